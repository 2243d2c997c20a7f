/**
 * What a pattern cannot match without: strings of one or two characters of which every match holds at least one. Null
 * where nothing is sure. Read from the pattern's own source, so that a pattern never has to say it twice; whatever is
 * not understood (classes of many letters, back references) only makes the answer wider, never wrong.
 */
export function findNeedles(pattern: RegExp): readonly string[] | null {
  if (pattern.flags.includes("i")) return null;
  return neededBy(new PatternReader(pattern.source).readAlternatives())?.keys ?? null;
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
const costOf = (key: string) => costOfLetter(key, 0) * (key.length > 1 ? costOfLetter(key, 1) : 1);

/** The two neighbouring characters of a text that are met least. */
function rarestPair(text: string): string {
  if (text.length <= 2) return text;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 1 < text.length; at++) {
    const cost = costOfLetter(text, at) * costOfLetter(text, at + 1);
    if (cost < least) [best, least] = [at, cost];
  }
  return text.slice(best, best + 2);
}

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

/** Reads the source of a valid pattern. */
class PatternReader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  readAlternatives(): Part {
    const parts = [this.#readSequence()];
    while (this.#takes("|")) parts.push(this.#readSequence());
    return anyOf(parts);
  }

  /** Spellings are joined while they are few; where they would be many, a new run of them begins. */
  #readSequence(): Part {
    let needs: Needs | null = null;
    let run: readonly string[] = [""];
    let isWhole = true;
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")") {
      const next = this.#readQuantified();
      needs = cheaper(needs, next.needs);
      if (next.exact !== null && run.length * next.exact.length <= MAX_SPELLINGS) {
        run = run.length === 1 && next.exact.length === 1 ? [run[0]! + next.exact[0]!] : joined(run, next.exact);
        continue;
      }
      isWhole = false;
      needs = cheaper(needs, neededBy({ exact: run, needs: null }));
      run = next.exact ?? [""];
    }
    return isWhole ? { exact: run, needs } : { exact: null, needs: neededBy({ exact: run, needs }) };
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
    const part = this.readAlternatives();
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
    const letters = Array.from(body);
    const isList = !/^\^|[\\-]/.test(body) && letters.length > 0 && letters.length <= MAX_SPELLINGS;
    return isList ? { exact: letters, needs: null } : ANYTHING;
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
