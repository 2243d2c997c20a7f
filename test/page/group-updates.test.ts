import { expect, test } from "vitest";
import type { UpdateLine } from "../../src/page/build-overview.ts";
import { groupUpdates } from "../../src/page/group-updates.ts";
import { renderUpdates } from "../../src/page/updates-page.tsx";
import { PLAIN_VISIT } from "../../src/page/visit.ts";
import { cities, house, textOf } from "./sample-pages.ts";

const line = (on: string, id: string, text: string, status: UpdateLine["status"] = null): UpdateLine => ({
  on,
  id,
  title: `題名${id}`,
  text,
  status,
});

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

test("日本語を読まない人には、題名の意味と、言われたことの意味が、もとのことばに添えて出る", () => {
  const { city } = cities.find((records) => records.city.id === "isesaki")!;
  const updates = [line("2026-11-20", "isesaki-2-2-3", "「遅れ」(担当課の報告)", "late")];
  const { plainWords } = house.cities.get("isesaki")!;
  const said = (language: "ja" | "vi") =>
    renderUpdates({ city, updates, from: 0 }, { ...PLAIN_VISIT, language, plainWords });
  expect(textOf(said("vi"))).toContain("chậm tiến độ · 「遅れ」(担当課の報告)");
  expect(said("vi")).toContain('<span class="gloss" lang="en">Naming rights for city facilities</span>');
  expect(textOf(said("ja"))).not.toMatch(/Naming|·/);
});
