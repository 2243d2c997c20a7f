import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Condition, Leaf } from "../condition.ts";
import { findNamedYears } from "../find-named-years.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { andThen, does, doesNot } from "../verb-forms.ts";
import { HELD, OF_RECORDS } from "./counted.ts";
import { findNumber, WESTERN } from "./read-years.ts";
import { BETWEEN, NOT_GIVEN } from "./targets.ts";

type Indicator = Extract<Leaf, { kind: "indicator" }>;
const such = (what: Omit<Indicator, "kind">): Condition => ({ kind: "indicator", ...what });

/** What plans call an indicator's value at the start. */
const BASELINE =
  "(?:ベース(?:の?(?:値|あたい))?(?=\\(現状|が|は|の?値)|(?:今|現在|現状)(?:は|が)(?=(?:ゼロ|0(?!\\d))[^。?]{0,30}(?:指標|目標))|(?:現状|現在|現時点|今|いま)の?\\s?(?:値|あたい|数字?|数値)|現状(?=[^。?]{0,30}(?:指標|目標))|基準(?:の?値)?|初期値|当初値|出発点|スタート(?:の?値|時点)?)(?:\\(現状値\\))?(?:の?(?:欄|ところ|とこ))?";
/** The indicator itself and its having, and the records that have it. */
const ITS = `(?:(?:の|まま)*(?:指標|目標|kpi|もの(?=[をが]))(?:つき|付き|あり)?(?:の)?(?:ばっか(?:り)?の?|ばかりの?|だけの?|しか(?:ない|持たない))?${HELD}(?:、(?:それ|これ|そういうの)(?:が|を)${HELD})?)?(?:ものを(?:探し|見つけ|拾っ)て、?その)?${OF_RECORDS}`;
/** 「0から始まって目標の数を立ててる指標」 */
const AND_AIMS = `(?:、?(?:そこから)?(?:目標|ゴール)(?:の?(?:数字?|値|数値))?(?:を|が|の)${does(["立てる", "置く", "おく", "ある", "掲げる", "定める", "設定する", "書く", "持つ", "めざす", "目指す"])})?`;
const STARTING = ["始まる", "はじまる", "始める", "出発する", "スタートする", "立ち上がる", "積み上げる", "起算する"];
const STANDING = [
  "する",
  "なる",
  "書く",
  "示す",
  "記す",
  "載る",
  "ある",
  "入る",
  "取る",
  "とる",
  "置く",
  "混じる",
  "まじる",
  "据える",
  "添える",
  "書き添える",
  "付く",
  "付す",
  "見つかる",
  "取る",
  "出る",
  "使う",
  "つかう",
  ...STARTING,
];
const BEING = `(?:だった|である)?(?:から|という|って|で|と|に|が|の|を)*(?:もの(?=[がを]))?(?:(?:${does(STANDING)})|のまま|(?:${does(STARTING)})|(?:${andThen(STARTING)}))?${AND_AIMS}`;
const ZERO = '[「『"(]*(?:ゼロ|ぜろ|零|0(?![\\d.]))(?:人|件|回|組|本|%)?[」』")]*(?:\\(0\\))?';
const YEAR = `(?:(?:令和|平成|[rh])\\s?(?:\\d{1,2}|元)年?度?|(?:${WESTERN})年?度?)`;
const OPEN = '[「『"(]*';
const CLOSE = '[」』")]*';
const DENIED = "(?:じゃ|では|で)(?:ない|なく(?:て)?)";

interface Patterns {
  /** The value itself, with whose it is before it. */
  named: RegExp;
  /** 「2020年の現状値がある」 */
  before: RegExp;
  /** 「…じゃない施策はいらない。0のがある施策だけ」: the value again, whose it is said before. */
  again: RegExp;
}
const patterns = new WeakMap<Catalogue, Patterns>();

function patternsOf(catalogue: Catalogue): Patterns {
  const known = patterns.get(catalogue);
  if (known) return known;
  const kinds = catalogue.indicatorKinds.map(({ plain }) => escapePattern(plain)).join("|") || "(?!)";
  const said = `${OPEN}(?:(?<year>${YEAR})|(?<zero>${ZERO})(?:\\((?<of>${YEAR})\\))?)${CLOSE}(?:時点|のもの)?`;
  const built = {
    named: new RegExp(
      `(?:(?<kind>${kinds})の)?${BASELINE}(?:の?(?:かの)?(?:年度|年次|年|とし|時点|測定年|\\s?year))?\\s?(?:[がもをにので=]|って|は(?!${YEAR}))?、?\\s?${said}\\s?(?:(?<not>${DENIED})|${BEING})${ITS}`,
      "g",
    ),
    before: new RegExp(`${said}の(?:現状|基準)値(?:${HELD})${ITS}`, "g"),
    again: new RegExp(
      `(?<=${BASELINE}[^?]{6,60}[。、])${said}の(?:指標)?(?:が|を)(?:${does(["ある", "持つ", "含む"])})${OF_RECORDS}`,
      "g",
    ),
  };
  patterns.set(catalogue, built);
  return built;
}

const VALUE = /ゼロ|ぜろ|零|0|[12]\d{3}|二[〇零千]|令和|平成|[rh]\d/;

