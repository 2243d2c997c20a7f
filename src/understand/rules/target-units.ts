import { escapePattern } from "../../text/escape-pattern.ts";
import { findMatches } from "../../text/find-matches.ts";
import { findLikely } from "../choose-rules.ts";
import { JOINED } from "../joined-names.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, doesNot, doing } from "../verb-forms.ts";
import { TAKING_AWAY } from "./operator-verbs.ts";

/** Units as people say them → as plans print them. */
const UNITS: Record<string, string> = {
  パーセント: "%",
  パーセンテージ: "%",
  百分率: "%",
  割合: "%",
  率: "%",
  円: "千円",
  お金: "千円",
  金額: "千円",
  額: "千円",
  件数: "件",
  人数: "人",
  回数: "回",
  施設数: "施設",
  か所数: "か所",
  台数: "台",
  校数: "校",
  団体数: "団体",
  世帯数: "世帯",
  人の数: "人",
  件の数: "件",
};

/** What is to be reached, by what the plan calls it (「成果指標」). */
const FIGURE =
  /(?:到達|達成)?(?:数値|数字|金額|お金|額)?の?目標(?:値|額)?|(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,8})?指標|kpi|ゴール|目指す(?:値|数字?|水準)|めざす(?:値|数字?)|狙う値|目安の数字|(?<![\p{Script=Han}])額(?=[がをは])|(?<=円の?)数字(?=[がをは])/gu;
/** A unit that is named as one: quoted, 「〜で」, 「〜という単位」, 「何〜」. */
const UNIT =
  /(?:単位(?:に|が|は|[:=])?\s?)?(?:[「『"(]\s*(?:何|[○◯〇])*(?<quoted>%|パーセンテージ|パーセント|割合|率|千円|万円|円|件数?|人数?|回数?|トン|t|施設数?|か所数?)(?:増|以上|単位)?\s*[」』")](?:\([ぁ-ん]+\))?|(?<![\d.,]|(?![位標])\p{Script=Han})(?:何|[○◯〇])*(?<bare>%|パーセンテージ|パーセント|百分率|割合|率|千円|万円|円|お金|金額|件の数|人の数|件数?|人数?|回数?|施設数|か所数|台数|校数|団体数|世帯数|トン|t|(?<=目標)額)(?:\((?:単位は?)?(?:%|千円|円|件|人|回|組)\))?(?=増|目標|表示|じゃな|ではな|に|と|や|が(?!\d)|の|で|を|って|単位|だ|あり|なし|(?<=単位[:=]?.{1,6})(?:\s|、|全|$)))(?:(?:という|って|の|を)?単位(?:とする|にする|にした|で(?:示す|表す))?|表示|増)?(?:という)?/gu;
const patterns = new WeakMap<readonly string[], RegExp>();

/** The same with the units of the plan itself in quotation marks; built once a city. */
function unitPattern(units: readonly string[]): RegExp {
  const known = patterns.get(units);
  if (known) return known;
  const pattern = new RegExp(
    UNIT.source.replace("(?<quoted>", `(?<quoted>${units.map(escapePattern).join("|")}|`),
    "gu",
  );
  patterns.set(units, pattern);
  return pattern;
}

/** A figure asked for, not a unit named. */
const ASKS =
  /何(?:%|パーセント|件|人|回|千円|万円|円)(?:です|なの|だ|\?|か|$|が(?:目標|ゴール)[?。]*$|を目(?:指|標))|いくら(?![^、。]{1,8}だの)|(?<!(?:施策|取組|公約|項目|事業|もの|やつ|の)(?:は|が|って)?、?)いくつ/;
/** What shows that records are wanted by it, behind it. */
const RECORDS =
  /^(?:[^。?!]{0,24}?(?:[。?](?:それ|あれ|これ)[^。?!]{0,24}?)?)(?:もの|やつ|取組|取り組み|施策|政策|公約|項目|事業|どれ|何本|何件|いくつ|一覧|全部|ぜんぶ|全件|全て|すべて|リスト|洗い出|並べ|挙げ|抜き出|拾|の(?:は|って|を|だけ|$|\?)|じゃ(?:ない|なく)|以外)/;
