import type { DecisionFeatures } from "../find/decision.ts";
import { type Ranking, rankRecords } from "../find/rank-records.ts";
import type { CandidateFeatures } from "../find/weigh-candidates.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { findAnswer } from "../reply/find-answer.ts";
import { assembleHouse } from "./assemble-house.ts";
import type { Case } from "./fit-decision.ts";
import type { WholeHouse } from "./open-house.ts";
import type { Question } from "./score-question.ts";

/** A wrong card for a question that no record answers counts as much as two refused answers. */
const WEIGHT_OF_NONE = 2;

/** What the ranking knows of each question on one record, or on none; sets are decided otherwise. */
export function collectCases(house: WholeHouse, asked: readonly Question[], now: Date): Case<DecisionFeatures>[] {
  return rankAll(house, asked, now).map(({ question, ranking: { features, best } }) => ({
    city: question.city,
    features,
    right: isRight(question, best!.id),
    weight: 1,
  }));
}

/**
 * Cases of cities without everyday words: their plans as they are, and as a sheet of titles and one sentence each, which
 * is what most cities come with.
 */
export function collectPoorCases(asked: readonly Question[], now: Date, dataDir?: string): Case<CandidateFeatures>[] {
  return [false, true].flatMap((isBrief) =>
    collectCandidates(
      assembleHouse({ dataDir, isBrief, keepsWords: () => false, keepsLinks: () => false }),
      asked,
      now,
    ),
  );
}

/** The same of each of the first records, for a house whose records have no everyday words. */
function collectCandidates(house: WholeHouse, asked: readonly Question[], now: Date): Case<CandidateFeatures>[] {
  return rankAll(house, asked, now).flatMap(({ question, ranking }) =>
    ranking.candidates.map(({ id, features }) => ({
      city: question.city,
      features,
      right: isRight(question, id),
      weight: question.type === "none" ? WEIGHT_OF_NONE : 1,
    })),
  );
}

const isRight = ({ type, ids }: Question, id: string) => type !== "none" && ids.includes(id);

function rankAll(house: WholeHouse, asked: readonly Question[], now: Date): { question: Question; ranking: Ranking }[] {
  return asked.flatMap((question) => {
    if (question.type === "list") return [];
    const room = house.cities.get(question.city)!;
    let state: ConversationState | null = null;
    for (const earlier of question.context) state = findAnswer(earlier, room, house, state, now).state ?? state;
    const { query } = findAnswer(question.q, room, house, state, now);
    // What a question of another kind is, other rooms decide.
    if (query.aspect || query.talk || query.plan || query.report || query.otherCity || question.context.length > 0)
      return [];
    const ranking = rankRecords(query.topic, room, house);
    return ranking.best && ranking.contentTerms > 0 ? [{ question, ranking }] : [];
  });
}
