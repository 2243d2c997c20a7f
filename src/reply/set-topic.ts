import { allOf, type Condition, exceptRecords, includesKind, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { KNOWING } from "../understand/rules/operator-verbs.ts";
import { done } from "../understand/verb-forms.ts";
import { findTopics } from "./find-topics.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";
import { nearestTo } from "./nearest-to.ts";
import { putAsTopic } from "./put-as-topic.ts";
import { lastSet } from "./remember.ts";
import { findTopicMembers } from "./topic-members.ts";

/** A set as a question describes it; the condition names everything that was applied. */
export interface SetQuestion {
  condition: Condition | null;
  /** Words of the question that no record of the set speaks of, so that they narrow nothing. */
  unapplied?: string;
}

/** The topic narrows the set where records of the set speak of it; words that no record knows narrow nothing. */
export function withTopic(inquiry: Inquiry, where: Condition, words: string[]): SetQuestion {
  const unapplied = words.join(" ");
  const named = words.filter((word) => putAsTopic(inquiry, word));
  if (named.length === 0) return nearestWithin(inquiry, where) ?? { condition: where, unapplied };
  const topic = findTopics(inquiry, (word) => !named.includes(word));
  if (topic === null) return { condition: where };
  const both = allOf([...partsOf(where), topic])!;
  const found = findViews(inquiry, both);
  // 「犬猫の項目(動物愛護政策の充実)って何と何」: who asks for several and names their place is not answered by one.
  if (inquiry.query.wantsSurely && found.length === 1 && includesKind(where, "section") && !inquiry.query.isSoft) {
    return { condition: where, unapplied };
  }
  // A topic that the plan speaks of elsewhere is not in this set; one that it speaks of nowhere narrows nothing.
  const isPlace = topic.kind === "topic" && findTopicMembers(inquiry, topic.words).section !== null;
  const applies = found.length > 0 || isPlace || (speaksOfTopic(inquiry.query) && findViews(inquiry, topic).length > 0);
  return applies ? { condition: both } : { condition: where, unapplied };
}

/** 「このうち団体にお金を出してるのは」「残りの、入札の」: of the set before the one record that is by far the nearest to what is said. */
export function nearestWithin(inquiry: Inquiry, where: Condition): SetQuestion | null {
  const { query } = inquiry;
  const isOfSet = query.references.includes("previous_set") || query.turns === "rest";
  if (!isOfSet || query.wantsSurely) return null;
  const held = findViews(inquiry, where).map(({ measure }) => measure.id);
  const id = nearestTo(query.topic, inquiry)(held);
  if (id === null) return null;
  const words = `「${query.topic.trim()}」にいちばん近いもの`;
  return { condition: allOf([...partsOf(where), { kind: "records", ids: [id], words }]) };
}

/** 「ペット関係の公約」: every record that speaks of it; one record alone is a question about that record. */
export function topicAlone(inquiry: Inquiry): SetQuestion | null {
  const { query } = inquiry;
  if (query.facts.some((fact) => fact !== "scope" && fact !== "detail") && !query.wantsSurely) return null;
  const topic = findTopics(inquiry, () => false);
  if (topic === null) return null;
  const speaksOf = speaksOfTopic(query);
  const { number } = query;
  const { section: place } = findTopicMembers(inquiry, query.topic);
  // 「コロナの三本」: the part of the plan that has its name and just as many.
  if (place !== null && place.ids.length === number) return { condition: { kind: "section", ...place } };
  if (number !== null && query.wantsSurely && topic.kind === "topic" && findViews(inquiry, topic).length !== number) {
    const ids = inquiry.ranking.records.slice(0, number).map(({ id }) => id);
    const words = `「${topic.words}」に近い${number}件`;
    if (ids.length === number) return { condition: { kind: "records", ids, words } };
  }
  const described = place === null && topic.kind === "topic" ? findDescribedPart(inquiry) : null;
  if (described !== null) return { condition: described };
  if (topic.kind === "topic") {
    const { section } = findTopicMembers(inquiry, query.topic);
    if (section && !speaksOf) return { condition: { kind: "section", ...section } };
  }
  // 「協議会っていくつあるの?」 counts no records.
  if (query.wants === "count" && !speaksOf && !NAMES_RECORDS.test(query.text)) return null;
  // 「分団はいくつある?」 asks for a figure of one record, 「学校関係の取組はいくつ?」 for a number of records.
  const counts = speaksOf && (query.wants === "count" || query.wants === "share");
  if (findViews(inquiry, topic).length < (counts ? 1 : 2)) return null;
  if (!query.wantsSurely && !speaksOf && topic.kind !== "or") return null;
  // 「移住定住のそくしん、空家対策の強化のぞく、全部」
  const left = query.wantsSurely && !query.prefersOther ? excludedTopics(inquiry, false) : [];
  const rest = allOf([topic, ...left])!;
  return { condition: findViews(inquiry, rest).length > 0 ? rest : topic };
}

/** 「東京から移りたい人むけの柱に入ってるの」「under the distinctive education part」: where the record stands that is meant best. */
function findDescribedPart({ query, ranking, room }: Inquiry): Condition | null {
  const { best } = ranking;
  if (best === undefined || !query.wantsSurely || !DESCRIBES_PART.test(query.text)) return null;
  const [part] = room.catalogue.sections
    .filter(({ ids, level }) => level > 0 && ids.includes(best.id) && ids.length > 1)
    .toSorted((a, b) => b.level - a.level);
  return part === undefined ? null : { kind: "section", ids: part.ids, label: `${part.label} ${part.title}` };
}

const DESCRIBES_PART =
  /(?:の|[るたい])(?:章|柱|節|くくり|括り|見出し|まとまり|大項目|中項目|小項目|重点項目|基本施策)(?:に|の(?:中|下)|には)|(?<=the [a-z' -]{3,40} )(?:part|section|chapter|category)\b/;

/** 「頭からしまいまで全部で何項目あるの」: a count of all, where the further words name nothing that any record speaks of. */
export function wholePlan(inquiry: Inquiry, words: string[]): SetQuestion | null {
  const { query } = inquiry;
  if (query.wants !== "count" || !/(?:全部|ぜんぶ|全体|合計|トータル)で/.test(query.text)) return null;
  return findTopicMembers(inquiry, query.topic).ids.length === 0
    ? { condition: null, unapplied: words.join(" ") }
    : null;
}

/** Not only what the plan files under a topic: all that speaks of it. 「企画部がらみ」 says it of a department. */
function speaksOfTopic({ text, spans }: Query): boolean {
  return [...text.matchAll(SPEAKING_OF)].some(
    ({ index }) =>
      !spans.some(
        ({ meaning, start, end }) =>
          (meaning.kind === "condition" && !meaning.soft && end === index) ||
          (meaning.kind === "operator" && start <= index && end > index),
      ),
  );
}

/** Nouns for records. */
export const NAMES_RECORDS = /取組|取り組み|施策|政策|公約|約束|項目|事業|プロジェクト|計画|もの|やつ|課|部/;

const SPEAKING_OF = /関係|関連|かかわ|関わ|系|まわり|周り|がらみ|絡み/g;

/** 「スポーツ以外」「DXじゃないほう」: topics that the set leaves out; a question about one record ranks them lower instead. */
export function excludedTopics(inquiry: Inquiry, namesSubject: boolean): Condition[] {
  if (namesSubject) return [];
  const { previous } = inquiry;
  return inquiry.query.excluded.slice(0, MAX_EXCLUDED).flatMap((topic): Condition[] => {
    // 「移住定住の促進の、これ以外のも」
    if (THIS_ONE.test(topic) && previous && previous.measureIds.length > 0) return [exceptRecords(previous.measureIds)];
    const said = findTopics({ ...inquiry, query: { ...inquiry.query, topic } }, () => false);
    const of = said !== null && speaksOfShown(said, inquiry) ? said : (oneOfSet(topic, inquiry) ?? said);
    if (of === null) return [];
    const heard = HEARD.test(inquiry.query.text) ? spokenOf(of, inquiry) : [];
    return [heard.length > 0 ? exceptRecords(heard) : { kind: "not", of }];
  });
}

/** 「空き家のやつはもう聞いたんで」: only those that were told are known. */
const HEARD = new RegExp(`(?:もう|さっき|すでに|前に)${done(KNOWING)}`);

const spokenOf = (topic: Condition, inquiry: Inquiry): string[] =>
  findViews(inquiry, topic)
    .map(({ measure }) => measure.id)
    .filter((id) => inquiry.previous?.spoken.includes(id));

const speaksOfShown = (topic: Condition, inquiry: Inquiry) => {
  const shown = lastSet(inquiry.previous)?.measureIds ?? [];
  return shown.length === 0 || findViews(inquiry, topic).some(({ measure }) => shown.includes(measure.id));
};

/** 「走りながら見回るやつは要らない」 after a list. */
function oneOfSet(words: string, inquiry: Inquiry): Condition | null {
  const shown = lastSet(inquiry.previous)?.measureIds ?? [];
  const id = shown.length > 1 && !inquiry.query.prefersOther ? nearestTo(words, inquiry)(shown) : null;
  return id === null ? null : { kind: "records", ids: [id], words };
}

const THIS_ONE =
  /^(?:その|この|今の|さっきの|いまの)(?:公約|取組|施策|項目|約束|やつ|もの|一つ|記録)$|^(?:これ|それ|さっきの|今の)$/;

/** Topics that one question may leave out; more are no question. */
const MAX_EXCLUDED = 4;
