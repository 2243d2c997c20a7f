/**
 * The letters of a class (what stands between 「[」 and 「]」 of a pattern); null where they are more than `most`, or others than
 * those that stand in it.
 */
export function listLetters(body: string, most: number): readonly string[] | null {
  const spelled = body.replaceAll("\\d", "0-9");
  if (/^\^|\\/.test(spelled)) return null;
  const signs = Array.from(spelled);
  const letters: string[] = [];
  for (let at = 0; at < signs.length && letters.length <= most; at++) {
    const isRange = signs[at + 1] === "-" && at + 2 < signs.length;
    const last = (isRange ? signs[at + 2]! : signs[at]!).codePointAt(0)!;
    for (let code = signs[at]!.codePointAt(0)!; code <= last && letters.length <= most; code++)
      letters.push(String.fromCodePoint(code));
    if (isRange) at += 2;
  }
  return letters.length > 0 && letters.length <= most ? letters : null;
}
