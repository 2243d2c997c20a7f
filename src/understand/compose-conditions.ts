import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Condition } from "./condition.ts";
import {
  addCondition,
  contrastParts,
  type Group,
  joinGroups,
  kindOf,
  negateLast,
  type Placed,
} from "./condition-groups.ts";
import { clauseStart, IS_WHY, isShort, topicStart } from "./left-out.ts";
import type { Meaning } from "./meaning.ts";
import { placeYears } from "./place-years.ts";
import { CORRECTED } from "./rules/put-aside.ts";
import type { Span } from "./span.ts";
import { termsOfDocument } from "./terms-of-document.ts";
import { inCellOf, yearBefore } from "./year-beside.ts";

/** What the conditions of a question come to. */
export interface Composed {
  where: Condition | null;
  /** Every condition rests on a part of a title alone. */
  isSoft: boolean;
  /** Fiscal years that became part of no condition. */
  freeYears: FiscalYear[];
  /** Stretches of text that the question excludes and that name no condition (「Aじゃなくて」). */
  excluded: { start: number; end: number }[];
  /** The year among them: 「R3以外のだけ」. */
  excludedYear: FiscalYear | null;
  /** One thing is put aside for another (「Aじゃなくて B」「Aは置いといて B」), not left out of a set (「A以外」). */
  prefersOther: boolean;
  /** Spans that took part; what is left of them is searched for. */
  used: Set<Span>;
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
  // 「令和3年度の目標額が15,000千円のやつ」「R4の欄に導入とあるもの」: the figure, or the cell, of that year.
  const [only, ...otherYears] = years.free;
  for (const one of placed.values()) {
    // 「R7の欄が…の取組。来年度の照会用です」: the year right before it is meant, whatever others there are.
    const year = yearBefore(one, spans) ?? (otherYears.length > 0 ? undefined : only);
    const cell = year === undefined || !years.free.includes(year) ? null : inCellOf(year, one.condition);
    if (cell === null) continue;
    one.condition = cell;
    years.free.splice(years.free.indexOf(year!), 1);
  }
  const items: (Placed | Span)[] = [
    ...placed.values(),
    ...years.conditions,
    ...spans.filter(({ meaning }) => meaning.kind === "operator"),
  ].sort((a, b) => a.start - b.start);

  const groups: Group[] = [];
  const excluded: Composed["excluded"] = [];
  let excludedYear: FiscalYear | null = null;
  let prefersOther = false;
  let boundary = 0;
  let role: RoleSpan | null = null;
  let wantsBoth = false;
  for (const item of items) {
    if ("condition" in item) {
      const { condition } = item;
      // 「関係課に建設課が入ってる」: the role stands before the name.
      const isItsRole = condition.kind === "department" && role !== null && item.start - role.end <= MAX_BESIDE;
      if (isItsRole) used.add(role!);
      const placedItem = isItsRole ? { ...item, condition: { ...condition, sharing: role!.meaning.operator } } : item;
      addCondition(groups, placedItem, text, boundary);
      role = null;
      continue;
    }
    const span = item as Span<Extract<Meaning, { kind: "operator" }>>;
    const last = groups.at(-1);
    const isNear = last !== undefined && last.end >= boundary && !/[。?、]/.test(text.slice(last.end, span.start));
    const isDenied = items.some(
      (other) =>
        !("condition" in other) &&
        isExcept(other) &&
        other.start >= span.end &&
        other.start - span.end <= MAX_DENIAL_GAP,
    );
    // 「他課と組んでるのはいらない」 wants those of one alone.
    const sharing = (span.meaning.operator === "joint") === !isDenied ? "joint" : "alone";
    switch (span.meaning.operator) {
      case "except":
      case "instead":
        if (last?.isNegated && last.end === span.start) {
          // 「財政課以外は要らない」: what is not it is left out.
          last.isNegated = false;
          last.end = span.end;
          used.add(span);
        } else if (last !== undefined && isNear && isReplaced(last, span, items, text)) {
          groups.pop();
          used.add(span);
        } else if (
          last !== undefined &&
          ((isNear && isShort(text.slice(last.end, span.start), spans, last.end)) ||
            (last.end >= boundary && IS_WHY.test(text.slice(last.end, span.start))))
        ) {
          negateLast(groups, span.end);
          used.add(span);
        } else {
          const start = topicStart(text, Math.max(boundary, clauseStart(text, span.start), last?.end ?? 0), span.start);
          if (SHARED_ONES.test(text.slice(start, span.start))) {
            // 「共管は抜き」 leaves those of one alone.
            const condition: Condition = { kind: "department", units: [], words: SHARED_WORDS.alone, sharing: "alone" };
            addCondition(groups, { start, end: span.end, condition }, text, boundary);
            used.add(span);
          } else if (/[^\s、。「」]/.test(text.slice(start, span.start))) {
            excluded.push({ start, end: span.start });
            // 「令和3年度ぶんはもう見た」
            const isPart = /(?:ぶん|分|の)$/.test(text.slice(start, span.start));
            excludedYear = yearBefore(span, spans, isPart ? MAX_BESIDE : 1) ?? excludedYear;
            prefersOther ||= span.meaning.operator === "instead";
            used.add(span);
          }
        }
        break;
      case "together":
        if (last && isOneDepartment(last) && SHARED_BY_IT.test(text.slice(span.start, span.end + 1))) {
          last.conditions = last.conditions.map((one) =>
            one.kind === "department" ? { ...one, sharing: "joint" } : one,
          );
          used.add(span);
        } else if (last) {
          last.isTogether = last.conditions.every(({ kind }) => TOGETHER.has(kind));
          used.add(span);
        } else if (/^(?:片方|一方|ど)/.test(text.slice(span.start, span.end))) {
          // 「片方だけのは要らない。」 before the documents are named.
          wantsBoth = true;
          used.add(span);
        }
        break;
      case "alone":
      case "joint":
        if (last?.conditions.every(({ kind }) => kind === "department")) {
          last.conditions = last.conditions.map((one) => (one.kind === "department" ? { ...one, sharing } : one));
        } else if (isAboutDocument(last, span, text)) {
          last.conditions = last.conditions.map((one) => (one.kind === "document" ? { ...one, only: true } : one));
        } else if (/課|単独|共管|共同|よそ|複数|つ以上/.test(text.slice(span.start, span.end))) {
          // What is denied behind it is left out there.
          const how = span.meaning.operator;
          const condition: Condition = { kind: "department", units: [], words: SHARED_WORDS[how], sharing: how };
          addCondition(groups, { start: span.start, end: span.end, condition }, text, boundary);
        } else break;
        used.add(span);
        break;
      case "lead":
      case "beside":
        if (last?.conditions.every(({ kind }) => kind === "department") && !standsBefore(span, items)) {
          const sharing = span.meaning.operator;
          last.conditions = last.conditions.map((one) => (one.kind === "department" ? { ...one, sharing } : one));
          used.add(span);
        } else role = span as RoleSpan;
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
      default:
        // A new operator does not compile before it is composed here.
        span.meaning.operator satisfies never;
    }
  }
  if (wantsBoth)
    for (const group of groups) group.isTogether ||= group.conditions.every(({ kind }) => kind === "document");
  contrastParts(groups, text);
  const isSoft = [...placed.keys()].every(({ meaning }) => meaning.kind === "condition" && meaning.soft === true);
  return {
    isSoft: placed.size > 0 && isSoft && years.conditions.length === 0,
    where: joinGroups(termsOfDocument(groups)),
    freeYears: years.free,
    excluded,
    excludedYear,
    prefersOther,
    used,
  };
}

