import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";

const house = openHouse();

function read(city: string, question: string): string[] {
  const room = house.cities.get(city)!;
  const { answer, understanding } = findAnswer(question, room, house, null, new Date("2026-11-20T03:00:00Z"));
  return renderText(buildAnswerCard(answer, room.records.city, question, 0, understanding.language)).split("\n");
}

describe("日本語が苦手な人への答え", () => {
  test("英語の質問には、要点を英語で先に、正式な名前はそのまま答える", () => {
    const lines = read("annaka", "Is there a subsidy for tearing down an empty house?");
    expect(lines[0]).toBe("【In English】");
    expect(lines.slice(2, 5)).toEqual([
      "Status: the due date has passed and nothing has been reported since; whether it was done is not known (source as of October 31, 2023)",
      "Due: March 31, 2024",
      "Department: not stated in the source",
    ]);
    expect(lines).toContain("■ 空き家対策の強化");
  });

  test("やさしい日本語の質問には、やさしい日本語で答える", () => {
    const lines = read("annaka", "あきや を こわす おかね は もらえますか");
    expect(lines[0]).toBe("【やさしい日本語】");
    expect(lines).toContain("いつまで: 2024年3月31日まで");
    expect(lines).toContain("市役所の どこ: 書いて ありません");
  });

  test("ローマ字の日本語には、やさしい日本語で答える", () => {
    expect(read("annaka", "akiya wo kowasu okane wa moraemasu ka")[0]).toBe("【やさしい日本語】");
  });

  test("見つからないことも、読む人のことばで言う", () => {
    expect(read("suzaka", "Can you recommend a dentist open on Sunday?")[0]).toMatch(
      /^Nothing about this was found in Suzaka's plan/,
    );
    expect(read("suzaka", "Which airline is the cheapest for a trip to Paris?").join("\n")).toMatch(/Suzaka's plan/);
  });

  test("日本語の質問には、英語を混ぜない", () => {
    expect(read("annaka", "空き家の解体に補助はある?").join("\n")).not.toMatch(/In English|Status:/);
  });
});
