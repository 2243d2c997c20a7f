import { expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../src/domain/progress-entry.ts";
import { parseProgressRow } from "../../src/store/progress-row.ts";

/** A row as D1 held it before the warning had a word of its own. */
const rowOf = (via: string, status: string | null) => ({
  sequence: 1,
  id: "e1",
  city: "konan",
  measure_id: "konan-1-3",
  recorded_by: "U0RECORDER",
  recorded_at: Date.parse("2025-10-10T01:00:00Z"),
  via,
  replaces: null,
  withdraws: null,
  content: JSON.stringify({ ...EMPTY_CONTENT, status }),
  decision: null,
  reviewed_by: null,
  reviewed_at: null,
  comment: null,
  withdrawn_by: null,
  redacted_by: null,
  redacted_at: null,
  redaction_reason: null,
});

test.each([
  ["一度押した「遅れそう」は、前に「遅れ」と残したものも警告として読む", "check_in", "late", "at_risk"],
  ["画面で選んだ「遅れ」は、遅れのまま", "form", "late", "late"],
  ["ファイルの「遅れ」も、遅れのまま", "csv", "late", "late"],
  ["一度押した「完了」は、達成のまま", "check_in", "achieved", "achieved"],
  ["「変更なし」は、状況を言わない", "check_in", null, null],
])("%s", (_, via, stored, read) => expect(parseProgressRow(rowOf(via, stored)).status).toBe(read));
