import { expect, test } from "vitest";
import { openBuiltHouse } from "../../src/cli/open-house.ts";
import { findAnswers } from "../../src/reply/answer-parts.ts";

const NOW = new Date("2026-11-29T03:00:00.000Z");
const ASKED = [
  "担当課",
  "期限",
  "目標",
  "現状値",
  "予算",
  "進み具合",
  "年度ごとの予定",
  "目的",
  "問い合わせ先",
  "ページ",
];
/** One record of so many is asked for everything. */
const SHARE = 20;

test("どの記録に何をたずねても、答えには何のことかと、中身がある", async () => {
  const { house, shelf } = openBuiltHouse();
  const bare: unknown[] = [];
  let focused = 0;
  for (const { id: cityId } of house.directory.cities) {
    const room = (await shelf.open(cityId))!;
    for (const [index, { title }] of room.records.measures.entries()) {
      if (index % SHARE > 0) continue;
      for (const asked of ASKED) {
        const text = `${title}の${asked}は?`;
        const { answer } = findAnswers(text, room, house, null, NOW).parts[0].outcome;
        if (answer.kind !== "measure" || answer.focus === null) continue;
        focused += 1;
        const { label, lines } = answer.focus;
        const isBare = label.trim() === "" || lines.length === 0 || lines.some((line) => line.trim() === "");
        if (isBare || /undefined|null|NaN|\[object/.test([label, ...lines].join()))
          bare.push([cityId, text, label, lines]);
      }
    }
  }
  expect(bare).toEqual([]);
  expect(focused).toBeGreaterThan(25);
});
