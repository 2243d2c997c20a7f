import { findMatches } from "../../text/find-matches.ts";
import { findLikely } from "../choose-rules.ts";
import { JOINED } from "../joined-names.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import {
  ASKS,
  BEHIND,
  CLAUSE,
  DENIED,
  EVERY_BEFORE,
  FIGURE,
  findUnitPattern,
  IS_NOT,
  MAX_GAP,
  NOT_BEHIND,
  OF_SET,
  OTHER_OBJECT,
  OTHERS_ONLY,
  PUT_ASIDE,
  RECORDS,
  UNIT_ITSELF,
  unitOf,
} from "./target-unit-patterns.ts";

/** Where a clause names a unit and, beside it, the figure to reach, in either order. */
function* findUnits(text: string, { catalogue: { units, indicatorKinds }, needles }: ReadContext): Iterable<Found> {
  const kindOf = (figure: RegExpExecArray | undefined) =>
    indicatorKinds.find(({ plain }) => figure?.[0].includes(plain))?.plain ?? "";
  for (const clause of findMatches(CLAUSE, text)) {
    const words = clause[0];
    if (ASKS.test(words)) continue;
    const figures = findMatches(FIGURE, words);
    const otherUnits = findLikely(OTHERS_ONLY, words, needles);
    const putAside = findLikely(PUT_ASIDE, words, needles);
    const all = findMatches(findUnitPattern(units), words).filter(
      ({ index, groups, 0: { length } }) =>
        !(/数$/.test(groups!.bare ?? "") && OF_SET.test(words.slice(0, index))) &&
        !putAside.some((one) => index >= one.index && index + length < one.index + one[0].length) &&
        !otherUnits.some((one) => index >= one.index && index < one.index + one[0].length),
    );
    // 「金額の目標」 names its unit itself, unless another stands beside it (「お金の目標が千円で」).
    const isWithin = ({ index, 0: { length } }: RegExpExecArray) =>
      figures.some((figure) => index >= figure.index && index + length <= figure.index + figure[0].length);
    const beside = all.filter((unit) => !isWithin(unit));
    const named = beside.length > 0 ? beside : all;
    let before = 0;
    for (const [index, unit] of named.entries()) {
      const unitEnd = unit.index + unit[0].length;
      if (unit.index < before) continue;
      // 「目標の単位が「組」か「回/年」」: another beside the first.
      const isUnitItself = UNIT_ITSELF.test(unit[0]) || (before > 0 && unit.groups!.quoted !== undefined);
      const gapOf = ({ index, 0: { length } }: RegExpExecArray) =>
        Math.max(index - unitEnd, unit.index - (index + length), 0);
      const [near] = figures
        .filter((figure) => {
          const between = words
            .slice(Math.min(unitEnd, figure.index + figure[0].length), Math.max(unit.index, figure.index))
            .replace(PUT_ASIDE, "");
          return gapOf(figure) <= MAX_GAP && !OTHER_OBJECT.test(between) && !DENIED.test(between);
        })
        .sort((a, b) => gapOf(a) - gapOf(b));
      if (!near && !isUnitItself) continue;
      // 「単位が「件」か「回」の目標」: the figure stands beside the last of them.
      const next = named[index + 1];
      const isJoined = next !== undefined && JOINED.test(words.slice(unitEnd, next.index));
      const figure = near && isJoined && near.index > next.index ? undefined : near;
      const start = figure === undefined || figure.index < before ? unit.index : Math.min(unit.index, figure.index);
      const last = Math.max(unitEnd, figure ? figure.index + figure[0].length : 0);
      const denied =
        NOT_BEHIND.exec(words.slice(last)) ??
        (EVERY_BEFORE.test(words.slice(start, last)) ? IS_NOT.exec(words.slice(last)) : null);
      if (denied) {
        // 「成果指標とプロセス指標のどこにも」: of whatever kind.
        const first = figures.length > 1 ? Math.min(figures[0]!.index, start) : start;
        const kind = figures.length > 1 ? "" : kindOf(figure);
        yield foundAt(clause.index + first, words.slice(first, last + denied[0].length), unitOf(unit), kind, "denied");
        before = last + denied[0].length;
        continue;
      }
      const end = last + (BEHIND.exec(words.slice(last))?.[0].length ?? 0);
      const isAboutRecords =
        RECORDS.test(words.slice(last)) ||
        /(?:もの|やつ|の)$/.test(words.slice(last, end)) ||
        (isUnitItself && end === words.length);
      if (!isAboutRecords) continue;
      yield foundAt(clause.index + start, words.slice(start, end), unitOf(unit), kindOf(figure), "");
      before = end;
    }
  }
}

const GOAL_ABROAD = "(?:targets?|goals?|metas?|objetivos?|m[ụu]c ti[êe]u|目标|目標|목표|layunin)";
const PERCENT_ABROAD =
  "(?:(?<!\\d\\s?)%|per ?cent(?:age)?s?|porcentage[mn]s?|porcentajes?|ph[ầa]n tr[ăa]m|百分比|퍼센트|porsiyento)";
