import type { Rule } from "../rule.ts";

/** How a message ends that has what it asks for checked (「〜で合ってる?」「〜でしたっけ」). */
export const CONFIRMS =
  /(?<=[課部局室係会])(?:さん)?(?:で(?:合って|あって)(?:い)?(?:る|ます)|で(?:よかった|よろしかった|よろしい|いい|間違いない|まちがいない)|で(?:した|し)っけ|だ(?:った)?っけ|(?:だ|です|でした)よね)(?:の|ん)?(?:です)?(?:か|よね)?(?=[?。!\s]*$)/g;

/** What is claimed stands before; the words that have it checked are no topic. */
export const CONFIRMATION_RULES: readonly Rule[] = [
  {
    name: "confirmation/tail",
    reads: CONFIRMS,
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "落札の担当って管財課で合ってる?", marks: "で合ってる" },
      { text: "担当は秘書広報課でしたっけ?", marks: "でしたっけ" },
      { text: "担当は財政課ですよね?", marks: "ですよね" },
    ],
    counterExamples: ["財政課の取組", "窓口で合っているか見る"],
  },
];
