import { expect, test } from "vitest";
import { MAX_ROWS_IN_FORM, renderFileModal, renderFileReview } from "../../src/card/slack/staff/file-review-message.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { EMPTY_CONTENT, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { findBlockFaults, findViewFaults } from "../contract/slack-limits.ts";

const { records } = openHouse().cities.get("isesaki")!;
const [measure] = records.measures;
const places = new Map([[measure!.id, { measure: measure!, city: records.city }]]);

const entries = (count: number): ProgressEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    ...EMPTY_CONTENT,
    id: `e${index}`,
    city: "isesaki",
    measureId: measure!.id,
    recordedBy: "U0REC",
    recordedAt: "2026-11-25T00:00:00.000Z",
    via: "csv",
    replaces: null,
    withdraws: null,
    sequence: index + 1,
    state: "draft",
    review: null,
    note: `行${index}番 ${"長いひとこと&<>".repeat(20)}`,
  }));

test.each([2, 8, 40])("%i行の CSV は、確認のお願いにすべての行が出る", (count) => {
  const message = renderFileReview(entries(count), places);
  expect(findBlockFaults(message.blocks)).toEqual([]);
  for (let index = 0; index < count; index++) expect(JSON.stringify(message)).toContain(`行${index}番 `);
  expect(JSON.stringify(message)).toContain(`${count}件をまとめて承認`);
});

test("それより多ければ、まとめての承認の前に、すべての行が出る画面を開く", () => {
  const message = renderFileReview(entries(300), places);
  expect(findBlockFaults(message.blocks)).toEqual([]);
  expect(JSON.stringify(message)).toContain("300件をすべて見て承認");
  expect(JSON.stringify(message)).not.toContain("approve_file");
  const modal = renderFileModal(entries(MAX_ROWS_IN_FORM), places, "{}");
  expect(findViewFaults(modal, "modal")).toEqual([]);
  expect(JSON.stringify(modal).length).toBeLessThan(250_000);
  const text = JSON.stringify(modal);
  const missing = Array.from({ length: MAX_ROWS_IN_FORM }, (_, index) => index).filter(
    (index) => !text.includes(`行${index}番 `),
  );
  expect(missing).toEqual([]);
});
