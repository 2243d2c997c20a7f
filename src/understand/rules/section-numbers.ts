import { findMatches } from "../../text/find-matches.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { Catalogue, PlanPath } from "../catalogue.ts";
import type { Condition } from "../condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { findNumber } from "./read-years.ts";
import { IN_RANGE, NUMBERED, OF_PARITY, OWN, RANGES, STEPS, TITLED, type Wanted } from "./section-number-patterns.ts";

export function stepOf(word: string, { paths }: Catalogue): number | null {
  const own = paths.flatMap(({ labels }) => labels.findIndex((label) => label.startsWith(word))).find((at) => at >= 0);
  return own ?? STEPS.find(([words]) => words.test(word))?.[1] ?? null;
}

const isWanted = (number: number | null | undefined, { from, to, parity }: Wanted) =>
  number != null && number >= from && number <= to && (parity === null || number % 2 === parity);

export const just = (number: number): Wanted => ({ from: number, to: number, parity: null });

export function sectionOf(paths: readonly PlanPath[], label: string): { kind: "condition"; condition: Condition } {
  return {
    kind: "condition",
    condition: { kind: "section", ids: [...new Set(paths.map(({ id }) => id))], label },
  };
}

export function produceStep(word: string, wanted: Wanted, said: string, catalogue: Catalogue) {
  const step = stepOf(word, catalogue);
  if (step === null) return null;
  const paths = catalogue.paths.filter(({ numbers }) => isWanted(numbers[step], wanted));
  const ids = paths.map(({ id }) => id);
  const places = catalogue.sections.filter((one) => one.level === step && one.ids.some((id) => ids.includes(id)));
  const [only, ...others] = places;
  const isOne = only !== undefined && others.length === 0 && only.ids.length === ids.length;
  return sectionOf(paths, isOne ? `${only.label} ${only.title}` : said);
}

function* findRanges(text: string): Iterable<Found> {
  // 「37番以降の施策」
  for (const match of findMatches(IN_RANGE, text))
    yield foundAt(match.index, match[0], match[1] ?? match[6]!, match[2] ?? match[4]!, match[3] ?? match[5]!);
  for (const match of findMatches(OF_PARITY, text)) yield foundAt(match.index, match[0], match[1]!, "", match[2]!);
}

