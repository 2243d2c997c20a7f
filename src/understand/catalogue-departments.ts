import type { Measure } from "../domain/measure.ts";
import { normalizeText } from "../text/normalize.ts";
import type { DepartmentUnit } from "./condition.ts";

/** A name of a department as questions may write it, with the units that bear it. */
export interface DepartmentName {
  name: string;
  plain: string;
  /** The name without 課, 部, 局 …: 「財政」 for 財政課; the name itself where nothing may be cut. */
  core: string;
  /** The name in hiragana; null where it was built without a dictionary. */
  kana: string | null;
  units: DepartmentUnit[];
  /** Whether it answers for any record, alone or with others, and does not only stand among 関係課. */
  answers: boolean;
  /** How many records name it. */
  records: number;
}

/** 部 and 課 of a city by every name they go by, longest first: 「水道局総務課」 before 「総務課」. */
export function buildDepartmentNames(
  measures: readonly Measure[],
  aliases: Readonly<Record<string, string>>,
  spell: (text: string) => string | null = () => null,
): DepartmentName[] {
  const units = new Map<string, DepartmentUnit>();
  const answering: DepartmentUnit[] = [];
  for (const { departments } of measures) {
    for (const { division, name, role } of departments) {
      units.set(`${division}/${name}`, { division, name });
      if (role !== "related") answering.push({ division, name });
    }
  }
  const isOf = (one: DepartmentUnit, of: readonly DepartmentUnit[]) =>
    of.some((unit) => unit.division === one.division && (unit.name === null || unit.name === one.name));
  const answers = (of: readonly DepartmentUnit[]) => answering.some((one) => isOf(one, of));
  const records = (of: readonly DepartmentUnit[]) =>
    measures.filter(({ departments }) => departments.some((one) => isOf(one, of))).length;
  const names = new Map<string, DepartmentUnit[]>();
  const add = (name: string, unit: DepartmentUnit) => {
    const known = names.get(name) ?? [];
    if (!known.some((other) => other.division === unit.division && other.name === unit.name)) known.push(unit);
    names.set(name, known);
  };
  for (const unit of units.values()) {
    add(unit.name!, unit);
    // 「教育委員会事務局」: people name the board that it is the office of.
    const board = /^(.+委員会)事務局$/.exec(unit.name!)?.[1];
    if (board !== undefined) add(board, unit);
    for (const short of shortBoards(unit.division ?? unit.name!))
      add(short, unit.division === null ? unit : { division: unit.division, name: null });
    if (unit.division === null) continue;
    add(unit.division, { division: unit.division, name: null });
    add(`${unit.division}${unit.name}`, unit);
    for (const [alias, of] of Object.entries(aliases)) {
      if (of === unit.division) add(`${alias}${unit.name}`, unit);
    }
  }
  for (const [alias, of] of Object.entries(aliases)) {
    for (const unit of names.get(of) ?? []) add(alias, unit);
  }
  return [...names]
    .map(([name, ofName]) => ({
      name,
      plain: normalizeText(name),
      core: coreOf(normalizeText(name)),
      kana: spell(normalizeText(name)),
      units: ofName,
      answers: answers(ofName),
      records: records(ofName),
    }))
    .sort((a, b) => b.plain.length - a.plain.length);
}

/** What everybody calls a board: 「市教委」, 「選管」. */
const BOARDS: readonly [RegExp, string][] = [
  [/教育委員会/, "教委"],
  [/選挙管理委員会/, "選管"],
  [/農業委員会/, "農委"],
];
const shortBoards = (name: string) =>
  BOARDS.flatMap(([board, short]) => (board.test(name) ? [short, `市${short}`, `町${short}`, `村${short}`] : []));

const coreOf = (plain: string) => plain.replace(/(?<=.{2})(?:本部|課|部|局|室|係|グループ)$/, "");

/**
 * The department that a word stands for: its name, its name without 課 (「収納」), with two characters left out
 * (「上水道局」, 「広報課」), or its initials (「スポ振」, 「スポ振課」 for スポーツ振興課). undefined: none, or several alike.
 * @param leastInitials characters that initials have at least; two may be a word
 */
export function findDepartmentByShortName(
  word: string,
  names: readonly DepartmentName[],
  leastInitials = 3,
): DepartmentName | undefined {
  const exact = names.find(({ plain, core }) => plain === word || core === word);
  if (exact) return exact;
  const suffix = /(?:本部|課|部|局|室|係)$/.exec(word)?.[0];
  if (suffix) {
    const alike = names.filter(({ plain }) => plain.endsWith(suffix));
    const near = alike.filter(({ plain }) => isShortFor(word, plain));
    if (near.length > 0) return near.sort((a, b) => a.plain.length - b.plain.length)[0];
    const initials = word.slice(0, -suffix.length);
    return onlyUnit(alike.filter(({ core }) => initials.length >= 2 && isInitials(initials, core)));
  }
  const starting = names.filter(
    ({ core, plain }) => word.length >= 2 && core.length > word.length && plain.startsWith(word),
  );
  if (starting.length > 0) return onlyUnit(starting);
  const abbreviated = names.filter(({ core }) => word.length >= leastInitials && isInitials(word, core));
  return onlyUnit(abbreviated);
}

/** One department under several names is one; two are none. */
function onlyUnit(found: readonly DepartmentName[]): DepartmentName | undefined {
  const keys = new Set(found.map(({ units }) => JSON.stringify(units)));
  return keys.size === 1 ? found[0] : undefined;
}

/** The same characters in the same order, at most two left out. */
function isShortFor(word: string, name: string): boolean {
  return name.length - word.length <= 2 && isSubsequence(word, name);
}

/** Every run of the word begins a part of the name: スポ|振 in スポーツ|振興. */
function isInitials(word: string, core: string): boolean {
  // Most names hold not even the first letter, and need not be cut into their parts.
  if (!core.includes(word.charAt(0))) return false;
  const parts = core.match(/[\p{Script=Katakana}ー]+|[ぁ-んー]{2,}|\p{Script=Han}{2}|\p{Script=Han}|[a-z]+/gu) ?? [];
  let rest = word;
  for (const part of parts) {
    let shared = 0;
    while (shared < part.length && shared < rest.length && part[shared] === rest[shared]) shared++;
    if (shared === 0) return false;
    rest = rest.slice(shared);
    if (rest === "") return true;
  }
  return false;
}

/** Whether the letters of a word stand in a name in their order. */
export function isSubsequence(word: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === word[at]) at++;
  return at === word.length;
}
