import type { Measure } from "../domain/measure.ts";
import { textOf } from "./record-text.ts";

/**
 * Names that are a code: 「r18号」「h5n1」「1-3号線」「国道254号」. They say exactly what is meant, and their other words
 * (整備, 対策) say nothing of it.
 */
const CODE_NAME =
  /(?<![a-z\d])(?:[a-z]-?\d{2,}|[a-z]\d+[a-z]\d+)[a-z\d]*|国道\d+|県道\d+|(?<![\d令平])\d+(?:[-~]\d+)*号線/g;

/** Code names in a subject; none in most. @param subject normalised */
export const findCodeNames = (subject: string): string[] => subject.match(CODE_NAME) ?? [];

/** Whether a record speaks of a code name anywhere. */
export function isNamedIn(codeName: string, measure: Measure): boolean {
  const text = textOf(measure);
  // 国道25 is not in 国道254.
  for (let at = text.indexOf(codeName); at >= 0; at = text.indexOf(codeName, at + 1)) {
    if (!/^[a-z\d]/.test(text.slice(at + codeName.length))) return true;
  }
  return false;
}
