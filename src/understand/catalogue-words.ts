import type { City } from "../domain/city.ts";
import { standsForDate } from "../domain/deadline.ts";
import { isDeadlineField } from "../domain/field-headings.ts";
import { findYearOfHeading } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import type { ReportedStatus } from "../domain/progress-entry.ts";
import {
  findStatusMeaning,
  splitMark,
  splitStatusWord,
  statusWordOf,
  USUAL_STATUS_WORDS,
} from "../domain/status-words.ts";
import { normalizeText } from "../text/normalize.ts";
import { readPercent } from "../text/read-percent.ts";

/** A word of a scale that the plan prints under a heading of its own. */
export interface FieldWord {
  plain: string;
  written: string;
  /** Headings under which it stands, as printed. */
  fields: string[];
  /** A heading that the word itself stands in (「新規・継続の別」) has the first right to it. */
  named: string[];
}

/** A column of marks alone (「総合戦略」: ○ or nothing). */
export interface MarkedField {
  plain: string;
  field: string;
  marks: string[];
}

/** A word for a state that the plan writes, and how people say it. */
export interface StatusWord {
  written: string;
  plain: string;
  /** What the plan's legend says of it; the word itself where it says nothing. */
  stands: string;
}

/**
 * A column of a scale: it stands in many records and knows few short words, none of them a year or a figure. What a column
 * of deadlines holds beside its years (「毎年度」「任期中」) is one however few they are.
 */
export function listFieldWords(measures: readonly Measure[]): FieldWord[] {
  const cells = measures.flatMap(({ facts }) => facts);
  const columns = [...Map.groupBy(cells, ({ label }) => label)].flatMap(([field, of]) => {
    // 「毎年度(継続)」: what one record adds in brackets is no word of its own.
    const heads = new Set(of.map(({ value }) => statusWordOf(value)));
    const isScale =
      of.length >= LEAST_OF_SCALE &&
      heads.size >= 2 &&
      heads.size <= Math.min(MOST_OF_SCALE, of.length / 2) &&
      [...heads].every(isScaleWord);
    if (!isScale && !isDeadlineField(field)) return [];
    const isWord = isScale ? isScaleWord : standsForDate;
    return [{ field, words: new Set([...heads, ...of.map(({ value }) => value)].filter(isWord)) }];
  });
  const words = columns.flatMap((column) => [...column.words].map((written) => ({ field: column.field, written })));
  return [...Map.groupBy(words, ({ written }) => written)]
    .flatMap(([written, of]) => {
      const fields = of.map(({ field }) => field);
      const named = fields.filter((field) => field.includes(written));
      // 「C(力不足)」: people say the letter or what it stands for; those of a year are asked with it.
      const { mark, stands } = fields.every((field) => findYearOfHeading(field) === undefined)
        ? (splitMark(written) ?? {})
        : {};
      const spellings = mark && stands ? [written, mark, stands] : [written];
      return spellings.map((said) => ({ plain: normalizeText(said), written, fields, named }));
    })
    .sort((a, b) => b.plain.length - a.plain.length);
}

const isScaleWord = (value: string) =>
  (value.length <= MAX_STATUS_WORD || splitMark(value) !== null) && !/[\d０-９。]/.test(value);

export function listMarkedFields(measures: readonly Measure[]): MarkedField[] {
  const columns = Map.groupBy(
    measures.flatMap(({ facts }) => facts),
    ({ label }) => label,
  );
  return [...columns]
    .filter(([, of]) => of.length >= 2 && of.every(({ value }) => /^[○〇◯◎●★☆✓✔レ有]$/.test(value)))
    .map(([field, of]) => ({
      plain: normalizeText(field),
      field,
      marks: [...new Set(of.map(({ value }) => value))],
    }))
    .sort((a, b) => b.plain.length - a.plain.length);
}

/** A column of rates: it says in percent how far its records are, and nothing else. */
export function listRateFields(measures: readonly Measure[]): string[] {
  const columns = Map.groupBy(
    measures.flatMap(({ facts }) => facts),
    ({ label }) => label,
  );
  return [...columns]
    .filter(
      ([label, of]) =>
        /進捗|進み|進行|達成|実施|完了/.test(label) &&
        of.length >= LEAST_RATES &&
        of.filter(({ value }) => readPercent(value) !== null).length >= of.length * MOSTLY,
    )
    .map(([label]) => label);
}

/** So many records make a column of rates, and such a share of its cells. */
const LEAST_RATES = 3;
const MOSTLY = 0.8;

export function listCellWords(measures: readonly Measure[]): string[] {
  const cells = measures.flatMap(({ schedule }) => schedule.flatMap(({ years }) => years.map(({ text }) => text)));
  const words = cells.map(normalizeText).filter((word) => word.length >= 2 && word.length <= MAX_STATUS_WORD);
  return [...new Set(words)].filter((word) => !/\d/.test(word)).sort((a, b) => b.length - a.length);
}

