import { describe, expect, test } from "vitest";
import { type FramedTag, LANGUAGES } from "../../src/domain/languages.ts";
import { converse } from "./converse.ts";

/** What is not achieved. */
const NOT_ACHIEVED: Record<FramedTag, string> = {
  en: "Which pledges were not achieved?",
  es: "¿Qué promesas no se han cumplido?",
  pt: "Quais promessas não foram cumpridas?",
  vi: "Những cam kết nào chưa hoàn thành?",
  "zh-hans": "哪些承诺没有兑现",
  "zh-hant": "哪些承諾沒有兌現",
  ko: "지켜지지 않은 공약은 어느 것인가요?",
  tl: "Alin ang hindi pa tapos?",
  "ja-easy": "まだ できて いない やくそくは どれですか",
};

describe("どのことばでも、報告のないものを、できていないとは言わない", () => {
  test.each(Object.entries(NOT_ACHIEVED))("%s「%s」", (language, question) => {
    const frame = LANGUAGES[language as FramedTag].frame;
    const text = converse("annaka", question);
    expect(text).toContain("33");
    expect(text).toContain(frame.list.notFailed);
  });
});
