import { allOf, anyOf, type Condition, type YearRange } from "./condition.ts";
import { JOINED, JOINING_WORDS } from "./joined-names.ts";
import { narrowIndicator } from "./narrow-indicator.ts";
import { narrowPlace } from "./narrow-place.ts";
import { narrowRow } from "./narrow-row.ts";

/** A condition and where in the question it stands, in characters. */
export interface Placed {
  start: number;
  end: number;
  condition: Condition;
}

/** Conditions of one kind that stand together (「財政部と企画部」). */
export interface Group {
  conditions: Condition[];
  isNegated: boolean;
  isTogether: boolean;
  /** A word joins the names (「財政部と財政課」), not only a comma or a space. */
  isListed: boolean;
  /** Begins another alternative: what stands before it need not hold (「財政課の達成したものと、職員課の未達成のもの」). */
  isOther: boolean;
  end: number;
}

/** Puts a condition into the group that it goes on with, or begins another; nothing before `boundary` is gone on with. */
export function addCondition(groups: Group[], { start, end, condition }: Placed, text: string, boundary: number): void {
  const last = groups.at(-1);
  const previous = last?.conditions.at(-1);
  let isOther = false;
  let isBoth = false;
  if (last && previous && !last.isNegated && last.end >= boundary) {
    const gap = text.slice(last.end, start);
    const narrowed =
      narrowPlace(previous, condition, gap, text.slice(end)) ??
      (last.conditions.length === 1
        ? (narrowIndicator(previous, condition, gap) ?? narrowRow(previous, condition, gap))
        : null);
    if (narrowed) {
      last.conditions[last.conditions.length - 1] = narrowed;
      last.end = end;
      return;
    }
    if (previous.kind === condition.kind) {
      if (JOINED.test(gap)) {
        last.conditions.push(condition);
        last.isListed ||= LISTING.test(gap);
        last.end = end;
        return;
      }
      isBoth = SAYS_BOTH.test(gap + text.slice(end, end + 8));
    } else if (OTHERWISE.test(gap) || OTHERWISE.test((THING_BEFORE.exec(text.slice(0, last.end))?.[0] ?? "") + gap)) {
      const first = groups.findLast(({ isOther: begins }, index) => begins || index === 0);
      isOther = first !== last && first !== undefined && kindOf(first) === condition.kind;
      if (!isOther) {
        last.conditions.push(condition);
        last.end = end;
        return;
      }
    }
  }
  groups.push({ conditions: [condition], isNegated: false, isTogether: isBoth, isListed: false, isOther, end });
}

/** 「…以外」: the last group must not hold. A 部 beside one of its own 課 (「市民部の、人権課を除く」) stays. */
export function negateLast(groups: Group[], end: number): void {
  const last = groups.at(-1);
  if (!last) return;
  const within = last.isListed ? last.conditions : last.conditions.filter((one) => !holdsAnother(one, last.conditions));
  if (within.length < last.conditions.length) {
    const wholes = last.conditions.filter((one) => holdsAnother(one, last.conditions));
    groups.splice(-1, 0, { ...last, conditions: wholes });
    last.conditions = within;
    last.isOther = false;
  }
  last.isNegated = true;
  last.end = end;
}

/**
 * 「財政課の分はもう手元にある。財政部のほかの課のを」: who names a 部 and one of its own 課 and speaks of others, of none or of
 * taking away wants the 部 without it, wherever the words for that stand.
 */
export function contrastParts(groups: Group[], text: string): void {
  const open = groups.filter((group) => !group.isNegated && kindOf(group) === "department");
  const named = open.flatMap(({ conditions }) => conditions);
  const part = named.find(
    (one) =>
      one.kind === "department" && one.units.length > 0 && named.some((whole) => holdsAnother(whole, [whole, one])),
  );
  if (named.length !== 2 || part === undefined || !SPEAKS_OF_OTHERS.test(text)) return;
  const own = open.find(({ conditions }) => conditions.includes(part))!;
  const rest = own.conditions.filter((one) => one !== part);
  if (rest.length === 0) own.isNegated = true;
  else {
    own.conditions = rest;
    groups.push({ ...own, conditions: [part], isNegated: true, isOther: false });
  }
}

const SPEAKS_OF_OTHERS =
  /除|以外|いがい|(?:ほか|他|別)の(?:課|部署|係|やつ|もの|分|の)|別の課|じゃ(?:な|のう)|でな[いく]|ではな|マイナス|引い|抜[いき]|外し|(?:いら|要ら)[なんへ]|不要|残り|のこり/;

/** Joined by more than a comma. */
const LISTING = new RegExp(JOINING_WORDS);

