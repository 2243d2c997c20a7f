import { expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../src/domain/progress-entry.ts";
import { parseProgressRow } from "../../src/store/progress-row.ts";

const content = JSON.stringify({ ...EMPTY_CONTENT, status: "late", note: "書いたこと" });
const row = (changes: Record<string, unknown> = {}) => ({
  sequence: 7,
  id: "e7",
  city: "konan",
  measure_id: "konan-1-3",
  recorded_by: "U0A",
  recorded_at: 1_760_058_000_000,
  via: "form",
  replaces: null,
  withdraws: null,
  content,
  decision: null,
  reviewed_by: null,
  reviewed_at: null,
  comment: null,
  withdrawn_by: null,
  redacted_by: null,
  redacted_at: null,
  redaction_reason: null,
  ...changes,
});
const reviewed = { reviewed_by: "U0R", reviewed_at: 1_760_061_600_000, comment: "理由" };

test("決まりかたが、そのまま状態になる", () => {
  expect(parseProgressRow(row())).toMatchObject({
    state: "draft",
    review: null,
    recordedAt: "2025-10-10T01:00:00.000Z",
  });
  expect(parseProgressRow(row({ decision: "returned", ...reviewed }))).toMatchObject({
    state: "returned",
    review: { by: "U0R", at: "2025-10-10T02:00:00.000Z", comment: "理由" },
  });
  expect(parseProgressRow(row({ decision: "published", ...reviewed }))).toMatchObject({ state: "published" });
  expect(parseProgressRow(row({ withdrawn_by: "e8" }))).toMatchObject({ state: "withdrawn" });
});

test("取り下げた記録は、文と数字を持たず、だれが・いつ・なぜだけを持つ。ほかの記録は取り下げを持たない", () => {
  const gone = parseProgressRow(
    row({
      decision: "published",
      ...reviewed,
      redacted_by: "U0R",
      redacted_at: 1_760_061_600_000,
      redaction_reason: "誤り",
    }),
  );
  expect(gone).toMatchObject({
    state: "redacted",
    note: null,
    status: null,
    redaction: { by: "U0R", at: "2025-10-10T02:00:00.000Z", reason: "誤り" },
  });
  expect(parseProgressRow(row())).not.toHaveProperty("redaction");
});

test("前の版が「遅れ」として残した「遅れそう」は、警告として読む。人が選んだ「遅れ」はそのまま", () => {
  expect(parseProgressRow(row({ via: "check_in" })).status).toBe("at_risk");
  expect(parseProgressRow(row({ via: "form" })).status).toBe("late");
});

test("知らない決まりかた・形の違う中身は、読めないと言う", () => {
  for (const bad of [{ decision: "maybe" }, { content: "{}" }, { via: "fax" }, { recorded_at: "きのう" }])
    expect(() => parseProgressRow(row(bad))).toThrow();
});
