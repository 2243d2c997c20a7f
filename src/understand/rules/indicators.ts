import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import type { INDICATOR_BOUNDS, Leaf } from "../condition.ts";
import type { ReadContext, Rule } from "../rule.ts";
import { does, doing, withoutDoing } from "../verb-forms.ts";
import { COUNTED, HELD, HELD_NOT, LESS_THAN, MORE_THAN, OF_RECORDS, readCount } from "./counted.ts";
import { TAKING_AWAY, TAKING_IN } from "./operator-verbs.ts";

type Indicator = Extract<Leaf, { kind: "indicator" }>;
const such = (what: Omit<Indicator, "kind">) => ({
  kind: "condition" as const,
  condition: { kind: "indicator" as const, ...what },
});

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
      `(?<kind>${kind})(?:の?(?:本|件|個)?数(?:[がは]|\\s?=)?|\\s?=)\\s?(?<number>\\d{1,2}|[二三四五六七八九])(?:つ|本|個|件)?(?:(?<least>以上)|(?<most>以下)|(?<more>${MORE_THAN})|(?<less>${LESS_THAN}))?\\s?(?:の|である)?${OF_RECORDS}|` +
      // 「個数が4でない施策は落として」
      `(?<kind>${kind})の?(?:本|件|個)?数?[がは]\\s?(?<number>\\d{1,2}|[二三四五六七八九])(?:つ|本|個|件)?(?:(?:で|じゃ)(?:は)?ない|以外の?)(?:施策|取組|公約|項目|もの|やつ|の)?(?:は|を)?${doing([...TAKING_AWAY, "落とす", "捨てる"])}、?(?:残(?:り|った)(?:の)?(?:もの|やつ|施策|取組|公約|項目|分)?(?:を|は)?)?|` +
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
  /(?:[\d一二三四五六七八九十]|ひと|ふた|みっ|よっ|いつ|むっ|ゼロ|零)\s?(?:つ|本|個|件|項目|種|行|段|こ|コ|以上|以下|未満|超)|数(?:[がは]|\s?=)?\s?\d|=\s?\d|[がは]\s?\d{1,2}(?:で|じゃ|以外)|複数|いくつ|何[本個件]|たくさん|(?:ゼロ|零|0)[のでだ]/;

/** By the kind's name; each city's plan has a few of them. */
const kindPatterns = new Map<string, RegExp>();

function kindPattern(plain: string): RegExp {
  const known = kindPatterns.get(plain);
  if (known) return known;
  const built = new RegExp(
    `(?:(?:成果|活動)?指標(?:の(?:種類|区分))?[にがのは])?[「『]?${escapePattern(plain)}[」』]?(?:(?:という|って)(?:やつ|もの|の))?(?:を(?:成果|活動|評価)?指標(?:に|として)${does(["する", "使う", "置く", "立てる", "選ぶ", "採る"])}(?:の(?=は|って|を|$|\\?))?|(?<not>${HELD_NOT})${OF_RECORDS}|${HELD}${OF_RECORDS})?`,
    "g",
  );
  kindPatterns.set(plain, built);
  return built;
}

const NUMBERED = "(?:\\d{1,2}|[一二三四五六七八九十])(?:つ|本|個|件)?";
/** 「なお、三つ以下及び五つ以上のものは含みません」: the number before is meant just so. */
const AS_OTHERS = `${NUMBERED}の?(?:もの|やつ)?(?:や|と|も|か|とか|・|、)+${NUMBERED}の?(?:もの|やつ)?(?:とか|も)?(?:は|を)?(?:${withoutDoing(TAKING_IN)}|${doing(TAKING_AWAY)})`;
const SAID_EXACTLY = new RegExp(
  `(?<=指標[^?]{2,60}[。、(])(?:なお|ただし|もちろん)?、?${NUMBERED}(?:以下|未満)(?:や|と|も|か|及び|および|または|・|、)+${NUMBERED}(?:以上|超)(?:の)?(?:もの|やつ|施策|取組|公約|項目)?(?:は|を)?(?:${withoutDoing(TAKING_IN)}|${doing(TAKING_AWAY)}|対象外|除外)(?:でいい|とする)?|(?<=指標[^?]{2,60}(?:[。、(\\s]|全部|ぜんぶ))${AS_OTHERS}`,
  "g",
);

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
      { text: "統計指標を成果指標にしている施策", marks: "統計指標を成果指標にしている", city: "suzaka" },
      { text: "市民意識指標を使っていない施策", marks: "市民意識指標を使っていない", city: "suzaka" },
      { text: "成果指標の種類が統計指標のものを洗い出したい", marks: "成果指標の種類が統計指標", city: "suzaka" },
    ],
    counterExamples: ["成果指標は?"],
  },
  {
    name: "indicator/exactly",
    reads: SAID_EXACTLY,
    produce: () => ({ kind: "filler" }),
    weight: 2,
    examples: [
      {
        text: "プロセス指標を四つ設定している施策。なお、三つ以下及び五つ以上のものは含みません。",
        marks: "なお、三つ以下及び五つ以上のものは含みません",
      },
      { text: "指標が4個の施策を全部、5個のとか3個のは入れないで", marks: "5個のとか3個のは入れないで" },
      { text: "指標が4つの施策(3つ以下と5つ以上は除く)", marks: "3つ以下と5つ以上は除く" },
    ],
    counterExamples: ["指標が3つ以上の施策。5つ以上は除いて"],
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
      { text: "プロセス指標の数が4より多い施策", marks: "プロセス指標の数が4より多い", city: "suzaka" },
      { text: "プロセス指標=4 の施策", marks: "プロセス指標=4 の", city: "suzaka" },
      { text: "プロセス指標数が4の施策", marks: "プロセス指標数が4の", city: "suzaka" },
      { text: "プロセス指標が4件きりの施策", marks: "プロセス指標が4件きりの", city: "suzaka" },
      {
        text: "プロセス指標の個数が4でない施策は落として、残ったものを見せて",
        marks: "プロセス指標の個数が4でない施策は落として、残ったものを",
        city: "suzaka",
      },
      { text: "プロセス指標の数が4の施策", marks: "プロセス指標の数が4の", city: "suzaka" },
      { text: "じゃあ、2本しかないものは?", marks: "2本しかない" },
    ],
    counterExamples: ["目標は3つ?", "指標はいくつ?", "2つの公園", "では3つ教えて"],
  },
  {
    name: "indicator/bound",
    reads: new RegExp(
      `目標(?:値)?(?:の(?:末尾|うしろ|後ろ|最後|数字|数値|書き方|あと|後))?(?:が|に|の|を|は)?、?(?:[^。?、\\d]{0,6}?)(?<![\\d.%件人回円])${BOUND}(?:を|が|と|って|に|で|の)*(?:${STATED})?(?:という)?(?:の(?=指標|目標))?(?:(?:の|まま)*(?:指標|目標|kpi|もの(?=[をが]))${HELD})?${OF_RECORDS}|目標(?:値)?(?:に|の)(幅|範囲)(?:が|を|の)(?:ある|持つ|もつ|持って(?:い)?る|付いて(?:い)?る)(?:指標${HELD})?${OF_RECORDS}|[「『"](未満|以上|以下|以内|増加?)[」』"](?:で|と|を|の|に)(?:${STATED})?(?:の)?(?:目標|指標)${HELD}${OF_RECORDS}`,
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
