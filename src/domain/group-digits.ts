let format: Intl.NumberFormat | undefined;

/** 70000 → 「70,000」. Made once: `toLocaleString` makes a formatter for each number, a quarter of a page with indicators. */
export function groupDigits(value: number): string {
  format ??= new Intl.NumberFormat("en-US");
  return format.format(value);
}
