import type { Rule } from "../rule.ts";

const LINK = "^(?:(?:じゃあ?|では|で|(?:ほん|そん|ほんだ|そんだ)?なら|逆に|反対に|あと)、?\\s?)?";
/** What a cell holds, or a record bears, whatever the set before was chosen by; learners put a word of their own before it. */
const MARKS =
  "(?:[a-z]{2,10}の?\\s?(?:の\\s)?)?(?:数値?|数字|印|しるし|マーク|判|表示|記載|書き?こみ|書込み|チェック|字|文字)";
const WRITTEN = "(?:入って|書いて|載って|のって|付いて|ついて|出て|埋まって)";
const IS_FILLED = `(?:${WRITTEN}(?:い|あ)?る|入った[あぁ]る|入る|ある|あり(?:の)?)`;
const IS_EMPTY = `(?:${WRITTEN}(?:い)?ない|ない|無い|なし(?:の)?|まだの|(?:空いて|空に?なって)(?:い)?る|空欄の|空の)`;
/** Of words that this rule reads: whether it is there. */
export const SAYS_FILLED = new RegExp(`${IS_FILLED}\\s?(?:ほう|方|やつ|もの|残り|の)?$`);
export const SAYS_EMPTY = new RegExp(`${IS_EMPTY}\\s?(?:ほう|方|やつ|もの|残り|の)?$`);
const SIDE = "\\s?(?:ほう|方|やつ|もの|残り|の)";
const ENDS = "(?=は|って|を|も|だけ|どれ|[?。\\s]|$)";

/** 「数が入っているほうは?」「印なしは」: those that bear what the set before was chosen by, or lack it. */
export const TURNED_SIDE_RULES: readonly Rule[] = [
  {
    name: "operator/turned_side",
    reads: new RegExp(
      [
        `${LINK}(?:その)?${MARKS}\\s?(?:が|は|の|も)?\\s?(?:まだ)?\\s?(?:(?:${IS_FILLED}|${IS_EMPTY})${SIDE}|(?:なし|あり)(?=は))${ENDS}`,
        `${LINK}(?:${IS_FILLED}|${IS_EMPTY})\\s?(?:ほう|方)${ENDS}`,
        // 「反対に、その表示がまだ無いシートの公約を」
        `(?<=^(?:[^。?、]{0,6}、)?)その(?:${MARKS})\\s?(?:が|は|の)?\\s?(?:まだ)?\\s?(?:${IS_FILLED}|${IS_EMPTY})`,
      ].join("|"),
      "g",
    ),
    produce: () => ({ kind: "operator", operator: "rest" }),
    examples: [
      { text: "では数が入っているほうは?", marks: "では数が入っているほう" },
      { text: "印なしは残り何", marks: "印なし" },
      { text: "反対に、その表示がまだ無いシートの公約を", marks: "その表示がまだ無い" },
      { text: "ほんなら入ったあるほうは?", marks: "ほんなら入ったあるほう" },
      { text: "じゃあ数字がないやつは?", marks: "じゃあ数字がないやつ" },
    ],
    counterExamples: ["数値目標がある取組は?", "空いている公民館は?", "印鑑がない人は?", "表示が小さい"],
  },
];
