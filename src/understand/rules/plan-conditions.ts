import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { Catalogue } from "../catalogue.ts";
import { JOINING_WORDS } from "../joined-names.ts";
import { NEXT_CONDITION } from "../next-condition.ts";
import type { Rule } from "../rule.ts";
import { findNumber } from "./read-years.ts";

const PAGE =
  "(?<![a-z\\u00c0-\\u024f\\u1e00-\\u1effァ-ヴー])(?:p\\.?|ページ)\\s*(\\d{1,3})(?!\\d)|(?<![\\d一-九十百])(\\d{1,3}|[一二三四五六七八九十百]{1,6})\\s*(?:ページ|頁)(?!数)";

const pages = (from: number | null, to: number | null) =>
  ({ kind: "condition", condition: { kind: "page", from, to } }) as const;

/** 「45ページから最後まで」 names no page as the last. */
const TO_THE_END = /から(?:最後|終わり|おわり|おしまい|末尾)/;

/** Terms and pages: conditions by what the plan prints. */
export const PLAN_CONDITION_RULES: readonly Rule[] = [
  {
    name: "term/word",
    reads: (text, { catalogue }) => findMatches(termPattern(catalogue), text),
    produce: ([, quoted, bare], { catalogue: { terms } }) => {
      const word = quoted ?? bare ?? "";
      const term = terms.find((name) => normalizeText(name) === word) ?? terms.find((name) => name.endsWith(word));
      return term ? { kind: "condition", condition: { kind: "term", term } } : null;
    },
    examples: [
      { text: "中期のものだけ", marks: "中期", city: "annaka" },
      { text: "長期の公約", marks: "長期", city: "annaka" },
      { text: "中期扱いの公約", marks: "中期扱い", city: "annaka" },
      { text: "中長期の札がついてるもの", marks: "中長期の札がついてる", city: "annaka" },
      { text: "短期R5のまま載ってるの", marks: "短期", city: "annaka" },
    ],
    counterExamples: ["長期入院の費用"],
  },
  {
    name: "page/number",
    reads:
      /(?<![a-z\u00c0-\u024f\u1e00-\u1effァ-ヴー])(?:p\.?|ページ)\s*(\d{1,3})(?!\d)(?:に(?:載って|書いて)(?:い|あ)?る)?|(?<![\d一二三四五六七八九十百])(\d{1,3}|[一二三四五六七八九十百]{1,6})\s*(?:ページ|頁|p\.?(?![a-z]))(?!数)(?:目)?(?:に(?:載って|書いて)(?:い|あ)?る)?/g,
    produce: ([, before, after]) => {
      const page = findNumber(before ?? after);
      return page === undefined ? null : pages(page, page);
    },
    examples: [
      { text: "37ページの取組", marks: "37ページ" },
      { text: "p.49", marks: "p.49" },
      { text: "49p 全部", marks: "49p" },
      { text: "計画の四十九ページに載ってる取り組み", marks: "四十九ページに載ってる" },
    ],
    counterExamples: ["ホームページ3年前から", "何ページ?", "1080pixel"],
  },
  {
    name: "page/tens",
    reads:
      /(?<![\d一二三四五六七八九十百])(\d{1,2}0|[一二三四五六七八九]?十)\s*(?:ページ|頁)台(?:に(?:載って|書いて)(?:い|あ)?る)?/g,
    produce: ([, said]) => {
      const first = findNumber(said);
      return first === undefined ? null : pages(first, first + 9);
    },
    weight: 2,
    examples: [{ text: "三十ページ台に載っている取組", marks: "三十ページ台に載っている" }],
    counterExamples: ["30ページの取組"],
  },
  {
    name: "page/range",
    reads: new RegExp(
      `(?:${PAGE})\\s*から(?:最後|終わり|おわり|おしまい|末尾)(?:の?ページ)?(?:まで)?|(?:${PAGE}|(?<!\\d)(\\d{1,3}))\\s*(?:から|[~〜-])\\s*(?:${PAGE})(?:まで)?|(?:${PAGE})\\s*(?:(以降|から(?:後ろ|後|あと|先|うしろ)?|より(?:後|あと|うしろ|先))|(以前|まで|より前))(?=の|に|で|は|を|が|$|\\s|\\?|、|全部|ぜんぶ|すべて)(?:に?(?:載って|書いて)(?:い|あ)?る)?`,
      "g",
    ),
    produce: ([words, ...found]) => {
      const numbers = found.flatMap((one) => findNumber(one) ?? []);
      const strict = /より/.test(words) ? 1 : 0;
      const [first, second] = numbers;
      if (first === undefined) return null;
      if (second !== undefined) return pages(first, second);
      return /以前|まで|より前/.test(words) && !TO_THE_END.test(words)
        ? pages(null, first - strict)
        : pages(first + strict, null);
    },
    weight: 1,
    examples: [
      { text: "46頁以降ぜんぶ", marks: "46頁以降" },
      { text: "45ページから最後のページまでの取組", marks: "45ページから最後のページまで" },
      { text: "45ページから最後まで、取組名だけ並べて", marks: "45ページから最後まで" },
      { text: "46ページから後ろに載ってるやつ", marks: "46ページから後ろに載ってる" },
      { text: "p.20〜p.24の取組", marks: "p.20〜p.24" },
      { text: "20から24ページに載ってる取組", marks: "20から24ページ" },
      { text: "10ページまでの取組", marks: "10ページまで" },
    ],
    counterExamples: ["令和5年度以降の取組", "20ページの取組"],
  },
];

/** Words that people say for the usual terms; a plan's own (「前期」「R7まで」) are added as it prints them. */
const USUAL_TERMS = ["中長期", "短期", "中期", "長期"];
const TERM_TAIL = String.raw`(?:的|扱い|(?:って|と)(?:(?:書いて|書かれて|表示されて|記されて|記載されて|なって)(?:い|あ)?る|書いた))?(?:の?(?:札|タグ|印|しるし|ラベル|マーク)(?:が|の)?(?:(?:付|つ)いて(?:い)?る|ある|付き|つき)?)?(?=の?(?:公約|約束|取組|施策|一覧|シート|もの|やつ|目標|区分|項目|計画|ほう|方|とこ|分)|だと|なら|は(?!、)|\s|$|。|で|に|な|の?も|[rh]\d|令和|の(?:は|って|$|\?)|\?|だけ|、|以外|抜き|じゃ|を|${JOINING_WORDS}|の(?=だけ|${NEXT_CONDITION})|(?<=[るた])${NEXT_CONDITION}|\(|だ(?:よね|っけ|った)|です|なの|って)`;
const patterns = new WeakMap<Catalogue, RegExp>();

/** The plan's own terms and the usual ones, longest first; built once a city. */
function termPattern(catalogue: Catalogue): RegExp {
  const before = patterns.get(catalogue);
  if (before) return before;
  const { terms } = catalogue;
  const words = [...new Set([...terms.map(normalizeText).filter((word) => word.length >= 2), ...USUAL_TERMS])];
  const any = words
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join("|");
  const pattern = new RegExp(
    `(?:区分[がはの]?)?(?:[「『"](${any})[」』"](?:(?:と|に)(?:表示されて|書かれて|書いて|記されて|記載されて|なって)(?:い|あ)?る)?|(${any})${TERM_TAIL})`,
    "g",
  );
  patterns.set(catalogue, pattern);
  return pattern;
}
