import { scriptPattern } from "../domain/script-pattern.ts";
import { findMatches } from "../text/find-matches.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Catalogue, PlanPath } from "./catalogue.ts";
import { findRomanNumber } from "./plan-numbers.ts";
import { findNumber } from "./rules/read-years.ts";

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
const USUAL_ANCHORS: readonly (readonly [RegExp, string])[] = [
  [/重点項目|じゅうてんこうもく|重点/, "重点項目"],
  [/公約|大項目/, "公約"],
  [/基本目標/, "基本目標"],
  [/基本施策/, "基本施策"],
  [/施策/, "施策"],
  [/第(?=\s*\d{1,2}\s*の?政策)/, "第"],
];

/**
 * A number that counts or measures something (2つ, 3人, 5千円, 20-30代, 9-17時, 1-3号線, 3-4か月, 1-2km, 2-3 years) is no
 * place in a plan. Signs that also begin a topic (校, 社) count only right behind the number.
 */
const COUNTERS =
  "\\s*(?:[つ件人回割個千万億円年月日箇%歳才代時分秒戸棟軒台匹枚冊杯週泊倍点位階票歩度号線丁番畳坪t]|ページ|世帯|[ヶケヵカか][月所国年]|(?:年|世|時)代|名(?![前称])|メートル|キロ|センチ|グラム|リットル|トン|ヘクタール|パーセント|ポイント|にん|さい|じかん|people|persons?|years?|months?|weeks?|days?|hours?|times|minutes?|households?)" +
  "|\\s*施(?!策)|施策|[a-z]|[校社園団](?![舎長庭会員体芸])|[室本頭席級等種条区班組期次](?![\\p{Script=Han}])";
const NOT_COUNTED = `(?!\\d|[:/]\\d|${COUNTERS})`;
/** 「のうち(7)」「、さらにその(7)」「を開いて(7)」: whatever stands between, a number in brackets is the next step. */
const WITHIN = "[の、でをにが\\s][^。?!()\\dとやか]{0,14}(?=\\(\\d{1,2}\\))";
/** 「の七番目の区分」 */
const IN_TURN = `(?:(?:の(?:中|うち)?)?(?:の|で)?、?第?(\\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]|十)(?:番目?|つ目|(?<=第.{1,3}))(?:の(?:区分|節|中項目|くくり|括り|まとまり|見出し)|(?<=番)(?=[のにはをが]|以外|だけ|$))(?:、?\\(\\d{1,2}\\))?)`;
const STEP = `(?:\\s*(?:[-のー・、.]|の中の|の?政策の?|${WITHIN})?\\s*(?:\\(?(\\d{1,2})\\)|(?<=[-の・.)\\s])(\\d{1,2})${NOT_COUNTED}|(?<=\\))(\\d{1,2})${NOT_COUNTED})|${IN_TURN})`;
/** Roads, times of day, prices and the tails of other numbers (5-1-2345) are no places either. */
const NOT_OF_OTHERS = "(?<![a-z\\d.:/¥$#]|\\d-|[国県市町]道|午[前後]|第)";
type Anchors = readonly (readonly [RegExp, string])[];
const readers = new WeakMap<Catalogue, { anchors: Anchors; reference: RegExp }>();

/** The usual words for a place and those that this plan's labels use. */
function readerOf(catalogue: Catalogue): { anchors: Anchors; reference: RegExp } {
  const known = readers.get(catalogue);
  if (known) return known;
  const own = catalogue.levelWords
    .filter((word) => USUAL_ANCHORS.every(([, prefix]) => prefix !== word))
    .map((word) => [scriptPattern(`(?<!\\p{Script=Han})${normalizeText(word)}`, "u"), word] as const);
  const anchors = [...USUAL_ANCHORS, ...own];
  const anchor = anchors.map(([pattern]) => pattern.source).join("|");
  const reference = scriptPattern(
    `(?:(${anchor})(?:[がは](?=[ivx])|の(?=[ivx]|\\s*\\d{1,2}(?:、(?!\\d)|[でのにはを\\s。?]|っ?から|まで|って|ね(?:$|[。、])|だけ|[とか]\\d|$)))?\\s*(?:no\\.?)?\\s*|${NOT_OF_OTHERS})(?:(?<![a-z])([ivx]{1,4})(?![a-z])|(\\d{1,2})${NOT_COUNTED})(?:${STEP})?(?:${STEP})?(?!-\\d)`,
    "gu",
  );
  const reader = { anchors, reference };
  readers.set(catalogue, reader);
  return reader;
}

