const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * An instant as somebody types it into a setting, in milliseconds. Where no zone is written it is Japan's: `Date` would
 * read a day or a clock as UTC's, and an old secret would count nine hours too long. NaN: it is none.
 */
export function readTypedInstant(typed: string): number {
  const text = typed.trim();
  if (DAY.test(text)) return Date.parse(`${text}T00:00:00+09:00`);
  if (CLOCK.test(text)) return Date.parse(`${text}+09:00`);
  return ZONED.test(text) ? Date.parse(text) : Number.NaN;
}
