import { normalizeText } from "../text/normalize.ts";
import { type Condition, includesKind, leavesOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";

/**
 * Whether a word of a wished set only says again what was read: a part of a title that was read as a section, or the
 * fact that the set is about (「数値目標が入っていない」).
 */
export function saysAgain({ text, spans, where }: Query, word: string): boolean {
  const isOfTargets = includesKind(where, "indicator") || includesKind(where, "stated");
  return spans.some(
    ({ meaning, start, end }) =>
      ((meaning.kind === "condition" && meaning.soft) ||
        (isOfTargets && meaning.kind === "fact" && meaning.fact === "target")) &&
      text
        .slice(start, end)
        .replace(/[・、\s]/g, "")
        .includes(word),
  );
}

/** 「2章の財政」: words of the named section's own title say the same place again. */
export function absorbsWords(
  where: Condition,
  words: readonly string[],
  sections: readonly { plain: string; ids: string[] }[],
): boolean {
  const named = leavesOf(where).flatMap((leaf) => (leaf.kind === "section" ? [leaf.ids] : []));
  const titles = sections
    .filter(({ ids }) => named.some((part) => part.some((id) => ids.includes(id))))
    .map(({ plain }) => plain);
  return named.length > 0 && words.every((word) => titles.some((title) => title.includes(normalizeText(word))));
}
