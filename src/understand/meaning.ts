import type { FactId } from "../domain/fact.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { AspectId } from "./aspects.ts";
import type { Condition, TopicPlace } from "./condition.ts";
import type { ReportQuestion } from "./report-question.ts";

/** What a span of a question can mean. */
export type Meaning =
  /** A fiscal year or a run of them. `day`: the ISO date, where one was named by day or month. */
  | { kind: "years"; from: FiscalYear; to: FiscalYear; day: string | null }
  /** 「その次の年」 → 1, 「前の年」 → −1. */
  | { kind: "year_shift"; by: number }
  /** What a year beside it is for: 「までに」「以降」「が期限」「に追加」「に工程が入ってる」. */
  | { kind: "year_role"; role: YearRole }
  /**
   * `soft`: a part of a title, which may as well be a word of the topic; the words are searched for too. `asOf`: the day
   * (ISO date) that a document as a whole stands for.
   */
  | { kind: "condition"; condition: Condition; soft?: boolean; asOf?: string | null }
  /** One record by its number. */
  | { kind: "record"; id: string }
  /** `drops`: the words only ask and are not searched for. */
  | { kind: "fact"; fact: FactId; drops: boolean }
  /** `sure`: the question can only mean a set; else a record may be meant where it names a subject. */
  | { kind: "wants"; wants: "set" | "count" | "share"; sure: boolean }
  /** 「〜が出てくる」「〜を目標値にしている」: the topic's words themselves must stand there. */
  | { kind: "mention"; in: "text" | TopicPlace }
  | ({ kind: "pick" } & Pick)
  | { kind: "operator"; operator: Operator }
  /** `exact`: by its bare name (「料金は?」); only a line that states it answers. */
  | { kind: "aspect"; aspect: AspectId; exact: boolean }
  | { kind: "plan"; about: PlanTopic }
  /** What departments have reported, over all records. */
  | { kind: "report"; question: ReportQuestion }
  | { kind: "reference"; to: ReferenceTarget }
  /** So many records of the conversation (「この二つ」); `beside`: those that stand beside them. */
  | ({ kind: "shown" } & Shown)
  /** Conditions of these kinds of the set before fall away (「章はどこでもいい」). */
  | { kind: "regardless"; of: Condition["kind"][] }
  | { kind: "talk"; topic: TalkTopic }
  /** Which record the words describe. */
  | { kind: "identify" }
  /** Words that carry nothing (politeness); they are not searched for. */
  | { kind: "filler" };

/** How many records the words point back to, and whether they or what stands beside them are meant. */
export interface Shown {
  count: number;
  beside: boolean;
}

/** One end of a set, or both: by the order of the plan, by deadline, by the year it joined, or by what it costs; the last costs most. */
export interface Pick {
  by: "plan" | "deadline" | "added" | "budget";
  end: "first" | "last" | "both";
  /** Of every part of the plan at that step, null is the innermost, the nth; −1 is the last. */
  each?: { step: number | null; nth: number };
  /** All of them, from that end on (「期限の早い順に」). */
  sorts?: true;
}

export type YearRole =
  | "due"
  | "until"
  | "from"
  | "after"
  | "before"
  | "added"
  | "started"
  | "filled"
  | "empty"
  | "as_of";

/**
 * `except`: not what stands before it. `include`: that too, so no limit. `together`: all of what stands before it at once. `alone`, `joint`: without or
 * with another department beside it. `lead`, `beside`: it answers for the record, or stands beside the one that does.
 * `boundary`: what follows belongs to something else. `rest`, `reverse`: the others than the answer before.
 */
export type Operator =
  | "except"
  | "instead"
  | "include"
  | "together"
  | "alone"
  | "joint"
  | "lead"
  | "beside"
  | "boundary"
  | "rest"
  | "reverse";

/** `previous`: 「それ」; `previous_set`: 「そのうち」; `narrowed`: 「〜だけ」; `others`: 「ほかには」; `the_other`: 「もう片方」「残りの二つ」; `same_section`: 「同じ区分の残り」; `left_out`: "drop the …"; `same_department`: 「同じ課の」; `partner_department`:
 * 「その相手の課」, which stood beside the one that was asked for. */
export type ReferenceTarget =
  | "previous"
  | "previous_set"
  | "narrowed"
  | "others"
  | "the_other"
  | "same_section"
  | "left_out"
  | "same_department"
  | "partner_department";

/** The whole plan as a subject. */
export const PLAN_TOPICS = [
  "progress",
  "late",
  /** Praise and blame (「市長は無能?」「無駄な取組は?」). */
  "judged",
  "period",
  "about",
  "count",
  "changes",
  "departments",
  "areas",
  "as_of",
] as const;
export type PlanTopic = (typeof PLAN_TOPICS)[number];

/** What is no question on a record. */
export type TalkTopic =
  | "help"
  | "settings"
  | "digest"
  | "greeting"
  | "thanks"
  | "chat"
  | "who_made"
  | "is_ai"
  | "kept_data"
  | "data_origin"
  | "report_error";
