/** Questions on what departments have reported, over all records of a city. */
export type ReportQuestion =
  /** `from`–`to`: scores, both included. */
  | { kind: "evaluation"; from: number; to: number }
  | { kind: "effect_total" }
  /** Deadlines within 90 days or this fiscal year; deadlines that have passed without a word. */
  | { kind: "due_soon" }
  | { kind: "overdue" }
  | { kind: "updated"; period: UpdatePeriod }
  | { kind: "year_ago" };

export type UpdatePeriod = "this_month" | "last_month" | "this_week" | "last_week" | "this_year" | "recent";
