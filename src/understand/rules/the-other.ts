import type { Rule } from "../rule.ts";
import { PLACE_WORD } from "./operator-words.ts";

const ONE = "(?:一つ|ひとつ|1つ|一個|1個|いっこ|一本|1本|一件|1件)";
const SIDE = "(?:片方|片っぽ|かたほう|片一方|一方)";
const SOME = "(?:[2-9二三四五六七八九](?:つ|個|本|件)|ふたつ|みっつ|よっつ)";
const NOUN = "(?:もの|やつ|ほう|方|公約|約束|取組項目|取組|取り組み|施策|項目|事業|記録)";
/** 「もう一つの課」 is another place of the plan, no record. */
const NO_PLACE = `(?!の(?:${PLACE_WORD}|計画|市|担当|目標|指標|数))`;
const ENDS = "(?:とも)?(?:は|って|を|も(?!う)|が|だけ)?";

/** 「もう片方」「残りの二つ」: what stands beside the record in focus. */
export const THE_OTHER_RULES: readonly Rule[] = [
  {
    name: "reference/the_other",
    reads: new RegExp(
      [
        `もう${ONE}${NO_PLACE}の${NOUN}?${ENDS}`,
        `もう${SIDE}${NO_PLACE}の${NOUN}${ENDS}`,
        `もう${ONE}(?:は|って|が(?!い)|(?=$|\\?))`,
        `もう${SIDE}(?!の${PLACE_WORD})の?${ENDS}`,
        `(?:残り|のこり|残った|(?:これ|それ)以外)(?:の)?(?:${ONE}|${SOME})${NO_PLACE}(?:の${NOUN})?${ENDS}`,
        `(?:ほか|他|別)の(?:${ONE}|${SOME})${NO_PLACE}(?:の${NOUN})?${ENDS}`,
        `(?:あと|後)の(?:${ONE}|${SOME})${NO_PLACE}(?:の${NOUN})?${ENDS}`,
        `${SIDE}じゃない(?:ほう|方)${ENDS}`,
        `^(?:あ、?)?(?:(?:そう|そっち|それ|そちら)?(?:じゃ|では)|そうで)ない(?:ほう|方)${ENDS}`,
        `まだ(?:聞いて|見て|出て|教えて)(?:もらって)?(?:い)?ない(?:${ONE}|${NOUN}|の)${ENDS}`,
        `あと(?:${ONE}|${SOME})(?:は|が)?(?:ある|あった|あり)`,
      ].join("|"),
      "g",
    ),
    produce: () => ({ kind: "reference", to: "the_other" }),
    weight: 1,
    examples: [
      { text: "もう片方、R3の目標額は?", marks: "もう片方" },
      { text: "もう一つのほうは", marks: "もう一つのほうは" },
      { text: "残りのひとつも見せてください", marks: "残りのひとつも" },
      { text: "同じ課のほかの2つは", marks: "ほかの2つは" },
      { text: "消防本部のもう一個のほうは", marks: "もう一個のほうは" },
      { text: "残り二つは?", marks: "残り二つは" },
      { text: "じゃないほう、建ったの何年", marks: "じゃないほう" },
      { text: "まだ聞いてない一本、それはどういうやつだい", marks: "まだ聞いてない一本" },
      { text: "あとの一つは?", marks: "あとの一つは" },
      { text: "市民課が入ってるもう一つの施策は?", marks: "もう一つの施策は" },
      { text: "もう一方の担当課", marks: "もう一方の" },
      { text: "それ以外の二つ", marks: "それ以外の二つ" },
      { text: "教育のとこ、あと三つあるっちゃろ?", marks: "あと三つある" },
      { text: "R2追加のもう一つは何ですか", marks: "もう一つは" },
    ],
    counterExamples: [
      "もう一つの課のほうは?",
      "もう一つ教えて",
      "もう一つ、保育園は?",
      "もう一度",
      "あと一つ聞きたい",
      "ほかの二つの課は?",
      "もう一つお願いします",
      "ごみの残り",
    ],
  },
];
