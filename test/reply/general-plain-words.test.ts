import { expect, it } from "vitest";
import { glossOf } from "../../src/reply/find-plain-words.ts";

it("話題から借りたことばは、この取組の説明ではないと断って示す。英語は英語の人だけに", () => {
  const words = {
    easyJapanese: "ごみを わけて 出すことです。",
    english: { title: null, sentence: "waste sorting, recycling" },
    isGeneral: true,
  };
  expect(glossOf("ja-easy", words)).toEqual({
    title: null,
    sentence:
      "この とりくみの やさしい 説明は まだ ありません。よく にた とりくみの 説明です: 「ごみを わけて 出すことです。」",
  });
  expect(glossOf("en", words)).toEqual({
    title: "No English title yet. Measures like it are about: waste sorting, recycling",
    sentence: null,
  });
  expect(glossOf("pt", words)).toEqual({ title: null, sentence: null });
  expect(glossOf("en", { ...words, english: null })).toEqual({ title: null, sentence: null });
});
