import { type EntryContent, POINT_WORDS, STATUS_WORDS } from "../domain/progress-entry.ts";
import { buildRecordingInput } from "./recording-form.ts";
import { FIELD_LABELS, RECORDING_FIELDS, type RecordingField, type RecordingInput } from "./recording-input.ts";

/** Headings beside those of the recording fields; 題名, 担当課, 指標の単位 and 目標, 公開の状態 and 記録日 are for the reader and are not read. */
export const CSV_HEADINGS = {
  measureId: "記録ID",
  title: "題名",
  department: "担当課",
  kpiUnit: "指標の単位",
  kpiTarget: "指標の目標",
  unchanged: "変更なし",
  entryId: "記録番号",
  state: "公開の状態",
  recordedOn: "記録日",
} as const;

/** Headings in the order of the file that goes out; a file that comes in may have them in any order. */
export const ALL_HEADINGS: readonly string[] = [
  CSV_HEADINGS.measureId,
  CSV_HEADINGS.title,
  CSV_HEADINGS.department,
  // Whoever fills in a figure sees in what it is counted and where it should go.
  ...RECORDING_FIELDS.flatMap((field) =>
    field === "kpiValue" ? [FIELD_LABELS[field], CSV_HEADINGS.kpiUnit, CSV_HEADINGS.kpiTarget] : [FIELD_LABELS[field]],
  ),
  CSV_HEADINGS.unchanged,
  CSV_HEADINGS.entryId,
  CSV_HEADINGS.state,
  CSV_HEADINGS.recordedOn,
];

/** The cell that says 変更なし. */
export const UNCHANGED_MARK = "変更なし";

/** Content → cells by field, with the words people read; "" where it says nothing. */
export function buildCells(content: EntryContent): Record<RecordingField, string> {
  const input: RecordingInput = {
    ...buildRecordingInput(content),
    ...(content.status && { status: STATUS_WORDS[content.status] }),
    point: POINT_WORDS[content.point],
  };
  return Object.fromEntries(RECORDING_FIELDS.map((field) => [field, input[field] ?? ""])) as Record<
    RecordingField,
    string
  >;
}
