import { escapePattern } from "../../text/escape-pattern.ts";
import type { Catalogue } from "../catalogue.ts";
import { foundAt, type Rule } from "../rule.ts";

/** 「…を見せて」「…を表示してください」, to the end of the message. */
const SHOW =
  "(?:を|も|が|は)?(?:ちょっと|ぜひ)?(?:見せて|みせて|表示(?:して)?|出して|だして|並べて|教えて|おしえて|見たい|みたい|知りたい)(?:ください|下さい|ほしい|欲しい|くれ(?:る|ます|ません)?|もらえ(?:る|ます|ません)?|いただけ(?:る|ます|ません)?|頂け(?:る|ます|ません)?|お願い(?:します)?)?(?:です)?(?:か|な|ね|よ)?[。.!?]*$";

const WHOSE = "^(?:この|その|ここの|(?:この|うちの)?(?:市|町|村|まち)の|計画の|今の|いまの)?";

const RECORDS = "取組項目|取り組み|取組み|取組|とりくみ|施策|政策|公約|約束|項目|事業|プロジェクト";

const patterns = new WeakMap<Catalogue, RegExp>();

/** By the plan's own word for its records; built once a city. */
function showRecords(catalogue: Catalogue): RegExp {
  const named = () => `${WHOSE}(?:${escapePattern(catalogue.measureWord)}|${RECORDS})(?:たち|の)?${SHOW}`;
  const known =
    patterns.get(catalogue) ?? new RegExp(`${named()}|^表示(?:して)?(?:ください|下さい|お願いします)?[。!]*$`);
  patterns.set(catalogue, known);
  return known;
}

/** A message that names nothing but the plan's own words for its records or parts, and wants to see them. */
export const SHOW_ALL_RULES: readonly Rule[] = [
  {
    name: "show/records",
    reads: (text, { catalogue }) => (showRecords(catalogue).test(text) ? [foundAt(0, text)] : []),
    produce: () => ({ kind: "wants", wants: "set", sure: true }),
    examples: [
      { text: "事業を表示して", marks: "事業を表示して" },
      { text: "施策を見せてください", marks: "施策を見せてください" },
      { text: "取り組みを見たいです", marks: "取り組みを見たいです" },
      { text: "この市の事業を教えて", marks: "この市の事業を教えて" },
      { text: "表示して", marks: "表示して" },
    ],
    counterExamples: ["ごみの取組を見せて", "担当課を教えて", "住居表示の整備", "事業者を教えて"],
  },
  {
    // 「端から全部」「頭からしまいまで」「最初から最後まで一つ残らず」
    name: "show/end_to_end",
    reads:
      /(?<!の|から|日|年|月|分)(?:端|はじ(?=から(?:全|ぜ|す|み|順))|はし(?=から(?:全|ぜ|す|み|順))|頭|あたま|最初|はじめ|初め|始め|上)から(?:(?:端|しまい|おしまい|お?尻|おしり|最後|終わり|おわり|下)まで|順(?:番)?に|(?=(?:全部|ぜんぶ|すべて|全て|みんな|ずらっと|ずらり|名前|題名)))(?:(?:一つ|ひとつ|一個|1つ)(?:も|残らず)?)?/g,
    produce: () => ({ kind: "wants", wants: "set", sure: true }),
    examples: [
      { text: "施策を頭からしまいまで", marks: "頭からしまいまで" },
      { text: "計画の施策、端から全部並べて", marks: "端から" },
      { text: "取組を最初から最後まで一つ残らず", marks: "最初から最後まで一つ残らず" },
      { text: "載ってる公約、上から順に", marks: "上から順に" },
    ],
    counterExamples: ["道路の端から端まで直す取組", "最初から計画に入ってた?", "頭から水をかぶった"],
  },
  {
    // 「ここで見られる施策」「そちらにある公約」: no other could be listed.
    name: "show/of_here",
    reads: new RegExp(
      `(?<=^|[。、])(?:お[めま]え?さん(?:とこ|ところ|ち)?|そちら(?:さん)?|そっち|こちら|ここ|おたく|あんた(?:んとこ|のところ)?)(?:で|に)(?:見られる|見れる|見える|ある|載って(?:い)?る|のって(?:い)?る|わかる|分かる|持って(?:い)?る|入って(?:い)?る)(?=(?:[^。、?]{0,8}の)?(?:計画の)?(?:${RECORDS}))`,
      "g",
    ),
    produce: () => ({ kind: "filler" }),
    weight: 1,
    examples: [
      { text: "ここで見られる公約を全部", marks: "ここで見られる" },
      { text: "そちらにある公約は全部で何件?", marks: "そちらにある" },
    ],
    counterExamples: ["ここで見られる花火", "そちらに電話したい"],
  },
  {
    name: "show/areas",
    reads: new RegExp(
      `${WHOSE}(?:(?:${RECORDS}|計画)の)?(?:(?:三つ|四つ|五つ)の)?(?:柱|分野|区分|章|テーマ)(?:${SHOW}|(?:は|って)(?:何|なに|なん|どれ|いくつ)?(?:です|なの)?か?[?。]*$)`,
      "g",
    ),
    produce: () => ({ kind: "plan", about: "areas" }),
    examples: [
      { text: "柱を見せて", marks: "柱を見せて" },
      { text: "計画の柱を教えてください", marks: "計画の柱を教えてください" },
      { text: "公約の柱は?", marks: "公約の柱は?" },
    ],
    counterExamples: ["観光の分野を見せて", "柱の補強の取組"],
  },
  {
    name: "show/plan",
    reads: new RegExp(`^(?:この|市の|ここの)?計画(?:の?(?:全体|中身|内容))?${SHOW}`, "g"),
    produce: () => ({ kind: "plan", about: "about" }),
    examples: [{ text: "計画を見せて", marks: "計画を見せて" }],
    counterExamples: ["計画の期間を教えて", "空き家の計画を見せて"],
  },
];
