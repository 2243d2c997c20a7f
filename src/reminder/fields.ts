import type { Measure, SectionStep } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import { ROMAN_NUMERALS } from "../domain/roman-numerals.ts";
import type { Topic } from "./topic.ts";

/** A part of a city's plan that citizens choose by (分野). */
export interface Field {
  /** ASCII, stable as long as the plan numbers its parts the same way: 「公約VI」 → `6`. */
  id: string;
  /** 「公約VI 改革から選ばれるまちへ」 */
  title: string;
  /** What its records are about as people say it: 「子育て・学校・動物」; null: not known. */
  everyday: string | null;
  measureIds: string[];
}

/** Everyday words of a field; more are no help to choose by. */
const MOST_WORDS = 3;

/**
 * The fields of a city in the order of its plan: the outermost step of the hierarchy that divides the records at all
 * (公約I〜VII, 重点項目1〜5; 基本施策13・14 where all records share one 基本目標).
 */
export function fieldsOf({ measures, everyday = {} }: CityRecords): Field[] {
  const depth = findDividingDepth(measures);
  const fields = new Map<string, Omit<Field, "everyday">>();
  for (const measure of measures) {
    const step = measure.section[Math.min(depth, measure.section.length - 1)]!;
    // By label: the same step's title is printed in two ways on some sheets.
    const known = fields.get(step.label);
    if (known) known.measureIds.push(measure.id);
    else
      fields.set(step.label, { id: buildFieldId(step, fields), title: describeStep(step), measureIds: [measure.id] });
  }
  return [...fields.values()].map((field) => ({ ...field, everyday: sayPlainly(field.measureIds, everyday) }));
}

/** The words that most of the records are about, each first word counting whole and each second half. */
export function sayPlainly(ids: readonly string[], everyday: NonNullable<CityRecords["everyday"]>): string | null {
  const weights = new Map<string, number>();
  for (const word of ids.flatMap((id) => (everyday[id] ?? []).map((text, rank) => ({ text, weight: 1 / (rank + 1) }))))
    weights.set(word.text, (weights.get(word.text) ?? 0) + word.weight);
  const words = [...weights].sort(([, a], [, b]) => b - a).slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map(([text]) => text).join("・");
}

/** Ids of the records that topics speak of; null: all of the city's. */
export function findMeasureIds(records: CityRecords, topics: Topic[] | null): Set<string> | null {
  if (topics === null || topics.some(({ kind }) => kind === "digest")) return null;
  const fields = new Map(fieldsOf(records).map((field) => [field.id, field]));
  return new Set(topics.flatMap((topic) => listIds(topic, fields)));
}

function listIds(topic: Topic, fields: ReadonlyMap<string, Field>): string[] {
  switch (topic.kind) {
    case "digest":
      return [];
    case "field":
      return fields.get(topic.field)?.measureIds ?? [];
    case "record":
      return [topic.id];
  }
}

function findDividingDepth(measures: Measure[]): number {
  const deepest = Math.max(0, ...measures.map(({ section }) => section.length - 1));
  for (let depth = 0; depth <= deepest; depth++) {
    if (new Set(measures.map(({ section }) => section[depth]?.label ?? "")).size > 1) return depth;
  }
  return 0;
}

/** 「1) 様々なコミュニティとの連携」 reads better without the bare number of its list. */
function describeStep({ label, title }: SectionStep): string {
  return /^[\d()()①-⑳.]+$/.test(label) ? title : `${label} ${title}`;
}

function buildFieldId({ label, title }: SectionStep, taken: ReadonlyMap<string, Pick<Field, "id">>): string {
  const plain = label.normalize("NFKC").toLowerCase();
  const roman = ROMAN_NUMERALS.indexOf(/[ivx]+$/.exec(plain)?.[0] ?? "") + 1;
  const number = /\d+/.exec(plain)?.[0] ?? (roman > 0 ? String(roman) : null);
  const isFree = number !== null && [...taken.values()].every(({ id }) => id !== number);
  return isFree ? number : hashText(`${label} ${title}`);
}

/** FNV-1a in base 36: a short ASCII name for a step that prints no number of its own. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
