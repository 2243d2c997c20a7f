/** Where a city's credentials are. */
export const describeKept = ({ isSealed }: { isSealed: boolean }): string =>
  isSealed ? "封をして、データベースにあります。" : "そろっています。";

/** The command by which a city's credentials come into the database. @param settingsName `ANNAKA` */
export const describeConnect = (settingsName: string, how: "line" | "slack" | "slack-link"): string =>
  `npm run city:connect -- --city ${settingsName.toLowerCase()} --${how}`;
