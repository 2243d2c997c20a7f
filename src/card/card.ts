import type { FramedTag } from "../domain/languages.ts";
import type { Badge, CardAction, EmergencyDesk, LabelledText, MeasureViewName, NeedLine } from "./card-parts.ts";
import type { DigestCard, NoticeCard, SettingsCard } from "./reminder-card.ts";

/** The fact that was asked for; stands first on the card and in its text. */
export interface Headline {
  /** 「担当課」「令和3年度の予定」 */
  label: string;
  /** One short line each; at least one. What the source does not say is said as such. */
  lines: string[];
  /** Lines that were cut, which a card tells as 「…ほかN件」; left out: none. */
  rest?: number;
  /** Document, page and as-of date the lines rest on. */
  origin: string;
}

export interface KpiLine {
  name: string;
  /** What the plan printed as its start (基準値): 「86.5%(令和元年度)」; 「記載なし」. */
  baseline: string;
  /** 「90.0%(令和7年度)」 */
  target: string;
  /** What the department reported last (現状): 「250件(令和7年度 年度末)」; null when it has not. */
  actual: string | null;
  /** How far the reported value is on the way from the baseline to the target, 0…1; null where that is not known. */
  reach: number | null;
  remark: string | null;
  /** The newest report that a picture of the years would show; absent: none has been reported, or nothing can be drawn. */
  drawn?: string;
  /** Address of that picture (https); absent: the public address is not known. */
  picture?: string;
}

/** How far an indicator is: 0.428 → 「42%」; never rounded up to what was not reached. */
export const describeShare = (share: number) => `${Number.isFinite(share) ? Math.floor(share * 100 + 1e-9) : 0}%`;

export interface ScheduleTable {
  /** 「令和2年度」… */
  years: string[];
  /** null: the cell is empty in the source. */
  rows: { item: string; cells: (string | null)[]; remark: string | null }[];
}

/** What a department has said on a record since its documents (担当課の報告). */
export interface ReportPart {
  /** The newest published report; null when there is none. */
  latest: { label: string; lines: string[]; origin: string } | null;
  /** For staff: what is recorded and not published, each with its state (未公開・差し戻し). */
  pending: string[];
  /** What changed when, newest first: the day and the words. */
  history: HistoryLine[];
}

/** One report: its day and all of it in one text, and the parts of that text for whoever has room for them. */
export interface HistoryLine extends LabelledText {
  /** 「令和8年度 年度末」; "": of no year. */
  time: string;
  words: LabelledText[];
  /** 「訂正」, 「のちに訂正」; null: it corrects nothing and stands. */
  mark: string | null;
}

/** What every answer can have. */
interface Framed {
  /** What the words around its contents are said in; absent: Japanese. */
  language?: FramedTag;
  /** 「役に立った」 and 「ちがう」, where somebody is asked. */
  feedback?: CardAction[];
  /** Numbers to call, where the question may be one of somebody who needs help now; absent: it is not. */
  need?: NeedLine;
}

export interface MeasureCard extends Framed {
  kind: "measure";
  view: MeasureViewName;
  id: string;
  cityName: string;
  title: string;
  /** What the official title means, for readers of little Japanese. */
  gloss?: string;
  /** 「行政改革推進計画」 */
  plan: string;
  /** 「重点項目2 安定的な財政運営 › (2) 自主財源の確保 › ③」 */
  section: string;
  headline: Headline | null;
  status: Badge;
  /** As-of date and origin of the status, or that nobody has reported. */
  statusNote: string;
  does: string;
  aims: string | null;
  /** 「令和6年度末(2025年3月31日)・計画の終わり」; 「記載なし」. */
  deadline: string;
  /** The same two at a glance, where the whole says one day twice; absent: as above. */
  brief?: { statusNote: string; deadline: string };
  /** Days left, or that the day has passed; null without a deadline, and where the state says it already. */
  deadlineBadge: Badge | null;
  /** As written; 「記載なし」, or null where the city's documents name none for any record. */
  department: string | null;
  kpis: KpiLine[];
  schedule: ScheduleTable | null;
  /** Facts and amounts: label and value. */
  facts: LabelledText[];
  /** Sub-measures, background, approach, roles: heading and its lines. `group`: the end of its heading that several share. */
  chapters: { title: string; group?: string; lines: string[] }[];
  /** 「行政改革推進計画 21ページ」 */
  sources: string[];
  remarks: string[];
  /** null where nobody has recorded anything. */
  report: ReportPart | null;
  /** Address of the record's own page (https); absent: the public address is not known. */
  page?: string;
  /** Whether whoever reads it follows the record; absent: nobody does, or nobody in particular reads it. */
  isFollowed?: boolean;
  actions: CardAction[];
}

