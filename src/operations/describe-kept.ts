import { cityIdOf } from "../domain/settings-name.ts";

/** Where a city's credentials are. */
export const describeKept = ({ isSealed }: { isSealed: boolean }): string =>
  isSealed ? "封をして、データベースにあります。" : "そろっています。";

/** The command by which a city's credentials come into the database. @param city its id, also as settings have it (`ANNAKA`) */
export const describeConnect = (city: string, how: "line" | "slack" | "slack-link"): string =>
  `npm run city:connect -- --city ${cityIdOf(city)} --${how}`;
