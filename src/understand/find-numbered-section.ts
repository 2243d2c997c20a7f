import { type Catalogue, findRomanNumber, type PlanPath } from "./catalogue.ts";

/** A place in the plan that a question names by number. */
export interface NumberedSection {
  /** Ids of the records under it, in the order of the plan; empty when the plan has no such place. */
  ids: string[];
  /** 「重点項目2 (7)」, 「公約VIII」 */
  label: string;
  /** Whether it is one record's own number rather than a section. */
  isRecord: boolean;
  /** The words it was read from. */
  matched: string;
}

/** Words before a number, with the start of the labels they stand for. */
const ANCHORS: [RegExp, string][] = [
  [/重点項目|じゅうてんこうもく|重点/, "重点項目"],
  [/公約|大項目/, "公約"],
  [/基本目標/, "基本目標"],
  [/基本施策/, "基本施策"],
  [/施策/, "施策"],
  [/第(?=\s*\d{1,2}\s*の?政策)/, "第"],
];
const ANCHOR = ANCHORS.map(([pattern]) => pattern.source).join("|");

/** A number that counts something (2つ, 3人, 5千円) is no place in a plan. */
const NOT_COUNTED = "(?!\\d|\\s*(?:[つ件人回割個千万億円年月日施箇か%歳t]|ページ))";
const STEP = `\\s*(?:[-のー・、.]|の中の|の?政策の?)?\\s*(?:\\(?(\\d{1,2})\\)|(?<=[-の・.)\\s])(\\d{1,2})${NOT_COUNTED}|(?<=\\))(\\d{1,2})${NOT_COUNTED})`;
const REFERENCE = new RegExp(
  `(?:(${ANCHOR})\\s*(?:no\\.?)?\\s*)?(?<![a-z\\d])(?:([ivx]{1,4})(?![a-z])|(\\d{1,2})${NOT_COUNTED})(?:${STEP})?(?:${STEP})?`,
);

/**
 * Reads 重点項目2の(7), 1-(2)-(2), 2の7, 公約vi(3)2, vi-(5)-1, 基本施策13, 施策37 in a normalised text without years;
 * undefined when it names no place.
 */
export function findNumberedSection(text: string, catalogue: Catalogue): NumberedSection | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const [matched, anchorWord, roman, digits, ...steps] = match;
  const first = roman ? findRomanNumber(roman) : Number(digits);
  if (first === undefined || (roman && !catalogue.hasRomanNumbers)) return undefined;
  const numbers = [first, ...steps.filter((step) => step !== undefined).map(Number)];
  // Without a word before it, only a chain like 1-(4) or a roman number is a place; 「7つ」 and 「3割」 are not.
  if (!anchorWord && !roman && !(numbers.length >= 2 && /[-(]|\dの\d/.test(matched))) return undefined;
  if (roman && !anchorWord && roman.length === 1 && numbers.length === 1 && text.trim() !== roman) return undefined;

  const prefix = ANCHORS.find(([pattern]) => anchorWord && pattern.test(anchorWord))?.[1];
  const level = prefix ? findLevel(catalogue.paths, prefix) : 0;
  if (level === undefined) return undefined;
  const under = catalogue.paths.filter((path) =>
    numbers.every((number, step) => path.numbers[level + step] === number),
  );
  const depth = level + numbers.length;
  const example = under[0];
  return {
    ids: under.map(({ id }) => id),
    label: example ? example.labels.slice(level, depth).join(" ") : matched.trim().toUpperCase(),
    isRecord: example !== undefined && under.length === 1 && example.labels.length === depth,
    matched,
  };
}

/** The step of the hierarchy whose labels start with a word: 重点項目 → 0, 基本施策 → 1. */
function findLevel(paths: PlanPath[], prefix: string): number | undefined {
  for (const { labels } of paths) {
    const level = labels.findIndex((label) => label.startsWith(prefix));
    if (level >= 0) return level;
  }
  return undefined;
}
