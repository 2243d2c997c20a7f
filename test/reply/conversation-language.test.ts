import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import type { LanguageTag } from "../../src/domain/languages.ts";
import { type ConversationState, conversationStateSchema } from "../../src/reply/conversation.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();

/** Languages of the answers to messages of one conversation. */
function talk(messages: string[]): LanguageTag[] {
  let state: ConversationState | null = null;
  return messages.map((message) => {
    const outcome = findAnswer(message, house.cities.get("annaka")!, house, state, new Date("2026-11-20T03:00:00Z"));
    // As it is stored and read again.
    state = outcome.state ? conversationStateSchema.parse(JSON.parse(JSON.stringify(outcome.state))) : state;
    return outcome.query.language;
  });
}

test("会話のことばは、名前や番号だけの問いで続き、日本語の問いで日本語にもどる", () => {
  expect(
    talk(["Tem ajuda para demolir uma casa vazia?", "空き家対策の強化", "公約VI③2", "担当課はどこですか"]),
  ).toEqual(["pt", "pt", "pt", "ja"]);
});

test("見つからなかった答えやあいさつのあとも、ことばは続く", () => {
  expect(talk(["안녕하세요", "ネーミングライツ"])).toEqual(["ko", "ko"]);
  expect(talk(["Hello there, how are you?", "ネーミングライツ"])).toEqual(["en", "en"]);
});

test("ことばのない前の版の記録は、日本語の会話として読む", () => {
  expect(conversationStateSchema.parse({ city: "annaka", measureIds: [] }).language).toBe("ja");
});
