import { scriptPattern } from "../domain/script-pattern.ts";

/** A name of a part, a department or a document: what stands on either side of a sign. */
const NAME = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々()]";
const WORD = "[\\p{Script=Han}\\p{Script=Katakana}ー]";
const BEGINS = "[\\p{Script=Han}\\p{Script=Katakana}「]";
const ENDS = "(?<=[\\p{Script=Han}\\p{Script=Katakana}ー」ⅠⅡⅢⅣⅤⅥⅦIVX課部])";
/** What says that a difference is meant; a true minus sign says it by itself. */
const RESULT = "(?:の差分?|[、\\s]*(?:の)?残り)";

/** Signs between two sets, as people jot them down, and how they say them. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [scriptPattern(`${ENDS}\\s*∩\\s*(?:「(${NAME}{2,24})」|(${WORD}{2,24}))`, "gu"), "と$1$2の両方に入る"],
  // 「シート−一覧の差分」
  [scriptPattern(`${ENDS}\\s*[−∖]\\s*(${WORD}{0,12}(?:一覧|シート|リスト))(?:の差分?)?`, "gu"), "にあって$1にない"],
  [scriptPattern(`${ENDS}\\s*∪\\s*(?=${BEGINS})`, "gu"), "または"],
  [
    scriptPattern(
      `${ENDS}\\s*(?:−|∖)\\s*「?(?=${BEGINS})(${NAME}{2,24}?)」?(?:の差分?)?(?=[、。\\s?？を]|の残り|$)`,
      "gu",
    ),
    "で$1は除く",
  ],
  [
    scriptPattern(
      `${ENDS}\\s*(?:[-－–]|(?<!プラス)マイナス)\\s*「?(?=${BEGINS})(${NAME}{2,24}?)」?(?=${RESULT})(?:の差分?)?`,
      "gu",
    ),
    "で$1は除く",
  ],
  // 「シートの公約 list please, but not 中長期」
  [
    scriptPattern(
      `(?<=[ぁ-ん][^。?]{0,40})[,、]?\\s*(?:but\\s+)?(?:not|except|excluding|without)\\s+「?(${NAME}{2,16})」?(?=$|[、。.,\\s])`,
      "giu",
    ),
    "、$1は除く",
  ],
];

/** Without one of these no question has a sign. */
const ANY_SIGN = /[∩∪−∖\-－–]|マイナス|not|except|excluding|without/i;

/** 「シート−一覧の差分」「一覧∩シート」 in words. */
export function spellSetSigns(question: string): string {
  if (!ANY_SIGN.test(question)) return question;
  return SIGNS.reduce((text, [sign, words]) => text.replace(sign, words), question);
}
