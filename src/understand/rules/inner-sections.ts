import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue, PlanPath } from "../catalogue.ts";
import { findNumberedSection } from "../find-numbered-section.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { LEFT_OUT } from "./section-number-patterns.ts";

/** 「(1)と(2)」「(2)から(4)まで」 */
const NUMBERS = "\\(\\d{1,2}\\)(?:\\s?(?:と|、|・|か|や|から|~|〜|-)\\s?\\(?\\d{1,2}\\)?)*(?:まで)?";
const WITHIN = new RegExp(`^[」』"]?(?:(?:の(?:うち|中|なか)?)?(?:の|で)?、?)?(${NUMBERS})(?!から|以降|\\))`);
/** A number in brackets that stands alone: 「、(7)の分」「(7)だけでいいです、重点項目2の」 */
const ALONE = new RegExp(`(?<=^|[、。\\s])${NUMBERS}(?=の|は|だけ|を|が|に|って|$)`, "g");
/** The place that such a number is in: 「重点項目2の(1)から(6)は要らず、」, or behind it 「…、重点項目2の。」 */
const OUTER = /[\p{Script=Han}]{1,6}(?:\d{1,2}|[ivx]{1,4})(?=の)/gu;
const ENDS = /^の(?=[。、?]|$)/;

function numbersIn(words: string): number[] {
  const numbers: number[] = [];
  for (const [, run, digits] of words.matchAll(/(から|~|〜|-)?\s?\(?(\d{1,2})\)?/g)) {
    const last = Number(digits);
    const first = run === undefined ? last : (numbers.at(-1) ?? last) + 1;
    for (let number = first; number <= Math.min(last, first + MAX_RUN); number++) numbers.push(number);
  }
  return numbers;
}
const MAX_RUN = 20;

function labelOf(paths: readonly PlanPath[], level: number): string {
  return [...new Set(paths.map(({ labels }) => labels[level] ?? ""))].join("・");
}

/** Parts of a place that is named by its title: 「人から選ばれるまちへの①と②」. */
function* findUnderTitles(text: string, { sections, paths }: Catalogue): Iterable<Found> {
  for (const { plain, level, ids, title } of sections) {
    const at = text.indexOf(plain);
    const numbers = at < 0 ? null : WITHIN.exec(text.slice(at + plain.length));
    if (!numbers) continue;
    const wanted = numbersIn(numbers[1]!);
    const under = paths.filter((path) => ids.includes(path.id) && wanted.includes(path.numbers[level + 1] ?? -1));
    if (under.length === 0) continue;
    const end = at + plain.length + numbers[0].length;
    const named = [`${title} ${labelOf(under, level + 1)}`, under.map(({ id }) => id).join(" ")];
    // 「…のうち、①のDX以外」: the whole and what is left out of it.
    const leftOut = LEFT_OUT.exec(text.slice(end));
    if (leftOut) yield foundAt(end - numbers[1]!.length, numbers[1]! + leftOut[1]!, ...named);
    else yield foundAt(at, plain + numbers[0], ...named);
  }
}

/** Parts by a number alone, of the place that is named elsewhere in the sentence. */
function* findAlone(text: string, catalogue: Catalogue): Iterable<Found> {
  const outers = findMatches(OUTER, text);
  if (outers.length === 0) return;
  for (const { index, 0: words } of findMatches(ALONE, text)) {
    const before = outers.findLast((one) => one.index < index);
    const behind = outers.find((one) => one.index > index && ENDS.test(text.slice(one.index + one[0].length)));
    const outer = before ?? behind;
    if (outer === undefined) continue;
    const places = numbersIn(words).flatMap((number) => {
      const place = findNumberedSection(`${outer[0]}の(${number})`, catalogue);
      return place?.matched.includes("(") && place.ids.length > 0 ? [place] : [];
    });
    if (places.length === 0) continue;
    const label = places.map((one) => one.label).join("・");
    yield foundAt(index, words, label, [...new Set(places.flatMap(({ ids }) => ids))].join(" "));
  }
}

function* findInner(text: string, { catalogue }: ReadContext): Iterable<Found> {
  if (!/\(\d/.test(text)) return;
  yield* findUnderTitles(text, catalogue);
  yield* findAlone(text, catalogue);
}

/** Places of the plan by a number within another place. */
export const INNER_SECTION_RULES: readonly Rule[] = [
  {
    name: "section/inner",
    reads: findInner,
    within: [/\(\d/],
    produce: ([, label = "", ids = ""]) => ({
      kind: "condition",
      condition: { kind: "section", ids: ids.split(" "), label },
    }),
    weight: 2,
    examples: [
      { text: "人から選ばれるまちへの①と②だけ", marks: "人から選ばれるまちへの(1)と(2)", city: "annaka" },
      { text: "「安定的な財政運営」の(2)から(4)まで", marks: "安定的な財政運営」の(2)から(4)まで", city: "isesaki" },
      { text: "重点項目2の(1)から(6)は要らず、(7)の分を", marks: "(7)", city: "isesaki" },
      { text: "(7)だけでいいです、重点項目2の。", marks: "(7)", city: "isesaki" },
    ],
    counterExamples: ["(7)の取組", "重点項目2の取組(3)", "人から選ばれるまちへの公約(5件)"],
  },
];