/** One record in a list. */
export interface CardEntry {
  id: string;
  title: string;
  /** As on a MeasureCard. */
  gloss?: string;
  /** The part of the record that the question means. */
  item?: string;
  section: string;
  /** null: the list says it of all its records at once; the deadline too. */
  status: Badge | null;
  deadline: string | null;
  /** As on a MeasureCard. */
  department: string | null;
  open: CardAction;
}

/** A record before a list takes out what it says of all. */
export type WholeEntry = CardEntry & { status: Badge; deadline: string };

export interface ListCard extends Framed {
  kind: "list";
  cityName: string;
  title: string;
  /** What was counted and by which words: 「担当課: 財政課」. */
  note: string;
  /** Figures that answer the question before the list does: a total, how many have not reported. Usually none. */
  lead: string[];
  total: number;
  /** Number of the first entry, from 0. */
  offset: number;
  entries: CardEntry[];
  /** Address of the whole list as a page (https); absent: the public address is not known, or all are shown. */
  page?: string;
  actions: CardAction[];
}

/** The whole plan, or a part of it: what is counted, out of what, as of when, by area or department. */
export interface PlanCard extends Framed {
  kind: "plan";
  cityName: string;
  title: string;
  /** The answer first. */
  lines: string[];
  /** 「公約I 人から選ばれるまちへ」 「12件(達成5件)」 */
  rows: LabelledText[];
  /** What the counts rest on. */
  note: string;
  actions: CardAction[];
  /** Address of the city's own page (https), which shows the whole plan; absent: the public address is not known. */
  page?: string;
}

export interface ChooseCard extends Framed {
  kind: "choose";
  cityName: string;
  lead: string;
  entries: CardEntry[];
  actions: CardAction[];
}

export interface NotFoundCard extends Framed {
  kind: "not_found";
  cityName: string;
  /** 「見つかりません」 and why, in one or two sentences. */
  lead: string;
  /** Near records; empty when none is near. */
  entries: CardEntry[];
  /** Example questions. */
  actions: CardAction[];
}

/** Help, welcome and short replies: text and example questions. */
export interface MessageCard extends Framed {
  kind: "help" | "message";
  cityName: string;
  title: string;
  lines: string[];
  actions: CardAction[];
}

/** Numbers to call, the right one first, and calm words. No record, no example questions. */
export interface EmergencyCard {
  kind: "emergency";
  cityName: string;
  title: string;
  lines: string[];
  /** At least one. */
  desks: EmergencyDesk[];
  actions: CardAction[];
}

/** Several questions of one message, each with its own answer; the buttons ask what is still left. */
export interface SeveralCard extends Framed {
  kind: "several";
  cityName: string;
  /** In the order in which they were asked. */
  parts: { question: string; card: AnswerCard }[];
  actions: CardAction[];
}

/** Channel-neutral content of one message. Every channel renders the same Card. */
export type Card = AnswerCard | SeveralCard;

/** Content of one answer. */
export type AnswerCard =
  | MeasureCard
  | ListCard
  | PlanCard
  | ChooseCard
  | NotFoundCard
  | MessageCard
  | EmergencyCard
  | DigestCard
  | SettingsCard
  | NoticeCard;
