import type { Template } from "../../domain/languages/language.ts";
import type { RecordStateKind } from "../../domain/record-state.ts";

/** Why a page cannot be shown: no such page; too many; published reports cannot be read; a fault of ours. */
export type NoticeKind = "not_found" | "too_many" | "unread" | "broken";

/**
 * The words of the pages' own frame in one language; what a record, a list or an answer says comes from the language's
 * `Frame`. `{record}` is what the city calls its records (only Japanese asks for it).
 */
export interface PageWords {
  /** Of the whole site. */
  site: Record<
    | "title"
    | "lead"
    | "skip"
    | "cities"
    | "compare"
    | "footer"
    | "language"
    | "furiganaOn"
    | "furiganaOff"
    | "notTranslated",
    string
  >;
  /** Pages of a city, as the navigation and their headings name them. */
  nav: Record<"ask" | "list" | "departments" | "deadlines" | "updates" | "about", string>;
  search: Record<"label" | "button" | "examples" | "again", string> & { answerTo: Template };
  /** What each state means and does not mean. */
  definitions: Record<RecordStateKind, string>;
  overview: {
    states: string;
    /** {count} */
    whole: Template;
    /** Read after a count: {state} */
    openList: Template;
    areas: string;
    departments: string;
    shared: string;
    /** {count} */
    moreDepartments: Template;
    years: string;
    byDate: string;
    calendar: string;
    news: string;
    noNews: string;
    allNews: string;
    feed: string;
    count: string;
    /** Heading over the states of a row. */
    state: string;
    noDeadline: string;
  };
  list: {
    all: Template;
    narrow: string;
    area: string;
    words: string;
    any: string;
    submit: string;
    clear: string;
    none: string;
    /** {count} {whole} */
    countOf: Template;
  };
  turning: {
    label: string;
    /** {count} */
    before: Template;
    /** {count}: how many are left. */
    next: Template;
  };
  department: {
    /** {count} {whole} {record} */
    lead: Template;
    /** {count}: shared with others. */
    shared: Template;
    byDeadline: string;
    /** {count} */
    all: Template;
  };
  deadlines: {
    /** {record} */
    lead: Template;
    ahead: string;
    noneAhead: string;
    passed: string;
    passedNote: string;
    /** {count} days */
    showPassed: Template;
    undated: string;
    /** Before the count that leads to them. */
    undatedNote: string;
    /** {count}: of the same fiscal year. */
    more: Template;
    /** {count} {record} */
    atPlanEnd: Template;
    /** Of an indicator whose target stands on this day. */
    targetOf: string;
  };
  updates: {
    heading: string;
    /** {count} {date} */
    lead: Template;
  };
  record: Record<
    /** Over the links to a long page's parts. */
    | "contents"
    | "step"
    | "words"
    | "noReports"
    | "tellMistake"
    | "related"
    | "topic"
    | "compareTopic"
    | "use"
    | "followLine"
    | "shareLine"
    /** Under a code that opens the page; under one that opens the city's account on LINE. */
    | "qr"
    | "qrLine"
    | "address"
    | "cite"
    | "noActual"
    | "table"
    /** Beside the year we are in. */
    | "thisYear"
    /** Of an indicator over the years: what it is, how it is read, its own address, its figures. */
    | "chart"
    | "chartKey"
    | "chartFile"
    | "byYear"
    | "year",
    string
  > & {
    /** {city} {title} {record} */
    follow: Template;
    /** {city}: where no account of it is known. */
    noLine: Template;
    /** {share} */
    reach: Template;
  };
  compare: {
    lead: string;
    /** {count} cities */
    cities: Template;
    note: string;
    /** {count} */
    more: Template;
    none: string;
  };
  /** `searching`, `unreachable`: while an answer is asked for, and where none came. `sayAgain`: of what cannot be read. */
  chat: Record<"log" | "note" | "searching" | "unreachable" | "sayAgain", string>;
  about: Record<
    | "documents"
    | "asOf"
    | "coverage"
    | "remark"
    | "noDate"
    | "noDepartments"
    | "states"
    | "statesOrder"
    | "answers"
    | "kept"
    | "noTrace"
    | "data"
    | "dataNote"
    | "noLicence"
    | "licence"
    | "api"
    | "contact"
    /** {office}: no number is known. */
    | "noPhone"
    | "differs",
    string
  >;
  /** What happened and what to do next. */
  notices: Record<NoticeKind, { title: string; text: string }> & {
    /** The way on from a notice. */
    cities: string;
  };
}
