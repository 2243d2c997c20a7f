import { addDays, addMonths, firstOfWeek } from "../../domain/calendar-date.ts";
import type { Condition } from "../condition.ts";
import type { Rule } from "../rule.ts";
import { findNumber, NUMBER } from "./read-years.ts";

/** A deadline asked for by day, week or month: a range of days, never a whole fiscal year. */
interface Days {
  from: string;
  to: string;
}

const DAY_WORDS: readonly [string, number][] = [
  ["明々後日|しあさって", 3],
  ["明後日|あさって", 2],
  ["明日|あした|あす|翌日", 1],
  ["今日|きょう|本日", 0],
  ["昨日|きのう", -1],
];
const WEEK_WORDS: readonly [string, number][] = [
  ["再来週|さらいしゅう", 2],
  ["来週|らいしゅう|翌週", 1],
  ["今週|こんしゅう", 0],
  ["先週|せんしゅう", -1],
];
const MONTH_WORDS: readonly [string, number][] = [
  ["再来月|さらいげつ", 2],
  ["来月|らいげつ|翌月", 1],
  ["今月|こんげつ", 0],
  ["先月|せんげつ", -1],
];
const namesOf = (words: readonly [string, number][]) => words.map(([names]) => names).join("|");
const shiftOf = (words: readonly [string, number][], text: string) =>
  words.find(([names]) => new RegExp(`^(?:${names})`).test(text))?.[1];

const PART = "(?:の?(?:末|まつ|初め|はじめ|頭|半ば|中旬|上旬|下旬|前半|後半|いっぱい|中|うち))?";
/** Up to three digits, or as years are written; never the tail of a longer number. */
const COUNT = `(?<![\\d一二三四五六七八九十〇])(?:\\d{3}|${NUMBER})`;
const SPAN = new RegExp(`(${COUNT})(日|週間|[かヶカケ]月)`);
const WHEN =
  `(?:${namesOf(DAY_WORDS)}|(?:${namesOf(WEEK_WORDS)})${PART}|今週末|来週末|週末|(?:${namesOf(MONTH_WORDS)})${PART}|月末|` +
  `(?:今後|これから|あと|ここ)?${COUNT}(?:日|週間|[かヶカケ]月)(?:以内|後まで|間))`;
const DUE = "(?:期限|期日|締め?切り?|〆切り?|しめきり|納期)";
const THING = "(?:もの|やつ|の(?=は|って|を|が|$|\\?|だけ|も|、)|公約|取組|施策|項目|計画)";
const TAIL = `(?:(?:の|が来る|がくる|となる|に?なって(?:い)?る|を迎える|の来る)(?=${THING}|は|って|$|\\?)|(?=の|は|って|が|です|だ|を|$|\\?|${THING}))`;

/** 「来週」「今月末」「10日以内」 → its days. */
function findDays(words: string, today: string): Days | null {
  const day = shiftOf(DAY_WORDS, words);
  if (day !== undefined) return { from: addDays(today, day), to: addDays(today, day) };
  const monday = firstOfWeek(today);
  if (/^(?:今|来)?週末/.test(words)) {
    const first = addDays(monday, words.startsWith("来") ? 7 : 0);
    return { from: addDays(first, 5), to: addDays(first, 6) };
  }
  const week = shiftOf(WEEK_WORDS, words);
  if (week !== undefined) return { from: addDays(monday, week * 7), to: addDays(monday, week * 7 + 6) };
  const month = words.startsWith("月末") ? 0 : shiftOf(MONTH_WORDS, words);
  if (month !== undefined) {
    const [year = 0, number = 0] = today.split("-").map(Number);
    const dayOf = (months: number, date: number) =>
      new Date(Date.UTC(year, number - 1 + months, date)).toISOString().slice(0, 10);
    const last = dayOf(month + 1, 0);
    // The end of a month as a deadline is its last day.
    return { from: /末|まつ/.test(words) ? last : dayOf(month, 1), to: last };
  }
  const [, digits, unit] = SPAN.exec(words) ?? [];
  const count = findNumber(digits);
  if (count === undefined) return null;
  if (unit !== "日" && unit !== "週間") return { from: today, to: addMonths(today, count) };
  return { from: today, to: addDays(today, unit === "日" ? count : count * 7) };
}

const dueOf = (days: Days | null): { kind: "condition"; condition: Condition } | null =>
  days && { kind: "condition", condition: { kind: "due", ...days } };

export const DUE_DAY_RULES: readonly Rule[] = [
  {
    name: "due/days",
    reads: new RegExp(`(${WHEN})(?:(?:まで)?(?:が|に|の)?\\s*${DUE}|に(?=終わ|達成す|完了))${TAIL}`, "g"),
    produce: ([, words = ""], { today }) => dueOf(findDays(words, today)),
    weight: 2,
    examples: [
      { text: "今月末が期限のものは?", marks: "今月末が期限の" },
      { text: "明日が期限の取組", marks: "明日が期限の" },
      { text: "来週締切のものは", marks: "来週締切の" },
      { text: "今週が締め切りの公約", marks: "今週が締め切りの" },
      { text: "30日以内に期限が来る施策", marks: "30日以内に期限が来る" },
      { text: "三十日以内に期限が来る施策", marks: "三十日以内に期限が来る" },
      { text: "しあさってが期限のもの", marks: "しあさってが期限の" },
    ],
    counterExamples: ["今年度が期限の公約", "来月入院します", "今週のまとめ", "令和6年度末が期限の公約"],
  },
  {
    name: "due/days_first",
    reads: new RegExp(
      `${DUE}(?:は|が|の(?:は|が)?)\\s*(${WHEN})(?:まで)?(?=の|に|が|は|です|だ|な|$|\\?|${THING})`,
      "g",
    ),
    produce: ([, words = ""], { today }) => dueOf(findDays(words, today)),
    weight: 2,
    examples: [
      { text: "期限が今月末のもの", marks: "期限が今月末" },
      { text: "締切が来週の取組は?", marks: "締切が来週" },
    ],
    counterExamples: ["期限が近い取組", "期限が令和6年度末の公約"],
  },
  {
    name: "due/days_until",
    reads: new RegExp(
      `(${WHEN})まで(?:に|の)?(?:期限(?:の|が来る)|終わる|達成する|完了する|やる|でき(?:る|あがる))(?=${THING}|\\s*$|\\?)`,
      "g",
    ),
    produce: ([, words = ""], { today }) => {
      const days = findDays(words, today);
      return dueOf(days && { from: [days.from, today].sort()[0]!, to: days.to });
    },
    weight: 2,
    examples: [{ text: "来週までに終わる取組は?", marks: "来週までに終わる" }],
    counterExamples: ["来年度までに終わる公約", "明日までに出す書類"],
  },
  {
    name: "due/ahead",
    reads: new RegExp(
      `${DUE}(?:が|は)(?:まだ|これから|いまだに)(?:来て(?:い)?ない|きて(?:い)?ない|過ぎて(?:い)?ない|すぎて(?:い)?ない|先の?|の)(?:の(?=は|って|を|が|$|\\?))?`,
      "g",
    ),
    produce: (_, { today }) => ({ kind: "condition", condition: { kind: "due", from: today, to: null } }),
    weight: 2,
    examples: [{ text: "期限がまだ来てないのってどれ", marks: "期限がまだ来てないの" }],
    counterExamples: ["期限はいつ?", "期限が近い取組"],
  },
];
