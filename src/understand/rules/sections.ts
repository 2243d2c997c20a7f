import { foldChinese } from "../../text/chinese-forms.ts";
import { findMatches } from "../../text/find-matches.ts";
import type { PlanSection } from "../catalogue.ts";
import { isSubsequence } from "../catalogue-departments.ts";
import { findNumberedSection } from "../find-numbered-section.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { findNumber, NUMBER } from "./read-years.ts";
import { LEFT_OUT } from "./section-number-patterns.ts";
import { RECORD_WORD } from "./wants.ts";

/** No place is named by number without a digit or a roman one. */
const NUMBERED = /[\divx]/;

/** 「重点5のうち(6)安心安全を除いた残り」: the whole and what is left out of it. */
const PART_OF = /^([^()]*?\d)(?:の(?:うち|中|なか)?|から|で|、)[^()]*?(\(\d{1,2}\)|(?<!\d)\d{1,2}番?)$/;

const TAKEN_FROM = /^((?:から|より))(\d{1,2}番)/;

/** 「公約のIIIかIV、|文化・スポーツのと自然のと」: what they are called, told once more. */
const GLOSSED = /^、[^。、?!]{1,12}のと[^。、?!]{1,12}の(?:と)?(?=、)/;

/** Places named by number (重点項目2の(7), 1-(4), 公約VI), each at its place in the text. */
function* findNumbers(text: string, { catalogue }: ReadContext): Iterable<Found> {
  if (!NUMBERED.test(text)) return;
  // Numbers stand before Chinese words too (重点项目4).
  let rest = foldChinese(text);
  for (let found = findNumberedSection(rest, catalogue); found; found = findNumberedSection(rest, catalogue)) {
    const index = rest.indexOf(found.matched);
    if (index < 0 || found.matched === "") return;
    const words = found.matched.trimEnd() + (GLOSSED.exec(rest.slice(index + found.matched.length))?.[0] ?? "");
    const [, outer = "", part = ""] = PART_OF.exec(words) ?? [];
    const leftOut = outer === "" ? null : LEFT_OUT.exec(rest.slice(index + words.length));
    const whole = leftOut ? findNumberedSection(outer, catalogue) : undefined;
    // What is left out of a set is no record that is asked for.
    const named = [String(found.isRecord && !whole), found.label, found.ids.join(" ")];
    if (leftOut && whole) {
      yield foundAt(index, outer, String(whole.isRecord), whole.label, whole.ids.join(" "));
      yield foundAt(index + words.length - part.length, part + leftOut[1]!, ...named);
    } else yield foundAt(index, words, ...named);
    // 「基本施策13から35番を外した残り」
    const behind = rest.slice(index + words.length);
    const [, from = "", number = ""] = TAKEN_FROM.exec(behind) ?? [];
    const taken = number !== "" && LEFT_OUT.test(behind.slice(from.length + number.length));
    const inner = taken ? findNumberedSection(`${words}の${number}`, catalogue) : undefined;
    if (inner && inner.ids.length > 0)
      yield foundAt(index + words.length + from.length, number, "false", inner.label, inner.ids.join(" "));
    rest = rest.slice(0, index) + "　".repeat(found.matched.length) + rest.slice(index + found.matched.length);
  }
}

/** A title stands for itself in Chinese letters, too: 观光政策的推进. */
function* findTitles(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const letters = foldChinese(text);
  const spelled = letters === text ? [text] : [text, letters.replaceAll("的", "の")];
  for (const { plain } of catalogue.sections) {
    if (plain.length < 4) continue;
    for (const one of spelled)
      for (let at = one.indexOf(plain); at >= 0; at = one.indexOf(plain, at + 1))
        yield foundAt(at, text.slice(at, at + plain.length), plain);
  }
}

