import type { Verdict } from "../domain/feedback.ts";

/** Parts of a digest that can be opened as a whole list. */
export const DIGEST_LISTS = ["near", "overdue", "reported_late", "steps", "updates"] as const;
export type DigestListName = (typeof DIGEST_LISTS)[number];

/** Colour family of a badge; a badge always has an icon and a word too, so that colour is never the only sign. */
export type Tone = "good" | "warn" | "late" | "quiet";

export interface Badge {
  /** One text symbol: ✓ ! ▲ － */
  icon: string;
  word: string;
  tone: Tone;
}

/** A number to call. `uri`: `tel:119`, `tel:%238008`. */
export interface EmergencyDesk {
  number: string;
  uri: string;
  who: string;
}

/** The line beside an answer: words, then at least one number. */
export interface NeedLine {
  before: string;
  desks: EmergencyDesk[];
}

/**
 * What a tap does. `ask` sends a question, `show` opens a view of a record, `more` goes on with a list, `digest` opens
 * the reminder of a day (`all`) or one of its lists, `settings` and `fields` show what a reader gets and can choose,
 * `subscribe` switches a topic.
 */
export type Intent =
  | { kind: "ask"; text: string }
  | { kind: "show"; id: string; view: MeasureViewName }
  | { kind: "more"; text: string; offset: number }
  /** 記録する: opens the recording form; staff in Slack only. */
  | { kind: "record"; id: string }
  /** 訂正する: the same with an earlier entry in the fields. `entry`: its id, or `latest` for what was reported last. */
  | { kind: "correct"; id: string; entry: string }
  /** 取り下げる: asks a reviewer which published report, and why; staff in Slack only. */
  | { kind: "redact"; id: string }
  /** 答弁メモ; staff in Slack only. */
  | { kind: "memo"; id: string }
  /** 役に立った, ちがう, and why. `answer`: a number drawn for one answer; `about`: a record's id or the kind of answer. */
  | { kind: "feedback"; answer: string; about: string; verdict: Verdict }
  /** `day`: ISO date the days are counted from, or `today` for the day of the tap. `scope`: see encodeScope. */
  | { kind: "digest"; section: DigestListName | "all"; offset: number; day: string; scope: string }
  | { kind: "settings" }
  | { kind: "fields" }
  /** `topic`: see encodeTopic; `all` (only with `on` 0) stands for every topic. */
  | { kind: "subscribe"; topic: string; on: "1" | "0" };

/** Views of one record: the card itself, everything known, the yearly plan, where it is written, what changed when. */
export type MeasureViewName = "summary" | "detail" | "schedule" | "source" | "history";

/** Buttons below a card that is read at a glance; a channel puts what else can be done where it is out of the way. */
export const MOST_BUTTONS = 2;

export interface CardAction {
  /** Channels cut it to what they can show; the intent stays whole. */
  label: string;
  intent: Intent;
}

export interface LabelledText {
  label: string;
  value: string;
}
