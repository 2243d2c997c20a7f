import { listColumns } from "../domain/columns.ts";
import { countGroups } from "../domain/items.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import { listFilledYears } from "../domain/schedule.ts";
import { normalizeText } from "../text/normalize.ts";
import { buildDepartmentNames, type DepartmentName } from "./catalogue-departments.ts";
import { listYearlyGrades, type YearlyGrade } from "./catalogue-grades.ts";
import {
  type FieldWord,
  listCellWords,
  listFieldWords,
  listMarkedFields,
  listRateFields,
  listScale,
  listStatusWords,
  type MarkedField,
  type ScaleStep,
  type StatusWord,
} from "./catalogue-words.ts";
import { findPlanNumber } from "./plan-numbers.ts";

/** Where a record stands in its plan, as numbers: 重点項目2 › (7) › ③ is [2, 7, 3]; null where a step has none. */
export interface PlanPath {
  id: string;
  /** Labels from the outermost step to the record's own number. */
  labels: string[];
  numbers: (number | null)[];
}

/** A place of the plan with the records under it. */
export interface PlanSection {
  label: string;
  title: string;
  plain: string;
  /** The title in hiragana; null where it was built without a dictionary. */
  kana: string | null;
  /** 0 for the outermost step. */
  level: number;
  ids: string[];
}

/** Names of a city's plan that a question can point to; read once from its records. */
export interface Catalogue {
  /** Departments by every name they go by, longest first. */
  departments: DepartmentName[];
  /** Sections, longest title first. */
  sections: PlanSection[];
  paths: PlanPath[];
  /** Documents with their normalised short titles and the day (ISO date) that each as a whole stands for. */
  documents: { id: string; title: string; asOf: string | null }[];
  /** Whether this plan numbers its outermost steps in roman (公約VI). */
  hasRomanNumbers: boolean;
  /** The words for 短期, 中期 … that this plan uses, longest first. */
  terms: string[];
  /** Words before the number in the plan's own labels, longest first: 「基本目標」, 「柱」. */
  levelWords: string[];
  /** Records by a number that only they bear (「1-2-a」, 「A-3」), longest first. */
  recordNumbers: { id: string; plain: string }[];
  /** Units of its indicators: 「%」「件」. */
  units: string[];
  /** Kinds that its plan sorts indicators into (「統計指標」), longest first; `isTelling`: not what any plan calls them. */
  indicatorKinds: { plain: string; isTelling: boolean }[];
  /** Columns of its documents of which its records tell whether they are filled (「中間進捗」), longest first. */
  columns: string[];
  /** Whether its records sort what they are going to do under headings of their own. */
  hasGroups: boolean;
  /** The first and last fiscal year of its schedule; null: it has none. */
  scheduleYears: { from: number; to: number } | null;
  /** Words for a state that this plan writes, longest first; without those that every plan calls 達成. */
  statusWords: StatusWord[];
  /** The steps of its scale of states that records bear, as written, best first. */
  statusScale: ScaleStep[];
  /** Columns that give every record one of a few words (「今後の方向性」: 継続・拡充・見直し), by word, longest first. */
  fieldWords: FieldWord[];
  /** Columns that say in percent how far each record is (「進捗率」), as printed. */
  rateFields: string[];
  /** Columns of marks alone (「総合戦略」: ○ or nothing), by heading, longest first. */
  markedFields: MarkedField[];
  /** What a plan that grades its records every year gave them, by year; none where it has one column alone. */
  grades: readonly YearlyGrade[];
  /** Words that stand alone in a cell of a year (「調査」「工事」), normalised, longest first. */
  cellWords: string[];
  /** Days (ISO dates) that its documents' words on records stand for. */
  asOfDays: string[];
  /** What the city calls a record (公約). */
  measureWord: string;
  /** Titles of records, normalised, longest first. */
  titles: { id: string; plain: string }[];
}

