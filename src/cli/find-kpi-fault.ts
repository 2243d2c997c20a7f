import type { Kpi } from "../domain/kpi.ts";

/** Whether a target's figure and bound are what its words say; null where they are, or where the words hold no one figure. */
export function findKpiFault({ target, unit }: Kpi): string | null {
  if (!target || target.value === null) return null;
  const words = target.asWritten.normalize("NFKC").replace(/[,\s]/g, "");
  const figures = [...words.matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure));
  if (figures.length > 0 && !figures.includes(Math.abs(target.value)) && !/[千万億]/.test(`${words}${unit}`)) {
    return `value(${target.value})と asWritten(${target.asWritten})が違います`;
  }
  const bound = /以上/.test(words)
    ? "atLeast"
    : /以下|以内/.test(words)
      ? "atMost"
      : /未満/.test(words)
        ? "below"
        : null;
  return bound !== null && bound !== target.bound && figures.length === 1
    ? `bound(${target.bound})と asWritten(${target.asWritten})が違います`
    : null;
}
