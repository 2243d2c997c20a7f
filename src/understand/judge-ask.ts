import type { AsideAsk, AskModel } from "./ask-model.ts";
import { type Leaf, leavesOf, partsOf } from "./condition.ts";
import { FACTS } from "./facts.ts";
import { findAllegation } from "./find-allegation.ts";
import type { Query } from "./query.ts";

/** What rules read of a question that only plans are asked. */
type Read = Pick<
  Query,
  "recordId" | "plan" | "report" | "talk" | "mention" | "ordinal" | "where" | "wantsSurely" | "identifies" | "facts"
>;

/**
 * What a message as a whole asks for that no plan holds, by the way it is put; null where a rule has read what it asks
 * for. A fact is no such reading: 「締切」「なぜ」 are asked of other things, too (`find/aside-decision.ts` weighs it); nor is
 * an aspect, whose words may stand in the story around a question.
 * @param text normalised
 */
export function judgeAsk(
  text: string,
  { wantsSurely, identifies, facts, ...read }: Read,
  asks: AskModel,
): AsideAsk | null {
  const { recordId, plan, report, talk, mention, ordinal, where } = read;
  const isRead =
    wantsSurely ||
    identifies ||
    facts.includes("contact") ||
    [recordId, plan, report, talk, mention, where, ordinal, findAllegation(text)].some((one) => one !== null);
  if (isRead || countLetters(text) < LEAST_CHARS) return null;
  return { ...asks.judge(text), readsFact: facts.some((fact) => !FACTS[fact].isAskedOfAnything) };
}

/**
 * Whether several records are asked for by the way a message is put (「市民課さんが受け持ってるのを拾いたい」), where it names a
 * place, a state or a year of the plan, or a topic beside a word for records, and no rule read a wish for a set.
 * @param text normalised
 */
export function wishesSeveral(
  text: string,
  { wants, where, isSoft, identifies, recordId, aspect, plan, report, talk, references }: SetRead,
  asks: AskModel,
): boolean {
  const isRead = identifies || [recordId, aspect, plan, report, talk].some((one) => one !== null);
  const namesNothing = where === null && (references.length > 0 || !NAMES_RECORDS.test(text));
  if (wants === "count" || wants === "share" || isRead || namesNothing) return false;
  const { several, outside } = asks.judge(text);
  return several >= (where === null || isSoft ? SEVERAL_OF_A_PART : SEVERAL) && outside < HALF;
}

/**
 * Whether one record is asked for by the way a message is put, though rules read a set in its words (「アパートは店、土地は
 * 別の店」, 「東電じゃないとこから買う」).
 * @param text normalised
 */
export function wishesOne(text: string, { wants, where, recordId, subjects }: OneRead, asks: AskModel): boolean {
  const mayBeSet = wants === "set" || where !== null || subjects.length > 0;
  // Who names two things that a plan prints describes a set, however it is put.
  const chooses =
    where !== null && (partsOf(where).length > 1 || leavesOf(where).some(({ kind }) => CHOOSING.has(kind)));
  if (!mayBeSet || chooses || wants === "count" || wants === "share" || recordId !== null) return false;
  if (countLetters(text) < LEAST_CHARS_OF_ONE) return false;
  return asks.judge(text).several < ONE;
}

/** No message about one record names these in passing. */
const CHOOSING: ReadonlySet<Leaf["kind"]> = new Set(["amount", "stated", "schedule", "deadline", "due", "department"]);

type OneRead = Pick<Query, "wants" | "where" | "recordId" | "subjects">;

/**
 * Below this share one is meant: of some 900 questions for several in Japanese none lies below it, of 57 for one record
 * in which rules read a set 56 do.
 */
const ONE = 0.2;
/** 「避難と子育ての公約」: a bare name may be of one or of several. */
const LEAST_CHARS_OF_ONE = 16;

const countLetters = (text: string) => text.replace(/[\d\p{P}\s]/gu, "").length;

/** A word for records: 「どんな支援があるの」 asks for none. */
const NAMES_RECORDS = /取組|取り組み|施策|公約|約束|項目|事業|プロジェクト|もの(?!$)|やつ|何と何|どれとどれ/;

type SetRead = Pick<
  Query,
  "wants" | "where" | "isSoft" | "identifies" | "recordId" | "aspect" | "plan" | "report" | "talk" | "references"
>;

/**
 * From this share on several are meant. Of 45 questions that name a place and ask for one record none reaches it, of 371
 * for several 19 in 20 do.
 */
const SEVERAL = 0.4;
/** A topic, or a part of a title, may be what one record is about. */
const SEVERAL_OF_A_PART = 0.8;
const HALF = 0.5;

/** Fewer letters go on with the message before (「(2)と(3)も出して」). */
const LEAST_CHARS = 6;
