import type { Rule } from "../rule.ts";

const POLITE =
  "(?:です|ます|したい(?:です)?|にしたい(?:です)?|にする|にします|にして|て?ください|て?下さい|て?ほしい(?:です)?|て?欲しい(?:です)?|たい(?:です)?|お願い(?:します)?|よ|な|ね)*[。.!?]*$";

/** A message that only says enough: to a bot that sends reminders, it is about those. 「終了した取組」 is about the plan. */
export const STOP_ALONE_RULES: readonly Rule[] = [
  {
    name: "settings/stop_alone",
    reads: new RegExp(
      `^(?:もう|一旦|いったん|これで|今すぐ|そろそろ|ちょっと)?(?:終了|しゅうりょう|終わり|おわり|終わらせ|おしまい|やめ(?:る|ます|て|た(?=い))?|止め(?:る|ます|て|た(?=い))?|もう?いい|減らし(?:て|た(?=い))?|(?:回数|頻度|数|量)(?:を|が)?(?:減らし(?:て|た(?=い))?|少なくし(?:て|た(?=い))?|多い|多すぎ(?:る|ます)?)|多すぎ(?:る|ます)?|しつこい|うるさい)${POLITE}`,
      "g",
    ),
    produce: () => ({ kind: "talk", topic: "settings" }),
    examples: [
      { text: "終了", marks: "終了" },
      { text: "やめたい", marks: "やめたい" },
      { text: "頻度を減らして", marks: "頻度を減らして" },
      { text: "減らしてほしいです", marks: "減らしてほしいです" },
      { text: "もう終わりにします", marks: "もう終わりにします" },
      { text: "しつこい", marks: "しつこい" },
    ],
    counterExamples: [
      "終了した取組",
      "やめた公約は?",
      "ごみを減らしてほしい",
      "終わった?",
      "いつ終わる?",
      "職員を減らして",
    ],
  },
];
