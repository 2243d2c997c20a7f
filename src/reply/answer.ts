import type { Emergency } from "../domain/emergency.ts";
import type { FactId } from "../domain/fact.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { FramedTag } from "../domain/languages.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { EntryStatus } from "../domain/progress-entry.ts";
import type { RecordStateKind } from "../domain/record-state.ts";
import type { AspectId } from "../understand/aspects.ts";
import type { Condition, StateWord } from "../understand/condition.ts";
import type { PlanTopic } from "../understand/meaning.ts";
import type { ReportQuestion } from "../understand/report-question.ts";

/** A headline shows this many lines at most; the card below it holds everything. */
export const MAX_FOCUS_LINES = 4;

/** The fact that was asked for, as read from the record. */
export interface Focus {
  /** 「担当課」「期限」「令和3年度の予定」 */
  label: string;
  /** At least one line; what the source does not say is said as such. */
  lines: string[];
  /** Lines that were cut; left out: none. */
  rest?: number;
  /** The record's own label (step, indicator) that the question points to; 「その次の年は?」 goes on with it. */
  about: string | null;
}

/** Why nothing was found. */
export type NotFoundReason =
  /** It points back, and nothing was spoken of, or too long ago: 「それはいつまで?」. */
  | { kind: "no_subject" }
  | { kind: "nothing" }
  /** A topic that no plan of this city covers. */
  | { kind: "outside"; topic: string }
  /** What is asked of it is nothing a plan holds: opening hours, booking, a telephone number. */
  /** `said`: lines of the near record that come nearest to it; usually none. */
  | { kind: "aspect"; aspect: AspectId; said: string[] }
  /** Another city's record fits better. */
  | { kind: "other_city"; cityName: string }
  /** The filters fit no record: 「公約VIIIの一覧」. */
  | { kind: "empty_list"; description: string; chosen?: Chosen }
  /** Nobody has reported what was asked for; `figures` say of how many records. */
  | { kind: "nothing_reported"; description: string; figures: string[]; chosen?: Chosen }
  /** A department that no record names. */
  | { kind: "unknown_department"; name: string };

/** What a list was chosen by, for a frame to say in its own words; `description` says the same in Japanese. */
export interface Chosen {
  /** null: every record. */
  condition: Condition | null;
  report: ReportQuestion["kind"] | null;
  /** Said before the records; without them nothing was counted. */
  figures?: SetFigures | undefined;
}

/** How many of how many; the Japanese lead and every frame are worded from it. */
export interface SetFigures {
  /** Whether a number or a share was asked for; null: the figures only say how much is known. */
  asked: "count" | "share" | null;
  count: number;
  whole: number;
  /** The part of the plan that `whole` counts; null: all of it. */
  part: Condition | null;
  /** Whole per cent, where a share was asked for and something is known of the whole; else null. */
  percent: number | null;
  /** The whole by state, where a state chose the set; null: another condition did. */
  states: Record<RecordStateKind, number> | null;
  /** Of the whole, on how many anybody has said anything; where only reports tell. */
  reported: { said: number; unreported: number } | null;
  /** The set is of records that nobody calls achieved. */
  isOfMissing: boolean;
  /** Fiscal years that were asked for and chose nothing. */
  notNarrowedBy: readonly FiscalYear[];
  /** Where a state in a year was asked for: on how many it is said of another time, and the newest day of those words. */
  saidElsewhere: { count: number; newest: string | null } | null;
  /** Words of the question that no record knows, and so chose nothing; empty: none. */
  unknownWords: string;
}

/** For a reader who asks in another language, or in やさしい日本語. */
export interface PlainAnswer {
  language: FramedTag;
  /** Title and one sentence on what is done, for readers of little Japanese; null where the record has none. */
  title: string | null;
  sentence: string | null;
  /** A state that the question supposes (「Is it late?」); null: none. */
  claimed: StateWord | null;
  /** What was asked of the record; nothing: the record itself. */
  asked: readonly FactId[];
  /** What the question names in the plan's own words (「市税徴収率」), normalised. */
  names: readonly string[];
  fiscalYears: readonly FiscalYear[];
}

/** A part of the plan with its counts. */
export interface PlanRow {
  label: string;
  total: number;
  achieved: number;
}

/** What is said of the whole plan, or of a part of it. */
export interface PlanAnswer {
  about: PlanTopic;
  title: string;
  lines: string[];
  rows: PlanRow[];
  /** How many records are in each state; those with none are left out. */
  states: { kind: RecordStateKind; count: number }[];
  /** How many records state a deadline, and the year of the last; null: none does. */
  lastDeadline: { count: number; fiscalYear: FiscalYear } | null;
  /** What was published after the documents, newest first (`on`: ISO date); read where changes are asked for. */
  /** `status`: what the department called it; null: it reported something else. */
  news: { on: string; title: string; id: string; status: EntryStatus | null }[];
  /** The day the counts stand for. */
  note: string;
  /** Records counted. */
  total: number;
}

/** Record id → the part of it that the question means: 「収納環境の充実: スマートフォン決済による…」. */
interface WithItems {
  items?: Readonly<Record<string, string>>;
}

/** What can come of a question; a card exists for each. */
export type Answer =
  /** Somebody needs help now: numbers to call, no record; nothing of the question is kept. */
  | { kind: "emergency"; emergency: Emergency }
  /** `plain`: for whoever asks in another language; else null. */
  | {
      kind: "measure";
      view: MeasureView;
      focus: Focus | null;
      also: MeasureView[];
      plain: PlainAnswer | null;
      /** What it was chosen by, where the question asked for a set and only this one fits. */
      where?: Condition | null;
    }
  /** `lead`: figures that answer before the records do (a total, how many have not reported); usually none. */
  | ({
      kind: "list";
      title: string;
      description: string;
      lead: string[];
      views: MeasureView[];
      /** What the records have in common; null where they were chosen otherwise. */
      where: Condition | null;
      chosen?: Chosen;
      /** Whether they stand in another order than the plan's; see orderByConcern. */
      byConcern?: boolean;
    } & WithItems)
  | ({ kind: "plan" } & PlanAnswer)
  | ({ kind: "choose"; candidates: MeasureView[] } & WithItems)
  | ({ kind: "not_found"; reason: NotFoundReason; near: MeasureView[] } & WithItems)
  | { kind: "help" }
  /** What reminders there are and which of them the reader gets; only the channel knows the reader. */
  | { kind: "settings" }
  /** The week's digest; what it says is worked out by whoever holds the reminders. */
  | { kind: "digest" }
  | { kind: "message"; topic: MessageTopic };

/** Short replies that name no record. */
export type MessageTopic =
  | "greeting"
  | "thanks"
  | "chat"
  | "personal_data"
  /** Whom to ask, where nothing is named that a department answers for. */
  | "contact"
  | "about_person"
  | "who_made"
  | "is_ai"
  | "kept_data"
  | "data_origin"
  | "report_error";
