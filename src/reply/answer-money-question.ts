import { budgetsOf } from "../domain/budget.ts";
import { listTopicWords } from "../find/count-words.ts";
import { allOf, type Condition, leavesOf, partsOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { Answer } from "./answer.ts";
import { describeCondition } from "./describe-condition.ts";
import { describeBasis, planOf } from "./describe-plan.ts";
import { findViews } from "./find-views.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerList, type Inquiry } from "./inquiry.ts";

/** Words for money that name no record: 「予算はいくら?」「全部でいくらかかった?」「税金はいくら使った?」. */
const MONEY =
  /^(?:予算|決算|費用|経費|事業費|総?額|総額|金額|金|お金|税金|コスト|支出|出費|財源|円|いくら|合計|総計|全体|全部|総|総事業費|一番|最大|最高|費)$/;
/** How the money of a whole plan is asked for; an amount of something (補助額, 寄附額) is not. */
const ASKS_MONEY =
  /予算|決算|費用|経費|事業費|総額|お金|税金|コスト|支出|いくら(?:かか|使|つか|投|です|だ|[?。]|$)|何円/;

/**
 * What the whole plan, or a part of it, costs. No source says so; the records that state amounts are shown, named as
 * what they are. Null where the question names anything, or goes on from one record.
 */
export function answerMoneyQuestion(inquiry: Inquiry): Answer | null {
  const { query, previous, house, room } = inquiry;
  const chooses = choosesByBudget(query);
  if (chooses && room.records.measures.some((measure) => budgetsOf(measure).length > 0)) return null;
  if (!chooses && (!query.facts.includes("amount") || !ASKS_MONEY.test(query.text))) return null;
  if (query.recordId !== null || query.mention !== null || query.aspect !== null) return null;
  if (previous !== null && previous.measureIds.length === 1) return null;
  const parts = query.where === null ? [] : partsOf(query.where).filter((part) => !chooses || !isOfBudget(part));
  const places = parts.every((part) => leavesOf(part).every(({ kind }) => PLACES.has(kind))) ? allOf(parts) : undefined;
  if (places === undefined || (query.isSoft && !chooses)) return null;
  const words = listTopicWords(query.topic, house.tokenizer, true);
  if (words.some((word) => !GENERIC_WORDS.has(word) && !MONEY.test(word))) return null;
  const stated: Condition = { kind: "stated", fact: "amount", present: true };
  const condition = allOf([...(places === null ? [] : [places]), stated])!;
  const views = findViews(inquiry, condition);
  const { measureWord } = room.records.city;
  if (views.length > 0) {
    const lead = [NOT_STATED, `金額のある${measureWord}は、次のとおりです(目標や効果の額を含みます)`];
    return answerList(inquiry, views, describeCondition(condition), lead, condition, true);
  }
  const counted = findViews(inquiry, places);
  return {
    kind: "plan",
    ...planOf("about", counted, inquiry),
    lines: [NOT_STATED, `${measureWord}の名前をそえて「いくら?」とたずねると、書かれている額があればお答えします`],
    rows: [],
    note: describeBasis(counted),
  };
}

/** Records are wanted by what they cost: 「予算が1億円以上のもの」「一番予算が大きいのは?」. */
const choosesByBudget = ({ pick, where }: Query) => pick?.by === "budget" || (where !== null && isOfBudget(where));
const isOfBudget = (condition: Condition) =>
  leavesOf(condition).some((leaf) => leaf.kind === "amount" && leaf.what === "budget");

const PLACES: ReadonlySet<string> = new Set(["department", "section", "document"]);

const NOT_STATED = "予算や、かかったお金をまとめた額は、資料に書かれていません";
