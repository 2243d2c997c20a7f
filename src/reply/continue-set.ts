import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { CityRoom } from "../find/house.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import { allOf, anyOf, type Condition, type Leaf, leavesOf, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { ConversationState } from "./conversation.ts";

/**
 * The set that a question goes on with, changed as the question says: the others (「残りは」「逆に」), or the same with
 * another value in the place of the one it names (「R3は?」 after 「R4で追加になった取組」). null: it begins anew.
 */
export function continueSet(
  query: Query,
  previous: ConversationState | null,
  room: CityRoom,
  hasTopic: boolean,
): { shown: Condition; replaces: boolean } | null {
  if (!previous) return null;
  const isSet = previous.measureIds.length >= 2 || previous.where !== null;
  if (!isSet && query.turns === null) return null;
  if (previous.where !== null && query.regardless.length > 0) {
    const { regardless } = query;
    const rest = partsOf(previous.where).filter(
      (part) => !leavesOf(part).every(({ kind }) => regardless.includes(kind)),
    );
    const freed = allOf(rest);
    if (freed !== null && rest.length < partsOf(previous.where).length) return { shown: freed, replaces: true };
  }
  if (previous.where !== null && query.where !== null && query.adds && !namesRecords(query)) {
    return { shown: addTo(previous.where, partsOf(query.where)), replaces: true };
  }
  const shown: Condition = previous.where ?? { kind: "records", ids: previous.measureIds, words: "前の一覧" };
  // 「人権課のはいらない。残りは?」: the rest of the set without what the question takes away.
  const takesAway = query.where?.kind === "not" || (query.where === null && query.excluded.length > 0);
  if (query.turns === "rest" && takesAway && isSet) return { shown, replaces: false };
  if (query.turns === "rest" || (query.turns === "reverse" && query.where === null)) {
    const others = room.records.measures.length > previous.measureIds.length;
    return others ? { shown: complementOf(shown), replaces: true } : null;
  }
  // 「その課じゃないのは?」
  if (query.where === null && query.excluded.some((words) => SAME_PLACE.test(words))) {
    return { shown: complementOf(shown), replaces: true };
  }
  // 「達成したのは?」「何割?」 after the records of a department, with no word for records of the plan, is of those.
  const isOfThose =
    !hasTopic &&
    !namesRecords(query) &&
    (query.where === null
      ? query.wants === "share" || query.wants === "count"
      : partsOf(query.where).every(isQuality) && isPlace(previous.where));
  const goesOn =
    isOfThose ||
    query.references.includes("previous_set") ||
    query.references.includes("narrowed") ||
    (!hasTopic && takesAway && query.turns === null);
  // Another state takes the place of the one that was asked last: 「まだのは?」 after what was achieved.
  const places = query.where === null ? null : allOf(partsOf(shown).filter(isPlaceKind));
  if (goesOn && isSet) return { shown: isOfThose ? (places ?? shown) : shown, replaces: false };
  // 「じゃあその公約の短期のほうは」 after what was achieved of it: the place stays, another thing is asked of it.
  if (places !== null && query.turns === null && OF_THAT_PLACE.test(query.text))
    return { shown: places, replaces: false };
  const other =
    hasTopic && readNumbers(query.text).length === 0 ? null : replaceIn(previous.where, query, room.catalogue);
  return other ? { shown: other, replaces: true } : null;
}

const OF_THAT_PLACE =
  /(?:その|この|同じ|今の|さっきの)(?:公約|部|課|章|節|柱|区分|分野|項目|重点項目|基本施策|基本目標)(?:の|で|、|に)/;

/** Who says what is meant begins anew. */
const NAMES_RECORDS = /取組|取り組み|公約|約束|施策|項目|事業|計画|全体|市/;

