import { expect, test } from "vitest";
import { groupUpdates } from "../../src/page/group-updates.ts";
import { renderUpdates } from "../../src/page/updates-page.tsx";
import { cities, textOf } from "./sample-pages.ts";

const line = (on: string, id: string, text: string) => ({ on, id, title: `題名${id}`, text });

test("同じ日に同じことばで言われた記録は、日とことばを一度だけ出して並べる", () => {
  const updates = [
    line("2024-03-31", "a", "「達成」"),
    line("2024-03-31", "b", "「予定」"),
    line("2024-03-31", "c", "「達成」"),
    line("2023-10-31", "d", "「達成」"),
  ];
  const days = groupUpdates(updates).map(({ on, said }) => [on, said.map(({ text, lines }) => [text, lines.length])]);
  expect(days).toEqual([
    [
      "2024-03-31",
      [
        ["「達成」", 2],
        ["「予定」", 1],
      ],
    ],
    ["2023-10-31", [["「達成」", 1]]],
  ]);
  const text = textOf(renderUpdates({ city: cities[0]!.city, updates, from: 0 }));
  for (const { title } of updates) expect(text.split(title)).toHaveLength(2);
  expect(text.split("「達成」")).toHaveLength(3);
  expect(text.split("令和6年3月31日(2024年)")).toHaveLength(3);
});
