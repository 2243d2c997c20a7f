import { describe, expect, test } from "vitest";
import { buildAnswerCard } from "../../src/card/build-answer-card.ts";
import { renderText } from "../../src/card/text.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { glossOf } from "../../src/reply/find-plain-words.ts";

const house = openHouse();

function read(city: string, question: string): string[] {
  const room = house.cities.get(city)!;
  const { answer, query } = findAnswer(question, room, house, null, new Date("2026-11-20T03:00:00Z"));
  const findGloss = (id: string) => glossOf(query.language, room.plainWords.get(id));
  return renderText(buildAnswerCard(answer, room.records.city, question, 0, query.language, findGloss)).split("\n");
}

describe("日本語が苦手な人への答え", () => {
  test("英語の質問には、正式な名前に英語を添え、要点を英語で答える", () => {
    const lines = read("annaka", "Is there a subsidy for tearing down an empty house?");
    expect(lines).toContain("■ 空き家対策の強化");
    expect(lines[1]).toBe("Stronger measures for vacant houses (demolition subsidy)");
    expect(lines).toContain(
      "Status: － no report after the deadline(deadline passed · the source (October 31, 2023) is older than the deadline; nothing has been reported since · as of October 31, 2023 · 再起動プロジェクト一覧 · the source says 「今年度達成予定」)",
    );
    // The state says that it has passed.
    expect(lines).toContain("Due: March 31, 2024 (end of fiscal year 2023)");
    expect(lines).toContain("Department: not stated in the source");
  });

  test("やさしい日本語の質問には、やさしい日本語で答える", () => {
    const lines = read("annaka", "あきや を こわす おかね は もらえますか");
    expect(lines).toContain("いつまで: 2024年3月31日(2023年度の 終わり)");
    expect(lines).toContain("市役所の どこ: 書いて ありません");
  });

  test("ローマ字の日本語には、やさしい日本語で答える", () => {
    expect(read("annaka", "akiya wo kowasu okane wa moraemasu ka").join("\n")).toContain("市役所の どこ:");
  });

  test("見つからないことも、読む人のことばで言う", () => {
    expect(read("suzaka", "Can you recommend a dentist open on Sunday?")[0]).toMatch(/^Suzaka's plan does not hold/);
    expect(read("suzaka", "Which airline is the cheapest for a trip to Paris?").join("\n")).toMatch(/Suzaka's plan/);
  });

  test("日本語の質問には、ほかのことばを混ぜない", () => {
    expect(read("annaka", "空き家の解体に補助はある?").join("\n")).not.toMatch(/Status:|Due:/);
  });
});