/** Whether a word for records stands beside the names of places: 「公約Vのも足して」 has none. */
function namesRecords({ text, spans }: Query): boolean {
  const names = spans.filter(({ meaning }) => meaning.kind === "condition");
  return [...text.matchAll(new RegExp(NAMES_RECORDS, "g"))].some(
    ({ index }) => !names.some(({ start, end }) => start <= index && index < end),
  );
}

const PLACES: readonly string[] = ["department", "section", "document", "term"];
const isPlaceKind = (part: Condition) => leavesOf(part).every(({ kind }) => PLACES.includes(kind)) && !isQuality(part);
/** What is asked of records, wherever they stand; how many departments a record has is no place. */
const isQuality = (part: Condition) =>
  leavesOf(part).every(
    (leaf) => !PLACES.includes(leaf.kind) || (leaf.kind === "department" && leaf.units.length === 0),
  );
const isPlace = (where: Condition | null): boolean => where !== null && partsOf(where).some(isPlaceKind);

const SAME_PLACE =
  /^(?:じゃあ|で)?、?(?:その|この|同じ|さっきの|今の)(?:課|部|部署|担当|担当課|区分|ところ|分野)$|^(?:じゃあ|で)?、?(?:そこ|ここ)$/;

/** The others of a set: its places stay, what was asked of them last turns around. */
function complementOf(shown: Condition): Condition {
  const parts = partsOf(shown);
  const last = parts.at(-1)!;
  return { kind: "and", of: [...parts.slice(0, -1), last.kind === "not" ? last.of : { kind: "not", of: last }] };
}

/** A question of at most this many characters that names only a value asks the set before with that value. */
const MAX_CHANGE = 24;

/** 「R3は?」「職員課は?」「13のほうは?」: the set before with this value in the place of the one of its kind; null: no such place. */
function replaceIn(where: Condition | null, query: Query, catalogue: Catalogue): Condition | null {
  if (where === null || query.wants === "share" || query.text.trim().length > MAX_CHANGE) return null;
  if (query.facts.some((fact) => fact !== "scope" && fact !== "detail")) return null;
  const parts = partsOf(where);
  const values = query.where === null ? unplacedValues(parts, query, catalogue) : partsOf(query.where);
  if (values.length === 0) return null;
  const kinds = values.map(kindOf);
  const replaced = parts.filter((part) => kinds.includes(kindOf(part)));
  // What has no place in the set before begins anew, and a set of one condition is asked anew by naming another.
  if (replaced.length === 0 || kinds.some((kind) => kind === null)) return null;
  if (query.where !== null && replaced.length === parts.length) return null;
  return allOf([...parts.filter((part) => !replaced.includes(part)), ...values]);
}

/** The one kind of what a part is made of; null where it is mixed. */
function kindOf(part: Condition): Leaf["kind"] | null {
  const [kind, ...others] = new Set(leavesOf(part).map((leaf) => leaf.kind));
  return others.length === 0 ? (kind ?? null) : null;
}

/** 「13のほうは?」「(8)と(9)のぶんも続けて」「続きの(2)から(5)までも」 */
const BARE_NUMBERS =
  /^(?:じゃあ?|では|で|あと|続きの|次の|(?:それ|そっち)?(?:じゃ|では)なくて?)?、?\s*(\(?\d{1,2}\)?(?:(?:と|、|・|や|から|~|-)\(?\d{1,2}\)?)*)\s*(?:まで)?(?:の?(?:ほう|方|やつ|番|ぶん|分))?(?:だけ)?(?:は|も|を|だと|なら|って)?(?:続けて|足して|見せて|出して|教えて|出せ(?:る|ます)|お願い(?:します)?)?(?:ください)?か?[?。]?$/;

/** The numbers that a question names and nothing else; [] where it names more. */
function readNumbers(text: string): number[] {
  const said = BARE_NUMBERS.exec(text.trim())?.[1] ?? "";
  const numbers: number[] = [];
  for (const [, range, digits] of said.matchAll(/(から|~|-)?\(?(\d{1,2})\)?/g)) {
    const last = Number(digits);
    const first = range === undefined ? last : (numbers.at(-1) ?? last) + 1;
    for (let number = first; number <= Math.min(last, first + MAX_NUMBERS); number++) numbers.push(number);
  }
  return numbers;
}
/** A longer run is no place of a plan. */
const MAX_NUMBERS = 20;

