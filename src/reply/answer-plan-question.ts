import { formatFiscalYear } from "../domain/fiscal-year.ts";
import { listTopicWords } from "../find/count-words.ts";
import { textOf } from "../find/record-text.ts";
import { includesKind, leavesOf } from "../understand/condition.ts";
import { findAllegationOfPersons } from "../understand/find-allegation.ts";
import { findConduct } from "../understand/find-conduct.ts";
import { speaksAgainstPeople } from "../understand/find-prejudice.ts";
import type { PlanTopic } from "../understand/meaning.ts";
import type { Query } from "../understand/query.ts";
import { JUDGES } from "../understand/rules/judgements.ts";
import { describeProgress } from "../wording/describe-progress.ts";
import type { Answer } from "./answer.ts";
import { denyJudgement } from "./answer-record-question.ts";
import { describeCondition } from "./describe-condition.ts";
import { describePlan } from "./describe-plan.ts";
import { findViews } from "./find-views.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";

/**
 * Answers a question on the whole plan (約束守ってる? いつまでの計画? どの課が一番多い?), or on the part of it that the
 * question names, over all its records. Nothing is judged: counts with what they are counted out of, and the day they
 * stand for. Null when the question is another.
 */
export function answerPlanQuestion(inquiry: Inquiry): Answer | null {
  const { query } = inquiry;
  if (asksWholeResult(inquiry)) {
    const answer = describeWhole("progress", inquiry);
    const years = query.fiscalYears.map(formatFiscalYear).join("・");
    const lines = years === "" ? answer.lines : [`${years}だけの集計は、資料にも報告にもありません`, ...answer.lines];
    return { kind: "plan", ...answer, lines };
  }
  const alleged = findAllegationOfPersons(query.text, (text) => listTopicWords(text, inquiry.house.tokenizer).length);
  const last = alleged === null ? null : lastOf(inquiry);
  // In a conversation it is supposed of the record before.
  if (alleged !== null && last !== null && !textOf(inquiry.room.byId.get(last)!).includes(alleged)) {
    const answer = answerMeasure(inquiry, last);
    const lines = [denyWords(alleged), ...describeProgress(answer.view)];
    return { ...answer, focus: { label: "書かれていること", lines, about: null } };
  }
  if (alleged !== null && last === null) {
    const answer = describeWhole("judged", inquiry);
    // In the place of what is said to praise and blame.
    const [, ...counts] = answer.lines;
    return {
      kind: "plan",
      ...answer,
      lines: [denyWords(alleged), ...counts],
    };
  }
  // What is said of somebody is not said again.
  const unwritten = speaksAgainst(inquiry)
    ? "人のよしあしのことは、資料にも報告にも書かれていません"
    : isUnwrittenConduct(inquiry)
      ? "人のふるまいのことは、資料にも報告にも書かれていません"
      : null;
  if (unwritten !== null) {
    const { lines, ...whole } = describeWhole("judged", inquiry);
    return { kind: "plan", ...whole, lines: [unwritten, ...lines.slice(1)] };
  }
  const judgedLast = judgeLast(inquiry);
  if (judgedLast) return judgedLast;
  const judged = judgePlace(inquiry);
  if (judged) return judged;
  const about = query.plan ?? guessWhole(inquiry);
  if (about === null || query.subjects.length > 0) return null;
  // 「その進み具合はいつ時点?」
  const focus =
    about === "as_of" && (query.references.includes("previous") || POINTS_AT_FIGURE.test(query.text))
      ? lastOf(inquiry)
      : null;
  if (focus !== null) return answerMeasure({ ...inquiry, query: { ...query, facts: ["as_of"] } }, focus);
  // 「中期の公約は何件?」 is a set with its number.
  if (about === "count" && query.where !== null) return null;
  // 「計画期間の途中で追加された取組を一覧で」 wants those records.
  if (about === "period" && query.wants !== "record" && includesKind(query.where, "added")) return null;
  // 「市民課 担当一覧」 lists the records of that one.
  if (about === "departments" && includesKind(query.where, "department")) return null;
  const views = findViews(inquiry, query.where);
  if (views.length === 0) return null;
  return { kind: "plan", ...describePlan(about, views, inquiry) };
}

/** What is asked of the whole plan in words that no rule reads, where no record is before it that it may be asked of. */
function guessWhole({ query, previous, ranking, house }: Inquiry): PlanTopic | null {
  if (query.language !== "ja" || !leavesOpen(query) || (previous?.measureIds.length ?? 0) > 0) return null;
  const { about, sure } = house.wholes.judge(query.text);
  const least = query.claim === null && ranking.verdict !== "record" ? WHOLE.alone : WHOLE.besideRecord;
  return sure >= least ? about : null;
}

/** No rule has read what is asked, nor of which records, nor a wish to see them all. */
const leavesOpen = ({ report, talk, where, recordId, mention, aspect, spans }: Query) =>
  [report, talk, where, recordId, mention, aspect].every((one) => one === null) &&
  !spans.some(({ meaning }) => meaning.kind === "wants" && meaning.wants === "set" && meaning.sure);

