import { formatDateJapanese } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { buildMeasureView, type MeasureView } from "../domain/measure-view.ts";
import type { EntryStatus } from "../domain/progress-entry.ts";
import { countStates as countRecordStates, type RecordStateKind } from "../domain/record-state.ts";
import type { CityRecords } from "../domain/records.ts";
import { sayPlainly } from "../reminder/fields.ts";
import { listUpdates } from "../reminder/record-update.ts";
import {
  countHeard,
  countStates,
  describeBasis,
  findLastWords,
  listDepartmentNames,
  nameArea,
} from "../reply/describe-plan.ts";
import { describeCoverage } from "../wording/describe-coverage.ts";

/** How many records stand in each state. */
export type StateCounts = Record<RecordStateKind, number>;

/** A part of the plan with its counts. */
export interface CountedPart {
  label: string;
  /** What it is about as people say it, where the label is the plan's own: 「子育て・学校・動物」. */
  everyday?: string | null;
  total: number;
  counts: StateCounts;
}

interface CountedYear {
  /** null: nobody gives a deadline. */
  fiscalYear: FiscalYear | null;
  total: number;
  counts: StateCounts;
}

export interface UpdateLine {
  /** ISO date. */
  on: string;
  id: string;
  title: string;
  text: string;
  /** What its words mean, for readers of no Japanese; null: nothing that has a word of its own. */
  status: EntryStatus | null;
}

/** What a city's page tells of its whole plan. */
export interface CityOverview {
  city: City;
  total: number;
  /** The first line of the chat's answer on the whole plan. */
  lead: string;
  /** As-of day and coverage: what every count rests on. */
  note: string;
  /** The as-of day alone, to stand in the sentence of the count: 「令和6年3月31日時点の記載と報告から」. */
  basis: string;
  /** The first and the last day of which anybody has said anything (ISO dates); null: nobody has. */
  lastWords: readonly [from: string, to: string] | null;
  /** Records of which anybody has. */
  heard: number;
  counts: StateCounts;
  areas: CountedPart[];
  /** Most records first; empty: the documents name none. */
  departments: CountedPart[];
  /** Earliest first, records without a deadline last. */
  years: CountedYear[];
  /** Newest first. */
  updates: UpdateLine[];
}

/** Lines of 「最近の記載と報告」; the page of updates has all. */
const MAX_UPDATES = 8;

/** Every record as it stands today, as chat reads it, in the order of the plan. @param today ISO date in Japan */
export const viewsOf = ({ city, measures, book }: CityRecords, today: string): MeasureView[] =>
  measures.map((measure) => buildMeasureView(measure, city, today, book?.get(measure.id)));

/** @param today ISO date in Japan */
export function buildOverview(records: CityRecords, today: string): CityOverview {
  const { city } = records;
  const views = viewsOf(records, today);
  const basis = describeBasis(views);
  return {
    city,
    total: views.length,
    lead: countStates(views, city.measureWord)[0]!,
    note: [basis, describeCoverage(city)].filter(Boolean).join("。"),
    basis,
    lastWords: findLastWords(views),
    heard: countHeard(views),
    counts: countOf(views),
    areas: countBy(views, ({ measure }) => [nameArea(measure)]).map(([label, of]) => ({
      label,
      everyday: sayPlainly(
        of.map(({ measure: { id } }) => id),
        records.everyday ?? {},
      ),
      ...countPart(of),
    })),
    departments: countDepartments(views),
    years: countBy(views, ({ deadline }) => [deadline?.fiscalYear ?? null])
      .map(([fiscalYear, of]) => ({ fiscalYear, ...countPart(of) }))
      .toSorted((a, b) => (a.fiscalYear ?? Infinity) - (b.fiscalYear ?? Infinity)),
    updates: listUpdateLines(records, today).slice(0, MAX_UPDATES),
  };
}

/** Everything new that was said until a day, newest first. @param today ISO date in Japan */
export function listUpdateLines(records: CityRecords, today: string): UpdateLine[] {
  const titles = new Map(records.measures.map(({ id, title }) => [id, title]));
  return listUpdates(records)
    .filter(({ on, measureId }) => on <= today && titles.has(measureId))
    .map(({ on, measureId, text, status }) => ({
      on,
      id: measureId,
      title: titles.get(measureId)!,
      text: dropDay(text, on),
      status,
    }));
}

/** The day stands beside the line: 「達成」(シート、令和6年3月31日時点) → 「達成」(シート). */
const dropDay = (text: string, on: string): string =>
  text.replace(new RegExp(`、${formatDateJapanese(on)}(?:時点)?\\)$`), ")");

/** What each department answers for, most records first; what several share counts for each. */
export const countDepartments = (views: readonly MeasureView[]): CountedPart[] =>
  countBy(views, ({ measure }) => listDepartmentNames(measure))
    .map(([label, of]) => ({ label, ...countPart(of) }))
    .toSorted((a, b) => b.total - a.total);

const countOf = (views: readonly MeasureView[]): StateCounts => countRecordStates(views.map(({ state }) => state));
const countPart = (views: readonly MeasureView[]) => ({ total: views.length, counts: countOf(views) });

/** Records under each of their keys, keys in the order in which they first appear. */
function countBy<Key>(views: readonly MeasureView[], keysOf: (view: MeasureView) => Key[]): [Key, MeasureView[]][] {
  const groups = new Map<Key, MeasureView[]>();
  for (const view of views) {
    for (const key of keysOf(view)) groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return [...groups];
}
