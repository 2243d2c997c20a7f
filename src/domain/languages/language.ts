import type { FactId } from "../fact.ts";
import type { Verdict } from "../feedback.ts";
import type { Progress } from "../progress.ts";
import type { EntryStatus } from "../progress-entry.ts";
import type { RecordStateKind } from "../record-state.ts";
import type { Subject } from "./subjects.ts";

/** A text of a frame; `{name}` marks the places that are filled in. */
export type Template = string;

/**
 * A language in which questions are understood and answers are framed (ことばの枠). Titles, department names, figures
 * and titles of documents stay as the record writes them; everything around them is said here.
 */
export interface Language {
  /** Its key in the list of languages, too. */
  tag: string;
  /** In the language itself. */
  name: string;
  evidence: LanguageEvidence;
  frame: Frame;
  words: LanguageWords;
}

/** How a question in this language is told from others (質問のことばの見分け). */
export interface LanguageEvidence {
  /** Whether words stand apart, so that they are compared whole; else they count wherever they stand. */
  spaced: boolean;
  /** A letter that Japanese does not write, nor a language without it; one settles. */
  letters: RegExp | null;
  /** Words that settle. */
  words: readonly string[];
  /** Words it shares with a neighbour or with romaji: they only count together. */
  hints: readonly string[];
}

/** The many ways people ask; lower case, with the accents the language writes (questions without them fit too). */
export interface LanguageWords {
  facts: Record<FactId, readonly string[]>;
  /** 一覧, ぜんぶ, どれ */
  set: readonly string[];
  /** いくつ, 何件 */
  count: readonly string[];
  /** What a record's state must be. */
  states: Record<FrameState | "at_risk", readonly string[]>;
  /** The whole plan as the subject; read only where nothing else is named. */
  plan: Record<FramePlanTopic, readonly string[]>;
  /** What departments have reported, over all records. */
  reports: Record<"due_soon" | "overdue" | "updated", readonly string[]>;
  /** 「〜についての」: what stands beside them is a topic. */
  about: readonly string[];
  settings: SettingsWords;
  /** 「…まで」: before or after a year. */
  /** A target in figures, and that there is none. */
  numericTarget: { stated: readonly string[]; missing: readonly string[] };
  /** Joined the plan later. */
  added: readonly string[];
  until: readonly string[];
  /** 取組, 公約, 計画: what a record is called. */
  record: readonly string[];
  /** What points back in the conversation; a list may be empty. */
  back: BackWords;
  /** What a set may be about; Japanese has the word itself. */
  subjects: Partial<Record<Subject, readonly string[]>>;
  /** What stands before, or behind, a thing that is not asked about (「Não é sobre …」「… 말고」); both may be empty. */
  notMeant: { before: readonly string[]; after: readonly string[] };
  /** Politeness and grammar that carry nothing. */
  filler: readonly string[];
  /** What hangs on a word without a space between (은, 는, 까지); empty where nothing does. */
  endings: readonly string[];
}

export interface BackWords {
  /** もう片方, 残り */
  theOther: readonly string[];
  /** そのうち */
  amongThem: readonly string[];
  /** 〜だけにして: before what is kept. */
  only: readonly string[];
  /** その, 同じ: what stands before or behind a noun to point back with it. */
  pointing: { before: readonly string[]; after: readonly string[] };
  /** 課: pointed back to (「その課」), and what names it as a whole (「担当の課」). */
  department: PointedNoun;
  /** 区分, also with what it is about between (「同じ教育の区分」). */
  section: PointedNoun;
  /** 〜は外して: beside what is left out of the set. */
  leaveOut: readonly string[];
  /** ほかの */
  others: readonly string[];
  /** ほかに何を: beside a department that is asked for, its other records. */
  more: readonly string[];
  /** ないほうは, ちがうほうは: at the end of a question that names nothing else, what the set before is not. */
  without: readonly string[];
  /** いつ, 何年: asked of the year in which a record joined the plan. */
  when: readonly string[];
  /** 同じ年 */
  sameYear: readonly string[];
  /** AとB: between things that are left out; what hangs on a word in a language with endings. */
  joins: readonly string[];
  /** 最初の, 2番目の, 3番目の, 最後の: the place in the list before. */
  places: Record<"first" | "second" | "third" | "last", readonly string[]>;
}

