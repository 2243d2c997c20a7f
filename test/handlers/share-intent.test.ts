import { expect, test } from "vitest";
import type { Desk } from "../../handlers/desk.ts";
import { findShareIntent } from "../../handlers/slack/find-share-intent.ts";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import type { Card } from "../../src/card/card.ts";
import { openBuiltHouse } from "../../src/cli/open-house.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";
import type { ConversationState } from "../../src/reply/conversation.ts";

const NOW = new Date("2026-11-29T03:00:00.000Z");
const { house, shelf } = openBuiltHouse();
const room = (await shelf.open("isesaki"))!;

function answer(text: string, state: ConversationState | null = null): { card: Card; state: ConversationState | null } {
  const answered = findAnswers(text, room, house, state, NOW);
  const [{ outcome, question }] = answered.parts;
  return {
    card: buildAnswerCard(outcome.answer, room.records.city, question, 0, outcome.query.language),
    state: answered.state,
  };
}
/** Answers a question anew, without what was said before, as the city's desk does. */
const desk = {
  follow: async (intent: { kind: string; text?: string }) => ({ card: answer(intent.text!).card }),
} as unknown as Desk;
const share = (text: string, card: Card) => findShareIntent(desk, { kind: "ask", text }, card, NOW);

test("それだけで通じる質問は、質問のまま共有する", async () => {
  for (const text of ["ネーミングライツの担当課は?", "取組を全部見せて"])
    expect(await share(text, answer(text).card), text).toEqual({ kind: "ask", text });
});

test("前の話がないと別のことになる質問は、記録そのものを共有する", async () => {
  const { state } = answer("ネーミングライツは?");
  const { card } = answer("担当課は?", state);
  expect(card.kind).toBe("measure");
  expect(await share("担当課は?", card)).toMatchObject({ kind: "show", id: "isesaki-2-2-3" });
});

test("共有しても意味のないカード(あいさつ・見つからない・設定)は、共有しない", async () => {
  for (const text of ["ありがとう", "パスポートの申請はどこでできますか", "使い方"]) {
    const { card } = answer(text);
    expect(["measure", "list", "choose", "several"], text).not.toContain(card.kind);
    expect(await share(text, card), text).toBeNull();
  }
});

test("長すぎてボタンに入らない質問は、記録なら記録を、一覧なら何も共有しない", async () => {
  const long = `${"ネーミングライツについて教えてください。".repeat(60)}`;
  expect(await share(long, answer("ネーミングライツの担当課は?").card)).toMatchObject({ kind: "show" });
  expect(await share(long, answer("取組を全部見せて").card)).toBeNull();
});
