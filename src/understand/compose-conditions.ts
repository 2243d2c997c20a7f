import { addDays } from "../domain/calendar-date.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { allOf, anyOf, type Condition, type DepartmentUnit, type YearRange } from "./condition.ts";
import type { Meaning, YearRole } from "./meaning.ts";
import type { Span } from "./span.ts";

/** What the conditions of a question come to. */
export interface Composed {
  where: Condition | null;
  /** Every condition rests on a part of a title alone. */
  isSoft: boolean;
  /** Fiscal years that became part of no condition. */
  freeYears: FiscalYear[];
  /** Stretches of text that the question excludes and that name no condition (「Aじゃなくて」). */
  excluded: { start: number; end: number }[];
  /** Spans that took part; what is left of them is searched for. */
  used: Set<Span>;
}

/** Conditions of one kind that stand together (「財政部と企画部」). */
interface Group {
  conditions: Condition[];
  isNegated: boolean;
  isTogether: boolean;
  /** Begins another alternative: what stands before it need not hold (「財政課の達成したものと、職員課の未達成のもの」). */
  isOther: boolean;
  end: number;
}

interface Placed {
  start: number;
  end: number;
  condition: Condition;
}

/**
 * Joins what the spans name into one tree. Different kinds must all hold; several of one kind that are joined (と・か・、)
 * are alternatives unless the question says 両方; 以外 and its like negate the group before them.
 */
export function composeConditions(text: string, spans: readonly Span[]): Composed {
  const used = new Set<Span>();
  const years = placeYears(text, spans, used);
  const placed = new Map<Span, Placed>();
  for (const span of spans) {
    if (span.meaning.kind !== "condition") continue;
    placed.set(span, { start: span.start, end: span.end, condition: span.meaning.condition });
    used.add(span);
  }
  // 「令和3年度の目標額が15,000千円のやつ」: the figure of that year.
  const [year, ...otherYears] = years.free;
  for (const one of placed.values()) {
    if (one.condition.kind !== "value" || year === undefined || otherYears.length > 0) continue;
    one.condition = { ...one.condition, fiscalYear: year };
    years.free.length = 0;
  }
  const items: (Placed | Span)[] = [
    ...placed.values(),
    ...years.conditions,
    ...spans.filter(({ meaning }) => meaning.kind === "operator"),
  ].sort((a, b) => a.start - b.start);

  const groups: Group[] = [];
  const excluded: Composed["excluded"] = [];
  let boundary = 0;
  for (const item of items) {
    if ("condition" in item) {
      addCondition(groups, item, text, boundary);
      continue;
    }
    const span = item as Span<Extract<Meaning, { kind: "operator" }>>;
    const last = groups.at(-1);
    const isNear = last !== undefined && last.end >= boundary && !/[。?、]/.test(text.slice(last.end, span.start));
    const sharing = span.meaning.operator === "joint" ? "joint" : "alone";
    switch (span.meaning.operator) {
      case "except":
        if (isNear && isShort(text.slice(last.end, span.start), spans, last.end)) {
          const within = last.conditions.filter((one) => !holdsAnother(one, last.conditions));
          if (within.length < last.conditions.length) {
            const wholes = last.conditions.filter((one) => holdsAnother(one, last.conditions));
            groups.splice(-1, 0, { ...last, conditions: wholes });
            last.conditions = within;
            last.isOther = false;
          }
          last.isNegated = true;
          last.end = span.end;
          used.add(span);
        } else {
          const start = topicStart(text, Math.max(boundary, clauseStart(text, span.start), last?.end ?? 0), span.start);
          if (/[^\s、。「」]/.test(text.slice(start, span.start))) {
            excluded.push({ start, end: span.start });
            used.add(span);
          }
        }
        break;
      case "together":
        if (last) {
          last.isTogether = last.conditions.every(({ kind }) => kind === "department" || kind === "topic");
          used.add(span);
        }
        break;
      case "alone":
      case "joint":
        if (last?.conditions.every(({ kind }) => kind === "department")) {
          last.conditions = last.conditions.map((one) => (one.kind === "department" ? { ...one, sharing } : one));
        } else if (/課|単独/.test(text.slice(span.start, span.end))) {
          const condition: Condition = { kind: "department", units: [], words: SHARED_WORDS[sharing], sharing };
          addCondition(groups, { start: span.start, end: span.end, condition }, text, boundary);
        } else break;
        used.add(span);
        break;
      case "include":
        // 「達成済みも含めて」 takes a limit away; 「管財課も込みで」 beside another department adds to it.
        if (isNear && span.start - last.end <= 2) {
          if (groups.length > 1 && groups.slice(0, -1).every((one) => kindOf(one) !== kindOf(last))) groups.pop();
          used.add(span);
        }
        break;
      case "boundary":
        boundary = span.end;
        used.add(span);
        break;
      case "rest":
      case "reverse":
        used.add(span);
        break;
    }
  }
  const isSoft = [...placed.keys()].every(({ meaning }) => meaning.kind === "condition" && meaning.soft === true);
  return {
    isSoft: placed.size > 0 && isSoft && years.conditions.length === 0,
    where: joinGroups(groups),
    freeYears: years.free,
    excluded,
    used,
  };
}

