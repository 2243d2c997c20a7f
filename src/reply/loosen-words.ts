import { allOf, type Condition, partsOf } from "../understand/condition.ts";

/**
 * The same condition with its words read as topics, and words of a year's cell as words of a record of that year: some
 * plans print no schedule. null where it has no words that must stand there.
 */
export function loosenWords(condition: Condition): Condition | null {
  const parts = partsOf(condition);
  const loose = parts.flatMap((part): Condition[] => {
    if (part.kind === "topic" && part.literal) {
      if (part.place === undefined) return [{ ...part, literal: false }];
      // Titles and names of indicators are the source's own words, the other parts are told anew.
      return part.place === "title" || part.place === "targets" ? [part] : [{ ...part, place: undefined }];
    }
    if (part.kind === "started" && part.words !== undefined) {
      const { words, range } = part;
      return [
        { kind: "topic", words, literal: false },
        { kind: "year", range },
      ];
    }
    if (part.kind !== "value" || part.fiscalYear === null || /^\d/.test(part.words)) return [part];
    const { words, fiscalYear } = part;
    return [
      { kind: "topic", words, literal: true },
      { kind: "year", range: { from: fiscalYear, to: fiscalYear } },
    ];
  });
  return loose.every((part, at) => part === parts[at]) ? null : allOf(loose);
}