/** @param spell how a normalised text is read, in hiragana */
export function buildCatalogue(
  { city, measures }: CityRecords,
  spell: (text: string) => string | null = () => null,
): Catalogue {
  const paths = measures.flatMap((measure) =>
    placesOf(measure).map(({ section, number }): PlanPath => {
      const labels = [...section.map(({ label }) => label), ...(number === null ? [] : [number])];
      return { id: measure.id, labels, numbers: labels.map(findPlanNumber) };
    }),
  );
  const byLength = (a: string, b: string) => b.length - a.length;
  return {
    departments: buildDepartmentNames(measures, city.departmentAliases, spell),
    sections: buildSections(measures, spell),
    paths,
    documents: city.documents.map(({ id, shortTitle, asOf }) => ({ id, title: normalizeText(shortTitle), asOf })),
    hasRomanNumbers: paths.some(({ labels }) => /[IVX]+$/.test(labels[0] ?? "")),
    terms: [...new Set(measures.map(({ term }) => term).filter((term) => term !== null))].sort(byLength),
    levelWords: [...new Set(measures.flatMap(({ section }) => section.map(({ label }) => wordBeforeNumber(label))))]
      .filter((word) => word !== "" && word !== "第")
      .sort(byLength),
    recordNumbers: listRecordNumbers(measures),
    units: [...new Set(measures.flatMap(({ kpis }) => kpis.map(({ unit }) => normalizeText(unit))))]
      .filter(Boolean)
      .sort(byLength),
    indicatorKinds: listIndicatorKinds(measures),
    columns: [...new Set(measures.flatMap((measure) => [...listColumns(measure).keys()]))].sort(byLength),
    hasGroups: measures.some((measure) => countGroups(measure) > 0),
    scheduleYears: findScheduleYears(measures),
    statusWords: listStatusWords(measures, city.statusLegend),
    statusScale: listScale(measures, city.statusLegend),
    fieldWords: listFieldWords(measures),
    rateFields: listRateFields(measures),
    markedFields: listMarkedFields(measures),
    grades: listYearlyGrades(measures, city.statusLegend),
    cellWords: listCellWords(measures),
    asOfDays: [...new Set(measures.flatMap(({ statuses }) => statuses.map(({ asOf }) => asOf)))]
      .filter((day) => day !== null)
      .sort(),
    measureWord: normalizeText(city.measureWord),
    titles: measures
      .flatMap(({ id, title, titleVariants }) =>
        [title, ...titleVariants].map((name) => ({ id, plain: normalizeText(name) })),
      )
      .sort((a, b) => b.plain.length - a.plain.length),
  };
}

/** Parts of the indicators' categories; one tells an indicator from others where it is not what all of them are called. */
function listIndicatorKinds(measures: readonly Measure[]): Catalogue["indicatorKinds"] {
  const categories = measures.flatMap(({ kpis }) => kpis.map(({ category }) => category)).filter((one) => one !== null);
  const kinds = new Set(categories.flatMap((category) => category.split("・")));
  return [...kinds]
    .filter((kind) => kind.length >= 4)
    .map((kind) => ({
      plain: normalizeText(kind),
      isTelling: !/^(?:成果|活動)指標$/.test(kind) && !categories.every((category) => category.includes(kind)),
    }))
    .sort((a, b) => b.plain.length - a.plain.length);
}

function findScheduleYears(measures: readonly Measure[]): Catalogue["scheduleYears"] {
  const years = measures.flatMap(listFilledYears);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** Its place in the plan, and those that list it again. */
const placesOf = ({ section, number, alsoListed }: Measure) => [{ section, number }, ...alsoListed];

function buildSections(measures: readonly Measure[], spell: (text: string) => string | null): PlanSection[] {
  const sections = new Map<string, PlanSection>();
  for (const { id, section } of measures.flatMap((measure) =>
    placesOf(measure).map((place) => ({ id: measure.id, section: place.section })),
  )) {
    section.forEach(({ label, title }, level) => {
      const key = section
        .slice(0, level + 1)
        .map((step) => step.label + step.title)
        .join("/");
      const plain = normalizeText(title);
      const known = sections.get(key) ?? { label, title, plain, kana: spell(plain), level, ids: [] };
      if (!known.ids.includes(id)) known.ids.push(id);
      sections.set(key, known);
    });
  }
  return [...sections.values()].sort((a, b) => b.plain.length - a.plain.length);
}

/** 「基本目標2」 → 「基本目標」; "" where nothing but a number stands there. */
function wordBeforeNumber(label: string): string {
  return (
    /^([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+)[ (]?(?:\d|[IVX]+$|[①-⑳])/u.exec(label)?.[1] ?? ""
  );
}

/** Numbers of several parts name one record wherever they stand; 「3」 alone names none. */
function listRecordNumbers(measures: readonly Measure[]): Catalogue["recordNumbers"] {
  const byNumber = Map.groupBy(
    measures.filter(({ number }) => number !== null),
    ({ number }) => normalizeText(number!),
  );
  return [...byNumber]
    .filter(([plain, of]) => of.length === 1 && /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+$/.test(plain))
    .map(([plain, of]) => ({ id: of[0]!.id, plain }))
    .sort((a, b) => b.plain.length - a.plain.length);
}