/**
 * Reads 重点項目2の(7), 1-(2)-(2), 2の7, 公約vi(3)2, vi-(5)-1, 基本施策13, 施策37 in a normalised text without years;
 * undefined when it names no place.
 */
export function findNumberedSection(text: string, catalogue: Catalogue): NumberedSection | undefined {
  const named = findRecordNumber(text, catalogue);
  if (named) return named;
  for (const match of findMatches(readerOf(catalogue).reference, text)) {
    const found = readReference(match, text, catalogue);
    if (found) return found;
  }
  return undefined;
}

/** 「1-2-a」, 「A-3」: a number that names one record. */
function findRecordNumber(text: string, { recordNumbers }: Catalogue): NumberedSection | undefined {
  for (const { id, plain } of recordNumbers) {
    const at = text.indexOf(plain);
    if (at < 0 || /[a-z0-9-]/.test(text[at - 1] ?? "") || /[a-z0-9-]/.test(text[at + plain.length] ?? "")) continue;
    return { ids: [id], label: plain.toUpperCase(), isRecord: true, matched: plain };
  }
  return undefined;
}

/** 「13と14」「35から37まで」: further numbers behind a numbered place; only with a word before the first. */
const FURTHER =
  /^\s*(?:(と|、|・|や|か)|(っ?から|〜|~|-))\s*(?:\((\d{1,2})\)|(\d{1,2})(?!\d|[-のー]\d)|([ivx]{1,4})(?![a-z]))番?(?:まで)?/;

const COUNTED = scriptPattern(`^(?:${COUNTERS})`, "u");

/** The place with those of its level that the text joins to it. */
function withFurther(
  found: NumberedSection,
  numbers: readonly number[],
  text: string,
  catalogue: Catalogue,
  level: number,
) {
  let { matched, ids, label } = found;
  let last = numbers.at(-1)!;
  const outer = numbers.slice(0, -1);
  const isWithin = (path: PlanPath) => outer.every((number, step) => path.numbers[level + step] === number);
  for (;;) {
    const rest = text.slice(text.indexOf(matched) + matched.length);
    const more = FURTHER.exec(rest);
    if (!more || COUNTED.test(rest.slice(more[0].length))) break;
    const number = more[5] ? (findRomanNumber(more[5]) ?? Number.NaN) : Number(more[3] ?? more[4]);
    const from = more[2] ? last + 1 : number;
    const places = catalogue.paths.filter((path) => {
      const own = path.numbers[level + outer.length] ?? null;
      return own !== null && own >= from && own <= number && isWithin(path);
    });
    // 「基本施策13から35番を外した」 names no run.
    const isThere = places.some((path) => path.numbers[level + outer.length] === number);
    if (!isThere) break;
    matched += more[0];
    ids = [...new Set([...ids, ...places.map(({ id }) => id)])];
    // A plan that counts in roman numbers is not asked for its 「III・4」.
    const own = places[0]!.labels[level + outer.length] ?? "";
    const spelled = /\d/.test(normalizeText(own)) ? String(number) : own;
    label += `${more[2] ? "〜" : "・"}${more[5]?.toUpperCase() ?? spelled}`;
    last = number;
  }
  // 「重点項目1の(4)以降」「公約IV以降」
  const onward = ONWARD.exec(text.slice(text.indexOf(matched) + matched.length));
  if (onward) {
    const places = catalogue.paths.filter(
      (path) => (path.numbers[level + outer.length] ?? 0) >= last && isWithin(path),
    );
    ids = [...new Set([...ids, ...places.map(({ id }) => id)])];
    label += "以降";
    matched += onward[0];
  }
  return matched === found.matched ? found : { ids, label, isRecord: false, matched };
}

