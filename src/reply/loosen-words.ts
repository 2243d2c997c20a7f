import type { CityRecords } from "../domain/records.ts";
import { findLiteral } from "../find/find-members.ts";
import { allOf, anyOf, type Condition, partsOf } from "../understand/condition.ts";

/**
 * The same condition with words of the same meaning that stand there: 「「マイナカード」って書いてある」 where the
 * plan writes マイナンバーカード. null where no word has another.
 */
export function withSynonyms(condition: Condition, { synonyms = [], measures }: CityRecords): Condition | null {
  const parts = partsOf(condition);
  const wider = parts.map((part): Condition => {
    if (part.kind !== "topic" || !part.literal) return part;
    const others = synonyms
      .filter((group) => group.includes(part.words))
      // 「マイナ」 stands in マイナンバー, too.
      .flatMap((group) => group.filter((word) => !group.some((other) => other !== word && other.includes(word))))
      .filter((word) => findLiteral([word], measures, part.place ?? "text").length > 0);
    return others.length === 0 ? part : anyOf([...new Set(others)].map((words) => ({ ...part, words })));
  });
  return wider.every((part, at) => part === parts[at]) ? null : allOf(wider);
}

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