/** What a question points back to: the nouns that stand beside a pointing word, and words that point back by themselves. */
export interface PointedNoun {
  nouns: readonly string[];
  whole: readonly string[];
}

/** Wishes to stop or change what the bot sends: a message of nothing but these, with `sent` and `stop` or one `alone`. */
export interface SettingsWords {
  /** お知らせ, 通知 */
  sent: readonly string[];
  /** 止めて, いらない */
  stop: readonly string[];
  /** 設定, 退会: enough by themselves. */
  alone: readonly string[];
  /** Politeness and grammar that may stand between. */
  glue: readonly string[];
}

export type FramePlanTopic =
  | "progress"
  | "judged"
  | "late"
  | "period"
  | "about"
  | "count"
  | "changes"
  | "departments"
  | "areas"
  | "as_of";

/** Every text of an answer's frame. */
export interface Frame {
  /** Which of the city's names stands in {city}: the official one, or the one in Latin letters. */
  cityName: "name" | "nameEn";
  /** Twelve names, or null where a date has numbers only. */
  months: readonly string[] | null;
  /** {year} {month} {day} */
  date: Template;
  /** April to March: {year} {next} */
  fiscalYear: Template;
  /** Where the record is written, beside an answer that is a department's report and written nowhere else. */
  recordSource: string;
  labels: FrameLabels;
  facts: Record<FactId, string>;
  /** A record's one state, as every list and count names it. */
  states: Record<RecordStateKind, string>;
  /** What a department can report. */
  status: Record<Progress["kind"] | EntryStatus, string>;
  statusNote: {
    /** The deadline has passed, and the source spoke before it: {date} */
    sourceOlder: Template;
    /** The deadline has passed, and the source does not say 達成: {date} */
    sourceSilent: Template;
    /** {date} */
    asOf: Template;
    /** The department's own word. */
    report: string;
    /** {words} */
    sourceSays: Template;
    unreadable: string;
    onlyPlanned: string;
    nothingWritten: string;
    /** {date} */
    confirmed: Template;
    /** {count} */
    silentMonths: Template;
  };
  deadline: {
    targetYearPassed: string;
    passed: string;
    planEnded: string;
    today: string;
    /** {count} */
    daysLeft: Template;
    achieved: string;
    /** {date} {year}: the source names a fiscal year, and the day is its last. */
    yearEnd: Template;
    /** {date} */
    onlyPlanEnd: Template;
    /** {date} {first} {count} */
    postponed: Template;
  };
  notStated: string;
  /** {year} */
  nothingInYear: Template;
  /** Above words that stay as the source writes them. */
  quoted: string;
  list: ListFrame;
  plan: PlanFrame;
  settings: SettingsFrame;
  /** What can be tapped under an answer; `why` asks after 「ちがう」, `thanks` follows a tap. */
  feedback: Record<Verdict | "why" | "thanks", string>;
  /** 「どちらのことですか」 */
  choose: string;
  /** {city}; `outside` {topic}, `other_city` {other}, `empty_list` and `nothing_reported` {what}, `unknown_department` {name}. */
  no: Record<NoReason, Template>;
  /** What a plan does not hold, as it stands in `no.aspect` ({aspect}). */
  aspects: Record<FrameAspect, string>;
  buttons: Record<FrameButton, Template>;
  messages: Record<FrameMessage, FrameText>;
  /** {what}: a state that is asked for and that nobody has named. */
  notSaid: Template;
  /** While reports cannot be read: before the words of the documents, and in the place of a record's state. */
  unread: { notice: string; word: string };
  /** Questions that can be tapped; built of `words`. */
  examples: readonly string[];
}

export interface FrameText {
  /** {city} */
  title: Template;
  /** {city} */
  lines: readonly Template[];
}

export interface FrameLabels {
  status: string;
  due: string;
  department: string;
  /** What is done. */
  does: string;
  indicators: string;
  baseline: string;
  target: string;
  actual: string;
  schedule: string;
  details: string;
  source: string;
  notes: string;
  history: string;
  report: string;
  /** Beside a report that corrects another one, and beside one that was corrected. */
  correction: string;
  correctedLater: string;
  /** Of what a report says: its score, the money it brought, the page that shows it. */
  evaluation: string;
  effect: string;
  evidence: string;
  /** Records near what was asked for. */
  near: string;
  /** Before what is true of every record of a list. */
  alike: string;
  /** Said above example questions. */
  examples: string;
}

