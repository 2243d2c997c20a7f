import type { AsideAsk, AskModel } from "./ask-model.ts";
import { includesKind, type Leaf, leavesOf, partsOf } from "./condition.ts";
import { FACTS } from "./facts.ts";
import { findAllegation } from "./find-allegation.ts";
import { findNumberOfThings } from "./find-number-of-things.ts";
import type { NeedleTable } from "./needle-table.ts";
import type { Query } from "./query.ts";
import { THING } from "./rules/wants.ts";

/** What rules read of a question that only plans are asked. */
type Read = Pick<
  Query,
  "recordId" | "plan" | "report" | "talk" | "mention" | "where" | "wantsSurely" | "identifies" | "facts"
>;

/**
 * What a message as a whole asks for that no plan holds, by the way it is put; null where a rule has read what it asks
 * for. A fact is no such reading: 「締切」「なぜ」 are asked of other things, too (`find/aside-decision.ts` weighs it); nor is
 * an aspect, whose words may stand in the story around a question.
 * @param text normalised
 */
export function judgeAsk(
  text: string,
  { wantsSurely, identifies, facts, recordId, plan, report, talk, mention, where }: Read,
  ordinal: Query["ordinal"],
  asks: AskModel,
  needles?: NeedleTable,
): AsideAsk | null {
  const isRead =
    // 「自由研究の答え全部書いて」: all of what no plan holds.
    (wantsSurely && (where !== null || NAMES_RECORDS.test(text))) ||
    identifies ||
    facts.includes("contact") ||
    [recordId, plan, report, talk, mention, where, ordinal, findAllegation(text, needles)].some((one) => one !== null);
  if (isRead || countLetters(text) < LEAST_CHARS) return null;
  return { ...asks.judge(text), readsFact: facts.some((fact) => !FACTS[fact].isAskedOfAnything) };
}

/**
 * Whether one record or several are asked for by the way a message is put, where rules leave it open: 「市民課さんが受け
 * 持ってるのを拾いたい」 names a place, a state or a year of the plan, or a topic beside a word for records, and no rule read a
 * wish for a set; in 「アパートは店、土地は別の店」「東電じゃないとこから買う」 rules read a set. Null where they decide.
 * @param text normalised
 */
export function countAsked(text: string, read: AskedRead, asks: AskModel): "one" | "several" | null {
  const { wants, where, isSoft, recordId } = read;
  if (wants === "count" || wants === "share" || recordId !== null) return null;
  const maySeveral = mayBeSeveral(text, read);
  const maySingle = mayBeOne(text, read);
  if (!maySeveral && !maySingle) return null;
  const { several, outside } = asks.judge(text);
  const least = where === null || isSoft ? SEVERAL_OF_A_PART : SEVERAL;
  if (maySeveral && several >= least && outside < HALF) return "several";
  return maySingle && several < ONE ? "one" : null;
}

type AskedRead = Pick<
  Query,
  | "wants"
  | "where"
  | "isSoft"
  | "identifies"
  | "recordId"
  | "aspect"
  | "plan"
  | "report"
  | "talk"
  | "references"
  | "subjects"
>;

function mayBeSeveral(text: string, { where, identifies, references, aspect, plan, report, talk }: AskedRead): boolean {
  if (
    identifies ||
    [plan, report, talk].some((one) => one !== null) ||
    (aspect !== null && !includesKind(where, "section"))
  )
    return false;
  if (ASKS_PLACE.test(text) || (IS_CLAIM.test(text) && !CLAIMS_OF_RECORDS.test(text))) return false;
  return where !== null || (references.length === 0 && NAMES_RECORDS.test(text));
}

function mayBeOne(text: string, { wants, where, subjects }: AskedRead): boolean {
  if (countLetters(text) < LEAST_CHARS_OF_ONE || WANTS_THOSE.test(text) || SEVERAL_ABROAD.test(text)) return false;
  // 「二つあったと思うけど両方」
  if (findNumberOfThings(text) !== null) return false;
  if (where === null) return wants === "set" || subjects.length > 0;
  // Who names two things that a plan prints describes a set, however it is put.
  return partsOf(where).length === 1 && !leavesOf(where).some(({ kind }) => DESCRIBING.has(kind));
}

const NAMES_RECORDS = new RegExp(`${THING}|何と何|どれとどれ`);

/** 「〜があると聞きました。該当するものを全部」 */
const WANTS_THOSE = /(?:該当(?:する|の)|当てはまる|あてはまる|それに関わる)(?:もの|やつ|取組|公約|施策|項目|の)/;

/** "Which items are about …?", in the plural. */
const SEVERAL_ABROAD =
  /\b(?:which|what) (?:of the )?[a-z]+s (?:are|were|deal|have|talk|concern|mention|involve|cover)\b|\b(?:quais|cuáles|cuales)\b|\bqué [a-z]+s (?:son|tratan|hablan)\b/;

/** 「令和10年度が期限だよね?」, of the record before. */
const IS_CLAIM = /(?:だ|です|でした|だった)(?:よね|っけ)[?。\s]*$/;
/** 「達成した公約は3つだよね?」; 「碓氷峠周辺の政策強化は…」 is a title. */
const CLAIMS_OF_RECORDS = /取組|取り組み|公約|約束|施策|項目|もの|やつ/;
/** 「一覧の何枚目?」: where one stands. */
const ASKS_PLACE = /何(?:枚目|ページ|頁)/;

/** No message about one record names these in passing. */
const DESCRIBING: ReadonlySet<Leaf["kind"]> = new Set([
  "amount",
  "stated",
  "schedule",
  "deadline",
  "due",
  "department",
]);

/**
 * Below this share one is meant: of some 900 questions for several in Japanese none lies below it, of 57 for one record
 * in which rules read a set 56 do.
 */
const ONE = 0.2;
/** 「避難と子育ての公約」: a bare name may be of one or of several. */
const LEAST_CHARS_OF_ONE = 16;

const countLetters = (text: string) => text.replace(/[\d\p{P}\s]/gu, "").length;

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
