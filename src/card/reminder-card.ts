import type { FramedTag } from "../domain/languages.ts";
import type { Badge, CardAction, DigestListName, LabelledText } from "./card-parts.ts";

/** One line of a digest: a record, or the end of a plan with all its records. */
export interface DigestItem {
  /** null for the end of a plan. */
  id: string | null;
  title: string;
  /** One short line each. */
  lines: string[];
  badge: Badge | null;
  /** What can be done with it, most important first. */
  actions: CardAction[];
}

export interface DigestSection {
  /** `next`: what is due next, where nothing is near. */
  name: DigestListName | "next";
  /** 「期限が近い」 */
  title: string;
  /** Records it counts, however few it shows; null where counting says nothing. */
  total: number | null;
  /** 「30日以内 3件・90日以内 2件」 */
  notes: string[];
  /** Items and groups together are at most {@link DIGEST_SECTION_SIZE}. */
  items: DigestItem[];
  /** Records counted together: department or field, and its count. */
  groups: LabelledText[];
  /** Opens the whole list; null when everything is shown. */
  rest: CardAction | null;
}

/** A section shows this many lines at most on every channel. */
export const DIGEST_SECTION_SIZE = 5;

/** A week's reminder: counts first, then the first few of each part. */
export interface DigestCard {
  kind: "digest";
  cityName: string;
  /** 「今週のまとめ」 with the part of the city it is cut down to. */
  title: string;
  /** 「3月4日(月)〜3月10日(日)」 */
  period: string;
  /** Where the fiscal year stands, and how many records there are in which state. */
  note: string;
  /** What the documents cover that the counts are of, and their as-of days; null where they say nothing of it. */
  coverage: string | null;
  /** Sent late, held back by a quiet period. */
  notices: string[];
  /** At least one. */
  sections: DigestSection[];
  /** For citizens: stopping and settings. */
  actions: CardAction[];
}

/** One thing that can be switched on and off. */
export interface SettingsRow {
  title: string;
  note: string | null;
  on: boolean;
  /** Switches it to the other state. */
  change: CardAction;
}

/** What a reader gets, and how to change it. */
export interface SettingsCard {
  kind: "settings";
  /** Absent: Japanese. */
  language?: FramedTag;
  cityName: string;
  title: string;
  lines: string[];
  rows: SettingsRow[];
  /** Rows that do not fit; they can be reached one by one from their records. */
  left: number;
  actions: CardAction[];
}

/** News of one followed record. */
export interface NoticeCard {
  kind: "notice";
  cityName: string;
  /** 「フォロー中の記録のお知らせ」 */
  title: string;
  record: string;
  /** What is new, one short line each; at least one. */
  lines: string[];
  deadline: string;
  deadlineBadge: Badge | null;
  /** As on a MeasureCard. */
  department: string | null;
  /** Opening, stopping, settings. */
  actions: CardAction[];
}
