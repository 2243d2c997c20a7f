import { expect, test } from "vitest";
import type { Kpi } from "../../src/domain/kpi.ts";
import { recordingFormFor } from "../../src/progress/recording-form.ts";
import { measureOf, recordsOf } from "./sample-entries.ts";

const { city } = recordsOf("konan");
const kpi = (name: string, unit: string | null, target: string | null): Kpi =>
  ({ name, unit, target: target && { asWritten: target } }) as unknown as Kpi;

/** The form's fields for a figure of a record with these indicators. */
function fieldsOf(kpis: Kpi[]) {
  const { fields } = recordingFormFor({ ...measureOf("konan-1-3"), kpis }, city, "2025-10-10");
  return fields.filter(({ field }) => field.startsWith("kpi"));
}

test("指標が一つなら、名・単位・目標を欄の下に書く。ないものは書かない", () => {
  expect(fieldsOf([kpi("火災件数", "件", "20件以下")])).toMatchObject([{ hint: "火災件数(件)。目標は20件以下" }]);
  expect(fieldsOf([kpi("満足度", null, null)])).toMatchObject([{ hint: "満足度" }]);
});

test("指標がなければ、欄もない", () => {
  expect(fieldsOf([])).toEqual([]);
});

test("指標がいくつもあれば、一つずつ欄があり、単位と目標が名のあとに付く", () => {
  expect(fieldsOf([kpi("火災件数", "件", "20件以下"), kpi("満足度", null, null)]).map(({ label }) => label)).toEqual([
    "火災件数(件・目標 20件以下)",
    "満足度",
  ]);
});

test("Slack の選択肢は75字まで。長い名は切り、単位と目標は残す", () => {
  const label = (length: number, target = "20件以下") =>
    fieldsOf([kpi("あ".repeat(length), "件", target), kpi("b", null, null)])[0]!.label;
  const held = "(件・目標 20件以下)";
  expect(label(75 - held.length)).toBe(`${"あ".repeat(75 - held.length)}${held}`);
  expect(label(76 - held.length)).toBe(`${"あ".repeat(74 - held.length)}…${held}`);
  expect(label(5, "い".repeat(70))).toBe("あ".repeat(5));
});
