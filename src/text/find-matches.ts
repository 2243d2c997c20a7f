/**
 * What `text.matchAll(pattern)` gives, as a list. `matchAll` copies the pattern each time, which for hundreds of patterns a
 * question costs more than looking for them.
 * @param pattern global; a place that it matches with nothing is left out
 */
export function findMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NOTHING;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    if (match[0] !== "") found.push(match);
    // As matchAll does: on by a whole character where the pattern reads characters.
    else pattern.lastIndex += pattern.unicode && text.codePointAt(pattern.lastIndex)! > 0xffff ? 2 : 1;
  }
  return found;
}

const NOTHING: RegExpExecArray[] = [];
