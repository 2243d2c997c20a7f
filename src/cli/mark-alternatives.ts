/** An alternative of a pattern, with the number of the empty group that tells whether it took part in a match. */
export interface MarkedAlternative {
  /** Its own source, without what stands around it. */
  source: string;
  group: number;
}

export interface MarkedPattern {
  pattern: RegExp;
  alternatives: MarkedAlternative[];
}

interface Open {
  /** Where its first alternative begins in the source. */
  start: number;
  /** Alternatives found so far; they count once the group turns out to have several and no repetition. */
  alternatives: MarkedAlternative[];
  /** Repeated, or looked for to be absent: what takes part in it cannot be told from the match. */
  isHidden: boolean;
}

/** More than these in one group are words in a table or forms of verbs, which are data. */
const MOST_ALTERNATIVES = 24;

/**
 * The same pattern with an empty capturing group at the end of each alternative, at any depth, which is "" in a match
 * that went through it. Alternatives in repeated groups and negative assertions are not listed, as they leave no trace.
 */
export function markAlternatives({ source, flags }: RegExp): MarkedPattern {
  let marked = "";
  let groups = 0;
  const alternatives: MarkedAlternative[] = [];
  /** What the pattern's own groups are numbered now; backreferences follow. */
  const numbers = [0];
  const open: Open[] = [{ start: 0, alternatives: [], isHidden: false }];
  const endAlternative = (at: number) => {
    const group = open.at(-1)!;
    groups++;
    marked += "()";
    group.alternatives.push({ source: source.slice(group.start, at), group: groups });
    group.start = at + 1;
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === "\\") {
      const [, own] = /^\\([1-9])/.exec(source.slice(at)) ?? [];
      marked += own ? `\\${numbers[Number(own)]}` : source.slice(at, at + 2);
      at++;
    } else if (character === "[") {
      const end = endOfClass(source, at);
      marked += source.slice(at, end + 1);
      at = end;
    } else if (character === "(") {
      const [opening = "("] = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at)) ?? [];
      if (opening === "(" || /^\(\?<\w/.test(opening)) numbers.push(++groups);
      marked += opening;
      at += opening.length - 1;
      const isHidden = open.at(-1)!.isHidden || /!$/.test(opening) || isRepeated(source, endOfGroup(source, at + 1));
      open.push({ start: at + 1, alternatives: [], isHidden });
    } else if (character === "|") {
      endAlternative(at);
      marked += character;
    } else if (character === ")") {
      endAlternative(at);
      marked += character;
      keep(open.pop()!, alternatives);
    } else {
      marked += character;
    }
  }
  endAlternative(source.length);
  keep(open.pop()!, alternatives);
  return { pattern: new RegExp(marked, flags), alternatives };
}

function keep({ alternatives, isHidden }: Open, kept: MarkedAlternative[]): void {
  if (!isHidden && alternatives.length > 1 && alternatives.length <= MOST_ALTERNATIVES) kept.push(...alternatives);
}

const isRepeated = (source: string, close: number) => /^(?:[*+]|\{\d+,\d*\})/.test(source.slice(close + 1));

/** The bracket that closes the group whose inside begins at `from`. */
function endOfGroup(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") at++;
    else if (character === "[") at = endOfClass(source, at);
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at;
  }
  return source.length;
}

function endOfClass(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === "\\") at++;
    else if (source[at] === "]") return at;
  }
  return source.length;
}