export interface ListFrame {
  /** {plan}: its official title. */
  title: Template;
  /** {count} */
  count: Template;
  /** {count} {whole}: how many of how many. */
  countOf: Template;
  /** {what} {count} {whole}: of a part of the plan. */
  countOfPart: Template;
  /** {said} {unreported}: on how many of the whole anybody has said anything. */
  reportedOf: Template;
  /** That what nobody has reported on may be done all the same. */
  notFailed: string;
  /** {documents}: a count is no more than what its documents cover. */
  coverage: Template;
  /** Where a list is not in the order of the plan. */
  concernFirst: string;
  /** Of a document that holds less than everything. */
  partly: string;
  /** {what} was asked for and chose nothing: a year, or words in 「」. */
  notNarrowed: Template;
  /** {from} {to} {count} */
  range: Template;
  /** {count} more that are not shown. */
  rest: Template;
  /** {name}, {words}, {years}, {page} or {what} of a condition. */
  conditions: Record<FrameCondition, Template>;
  states: Record<FrameState, string>;
  /** Sets that reports make. */
  reports: Record<FrameReport, string>;
  /** {a} {b} */
  or: Template;
  /** {what} */
  not: Template;
}

/** What is said of the whole plan. */
export interface PlanFrame {
  /** {from} {to} */
  period: Template;
  /** {to} */
  periodUntil: Template;
  noPeriod: string;
  /** {count} {years} */
  lastDeadline: Template;
  /** {count} */
  late: Template;
  /** Blame and praise are answered by counts. */
  notJudged: string;
  /** {name} {count} */
  most: Template;
  noNews: string;
}

/** What a reader receives, and the buttons that change it. */
export interface SettingsFrame {
  title: string;
  lines: readonly string[];
  /** 週のまとめ */
  digest: string;
  digestNote: string;
  fieldNote: string;
  recordNote: string;
  on: string;
  off: string;
  receive: string;
  stop: string;
  unfollow: string;
  stopAll: string;
  chooseFields: string;
  fieldsLine: string;
  started: string;
  stopped: string;
  stoppedAll: string;
}

export type NoReason =
  | "no_subject"
  | "nothing"
  | "outside"
  | "other_city"
  | "empty_list"
  | "nothing_reported"
  | "unknown_department"
  | "aspect";

export type FrameAspect =
  | "hours"
  | "price"
  | "booking"
  | "application"
  | "phone"
  | "place"
  | "event"
  | "weather"
  | "result"
  | "person"
  | "request"
  | "trouble"
  | "knowledge"
  | "unpublished"
  | "names"
  | "listing"
  | "now";

export type FrameButton =
  | "open"
  | "summary"
  | "detail"
  | "schedule"
  | "history"
  | "source"
  | "more"
  | "follow"
  | "settings"
  | "digest"
  /** To the page of a record, and of a list, outside of the chat. */
  | "page"
  | "pageOfList"
  /** Sends that page to somebody on LINE. */
  | "share";

export type FrameMessage =
  | "help"
  | "greeting"
  | "thanks"
  | "chat"
  | "personal_data"
  | "about_person"
  | "reminders"
  | "trouble"
  | "unread"
  | "who_made"
  | "is_ai"
  | "kept_data"
  | "data_origin"
  | "report_error";

export type FrameState =
  | "achieved"
  | "not_achieved"
  | "late"
  | "not_started"
  | "in_progress"
  | "stopped"
  | "reported"
  | "unreported"
  | "postponed";

export type FrameReport = "due_soon" | "overdue" | "updated" | "evaluation" | "effect_total" | "year_ago";

export type FrameCondition =
  | "all"
  | "department"
  | "department_alone"
  | "department_joint"
  | "section"
  | "term"
  | "due_in"
  | "due_until"
  | "due_from"
  | "due_on"
  | "due_by"
  | "due_since"
  | "added"
  | "added_later"
  | "schedule"
  | "stated"
  | "not_stated"
  | "document"
  | "page"
  | "as_of"
  | "topic"
  | "records";
