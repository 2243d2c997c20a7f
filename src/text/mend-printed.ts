import { spellOutRadicals } from "./cjk-radicals.ts";

/** Signs that share a glyph with another one, so that a PDF may give the wrong one of them back. */
const TWINS: Readonly<Record<string, string>> = { "\u2027": "・", "\u00B7": "・", "\u22C5": "・", "\u00A0": " " };

/** Text as a PDF gives it → as it was typed: radicals are kanji (⼈ 人, ⺠ 民), a dot is 「・」. Nothing else changes. */
export function mendPrinted(text: string): string {
  return spellOutRadicals(text)
    .replace(/[\u2F00-\u2FD5]/g, (radical) => radical.normalize("NFKC"))
    .replace(/[\u2027\u00B7\u22C5\u00A0]/g, (sign) => TWINS[sign]!);
}

/** Letters of a font of its own, or no letters at all: what a PDF without a table of its characters gives. */
const UNREADABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD\u{F0000}-\u{10FFFD}]/gu;

/** What stands in a text for a letter that cannot be read. */
export const UNREADABLE_MARK = "〓";

/** @returns the text with a mark for each letter that cannot be read, and how many there are */
export function markUnreadable(text: string): { text: string; count: number } {
  const count = text.match(UNREADABLE)?.length ?? 0;
  return { text: count > 0 ? text.replace(UNREADABLE, UNREADABLE_MARK) : text, count };
}
