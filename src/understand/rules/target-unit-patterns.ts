import { escapePattern } from "../../text/escape-pattern.ts";
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
export const FIGURE =
  /(?:到達|達成)?(?:数値|数字|金額|お金|額)?の?目標(?:値|額)?|(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,8})?指標|kpi|ゴール|目指す(?:値|数字?|水準)|めざす(?:値|数字?)|狙う値|目安の数字|(?<![\p{Script=Han}])額(?=[がをは])|(?<=円の?)数字(?=[がをは])/gu;
/** A unit that is named as one: quoted, 「〜で」, 「〜という単位」, 「何〜」. */
const UNIT =
  /(?:単位(?:に|が|は|[:=])?\s?)?(?:[「『"(]\s*(?:何|[○◯〇])*(?<quoted>%|パーセンテージ|パーセント|割合|率|千円|万円|円|件数?|人数?|回数?|トン|t|施設数?|か所数?)(?:増|以上|単位)?\s*[」』")](?:\([ぁ-ん]+\))?|(?<![\d.,]|(?![位標])\p{Script=Han})(?:何|[○◯〇])*(?<bare>%|パーセンテージ|パーセント|百分率|割合|率|千円|万円|円|お金|金額|件の数|人の数|件数?|人数?|回数?|施設数|か所数|台数|校数|団体数|世帯数|トン|t|(?<=目標)額)(?:\((?:単位は?)?(?:%|千円|円|件|人|回|組)\))?(?=増|目標|表示|じゃな|ではな|に|と|や|が(?!\d)|の|で|を|って|単位|だ|あり|なし|(?<=単位[:=]?.{1,6})(?:\s|、|全|$)))(?:(?:という|って|の|を)?単位(?:とする|にする|にした|で(?:示す|表す))?|表示|増)?(?:という)?/gu;
const patterns = new WeakMap<readonly string[], RegExp>();

/** A unit named, in quotation marks one of the plan's own, too; built once a city. */
export function findUnitPattern(units: readonly string[]): RegExp {
  if (units.length === 0) return UNIT;
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
export const ASKS =
  /何(?:%|パーセント|件|人|回|千円|万円|円)(?:です|なの|だ|\?|か|$|が(?:目標|ゴール)[?。]*$|を目(?:指|標))|いくら(?![^、。]{1,8}だの)|(?<!(?:施策|取組|公約|項目|事業|もの|やつ|の)(?:は|が|って)?、?)いくつ/;
/** What shows that records are wanted by it, behind it. */
export const RECORDS =
  /^(?:[^。?!]{0,24}?(?:[。?](?:それ|あれ|これ)[^。?!]{0,24}?)?)(?:もの|やつ|取組|取り組み|施策|政策|公約|項目|事業|どれ|何本|何件|いくつ|一覧|全部|ぜんぶ|全件|全て|すべて|リスト|洗い出|並べ|挙げ|抜き出|拾|の(?:は|って|を|だけ|$|\?)|じゃ(?:ない|なく)|以外)/;
/** Characters between the unit and what it measures. */
export const MAX_GAP = 16;
/** 「件数とかオンラインの数字を指標に入れてる」: another thing is made the indicator. */
export const OTHER_OBJECT = /[\p{Script=Han}\p{Script=Katakana}ー]{2,}の[^を]{1,6}を|の?名(?:前|称)?[にが]/u;
/** 「件とか千円じゃなくて、目標の単位が%」: the figure is of what follows. */
export const DENIED = /(?:じゃ|では|で)なく|以外|よりも/;
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
export const BEHIND = new RegExp(
  `^(?:で|が|を|に|の|も|って|という)?(?:(?:数字|数値|割合|かたち|形)(?:で|に))?(?:年度ごとに|毎年度?|一つでも|ひとつでも|ちゃんと|(?:額|金額|数字|目標)が)*(?:${does(IS_SET)}|ある|あり|持ちの?|だ)?(?:の(?=は|って|を|$|\\?)|もの|やつ)?`,
);

const NONE_OF_THEM =
  "(?:どれも|どこにも|どの(?:指標|目標)(?:に)?も|(?:一|1|ひと)(?:つ|個|本|件)(?:も|として)|まったく|全く|全然|一切)";
/** That no figure is in the unit: 「がひとつも無い」「が使われていない」; 「じゃない」 alone takes records away. */
export const NOT_BEHIND = new RegExp(
  `^(?:の)?(?:単位|字|表示)?(?:が|は|も|を|に|の|で|、)*(?:${NONE_OF_THEM}(?:の|は|を|が)?(?:(?:じゃ|では)?ない|無い)|${NONE_OF_THEM}?(?:の|は|を|が)?(?:${doesNot(IS_SET)}|ない|無い|なしの?))(?=(?:の)?(?:もの|やつ|取組|施策|公約|項目|事業|ところ)|の(?:は|って|を|が|どれ|$)|施策)`,
);
export const EVERY_BEFORE = new RegExp(NONE_OF_THEM);
export const IS_NOT = /^(?:じゃ|では)ない(?=(?:の)?(?:もの|やつ|取組|施策|公約|項目|事業)|の(?:は|って|を|が))/;

/** What goes on about what the sentence before names belongs to it: 「単位に人の入った指標がある。それを持つ施策は」. */
export const CLAUSE = /[^。?!]+(?:[。?](?:それ|あれ|これ|そ(?:う|ん)な|そういう)[^。?!]+)?[?!]?/g;
export const UNIT_ITSELF = /単位/;
/** 「数値目標を設けている取組の件数」: the records are counted. */
export const OF_SET = /(?:取組|取り組み|施策|公約|項目|事業|もの|やつ)の?$/;
/** 「%や件しかない施策は飛ばして、」: what is left says the rest. */
export const OTHERS_ONLY = new RegExp(
  `(?:[「『"]?(?:%|パーセント|件|人|回|組|千?円|金額|率|割合)[」』"]?(?:や|と|か|、|・)?)+(?:しか(?:ない|使って(?:い)?ない)|だけの|ばかりの|ばっかの)(?:施策|取組|公約|項目|もの|やつ|の)(?:は|を)${doing(TAKING_AWAY)}、?` +
    // 「目標が人の数で置いてある取組は? 率とか件とかトンはいらない」
    `|(?<=(?:目標|指標)[^。?]{3,40}[。?、]\\s?)(?:[「『"]?(?:%|パーセント|件数?|人数?|回数?|組|トン|千?円|金額|率|割合)[」』"]?(?:や|と|か|とか|、|・|も)*){2,}の?(?:目標|やつ|もの)?(?:は|を)?(?:いらない|要らない|不要|${doing(TAKING_AWAY)})`,
  "g",
);

/** The unit that words name, as plans print it. */
export function unitOf({ groups }: RegExpExecArray): string {
  const word = (groups!.quoted ?? groups!.bare)!;
  return UNITS[word] ?? word;
}
