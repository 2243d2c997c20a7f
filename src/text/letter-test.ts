/**
 * `pattern.test(letter)` for single letters, each of which is looked at once: a table answers many times sooner than a
 * pattern of scripts.
 * @param pattern of one letter, not global
 */
export function testLetters(pattern: RegExp): (letter: string) => boolean {
  /** By code unit; 0: not met yet. */
  const known = new Int8Array(0x1_00_00);
  return (letter) => {
    if (letter.length > 1) return pattern.test(letter);
    const unit = letter.charCodeAt(0);
    if (known[unit] === 0) known[unit] = pattern.test(letter) ? 1 : -1;
    return known[unit] === 1;
  };
}