/** A bare year, or a bare number, read as what the set before was chosen by. */
function unplacedValues(parts: readonly Condition[], query: Query, catalogue: Catalogue): Condition[] {
  // 「その前の年は?」
  const { yearShift } = query;
  if (yearShift !== null)
    return parts.flatMap((part) => {
      const before = yearOf(part);
      return before === null ? [] : withYear(part, before + yearShift);
    });
  const [year, ...more] = query.freeYears;
  if (year !== undefined && more.length === 0) return parts.flatMap((part) => withYear(part, year)).slice(0, 1);
  const numbers = readNumbers(query.text);
  return numbers.length === 0 ? [] : parts.flatMap((part) => withNumbers(part, numbers, catalogue)).slice(0, 1);
}

/** The one year that a condition names; null where it names none, or a range. */
function yearOf(part: Condition): FiscalYear | null {
  if (part.kind === "schedule" || part.kind === "value" || part.kind === "target") return part.fiscalYear;
  if (part.kind !== "added" && part.kind !== "deadline" && part.kind !== "year") return null;
  return part.range !== null && part.range.from === part.range.to ? part.range.from : null;
}

function withYear(part: Condition, year: number): Condition[] {
  switch (part.kind) {
    case "added":
    case "deadline":
    case "year":
    case "said_in":
      return [{ ...part, range: { from: year, to: year } }];
    case "schedule":
      return [{ ...part, fiscalYear: year }];
    case "value":
    case "target":
      return part.fiscalYear === null ? [] : [{ ...part, fiscalYear: year }];
    case "status_word":
    case "and":
    case "or":
    case "not":
    case "department":
    case "unknown_department":
    case "section":
    case "state":
    case "term":
    case "due":
    case "stated":
    case "document":
    case "page":
    case "as_of":
    case "topic":
    case "records":
      return [];
  }
}

/** The places beside a numbered one, under the same place: 基本施策12 → 基本施策13, (7) → (8) and (9). */
function withNumbers(part: Condition, numbers: readonly number[], { sections }: Catalogue): Condition[] {
  if (part.kind !== "section") return [];
  const around = sections.filter(({ ids }) => part.ids.every((id) => ids.includes(id)));
  const own = around
    .filter(({ label, ids }) => /\d/.test(label) && ids.length === part.ids.length)
    .toSorted((a, b) => b.level - a.level)[0];
  if (own === undefined) return [];
  const above = around.filter(({ level }) => level < own.level).toSorted((a, b) => b.level - a.level)[0];
  const named = numbers.flatMap((number) => {
    const label = own.label.replace(/\d+/, String(number));
    return sections.filter(
      (one) =>
        one.level === own.level && one.label === label && (!above || one.ids.every((id) => above.ids.includes(id))),
    );
  });
  if (named.length === 0) return [];
  return [
    {
      kind: "section",
      ids: [...new Set(named.flatMap(({ ids }) => ids))],
      label: named.map(({ label, title }) => `${label} ${title}`).join("・"),
    },
  ];
}

/** A set with these beside it: values of a kind that it was chosen by are alternatives to that one. */
function addTo(where: Condition, values: readonly Condition[]): Condition {
  const parts = partsOf(where);
  const kinds = values.map(kindOf);
  const changed = parts.map((part) =>
    kindOf(part) !== null && kinds.includes(kindOf(part))
      ? anyOf([part, ...values.filter((one) => kindOf(one) === kindOf(part))])
      : part,
  );
  const rest = values.filter((one) => !parts.some((part) => kindOf(part) === kindOf(one)));
  const whole = allOf(changed)!;
  return rest.length === 0 ? whole : anyOf([whole, allOf(rest)!]);
}
