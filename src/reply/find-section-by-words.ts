import { isContentToken, tokenizeText } from "../search/analyze.ts";
import { normalizeText } from "../text/normalize.ts";
import { PLAN_PART_WORDS } from "../understand/find-list-words.ts";
import type { Filters } from "../understand/understanding.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * The section a list question names by words of its title: 「コロナ対策の公約」, 「改革のところ」, 「公営企業の経営健全化」.
 * Every word of meaning must stand in the title; the outermost and shortest such title wins. null: none.
 */
export function findSectionByWords(subject: string, { room, house }: Inquiry): Filters["section"] {
  const words = tokenizeText(subject, house.tokenizer)
    .filter(isContentToken)
    .map(({ surface }) => surface)
    .filter((word) => !PLAN_PART_WORDS.has(word));
  if (words.join("").length < 2) return null;
  const found: { ids: string[]; label: string; level: number }[] = [];
  for (const { id, section } of room.records.measures) {
    section.forEach(({ label, title }, level) => {
      const plain = normalizeText(title);
      if (!words.every((word) => plain.includes(word))) return;
      const name = `${label} ${title}`;
      const known = found.find((other) => other.label === name);
      if (known) known.ids.push(id);
      else found.push({ ids: [id], label: name, level });
    });
  }
  const [best] = found.sort((a, b) => a.level - b.level || a.label.length - b.label.length);
  return best ? { ids: best.ids, label: best.label } : null;
}
