import { findMatches } from "../../text/find-matches.ts";
import { type Found, foundAt, type Rule } from "../rule.ts";
import { dateYears, ERA, findEraYear, findNumber, findShortYear, MONTH, NUMBER, WESTERN } from "./read-years.ts";
import { RECORD_WORD } from "./wants.ts";

/** 「令和8年4月」「8年4月1日」「2026年4月」; the second month may leave the year of the first one out. */
const month = (name: string, year: "" | "?") =>
  `(?:(?:(?<${name}Era>${ERA}|(?<![a-z\\d])[rh])\\.?\\s?)?(?<${name}Year>${WESTERN}|${NUMBER})\\s*年の?)${year}(?<${name}Month>${MONTH.slice(1, -1)})\\s*月(?:の?(?<${name}Day>[12]\\d|3[01]|0?[1-9])\\s*日|末|頭|の?(?:初め|はじめ))?`;
const RUN = `${month("first", "")}(?:から|より|~|-|→)\\s*${month("last", "?")}(?:まで)?(?:の(?:間|あいだ|期間|うち))?`;
/** 「令和8年度中(8年4月から9年3月まで)に」: the year itself, explained. */
const EXPLAINED = `(?:(?:${ERA}|[rh])?\\.?\\s?(?:${NUMBER}|20\\d\\d)年度(?:中|内|の間|末)?\\s?[(]\\s?)?`;
const DUE = "(?:期限|期日|締め?切り?|〆切り?|達成時期|完了時期|完了予定|終期)";
const COMING = `(?:に|中に|で)?(?:(?:が)?${DUE}(?:(?:が|を|の|に|と)?(?:来る|くる|迎える|なる|なって(?:い)?る|設定されて(?:い)?る|ある|到来する))?|(?:終わる|おわる|完了する|完成する|達成する|仕上がる|終了する)(?:予定|見込み|計画)?)`;
const ENDS = `(?:の(?=${RECORD_WORD}|は|って|を|が|だけ|$|\\?)|(?=${RECORD_WORD}|は|って|$|\\?|一覧|だけ))`;
const PATTERNS = [
  new RegExp(`${EXPLAINED}${RUN}\\s?[)]?${COMING}${ENDS}`, "g"),
  new RegExp(`${DUE}(?:は|が|の)、?${EXPLAINED}${RUN}\\s?[)]?(?:に(?:ある|なる|入る|入って(?:い)?る))?${ENDS}`, "g"),
];

/** 「8年4月から9年3月まで」: the first day and the last one; null where the run goes backwards. */
function* findRuns(text: string): Iterable<Found> {
  for (const pattern of PATTERNS)
    for (const match of findMatches(pattern, text)) {
      const said = match.groups!;
      const parts = ["first", "last"].flatMap((end) =>
        ["Era", "Year", "Month", "Day"].map((part) => said[end + part] ?? ""),
      );
      yield foundAt(match.index, match[0], ...parts);
    }
}

function yearOf(era: string, year: string, today: string): number | undefined {
  const number = findNumber(year);
  if (number !== undefined && number > 1900) return number;
  return era === "" ? findShortYear(number, today) : findEraYear(era, number);
}

/** A run of months in which records are due. */
export const DUE_MONTH_RULES: readonly Rule[] = [
  {
    name: "due/months",
    reads: findRuns,
    within: PATTERNS,
    produce: (
      [, era = "", year = "", month = "", day = "", lastEra = "", lastYear = "", lastMonth = "", lastDay = ""],
      { today },
    ) => {
      const from = yearOf(era, year, today);
      const [begin, end] = [findNumber(month), findNumber(lastMonth)];
      if (from === undefined || begin === undefined || end === undefined) return null;
      const to = lastYear === "" ? (end < begin ? from + 1 : from) : yearOf(lastEra || era, lastYear, today);
      const first = dateYears(from, begin, day === "" ? 1 : Number(day))?.day;
      const last = dateYears(to, end, lastDay === "" ? undefined : Number(lastDay))?.day;
      if (!first || !last || last < first) return null;
      return { kind: "condition", condition: { kind: "due", from: first, to: last } };
    },
    weight: 3,
    examples: [
      {
        text: "令和8年度中(8年4月から9年3月まで)に期限が来る取組一覧",
        marks: "令和8年度中(8年4月から9年3月まで)に期限が来る",
      },
      { text: "8年4月から9年3月までが期限の取組", marks: "8年4月から9年3月までが期限の" },
      { text: "2026年4月〜2027年3月に終わる事業は?", marks: "2026年4月~2027年3月に終わる" },
      { text: "期限が令和8年10月から12月のもの", marks: "期限が令和8年10月から12月の" },
      { text: "R8年4月1日からR8年9月30日までに完了する取組", marks: "r8年4月1日からr8年9月30日までに完了する" },
    ],
    counterExamples: ["8年4月から始まる取組", "9年3月までに期限が来る取組", "9年3月から8年4月までに終わる取組"],
  },
];
