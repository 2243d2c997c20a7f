/** A cell breaks a sentence where its column ends; a line that ends one, or begins with a mark, stands alone. */
export const joinSentence = (text: string) =>
  text.replace(/(?<![。」)）:：])\s*\n\s*(?![・●○■□◆◇※①-⑳(（\-*]|[0-9０-９]+[.．)）、])/g, joinLine);

/** What a line break becomes (for `replace`): within Japanese it is none; between Latin words it is a space. */
export function joinLine(_break: string, at: number, whole: string): string {
  return /[A-Za-z0-9]/.test(whole[at - 1] ?? "") && /^\s*[A-Za-z0-9]/.test(whole.slice(at).trimStart()) ? " " : "";
}
