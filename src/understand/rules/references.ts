import type { ReferenceTarget } from "../meaning.ts";
import type { Rule } from "../rule.ts";

const to = (target: ReferenceTarget) => () => ({ kind: "reference" as const, to: target });

/** Words that point back in the conversation. */
export const REFERENCE_RULES: readonly Rule[] = [
  {
    name: "reference/previous_set",
    reads:
      /(?:そのうち(?!、?(?:に|でき(?:る|ます)))|(?:それ|これ)の(?:うち|中)|その中|そのなか|このうち|この中|それらのうち|それらの中|今の(?:中|うち)|いまの(?:中|うち)|さっきの(?:中|うち)|上の(?:中|うち)|この一覧|その一覧|そこから)(?:で(?:は)?|から|の)?(?:、)?/g,
    produce: to("previous_set"),
    examples: [
      { text: "そのうち数値の目標があるのは?", marks: "そのうち" },
      { text: "それのうち令和2年度のだけ", marks: "それのうち" },
    ],
    counterExamples: ["そのうちできる?"],
  },
  {
    name: "reference/narrowed",
    reads:
      /(?:(?<!ない)の|もの|やつ|分)?(?:だけ|のみ)(?:で(?:いい|お願い|教|見|出)|を|に(?:して|絞)|ね|で|知りたい|教えて|見せて|出して|ほしい|ください|残し(?:て)?|のこし(?:て)?|残して(?:ください|ほしい)?)*(?=$|。|\?|!|、)/g,
    produce: to("narrowed"),
    examples: [
      { text: "市民活動課のだけ", marks: "のだけ" },
      { text: "中期のものだけ", marks: "ものだけ" },
    ],
    counterExamples: ["できるだけ早く"],
  },
  {
    name: "reference/same_department",
    reads:
      /同じ(?:課|担当課?|部署|係|所|部)(?:の|が|で)?(?:ほか|他)?(?:の|に(?:は)?)?|(?:その|この|そこの|今の|さっきの)(?:課|担当課?|部署|係)(?:(?:の|が|で|は|って)?(?:ほか|他)(?:の|に(?:は|も)?)|が(?=やって|担当|持って|受け持って))/g,
    produce: to("same_department"),
    examples: [
      { text: "同じ課のほかの取組は?", marks: "同じ課のほかの" },
      { text: "その課がほかに担当してるのは?", marks: "その課がほかに" },
      { text: "その課がやってるのを全部", marks: "その課が" },
    ],
    counterExamples: ["同じ日に"],
  },
  {
    // 「その工事のも入れて、…を全部」: what was shown is one of the set, and limits it to nothing.
    name: "reference/included",
    reads:
      /(?:(?<!よ)その|この|今の|さっきの|いまの|先ほどの)[^。、?!]{0,10}?(?<![課部局係室所])(?:の)?も(?:入れて|含めて|ふくめて|込みで|足して|一緒に)、?/g,
    produce: () => ({ kind: "filler" }),
    weight: 2,
    examples: [
      { text: "その工事のも入れて、上下水道局がやってるの全部", marks: "その工事のも入れて、" },
      { text: "その課がやってるの、さっきのも入れて全部", marks: "さっきのも入れて" },
    ],
    counterExamples: ["総務課のも入れて"],
  },
  {
    name: "reference/others",
    reads:
      /(?:他|ほか)(?:に(?:は|も)?|の)?(?:も)?(?=ある|ない|あり|何|なに|\?|$|取組|公約|施策|は)(?:ある|ない|あります|ありません|何|なに)?|他に(?:は|も)/g,
    produce: to("others"),
    examples: [{ text: "他には?", marks: "他には" }],
    counterExamples: ["他人の家"],
  },
  {
    name: "reference/previous",
    reads: /^(?:それ|これ|その|この|そっち|さっき(?:の)?|じゃあ|では|で、|あと|ちなみに|そこ|そちら|同じ)/g,
    produce: to("previous"),
    examples: [{ text: "それはいつまで?", marks: "それ" }],
    counterExamples: ["図書館はいつまで?"],
  },
];
