/** 「65%」「６５．５ ％」 → 65, 65.5; null: it is no rate alone. */
export function readPercent(text: string): number | null {
  const [, number] = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(text.normalize("NFKC")) ?? [];
  return number === undefined ? null : Number(number);
}
