import type { RecordStateKind } from "../domain/record-state.ts";

/** The sign before the word of a state, as cards show it; colour only repeats what sign and word say. */
export const STATE_ICONS: Record<RecordStateKind, string> = {
  achieved: "✓",
  stopped: "■",
  late: "▲",
  reported: "→",
  passed_without_report: "－",
  due_soon: "○",
  before_deadline: "○",
  unknown: "－",
};
