import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import {
  encodeOccasion,
  globOccasion,
  kindOfOccasion,
  type Occasion,
  type OccasionKind,
} from "../../src/reminder/occasion.ts";

const all: Occasion[] = [
  { kind: "week", week: "2024-W10" },
  { kind: "entry", entryId: "e-0123456789ab:x" },
  { kind: "alert", name: "quota:2024-W10" },
  { kind: "mistake", number: "4f0c" },
];
const KINDS: OccasionKind[] = ["week", "entry", "alert", "mistake"];

test("どの出来事も、文字から種類が分かり、SQL の条件はその種類だけに当たる", () => {
  const db = new DatabaseSync(":memory:");
  for (const occasion of all) {
    const text = encodeOccasion(occasion);
    expect(kindOfOccasion(text)).toBe(occasion.kind);
    const matching = KINDS.filter(
      (kind) => db.prepare(`SELECT ${globOccasion("o", kind)} AS is_of FROM (SELECT ? AS o)`).get(text)!.is_of === 1,
    );
    expect(matching).toEqual([occasion.kind]);
  }
});

test("保存ずみの書きかたは変わらない", () => {
  expect(all.map(encodeOccasion)).toEqual([
    "2024-W10",
    "entry:e-0123456789ab:x",
    "alert:quota:2024-W10",
    "mistake:4f0c",
  ]);
});

test.each(["", "2024-10", "w2024-W10", "fax:1"])("「%s」は出来事ではない", (text) => {
  expect(kindOfOccasion(text)).toBeNull();
});
