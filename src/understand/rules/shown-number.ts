import { findSaidNumber } from "../../text/kanji-numbers.ts";
import type { Rule } from "../rule.ts";

const HERE =
  "(?:この|その|それら|これら|今の|いまの|上の|上記|以上|さっきの|先ほどの|さきほどの|ここの|最初の|はじめの)の?";
const SEEN =
  "(?:(?:今|いま|さっき|先ほど|ここまで|これまで|今まで|いままで)(?:に|で)?、?(?:出(?:た|てきた|して(?:もらった|くれた))|見(?:た|せて(?:もらった|くれた))|聞いた|教えて(?:もらった|くれた)|教わった|[挙あ]がった|並んだ)(?:の)?、?)";
const COUNTED = "([2-9二三四五六七八九]|ふた|みっ|よっ|いつ)(?:つ|個|本|件)";
/** 「この二つの課」 is no record. */
const OF_ELSE =
  "(?!(?:の)?(?:課|部(?!分)|局|室|係|部署|区分|分野|章|柱|節|計画|市|目標|指標|数|資料|文書|年|月|目|め)|だけ)";
const NOUN = "(?:の(?:もの|やつ|公約|約束|取組項目|取組|取り組み|施策|項目|事業))?";

/** Records by their number: those shown last, or spoken of one by one (「この二つ」「いま出た4つ」). */
export const SHOWN_NUMBER_RULES: readonly Rule[] = [
  {
    name: "shown/number",
    reads: new RegExp(
      `(?:${HERE}(?:[^、。?!\\s\\d]{1,6}の)?|${SEEN})${COUNTED}${OF_ELSE}${NOUN}(?:((?:のほか|の他|以外)(?:に(?:は|も(?!う))?|の|で(?:は)?|は)?)|とも|は|を|が|の(?:うち|中|なか)(?:の|で|から)?)?、?`,
      "g",
    ),
    produce: ([, digits = "", beside]) => ({
      kind: "shown",
      count: findSaidNumber(digits)!,
      beside: beside !== undefined,
    }),
    weight: 1,
    examples: [
      { text: "いま出た4つを期限の早い順に並べ直してください", marks: "いま出た4つを" },
      { text: "この二つのほかは何がある", marks: "この二つのほかは" },
      { text: "今の2つのほかにもう一つあるよね", marks: "今の2つのほかに" },
      { text: "さっきの三つの担当は?", marks: "さっきの三つ" },
      { text: "この2件とも財政部?", marks: "この2件とも" },
      { text: "以上6件のうち企画部が担当に入るものは", marks: "以上6件のうち" },
      { text: "その三つのうち土地を売るほうを詳しく", marks: "その三つのうち" },
      { text: "今までに出してもらった三つをもういっぺん並べて", marks: "今までに出してもらった三つを" },
      { text: "さっきの単独の3件、ページが後ろのものから", marks: "さっきの単独の3件、" },
      { text: "ここまでに見た3つの取組は", marks: "ここまでに見た3つの取組は" },
    ],
    counterExamples: ["この二つの課は?", "その2つ目は?", "二つの取組", "この三つの指標は?", "今の4年", "この2つだけ?"],
  },
];
