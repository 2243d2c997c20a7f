import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { QuestionLanguage } from "./find-language.ts";

/** The kinds of facts that a question can ask for. */
export const ASKED_FACTS = [
  "deadline",
  "department",
  "target",
  "baseline",
  "progress",
  "schedule",
  "amount",
  "scope",
  "term",
  "page",
  "source",
  "detail",
] as const;
export type AskedFact = (typeof ASKED_FACTS)[number];

/** Conditions a list must meet, or a lookup should prefer. All given ones hold together. */
export interface Filters {
  /** Department or division names as the city's records write them (「財政課」, 「企画部」). */
  departments: string[];
  /** Something that looks like a department but stands in no record of the city (「農政課」). */
  unknownDepartment: string | null;
  /** A section named by its number, with the ids under it; no ids: it looks like a section and does not exist (「公約VIII」). */
  section: { ids: string[]; label: string } | null;
  /** Title of a section that the question names. */
  sectionTitle: string | null;
  addedIn: FiscalYear | null;
  /** Asked only for measures added later, whatever the year. */
  addedLater: boolean;
  term: "短期" | "中期" | "中長期" | null;
  status: "achieved" | "not_achieved" | null;
  /** Last fiscal year of the deadline; both ends are included, null is open. */
  deadline: { from: FiscalYear | null; to: FiscalYear | null } | null;
  /** The source document, with the title that people know it by. */
  document: { id: string; title: string } | null;
  /** Page of the source document. */
  page: number | null;
  /** A fact that the source must state, or must not (「数値目標のない取組」). */
  stated: { fact: StatedFact; given: boolean } | null;
  /** Records that meet these do not count (「財政課以外の」). */
  without: Filters | null;
}

/** Facts a list can be made by: whether the source states them. */
export const STATED_FACTS = ["target", "deadline", "department", "amount", "schedule"] as const;
export type StatedFact = (typeof STATED_FACTS)[number];

/** What a question means, as far as it can be read without looking anything up. */
export interface Understanding {
  /** The question, normalised, without the city's own name. */
  text: string;
  /** The question, normalised, with the city's own name. */
  whole: string;
  /** What is left to search for once filters, asked facts, politeness and excluded subjects are taken away. */
  subject: string;
  /** What the question says it does not mean (「Aじゃなくて」, 「AでもBでもなくて」). */
  excluded: string[];
  /** Further subjects of the same message (「AとB、それぞれ」); empty for one subject. */
  subjects: string[];
  asked: AskedFact[];
  fiscalYears: FiscalYear[];
  /** 「その次の年」: years to add to the year asked last. */
  yearShift: number | null;
  filters: Filters;
  /** The one record named by its number (「公約VI③2」, 「1-(2)-②」). */
  recordId: string | null;
  /** Records are asked for in general (「取組は?」). */
  wantsList: boolean;
  /** All of them are asked for (「一覧」「全部」). */
  wantsAll: boolean;
  wantsHelp: boolean;
  /** Nothing but a word for reminders and their settings (「リマインダー」「配信停止」). */
  wantsSettings: boolean;
  /** Nothing but a word for the week's digest (「今週のまとめ」). */
  wantsDigest: boolean;
  language: QuestionLanguage;
  /** Nothing but a greeting or thanks. */
  courtesy: "greeting" | "thanks" | null;
  /** 「他には?」「ほかにある?」 */
  wantsOthers: boolean;
  /** Another city the question names (id). */
  otherCity: string | null;
  /** The question holds a pronoun for something said before (それ, これ, その). */
  refersBack: boolean;
  /** A phone number, My Number or address stands in the message. */
  hasPersonalData: boolean;
  /** It asks for somebody else's own affairs. */
  asksAboutPerson: boolean;
  /** It tries to make the bot say or do something else. */
  steersBot: boolean;
}
