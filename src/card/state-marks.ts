import type { RecordStateKind } from "../domain/record-state.ts";
import type { Badge } from "./card-parts.ts";

/**
 * The sign before the word of a state, on cards, in lists and on pages; colour only repeats what sign and word say. Red is
 * for what somebody reported as late, and for nothing else.
 */
export const STATE_MARKS: Record<RecordStateKind, Omit<Badge, "word">> = {
  achieved: { icon: "✓", tone: "good" },
  stopped: { icon: "■", tone: "warn" },
  late: { icon: "▲", tone: "late" },
  reported: { icon: "→", tone: "quiet" },
  passed_without_report: { icon: "－", tone: "quiet" },
  due_soon: { icon: "○", tone: "quiet" },
  before_deadline: { icon: "○", tone: "quiet" },
  unknown: { icon: "－", tone: "quiet" },
};
