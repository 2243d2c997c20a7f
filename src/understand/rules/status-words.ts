import { escapePattern } from "../../text/escape-pattern.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { RECORD_WORD } from "./wants.ts";

/** What a column of states is called. */
const GAUGE = "(?:進捗|進み具合|達成|実施|自己|総合|取組)?(?:状況|度|評価|区分|判定|ランク|進捗|進み具合|ステータス)";
const QUOTED = ['[「『"]?', '[」』"]?'] as const;
/** How a word for a state goes on before the records that bear it. */
const GOES_ON = `(?:(?:に|と)(?:なって|書いて|書かれて)(?:い|あ)?る)?(?:の(?=${RECORD_WORD}|は|って|を|が|だけ|$|\\?)|(?=${RECORD_WORD}))`;

/** 「検討中の公約」; 「C」 is a state only beside the name of its column, or as 「C評価」; 「◎」 needs neither. */
function* findWords(text: string, { catalogue }: ReadContext): Iterable<Found> {
  const record = escapePattern(catalogue.measureWord);
  const goesOn = `(?:${GOES_ON}|の?(?=${record}))`;
  for (const { plain, written } of catalogue.statusWords) {
    if (!text.includes(plain)) continue;
    const word = escapePattern(plain);
    const said = `${QUOTED[0]}${word}${QUOTED[1]}`;
    const pattern = isMark(plain)
      ? `${GAUGE}(?:が|は|の|で)?${said}(?:評価|判定)?${goesOn}|(?<![a-z0-9])${said}(?:評価|判定|印|マーク)${isSign(plain) ? "?" : ""}${goesOn}|(?<![a-z0-9])${said}の(?=もの|やつ)`
      : `(?:${GAUGE}(?:が|は|の|で))?(?<![\\p{Script=Han}\\p{Script=Katakana}ー])${said}${goesOn}`;
    for (const match of text.matchAll(new RegExp(pattern, "gu"))) yield foundAt(match.index, match[0], written);
  }
}

/** Letters, figures and signs (A, 3, ◎): too short to be a word anywhere. */
const isMark = (word: string) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word);

/** No letter and no figure (◎, △): with a noun for records it can only be a state. */
const isSign = (mark: string) => !/[\p{L}\p{N}]/u.test(mark);

/** States in the very words that the plan writes (「検討中」「やや遅れ」「C」), beside what every plan calls achieved or late. */
export const STATUS_WORD_RULES: readonly Rule[] = [
  {
    name: "status/word",
    reads: findWords,
    produce: ([, words = ""]) => ({ kind: "condition", condition: { kind: "status_word", words } }),
    weight: 1,
    examples: [{ text: "今年度達成予定の公約は?", marks: "今年度達成予定の", city: "annaka" }],
    counterExamples: ["検討中の公約は?", "評価がCの取組"],
  },
];