const ONWARD = /^\s*(?:以降|から(?:後ろ|あと|先|最後まで|終わりまで))/;

function readReference(match: RegExpMatchArray, text: string, catalogue: Catalogue): NumberedSection | undefined {
  const [matched, anchorWord, roman, digits, ...steps] = match;
  const first = roman ? findRomanNumber(roman) : Number(digits);
  if (first === undefined || (roman && !catalogue.hasRomanNumbers)) return undefined;
  // 「bệnh viện」: a letter with marks goes on with the word.
  if (roman && /^\p{Script=Latin}/u.test(text.slice(match.index! + matched.length))) return undefined;
  const numbers = [first, ...steps.flatMap((step) => (step === undefined ? [] : (findNumber(step) ?? Number.NaN)))];
  // Without a word before it, only a chain like 1-(4) or a roman number is a place; 「7つ」 and 「3割」 are not.
  if (!anchorWord && !roman && !(numbers.length >= 2 && /[-(]|\dの\d/.test(matched))) return undefined;
  // 「Iの達成は何件?」 begins with the place.
  const behind = text.slice((match.index ?? 0) + matched.length);
  const begins = (match.index === 0 && /^の/.test(behind)) || /^(?:以外|だけ|を除)/.test(behind);
  const isLetter = roman?.length === 1 && !anchorWord && numbers.length === 1;
  if (isLetter && text.trim() !== roman && !begins) return undefined;

  const prefix = readerOf(catalogue).anchors.find(([pattern]) => anchorWord && pattern.test(anchorWord))?.[1];
  const level = prefix ? findLevel(catalogue.paths, prefix) : 0;
  if (level === undefined) return undefined;
  // 「施策2-1」 where the plan prints the whole number in the label of that step.
  const whole = prefix && numbers.length > 1 ? `${normalizeText(prefix)}${numbers.join("-")}` : "";
  const labelled = catalogue.paths.filter(({ labels }) => whole !== "" && normalizeText(labels[level] ?? "") === whole);
  if (labelled.length > 0)
    return { ids: labelled.map(({ id }) => id), label: labelled[0]!.labels[level]!, isRecord: false, matched };
  const under = catalogue.paths.filter((path) =>
    numbers.every((number, step) => path.numbers[level + step] === number),
  );
  // 「2-9」 may be anything; only words, a roman number or brackets show that a place is meant which the plan has not.
  const after = text.slice((match.index ?? 0) + matched.length);
  const isPlace =
    numbers.length === 3 && (/^\s*の?(?:公約|取組|取り組み|施策|項目)/.test(after) || text.trim() === matched.trim());
  if (under.length === 0 && !anchorWord && !roman && !matched.includes("(") && !isPlace) return undefined;
  const depth = level + numbers.length;
  const example = under[0];
  const found = {
    ids: under.map(({ id }) => id),
    label: example ? example.labels.slice(level, depth).join(" ") : matched.trim().toUpperCase(),
    isRecord: example !== undefined && under.length === 1 && example.labels.length === depth,
    matched,
  };
  const isNumber = (prefix !== undefined || roman !== undefined) && under.length > 0;
  return isNumber ? withFurther(found, numbers, text, catalogue, level) : found;
}

/** The step of the hierarchy whose labels start with a word: 重点項目 → 0, 基本施策 → 1. */
function findLevel(paths: PlanPath[], prefix: string): number | undefined {
  for (const { labels } of paths) {
    const level = labels.findIndex((label) => label.startsWith(prefix));
    if (level >= 0) return level;
  }
  return undefined;
}
