import type { NeededWay } from "./needle-table.ts";

/**
 * What a pattern cannot match without, alternative by alternative: lists of strings of one or two characters, of each of
 * which every match holds at least one. Null where nothing is sure. Read from the pattern's own source, so that a pattern
 * never has to say it twice; whatever is not understood (classes of many letters, back references) only makes the answer
 * wider, never wrong.
 */
export function findNeedles(pattern: RegExp): readonly NeededWay[] | null {
  if (pattern.flags.includes("i")) return null;
  const ways = new PatternReader(pattern.source).readWays().map(mostTelling);
  if (ways.some(({ length }) => length === 0)) return null;
  // Ways that need one thing each are one way that needs any of them.
  const single = ways.filter(({ length }) => length === 1).flatMap(([needs]) => needs!.keys);
  const several = ways.filter(({ length }) => length > 1).map((all) => all.map(({ keys }) => keys));
  return single.length === 0 ? several : [[[...new Set(single)]], ...several];
}

/** Part of a pattern: every text it can match, where they are few, and what each match needs beside that. */
interface Part {
  exact: readonly string[] | null;
  needs: Needs | null;
}

/** One of the keys stands in every match; `cost`: about how many of them a question holds. */
interface Needs {
  keys: readonly string[];
  cost: number;
}

const ANYTHING: Part = { exact: null, needs: null };
const EMPTY: Part = { exact: [""], needs: null };

/** More spellings than this are no longer listed. */
const MAX_SPELLINGS = 24;

function neededBy({ exact, needs }: Part): Needs | null {
  if (exact === null || exact.includes("")) return needs;
  return cheaper(needsOf(exact.map(rarestPair)), needs);
}

function needsOf(keys: readonly string[]): Needs {
  const distinct = [...new Set(keys)];
  return { keys: distinct, cost: distinct.reduce((sum, key) => sum + costOf(key), 0) };
}

function cheaper(a: Needs | null, b: Needs | null): Needs | null {
  if (a === null || b === null) return a ?? b;
  return b.cost < a.cost ? b : a;
}

/** Hiragana stand in every question, other letters in few. */
const costOfLetter = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code >= 0x3041 && code <= 0x3093 ? 0.3 : 0.03;
};
const costOf = (key: string) =>
  OF_PLANS.has(key) ? 0.1 : costOfLetter(key, 0) * (key.length > 1 ? costOfLetter(key, 1) : 1);
/** Words that stand in many questions about a plan. */
const OF_PLANS = new Set("取組 公約 計画 項目 施策 事業 担当 目標 達成 一覧 年度 令和 期限".split(" "));

/** The two neighbouring characters of a text that are met least. */
function rarestPair(text: string): string {
  if (text.length <= 2) return text;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 1 < text.length; at++) {
    const cost = costOf(text.slice(at, at + 2));
    if (cost < least) [best, least] = [at, cost];
  }
  return text.slice(best, best + 2);
}

/** The lists that fewest questions meet. */
function mostTelling(met: readonly Needs[]): readonly Needs[] {
  const rarestFirst = met.toSorted((a, b) => a.cost - b.cost);
  const names = rarestFirst.map(({ keys }) => keys.join());
  return rarestFirst.filter((_, at) => names.indexOf(names[at]!) === at).slice(0, LISTS);
}
/** Lists of a way; `choose-rules.ts` marks each by a bit. */
const LISTS = 3;

function anyOf(parts: readonly Part[]): Part {
  if (parts.length === 1) return parts[0]!;
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact!) : null;
  const needs = parts.map(neededBy);
  return {
    exact: exact !== null && exact.length <= MAX_SPELLINGS ? [...new Set(exact)] : null,
    needs: needs.every((one) => one !== null) ? needsOf(needs.flatMap(({ keys }) => keys)) : null,
  };
}

const joined = (starts: readonly string[], ends: readonly string[]) =>
  starts.flatMap((start) => ends.map((end) => start + end));

