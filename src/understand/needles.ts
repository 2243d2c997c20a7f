import { listLetters } from "./letter-class.ts";
import type { NeededWay } from "./needle-table.ts";

/** About how many of the questions hold a string, 0…1. */
export type ShareOf = (key: string) => number;

/**
 * What a pattern cannot match without, way by way in which it may: lists of short strings, of each of which every such
 * match holds at least one. Null where nothing is sure. Read from the pattern's own source, so that a pattern never has to
 * say it twice; whatever is not understood (classes of many letters, back references) only makes the answer wider, never
 * wrong.
 */
export function findNeedles(pattern: RegExp, shareOf: ShareOf = guessShare): readonly NeededWay[] | null {
  if (pattern.flags.includes("i")) return null;
  const ways = neededBy(new PatternReader(pattern.source, shareOf).read(), shareOf);
  return ways?.map((way) => way.map(({ keys }) => keys)) ?? null;
}

/** Part of a pattern: every text it can match, where they are few, and what each match needs beside that. */
interface Part {
  exact: readonly string[] | null;
  ways: readonly Way[] | null;
}

/** All that one way of matching needs, the rarest first. */
type Way = readonly Needs[];

/** One of the keys stands in every match; `cost`: about how many of them a question holds. */
interface Needs {
  keys: readonly string[];
  cost: number;
}

const ANYTHING: Part = { exact: null, ways: null };
const EMPTY: Part = { exact: [""], ways: null };

/** More spellings than this are no longer listed, and more ways are no longer told apart. */
const MAX_SPELLINGS = 24;
const MAX_WAYS = 24;
/** Lists of a way: further ones hardly rule anything out. */
const LISTS = 3;
/** Longer strings are hardly rarer. */
export const MAX_KEY = 3;

function neededBy({ exact, ways }: Part, shareOf: ShareOf): readonly Way[] | null {
  if (exact === null || exact.includes("")) return ways;
  const spelled = [
    [
      needsOf(
        exact.map((text) => rarestIn(text, shareOf)),
        shareOf,
      ),
    ],
  ];
  return ways === null || costOf(spelled) <= costOf(ways) ? spelled : ways;
}

function needsOf(keys: readonly string[], shareOf: ShareOf): Needs {
  const distinct = [...new Set(keys)];
  return { keys: distinct, cost: distinct.reduce((sum, key) => sum + shareOf(key), 0) };
}

/** About how many questions are such that one of some ways has to be tried. */
const costOf = (ways: readonly Way[]) =>
  ways.reduce((sum, way) => sum + way.reduce((product, { cost }) => product * Math.min(1, cost), 1), 0);

/** Hiragana stand in every question, other letters in few. */
export function guessShare(key: string): number {
  if (OF_PLANS.has(key)) return 0.1;
  let share = 1;
  for (const letter of key) share *= letter >= "ぁ" && letter <= "ん" ? 0.3 : 0.03;
  return share;
}
/** Words that stand in many questions about a plan. */
const OF_PLANS = new Set("取組 公約 計画 項目 施策 事業 担当 目標 達成 一覧 年度 令和 期限".split(" "));

/** The few neighbouring characters of a text that are met least. */
function rarestIn(text: string, shareOf: ShareOf): string {
  if (text.length <= MAX_KEY) return text;
  const keys = Array.from({ length: text.length - MAX_KEY + 1 }, (_, at) => text.slice(at, at + MAX_KEY));
  return keys.reduce((best, key) => (shareOf(key) < shareOf(best) ? key : best));
}

/** What stands one behind the other is all needed: the ways of the most telling part, and with each what the others need. */
function allOf(parts: readonly (readonly Way[])[], shareOf: ShareOf): readonly Way[] | null {
  const [telling, ...others] = parts.toSorted((a, b) => costOf(a) - costOf(b));
  if (!telling) return null;
  const beside = others.map((ways) => inOneList(ways, shareOf));
  return merge(
    telling.map((way) => mostTelling([...way, ...beside])),
    shareOf,
  );
}

/** One of those is met by every way. */
const inOneList = (ways: readonly Way[], shareOf: ShareOf): Needs =>
  needsOf(
    ways.flatMap(([rarest]) => rarest!.keys),
    shareOf,
  );

/** The lists that fewest questions meet. */
function mostTelling(met: readonly Needs[]): Way {
  const rarestFirst = met.toSorted((a, b) => a.cost - b.cost);
  const names = rarestFirst.map(({ keys }) => keys.join());
  return rarestFirst.filter((_, at) => names.indexOf(names[at]!) === at).slice(0, LISTS);
}

/** Ways that differ in their first list alone are one way that needs any of both. */
function merge(ways: readonly Way[], shareOf: ShareOf): readonly Way[] {
  const byOthers = Map.groupBy(ways, ([, ...others]) => others.map(({ keys }) => keys.join()).join(" & "));
  const merged = [...byOthers.values()].map(([first, ...more]): Way => {
    const [, ...others] = first!;
    return more.length === 0 ? first! : mostTelling([inOneList([first!, ...more], shareOf), ...others]);
  });
  return merged.length > MAX_WAYS ? [[inOneList(merged, shareOf)]] : merged;
}

