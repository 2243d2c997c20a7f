import { expect, test } from "vitest";
import { openJsonRows, packJsonRows } from "../../src/text/json-rows.ts";

const ROWS = new Map([
  ["税", { title: "収納\n環境", sure: 0.5 }],
  ["b", { title: "", sure: 1 }],
]);

test("行は、入れた順に、入れたまま読める", () => {
  const rows = openJsonRows<{ title: string; sure: number }>(packJsonRows(ROWS));
  expect(new Map(rows)).toEqual(ROWS);
  expect(rows.get("税")).toEqual({ title: "収納\n環境", sure: 0.5 });
  expect(rows.get("ない")).toBeUndefined();
});

test("聞かれるまで読まず、一度読んだものはもう読まない", () => {
  const section = packJsonRows(ROWS);
  const rows = openJsonRows<{ title: string }>(section);
  const first = rows.get("税");
  section.fill(0);
  expect(rows.get("税")).toBe(first);
  expect(() => rows.get("b")).toThrow(SyntaxError);
});

test("空の表も読める", () => {
  expect([...openJsonRows(packJsonRows([]))]).toEqual([]);
});
