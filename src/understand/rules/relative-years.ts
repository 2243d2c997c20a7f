import { fiscalYearOfDate } from "../../domain/fiscal-year.ts";
import type { Rule } from "../rule.ts";
import { spanYears } from "./read-years.ts";

/** Words for fiscal years from today's, longest first. */
const FISCAL: readonly [RegExp, number][] = [
  [/再来年度|さ来年度|さらいねんど/, 2],
  [/来年度|らいねんど/, 1],
  [/今年度|本年度|当年度|こんねんど|ほんねんど|ことしのねんど/, 0],
  [/一昨年度|おととし度|いっさくねんど/, -2],
  [/昨年度|去年度|さくねんど|きょねんど/, -1],
];
const CALENDAR: readonly [RegExp, number][] = [
  [/再来年|さ来年|さらいねん/, 2],
  [/来年|らいねん/, 1],
  [/今年|本年|ことし|こんねん/, 0],
  [/一昨年|おととし/, -2],
  [/去年|昨年|きょねん|さくねん/, -1],
];
const anyOf = (words: readonly [RegExp, number][]) => words.map(([pattern]) => pattern.source).join("|");
const findShift = (words: readonly [RegExp, number][], text: string) =>
  words.find(([pattern]) => pattern.test(text))?.[1];

/**
 * 「今年」 opens many a story (「今年、区長をしております」「去年の秋から」): it is a year that is asked for only beside
 * what plans have.
 */
const ASKED =
  "(?=(?:は|も|って)|(?:中|内)?(?:に|の|で|から)?(?:何|なに|どう|どこ|いくら|いくつ|予定|目標|計画|実績|取組|施策|公約|予算|状況|進捗|数字|件数|事業|成果|結果|評価|やる|する|した|達成|たっせい|実現|完了|クリア|中止|延期|遅れ|報告|着手|終わ|おわ|始ま|でき|完成|実施|期限|締め?切|追加)|(?:まで|以降|以前|いっぱい|中(?:に|は)|内に)|(?:の|で|に)?(?:分|やつ|もの)|\\((?=令和|平成|r\\d|20\\d\\d)|(?:から|に)(?=新|初|追加|加わ)|\\s*[?。]?$)";

export const RELATIVE_YEAR_RULES: readonly Rule[] = [
  {
    name: "years/relative_fiscal",
    reads: new RegExp(`(?:${anyOf(FISCAL)})末?(?!比)`, "g"),
    produce: ({ 0: words }, { today }) => {
      const shift = findShift(FISCAL, words);
      return shift === undefined ? null : spanYears(fiscalYearOfDate(today) + shift);
    },
    examples: [
      { text: "今年度の予定", marks: "今年度" },
      { text: "来年度は", marks: "来年度" },
      { text: "昨年度", marks: "昨年度" },
      { text: "再来年度末まで", marks: "再来年度末" },
      { text: "こんねんどは なにを しますか", marks: "こんねんど" },
      { text: "らいねんどの よてい", marks: "らいねんど" },
      { text: "さくねんどは?", marks: "さくねんど" },
      { text: "一昨年度の実績", marks: "一昨年度" },
    ],
    counterExamples: ["昨年度比で", "年度はじめ", "来年区の役員"],
  },
  {
    name: "years/relative",
    reads: new RegExp(`(?:${anyOf(CALENDAR)})${ASKED}(?!度|ど|の?\\d{1,2}月)`, "g"),
    produce: ({ 0: words }, { today }) => {
      const shift = findShift(CALENDAR, words);
      return shift === undefined ? null : spanYears(fiscalYearOfDate(today) + shift);
    },
    examples: [
      { text: "今年の予定は?", marks: "今年" },
      { text: "去年は何件?", marks: "去年" },
      { text: "来年の目標", marks: "来年" },
      { text: "再来年までに終わる公約", marks: "再来年" },
      { text: "ことしは なにを しますか", marks: "ことし" },
      { text: "きょねんの実績", marks: "きょねん" },
      { text: "らいねんは?", marks: "らいねん" },
      { text: "今年中に終わる取組", marks: "今年" },
      { text: "さ来年の予定", marks: "さ来年" },
      { text: "おととしの実績", marks: "おととし" },
      { text: "去年達成した公約", marks: "去年" },
    ],
    counterExamples: [
      "来年区の役員が回ってくる",
      "去年の秋から教室に入れず",
      "来年、東京から須坂へ引っ越そう",
      "今年から区長をしています",
      "今年、区長をしております",
      "去年お葬式の会場",
      "去年の大雨の夜",
      "一昨年比",
    ],
  },
  {
    name: "years/shift",
    reads:
      /(?:その|この)?(?<![名以\d]|年|数)(?:次|翌|前|つぎ|よく|まえ|ぜん)の?(?:年度|年(?!比|同|並|代|齢)|ねんど|ねん(?!ど)|とし)(?!比|同期|並み|まで働)|(?:その|この)(?:あと|後)の?年度?|翌々年度?|前々年度?|^(?:じゃあ?|では|で)?、?(?:(?:もう|あと|さらに|その)(?:一|1)|(?:一|1))年度?(?:後ろ|うしろ|後(?!半)|あと|先|遅い|前|まえ|早い)(?:の(?:締め切り?|締め|期限|〆切?|年度|(?!日|月)))?(?=だと|なら|は|って|が|$|\?)/g,
    produce: ({ 0: words }) => ({
      kind: "year_shift",
      by: /翌々/.test(words) ? 2 : /前々/.test(words) ? -2 : /前|まえ|ぜん|早い/.test(words) ? -1 : 1,
    }),
    examples: [
      { text: "その次の年は?", marks: "その次の年" },
      { text: "前の年は?", marks: "前の年" },
      { text: "その前の年度はいくらでした?", marks: "その前の年度" },
      { text: "翌年度は?", marks: "翌年度" },
      { text: "前年度の実績", marks: "前年度" },
      { text: "次年度", marks: "次年度" },
      { text: "翌年はどうなる", marks: "翌年" },
      { text: "つぎのとしは?", marks: "つぎのとし" },
      { text: "ぜんねんどは?", marks: "ぜんねんど" },
      { text: "翌々年度", marks: "翌々年度" },
      { text: "その後の年は?", marks: "その後の年" },
      { text: "もう一年うしろだと?", marks: "もう一年うしろ" },
      { text: "じゃあ一年前のは?", marks: "じゃあ一年前の" },
      { text: "一年あとの締めだと", marks: "一年あとの締め" },
    ],
    counterExamples: [
      "一年前に越してきました",
      "もう一年も待っている",
      "前年比",
      "前年同期",
      "名前の年齢",
      "3年前の年度",
      "以前の年度計画",
      "次の会議",
    ],
  },
];
