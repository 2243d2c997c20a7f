import { analyzeText, kindOfTerm } from "../search/analyze.ts";
import { conceptIdOf } from "../search/index-documents.ts";
import type { Hit } from "../search/search-index.ts";
import { type CityRoom, type House, hasOwnWords } from "./house.ts";

/**
 * Sureness (0…1) from which a link makes a record a part of a topic. A field is wide, and a record may touch several:
 * it belongs only where that is near (`share`) what it is most surely about.
 */
const LINKED = { concept: 0.7, field: 0.5, share: 0.75 } as const;

/** A concept that the topic names fits it about as well as the best. */
const NAMED_SHARE = 0.5;

/** Words that say of a topic only that something is done about it (「災害対策」「農業支援」). */
const DOES = new Set([
  "対策",
  "支援",
  "振興",
  "推進",
  "充実",
  "分野",
  "問題",
  "福祉",
  "行政",
  "政策",
  "活動",
  "面",
  "対応",
]);

/**
 * Records that are linked to what a topic names, whether or not they share a word with it: the field (「防災」) or single
 * concepts (「猫の不妊手術」). Only records without everyday words of their own: of the others people wrote what they are
 * asked by.
 * @param topic words of meaning, as they were written
 */
export function findLinked(topic: readonly string[], room: CityRoom, house: House): string[] {
  const wordless = new Set([...room.byId.keys()].filter((id) => !hasOwnWords(room, id)));
  // In a city whose records all have words of their own, nothing is to be looked for.
  if (wordless.size === 0) return [];
  const fields = findFields(topic, house);
  const sureness = fields.size > 0 ? weighByField(fields, room, house) : weighByConcept(topic, room, house);
  return [...sureness]
    .filter(([id]) => wordless.has(id))
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
}

/** The fields that a topic names: by all its words together, or by each that does not only say 「対策」. */
function findFields(topic: readonly string[], { fieldCalls }: House): Set<string> {
  const whole = fieldCalls.get(topic.join(""));
  if (whole !== undefined) return new Set(whole);
  const named = topic.filter((word) => !DOES.has(word)).map((word) => fieldCalls.get(word) ?? []);
  return new Set(named.every((fields) => fields.length > 0) ? named.flat() : []);
}

function weighByField(fields: ReadonlySet<string>, room: CityRoom, house: House): Map<string, number> {
  const within = new Map<string, number>();
  for (const [concept, { records }] of room.links) {
    const known = house.concepts.get(concept);
    if (!known || known.kind === "chat" || !fields.has(known.field)) continue;
    for (const [id, sure] of Object.entries(records)) within.set(id, Math.max(within.get(id) ?? 0, sure));
  }
  return keepNearest(within, LINKED.field, room);
}

function weighByConcept(topic: readonly string[], room: CityRoom, house: House): Map<string, number> {
  const terms = analyzeText(topic.join(" "), house.tokenizer);
  const words = terms.filter((term) => kindOfTerm(term) === "word");
  const [hits] = room.index.find(terms).hitsOf;
  const named: Hit[] = [];
  for (const hit of hits ?? []) {
    if (hit.score < hits!.at(0)!.score * NAMED_SHARE) break;
    if (words.every((word) => word in hit.matches)) named.push(hit);
  }
  const sureness = new Map<string, number>();
  for (const { id } of named) {
    for (const [record, sure] of Object.entries(room.links.get(conceptIdOf(id))?.records ?? {}))
      sureness.set(record, Math.max(sureness.get(record) ?? 0, sure));
  }
  return keepNearest(sureness, LINKED.concept, room);
}

/** Without those that are far more surely about something else. */
function keepNearest(sureness: ReadonlyMap<string, number>, least: number, room: CityRoom): Map<string, number> {
  const most = new Map<string, number>();
  for (const [, { records }] of room.links)
    for (const [id, sure] of Object.entries(records)) most.set(id, Math.max(most.get(id) ?? 0, sure));
  return new Map([...sureness].filter(([id, sure]) => sure >= least && sure >= most.get(id)! * LINKED.share));
}