function anyOf(parts: readonly Part[], shareOf: ShareOf): Part {
  if (parts.length === 1) return parts[0]!;
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact!) : null;
  const ways = parts.map((part) => neededBy(part, shareOf));
  return {
    exact: exact !== null && exact.length <= MAX_SPELLINGS ? [...new Set(exact)] : null,
    ways: ways.every((some) => some !== null) ? merge(ways.flat(), shareOf) : null,
  };
}

const joined = (starts: readonly string[], ends: readonly string[]) =>
  starts.flatMap((start) => ends.map((end) => start + end));

/** Reads the source of a valid pattern. */
class PatternReader {
  #at = 0;
  readonly #source: string;
  readonly #shareOf: ShareOf;

  constructor(source: string, shareOf: ShareOf) {
    this.#source = source;
    this.#shareOf = shareOf;
  }

  read(): Part {
    return this.#readAlternatives();
  }

  #readAlternatives(): Part {
    const parts = [this.#readSequence()];
    while (this.#takes("|")) parts.push(this.#readSequence());
    return anyOf(parts, this.#shareOf);
  }

  /** Spellings are joined while they are few; where they would be many, a new run of them begins. */
  #readSequence(): Part {
    let run: readonly string[] = [""];
    let isWhole = true;
    const met: (readonly Way[])[] = [];
    const meet = (part: Part) => {
      const ways = neededBy(part, this.#shareOf);
      if (ways) met.push(ways);
    };
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")") {
      const next = this.#readQuantified();
      if (next.ways) met.push(next.ways);
      if (next.exact !== null && run.length * next.exact.length <= MAX_SPELLINGS) {
        run = run.length === 1 && next.exact.length === 1 ? [run[0]! + next.exact[0]!] : joined(run, next.exact);
        continue;
      }
      isWhole = false;
      meet({ exact: run, ways: null });
      run = next.exact ?? [""];
    }
    if (!isWhole) meet({ exact: run, ways: null });
    return { exact: isWhole ? run : null, ways: allOf(met, this.#shareOf) };
  }

  #readQuantified(): Part {
    const part = this.#readAtom();
    if (!"?*+{".includes(this.#source[this.#at] ?? " ")) return part;
    const mark = /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!mark) return part;
    this.#at += mark[0].length;
    const isOptional = mark[0].startsWith("?") || mark[0].startsWith("*") || mark[1] === "0";
    const isOnce = mark[1] === "1" && mark[2] === undefined;
    if (isOnce) return part;
    if (mark[0].startsWith("?")) return anyOf([part, EMPTY], this.#shareOf);
    return isOptional ? ANYTHING : { exact: null, ways: neededBy(part, this.#shareOf) };
  }

  #readAtom(): Part {
    if (this.#takes("(")) return this.#readGroup();
    if (this.#takes("[")) return this.#readClass();
    if (this.#takes("\\")) return this.#readEscape();
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    this.#at += character.length;
    if (character === ".") return ANYTHING;
    return character === "^" || character === "$" ? EMPTY : { exact: [character], ways: null };
  }

  #readGroup(): Part {
    const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? "";
    this.#at += head.length;
    const part = this.#readAlternatives();
    this.#at += 1;
    if (head === "?!" || head === "?<!") return EMPTY;
    // What stands around a match stands in the text as well.
    return head === "?=" || head === "?<=" ? { exact: [""], ways: neededBy(part, this.#shareOf) } : part;
  }

  #readClass(): Part {
    const start = this.#at;
    while (this.#source[this.#at] !== "]") this.#at += this.#source[this.#at] === "\\" ? 2 : 1;
    const body = this.#source.slice(start, this.#at);
    this.#at += 1;
    const letters = listLetters(body, MAX_SPELLINGS);
    return letters ? { exact: letters, ways: null } : ANYTHING;
  }

  #readEscape(): Part {
    const letter = this.#source[this.#at]!;
    this.#at += 1;
    if (letter === "b" || letter === "B") return EMPTY;
    if (letter === "d") return { exact: listLetters("0-9", MAX_SPELLINGS), ways: null };
    if (
      (letter === "p" || letter === "P" || letter === "u" || letter === "k") &&
      "{<".includes(this.#source[this.#at]!)
    ) {
      this.#at = this.#source.indexOf(letter === "k" ? ">" : "}", this.#at) + 1;
      return ANYTHING;
    }
    if (/[a-z0-9]/i.test(letter)) {
      if (letter === "u") this.#at += 4;
      if (letter === "x") this.#at += 2;
      return ANYTHING;
    }
    return { exact: [letter], ways: null };
  }

  #takes(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }
}
