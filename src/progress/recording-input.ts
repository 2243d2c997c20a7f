/** A recording as it is typed: one text a field, "" for an empty one. Modal, CSV and command all become this. */
export const RECORDING_FIELDS = [
  "status",
  "fiscalYear",
  "point",
  "kpiName",
  "kpiValue",
  "stepItem",
  "stepFiscalYear",
  "stepDone",
  "evaluation",
  "effectThousandYen",
  "note",
  "evidenceUrl",
  "nextCheckOn",
  "newDeadline",
  "deadlineReason",
] as const;
export type RecordingField = (typeof RECORDING_FIELDS)[number];
export type RecordingInput = Partial<Record<RecordingField, string>> & {
  /** Values of further indicators that were typed into the same form, by their names; each becomes an entry of its own. */
  moreKpis?: readonly KpiInput[];
};

export interface KpiInput {
  name: string;
  value: string;
}

/** A form with several indicators as one input an entry: the first says everything, the others their value and its time. */
export function splitInput({ moreKpis = [], ...first }: RecordingInput): RecordingInput[] {
  const { fiscalYear = "", point = "" } = first;
  return [first, ...moreKpis.map(({ name, value }) => ({ fiscalYear, point, kpiName: name, kpiValue: value }))];
}

/** Longest text of one field that is looked at, in code points; a note's own limit is below it. */
export const MAX_FIELD_CHARS = 2_000;

export const isFieldTooLong = (text: string): boolean =>
  text.length > 2 * MAX_FIELD_CHARS || (text.length > MAX_FIELD_CHARS && [...text].length > MAX_FIELD_CHARS);

/** What a field is called on a form, in a CSV heading and in a fault. */
export const FIELD_LABELS: Record<RecordingField, string> = {
  status: "状況",
  fiscalYear: "年度",
  point: "時点",
  kpiName: "指標",
  kpiValue: "指標の値",
  stepItem: "工程",
  stepFiscalYear: "工程の年度",
  stepDone: "工程は済みか",
  evaluation: "評価",
  effectThousandYen: "実績効果額(千円)",
  note: "実施したこと",
  evidenceUrl: "根拠のURL",
  nextCheckOn: "次の確認日",
  newDeadline: "新しい期限",
  deadlineReason: "期限を変える理由",
};

/** Something typed that cannot be taken, and what to do. */
export interface RecordingFault {
  /** null: the recording as a whole. */
  field: RecordingField | null;
  message: string;
  /** The indicator it is about, where a form has several. */
  kpi?: string;
}