/** 「シートにしか載っていない」, and not 「シートに載っていて、一つの課だけ」. */
const isAboutDocument = (last: Group | undefined, { start, end, meaning }: Span, text: string): last is Group =>
  meaning.kind === "operator" &&
  meaning.operator === "alone" &&
  last?.conditions.every(({ kind }) => kind === "document") === true &&
  !/課|単独/.test(text.slice(start, end));

const SHARED_ONES = /^(?:共管|連名|共同|合同)(?:の(?:もの|やつ|取組|分)?|分)?$/;
/** 「共同のも」 speaks of more than those. */
const SHARED_BY_IT = /(?:連名|共管|共同|合同|一緒)[^も]*$/;
const isOneDepartment = ({ conditions: [only, ...others] }: Group) =>
  only?.kind === "department" && only.units.length === 1 && others.length === 0;

/** Conditions of which one record may meet several of a kind. */
const TOGETHER: ReadonlySet<Condition["kind"]> = new Set(["department", "topic", "document", "indicator"]);

/** Whether a department is named right behind. */
const standsBefore = ({ end }: Span, items: readonly (Placed | Span)[]) =>
  items.some(
    (item) =>
      "condition" in item &&
      item.condition.kind === "department" &&
      item.start >= end &&
      item.start - end <= MAX_BESIDE,
  );

type RoleSpan = Span<{ kind: "operator"; operator: "lead" | "beside" }>;

const isExcept = ({ meaning }: Span) =>
  meaning.kind === "operator" && (meaning.operator === "except" || meaning.operator === "instead");
const MAX_DENIAL_GAP = 3;

/** 「市民課じゃなくて、総務課」: another of the kind right behind stands in the place of the first. */
function isReplaced(last: Group, span: Span, items: readonly (Placed | Span)[], text: string): boolean {
  const isBeside = (from: number, to: number) => to >= from && to - from <= MAX_BESIDE;
  if (!INSTEAD.test(text.slice(span.start, span.end)) || !isBeside(last.end, span.start)) return false;
  const next = items.find((item): item is Placed => "condition" in item && isBeside(span.end, item.start));
  return next !== undefined && last.conditions.every(({ kind }) => kind === next.condition.kind);
}
const INSTEAD = new RegExp(`^(?:(?:じゃ|では)なくて?、?|${CORRECTED})$`);
/** Characters between two that stand side by side. */
const MAX_BESIDE = 2;

/** 「1課だけでやってる取組」 names no department. */
const SHARED_WORDS = { alone: "一つの課", joint: "複数の課" } as const;
