import { expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { pageOfList } from "../../src/card/page-of-list.ts";
import type { Answer } from "../../src/reply/answer.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { house } from "../reply/converse.ts";

test.each([
  [0, { from: 0, shown: 10, next: 10, rest: 13 }],
  [10, { from: 10, shown: 10, next: 20, rest: 3 }],
  [20, { from: 20, shown: 3, next: 23, rest: 0 }],
  [22, { from: 22, shown: 1, next: 23, rest: 0 }],
  [23, { from: 0, shown: 10, next: 10, rest: 13 }],
  [9999, { from: 0, shown: 10, next: 10, rest: 13 }],
])("23件の一覧を%d件目から開く", (offset, expected) => {
  const all = Array.from({ length: 23 }, (_, index) => index);
  const page = pageOfList(all, offset);
  expect({ ...page, shown: page.shown.length }).toEqual(expected);
  expect(page.shown[0]).toBe(page.from);
});

test.each(["ja", "en"] as const)("答えの一覧でも、終わりより後ろを指すボタンははじめから出す: %s", (language) => {
  const room = house.cities.get("annaka")!;
  const { answer } = findAnswer("公約の一覧", room, house, null, new Date("2026-11-20T03:00:00Z"));
  const build = (of: Answer, offset: number) => buildAnswerCard(of, room.records.city, "公約の一覧", offset, language);
  expect(build(answer, 9999)).toEqual(build(answer, 0));
  expect(build(answer, 40)).not.toEqual(build(answer, 0));
});