const SHARE_ABROAD = new RegExp(
  `${GOAL_ABROAD}[^.?!。]{0,16}?${PERCENT_ABROAD}|${PERCENT_ABROAD}[^.?!。]{0,12}?${GOAL_ABROAD}`,
  "g",
);
const SEVERAL_ABROAD =
  /which|what other|items|list|\ball\b|quais|tod[oa]s|cu[áa]les|những|các|哪些|哪幾|어떤|모두|alin|lahat/;

/** Records by the unit of their targets (「％の目標があるもの」「目標が千円で書いてある取組」). */
export const TARGET_UNIT_RULES: readonly Rule[] = [
  {
    // "which items set a target in %?", where several are wished for; the target in % of one record is a fact of it.
    name: "target/share_abroad",
    reads: function* (text) {
      if (!SEVERAL_ABROAD.test(text)) return;
      for (const { index, 0: words } of findMatches(SHARE_ABROAD, text)) yield foundAt(index, words);
    },
    within: [SHARE_ABROAD],
    produce: () => ({ kind: "condition", condition: { kind: "indicator", unit: "%" } }),
    weight: 2,
    examples: [
      { text: "which other items in the plan set a target in %?", marks: "target in %" },
      { text: "quais medidas têm meta em porcentagem?", marks: "meta em porcentagem" },
    ],
    counterExamples: ["what's the target in %?", "which one aims at 30%?"],
  },
  {
    name: "target/other_units",
    reads: OTHERS_ONLY,
    produce: () => ({ kind: "filler" }),
    weight: 3,
    examples: [{ text: "%や件しかない施策は飛ばして、単位に「人」のある施策", marks: "%や件しかない施策は飛ばして、" }],
    counterExamples: ["目標が%のものは除いて"],
  },
  {
    name: "target/unit",
    reads: findUnits,
    // The first that a clause names has the figure beside it, or says itself that it is a unit.
    within: [FIGURE, UNIT_ITSELF],
    produce: ([, unit, category, denied]) => {
      const condition = { kind: "indicator" as const, unit: unit!, ...(category ? { category } : {}) };
      return { kind: "condition", condition: denied ? { kind: "not", of: condition } : condition };
    },
    weight: 2,
    examples: [
      { text: "2章の財政で、％の目標があるもの", marks: "%の目標があるもの" },
      { text: "財政部以外で金額の目標がある取組は", marks: "金額の目標がある" },
      { text: "お金の目標が千円で書いてあるのは", marks: "お金の目標が千円で書いてあるの" },
      { text: "目標額が千円単位で書いてある取組を全部あげて", marks: "目標額が千円単位で書いてある" },
      { text: "目指す値がパーセントで示されている取組を洗い出して", marks: "目指す値がパーセントで示されている" },
      { text: "目標が「何％」って数字で書いてある取組", marks: "目標が「何%」って数字で書いてある" },
      { text: "単位が「件」か「回」の目標がある取組", marks: "「回」の目標がある" },
      { text: "「件」が単位の目標を持ってる施策は?", marks: "「件」が単位の目標を持ってる" },
      { text: "目標の単位=%", marks: "目標の単位=%" },
      { text: "%目標の取組", marks: "%目標の" },
      { text: "目標額がある取組", marks: "目標額がある" },
      { text: "単位% 全件", marks: "単位%" },
      { text: "目標をパーセンテージで置いた取組", marks: "目標をパーセンテージで置いた" },
      { text: "目標が件数じゃなくて金額のもの", marks: "目標が件数じゃなくて金額のもの" },
      { text: "目標が率ではなく件数で書かれている取組", marks: "目標が率ではなく件数で書かれている" },
      { text: "千円とかじゃなくて、目標の単位が%の取組", marks: "目標の単位が%の" },
      { text: "指標単位に人あり、の施策", marks: "指標単位に人あり" },
      { text: "単位に人の入った指標がある。あれを持ってる施策", marks: "単位に人の入った指標がある" },
      { text: "目標が「人」という単位で数えられてる施策はどれ", marks: "目標が「人」という単位で数えられてる" },
      { text: "年度ごとに千円で額が入ってる項目", marks: "千円で額が入ってる" },
      { text: "円(千円)で目標額を置いてる取組", marks: "円(千円)で目標額を置いてる" },
      { text: "人数(人)で測る指標がある施策", marks: "人数(人)で測る指標がある" },
      { text: "%で測る指標がひとつも無い施策", marks: "%で測る指標がひとつも無い" },
      {
        text: "成果指標とプロセス指標のどこにも%の単位が出てこない施策",
        marks: "成果指標とプロセス指標のどこにも%の単位が出てこない",
      },
      { text: "どの指標にも%が使われていない施策", marks: "指標にも%が使われていない" },
      {
        text: "年度ごとの欄に「何千円」と金額の目標が書き込んであるのはどれ",
        marks: "「何千円」と金額の目標が書き込んであるの",
      },
    ],
    counterExamples: [
      "目標は何%?",
      "いくらの目標?",
      "件の話",
      "交付率の目標は?",
      "目標額は?",
      "割合の高い目標は?",
      "数値目標がある取組の件数",
    ],
  },
];
