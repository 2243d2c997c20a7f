import type { PlanSection } from "../catalogue.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";

/** What stands before a word for a part of the plan: how somebody calls the part who does not know its title. */
const TOLD =
  /(?:^|[。、?!\s「」])([^。、?!\s「」]{2,28}?)(?:の|って(?:いう)?|という|に関する|についての|みたいな)?(章|節|柱|方針|目標|分野|区分|テーマ|ビジョン|戦略|政策|方向|大項目|中項目|小項目|くくり|見出し|ところ|とこ|部分)(?=で[^、。?\s]|で、|に入|に並|に含|にあ|にぶら下|の(?:中身|中|下|ところ|とこ|やつ|もの|取組|施策|事業|公約|項目)|(?:を|は)?(?:ぜんぶ|全部|一覧|ひととおり|一通り))/g;
/** What parts of any plan are called; the others are parts where the plan calls them so. */
const ANY_PLAN = /^(?:章|節|柱|.項目|くくり|見出し|ところ|とこ|部分)$/;
/** Anything may be called so: every letter has to be one of the title's. */
const ANYWHERE = /^(?:ところ|とこ|部分)$/;
/** No title is told by less than these letters of meaning. */
const LETTERS = /\p{Script=Han}|[\p{Script=Katakana}ー]{2,}|[ぁ-んー]{3,}/gu;
/** Letters of any title, and of any question about one. */
const EMPTY = /[人者年市町村民地域化的性等第一二三四五六七八九十基本目標方針施策事業取組公約項目全部中身入]/;
/** How much more than the next part has to share with the words. */
const LEAD = 1.5;

/** A part that no title names so: 「働き手や会社を呼んでくる方針」 is 「働く人と企業を呼び込む」, by the letters that no other title has. */
function* findTold(text: string, { catalogue: { sections, levelWords } }: ReadContext): Iterable<Found> {
  for (const match of text.matchAll(TOLD)) {
    const [whole, words = "", level = ""] = match;
    if (text.startsWith("で", match.index + whole.length) && !ANY_PLAN.test(level)) continue;
    if (!ANY_PLAN.test(level) && !levelWords.some((word) => word.endsWith(level))) continue;
    // What names a title, or a part of one, other rules read.
    const part = sections.some(({ plain }) => sharesRun(words, plain))
      ? null
      : findByLetters(words, sections, ANYWHERE.test(level));
    if (part) yield foundAt(match.index + whole.indexOf(words), words, part.plain);
  }
}

const sharesRun = (words: string, title: string) =>
  Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN)).some(
    (run) => NAMING.test(run) && title.includes(run),
  );
/** So many letters of a title in a row are a part of it, where two of them make a word. */
const RUN = 4;
const NAMING = /[\p{Script=Han}\p{Script=Katakana}]{2}/u;

function findByLetters(words: string, sections: readonly PlanSection[], isWhole: boolean): PlanSection | null {
  const said = new Set([...words.matchAll(LETTERS)].map(([letter]) => letter).filter((letter) => !EMPTY.test(letter)));
  const rarity = (letter: string) => {
    const holders = sections.filter(({ plain }) => plain.includes(letter)).length;
    return holders === 0 ? 0 : Math.log(1 + sections.length / holders);
  };
  const held = sections
    .map((section) => ({
      section,
      score: [...said].reduce((sum, letter) => sum + (section.plain.includes(letter) ? rarity(letter) : 0), 0),
    }))
    .sort((a, b) => b.score - a.score || a.section.level - b.section.level);
  const [best, second] = held;
  if (!best || best.score === 0) return null;
  if (isWhole && (said.size < 2 || [...said].some((letter) => !best.section.plain.includes(letter)))) return null;
  const isNested = second && best.section.ids.every((id) => second.section.ids.includes(id));
  return isNested || best.score >= (second?.score ?? 0) * LEAD ? best.section : null;
}

/** Parts of the plan in other words than their titles. */
export const TOLD_SECTION_RULES: readonly Rule[] = [
  {
    name: "section/told",
    reads: findTold,
    within: [TOLD],
    produce: ([, plain], { catalogue: { sections } }) => {
      const named = sections.filter((one) => one.plain === plain);
      const ids = [...new Set(named.flatMap((one) => one.ids))];
      return { kind: "condition", condition: { kind: "section", ids, label: `${named[0]!.label} ${named[0]!.title}` } };
    },
    weight: -2,
    examples: [
      { text: "お年寄りとか障がいの人の柱に入ってる公約", marks: "お年寄りとか障がいの人", city: "annaka" },
      { text: "地球のために環境を考える柱のやつ全部", marks: "地球のために環境を考える", city: "isesaki" },
    ],
    counterExamples: ["駅のところで雨に濡れる", "うちのとこで道が暗い", "防災の方針は?", "目標に入ってる数字は?"],
  },
];