function addCondition(groups: Group[], { start, end, condition }: Placed, text: string, boundary: number): void {
  const last = groups.at(-1);
  const previous = last?.conditions.at(-1);
  let isOther = false;
  let isBoth = false;
  if (last && previous && !last.isNegated && last.end >= boundary) {
    const gap = text.slice(last.end, start);
    if (previous.kind === condition.kind) {
      const narrowed = narrowDepartment(previous, condition, gap);
      if (narrowed) {
        last.conditions[last.conditions.length - 1] = narrowed;
        last.end = end;
        return;
      }
      if (JOINED.test(gap)) {
        last.conditions.push(condition);
        last.end = end;
        return;
      }
      isBoth = SAYS_BOTH.test(gap + text.slice(end, end + 8));
    } else if (OTHERWISE.test(gap)) {
      const first = groups.findLast(({ isOther: begins }, index) => begins || index === 0);
      isOther = first !== last && first !== undefined && kindOf(first) === condition.kind;
      if (!isOther) {
        last.conditions.push(condition);
        last.end = end;
        return;
      }
    }
  }
  groups.push({ conditions: [condition], isNegated: false, isTogether: isBoth, isOther, end });
}

/** 「1課だけでやってる取組」 names no department. */
const SHARED_WORDS = { alone: "一つの課", joint: "複数の課" } as const;

/** 「市民部の、人権課を除く」: a 部 beside one of its own 課 is not excluded with it. */
function holdsAnother(whole: Condition, conditions: readonly Condition[]): boolean {
  return (
    whole.kind === "department" &&
    conditions.some(
      (one) =>
        one.kind === "department" &&
        one !== whole &&
        one.units.every(
          ({ division, name }) =>
            name !== null && whole.units.some((unit) => unit.name === null && unit.division === division),
        ),
    )
  );
}

/** Whether no record can meet both, or people name two to get the records of either. */
function areAlternatives(one: Condition, other: Condition): boolean {
  if (one.kind === "section" && other.kind === "section") return !one.ids.some((id) => other.ids.includes(id));
  if (one.kind === "deadline" && other.kind === "deadline") return !overlap(one.range, other.range);
  if (one.kind === "state" && other.kind === "state") return one.state !== other.state;
  return (["department", "term", "page", "as_of", "document"] as const).some(
    (kind) => one.kind === kind && other.kind === kind,
  );
}

function overlap(one: YearRange, other: YearRange): boolean {
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity);
  return from <= Math.min(one.to ?? Infinity, other.to ?? Infinity);
}

/** Between or behind two departments: both of them at once. */
const SAYS_BOTH = /かつ|しかも|さらに|も(?:一緒|いっしょ|関わ|かかわ|絡|からん|入っ|担当|参加|協力)/;

const kindOf = ({ conditions }: Group) => conditions[0]!.kind;

/** What may stand between two different conditions of which one is enough: 「中期のものか、期限が令和6年度のもの」. */
const THINGS = "(?:の?(?:もの|やつ|分|公約|取組項目|取組|施策|項目|ほう|方)|の)";
const OTHERWISE = new RegExp(
  `^[\\s」』]*${THINGS}?[\\s」』]*(?:、|か)?(?:か|または|もしくは|あるいは|それか|or)[\\s「『、]*$|^[\\s」』]*${THINGS}(?:と|、?それと|、?それから|、?あと|プラス|に加えて)[\\s「『、]*$`,
);

/** 「公約VIで達成、公約Iで達成」 says the state twice. */
function dropRepeated(conditions: readonly Condition[]): Condition[] {
  const seen = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]));
  return [...seen.values()];
}