/** Characters between the unit and what it measures. */
const MAX_GAP = 16;
/** 「件数とかオンラインの数字を指標に入れてる」: another thing is made the indicator. */
const OTHER_OBJECT = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}の[^を]{1,6}を|の?名(?:前|称)?[にが]/u;
/** 「件とか千円じゃなくて、目標の単位が%」: the figure is of what follows. */
const DENIED = /(?:じゃ|では|で)なく|以外|よりも/;
/** 「目標が件数じゃなくて金額の」: a unit that another is put in the place of. */
export const PUT_ASIDE =
  /(?:(?:%|パーセント|割合|率|千?円|お金|金額|件数?|人数?|回数?)(?:とか|なんか|など|や|か|と|、)*)+(?:じゃ|では|で)なく(?:て)?、?/g;
const IS_SET = [
  "書く",
  "書き込む",
  "示す",
  "表す",
  "数える",
  "測る",
  "はかる",
  "入る",
  "載る",
  "決まる",
  "決める",
  "定める",
  "設定する",
  "置く",
  "おく",
  "立てる",
  "付く",
  "つく",
  "持つ",
  "使う",
  "つかう",
  "掲げる",
  "なる",
  "出す",
  "出る",
  "出てくる",
  "もつ",
  "含む",
  "用いる",
  "混じる",
  "まじる",
  "並ぶ",
];
const BEHIND = new RegExp(
  `^(?:で|が|を|に|の|も|って|という)?(?:(?:数字|数値|割合|かたち|形)(?:で|に))?(?:年度ごとに|毎年度?|一つでも|ひとつでも|ちゃんと|(?:額|金額|数字|目標)が)*(?:${does(IS_SET)}|ある|あり|持ちの?|だ)?(?:の(?=は|って|を|$|\\?)|もの|やつ)?`,
);

const NONE_OF_THEM =
  "(?:どれも|どこにも|どの(?:指標|目標)(?:に)?も|(?:一|1|ひと)(?:つ|個|本|件)(?:も|として)|まったく|全く|全然|一切)";
/** That no figure is in the unit: 「がひとつも無い」「が使われていない」; 「じゃない」 alone takes records away. */
const NOT_BEHIND = new RegExp(
  `^(?:の)?(?:単位|字|表示)?(?:が|は|も|を|に|の|で|、)*(?:${NONE_OF_THEM}(?:の|は|を|が)?(?:(?:じゃ|では)?ない|無い)|${NONE_OF_THEM}?(?:の|は|を|が)?(?:${doesNot(IS_SET)}|ない|無い|なしの?))(?=(?:の)?(?:もの|やつ|取組|施策|公約|項目|事業|ところ)|の(?:は|って|を|が|どれ|$)|施策)`,
);
const EVERY_BEFORE = new RegExp(NONE_OF_THEM);
const IS_NOT = /^(?:じゃ|では)ない(?=(?:の)?(?:もの|やつ|取組|施策|公約|項目|事業)|の(?:は|って|を|が))/;

/** What goes on about what the sentence before names belongs to it: 「単位に人の入った指標がある。それを持つ施策は」. */
const CLAUSE = /[^。?!]+(?:[。?](?:それ|あれ|これ|そ(?:う|ん)な|そういう)[^。?!]+)?[?!]?/g;
const UNIT_ITSELF = /単位/;
/** 「数値目標を設けている取組の件数」: the records are counted. */
const OF_SET = /(?:取組|取り組み|施策|公約|項目|事業|もの|やつ)の?$/;
/** 「%や件しかない施策は飛ばして、」: what is left says the rest. */
export const OTHERS_ONLY = new RegExp(
  `(?:[「『"]?(?:%|パーセント|件|人|回|組|千?円|金額|率|割合)[」』"]?(?:や|と|か|、|・)?)+(?:しか(?:ない|使って(?:い)?ない)|だけの|ばかりの|ばっかの)(?:施策|取組|公約|項目|もの|やつ|の)(?:は|を)${doing(TAKING_AWAY)}、?` +
    // 「目標が人の数で置いてある取組は? 率とか件とかトンはいらない」
    `|(?<=(?:目標|指標)[^。?]{3,40}[。?、]\\s?)(?:[「『"]?(?:%|パーセント|件数?|人数?|回数?|組|トン|千?円|金額|率|割合)[」』"]?(?:や|と|か|とか|、|・|も)*){2,}の?(?:目標|やつ|もの)?(?:は|を)?(?:いらない|要らない|不要|${doing(TAKING_AWAY)})`,
  "g",
);

function unitOf({ groups }: RegExpExecArray): string {
  const word = (groups!.quoted ?? groups!.bare)!;
  return UNITS[word] ?? word;
}

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
    const all = findMatches(units.length === 0 ? UNIT : unitPattern(units), words).filter(
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