function holdsAnother(whole: Condition, conditions: readonly Condition[]): boolean {
  // 「途中で追加された取組、R3以外」: those of one year are among those that joined.
  if (whole.kind === "added" && whole.range === null)
    return conditions.some((one) => one.kind === "added" && one.range !== null);
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
  if (one.kind === "added" && other.kind === "added")
    return one.range !== null && other.range !== null && !overlap(one.range, other.range);
  // 「やめる事業と、くっつける事業」: a column says one thing of a record.
  const column = columnOf(one);
  if (column !== null && column === columnOf(other)) return true;
  // 「企画部のうち、課が複数のもの」: how many departments there are is no other department.
  if (one.kind === "department" && other.kind === "department") return one.units.length > 0 && other.units.length > 0;
  return (["term", "page", "as_of", "document"] as const).some((kind) => one.kind === kind && other.kind === kind);
}

/** The column whose word a condition wants, or one of several. */
function columnOf(condition: Condition): string | null {
  if (condition.kind === "value") return condition.fields?.join("\n") ?? null;
  if (condition.kind !== "or") return null;
  const [column = null, ...others] = condition.of.map(columnOf);
  return others.every((other) => other === column) ? column : null;
}

function overlap(one: YearRange, other: YearRange): boolean {
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity);
  return from <= Math.min(one.to ?? Infinity, other.to ?? Infinity);
}

/** Between or behind two departments: both of them at once. */
const SAYS_BOTH = /かつ|しかも|さらに|も(?:一緒|いっしょ|関わ|かかわ|絡|からん|入っ|担当|参加|協力)/;

/** The kind of what a group is made of. */
export const kindOf = ({ conditions }: Group) => conditions[0]!.kind;

/** What may stand between two different conditions of which one is enough: 「中期のものか、期限が令和6年度のもの」. */
const THINGS = "(?:の?(?:もの|やつ|分|公約|取組項目|取組|施策|項目|ほう|方)|の)";
const OTHERWISE = new RegExp(
  `^[\\s」』]*(?:の?課)?(?:が(?:やって(?:い)?る|担当(?:して(?:い)?る)?|持って(?:い)?る))?${THINGS}?[\\s」』]*(?:、|か)?(?:か|または|もしくは|あるいは|それか|or)[\\s「『、]*$|^[\\s」』]*${THINGS}(?:と|、?それと|、?それから|、?あと|プラス|に加えて)[\\s「『、]*$`,
);

/** A noun for records that belongs to what was read before it: 「終わったの|と、」. */
const THING_BEFORE = /(?:もの|やつ|の)$/;

/** 「公約VIで達成、公約Iで達成」 says the state twice. */
function dropRepeated(conditions: readonly Condition[]): Condition[] {
  const seen = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]));
  return [...seen.values()];
}

/** 「担当課が二つ以上並ぶもの。所管がはっきりしないと困る」: what is shared by departments has some. */
function withoutComment(conditions: readonly Condition[]): readonly Condition[] {
  const isShared = conditions.some((one) => one.kind === "department" && one.sharing === "joint");
  return isShared
    ? conditions.filter((one) => !(one.kind === "stated" && one.fact === "department" && !one.present))
    : conditions;
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

/**
 * All groups must hold, except that another alternative may begin; groups of one kind that no record could meet together
 * are alternatives.
 */
export function joinGroups(groups: readonly Group[]): Condition | null {
  const clauses: Group[][] = [];
  for (const group of groups
    .map((one) => withoutOwnWhole(one, groups))
    .filter(({ conditions }) => conditions.length > 0)) {
    if (group.isOther || clauses.length === 0) clauses.push([]);
    clauses.at(-1)!.push(group);
  }
  const alternatives = clauses.map(
    (clause) => allOf(withoutComment(dropRepeated(joinAlternatives(clause).map(buildGroup))))!,
  );
  return alternatives.length === 0 ? null : anyOf(alternatives);
}

/** 「財政課のやつだけ。財政部のほかの課はいらない」 leaves out what is beside the wanted 課, not its 部. */
function withoutOwnWhole(group: Group, groups: readonly Group[]): Group {
  if (!group.isNegated) return group;
  const wanted = groups.filter(({ isNegated }) => !isNegated).flatMap(({ conditions }) => conditions);
  return { ...group, conditions: group.conditions.filter((one) => !holdsAnother(one, wanted)) };
}

function buildGroup({ conditions, isNegated, isTogether }: Group): Condition {
  const each = dropRepeated(conditions);
  const joined = isTogether ? allOf(each)! : anyOf(each);
  return isNegated ? { kind: "not", of: joined } : joined;
}
