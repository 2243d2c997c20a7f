import type { CityRecords } from "../domain/records.ts";
import { normalizeText } from "../text/normalize.ts";

/** Where a record stands in its plan, as numbers: 重点項目2 › (7) › ③ is [2, 7, 3]; null where a step has none. */
export interface PlanPath {
  id: string;
  /** Labels from the outermost step to the record's own number. */
  labels: string[];
  numbers: (number | null)[];
}

/** A name as the plan writes it, and normalised as questions are. */
export interface PlanName {
  name: string;
  plain: string;
}

/** Names of a city's plan that a question can point to; read once from its records. */
export interface Catalogue {
  /** Department and division names, longest first. */
  departments: PlanName[];
  /** Titles of sections, longest first. */
  sectionTitles: PlanName[];
  paths: PlanPath[];
  /** Documents with their normalised short titles. */
  documents: { id: string; title: string }[];
  /** Whether this plan numbers its outermost steps in roman (公約VI). */
  hasRomanNumbers: boolean;
}

export function buildCatalogue({ city, measures }: CityRecords): Catalogue {
  const departments = new Set(
    measures.flatMap((measure) =>
      measure.departments.flatMap(({ division, name, scope }) =>
        [division, name, scope].filter((word) => word !== null),
      ),
    ),
  );
  const paths = measures.map(({ id, section, number }): PlanPath => {
    const labels = [...section.map(({ label }) => label), ...(number === null ? [] : [number])];
    return { id, labels, numbers: labels.map(findPlanNumber) };
  });
  return {
    departments: buildPlanNames(departments),
    sectionTitles: buildPlanNames(new Set(measures.flatMap(({ section }) => section.map(({ title }) => title)))),
    paths,
    documents: city.documents.map(({ id, shortTitle }) => ({ id, title: normalizeText(shortTitle) })),
    hasRomanNumbers: paths.some(({ labels }) => /[IVX]+$/.test(labels[0] ?? "")),
  };
}

function buildPlanNames(names: Set<string>): PlanName[] {
  return [...names].map((name) => ({ name, plain: normalizeText(name) })).sort((a, b) => b.name.length - a.name.length);
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/** The number in a label: 重点項目2 → 2, (7) → 7, ③ → 3, 公約VI → 6. */
function findPlanNumber(label: string): number | null {
  const circled = CIRCLED.indexOf(label.at(-1) ?? " ");
  if (circled >= 0) return circled + 1;
  const roman = ROMAN.indexOf(/[IVX]+$/.exec(label)?.[0].toLowerCase() ?? "");
  if (roman >= 0) return roman + 1;
  const digits = /\d+/.exec(label)?.[0];
  return digits ? Number(digits) : null;
}

/** Circled and roman digits in plain ones, so that NFKC does not melt them into their neighbours: ③ → (3), Ⅵ → vi. */
export function spellOutNumbers(text: string): string {
  return text
    .replace(/[①-⑮]/g, (circled) => `(${CIRCLED.indexOf(circled) + 1})`)
    .replace(/[Ⅰ-Ⅻ]/g, (roman) => ` ${ROMAN[roman.charCodeAt(0) - 0x2160]} `);
}

/** `vi` → 6; undefined when it is no roman number up to 12. */
export function findRomanNumber(text: string): number | undefined {
  const index = ROMAN.indexOf(text);
  return index >= 0 ? index + 1 : undefined;
}
