import { type House, hasOwnWords } from "../find/house.ts";
import { rankRecords } from "../find/rank-records.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { findAnswer } from "../reply/find-answer.ts";
import type { Case } from "./fit-decision.ts";
import type { Question } from "./score-question.ts";

/** What the ranking knows of each question on one record, or on none; sets are decided otherwise. */
export function collectCases(house: House, asked: readonly Question[], now: Date): Case[] {
  return asked.flatMap((question): Case[] => {
    if (question.type === "list") return [];
    const room = house.cities.get(question.city)!;
    let state: ConversationState | null = null;
    for (const earlier of question.context) state = findAnswer(earlier, room, house, state, now).state ?? state;
    const { query } = findAnswer(question.q, room, house, state, now);
    // What a question of another kind is, other rooms decide.
    if (query.aspect || query.talk || query.plan || query.report || query.otherCity || question.context.length > 0)
      return [];
    const { features, best, contentTerms } = rankRecords(query.topic, room, house);
    if (!best || contentTerms === 0) return [];
    const right = question.type !== "none" && question.ids.includes(best.id);
    return [{ city: question.city, features, right, isPoor: !hasOwnWords(house, best.id) }];
  });
}