/** Records of which a column of a scale speaks at least, and words that it knows at most. */
const LEAST_OF_SCALE = 6;
const MOST_OF_SCALE = 10;

/** A step of a plan's scale of states, as written, and what it means. */
export interface ScaleStep {
  written: string;
  means: ReportedStatus | null;
}

/** What the rules for states read themselves, and whole sentences, are none. */
export function listStatusWords(measures: readonly Measure[], legend: City["statusLegend"]): StatusWord[] {
  const statuses = measures.flatMap((measure) => measure.statuses);
  const words = statuses.flatMap(({ means, asWritten }): [string, string][] => {
    if (asWritten === null) return [];
    const written = statusWordOf(asWritten);
    // 「C(やや遅れている)」: people say the letter or what it stands for.
    const { mark, stands } = splitMark(written) ?? {};
    if (mark && stands)
      return [mark, stands, ...withoutObject(stands), ...splitStatusWord(stands), ...underWay(stands)].map((said) => [
        normalizeText(said),
        written,
      ]);
    // What every plan calls 達成 the rules for states read; 「入港」 only this one does.
    const isUsual = means === "achieved" && findStatusMeaning(written, USUAL_STATUS_WORDS) !== null;
    if (normalizeText(written).length > MAX_STATUS_WORD) return [];
    // 「完了」 in quotes is the plan's own word.
    if (isUsual) return /達成/.test(written) ? [] : [[`「${normalizeText(written)}」`, written]];
    return [written, ...splitStatusWord(written), ...underWay(written)].map((said) => [normalizeText(said), written]);
  });
  return [...new Map(words)]
    .filter(([plain, written]) => plain !== "" && (!EVERYWHERE.test(plain) || isStep(written, statuses)))
    .map(([plain, written]) => ({ plain, written, stands: standsFor(written, legend) }))
    .sort((a, b) => b.plain.length - a.plain.length);
}

/** What a plan says of one of its states: 「準備段階」 → 「準備段階 調査・設計など、着手前のもの」. */
function standsFor(written: string, legend: City["statusLegend"]): string {
  const marked = splitMark(written);
  const plain = normalizeText(marked?.mark ?? written);
  const explained = legend.find(({ word }) => normalizeText(word) === plain)?.stands ?? "";
  const own = marked?.stands ?? written;
  return normalizeText(
    marked && (explained === "" || explained.includes(own)) ? explained || own : `${own} ${explained}`,
  );
}

/**
 * The steps of a scale that records bear, best first: in the order of the plan's legend, or of its letters. Empty where
 * nothing says which of two is better.
 */
export function listScale(measures: readonly Measure[], legend: City["statusLegend"]): ScaleStep[] {
  const statuses = measures.flatMap((measure) => measure.statuses).filter(({ asWritten }) => asWritten !== null);
  const steps = new Map(statuses.map(({ asWritten, means }) => [statusWordOf(asWritten!), means]));
  const words = [...steps.keys()];
  const markOf = (written: string) => normalizeText(splitMark(written)?.mark ?? written);
  const printed = legend.map(({ word }) => normalizeText(word));
  const isLettered = words.every((written) => /^[a-es]$/.test(markOf(written)));
  const order = isLettered ? [..."sabcde"] : printed;
  const known = words
    .filter((written) => order.includes(markOf(written)))
    .sort((a, b) => order.indexOf(markOf(a)) - order.indexOf(markOf(b)));
  const worthOf = (written: string | undefined) => WORTH[steps.get(written ?? "") ?? "unknown"] ?? 1;
  if (worthOf(known[0]) < worthOf(known.at(-1))) known.reverse();
  return known.map((written) => ({ written, means: steps.get(written) ?? null }));
}

const WORTH: Readonly<Record<string, number>> = { achieved: 3, in_progress: 2, not_started: 1, late: 0, stopped: 0 };

/** 「計画を見直し中」: of a record people say 「見直し中」. */
const withoutObject = (stands: string) => /^[^をがは]{1,8}を(.{2,6}中)$/.exec(stands)?.slice(1) ?? [];

/** 「見直し」: of a record people say 「見直し中」. */
const underWay = (word: string) =>
  /^(?:見直し|足踏み|停滞|中断|休止|凍結|調整|検討|準備|協議)$/.test(word) ? [`${word}中`] : [];

/** What every plan calls so, and what the rules for states read. */
const EVERYWHERE = /^(?:遅れ|遅延|達成|完了|未着手)$/;

/** 「遅れ」 beside 「やや遅れ」 is one step of a scale, and not all that is late. */
function isStep(written: string, statuses: readonly Measure["statuses"][number][]): boolean {
  const own = statuses.find(({ asWritten }) => asWritten !== null && statusWordOf(asWritten) === written);
  return (
    own?.means === null ||
    (own?.means === "late" &&
      statuses.some(
        ({ means, asWritten }) =>
          means === "late" && asWritten !== null && normalizeText(statusWordOf(asWritten)) !== normalizeText(written),
      ))
  );
}

const MAX_STATUS_WORD = 8;
