import { analyzeText, kindOfTerm } from "../search/analyze.ts";
import { conceptIdOf, isConceptId } from "../search/index-documents.ts";
import { type CityRoom, type House, hasOwnWords } from "./house.ts";

/**
 * Sureness (0…1) from which a link makes a record a part of a topic. A field is wide, and a record may touch several:
 * it belongs to those that come near (`share`) what it is most surely about.
 */
const LINKED = { concept: 0.6, field: 0.5, share: 0.7 } as const;

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
  const fields = findFields(topic, house);
  const sureness = fields.size > 0 ? weighByField(fields, room, house) : weighByConcept(topic, room, house);
  return [...sureness]
    .filter(([id]) => room.byId.has(id) && !hasOwnWords(room, id))
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
  const most = new Map<string, number>();
  const within = new Map<string, number>();
  for (const [concept, { records }] of room.links) {
    const known = house.concepts.get(concept);
    if (!known || known.kind === "chat") continue;
    for (const [id, sure] of Object.entries(records)) {
      most.set(id, Math.max(most.get(id) ?? 0, sure));
      if (fields.has(known.field)) within.set(id, Math.max(within.get(id) ?? 0, sure));
    }
  }
  return new Map([...within].filter(([id, sure]) => sure >= LINKED.field && sure >= most.get(id)! * LINKED.share));
}

function weighByConcept(topic: readonly string[], room: CityRoom, house: House): Map<string, number> {
  const terms = analyzeText(topic.join(" "), house.tokenizer);
  const words = terms.filter((term) => kindOfTerm(term) === "word");
  const hits = room.index.search(terms).filter(({ id }) => isConceptId(id));
  const named = hits.filter(
    ({ score, matches }) => score >= hits[0]!.score * NAMED_SHARE && words.every((word) => word in matches),
  );
  const sureness = new Map<string, number>();
  for (const { id } of named) {
    for (const [record, sure] of Object.entries(room.links.get(conceptIdOf(id))?.records ?? {}))
      if (sure >= LINKED.concept) sureness.set(record, Math.max(sureness.get(record) ?? 0, sure));
  }
  return sureness;
}
