import { buildAnswerCard } from "../../../src/card/build-answer-card.ts";
import { buildSeveralCard } from "../../../src/card/build-several-card.ts";
import type { Card } from "../../../src/card/card.ts";
import { renderText } from "../../../src/card/text.ts";
import { buildProgressBook, type ProgressEntry } from "../../../src/domain/progress-entry.ts";
import type { CityRoom, House } from "../../../src/find/house.ts";
import { NOTHING_MORE } from "../../../src/find/known.ts";
import { findAnswers } from "../../../src/reply/answer-parts.ts";
import type { ConversationState } from "../../../src/reply/conversation.ts";
import { reportsOf } from "./reports-of.ts";

const NOW = new Date("2026-11-20T03:00:00Z");
/** A conversation that begins so is held while departments have reported. */
export const REPORTED = "(報告あり)";
/** As many lines, and as much of a line, as tells answers apart; the sources' prose stays where it is. */
const SHOWN_LINES = 12;
const SHOWN_CHARS = 24;

const books = new WeakMap<CityRoom, ReadonlyMap<string, readonly ProgressEntry[]>>();

function bookOf(room: CityRoom): ReadonlyMap<string, readonly ProgressEntry[]> {
  const known = books.get(room) ?? buildProgressBook(reportsOf(room.records.measures));
  books.set(room, known);
  return known;
}

/** What the last message of a conversation (`|` between messages) is answered with, cut to what tells answers apart. */
export function answerInShort(conversation: string, room: CityRoom, house: House): string[] {
  const isReported = conversation.startsWith(REPORTED);
  const messages = (isReported ? conversation.slice(REPORTED.length) : conversation).split("|");
  const known = isReported ? { ...NOTHING_MORE, book: bookOf(room) } : NOTHING_MORE;
  let state: ConversationState | null = null;
  let card: Card | undefined;
  for (const message of messages) {
    const found = findAnswers(message, room, house, state, NOW, known);
    state = found.state ?? state;
    const cards = found.parts.map(({ question, outcome: { answer, query } }) => ({
      question,
      card: buildAnswerCard(answer, room.records.city, question, 0, query.language),
    }));
    card = buildSeveralCard(cards, found.left, room.records.city);
  }
  const lines = renderText(card!).split("\n");
  const more = lines.length > SHOWN_LINES ? [`(あと${lines.length - SHOWN_LINES}行)`] : [];
  return [`[${card!.kind}]`, ...lines.slice(0, SHOWN_LINES).map(cut), ...more];
}

/** The length tells apart what is cut. */
function cut(line: string): string {
  const letters = [...line];
  return letters.length > SHOWN_CHARS
    ? `${letters.slice(0, SHOWN_CHARS).join("")}…${letters.length - SHOWN_CHARS}`
    : line;
}