/** How sure it must be: of 3,500 questions on records, sets and all else none reaches the least. */
const WHOLE = { alone: 0.8, besideRecord: 0.95 } as const;

/** 「癒着」のことは…, 「癒着してる」とは… */
const denyWords = (alleged: string) =>
  `「${alleged}」${/[るたいんだ]$/.test(alleged) ? "とは" : "のことは"}、資料にも報告にも書かれていません`;

/** 「その数字はいつの?」 */
const POINTS_AT_FIGURE = /^(?:その|この)(?:数|情報|データ)/;

/** The one record that the conversation is about. */
function lastOf({ previous, room }: Inquiry): string | null {
  const [last, ...others] = previous?.measureIds ?? [];
  return last !== undefined && others.length === 0 && room.byId.has(last) ? last : null;
}

/** After a list 「高齢者はいらない」 leaves its records out; elsewhere it speaks against people. */
const speaksAgainst = ({ query, previous }: Inquiry) =>
  speaksAgainstPeople(query.text) &&
  !((previous?.measureIds.length ?? 0) > 1 && /(?:いらない|いらん|要らない|不要)[。!\s]*$/.test(query.text));

/** What somebody in office is said to do, of which the likeliest record has no word. */
function isUnwrittenConduct({ query, ranking, room, house, previous }: Inquiry): boolean {
  const conduct = findConduct(query.text);
  if (conduct === null || query.plan !== null || (previous?.measureIds.length ?? 0) === 1) return false;
  if (conduct.inSecret) return true;
  // Who asks wants to know what is done.
  if (/[?]|(?:か|よね|っけ)[。\s]*$/.test(query.text)) return false;
  if (ranking.verdict !== "record" || ranking.best === undefined) return true;
  const written = textOf(room.byId.get(ranking.best.id)!);
  // One letter stands in every record.
  const words = listTopicWords(conduct.words, house.tokenizer).filter(({ length }) => length > 1);
  const known = words.filter((word) => written.includes(word));
  return known.length * 2 < Math.max(words.length, 1);
}

/** What is said of all records, whatever place the question names. */
const describeWhole = (about: PlanTopic, inquiry: Inquiry) =>
  describePlan(about, findViews(inquiry, null), { ...inquiry, query: { ...inquiry.query, where: null } });

/** 「失敗じゃん」 after one record judges that one. */
function judgeLast(inquiry: Inquiry): Answer | null {
  const { query } = inquiry;
  const last = lastOf(inquiry);
  if (!query.judgesLast || last === null) return null;
  const answer = answerMeasure(inquiry, last);
  // Blame has its own words (「だれのせい、何のせいという判断は…」).
  return query.manner.blames ? answer : denyJudgement(answer);
}

/** 「観光課はやる気ないの」「公約IVはゼロ点?」: a part of the plan is judged, and nothing else is named. */
function judgePlace(inquiry: Inquiry): Answer | null {
  const { query, house } = inquiry;
  const leaves = leavesOf(query.where);
  const at = query.text.search(JUDGES);
  if (at < 0 || leaves.length === 0 || !leaves.every(({ kind }) => PLACES.has(kind))) return null;
  const before = query.spans.reduceRight(
    (text, { meaning, start, end }) =>
      meaning.kind === "condition" ? `${text.slice(0, start)} ${text.slice(end)}` : text,
    query.text.slice(0, at),
  );
  if (listTopicWords(before, house.tokenizer, true).some((word) => !GENERIC_WORDS.has(word))) return null;
  const found = findViews(inquiry, query.where);
  if (found.length > 0) return { kind: "plan", ...describePlan("judged", found, inquiry) };
  const { city, measures } = inquiry.room.records;
  const answer = describeWhole("judged", inquiry);
  const isNamed = measures.some(({ departments }) => departments.length > 0);
  const none = isNamed
    ? `「${describeCondition(query.where!)}」の${city.measureWord}は、資料にありません`
    : "この計画の資料には、担当課が書かれていません";
  return { kind: "plan", ...answer, lines: [none, ...answer.lines] };
}

const PLACES: ReadonlySet<string> = new Set(["department", "unknown_department", "section", "document"]);

/** 「実績を教えて」「令和5年度の実績は?」 with nothing named, and no record before it: of the whole plan. */
function asksWholeResult({ query, previous, house }: Inquiry): boolean {
  if (!RESULT.test(query.text) || query.plan !== null || query.recordId !== null) return false;
  if (query.where !== null || query.mention !== null) return false;
  if (previous !== null && previous.measureIds.length > 0) return false;
  return listTopicWords(query.topic, house.tokenizer).every((word) => OF_RESULT.test(word) || GENERIC_WORDS.has(word));
}

const RESULT =
  /^(?:(?:令和|平成|20)\S{1,6}(?:年度?)の?)?(?:(?:年度末の?|これまでの|今までの|全体の)?(?:実績|成果|結果)|(?:年度末の?|中間の?)(?:進捗|報告|状況|実績|評価|結果)|(?:進捗|進み具合|進行状況)(?:状況)?(?:は|って)?[?。]*$)/;
/** Words of such a question. */
const OF_RESULT = /^(?:年度末|中間|実績|成果|結果|進捗|報告|状況|評価)/;
