import type { FactId } from "../domain/fact.ts";
import { listTopicWords } from "../find/count-words.ts";
import { type Condition, leavesOf, type StateWord } from "../understand/condition.ts";
import { JUDGES } from "../understand/rules/judgements.ts";
import type { Answer } from "./answer.ts";
import { withAskedConditions, withoutJudgement } from "./answer-record-question.ts";
import { answerOfEach } from "./answer-shown.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerList, answerMeasure, type Inquiry, viewOf } from "./inquiry.ts";

/** Answers a question that names nothing itself from the conversation's last subject; null when there is none. */
export function answerFollowUp(inquiry: Inquiry): Answer | null {
  const { query, previous, ranking, room, house } = inquiry;
  const subject = previous?.measureIds[0];
  if (!subject || !room.byId.has(subject)) return null;

  // 「それ失敗でしょ」 judges the record before.
  const judged = query.text.replace(/^(それ|これ)(?![はがもって、])/, "$1は");
  if (previous.measureIds.length === 1 && query.references.includes("previous") && JUDGES.test(judged)) {
    return withoutJudgement(answerMeasure(inquiry, subject), judged);
  }
  // 「実績は?」 is asked of the record before, though 実績 is a word that other records hold.
  const asksItsResult =
    query.manner.asksResult &&
    previous.measureIds.length === 1 &&
    listTopicWords(query.topic, house.tokenizer).every((word) => GENERIC_WORDS.has(word) || word === "実際");
  if (ranking.contentTerms > 0 && !asksItsResult) return null;
  if (query.references.includes("others")) {
    const path = (id: string) =>
      room.byId
        .get(id)!
        .section.map(({ label }) => label)
        .join(" ");
    const others = othersThan(inquiry, (id) => path(id) === path(subject));
    if (others.length > 0) return answerList(inquiry, others, "同じ区分のほかの取組");
  }
  // 「もう達成した?」 asks how far it is.
  const { query: asked } = withAskedConditions(inquiry);
  const asksNothing =
    asked.facts.length === 0 && inquiry.years.length === 0 && query.references.length === 0 && !asksItsResult;
  if (asksNothing) return null;
  // 「令和5年度は?」 after a question for an amount asks for the amount of that year.
  const before = inquiry.years.length === 0 ? previous.asked : previous.asked.filter((fact) => !TIMELESS.has(fact));
  const facts = asked.facts.length > 0 ? asked.facts : before;
  // 「なぜ?」 after the late ones asks why they are late, not what they are for.
  const asksReason = query.facts.includes("purpose") && isOfTrouble(previous.where);
  const text = [query.text, previous.about].filter((words) => words !== null).join(" ");
  const manner = { ...query.manner, asksReason: query.manner.asksReason || asksReason };
  const follow = { ...query, facts, text, manner };
  return answerOfEach(inquiry, follow) ?? answerMeasure(inquiry, subject, [], follow);
}

/** Facts that no year has: 「令和4年度は?」 after the department asks for that year's plan. */
const TIMELESS: ReadonlySet<FactId> = new Set(["department", "contact", "source", "purpose", "deadline"]);

/** Whether a set was chosen by a state that somebody had to give a reason for. */
const isOfTrouble = (where: Condition | null): boolean =>
  leavesOf(where).some((leaf) => leaf.kind === "state" && TROUBLE.has(leaf.state));

const TROUBLE: ReadonlySet<StateWord> = new Set(["late", "stopped", "postponed", "at_risk"]);

function othersThan(inquiry: Inquiry, fits: (id: string) => boolean) {
  return inquiry.room.records.measures
    .filter(({ id }) => !inquiry.previous?.measureIds.includes(id) && fits(id))
    .map(({ id }) => viewOf(inquiry, id));
}
