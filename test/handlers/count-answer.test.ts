import { describe, expect, test } from "vitest";
import { countAnswer } from "../../handlers/watch/count-answer.ts";
import { createTally, withTally } from "../../handlers/watch/tally.ts";
import { openBuiltHouse } from "../../src/cli/open-house.ts";
import { type AnsweredMessage, findAnswers } from "../../src/reply/answer-parts.ts";

const NOW = new Date("2026-11-29T03:00:00.000Z");
const { house, shelf } = openBuiltHouse();
const room = (await shelf.open("isesaki"))!;

/** What is counted of a message. */
function count(message: AnsweredMessage, conversation: string | null): string[] {
  const tally = createTally();
  withTally(tally, () => countAnswer("isesaki", message, conversation));
  return [...(tally.uses.get("isesaki")?.keys() ?? [])];
}
const countOf = (text: string, conversation: string | null = "line:x") =>
  count(findAnswers(text, room, house, null, NOW), conversation);

describe("答えを数える", () => {
  test("一つの記録は、その記録も数え、どこから来たかを数える", () => {
    expect(countOf("ネーミングライツの担当課は?")).toEqual(
      expect.arrayContaining(["answer:measure", "record:isesaki-2-2-3", "by:line"]),
    );
    expect(countOf("ネーミングライツの担当課は?", "slack:x")).toContain("by:slack");
    expect(countOf("ネーミングライツの担当課は?", null)).toContain("by:api");
  });

  test("長い一覧からは、どの記録のことだったかは分からない", () => {
    const names = countOf("取組を全部見せて");
    expect(names).toContain("answer:list");
    expect(names.filter((name) => name.startsWith("record:"))).toEqual([]);
  });

  test("なかったことは、わけと、ことばの半分から当たる話題を数え、書かれたことばは数えない", () => {
    const message = findAnswers("パスポートの申請はどこでできますか", room, house, null, NOW);
    const [part] = message.parts;
    const reach = (outsideCoverage: number, outside: string | null): AnsweredMessage =>
      ({
        ...message,
        parts: [
          {
            ...part,
            outcome: {
              ...part.outcome,
              answer: { kind: "not_found", reason: { kind: "not_in_plan" } },
              ranking: { ...part.outcome.ranking, outside, outsideCoverage },
            },
          },
        ],
      }) as unknown as AnsweredMessage;
    const missed = (of: AnsweredMessage) => count(of, "line:x").filter((name) => name.startsWith("missed:"));
    expect(count(reach(0.5, "passport"), "line:x")).toEqual(
      expect.arrayContaining(["answer:not_found", "no:not_in_plan", "missed:passport"]),
    );
    expect([missed(reach(0.49, "passport")), missed(reach(1, null))]).toEqual([[], []]);
    expect(countOf("パスポートの申請はどこでできますか").join()).not.toMatch(/パスポート|申請/);
  });

  test("助けを求める声は、何も数えない", () => {
    expect(countOf("去年の台風のとき避難所が暑くて倒れそうでした、クーラーは付きましたか")).toEqual([]);
    expect(countOf("死にたい")).toEqual([]);
  });
});
