import { findNumberedSection } from "../find-numbered-section.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";

/** Places named by number (重点項目2の(7), 1-(4), 公約VI), each at its place in the text. */
function* findNumbers(text: string, { catalogue }: ReadContext): Iterable<Found> {
  let rest = text;
  for (let found = findNumberedSection(rest, catalogue); found; found = findNumberedSection(rest, catalogue)) {
    const index = rest.indexOf(found.matched);
    if (index < 0 || found.matched === "") return;
    const words = found.matched.trimEnd();
    yield foundAt(index, words, String(found.isRecord), found.label, found.ids.join(" "));
    rest = rest.slice(0, index) + "　".repeat(found.matched.length) + rest.slice(index + found.matched.length);
  }
}

function* findTitles(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const { plain } of catalogue.sections) {
    if (plain.length < 4) continue;
    const at = text.indexOf(plain);
    if (at >= 0) yield foundAt(at, plain);
  }
}

const KANJI = "一二三四五六七八九十";

/** Places of the plan (重点項目・公約・基本施策 …). */
export const SECTION_RULES: readonly Rule[] = [
  {
    name: "section/number",
    reads: findNumbers,
    produce: (match) => {
      const ids = (match[3] ?? "").split(" ").filter(Boolean);
      return match[1] === "true"
        ? { kind: "record", id: ids[0]! }
        : { kind: "condition", condition: { kind: "section", ids, label: match[2]! } };
    },
    examples: [
      { text: "重点項目2の(7)の取組", marks: "重点項目2の(7)", city: "isesaki" },
      { text: "公約VIで達成したもの", marks: "公約vi", city: "annaka" },
    ],
    counterExamples: ["20-30代の移住", "保育園は2つある?"],
  },
  {
    name: "section/chapter",
    reads: /第?(\d{1,2}|[一二三四五六七八九十])(?:の)?(章|柱|本柱|編|節)(?:目)?/g,
    produce: ([, number = "", word], { catalogue: { sections, paths } }) => {
      const wanted = /^\d+$/.test(number) ? Number(number) : KANJI.indexOf(number) + 1;
      const level = word === "節" ? 1 : 0;
      const ids = paths.filter(({ numbers }) => numbers[level] === wanted).map(({ id }) => id);
      const section = sections.find((one) => one.level === level && one.ids.some((id) => ids.includes(id)));
      const label = section ? `${section.label} ${section.title}` : `${number}${word}`;
      return { kind: "condition", condition: { kind: "section", ids, label } };
    },
    examples: [
      { text: "2章の財政で、％の目標があるもの", marks: "2章", city: "isesaki" },
      { text: "第三の柱に何がある?", marks: "第三の柱", city: "isesaki" },
    ],
    counterExamples: ["文章の書き方", "電柱の地中化"],
  },
  {
    name: "section/title",
    reads: findTitles,
    produce: ([plain], { catalogue: { sections } }) => {
      const named = sections.filter((one) => one.plain === plain);
      const ids = [...new Set(named.flatMap((one) => one.ids))];
      return { kind: "condition", condition: { kind: "section", ids, label: named[0]!.title } };
    },
    weight: 1,
    examples: [{ text: "「自主財源の確保」の区分の取組は", marks: "自主財源の確保", city: "isesaki" }],
    counterExamples: ["財源は?"],
  },
];