/** Places of the plan by their numbers at any step. */
export const SECTION_NUMBER_RULES: readonly Rule[] = [
  {
    name: "section/numbers",
    reads: findRanges,
    within: [IN_RANGE, OF_PARITY],
    produce: ([, word = "", digits = "", how = ""], { catalogue }: ReadContext) => {
      if (digits === "") {
        const parity = how === "奇数" ? 1 : 0;
        const wanted: Wanted = { from: 1, to: Number.POSITIVE_INFINITY, parity };
        return produceStep(word, wanted, `${word}の番号が${how}`, catalogue);
      }
      const number = findNumber(digits);
      const range = RANGES.find(([words]) => words.test(how.replace("よりも", "より")))?.[1];
      return number === undefined || !range
        ? null
        : produceStep(word, range(number), `${word}の番号が${number}${how}`, catalogue);
    },
    weight: 2,
    examples: [
      { text: "施策37以降 ぜんぶ", marks: "施策37以降", city: "suzaka" },
      { text: "37番以降の施策", marks: "37番以降の", city: "suzaka" },
      { text: "一覧の小項目番号が4以上の行", marks: "小項目番号が4以上の行", city: "annaka" },
      { text: "施策番号が奇数のものだけ", marks: "施策番号が奇数のもの", city: "suzaka" },
      { text: "公約の番号が3より後のもの", marks: "公約の番号が3より後のもの", city: "annaka" },
      { text: "中項目が③以下のもの", marks: "中項目が(3)以下のもの", city: "annaka" },
    ],
    counterExamples: ["令和5年度以降の施策", "施策を3つ以上", "公約5件以上"],
  },
  {
    name: "section/step_number",
    reads: NUMBERED,
    produce: ([, word = "", ...numbers], { catalogue }: ReadContext) => {
      const number = findNumber(numbers.find((one) => one !== undefined));
      return number === undefined ? null : produceStep(word, just(number), `${word}の番号が${number}`, catalogue);
    },
    weight: 1,
    examples: [
      { text: "重点項目の4番に入ってるやつ", marks: "重点項目の4番に", city: "isesaki" },
      { text: "重点項目のうち3番にあたる取組だけ", marks: "重点項目のうち3番にあたる", city: "isesaki" },
      { text: "重点項目の五番目に載っている取組", marks: "重点項目の五番目", city: "isesaki" },
      { text: "中項目が③の行を総ざらいで", marks: "中項目が(3)の", city: "annaka" },
      { text: "施策項目1)の取組を出して", marks: "施策項目1)", city: "konan" },
      { text: "小項目の番号が2のもの", marks: "小項目の番号が2の", city: "annaka" },
    ],
    counterExamples: ["公約の2番目", "施策が3つある", "公約が5件"],
  },
  {
    name: "section/own_number",
    reads: OWN,
    produce: ([, circled, digits = circled], { catalogue: { paths, sections } }: ReadContext) => {
      const number = findNumber(digits);
      const depths = new Map(sections.flatMap(({ ids, level }) => ids.map((id) => [id, level + 1] as const)));
      const own = paths.filter(({ id, labels, numbers }) => {
        const at = labels.length - 1;
        return number !== undefined && at >= (depths.get(id) ?? 0) - 1 && numbers[at] === number;
      });
      return number === undefined ? null : sectionOf(own, `番号が${number}`);
    },
    examples: [
      { text: "各節の中で丸4の番号をもらっている項目", marks: "各節の中で丸4の番号をもらっている", city: "isesaki" },
      { text: "丸2の取組だけ", marks: "丸2の", city: "isesaki" },
    ],
    counterExamples: ["丸4年かかった", "丸2日で終わる"],
  },
  {
    // 「公約のIIIとIVとV、この三章をまたいで」
    name: "section/those",
    reads:
      /、?(?:この|以上の|その)(?:[2-9二三四五六七八九])つ?の?(?:章|節|柱|公約|区分|項目|分野|施策項目)(?:を(?:またいで|またぐ|通して)|に(?:またがって|またがる)|全部|すべて)?/g,
    produce: () => ({ kind: "filler" }),
    weight: 3,
    examples: [{ text: "公約のIIIとIVとV、この三章をまたいで掲げられた項目", marks: "、この三章をまたいで" }],
    counterExamples: ["第三章の取組"],
  },
  {
    name: "section/subtitle",
    reads:
      /(?:(?:政策|施策|区分|章|節|シート)(?:の?名前?|の題)?(?:のうしろ|の後ろ)?(?:に|の)?)?(?:副題|サブタイトル)(?:が|は|の|も)?(?:(つかない|ついて(?:い)?ない|付いて(?:い)?ない|ない|なし(?:の)?|抜きの?|無し(?:の)?)|(?:つく|ついて(?:い)?る|付いて(?:い)?る|ある|あり(?:の)?))(?:ほう|方|もの|やつ|の(?=は|って|を|も|$))?/g,
    produce: ([, lacks], { catalogue: { sections } }: ReadContext) => {
      const bears = ({ plain }: { plain: string }) => /[~〜\-―—].+[~〜\-―—]$/.test(plain);
      // Only a plan that writes one title with a subtitle and without tells them apart by it.
      const pairs = sections.filter((one) =>
        sections.some((other) => other.level === one.level && other.label === one.label && bears(other) !== bears(one)),
      );
      const chosen = pairs.filter((one) => bears(one) === (lacks === undefined));
      const ids = [...new Set(chosen.flatMap((one) => one.ids))];
      return ids.length === 0
        ? null
        : {
            kind: "condition",
            condition: { kind: "section", ids, label: `題に副題が${lacks === undefined ? "ある" : "ない"}もの` },
          };
    },
    examples: [
      { text: "では副題なしのほうは?", marks: "副題なしのほう", city: "konan" },
      { text: "副題がついてるシートはどれ?", marks: "副題がついてる", city: "konan" },
    ],
    counterExamples: ["副題は何?"],
  },
  {
    name: "section/same_title",
    reads: new RegExp(
      `(${TITLED})と(?:は)?、?(?:(?:その)(?:中|下)の)?(${TITLED})が(?:まったく|全く|ほぼ|完全に)?(?:同じ|おなじ|一緒|一致|同一|同文)(?:の)?(?:文言|ことば|言葉|題|名前|表現|文字)?(?:(?:に)?なって(?:い)?る|である|の|している|する)?(?:もの|やつ|の(?=は|って|を|$))?`,
      "g",
    ),
    produce: (_, { catalogue: { sections, titles } }: ReadContext) => {
      const ids = titles
        .filter(({ id, plain }) => sections.some((one) => one.ids.includes(id) && one.plain === normalizeText(plain)))
        .map(({ id }) => id);
      return {
        kind: "condition",
        condition: { kind: "section", ids: [...new Set(ids)], label: "題名が区分の題と同じ" },
      };
    },
    weight: 1,
    examples: [
      {
        text: "節の見出しと取組項目名がまったく同じ文言になっているもの",
        marks: "節の見出しと取組項目名がまったく同じ文言になっているもの",
      },
      { text: "取組の題名と中項目の題名が同じもの", marks: "取組の題名と中項目の題名が同じもの" },
    ],
    counterExamples: ["同じ名前の課", "節の見出しは?"],
  },
];
