import { describe, expect, test } from "vitest";
import { SUBJECTS } from "../../src/domain/languages/subjects.ts";
import { FRAMED_TAGS, LANGUAGES } from "../../src/domain/languages.ts";
import { nameInJapanese } from "../../src/understand/subject-abroad.ts";
import { idsAfter } from "../reply/converse.ts";

const ABROAD = FRAMED_TAGS.filter((tag) => tag !== "ja-easy");

test.each(ABROAD)("%s: どの話題にもことばがあり、一つのことばは一つの話題", (tag) => {
  const { subjects } = LANGUAGES[tag].words;
  expect(SUBJECTS.filter((subject) => (subjects[subject] ?? []).length === 0)).toEqual([]);
  const words = Object.values(subjects).flat();
  expect(words.filter((word, at) => words.indexOf(word) !== at || word.toLowerCase() !== word)).toEqual([]);
});

describe("話題の名前だけのときに、計画のことばに直す", () => {
  test.each([
    ["pt", "animais", "動物"],
    ["es", "turismo y deporte", "観光とスポーツ"],
    ["en", "small businesses", "中小企業"],
    ["zh-hans", "旅游 和 宠物", "観光と動物"],
    ["ko", "세금", "税金"],
    ["tl", "turismo at hayop", "観光と動物"],
    ["en", "tourism in winter mountains", null],
    ["pt", "gato de rua", null],
    ["ja", "観光", null],
  ] as const)("%s %s", (tag, topic, named) => {
    expect(nameInJapanese(topic, tag)).toBe(named);
  });
});

test.each([
  "List all pledges about tourism",
  "Liste todas as promessas sobre turismo",
  "Quiero ver todas las promesas de turismo",
  "Liệt kê tất cả lời hứa về du lịch",
  "旅游方面的公约全部列出来",
  "把觀光的公約全部列出來",
  "관광에 관한 공약을 전부 보여 주세요",
  "Lahat ng pangako tungkol sa turismo",
])("%s は、日本語でたずねたのと同じ集まり", (question) => {
  expect(idsAfter("annaka", question)).toEqual(idsAfter("annaka", "観光についての公約を全部"));
  expect(idsAfter("annaka", question)).toEqual(["5-4-1", "5-4-3"]);
});
