import type { City } from "../domain/city.ts";
import type { Emergency } from "../domain/emergency.ts";
import { speakLocally } from "../domain/municipality.ts";
import type { EmergencyCard } from "./card.ts";

/** Numbers first, in the language that was written. */
export function buildEmergencyCard({ title, line, notice, desks }: Emergency, city: City): EmergencyCard {
  return {
    kind: "emergency",
    cityName: city.name,
    title: speakLocally(title, city),
    lines: [line, notice].map((said) => speakLocally(said, city)),
    desks: desks.map(({ number, who }) => ({ number, uri: buildTelUri(number), who })),
    actions: [],
  };
}

/** RFC 3966; 「#8008」 is dialled with its sign, which an address must escape. */
function buildTelUri(number: string): string {
  return `tel:${number.replaceAll("-", "").replace("#", "%23")}`;
}
