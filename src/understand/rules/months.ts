import { fiscalYearOfDate } from "../../domain/fiscal-year.ts";
import type { Rule } from "../rule.ts";
import { DAY, dateYears, findNumber, lastMonth, MONTH, MONTH_DAY, nextMonth } from "./read-years.ts";

/** What shows that a month alone is a deadline or a point in time. */
const DUE = "(?=(?:が|に|まで|の|を|いっぱい)*(?:期限|締め?切|〆切|まで|時点|現在))";

const read = (text: string) => new RegExp(text, "g");
const find = (text: string | undefined) => findNumber(text);

/** Days and months whose year is told by the asker's own day (「3月末まで」「来年3月」「年内」). */
export const MONTH_RULES: readonly Rule[] = [
  {
    name: "years/relative_month",
    reads: read(`(?<!\\d)(今年|ことし|来年|らいねん|再来年|去年|昨年|一昨年|おととし)の?${MONTH_DAY}`),
    produce: ({ 1: word = "", 2: month, 3: day }, { today }) =>
      dateYears(
        Number(today.slice(0, 4)) +
          (/^再来/.test(word)
            ? 2
            : /^[来ら]/.test(word)
              ? 1
              : /^[去昨]/.test(word)
                ? -1
                : /^(?:一昨|お)/.test(word)
                  ? -2
                  : 0),
        find(month),
        day === undefined ? undefined : find(day),
      ),
    examples: [
      { text: "来年3月まで", marks: "来年3月" },
      { text: "去年の12月", marks: "去年の12月" },
      { text: "今年3月末が期限", marks: "今年3月末" },
    ],
    counterExamples: ["来年3か所", "再来月"],
  },
  {
    name: "years/month",
    reads: read(
      `(?<![\\d年度か箇ケカ/.]|の)(?:${MONTH}\\s*月(?:\\s*${DAY}\\s*日|末(?:日)?)(?!生まれ|うまれ)|${MONTH}\\s*月${DUE})`,
    ),
    produce: ({ 1: month, 2: day, 3: dueMonth }, { today }) =>
      nextMonth(find(month ?? dueMonth), day === undefined ? undefined : find(day), today),
    examples: [
      { text: "3月末が期限の公約", marks: "3月末" },
      { text: "3月までに終わるのは?", marks: "3月" },
      { text: "3月期限", marks: "3月" },
      { text: "9月30日時点", marks: "9月30日" },
    ],
    counterExamples: ["4月から部活", "3か月で終わる", "3月に1回", "13月まで", "毎月まで"],
  },
  {
    name: "years/as_of_day",
    // The documents' own day of that name, not the next one to come.
    reads: read(
      `(?<![\\d年度/.]|の)${MONTH}\\s*月(?:\\s*${DAY}\\s*日|末(?:日)?)(?=の?(?:時点|現在|げんざい|状況|一覧|シート))`,
    ),
    produce: ({ 1: month, 2: day }, { catalogue: { asOfDays } }) => {
      const known = asOfDays.findLast((one) => {
        const [year = 0, number, date] = one.split("-").map(Number);
        const last = new Date(Date.UTC(year, number ?? 0, 0)).getUTCDate();
        return number === find(month) && date === (day === undefined ? last : find(day));
      });
      const [year, number, date] = known?.split("-").map(Number) ?? [];
      return dateYears(year, number, date);
    },
    weight: 2,
    examples: [
      { text: "12月30日時点のシートはどの公約?", marks: "12月30日", city: "annaka" },
      { text: "12月30日のシートを全部", marks: "12月30日", city: "annaka" },
      { text: "12月末の状況が書いてあるのは", marks: "12月末", city: "annaka" },
    ],
    counterExamples: ["8月1日時点", "12月30日が期限の公約"],
  },
  {
    // What holds at a time is of the last such month, what is due of the next.
    name: "years/month_since",
    reads: read(`(?<![\\d年度か箇ケカ/.]|の)${MONTH}\\s*月(?:\\s*${DAY}\\s*日|末(?:日)?)?(?=(?:の)?(?:時点|現在))`),
    produce: ({ 1: month, 2: day }, { today }) =>
      lastMonth(find(month), day === undefined ? undefined : find(day), today),
    weight: 1,
    examples: [
      { text: "10月時点で遅れてた?", marks: "10月" },
      { text: "9月30日現在の数", marks: "9月30日" },
    ],
    counterExamples: ["3か月時点", "令和5年10月時点"],
  },
  {
    name: "years/month_beside_today",
    reads: read(`(今|来|再来|先)月(?:末|中)?${DUE}`),
    produce: ({ 1: word = "" }, { today }) => {
      const [year = 0, month = 0] = today.split("-").map(Number);
      const months = year * 12 + month - 1 + ["先", "今", "来", "再来"].indexOf(word) - 1;
      return dateYears(Math.floor(months / 12), (months % 12) + 1);
    },
    examples: [
      { text: "来月末までに終わる公約", marks: "来月末" },
      { text: "今月が期限", marks: "今月" },
      { text: "先月末時点", marks: "先月末" },
    ],
    counterExamples: ["来月入院なんですが", "今月きびしくて", "先月引っ越してきました", "毎月まで"],
  },
  {
    name: "years/slash_day",
    reads: read(`(?<![\\d/.-])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?![\\d/])${DUE}`),
    produce: ({ 1: month, 2: day }, { today }) => nextMonth(find(month), find(day), today),
    examples: [{ text: "3/31までに終わる?", marks: "3/31" }],
    counterExamples: ["1/2の確率", "2024/3/31まで", "3/45まで"],
  },
  {
    name: "years/end_of_fiscal_year",
    reads: read(`(?<![\\d今来本昨去一-十ど]|再来|翌|前)年度末${DUE}`),
    produce: (_, { today }) => {
      const year = fiscalYearOfDate(today);
      return { kind: "years", from: year, to: year, day: `${year + 1}-03-31` };
    },
    examples: [
      { text: "年度末が期限の施策", marks: "年度末" },
      { text: "年度末までに終わる取組", marks: "年度末" },
    ],
    counterExamples: ["年度末の評価は5段階でいくつ", "令和6年度末まで", "今年度末まで"],
  },
  {
    name: "years/within_year",
    reads:
      /(?<![\d一-九十今来去昨本])年(?:内|末)(?=(?:に|で|は|まで|が|の)*(?:まで|期限|締め?切|終わ|完了|でき|始ま|完成))/g,
    produce: (_, { today }) => dateYears(Number(today.slice(0, 4)), 12),
    examples: [
      { text: "年内に終わる公約", marks: "年内" },
      { text: "年内が期限", marks: "年内" },
    ],
    counterExamples: ["年内の休み", "年末年始", "3年内に完成", "年末の交通安全運動"],
  },
];
