import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue, PlanPath } from "../catalogue.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { STEP } from "./section-number-patterns.ts";
import { just, produceStep, sectionOf, stepOf } from "./section-numbers.ts";

/** A bare number that counts nothing: 「36番」「38番目の施策」. */
const NTH =
  "(?:(?<![a-z])no\\.?\\s?|第|(?<![\\d.a-z和成]))(\\d{1,2})(?![\\d%./年月日件人回円つ個本億万千割歳代時分]|か(?!ら))(?:番目?|ばんめ?)?";
const NAMED = `(?:${STEP}(?:の)?(?:番号)?(?:が|の|で|は|を)?\\s?)?`;
const OF_STEP = `(?:の?${STEP})?`;
/** 「36番目の施策から始めて38番の施策まで」「36以上38以下」 */
const RUN = new RegExp(
  `${NAMED}${NTH}${OF_STEP}(?:っ?から|以上|~|-(?=\\d{1,2}番?の)|より)(?:(?:始|はじ)めて|始まって|で|、|\\s)*${NAMED}${NTH}${OF_STEP}(?:まで|以下|(?=の(?:${STEP}|もの|やつ))|(?<=${STEP}\\d{1,2})(?=を|は|の|って|$))(?:の(?=もの|やつ))?`,
  "g",
);
/** 「36、37、38は」「35と36は」 */
const SEVERAL = new RegExp(`${NAMED}${NTH}(?:(?:、|と|・|や|も)\\s?${NTH})+(?=は|の|を|って|だけ|以外|$)`, "g");
/** 「ほかの基本施策はいいから、14のやつ」 */
const THAT_ONE = new RegExp(`(?<=${STEP}[^。?]{1,16})(?<![a-z\\d和成])${NTH}の(?:やつ|ほう|方|もの)`, "g");
const STEPS_SAID = new RegExp(STEP, "g");

/** Numbers without a word of their own, where the question names the step of the plan that bears them. */
function* findBareNumbers(text: string, { catalogue }: ReadContext): Iterable<Found> {
  if (!/\d/.test(text)) return;
  const said = findMatches(STEPS_SAID, text);
  yield* findOwnNumbers(text, catalogue);
  if (said.length === 0) return;
  for (const [how, pattern] of [
    ["〜", RUN],
    ["・", SEVERAL],
    ["", THAT_ONE],
  ] as const)
    for (const match of findMatches(pattern, text)) {
      const end = match.index + match[0].length;
      const [{ 0: word }] = [said.findLast(({ index }) => index < end) ?? said[0]!];
      const numbers = match[0]
        .replaceAll(/[^\d]+/g, " ")
        .trim()
        .split(" ");
      const step = stepOf(word, catalogue);
      const has = (number: string) =>
        step !== null && catalogue.paths.some((path) => path.numbers[step] === Number(number));
      if (numbers.every(has)) yield foundAt(match.index, match[0], word, numbers.join(how), how);
    }
}

/** 「35番から39番まで」「じゃあ14のほうは」: without a word for the step, where the numbers stand at one step alone. */
const RUN_ALONE = new RegExp(`${NTH}(?<=番目?)(?:っ?から|~)${NTH}(?<=番目?)(?:まで)?(?=[、のをは]|$)`, "g");
const SIDE_ALONE =
  /(?<=^(?:[^。?、]{0,4}[。、])?(?:じゃあ?、?|では、?|で、?|あと、?)?\s?)(\d{1,2})(?:側|の\s?(?:ほう|方))(?:の(?=施策|取組|公約|項目))?(?=[はをに。?施取公項\s]|って|も|$)/g;

function* findOwnNumbers(text: string, { paths }: Catalogue): Iterable<Found> {
  for (const [how, pattern] of [
    ["〜", RUN_ALONE],
    ["", SIDE_ALONE],
  ] as const)
    for (const match of findMatches(pattern, text)) {
      const numbers = match.slice(1).filter((one) => one !== undefined);
      const depth = Math.max(0, ...paths.map((path) => path.numbers.length));
      const steps = Array.from({ length: depth }, (_, step) => step).filter((step) =>
        numbers.every((number) => paths.some((path) => path.numbers[step] === Number(number))),
      );
      const [step, ...others] = steps;
      const label = step === undefined || others.length > 0 ? undefined : wordOfStep(paths, step);
      if (label !== undefined) yield foundAt(match.index, match[0], label, numbers.join(how), how);
    }
}

/** What the plan calls a step: 「基本施策14」 → 基本施策; undefined where numbers alone name it. */
const wordOfStep = (paths: readonly PlanPath[], step: number): string | undefined =>
  paths.map(({ labels }) => /^\p{Script=Han}+/u.exec(labels[step] ?? "")?.[0]).find((word) => word !== undefined);

/** Places of the plan by numbers without a word for their step right before them. */
export const BARE_SECTION_NUMBER_RULES: readonly Rule[] = [
  {
    name: "section/bare_numbers",
    reads: findBareNumbers,
    within: [RUN, SEVERAL, THAT_ONE, RUN_ALONE, SIDE_ALONE],
    produce: ([, word = "", said = "", how], { catalogue }: ReadContext) => {
      const step = stepOf(word, catalogue)!;
      const numbers = said.split(/[〜・]/).map(Number);
      // 「14のほう」: one place, by its title.
      if (how === "") return produceStep(word, just(numbers[0]!), `${word}${said}`, catalogue);
      const isNamed = (number: number | null | undefined) =>
        number != null && (how === "〜" ? number >= numbers[0]! && number <= numbers[1]! : numbers.includes(number));
      return sectionOf(
        catalogue.paths.filter((path) => isNamed(path.numbers[step])),
        `${word}${said}`,
      );
    },
    weight: -1,
    examples: [
      { text: "施策36から施策38まで", marks: "施策36から施策38まで", city: "suzaka" },
      {
        text: "36番目の施策から始めて38番の施策まで",
        marks: "36番目の施策から始めて38番の施策まで",
        city: "suzaka",
      },
      { text: "36番から38番の施策を", marks: "36番から施策38", city: "suzaka" },
      { text: "施策番号が36以上38以下のもの", marks: "施策番号が36以上38以下の", city: "suzaka" },
      { text: "計画の35番から39番までには、どんな施策が", marks: "35番から39番まで", city: "suzaka" },
      { text: "施策って番号ついてるよね、36、37、38は何?", marks: "36、37、38", city: "suzaka" },
      { text: "35と36は読んだ。残りの施策を", marks: "35と36", city: "suzaka" },
      { text: "ほかの基本施策はいいから、14のやつ", marks: "14のやつ", city: "suzaka" },
      { text: "35番から39番まで、題名だけ", marks: "35番から39番まで", city: "suzaka" },
      { text: "じゃあ14のほうは", marks: "14のほう", city: "suzaka" },
    ],
    counterExamples: [
      "36か月から38か月までの施策",
      "施策は3、4件?",
      "施策36で目標がR5のやつ",
      "36人から38人までの施策",
      "1番から3番まで",
      "36歳から38歳まで",
    ],
  },
];
