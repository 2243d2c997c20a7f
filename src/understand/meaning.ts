import type { FactId } from "../domain/fact.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { AspectId } from "./aspects.ts";
import type { Condition } from "./condition.ts";

/** What a span of a question can mean. */
export type Meaning =
  /** A fiscal year or a run of them. `day`: the ISO date, where one was named by day or month. */
  | { kind: "years"; from: FiscalYear; to: FiscalYear; day: string | null }
  /** 「その次の年」 → 1, 「前の年」 → −1. */
  | { kind: "year_shift"; by: number }
  /** What a year beside it is for: 「までに」「以降」「が期限」「に追加」「に工程が入ってる」. */
  | { kind: "year_role"; role: "due" | "until" | "from" | "after" | "before" | "added" | "filled" | "empty" }
  | { kind: "condition"; condition: Condition }
  /** One record by its number. */
  | { kind: "record"; id: string }
  /** `drops`: whether the words only ask and are not searched for. */
  | { kind: "fact"; fact: FactId; drops: boolean }
  /** `all`: the question can only mean a set. */
  | { kind: "wants"; wants: "set" | "count" | "share"; all: boolean }
  | { kind: "operator"; operator: "except" | "and" | "or" | "only" | "rest" | "reverse" | "boundary" | "together" }
  | { kind: "aspect"; aspect: AspectId }
  /** The whole plan is the subject. */
  | { kind: "plan"; about: PlanTopic }
  /** `previous_set`: 「そのうち」; `previous`: 「それ」; `others`: 「ほかには」; `same_department`: 「同じ課の」. */
  | { kind: "reference"; to: "previous" | "previous_set" | "others" | "same_department" }
  | { kind: "talk"; topic: TalkTopic }
  /** Words that carry nothing (politeness); they are not searched for. */
  | { kind: "filler" };

export type PlanTopic = "progress" | "late" | "period" | "about" | "count" | "changes" | "departments" | "as_of";

export type TalkTopic =
  | "help"
  | "settings"
  | "digest"
  | "greeting"
  | "thanks"
  | "who_made"
  | "is_ai"
  | "privacy"
  | "data_origin"
  | "report_error";
