import type { City } from "../domain/city.ts";
import type { Emergency } from "../domain/emergency.ts";
import { speakLocally } from "../domain/municipality.ts";
import type { EmergencyCard } from "./card.ts";
import type { EmergencyDesk } from "./card-parts.ts";

/** Numbers first, in the language that was written. */
export function buildEmergencyCard({ title, line, notice, desks }: Emergency, city: City): EmergencyCard {
  return {
    kind: "emergency",
    cityName: city.name,
    title: speakLocally(title, city),
    lines: [line, notice].map((said) => speakLocally(said, city)),
    desks: listDesks({ desks }),
    actions: [],
  };
}

/** The numbers, each with the address that a tap dials. */
export const listDesks = ({ desks }: Pick<Emergency, "desks">): EmergencyDesk[] =>
  desks.map(({ number, who }) => ({ number, uri: buildTelUri(number), who }));

/** RFC 3966; 「#8008」 is dialled with its sign, which an address must escape. */
function buildTelUri(number: string): string {
  return `tel:${number.replaceAll("-", "").replace("#", "%23")}`;
}