function* findValues(text: string, { catalogue }: ReadContext): Iterable<Found> {
  if (!VALUE.test(text)) return;
  const { named, before, again } = patternsOf(catalogue);
  for (const pattern of [named, before, again])
    for (const { index, 0: words, groups: { kind, zero, year, of, not } = {} } of findMatches(pattern, text))
      yield foundAt(index, words, kind ?? "", zero === undefined ? "" : "zero", year ?? of ?? "", not ?? "");
}

function readYear(said: string, today: string): number | undefined {
  const number = /^[\d二]/.test(said) ? findNumber(said.replace(/年?度?$/, "")) : undefined;
  return number ?? findNamedYears(said, today).years[0];
}

/** 「「―」のまま、数字の入っていない」 says it twice. */
const NO_FIGURE = `(?:(?:で|のまま)?、?(?:まだ)?(?:数字|数値|値|数)(?:の|が|も|は)${doesNot(["入る", "書く", "載る", "ある", "記す", "埋まる"])})`;

/** Records by what their indicators begin with. */
export const BASELINE_RULES: readonly Rule[] = [
  {
    name: "indicator/baseline",
    reads: findValues,
    within: [new RegExp(BASELINE)],
    produce: ([, kind, zero, said = "", denied], { today }) => {
      const year = said === "" ? undefined : readYear(said, today);
      if (zero === "" && year === undefined) return null;
      const condition = such({
        ...(kind ? { category: kind } : {}),
        ...(zero === "" ? {} : { baseline: "zero" }),
        ...(year === undefined ? {} : { baselineYear: year }),
      });
      return { kind: "condition", condition: denied ? { kind: "not", of: condition } : condition };
    },
    weight: 2,
    examples: [
      { text: "プロセス指標の現状値がゼロから出発する施策を確認したい", marks: "現状値がゼロから出発する" },
      { text: "現状がゼロ(0)から始まっている指標がある施策", marks: "現状がゼロ(0)から始まっている指標がある" },
      { text: "基準値が0件の指標を持つもの", marks: "基準値が0件の指標を持つ" },
      { text: "現状値を零とする指標を有する施策", marks: "現状値を零とする指標を有する" },
      { text: "現在の値が0ってのが混じってる施策", marks: "現在の値が0ってのが混じってる" },
      { text: "現状値の欄に0と入った指標を一つでも持つ施策", marks: "現状値の欄に0と入った指標を一つでも持つ" },
      {
        text: "プロセス指標の現状値に「0(2019)」がある施策",
        marks: "プロセス指標の現状値に「0(2019)」がある",
        city: "suzaka",
      },
      {
        text: "現状値の年度に(2020)と書かれた指標が混じっている施策",
        marks: "現状値の年度に(2020)と書かれた指標が混じっている",
      },
      { text: "基準値が令和元年度の指標がある施策", marks: "基準値が令和元年度の指標がある" },
      { text: "現状値の年次を二〇二〇年とする指標を含む施策", marks: "現状値の年次を二〇二〇年とする指標を含む" },
      {
        text: "現状の値を2020年で取っている指標、それがある施策",
        marks: "現状の値を2020年で取っている指標、それがある",
      },
      { text: "2020年の現状値がある施策は?", marks: "2020年の現状値がある" },
      { text: "現状値が0じゃない施策", marks: "現状値が0じゃない" },
    ],
    counterExamples: [
      "現状値はゼロ?",
      "ゼロから始める英会話",
      "現状値は令和2年度のもの?",
      "令和2年度の現状値は?",
      "現状値が10件の指標がある施策",
    ],
  },
  {
    name: "indicator/baseline_from_zero",
    reads: new RegExp(`(?:ゼロ|0)(?:人|件|回)?(?:から|の)(?:の)?(?:${does(STARTING)})${ITS}`, "g"),
    produce: () => ({ kind: "condition", condition: such({ baseline: "zero" }) }),
    weight: 1,
    examples: [{ text: "ゼロから始まっている指標がある施策", marks: "ゼロから始まっている指標がある" }],
    counterExamples: ["ゼロから始める英会話"],
  },
  {
    name: "indicator/baseline_blank",
    reads: new RegExp(
      `${BASELINE}(?:の)?(?:年度)?(?:が|は|も|に|の)?${BETWEEN}(?:${NOT_GIVEN}|[「『"]?-[」』"]?(?:\\([^()]{0,8}\\))?|(?:未計測|未測定|未把握|未集計|計測(?:なし|されて(?:い)?ない)))(?:のまま|の)*(?:${NO_FIGURE})?${ITS}|${BASELINE}(?:に|は|が)?${NO_FIGURE}${ITS}`,
      "g",
    ),
    produce: () => ({ kind: "condition", condition: such({ baseline: "blank" }) }),
    weight: 1,
    examples: [
      { text: "現状値が「―」(未計測)のままの指標を含む施策", marks: "現状値が「-」(未計測)のままの指標を含む" },
      { text: "基準値の欄が空欄の指標がある取組", marks: "基準値の欄が空欄の指標がある" },
      {
        text: "現状値が「―」のまま、数字の入っていないプロセス指標を抱える施策",
        marks: "現状値が「-」のまま、数字の入っていない",
      },
      { text: "現状値が書かれていない指標を持つ施策は?", marks: "現状値が書かれていない指標を持つ" },
    ],
    counterExamples: ["現状値は?", "現状がわからないのはなぜ?"],
  },
];
