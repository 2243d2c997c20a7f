import { createContext, useContext } from "hono/jsx";
import { buildEntry, buildMeasureCard, statusBadge } from "../card/build-measure-card.ts";
import type { MeasureCard, WholeEntry } from "../card/card.ts";
import { type CardLabels, labelsOf } from "../card/card-labels.ts";
import type { Badge } from "../card/card-parts.ts";
import { frameCoverage } from "../card/frame-figures.ts";
import { frameEntry, frameMeasureCard, frameStatus } from "../card/frame-measure.ts";
import { formatDateBoth } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import { type FiscalYear, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { Frame, Template } from "../domain/languages/language.ts";
import { LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { localFrame } from "../domain/local-frame.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { RECORD_STATES, type RecordStateKind, STATE_DEFINITIONS } from "../domain/record-state.ts";
import { glossOf } from "../reply/find-plain-words.ts";
import { type Covered, describeCoverage } from "../wording/describe-coverage.ts";
import { describeStateCounts } from "../wording/describe-state.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear } from "../wording/frame-dates.ts";
import type { CityOverview, StateCounts } from "./build-overview.ts";
import { PLAIN_VISIT, type Visit } from "./visit.ts";
import { PAGE_WORDS } from "./words/all-words.ts";
import type { PageWords } from "./words/page-words.ts";

/** How a page speaks to its reader: the one place that knows whether it does so in Japanese or in a frame. */
export interface Speech {
  visit: Visit;
  words: PageWords;
  labels: CardLabels;
  /** null: Japanese as the records are written. */
  frame: Frame | null;
  /** `lang` of what stays as the source writes it; undefined where the whole page is Japanese. */
  source: "ja" | undefined;
  say(template: Template, values?: Readonly<Record<string, string | number>>): string;
  cityName(city: Pick<City, "name" | "nameEn">): string;
  /** @param date ISO date */
  date(date: string): string;
  year(year: FiscalYear): string;
  /** As short as it can be said: 「令和3」, 「2021」 */
  shortYear(year: FiscalYear): string;
  count(records: number): string;
  state(kind: RecordStateKind): string;
  /** The state of a record, as its card shows it. */
  status(view: MeasureView): Badge;
  /** Until a day that has not passed. */
  daysLeft(days: number): string;
  /** Of a document. */
  page(number: number): string;
  /** How many records stand in each state: 「達成15件・期限前4件」. */
  counts(counts: StateCounts): string;
  /** How much of the plan is achieved, and what that is counted from, as one sentence. */
  standing(overview: Pick<CityOverview, "lead" | "basis" | "lastWords" | "heard" | "total" | "counts">): string;
  /** What every count rests on; null: the documents hold everything and name no day. */
  coverage(covered: Covered): string | null;
  card(view: MeasureView, name: "summary" | "detail"): MeasureCard;
  entry(view: MeasureView): WholeEntry;
  /** What a record's official title means, in English, for readers of no Japanese; null: nothing stands beside it. */
  gloss(id: string): string | null;
  /** The language of glosses, where it is not the page's. */
  glossLanguage: "en" | undefined;
  /** The language of what `card` says is done, where it is not the page's: a Japanese quotation stands in its frame. */
  sentenceLanguage(id: string): "en" | undefined;
  /** Questions to begin with. */
  examples(city: Pick<City, "examples">): readonly string[];
}

const SpeechContext = createContext<Speech | null>(null);
export const SpeechProvider = SpeechContext.Provider;

/** @throws outside of `renderPage` */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error("a component of a page is rendered outside of a page");
  return speech;
}

export function createSpeech(visit: Visit = PLAIN_VISIT): Speech {
  const { language } = visit;
  const shared = { visit, words: PAGE_WORDS[language], say: fillTemplate };
  return language === "ja" ? { ...shared, ...speakJapanese() } : { ...shared, ...speakFramed(language, visit) };
}

type Spoken = Omit<Speech, "visit" | "words" | "say">;

const speakJapanese = (): Spoken => ({
  labels: labelsOf({}),
  frame: null,
  source: undefined,
  cityName: ({ name }) => name,
  date: formatDateBoth,
  year: formatFiscalYear,
  shortYear: (year) => formatFiscalYear(year).replace(/年度$/, ""),
  count: (records) => `${records}件`,
  state: (kind) => STATE_DEFINITIONS[kind].label,
  status: statusBadge,
  daysLeft: (days) => (days === 0 ? "きょう" : `あと${days}日`),
  page: (number) => `${number}ページ`,
  counts: describeStateCounts,
  standing: ({ lead, basis, lastWords }) =>
    lastWords === null ? `${lead}です。${basis}。` : `${basis}数えると、${lead}です。`,
  coverage: describeCoverage,
  card: (view, name) => buildMeasureCard(view, name, null),
  entry: (view) => buildEntry(view),
  gloss: () => null,
  glossLanguage: undefined,
  sentenceLanguage: () => undefined,
  examples: ({ examples }) => examples,
});

function speakFramed(language: Exclude<LanguageTag, "ja">, { plainWords }: Visit): Spoken {
  const { frame } = LANGUAGES[language];
  const labels = labelsOf({ language });
  const gloss = ({ measure: { id } }: MeasureView) => glossOf(language, plainWords.get(id));
  const glossLanguage = language === "en" || language === "ja-easy" ? undefined : "en";
  return {
    labels,
    frame,
    source: language === "ja-easy" ? undefined : "ja",
    cityName: (city) => city[frame.cityName],
    date: (date) => formatFrameDate(date, frame),
    year: (year) => formatFrameYear(year, frame),
    shortYear: String,
    count: labels.count,
    state: (kind) => frame.states[kind],
    status: (view) => frameStatus(statusBadge(view), view, localFrame(language, view.city)),
    daysLeft: (days) => (days === 0 ? frame.deadline.today : fillTemplate(frame.deadline.daysLeft, { count: days })),
    page: (number) => fillTemplate(frame.list.conditions.page, { page: number }),
    counts: (counts) =>
      RECORD_STATES.filter((kind) => counts[kind] > 0)
        .map((kind) => `${frame.states[kind]}: ${counts[kind]}`)
        .join(" · "),
    standing: ({ total, counts, lastWords, heard }) => {
      const whole = fillTemplate(PAGE_WORDS[language].overview.whole, { count: total });
      return `${whole}${lastWords === null ? "" : ` ${frameAsOf(lastWords, heard, total, frame)}`} · ${frame.states.achieved}: ${counts.achieved}`;
    },
    coverage: (covered) => frameCoverage(covered, frame),
    card: (view, name) => frameMeasureCard(buildMeasureCard(view, name, null), view, language, gloss(view)),
    entry: (view) => frameEntry(buildEntry(view), view, language, gloss(view)),
    gloss: (id) => glossOf(language, plainWords.get(id)).title,
    glossLanguage,
    sentenceLanguage: (id) => (glossOf(language, plainWords.get(id)).sentence === null ? undefined : glossLanguage),
    examples: () => frame.examples,
  };
}

/** 「(as of September 30, 2023 – March 31, 2024)」; where it is only of some: 「(as of March 31, 2024: 3 / 55)」. */
function frameAsOf(days: readonly [from: string, to: string], heard: number, total: number, frame: Frame): string {
  const date = [...new Set(days)].map((day) => formatFrameDate(day, frame)).join(" – ");
  const part = heard < total ? `: ${heard} / ${total}` : "";
  return `(${fillTemplate(frame.statusNote.asOf, { date })}${part})`;
}
