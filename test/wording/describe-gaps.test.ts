import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { describeGaps } from "../../src/wording/describe-coverage.ts";

const house = openHouse();
const now = new Date("2026-11-28T00:00:00Z");

function ask(city: string, question: string): string {
  const room = house.cities.get(city)!;
  const { answer } = findAnswer(question, room, house, null, now);
  expect(answer.kind).toBe("not_found");
  return renderText(buildAnswerCard(answer, room.records.city, question));
}

describe("一部しか入っていない資料の「載っていません」", () => {
  test.each([
    ["suzaka", "ごみの減量", "総合計画は施策35から39までの5件だけ"],
    ["konan", "公共施設の統廃合", "第1の政策の4枚だけ"],
    ["annaka", "自殺対策の取組", "番号に抜けがあります"],
    ["konan", "もこもこ坂のゆくえは?", "第1の政策の4枚だけ"],
    ["suzaka", "企画課の施策", "施策35から39までの5件だけ"],
  ])("計画の全部をさがしたのではないと言う: %s「%s」", (city, question, gap) => {
    expect(ask(city, question)).toMatch(new RegExp(`さがしたのは手元の資料にある分だけです: [^\\n]*${gap}`));
  });

  test("全部が入っている資料では言わない", () => {
    expect(describeGaps(house.cities.get("isesaki")!.records.city)).toBeNull();
    expect(ask("isesaki", "もこもこ坂のゆくえは?")).not.toContain("手元の資料");
  });
});
