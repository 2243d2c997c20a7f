import type { CityRoom } from "../find/house.ts";
import { allOf, type Condition, includesKind, leavesOf, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { addTo, kindOf, namesValue, otherYears, recountIn, replaceIn, turnYear } from "./change-set.ts";
import type { ConversationState } from "./conversation.ts";
import { backToSet, conditionOf, focusOf } from "./remember.ts";
import { complementOf, otherPlace, sideOf } from "./turn-set.ts";

/**
 * The set that a question goes on with, changed as the question says: the others (「残りは」「逆に」), or the same with
 * another value in the place of the one it names (「R3は?」 after 「R4で追加になった取組」). null: it begins anew; `shown` null: all records.
 */
export function continueSet(
  query: Query,
  last: ConversationState | null,
  room: CityRoom,
  hasTopic: boolean,
): { shown: Condition | null; replaces: boolean; recounts?: true } | null {
  const previous = stateMeant(query, last);
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
  const recounted = previous.where === null ? null : recountIn(previous.where, query);
  if (recounted !== null) return { shown: recounted, replaces: true, recounts: true };
  const elsewhen = previous.where === null ? null : otherYears(previous.where, query);
  if (elsewhen) return { shown: elsewhen, replaces: true };
  // 「逆に、関連部署の欄が空っぽのものは?」 after those of a department: the column is asked of all records.
  const isOfColumn = query.where?.kind === "column" && (query.turns === "reverse" || namesBeside(previous.where));
  if (isOfColumn) return null;
  const namesOnlyYear = query.where === null && !namesRecords(query);
  const turned = previous.where !== null && namesOnlyYear ? turnYear(previous.where, query) : null;
  if (turned) return { shown: turned, replaces: true };
  const shown = conditionOf({ ids: previous.measureIds, where: previous.where });
  // 「人権課のはいらない。残りは?」: the rest of the set without what the question takes away.
  const takesAway =
    (query.where !== null && partsOf(query.where).every(({ kind }) => kind === "not")) ||
    (query.where === null && query.excluded.length > 0);
  if (query.turns === "rest" && takesAway && isSet) return { shown, replaces: false };
  // 「もう片方は?」 of two kinds; two records that were shown together have no other.
  const asked = query.references.includes("the_other") ? partsOf(shown).at(-1) : undefined;
  const asksRest = query.turns === "rest" || (asked !== undefined && isQuality(asked) && isOfKind(asked));
  if (asksRest || (query.turns === "reverse" && query.where === null)) {
    // 「残りは?財政部でまだ出てない課のぶん」 names the set of which the rest is wanted.
    if (query.where !== null && includesKind(query.where, "records")) return null;
    // 「もう片方の課のも一緒に」
    if (query.turns === "rest" && WITH_THOSE.test(query.text)) {
      return { shown: allOf(partsOf(shown).slice(0, -1)), replaces: true };
    }
    // 「もう一個の課のほうは?広報の」
    if (query.turns === "rest" && query.where?.kind === "department") {
      const kept = partsOf(shown).filter(({ kind }) => kind !== "department" && kind !== "records");
      return { shown: allOf(kept), replaces: false };
    }
    const place = otherPlace(query, previous, room.catalogue);
    if (place !== null) return { shown: place, replaces: true };
    const others = room.records.measures.length > previous.measureIds.length;
    // What was taken away until nothing was left is known: the rest is of the set before that.
    const whole = previous.measureIds.length === 0 ? (allOf(partsOf(shown).filter(isWished)) ?? shown) : shown;
    return others ? { shown: sideOf(whole, query), replaces: true } : null;
  }
  const denied = previous.where === null ? null : denyPart(previous.where, query.where);
  if (denied) return { shown: denied, replaces: true };
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
    (query.pick !== null &&
      query.pick.each === undefined &&
      query.where === null &&
      !hasTopic &&
      previous.measureIds.length > 0 &&
      !namesRecords(query)) ||
    query.references.includes("previous_set") ||
    query.references.includes("narrowed") ||
    narrowsByQuality(query) ||
    (!hasTopic && takesAway && query.turns === null);
  // Another state takes the place of the one that was asked last: 「まだのは?」 after what was achieved.
  const kinds = query.where === null ? [] : partsOf(query.where).map(kindOf);
  const asksSharing = query.where !== null && partsOf(query.where).every(isSharing);
  const kept = partsOf(shown)
    .filter((part) => isPlaceKind(part) && (asksSharing || !kinds.includes(kindOf(part))))
    .map((part) => (asksSharing && part.kind === "department" ? { ...part, sharing: "any" as const } : part));
  const places = query.where === null ? null : allOf(kept);
  // 「逆に、まだ令和5年度が目標のは?」: of the same place.
  if (query.turns === "reverse" && places !== null && !namesRecords(query)) return { shown: places, replaces: false };
  if (goesOn && isSet) return { shown: isOfThose ? (places ?? shown) : shown, replaces: false };
  // 「じゃあその公約の短期のほうは」 after what was achieved of it: the place stays, another thing is asked of it.
  const asksSide = query.where?.kind === "term" && SIDE_ASKED.test(query.text);
  if (places !== null && query.turns === null && (asksSide || OF_THAT_PLACE.test(query.text)))
    return { shown: places, replaces: false };
  const other = hasTopic && !namesValue(query) ? null : replaceIn(previous.where, query, room.catalogue);
  return other ? { shown: other, replaces: true } : null;
}

/** 「その中で」「期限の早い順に」 after a record of a list was opened: the list is meant. */
function stateMeant(query: Query, last: ConversationState | null): ConversationState | null {
  const isOfSet = query.pick !== null || query.references.some((to) => to === "previous_set" || to === "narrowed");
  return (isOfSet && focusOf(last) !== null && last?.where === null ? backToSet(last) : null) ?? last;
}

/** 「まだ終わってないのだけ見せて」: of those before. */
const narrowsByQuality = ({ where, spans, text }: Query) =>
  where !== null &&
  partsOf(where).every(isQuality) &&
  spans.some(({ meaning, start }) => meaning.kind === "wants" && /^(?:だけ|のみ)/.test(text.slice(start)));

/** 「では短期のほうは?」 after what was achieved of a part of the plan. */
const SIDE_ASKED = /^(?:では|じゃあ?|で|なら|それなら)、?[^。?、]{1,10}の(?:ほう|方)(?:は|を|も)?[?。]*$/;

const OF_THAT_PLACE =
  /(?:その|この|同じ|今の|さっきの)(?:公約|部|課|章|節|柱|区分|分野|項目|重点項目|基本施策|基本目標)(?:の|で|、|に)/;

/** Words for records of the plan: who says which are meant does not go on with those before. */
const BEGINS_ANEW = /取組|取り組み|公約|約束|施策|項目|事業|計画|全体|市/;

/** Whether a word for records stands beside the names of places: 「公約Vのも足して」 has none. */
function namesRecords({ text, spans }: Query): boolean {
  const names = spans.filter(({ meaning }) => meaning.kind === "condition");
  return [...text.matchAll(new RegExp(BEGINS_ANEW, "g"))].some(
    ({ index }) => !names.some(({ start, end }) => start <= index && index < end),
  );
}

/** 「名前がのってないのは?」 after those of a department: the part that the set was chosen by, denied; null: it has none such. */
function denyPart(where: Condition, asked: Condition | null): Condition | null {
  if (asked?.kind !== "not") return null;
  const wanted = JSON.stringify(asked.of);
  const parts = partsOf(where);
  return parts.some((part) => JSON.stringify(part) === wanted)
    ? allOf(parts.map((part) => (JSON.stringify(part) === wanted ? asked : part)))
    : null;
}

/** 「もう片方の課のも一緒に見たい」: both. */
const WITH_THOSE = /の(?:ほう|方)?も(?:一緒|いっしょ|合わせ|あわせ|含め|ふくめ|足し|入れ)/;

const isWished = (part: Condition) => part.kind !== "not";

/** 「関連部署が空欄なのは?」 after those that have one. */
const namesBeside = (where: Condition | null) =>
  leavesOf(where).some((leaf) => leaf.kind === "department" && leaf.sharing === "beside");

const PLACES: readonly string[] = ["department", "section", "document", "term"];
const isPlaceKind = (part: Condition) => leavesOf(part).every(({ kind }) => PLACES.includes(kind)) && !isQuality(part);
/** What is asked of records, wherever they stand; how many departments a record has is no place. */
const isQuality = (part: Condition) =>
  leavesOf(part).every(
    (leaf) => !PLACES.includes(leaf.kind) || (leaf.kind === "department" && leaf.units.length === 0),
  );
/** 「よそと組んでるのは?」: how many departments there are. */
const isSharing = (part: Condition) => part.kind === "department" && part.units.length === 0;
/** Not by words, nor one by one. */
const isOfKind = (part: Condition) => leavesOf(part).every(({ kind }) => kind !== "topic" && kind !== "records");
const isPlace = (where: Condition | null): boolean => where !== null && partsOf(where).some(isPlaceKind);

const SAME_PLACE =
  /^(?:じゃあ|で)?、?(?:その|この|同じ|さっきの|今の)(?:課|部|部署|担当|担当課|区分|ところ|分野)$|^(?:じゃあ|で)?、?(?:そこ|ここ)$|^(?:その)?(?:名前|課名|記載)$/;
