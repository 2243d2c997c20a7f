import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Condition, YearRange } from "./condition.ts";
import type { Placed } from "./condition-groups.ts";
import { JOINED } from "./joined-names.ts";
import type { Meaning, YearRole } from "./meaning.ts";
import type { Span } from "./span.ts";
import { buildYearCondition } from "./year-conditions.ts";

/** Of several roles of one year the more telling counts. */
const ROLE_ORDER: YearRole[] = [
  "added",
  "started",
  "as_of",
  "filled",
  "empty",
  "after",
  "before",
  "from",
  "until",
  "due",
];

/** Characters between a year and what it is for. */
const MAX_ROLE_GAP = 6;

/** `saidFrom`: where the words begin that say when, where a looser name stands before them. */
type YearSpan = Span<Extract<Meaning, { kind: "years" }>> & { saidFrom?: number };
type RoleSpan = Span<Extract<Meaning, { kind: "year_role" }>>;

/** 「令和7年度末(2026年3月)」: a year and in brackets the month of it that is meant are one time. */
function joinExplained(text: string, years: readonly YearSpan[], used: Set<Span>): YearSpan[] {
  return years.flatMap((year, index) => {
    const explains = (from: YearSpan | undefined, by: YearSpan | undefined) =>
      from !== undefined &&
      by !== undefined &&
      from.meaning.day === null &&
      by.meaning.day !== null &&
      from.meaning.from === by.meaning.from &&
      from.meaning.to === by.meaning.to &&
      /^\s?[(（]$/.test(text.slice(from.end, by.start));
    const next = years[index + 1];
    // 「今年度(R8)の」: the same year said twice is one.
    if (isSaidAgain(years[index - 1], year, text)) {
      used.add(year);
      return [];
    }
    if (explains(years[index - 1], year)) {
      used.add(year);
      return [];
    }
    if (!explains(year, next)) return [year];
    used.add(year);
    return [{ ...year, end: next!.end, meaning: next!.meaning, saidFrom: next!.start }];
  });
}

const isSaidAgain = (before: YearSpan | undefined, { meaning, start }: YearSpan, text: string) =>
  before !== undefined &&
  before.meaning.day === null &&
  meaning.day === null &&
  before.meaning.from === meaning.from &&
  before.meaning.to === meaning.to &&
  /^\s?[(（、]\s?$/.test(text.slice(before.end, start));

/** The years of a question as conditions by the role that stands beside each, and those that have none. */
export function placeYears(text: string, spans: readonly Span[], used: Set<Span>) {
  const isYears = (span: Span): span is YearSpan => span.meaning.kind === "years";
  const isRole = (span: Span): span is RoleSpan => span.meaning.kind === "year_role";
  const years = joinExplained(text, spans.filter(isYears), used);
  const roles = spans.filter(isRole);
  const conditions: Placed[] = [];
  const free: FiscalYear[] = [];
  const taken = new Set<RoleSpan>();
  // 「令和5年12月(30日でも31日でも)時点の」: what carries nothing parts nothing.
  const fillers = spans.filter(({ meaning }) => meaning.kind === "filler");
  const gapOf = (from: number, to: number) =>
    fillers.reduceRight(
      (gap, { start, end }) => (start >= from && end <= to ? gap.slice(0, start - from) + gap.slice(end - from) : gap),
      text.slice(from, to),
    );
  for (const [index, year] of years.entries()) {
    used.add(year);
    const next = years[index + 1];
    const previous = years[index - 1];
    const near = roles.filter((role) => {
      const after = role.start >= year.end;
      const gap = after ? gapOf(year.end, role.start) : gapOf(role.end, year.start);
      // 「R2とR4に追加」: both years are for it.
      const between = after ? next && next.start < role.start : previous && previous.end > role.end;
      // 「期限が令和6年度末か令和7年度末」, the same from before.
      if (between && !after) {
        const gapBefore = text.slice(role.end, previous!.start);
        const isJoined = JOINED.test(text.slice(previous!.end, year.start));
        return role.meaning.role === "due" && isJoined && gapBefore.length <= MAX_ROLE_GAP;
      }
      if (between) return JOINED.test(text.slice(year.end, next!.start)) && isNearRole(text, next!.end, role);
      return (
        gap.length <= MAX_ROLE_GAP &&
        !/[。?]/.test(gap) &&
        (after || role.meaning.role === "due" || role.meaning.role === "as_of" || tellsWhenAdded(role, gap))
      );
    });
    // 「R6年度以降の、後から追加された」: joining later stands for itself beside another role.
    const joinedLater = near.find(({ meaning, start }) => meaning.role === "added" && LATER.test(text.slice(start)));
    if (joinedLater && near.length > 1) near.splice(near.indexOf(joinedLater), 1);
    // 「R3以外の追加分」: of all that joined, those of that year are left out.
    const besideThem = near.find(
      ({ meaning, start }) => meaning.role === "added" && NOT_THAT_YEAR.test(text.slice(year.end, start)),
    );
    if (besideThem) {
      const { from, to } = year.meaning;
      conditions.push({ start: year.start, end: year.end, condition: { kind: "added", range: { from, to } } });
      continue;
    }
    const role = near.sort((a, b) => ROLE_ORDER.indexOf(a.meaning.role) - ROLE_ORDER.indexOf(b.meaning.role))[0];
    if (role?.meaning.role === "as_of" && year.meaning.day === null) near.length = 0;
    for (const one of near) {
      used.add(one);
      taken.add(one);
    }
    const { day } = year.meaning;
    const isOther = role !== undefined && role.meaning.role !== "as_of";
    const document = day === null || isOther ? undefined : findDocumentOf(year, text, spans);
    if (document || (day !== null && !isOther && isDayOfDocument(year, text))) {
      // 「令和5年10月末の一覧で」: the day that the whole document stands for limits nothing.
      if (document?.meaning.asOf === day) continue;
      conditions.push({
        start: year.start,
        end: year.end,
        condition: buildYearCondition(year.meaning, text.slice(year.start, year.end), "as_of"),
      });
      continue;
    }
    // 「短期・R5」: the plan prints a term and its year side by side.
    const besideTerm = spans.some(
      ({ meaning, end }) =>
        meaning.kind === "condition" &&
        meaning.condition.kind === "term" &&
        /^[」』]?[・、の/(\s]?$/.test(text.slice(end, year.start)) &&
        end <= year.start,
    );
    // 「R2追加とR4追加だけほしい R3はいらない」: the year that is left out is for what the others are.
    const before = conditions.at(-1)?.condition;
    const isOfJoining =
      before?.kind === "added" || roles.some(({ meaning, end }) => meaning.role === "added" && end <= year.start);
    if (!role && isOfJoining && LEFT_OUT.test(text.slice(year.end))) {
      const { from, to } = year.meaning;
      conditions.push({ start: year.start, end: year.end, condition: { kind: "added", range: { from, to } } });
      continue;
    }
    if (!role && besideTerm) {
      conditions.push({ start: year.start, end: year.end, condition: buildYearCondition(year.meaning, "", "due") });
      continue;
    }
    if (!role) {
      for (let one = year.meaning.from; one <= year.meaning.to; one++) free.push(one);
      continue;
    }
    // 「R4より後に追加された」
    const end = role.meaning.role === "added" ? near.find(({ meaning }) => meaning.role in OPEN_ENDS) : undefined;
    if (end) {
      const range = OPEN_ENDS[end.meaning.role]!(year.meaning.from, year.meaning.to);
      conditions.push({ start: year.start, end: Math.max(role.end, end.end), condition: { kind: "added", range } });
      continue;
    }
    const aims = near.some((one) => AIMED.test(text.slice(one.start, one.end)));
    // 「期限が令和5年度末のものと令和3年度末の」: the role stands before the first of the years.
    const isShared = previous !== undefined && role.end <= previous.start;
    conditions.push({
      start: isShared ? year.start : Math.min(year.start, role.start),
      end: Math.max(year.end, role.end),
      condition: withAim(
        buildYearCondition(
          year.meaning,
          text.slice(year.saidFrom ?? year.start, year.end),
          countsItself(text.slice(role.end))
            ? (WITH_ITSELF[role.meaning.role] ?? role.meaning.role)
            : role.meaning.role,
        ),
        aims,
      ),
    });
  }
  for (const role of roles) {
    // 「後から追加された」 needs no year.
    if (role.meaning.role !== "added" || taken.has(role) || !saysItself(role, text)) continue;
    used.add(role);
    // "added to the plan later, in Reiwa 2": other languages put the year far behind.
    const [year, ...others] = /[ぁ-んァ-ヶ]/.test(text) ? [] : free;
    const range = year === undefined || others.length > 0 ? null : { from: year, to: year };
    if (range) free.length = 0;
    conditions.push({ start: role.start, end: role.end, condition: { kind: "added", range } });
  }
  return { conditions, free };
}

const AIMED = /目標年/;
const withAim = (condition: Condition, aims: boolean): Condition =>
  aims && condition.kind === "deadline" ? { ...condition, aims } : condition;

/** Words of other languages for it say nothing else. */
const saysItself = ({ rule, start, end }: RoleSpan, text: string) =>
  !rule.startsWith("year/") ||
  /追加|加わ|足|後付け|[後と]づけ|途中参加|(?:後|あと|途中)(?:から|で|に).*(?:増|入)/.test(text.slice(start, end));

type ConditionSpan = Span<Extract<Meaning, { kind: "condition" }>>;

/** The document that is named by its day: 「12月30日のシート」「10月末時点の一覧」; its own words may begin with の. */
function findDocumentOf({ end }: YearSpan, text: string, spans: readonly Span[]): ConditionSpan | undefined {
  return spans.find(
    (span): span is ConditionSpan =>
      span.meaning.kind === "condition" &&
      span.meaning.condition.kind === "document" &&
      span.start >= end &&
      /^(?:時点|現在)?の.?$/.test(text.slice(end, span.start + 1)),
  );
}

/** 「シートによって時点が違う。R6の3月31日のやつ」「シートのうちR5.12のもの」: a day of a document, where one is spoken of. */
const isDayOfDocument = ({ start }: YearSpan, text: string): boolean =>
  /シート|資料|文書/.test(text) &&
  (/時点|日付|as of/.test(text) || /シートの(?:うち|中で?)、?$/.test(text.slice(0, start)));

/** 「令和7年度よりあとまでかかるもの(7年度も含めて)」 */
const countsItself = (behind: string) =>
  /^[^。?()]{0,14}\((?:その年|同じ年|\d{1,2}年)度?も(?:含|ふく|入|いれ)/.test(behind);
/** A run of years from what stands beside one. */
const OPEN_ENDS: Partial<Record<YearRole, (from: FiscalYear, to: FiscalYear) => YearRange>> = {
  after: (_, to) => ({ from: to + 1, to: null }),
  from: (from) => ({ from, to: null }),
  before: (from) => ({ from: null, to: from - 1 }),
  until: (_, to) => ({ from: null, to }),
};
const WITH_ITSELF: Partial<Record<YearRole, YearRole>> = { after: "from", before: "until" };

const LEFT_OUT = /^(?:のは?|は|を)?(?:いら|要ら|除|のぞ|抜|外|はず|なし|以外)/;

const NOT_THAT_YEAR = /^(?:の)?(?:以外|じゃない|ではない|を除)/;

/** 「追加されたのが令和3年度」「追加年度: R3」 */
const tellsWhenAdded = ({ meaning }: RoleSpan, gap: string) =>
  meaning.role === "added" && /^(?:の?(?:年度?|時期))?(?:が|は|=|:|\s)\s?$/.test(gap);

/** Joining the plan later, which needs no year. */
const LATER = /^(?:(?:後|あと|途中)(?:から|で)|最初|はじめ|初め|当初|後付け|[後と]づけ|途中参加)/;

const isNearRole = (text: string, end: number, role: RoleSpan) =>
  role.start >= end && text.slice(end, role.start).length <= MAX_ROLE_GAP;
