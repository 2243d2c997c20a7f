import type { Group } from "./condition-groups.ts";

/** 「一覧で区分が短期のもの」: the term as the document prints it that is named before, or alone. */
export function termsOfDocument(groups: readonly Group[]): Group[] {
  const isNamed = ({ isNegated, conditions }: Group) =>
    !isNegated && conditions.every(({ kind }) => kind === "document");
  const named = groups.filter(isNamed);
  return groups.map((group, at) => {
    const own = groups.slice(0, at).findLast(isNamed) ?? (named.length === 1 ? named[0] : undefined);
    const [document, ...others] = own?.conditions ?? [];
    if (document?.kind !== "document" || others.length > 0) return group;
    const conditions = group.conditions.map((one) => (one.kind === "term" ? { ...one, document: document.id } : one));
    return { ...group, conditions };
  });
}
