import type { Emergency } from "../domain/emergency.ts";
import type { MeasureView } from "../domain/measure-view.ts";

/** The fact that was asked for, as read from the record. */
export interface Focus {
  /** 「担当課」「期限」「令和3年度の予定」 */
  label: string;
  /** At least one line; what the source does not say is said as such. */
  lines: string[];
  /** The record's own label (step, indicator) that the question points to; 「その次の年は?」 goes on with it. */
  about: string | null;
}

/** Why nothing was found. */
export type NotFoundReason =
  | { kind: "nothing" }
  /** A topic that no plan of this city covers. */
  | { kind: "outside"; topic: string }
  /** Another city's record fits better. */
  | { kind: "other_city"; cityName: string }
  /** The filters fit no record: 「公約VIIIの一覧」. */
  | { kind: "empty_list"; description: string }
  /** Nobody has reported what was asked for; `figures` say of how many records. */
  | { kind: "nothing_reported"; description: string; figures: string[] }
  /** A department that no record names. */
  | { kind: "unknown_department"; name: string };

/** What is done, in やさしい日本語 or in English (for every other language). */
export type PlainAnswer =
  | { language: "plain_japanese"; sentence: string }
  | { language: "other"; title: string; sentence: string };

/** What can come of a question; a card exists for each. */
export type Answer =
  /** Somebody needs help now: numbers to call, no record; nothing of the question is kept. */
  | { kind: "emergency"; emergency: Emergency }
  /** `plain`: for readers of little Japanese; else null. */
  | { kind: "measure"; view: MeasureView; focus: Focus | null; also: MeasureView[]; plain: PlainAnswer | null }
  /** `lead`: figures that answer before the records do (a total, how many have not reported); usually none. */
  | { kind: "list"; title: string; description: string; lead: string[]; views: MeasureView[] }
  | { kind: "choose"; candidates: MeasureView[] }
  | { kind: "not_found"; reason: NotFoundReason; near: MeasureView[] }
  | { kind: "help" }
  /** What reminders there are and which of them the reader gets; only the channel knows the reader. */
  | { kind: "settings" }
  /** The week's digest; what it says is worked out by whoever holds the reminders. */
  | { kind: "digest" }
  | { kind: "message"; topic: MessageTopic };

/** Short replies that name no record. */
export type MessageTopic = "greeting" | "thanks" | "chat" | "personal_data" | "kept_data" | "about_person";
