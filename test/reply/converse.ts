import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { buildSeveralCard } from "../../src/card/build-several-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";
import { published } from "../progress/sample-entries.ts";

export const house = openHouse();
export const NOW = new Date("2026-11-20T03:00:00Z");

/**
 * The card of the last of some messages (`|` between them) as it is read.
 * @param said what departments have published
 */
export function converse(city: string, messages: string, said: Partial<ProgressEntry>[] = []): string {
  const room = house.cities.get(city)!;
  const entries = said.map((changes, index) => published(index + 1, { city, ...changes }));
  const known = { ...NOTHING_MORE, book: buildProgressBook(entries) };
  let state: ConversationState | null = null;
  let text = "";
  for (const message of messages.split("|")) {
    const found = findAnswers(message, room, house, state, NOW, known);
    state = found.state ?? state;
    const cards = found.parts.map(({ question, outcome: { answer, query } }) => ({
      question,
      card: buildAnswerCard(answer, room.records.city, question, 0, query.language),
    }));
    text = renderText(buildSeveralCard(cards, found.left, room.records.city));
  }
  return text;
}

/** The records of the last answer of a conversation, in the order of their ids; messages are parted by 「|」. */
export function idsAfter(city: string, messages: string): string[] {
  const room = house.cities.get(city)!;
  let state: ConversationState | null = null;
  let ids: string[] = [];
  for (const message of messages.split("|")) {
    const { parts, state: next } = findAnswers(message, room, house, state, NOW);
    state = next ?? state;
    const { answer } = parts[0].outcome;
    const views = answer.kind === "list" ? answer.views : answer.kind === "measure" ? [answer.view] : [];
    ids = views.map(({ measure }) => measure.id.slice(city.length + 1)).sort();
  }
  return ids;
}

/** What stands before the record's own card. */
export const headOf = (text: string): string => text.split("\n■")[0]!;
