import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import type { INDICATOR_BOUNDS, Leaf } from "../condition.ts";
import { findNamedYears } from "../find-named-years.ts";
import type { ReadContext, Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { COUNTED, HELD, HELD_NOT, OF_RECORDS, readCount } from "./counted.ts";
import { BETWEEN, NOT_GIVEN } from "./targets.ts";

type Indicator = Extract<Leaf, { kind: "indicator" }>;
const such = (what: Omit<Indicator, "kind">) => ({
  kind: "condition" as const,
  condition: { kind: "indicator" as const, ...what },
});

/** What plans call an indicator's value at the start. */
const BASELINE =
  "(?:現状(?:の?値|の数字|(?=[^。?]{0,30}(?:指標|目標)))|基準(?:の?値)?|現在の?値|いまの値|今の(?:値|数字?)|初期値|当初値|出発点|スタート(?:の?値|時点)?)(?:の?(?:欄|ところ|とこ))?";
/** The indicator itself and its having, and the records that have it. */
const ITS = `(?:(?:の|まま)*(?:指標|目標|kpi|もの(?=[をが]))${HELD})?${OF_RECORDS}`;
const STARTING = "(?:(?:始ま|はじま|出発|スタート|立ち上が|積み上げ|起算)[しっるてすい]*(?:い?る|た)?)";
const BARE_INDICATOR = "(?:(?:達成|成果|活動|評価|数値)?指標|kpi|数値目標|目標(?:値)?)";

const patterns = new WeakMap<Catalogue, RegExp>();

/** 「プロセス指標がちょうど4本ある」「二つの成果指標を持つ」; built once a city. */
function countPattern(catalogue: Catalogue): RegExp {
  const known = patterns.get(catalogue);
  if (known) return known;
  const kinds = catalogue.indicatorKinds.map(({ plain }) => escapePattern(plain));
  const kind = `(?:${[...kinds, BARE_INDICATOR].join("|")})`;
  const pattern = new RegExp(
    `(?<kind>${kind})(?:の(?:本|件|個)?数)?(?:が|を|は|も|で|に)?、?(?:${COUNTED})${OF_RECORDS}|` +
      `(?:${COUNTED})の?(?<kind>${kind})(?:だけ|のみ)?${HELD}${OF_RECORDS}|` +
      // 「プロセス指標の本数を数えているのですが、ちょうど4本ある施策は」; 「同じく、2本しかないものは?」 after such a question.
      `(?:(?<=${kind}[^。?]{2,24})|(?<=^(?:(?:同じく|おなじく|同様に|じゃあ?|では|で|なら|逆に)、?)+))(?:${COUNTED})${OF_RECORDS}`,
    "g",
  );
  patterns.set(catalogue, pattern);
  return pattern;
}

/** The kind of indicators that words name, where the plan sorts them so. */
const categoryOf = (words: string | undefined, { indicatorKinds }: Catalogue) =>
  indicatorKinds.some(({ plain }) => plain === words) ? { category: words! } : {};

const BOUNDS: Readonly<Record<string, (typeof INDICATOR_BOUNDS)[number]>> = {
  未満: "below",
  以上: "atLeast",
  以下: "atMost",
  以内: "atMost",
  増: "increaseBy",
  増加: "increaseBy",
};
const BOUND = '[「『"]?(未満|以上|以下|以内|増加?)[」』"]?';
const STATED = does([
  "付く",
  "つく",
  "付す",
  "付ける",
  "つける",
  "なる",
  "書く",
  "示す",
  "表す",
  "ある",
  "置く",
  "決める",
  "決まる",
  "設定する",
  "掲げる",
  "終わる",
]);

/** Looked for first: the whole pattern looks back from everywhere. */
const COUNTS =
  /(?:[\d一二三四五六七八九十]|ひと|ふた|みっ|よっ|いつ|むっ|ゼロ|零)\s?(?:つ|本|個|件|項目|種|行|段|こ|コ|以上|以下|未満|超)|複数|いくつ|何[本個件]|たくさん|(?:ゼロ|零|0)[のでだ]/;

/** By the kind's name; each city's plan has a few of them. */
const kindPatterns = new Map<string, RegExp>();

function kindPattern(plain: string): RegExp {
  const known = kindPatterns.get(plain);
  if (known) return known;
  const built = new RegExp(
    `(?:(?:成果|活動)?指標(?:の(?:種類|区分))?[にがのは])?[「『]?${escapePattern(plain)}[」』]?(?:(?:という|って)(?:やつ|もの|の))?(?:(?<not>${HELD_NOT})${OF_RECORDS}|${HELD}${OF_RECORDS})?`,
    "g",
  );
  kindPatterns.set(plain, built);
  return built;
}

/** Records by the indicators that they have. */
export const INDICATOR_RULES: readonly Rule[] = [
  {
    name: "indicator/kind",
    reads: function* (text, { catalogue: { indicatorKinds } }: ReadContext) {
      for (const { plain, isTelling } of indicatorKinds)
        if (isTelling && text.includes(plain)) yield* findMatches(kindPattern(plain), text);
    },
    within: [/指標/],
    produce: (match, { catalogue: { indicatorKinds } }) => {
      const category = indicatorKinds.find(({ plain, isTelling }) => isTelling && match[0].includes(plain))!.plain;
      const isDenied = (match as unknown as RegExpExecArray).groups?.not !== undefined;
      return such({ category, ...(isDenied ? { count: { from: 0, to: 0 } } : {}) });
    },
    weight: 3,
    examples: [
      { text: "市民取組指標ってやつを使ってる施策はどれ", marks: "市民取組指標ってやつを使ってる", city: "suzaka" },
      { text: "市民意識指標を使っていない施策", marks: "市民意識指標を使っていない", city: "suzaka" },
      { text: "成果指標の種類が統計指標のものを洗い出したい", marks: "成果指標の種類が統計指標", city: "suzaka" },
    ],
    counterExamples: ["成果指標は?"],
  },
  {
    name: "indicator/count",
    reads: (text, { catalogue }) => (COUNTS.test(text) ? findMatches(countPattern(catalogue), text) : []),
    within: [/指標|kpi|目標|同じく|同様|じゃ|では|で|なら|逆/],
    produce: (match, { catalogue }) => {
      const groups = (match as unknown as RegExpExecArray).groups ?? {};
      const count = readCount(groups);
      return count && such({ ...categoryOf(groups.kind, catalogue), count });
    },
    weight: 3,
    examples: [
      {
        text: "プロセス指標をちょうど四つ持ってるのはどれ",
        marks: "プロセス指標をちょうど四つ持ってる",
        city: "suzaka",
      },
      { text: "成果指標が2つ置かれている施策", marks: "成果指標が2つ置かれている", city: "suzaka" },
      { text: "プロセス指標が3つ以上設定された施策", marks: "プロセス指標が3つ以上設定された", city: "suzaka" },
      { text: "指標が一つもない取組", marks: "指標が一つもない" },
      { text: "5本以上の指標を持つ施策", marks: "5本以上の指標を持つ" },
      { text: "数値目標が複数ある取組は?", marks: "数値目標が複数ある" },
      { text: "じゃあ、2本しかないものは?", marks: "2本しかない" },
    ],
    counterExamples: ["目標は3つ?", "指標はいくつ?", "2つの公園", "では3つ教えて"],
  },
  {
    name: "indicator/baseline_zero",
    reads: new RegExp(
      `${BASELINE}[がはもをに]?、?(?:[「『"(]?(?:ゼロ|零|0)(?:人|件|回|組|本)?[」』")]?(?:\\(0\\))?)(?:から)?(?:の)?${STARTING}?(?:で|だった|である|に?なって(?:い)?る|と書いてある|のまま)?${ITS}|(?:ゼロ|0)(?:人|件|回)?(?:から|の)(?:の)?${STARTING}${ITS}`,
      "g",
    ),
    produce: () => such({ baseline: "zero" }),
    weight: 1,
    examples: [
      { text: "プロセス指標の現状値がゼロから出発する施策を確認したい", marks: "現状値がゼロから出発する" },
      { text: "現状がゼロ(0)から始まっている指標がある施策", marks: "現状がゼロ(0)から始まっている指標がある" },
      { text: "基準値が0件の指標を持つもの", marks: "基準値が0件の指標を持つ" },
    ],
    counterExamples: ["現状値はゼロ?", "ゼロから始める英会話"],
  },
  {
    name: "indicator/baseline_blank",
    reads: new RegExp(
      `${BASELINE}(?:の)?(?:年度)?(?:が|は|も|に|の)?${BETWEEN}(?:${NOT_GIVEN}|[「『"]?-[」』"]?(?:\\([^()]{0,8}\\))?|(?:未計測|未測定|未把握|未集計|計測(?:なし|されて(?:い)?ない)))(?:のまま|の)*${ITS}`,
      "g",
    ),
    produce: () => such({ baseline: "blank" }),
    weight: 1,
    examples: [
      { text: "現状値が「―」(未計測)のままの指標を含む施策", marks: "現状値が「-」(未計測)のままの指標を含む" },
      { text: "基準値の欄が空欄の指標がある取組", marks: "基準値の欄が空欄の指標がある" },
      { text: "現状値が書かれていない指標を持つ施策は?", marks: "現状値が書かれていない指標を持つ" },
    ],
    counterExamples: ["現状値は?", "現状がわからないのはなぜ?"],
  },
  {
    name: "indicator/baseline_year",
    reads: new RegExp(
      `${BASELINE}(?:の?(?:年度?|時点))?(?:が|に|の|で)?[「『"(]*((?:令和|平成|[rh])\\s?(?:\\d{1,2}|元)年?度?|(?:19|20)\\d\\d年?度?)[」』")]*(?:時点|のもの)?(?:(?:と|って|に|で|の|が)*(?:${does(["書く", "なる", "示す", "ある", "載る", "記す"])}))?(?:の)?${ITS}`,
      "g",
    ),
    produce: ([, said = ""], { today }) => {
      const [year] = /^\d{4}/.test(said) ? [Number(said.slice(0, 4))] : findNamedYears(said, today).years;
      return year === undefined ? null : such({ baselineYear: year });
    },
    weight: 2,
    examples: [
      {
        text: "現状値の年度に(2020)と書かれた指標が混じっている施策",
        marks: "現状値の年度に(2020)と書かれた指標が混じっている",
      },
      { text: "基準値が令和元年度の指標がある施策", marks: "基準値が令和元年度の指標がある" },
    ],
    counterExamples: ["現状値は令和2年度のもの?", "令和2年度の現状値は?"],
  },
  {
    name: "indicator/bound",
    reads: new RegExp(
      `目標(?:値)?(?:の(?:末尾|うしろ|後ろ|最後|数字|数値|書き方|あと|後))?(?:が|に|の|を|は)?、?(?:[^。?、\\d]{0,6}?)(?<![\\d.%件人回円])${BOUND}(?:を|が|と|って|に|で|の)*(?:${STATED})?(?:という)?(?:の(?=指標|目標))?${ITS}|目標(?:値)?(?:に|の)(幅|範囲)(?:が|を|の)(?:ある|持つ|もつ|持って(?:い)?る|付いて(?:い)?る)(?:指標${HELD})?${OF_RECORDS}|[「『"](未満|以上|以下|以内|増加?)[」』"](?:で|と|を|の|に)(?:${STATED})?(?:の)?(?:目標|指標)${HELD}${OF_RECORDS}`,
      "g",
    ),
    produce: ([, first, wide, second]) => such({ bound: wide ? "range" : BOUNDS[(first ?? second)!]! }),
    weight: 1,
    examples: [
      { text: "目標値の末尾に「未満」を付している施策は何か", marks: "目標値の末尾に「未満」を付している" },
      { text: "目標が「以上」になっている指標がある取組", marks: "目標が「以上」になっている指標がある" },
      { text: "「以下」の目標がある取組は?", marks: "「以下」の目標がある" },
    ],
    counterExamples: ["目標は90未満?", "目標が100件以上の施策"],
  },
];
