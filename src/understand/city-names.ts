import { z } from "zod";
import type { City } from "../domain/city.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { normalizeText } from "../text/normalize.ts";
import { scriptOf } from "../text/script-of.ts";

/** How a city is named in normalised questions to itself. */
export interface CityNames {
  id: string;
  /** The words to take away from a question to this very city. */
  own: RegExp;
  /** Whether it is a town or a village, whose own districts are seldom called one. */
  isTown: boolean;
  /** Phone numbers of its own desk. */
  phones: readonly string[];
}

export function buildCityNames(city: City): CityNames {
  const names = [city.name, ...city.aliases].map(normalizeText).sort((a, b) => b.length - a.length);
  const own = names.map((name) => {
    const pattern = escapePattern(name);
    return isFullName(name) ? `${pattern}(?:役所|役場)?` : `${pattern}(?=[のはでにがをも、\\s?]|$)`;
  });
  return {
    id: city.id,
    own: new RegExp(own.join("|"), "g"),
    isTown: /[町村]$/.test(city.name),
    phones: city.contact?.phone ? [city.contact.phone] : [],
  };
}

/** 市, 区, 町, 村 at the end make a name a municipality's. */
const isFullName = (name: string) => /.[市区町村]$/.test(name);

/** A city as every other city's questions may name it. */
export const cityEntrySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Names that mean it by themselves (「安中の」), normalised; a common word (みどり, 光) is none. */
  alone: z.array(z.string()),
  /** All its names but the full one, normalised: with 市 behind them they mean it too (「あんなか市」). */
  aliases: z.array(z.string()),
  measureCount: z.int(),
});
export type CityEntry = z.output<typeof cityEntrySchema>;

/** Every city there is, with one lookup for all their names. */
export interface CityDirectory {
  cities: readonly CityEntry[];
  find(id: string): CityEntry | undefined;
  /** The first other city that a normalised question names: 「安中市」, 「安中の」; not 「治安中心」, not 「光の回線」. */
  findOther(text: string, ownId: string): CityEntry | undefined;
}

/** What may follow a name that stands alone. */
const AFTER_ALONE = /^(?:$|[のはでにがをもと、。\s?!])/;
/** 「光市の」, 「光市役所」, 「光市民」; not 「中央市場」, 「本町市街地」. */
const AFTER_FULL = /^(?:$|[^\p{Script=Han}]|役所|役場|民|長|議|内|立)/u;

/** A name does not begin within a run of its own letters: not 「治安中心」, not 「まんなかの」. */
function runOf(character: string): string {
  const script = scriptOf(character);
  if (script === "number" || script === "sign") return character;
  return script === "hangul" ? "letter" : script;
}

interface Named {
  entry: CityEntry;
  after: RegExp;
}

export function openCityDirectory(cities: readonly CityEntry[]): CityDirectory {
  const byName = new Map<string, Named[]>();
  /** First character → lengths of the names that begin with it, longest first. */
  const lengths = new Map<string, number[]>();
  const add = (name: string, named: Named) => {
    const known = byName.get(name);
    if (known) {
      known.push(named);
      return;
    }
    byName.set(name, [named]);
    const first = lengths.get(name[0]!);
    if (!first) lengths.set(name[0]!, [name.length]);
    else if (!first.includes(name.length)) first.push(name.length);
  };
  for (const entry of cities) {
    add(normalizeText(entry.name), { entry, after: AFTER_FULL });
    const suffix = /[市区町村]$/.exec(entry.name)?.[0] ?? "市";
    for (const alias of entry.aliases) add(`${alias}${suffix}`, { entry, after: AFTER_FULL });
    for (const alias of entry.alone) add(alias, { entry, after: AFTER_ALONE });
  }
  for (const of of lengths.values()) of.sort((a, b) => b - a);
  const byId = new Map(cities.map((entry) => [entry.id, entry]));
  return {
    cities,
    find: (id) => byId.get(id),
    findOther(text, ownId) {
      for (let at = 0; at < text.length; at++) {
        const begins = lengths.get(text[at]!);
        if (!begins || (at > 0 && runOf(text[at - 1]!) === runOf(text[at]!))) continue;
        for (const length of begins) {
          const named = byName.get(text.slice(at, at + length));
          if (!named) continue;
          const rest = text.slice(at + length);
          const fitting = named.filter(({ after }) => after.test(rest));
          if (fitting.length === 0) continue;
          // Two cities share a name (府中市): the own one is meant.
          if (!fitting.some(({ entry }) => entry.id === ownId)) return fitting[0]!.entry;
          at += length - 1;
          break;
        }
      }
      return undefined;
    },
  };
}
