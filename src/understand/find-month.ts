import { addMonths } from "../domain/calendar-date.ts";
import { normalizeText } from "../text/normalize.ts";

/** The month that somebody means. @param today ISO date @returns 2026-10; null where the words are no month */
export function findMonth(words: string, today: string): string | null {
  const plain = normalizeText(words)
    .replace(/[\s・]/g, "")
    .replace(/(?:の?分|の)$/, "");
  if (plain === "" || plain === "今月") return today.slice(0, 7);
  if (/^(?:先月|前月|前の月|せんげつ)$/.test(plain)) return addMonths(today, -1).slice(0, 7);
  if (/^先々月$/.test(plain)) return addMonths(today, -2).slice(0, 7);
  const [, year, number] = /^(?:(20\d\d)[年/-])?(\d{1,2})月?$/.exec(plain) ?? [];
  const month = Number(number);
  if (number === undefined || month < 1 || month > 12) return null;
  const text = `${year ?? today.slice(0, 4)}-${String(month).padStart(2, "0")}`;
  // A month without its year is the last that has begun.
  return year === undefined && text > today.slice(0, 7) ? `${Number(today.slice(0, 4)) - 1}${text.slice(4)}` : text;
}
