import { expect, it } from "vitest";
import { glossOf } from "../../src/reply/find-plain-words.ts";

it("話題から借りたやさしい文は、この取組の説明ではないと断って示し、ほかのことばには出さない", () => {
  const words = { easyJapanese: "ごみを わけて 出すことです。", english: null, isGeneral: true };
  expect(glossOf("ja-easy", words)).toEqual({
    title: null,
    sentence:
      "この とりくみの やさしい 説明は まだ ありません。よく にた とりくみの 説明です: 「ごみを わけて 出すことです。」",
  });
  expect(glossOf("en", words)).toEqual({ title: null, sentence: null });
});