/** 「職員課 管財課」: groups that no record could meet at once. */
function joinAlternatives(clause: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of clause) {
    const other = joined.find(
      (one) =>
        !one.isNegated &&
        !group.isNegated &&
        !one.isTogether &&
        !group.isTogether &&
        one.conditions.every((a) => group.conditions.every((b) => areAlternatives(a, b))),
    );
    if (other) other.conditions.push(...group.conditions);
    else joined.push({ ...group, conditions: [...group.conditions] });
  }
  return joined;
}

/** All groups must hold, except that another alternative may begin; groups of one kind that no record could meet together are alternatives. */
function joinGroups(groups: readonly Group[]): Condition | null {
  const clauses: Group[][] = [];
  for (const group of groups) {
    if (group.isOther || clauses.length === 0) clauses.push([]);
    clauses.at(-1)!.push(group);
  }
  const alternatives = clauses.map((clause) => allOf(dropRepeated(joinAlternatives(clause).map(buildGroup)))!);
  return alternatives.length === 0 ? null : anyOf(alternatives);
}

/** What may stand between two names that are alternatives: 「財政部と企画部」「税務課が担当のと、生涯学習推進課」「R2追加とR4追加」. */
const JOINED =
  /^[\s「」『』"()]*(?:の?(?:もの|やつ|分|担当|公約|取組項目|取組|施策|項目|ところ|ほう|方)|の|が?(?:担当|所管)(?:して(?:い)?る|の|が)?(?:もの|の|やつ)?|のもの)?[\s」』]*(?:と|や|か|も|とか|または|もしくは|あるいは|及び|および|並びに|ならびに|・|、|,|&|\/|and|or|に加えて|プラス|それと|それから|あと)+[\s「『、]*$/;

/** 「企画部の財政課」: the 課 of that 部. */
function narrowDepartment(before: Condition, after: Condition, gap: string): Condition | null {
  if (before.kind !== "department" || after.kind !== "department" || !/^(?:の|・|\s)?$/.test(gap)) return null;
  const isWhole = (unit: DepartmentUnit) => unit.name === null;
  const units = after.units.filter((unit) =>
    before.units.some((whole) => isWhole(whole) && whole.division === unit.division && !isWhole(unit)),
  );
  return units.length > 0 ? { ...after, units, words: `${before.words}${after.words}` } : null;
}

function buildGroup({ conditions, isNegated, isTogether }: Group): Condition {
  const joined = isTogether ? allOf(conditions)! : anyOf(conditions);
  return isNegated ? { kind: "not", of: joined } : joined;
}

/** Whether nothing but particles, nouns for records and read words lie between a name and the operator behind it. */
function isShort(gap: string, spans: readonly Span[], from: number): boolean {
  let rest = gap;
  for (const { start, end } of spans.toReversed()) {
    if (start >= from && end <= from + gap.length) rest = rest.slice(0, start - from) + rest.slice(end - from);
  }
  return rest.length <= MAX_GAP && !/[\p{Script=Han}\p{Script=Katakana}a-z]{2}/u.test(rest.replaceAll(GENERIC, ""));
}

/** Characters between a name and 「以外」 that may be left over. */
const MAX_GAP = 8;
/** Nouns for records and what departments do with them. */
const GENERIC =
  /取組項目|取り組み|取組|施策|政策|公約|約束|項目|事業|担当|所管|部署|区分|期限|部分|分野|記載|名前|[課部局係分方]|もの|やつ|ヤツ|ところ/g;

/** Where what an exclusion speaks of begins: behind the noun that ends the topic before it (「温暖化のやつで…以外」). */
function topicStart(text: string, from: number, to: number): number {
  const before = /^.*(?:やつ|もの|取組|施策|公約|項目|の)(?:で|のうち|の中で|から)(?:は|、)?/u.exec(
    text.slice(from, to),
  )?.[0];
  const start = from + (before?.length ?? 0);
  return start + (/^[のでは、\s]*/.exec(text.slice(start, to))?.[0].length ?? 0);
}

const clauseStart = (text: string, before: number) =>
  Math.max(0, ...["。", "、", " ", "?", "!"].map((mark) => text.lastIndexOf(mark, before - 1) + 1));

/** Of several roles of one year the more telling counts. */
const ROLE_ORDER: YearRole[] = ["added", "as_of", "filled", "empty", "after", "before", "from", "until", "due"];

/** Characters between a year and what it is for. */
const MAX_ROLE_GAP = 6;

type YearSpan = Span<Extract<Meaning, { kind: "years" }>>;
type RoleSpan = Span<Extract<Meaning, { kind: "year_role" }>>;

function placeYears(text: string, spans: readonly Span[], used: Set<Span>) {
  const isYears = (span: Span): span is YearSpan => span.meaning.kind === "years";
  const isRole = (span: Span): span is RoleSpan => span.meaning.kind === "year_role";
  const years = spans.filter(isYears);
  const roles = spans.filter(isRole);
  const conditions: Placed[] = [];
  const free: FiscalYear[] = [];
  const taken = new Set<RoleSpan>();
  for (const [index, year] of years.entries()) {
    used.add(year);
    const next = years[index + 1];
    const previous = years[index - 1];
    const near = roles.filter((role) => {
      const after = role.start >= year.end;
      const gap = after ? text.slice(year.end, role.start) : text.slice(role.end, year.start);
      // 「R2とR4に追加」: both years are for it.
      const between = after ? next && next.start < role.start : previous && previous.end > role.end;
      if (between) return after && JOINED.test(text.slice(year.end, next!.start)) && isNearRole(text, next!.end, role);
      return gap.length <= MAX_ROLE_GAP && !/[。?]/.test(gap) && (after || role.meaning.role === "due");
    });
    const role = near.sort((a, b) => ROLE_ORDER.indexOf(a.meaning.role) - ROLE_ORDER.indexOf(b.meaning.role))[0];
    if (role?.meaning.role === "as_of" && year.meaning.day === null) near.length = 0;
    for (const one of near) {
      used.add(one);
      taken.add(one);
    }
    if (!role) {
      for (let one = year.meaning.from; one <= year.meaning.to; one++) free.push(one);
      continue;
    }
    conditions.push({
      start: Math.min(year.start, role.start),
      end: Math.max(year.end, role.end),
      condition: buildYearCondition(year.meaning, text.slice(year.start, year.end), role.meaning.role),
    });
  }
  for (const role of roles) {
    // 「後から追加された」 needs no year.
    if (
      role.meaning.role !== "added" ||
      taken.has(role) ||
      !/追加|加わ|足|(?:後|あと|途中)(?:から|で).*(?:増|入)/.test(text.slice(role.start, role.end))
    )
      continue;
    used.add(role);
    conditions.push({ start: role.start, end: role.end, condition: { kind: "added", range: null } });
  }
  return { conditions, free };
}

const isNearRole = (text: string, end: number, role: RoleSpan) =>
  role.start >= end && text.slice(end, role.start).length <= MAX_ROLE_GAP;

/** 「3月31日」「3月末」「3/31」「2024.3.31」 name a day; 「3月」 a month. */
const NAMES_DAY = /日|末|[./-]\d+[./-]\d|^'?\d{1,2}\/\d|^\d{8}$/;

/**
 * A deadline named by its day or month is that day or month, and no whole fiscal year.
 * @param day the last day of it
 */
function buildDueDays(day: string, words: string, role: YearRole): Condition | null {
  const first = NAMES_DAY.test(words) ? day : `${day.slice(0, 8)}01`;
  switch (role) {
    case "due":
      return { kind: "due", from: first, to: day };
    case "until":
      return { kind: "due", from: null, to: day };
    case "from":
      return { kind: "due", from: first, to: null };
    case "after":
      return { kind: "due", from: addDays(day, 1), to: null };
    case "before":
      return { kind: "due", from: null, to: addDays(first, -1) };
    case "added":
    case "filled":
    case "empty":
    case "as_of":
      return null;
  }
}

function buildYearCondition(
  { from, to, day }: { from: FiscalYear; to: FiscalYear; day: string | null },
  words: string,
  role: YearRole,
): Condition {
  const schedule = (filled: boolean): Condition =>
    allOf(
      Array.from(
        { length: to - from + 1 },
        (_, step): Condition => ({
          kind: "schedule",
          fiscalYear: from + step,
          filled,
        }),
      ),
    )!;
  const days = day === null ? null : buildDueDays(day, words, role);
  if (days) return days;
  switch (role) {
    case "added":
      return { kind: "added", range: { from, to } };
    case "as_of":
      return day === null ? { kind: "deadline", range: { from, to } } : { kind: "as_of", day };
    case "filled":
      return schedule(true);
    case "empty":
      return schedule(false);
    case "due":
      return { kind: "deadline", range: { from, to } };
    case "until":
      return { kind: "deadline", range: { from: null, to } };
    case "from":
      return { kind: "deadline", range: { from, to: null } };
    case "after":
      return { kind: "deadline", range: { from: to + 1, to: null } };
    case "before":
      return { kind: "deadline", range: { from: null, to: from - 1 } };
  }
}
