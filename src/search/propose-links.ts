import type { CityLinks, Concept } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import { normalizeText } from "../text/normalize.ts";

/** A concept's records in one city, surest first. */
export interface ConceptLinks {
  /** Record id → how sure, 0…1; 1 for what people confirmed. */
  records: Record<string, number>;
  /** The plan speaks of it although no record is about it. */
  covered: boolean;
}

/** What a word counts by where it stands. A title says what a record is about; its body names much in passing. */
const PLACE = { title: 3, summary: 1.4, body: 0.8, place: 0.5, people: 1.2 } as const;
/** Words of plans are surer than spoken ones, which are short. */
const KIND = { official: 1, everyday: 0.8 } as const;
/** Sum from which a link is proposed; below half of a record's best sum a concept is only near it. */
const LEAST = 5.5;
const SHARE = 0.45;
/** More concepts than these make a record speak of everything. */
const MOST = 8;
/** A broad record is about each of its items (取組項目): more concepts, and less of the best one. */
const BROAD = { items: 3, share: 0.18, mostPerItem: 3 } as const;

interface RecordText {
  id: string;
  title: string;
  summary: string;
  body: string;
  place: string;
  people: string;
}

/**
 * Links records to concepts by the words they share, weighed by how few records of the city hold a word.
 * @param peopleSay how people speak of a record, where a city has written it down
 */
export function proposeLinks(
  measures: readonly Measure[],
  concepts: readonly Concept[],
  { covered, confirmed, struck }: CityLinks,
  peopleSay: (id: string) => readonly string[],
): Map<string, ConceptLinks> {
  const texts = measures.map((measure) => textOf(measure, peopleSay(measure.id)));
  const holders = new Map<string, number>();
  const rarity = (word: string) => {
    const known = holders.get(word);
    const count = known ?? texts.filter((text) => allOf(text).includes(word)).length;
    if (known === undefined) holders.set(word, count);
    return count === 0 ? 0 : Math.log(1 + texts.length / count) / Math.log(1 + texts.length);
  };
  const sums = new Map<string, { concept: string; sum: number }[]>(texts.map(({ id }) => [id, []]));
  for (const concept of concepts) {
    if (concept.kind === "chat") continue;
    const words = [
      ...concept.official.map((word) => ({ word: normalizeText(word), weight: KIND.official })),
      ...[concept.name.split(/[(（・]/)[0]!, ...concept.everyday].map((word) => ({
        word: normalizeText(word),
        weight: KIND.everyday,
      })),
    ].filter(({ word }) => word.length >= 2 && !/^[ぁ-ん]{2}$/.test(word) && rarity(word) > 0);
    for (const text of texts) {
      const sum = weigh(words, text, rarity);
      if (sum >= LEAST) sums.get(text.id)!.push({ concept: concept.id, sum });
    }
  }
  const links = new Map<string, ConceptLinks>();
  const entryOf = (concept: string) => {
    const known = links.get(concept) ?? { records: {}, covered: false };
    links.set(concept, known);
    return known;
  };
  for (const [id, found] of sums) {
    const sorted = found.sort((a, b) => b.sum - a.sum);
    const best = sorted[0]?.sum ?? 0;
    const items = measures.find((measure) => measure.id === id)!.items.length;
    const isBroad = items >= BROAD.items;
    for (const { concept, sum } of sorted.slice(0, isBroad ? MOST + BROAD.mostPerItem * items : MOST)) {
      if (sum < best * (isBroad ? BROAD.share : SHARE) || struck[id]?.includes(concept)) continue;
      entryOf(concept).records[id] = Math.min(1, Math.round((sum / (LEAST * 3)) * 100) / 100);
    }
    for (const concept of confirmed[id] ?? []) entryOf(concept).records[id] = 1;
  }
  for (const concept of covered) entryOf(concept).covered = true;
  return links;
}

function weigh(
  words: readonly { word: string; weight: number }[],
  text: RecordText,
  rarity: (word: string) => number,
): number {
  let sum = 0;
  let counted = "";
  for (const { word, weight } of words.toSorted((a, b) => b.word.length - a.word.length)) {
    // 「待機児童」 inside 「待機児童の解消」 says the same again.
    if (counted.includes(word)) continue;
    const place = (Object.keys(PLACE) as (keyof typeof PLACE)[]).filter((name) => text[name].includes(word));
    if (place.length === 0) continue;
    counted += `\n${word}`;
    const best = Math.max(...place.map((name) => PLACE[name]));
    sum += best * weight * rarity(word) * Math.min(2, Math.sqrt(word.length / 2)) * 2;
  }
  return sum;
}

const lines = (parts: readonly (string | null)[]) => normalizeText(parts.filter(Boolean).join("\n"));

function textOf(measure: Measure, said: readonly string[]): RecordText {
  return {
    id: measure.id,
    title: lines([measure.title, ...measure.titleVariants]),
    summary: lines([measure.summary.does, measure.summary.aims, ...measure.items.map(({ title }) => title)]),
    body: lines([
      ...measure.items.flatMap(({ contents }) => contents),
      ...measure.schedule.map(({ item }) => item),
      ...measure.kpis.map(({ name }) => name),
      ...measure.facts.flatMap(({ label, value }) => [label, value]),
      ...measure.amounts.map(({ label }) => label),
      ...measure.background,
      ...measure.policies,
    ]),
    place: lines(measure.section.map(({ title }) => title)),
    people: lines(said),
  };
}

const whole = new WeakMap<RecordText, string>();

function allOf(text: RecordText): string {
  const known = whole.get(text) ?? [text.title, text.summary, text.body, text.place, text.people].join("\n");
  whole.set(text, known);
  return known;
}