/** What makes words of a title mean the section: quotation marks, a joiner, or a word for a part of the plan. */
const QUOTED = /(?<=「|『|"|“)[^「」『』"“”]{2,24}(?=」|』|"|”)/g;
/** Words for a part of the plan that say that a name before them, or shortly behind them, is one. */
const LEVEL =
  "(?:副題|サブタイトル|枠|章|節|柱|大項目|中項目|小項目|基本目標|基本施策|重点項目|政策名|施策名|見出し|くくり|括り)";
const LEVEL_BEHIND = new RegExp(
  `^[」』"”]?(?:\\([^()]{0,16}\\))?(?:なんちゃら|なんとか|なになに|なんたら)?[、,]?(?:(?:って|という|っていう|の)?(?:いう)?${LEVEL}(?!別)|の下(?:の|に))`,
);
const LEVEL_BEFORE = new RegExp(`${LEVEL}(?:って|は|で|の|、|に|が)?[、,]?[「『"“]?$`);
const PART =
  /[\p{Script=Han}\p{Script=Katakana}ーa-zぁ-ん](?=(?:\([^()]{0,16}\))?の(?:章|節|柱)|[、,]?(?:って|という|っていう)(?:いう)?(?:章|節|柱|大項目|中項目|小項目|くくり|括り|見出し|(?:基本)?(?:目標|方針)|分野|テーマ|方向)(?!値|額|は(?:何|い)|の?(?:数|年))|(?:(?:と|か|や)、?|、?(?:または|および|及び|それと))、?(?:\d{1,2}\s?)?(?:[\p{Script=Han}\p{Script=Katakana}])|(?:って)?(?:に入(?:って|る)|に並んで|に含まれ|に属|にある|の(?:枠|節|見出し|くくり|括り|ジャンル|カテゴリー?|テーマ|グループ|まとまり|重点項目|基本目標|基本施策|大項目|中項目|項目|ところ|とこ|部分|分野|柱|章|区分|公約|取組|施策|中|うち|欄|(?:方針|戦略|ビジョン)(?=の(?:取組|公約|施策|事業|もの|やつ|中|うち)|で、|に(?:入|並|含)))|、?(?:両方|どっち[もか]|どちら[もか]|いずれか|それぞれ|この(?:二つ|2つ|ふたつ|両方))(?:とも)?の?|(?:関係|系)の|の(?:こと|話|ほう)(?:か|と|や|、(?:どっち|どちら|両方))|の(?:は|(?:ぶん|分|やつ)(?:を|は))(?:別に|除|抜|外|飛ば|いらな|のけ|引)|で(?:達成|まだ|もう|期限|目標)|のほう))/gu;
/** Longest part of a title that is looked for before such a word, in characters. */
const MAX_PART = 14;
/** A part begins with a word of its own. */
const BEGINS = /^(?:[\p{Script=Han}\p{Script=Katakana}]|[a-z])/u;

/** Whether words are a title with words left out between: 「コロナ対策の強化」 of 新型コロナウイルス感染症対策の強化. */
const shortens = (words: string, title: string, least = MIN_SHORTENED): boolean =>
  words.length >= least &&
  title.includes(words.slice(0, 3)) &&
  title.endsWith(words.slice(-2)) &&
  isSubsequence(words, title);
/** Shorter words are in the order of many titles. */
const MIN_SHORTENED = 7;
/** What is said to be a place (「コロナ対策の節」) may leave out more, and how its title ends. */
const MIN_NAMED = 5;
const shortensNamed = (words: string, { plain }: PlanSection) =>
  shortens(words, plain.replace(ENDING, ""), MIN_NAMED) || shortens(words, plain, MIN_NAMED);

/** Words of many titles, and those for a record itself: 「施策の中で」 names no place. */
const NO_TITLE = new RegExp(`^(?:推進|市民|行政|組み?|${RECORD_WORD})$`);

function* findParts(text: string, { catalogue: { sections } }: ReadContext): Iterable<Found> {
  const isPart = (words: string, isNamed = false) =>
    words.length >= 2 &&
    !NO_TITLE.test(words) &&
    sections.some(
      (one) => one.plain.includes(words) || shortens(words, one.plain) || (isNamed && shortensNamed(words, one)),
    ) &&
    !sections.some(({ plain }) => plain === words);
  const found = (at: number, part: string, words = part) =>
    foundAt(
      at,
      words,
      part,
      LEVEL_BEHIND.test(text.slice(at + words.length)) || LEVEL_BEFORE.test(text.slice(0, at)) ? "named" : "",
    );
  for (const { index, 0: quoted } of findMatches(QUOTED, text)) {
    // 「特色ある…」
    const part = quoted.replace(/\.+$/, "");
    if (isPart(part)) yield found(index, part, quoted);
  }
  for (const { index: last, 0: letter } of findMatches(PART, text)) {
    const index = last + letter.length;
    const isNamed = LEVEL_BEHIND.test(text.slice(index));
    for (let start = Math.max(0, index - MAX_PART); start <= index - 2; start++) {
      const words = text.slice(start, index);
      const cutsWord = start > 0 && CUTS.test(text.slice(start - 1, start + 1));
      if (cutsWord || !BEGINS.test(words)) continue;
      const part = isPart(words, isNamed) ? words : words.replace(ENDING, "");
      if (!isPart(part, isNamed)) continue;
      yield found(start, part, words);
      break;
    }
  }
}

/** How titles end: 「移住定住の推進に入ってる」 means 移住定住, whatever the title itself says there. */
const ENDING = /の?(?:推進|促進|充実|強化|確保|向上|実現|振興)$/;
/** A run of kanji or of katakana is one word: no part begins within it. */
const CUTS = /^(?:[\p{Script=Han}]{2}|[\p{Script=Katakana}ー]{2}|[a-z]{2})$/u;

const SUBTITLE = /[~〜～―].+$/;

/** 「4番目の公約」, and the first of 「3番目と4番目の公約」. */
const IN_TURN = "(?:本|つ|番)目";
const PART_WORD = "章|柱|大項目|基本目標|重点項目|公約|約束|テーマ";

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
      { text: "重点5のうち(6)安心安全を除いた残り", marks: "(6)安心安全", city: "isesaki" },
      { text: "公約VIで達成したもの", marks: "公約vi", city: "annaka" },
    ],
    counterExamples: ["20-30代の移住", "保育園は2つある?"],
  },
  {
    name: "section/chapter",
    reads: new RegExp(
      `第?(?<![\\d一二三四五六七八九十])(${NUMBER})(?:(?:の)?(章|柱|本柱|編|節)(?:目)?|${IN_TURN}の(${PART_WORD})|${IN_TURN}(?=[とや、か・](?:${NUMBER})${IN_TURN}の(?:${PART_WORD})))`,
      "g",
    ),
    produce: ([, number = "", word], { catalogue: { sections, paths } }) => {
      const wanted = findNumber(number);
      const level = word === "節" ? 1 : 0;
      const ids = paths.filter(({ numbers }) => numbers[level] === wanted).map(({ id }) => id);
      const section = sections.find((one) => one.level === level && one.ids.some((id) => ids.includes(id)));
      const label = section ? `${section.label} ${section.title}` : `${number}${word ?? ""}`;
      return { kind: "condition", condition: { kind: "section", ids, label } };
    },
    examples: [
      { text: "2章の財政で、％の目標があるもの", marks: "2章", city: "isesaki" },
      { text: "第十二章の取組", marks: "第十二章", city: "isesaki" },
      { text: "第三の柱に何がある?", marks: "第三の柱", city: "isesaki" },
      { text: "4本目の柱、ぶら下がってるの全部", marks: "4本目の柱", city: "isesaki" },
      { text: "3番目と4番目の公約の中身", marks: "3番目", city: "annaka" },
    ],
    counterExamples: ["文章の書き方", "電柱の地中化"],
  },
  {
    name: "section/part",
    reads: findParts,
    within: [QUOTED, PART],
    produce: ([, part = "", named], { catalogue: { sections } }) => {
      const whole = sections.filter((one) => one.plain.includes(part));
      const short = sections.filter((one) => shortens(part, one.plain));
      const shortened =
        short.length > 0 || named !== "named" ? short : sections.filter((one) => shortensNamed(part, one));
      const holding = whole.length > 0 ? whole : shortened;
      const level = Math.min(...holding.map((one) => one.level));
      const [first, ...more] = holding.filter((one) => one.level === level);
      if (!first || more.length > 1) return null;
      const ids = [...new Set([first, ...more].flatMap((one) => one.ids))];
      const label = [first, ...more].map((one) => `${one.label} ${one.title}`).join("・");
      return {
        kind: "condition",
        condition: { kind: "section", ids, label },
        soft: whole.length > 0 && named !== "named",
      };
    },
    weight: -1,
    examples: [
      { text: "移住定住のところに並んでる公約は何個?", marks: "移住定住", city: "annaka" },
      { text: "「安心から選ばれる」でもう達成したやつ", marks: "安心から選ばれる", city: "annaka" },
      { text: "観光政策か中小企業の振興に入ってるもの", marks: "観光政策", city: "annaka" },
      { text: "観光のことか中小企業のこと、どっちかに入ってる公約", marks: "中小企業", city: "annaka" },
      { text: "コロナ対策の強化のところにあった公約ぜんぶ", marks: "コロナ対策の強化", city: "annaka" },
      { text: "公共施設の管理と配置のところで、聖苑以外", marks: "公共施設の管理と配置", city: "isesaki" },
      { text: "コロナ対策の節に入っている約束", marks: "コロナ対策", city: "annaka" },
      { text: "移住定住の推進に入ってるものは三つ?", marks: "移住定住の推進", city: "annaka" },
    ],
    counterExamples: ["空き家の補助は?"],
  },
  {
    name: "section/title",
    reads: findTitles,
    produce: ([, plain = ""], { catalogue: { sections } }) => {
      // One sheet prints the title with its subtitle, another without: 「透明性のあるまちづくり～市民参画と情報共有～」.
      const named = sections.filter((one) => one.plain.replace(SUBTITLE, "") === plain.replace(SUBTITLE, ""));
      const ids = [...new Set(named.flatMap((one) => one.ids))];
      return { kind: "condition", condition: { kind: "section", ids, label: named.at(-1)!.title } };
    },
    weight: 1,
    examples: [
      { text: "「自主財源の確保」の区分の取組は", marks: "自主財源の確保", city: "isesaki" },
      {
        text: "「市民主体の透明性のあるまちづくり」の取組、全部",
        marks: "市民主体の透明性のあるまちづくり",
        city: "konan",
      },
      { text: "请把“观光政策的推进”下面的项目都告诉我", marks: "观光政策的推进", city: "annaka" },
    ],
    counterExamples: ["財源は?"],
  },
];