/** The letters of a class; null where they are many, or others than those that stand in it. */
function listLetters(body: string): readonly string[] | null {
  if (/^\^|\\/.test(body)) return null;
  const signs = Array.from(body);
  const letters: string[] = [];
  for (let at = 0; at < signs.length && letters.length <= MAX_SPELLINGS; at++) {
    const isRange = signs[at + 1] === "-" && at + 2 < signs.length;
    const last = (isRange ? signs[at + 2]! : signs[at]!).codePointAt(0)!;
    for (let code = signs[at]!.codePointAt(0)!; code <= last && letters.length <= MAX_SPELLINGS; code++)
      letters.push(String.fromCodePoint(code));
    if (isRange) at += 2;
  }
  return letters.length > 0 && letters.length <= MAX_SPELLINGS ? letters : null;
}

/** Reads the source of a valid pattern. */
class PatternReader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternative by alternative, all that each needs. */
  readWays(): Needs[][] {
    const ways: Needs[][] = [];
    do {
      const met: Needs[] = [];
      const { exact } = this.#readSequence(met);
      const spelled = neededBy({ exact, needs: null });
      ways.push(spelled ? [...met, spelled] : met);
    } while (this.#takes("|"));
    return ways;
  }

  #readAlternatives(): Part {
    const parts = [this.#readSequence()];
    while (this.#takes("|")) parts.push(this.#readSequence());
    return anyOf(parts);
  }

  /**
   * Spellings are joined while they are few; where they would be many, a new run of them begins.
   * @param met gets what each part needs
   */
  #readSequence(met: Needs[] = []): Part {
    let run: readonly string[] = [""];
    let isWhole = true;
    const meet = (needs: Needs | null) => needs && met.push(needs);
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")") {
      const next = this.#readQuantified();
      meet(next.needs);
      if (next.exact !== null && run.length * next.exact.length <= MAX_SPELLINGS) {
        run = run.length === 1 && next.exact.length === 1 ? [run[0]! + next.exact[0]!] : joined(run, next.exact);
        continue;
      }
      isWhole = false;
      meet(neededBy({ exact: run, needs: null }));
      run = next.exact ?? [""];
    }
    if (!isWhole) meet(neededBy({ exact: run, needs: null }));
    return { exact: isWhole ? run : null, needs: met.reduce<Needs | null>(cheaper, null) };
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
    if (mark[0].startsWith("?")) return anyOf([part, EMPTY]);
    return isOptional ? ANYTHING : { exact: null, needs: neededBy(part) };
  }

  #readAtom(): Part {
    if (this.#takes("(")) return this.#readGroup();
    if (this.#takes("[")) return this.#readClass();
    if (this.#takes("\\")) return this.#readEscape();
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    this.#at += character.length;
    if (character === ".") return ANYTHING;
    return character === "^" || character === "$" ? EMPTY : { exact: [character], needs: null };
  }

  #readGroup(): Part {
    const head = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40))?.[0] ?? "";
    this.#at += head.length;
    const part = this.#readAlternatives();
    this.#at += 1;
    if (head === "?!" || head === "?<!") return EMPTY;
    // What stands around a match stands in the text as well.
    return head === "?=" || head === "?<=" ? { exact: [""], needs: neededBy(part) } : part;
  }

  #readClass(): Part {
    const start = this.#at;
    while (this.#source[this.#at] !== "]") this.#at += this.#source[this.#at] === "\\" ? 2 : 1;
    const body = this.#source.slice(start, this.#at);
    this.#at += 1;
    const letters = listLetters(body);
    return letters ? { exact: letters, needs: null } : ANYTHING;
  }

  #readEscape(): Part {
    const letter = this.#source[this.#at]!;
    this.#at += 1;
    if (letter === "b" || letter === "B") return EMPTY;
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
    return { exact: [letter], needs: null };
  }

  #takes(character: string): boolean {
    if (this.#source[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }
}
