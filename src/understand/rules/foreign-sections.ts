import type { PlanSection } from "../catalogue.ts";
import { findRomanNumber } from "../plan-numbers.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";

/** The outermost places of a plan by their number, in the words of other languages. */
const FOREIGN_NUMBER =
  /(?:(?:mayor's )?(?:pledge|promise|commitment)|promesa|promessa|compromiss?o|cam kết|lời hứa|pangako|공약|약속|承诺|承諾|公约|priority (?:item|area|point)?|(?:priority )?(?:chapter|section)|pillar|basic goal|goal|ponto prioritário|prioridade|prioridad|capítulo|sección|seção|objetivo(?: básico)?|mục tiêu(?: cơ bản)?|hạng mục trọng điểm|chương|중점 ?항목|기본 ?목표|layunin|kabanata|重点项目|重點項目|基本目标|基本目標)\s?(?:no\. ?|số )?([ivx]{1,4}(?!\p{Script=Latin})|\d(?![\p{Script=Latin}\d.,%]|\s?(?:%|years?|anos?|años?|năm|년|年|개|个|個|items?|pledges?|of \d)))/gu;

/** The same of their second step. */
const FOREIGN_SECOND =
  /(?:[「『"][^」』"]{2,40}[」』"]\s?\(?)?(?:기본 ?시책|basic (?:measure|policy)|política básica|medida básica|chính sách cơ bản|基本措施|kebijakan dasar)\s?(?:no\. ?|số )?(\d{1,2})\)?/gu;

/** A title by the names in it that every language writes alike (「DX and ICT promotion」). */
function* findSharedNames(text: string, { catalogue: { sections } }: ReadContext): Iterable<Found> {
  if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(text)) return;
  for (const { plain } of sections) {
    const names = [...new Set(plain.match(/[a-z]{2,}/g))];
    if (names.length < 2) continue;
    const places = names.map((name) => text.search(new RegExp(`(?<![a-z])${name}(?![a-z])`)));
    if (places.some((at) => at < 0)) continue;
    const start = Math.min(...places);
    const end = Math.max(...places.map((at, index) => at + names[index]!.length));
    if (end - start > MAX_APART) continue;
    yield foundAt(
      start,
      text.slice(start, end) + (/^ (?:promotion|measures?|section|part|項目)/.exec(text.slice(end))?.[0] ?? ""),
      plain,
    );
  }
}

/** Characters over which the names of one title may lie apart. */
const MAX_APART = 24;

/** Places of the plan in the words of other languages. */
export const FOREIGN_SECTION_RULES: readonly Rule[] = [
  {
    name: "section/foreign_number",
    reads: FOREIGN_NUMBER,
    produce: ([, number = ""], { catalogue: { sections, paths } }) => {
      const wanted = findRomanNumber(number) ?? Number(number);
      const ids = paths.filter(({ numbers }) => numbers[0] === wanted).map(({ id }) => id);
      const section = sections.find(({ level, ids: own }) => level === 0 && own.some((id) => ids.includes(id)));
      return section
        ? { kind: "condition", condition: { kind: "section", ids, label: `${section.label} ${section.title}` } }
        : null;
    },
    weight: 2,
    examples: [
      { text: "Danh sách cam kết V", marks: "cam kết v", city: "annaka" },
      { text: "공약 V 항목을 전부 보여 주세요", marks: "공약 v", city: "annaka" },
      { text: "all measures under priority item 4", marks: "priority item 4", city: "isesaki" },
      { text: "all measures of basic goal 7", marks: "basic goal 7", city: "suzaka" },
      { text: "列出承诺V的所有项目", marks: "承诺v", city: "annaka" },
    ],
    counterExamples: ["part 2 of the story", "promises made in 5 years", "pledge via the app", "cam kết xây đường"],
  },
  {
    name: "section/foreign_second",
    reads: FOREIGN_SECOND,
    produce: ([, number = ""], { catalogue: { sections, paths } }) => {
      const ids = paths.filter(({ numbers }) => numbers[1] === Number(number)).map(({ id }) => id);
      const section = sections.find(({ level, ids: own }) => level === 1 && own.some((id) => ids.includes(id)));
      return section
        ? { kind: "condition", condition: { kind: "section", ids, label: `${section.label} ${section.title}` } }
        : null;
    },
    weight: 2,
    examples: [
      {
        text: "「활력에 찬 공창의 마을 만들기」(기본시책 14)에 들어 있는 시책",
        marks: "「활력에 찬 공창의 마을 만들기」(기본시책 14)",
        city: "suzaka",
      },
      { text: "all measures of basic policy 13", marks: "basic policy 13", city: "suzaka" },
    ],
    counterExamples: ["basic policy on noise"],
  },
  {
    name: "section/shared_names",
    reads: findSharedNames,
    produce: ([, plain], { catalogue: { sections } }) => {
      const named: PlanSection[] = sections.filter((one) => one.plain === plain);
      const ids = [...new Set(named.flatMap((one) => one.ids))];
      return { kind: "condition", condition: { kind: "section", ids, label: `${named[0]!.label} ${named[0]!.title}` } };
    },
    examples: [
      { text: "every pledge filed under DX and ICT promotion", marks: "dx and ict promotion", city: "annaka" },
    ],
    counterExamples: ["DX for the city hall", "ICTとDXの違いは?"],
  },
];
