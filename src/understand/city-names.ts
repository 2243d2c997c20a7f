import type { City } from "../domain/city.ts";
import { normalizeText } from "../text/normalize.ts";

/** How a city is named in normalised questions; patterns are compiled once a city. */
export interface CityNames {
  id: string;
  /** A question that means this city: 「安中市」, 「安中の」, 「みなと町」; not 「治安中心」. */
  named: RegExp;
  /** The words to take away from a question to this very city. */
  own: RegExp;
  /** Phone numbers of its own desk. */
  phones: readonly string[];
}

export function buildCityNames(city: City): CityNames {
  const names = [city.name, ...city.aliases]
    .map(normalizeText)
    .sort((a, b) => b.length - a.length)
    .map((name) => ({ name, pattern: name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") }));
  const any = names.map(({ pattern }) => pattern).join("|");
  const own = names.map(({ name, pattern }) =>
    /[市町村区]$/.test(name) ? `${pattern}(?:役所|役場)?` : `${pattern}(?=[のはでにがをも、\\s?]|$)`,
  );
  return {
    id: city.id,
    named: new RegExp(`(?<!\\p{Script=Han})(?:${any})(?:$|[市町村区]|(?=[のはでにがをもと、。\\s?!]))`, "u"),
    own: new RegExp(own.join("|"), "g"),
    phones: city.contact?.phone ? [city.contact.phone] : [],
  };
}
