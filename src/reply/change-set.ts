import type { FiscalYear } from "../domain/fiscal-year.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Catalogue } from "../understand/catalogue.ts";
import { allOf, anyOf, type Condition, isLeaf, type Leaf, leavesOf, partsOf, yearOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { findEraYear } from "../understand/rules/read-years.ts";
import { blankSpans } from "../understand/span.ts";

/** A question of at most this many characters that names only a value asks the set before with that value. */
const MAX_CHANGE = 24;

/** 「R3は?」「職員課は?」「13のほうは?」: the set before with this value in the place of the one of its kind; null: no such place. */
export function replaceIn(where: Condition | null, query: Query, catalogue: Catalogue): Condition | null {
  if (where === null || query.wants === "share" || query.text.trim().length > MAX_CHANGE) return null;
  if (query.facts.some((fact) => fact !== "scope" && fact !== "detail")) return null;
  const parts = partsOf(where);
  const values = query.where === null ? unplacedValues(parts, query, catalogue) : partsOf(query.where);
  if (values.length === 0) return null;
  // 「公約VIの中期は?」 after a part of 公約VI: the place is named again with what is wanted of it.
  const again = values.filter((value) => parts.some((part) => JSON.stringify(part) === JSON.stringify(value)));
  if (again.length > 0 && again.length < values.length) return null;
  const kinds = values.map(kindOf);
  const replaced = parts.filter((part) => kinds.includes(kindOf(part)));
  // What has no place in the set before begins anew, and a set of one condition is asked anew by naming another.
  if (replaced.length === 0 || kinds.some((kind) => kind === null)) return null;
  // 「中小企業のほうは?」 after another part of the plan means that part.
  const isOtherPart = query.isSoft && OTHER_ONE.test(query.text);
  if (query.where !== null && replaced.length === parts.length && !isOtherPart) return null;
  return allOf([...parts.filter((part) => !replaced.includes(part)), ...values]);
}

/** 「同じく、2本しかないものは?」 after the number of an indicator: of the same kind another number; null: it names no bare number. */
export function recountIn(where: Condition, query: Query): Condition | null {
  const { where: asked } = query;
  if (asked?.kind !== "indicator" || asked.count === undefined || /指標|目標|kpi/.test(query.text)) return null;
  const parts = partsOf(where);
  if (!parts.some((part) => part.kind === "indicator")) return null;
  return allOf(parts.map((part) => (part.kind === "indicator" ? { ...part, count: asked.count } : part)));
}

const OTHER_ONE = /の(?:ほう|方|やつ)(?:は|も|を)?[^。?]{0,6}[?。]*$/;

/** The one kind of what a part is made of; null where it is mixed. */
export function kindOf(part: Condition): Leaf["kind"] | null {
  const [kind, ...others] = new Set(leavesOf(part).map((leaf) => leaf.kind));
  return others.length === 0 ? (kind ?? null) : null;
}

const LINKS =
  "^(?:じゃあ?|では|で|あと|続きの|次(?:の|は)?|もう(?:一つ|ひとつ|1つ|片方|一方)の|(?:それ|そっち)?(?:じゃ|では)なくて?)?、?\\s*";
/** What else is said of the one that is meant: 「共創のまちづくりを掲げてる14のほうは?」. */
const DESCRIBED = "(?:[^。、?!\\d]{2,24}(?:る|た|の)(?=\\d{1,2}\\)?の?(?:ほう|方|やつ)))?";
const WISHED =
  "(?:の?(?:ほう|方|側|やつ|番|ぶん|分|ページ)(?:の(?:施策|取組|公約|項目))?)?(?:だけ)?(?:は|も|を|に(?:は)?|だと|なら|って)?\\s*(?:(?:の|もの|やつ)(?:は|を|って)?)?(?:(?:何|なに|どれ)(?:が|は)?\\s?(?:ある|あり|入|はい|載)[^。?\\d]{0,6})?(?:続けて|足して|見せて|出して|教えて|見たい(?:です)?|知りたい(?:です)?|ほしい(?:です)?|欲しい(?:です)?|出せ(?:る|ます)|お願い(?:します)?|たの(?:む|みます)|頼(?:む|みます))?(?:ください)?か?[?。]?$";
/** 「13のほうは?」「(8)と(9)のぶんも続けて」「続きの(2)から(5)までも」「2)もたのむ」 */
const BARE_NUMBERS = new RegExp(
  `${LINKS}${DESCRIBED}(\\(?\\d{1,2}\\)?(?:(?:と|、|・|や|から|~|-)\\(?\\d{1,2}\\)?)*)\\s*(?:まで)?${WISHED}`,
);
/** 「2年のほうは?」: of the era that the plan is in. */
const BARE_YEAR = new RegExp(`${LINKS}(\\d{1,2}|元)年度?${WISHED}`);

/** A question without what only wishes (「3は? 順番に」). */
function withoutWishes({ text, spans }: Query): string {
  const wishes = spans.filter(({ meaning }) => meaning.kind === "wants" || meaning.kind === "filler");
  return blankSpans(text, wishes)
    .replace(/[?。]\s*$/, "")
    .trim();
}

/** The numbers that a question names and nothing else; [] where it names more. */
export function readNumbers(query: Query): number[] {
  const said = BARE_NUMBERS.exec(withoutWishes(query))?.[1] ?? "";
  const numbers: number[] = [];
  for (const [, range, digits] of said.matchAll(/(から|~|-)?\(?(\d{1,2})\)?/g)) {
    const last = Number(digits);
    const first = range === undefined ? last : (numbers.at(-1) ?? last) + 1;
    for (let number = first; number <= Math.min(last, first + MAX_NUMBERS); number++) numbers.push(number);
  }
  return numbers;
}

/** The year that a question names by its number alone; undefined where it names more. */
function readYear(query: Query): FiscalYear | undefined {
  const [, number] = BARE_YEAR.exec(withoutWishes(query)) ?? [];
  return number === undefined ? undefined : findEraYear("令和", number === "元" ? 1 : Number(number));
}

/** Whether a question names nothing but what stands in the place of a value before. */
export const namesValue = (query: Query) =>
  readNumbers(query).length > 0 || readYear(query) !== undefined || NEXT_PLACE.test(query.text);

/** A longer run is no place of a plan. */
const MAX_NUMBERS = 20;

/** A bare year, or a bare number, read as what the set before was chosen by. */
function unplacedValues(parts: readonly Condition[], query: Query, catalogue: Catalogue): Condition[] {
  // 「その前の年は?」
  const { yearShift } = query;
  if (yearShift !== null) return parts.flatMap((part) => shiftYear(part, yearShift)).slice(0, 1);
  const [year = readYear(query), ...more] = query.freeYears;
  if (year !== undefined && more.length === 0) return parts.flatMap((part) => withYear(part, year)).slice(0, 1);
  const step = NEXT_PLACE.exec(query.text);
  if (step) return parts.flatMap((part) => placeBeside(part, step[1] === undefined ? -1 : 1, catalogue)).slice(0, 1);
  const numbers = readNumbers(query);
  return numbers.length === 0 ? [] : parts.flatMap((part) => withNumbers(part, numbers, catalogue)).slice(0, 1);
}

/** 「R3以外のだけ」 after what was chosen by years, 「それより先のは?」 after one of them; null: it asks for neither. */
export function turnYear(where: Condition, { excludedYear, text }: Query): Condition | null {
  const parts = partsOf(where);
  if (excludedYear !== null) {
    const [left] = parts.flatMap((part) => withYear(part, excludedYear));
    return left ? allOf([...parts, { kind: "not", of: left }]) : null;
  }
  const beyond = BEYOND.exec(text);
  if (!beyond) return null;
  const turned = parts.map((part) => (isLeaf(part) ? (beyondYear(part, beyond[1] !== undefined) ?? part) : part));
  return turned.some((part, at) => part !== parts[at]) ? allOf(turned) : null;
}

/** 「ほかの年度に足されたのは?」 after those of one year: the same of every other year; null: it asks for none. */
export function otherYears(where: Condition, { text }: Query): Condition | null {
  if (!OTHER_YEARS.test(text)) return null;
  const parts = partsOf(where);
  const dated = parts.find((part) => isLeaf(part) && yearOf(part) !== null);
  if (dated === undefined) return null;
  const whole: Condition[] =
    dated.kind === "added"
      ? [{ ...dated, range: null }]
      : dated.kind === "deadline"
        ? [{ kind: "stated", fact: "deadline", present: true }]
        : [];
  return allOf([...parts.filter((part) => part !== dated), ...whole, { kind: "not", of: dated }]);
}

const OTHER_YEARS = /(?:(?:ほか|他|別|それ以外)の|そ(?:の年|れ)以外の)年度?/;

const BEYOND =
  /^(?:じゃあ?|では|で)?、?(?:それ|そこ|その年|これ)(?:よりも?|以降|から)(?:もっと|さらに|ずっと)?(?:(先|あと|後(?!退)|遅い|うしろ)|前|早い)(?:の(?:もの|やつ|年)?)?(?:は|も|って|を|が)?(?:ある|あり|ない)?/;

function beyondYear(part: Leaf, isLater: boolean): Condition | null {
  const year = yearOf(part);
  if (year === null || (part.kind !== "deadline" && part.kind !== "added" && part.kind !== "started")) return null;
  return { ...part, range: isLater ? { from: year + 1, to: null } : { from: null, to: year - 1 } };
}

function shiftYear(part: Condition, by: number): Condition[] {
  const year = isLeaf(part) ? yearOf(part) : null;
  return year === null ? [] : withYear(part, year + by);
}

function withYear(part: Condition, year: FiscalYear): Condition[] {
  switch (part.kind) {
    case "added":
    case "started":
    case "deadline":
    case "year":
    case "said_in":
      return [{ ...part, range: { from: year, to: year } }];
    case "schedule":
      return [{ ...part, fiscalYear: year }];
    case "cells":
      // 「R5からだと?」 after what changed from one year to the next.
      return part.to - part.from === 1 ? [{ ...part, from: year - 1, to: year }] : [];
    case "indicator":
      return part.fiscalYear === undefined ? [] : [{ ...part, fiscalYear: year }];
    case "value":
    case "amount":
      return part.fiscalYear === null ? [] : [{ ...part, fiscalYear: year }];
    case "status_word":
    case "regraded":
    case "row":
    case "and":
    case "or":
    case "not":
    case "department":
    case "unknown_department":
    case "section":
    case "state":
    case "term":
    case "due":
    case "stated":
    case "rate":
    case "document":
    case "parts":
    case "column":
    case "page":
    case "as_of":
    case "topic":
    case "records":
      return [];
  }
}

/** 「じゃあその次の番号の公約は?」「一つ前の章は」 */
const NEXT_PLACE =
  /^(?:じゃあ?|では|で|あと)?、?(?:その|これの|それの)?(?:(次)|(?:一つ|ひとつ|1つ)?前)の(?:番号の?)?(?:公約|章|柱|節|大項目|中項目|項目|基本目標|基本施策|重点項目|施策|政策|区分|分野)(?:の(?:ほう|方|中身|一覧|やつ))?(?:も|は|を|って)?/;

/** The place of the same level that stands before or behind it in the plan. */
function placeBeside(part: Condition, by: number, { sections }: Catalogue): Condition[] {
  if (part.kind !== "section") return [];
  const own = sections.find(({ ids }) => ids.length === part.ids.length && part.ids.every((id) => ids.includes(id)));
  const beside = sections.filter(({ level }) => level === own?.level);
  const next = own && beside[beside.indexOf(own) + by];
  return next ? [{ kind: "section", ids: next.ids, label: `${next.label} ${next.title}` }] : [];
}

/** The places beside a numbered one, under the same place: 基本施策12 → 基本施策13, (7) → (8) and (9). */
function withNumbers(part: Condition, numbers: readonly number[], { sections }: Catalogue): Condition[] {
  const [first] = numbers;
  if (part.kind === "page" && first !== undefined) return [{ ...part, from: first, to: numbers.at(-1)! }];
  if (part.kind !== "section") return [];
  const around = sections.filter(({ ids }) => part.ids.every((id) => ids.includes(id)));
  const own = around
    .filter(({ label, ids }) => /\d/.test(normalizeText(label)) && ids.length === part.ids.length)
    .toSorted((a, b) => b.level - a.level)[0];
  if (own === undefined) return [];
  const above = around.filter(({ level }) => level < own.level).toSorted((a, b) => b.level - a.level)[0];
  // A plan may write the title of one place in two ways.
  const within = sections.filter((one) => one.level === above?.level && one.label === above.label);
  const named = numbers.flatMap((number) => {
    const label = normalizeText(own.label).replace(/\d+/, String(number));
    return sections.filter(
      (one) =>
        one.level === own.level &&
        normalizeText(one.label) === label &&
        (!above || one.ids.every((id) => within.some(({ ids }) => ids.includes(id)))),
    );
  });
  if (named.length === 0) return [];
  return [
    {
      kind: "section",
      ids: [...new Set(named.flatMap(({ ids }) => ids))],
      label: named.map(({ label, title }) => `${label} ${title}`).join("・"),
    },
  ];
}

/** A set with these beside it: values of a kind that it was chosen by are alternatives to that one. */
export function addTo(where: Condition, values: readonly Condition[]): Condition {
  const parts = partsOf(where);
  const beside = (part: Condition) => values.filter((one) => kindOf(part) !== null && kindOf(one) === kindOf(part));
  const whole = allOf(parts.map((part) => anyOf([part, ...beside(part)])))!;
  const rest = allOf(values.filter((one) => !parts.some((part) => beside(part).includes(one))));
  return rest === null ? whole : anyOf([whole, rest]);
}
