import { formatDateJapanese } from "../domain/calendar-date.ts";
import type { City } from "../domain/city.ts";

/** What documents cover, and the day they speak of. */
export interface Covered {
  documents: readonly Pick<City["documents"][number], "shortTitle" | "coverage" | "asOf">[];
}

/**
 * What stands beside every count and share of a city: what its documents cover, and the day they speak of. Null where
 * they hold everything and name no day.
 */
export function describeCoverage({ documents }: Covered): string | null {
  const parts = documents
    .filter(({ coverage, asOf }) => coverage !== null || asOf !== null)
    .map(({ shortTitle, coverage, asOf }) => {
      const day = asOf === null ? "" : `(${formatDateJapanese(asOf)}時点)`;
      return `${shortTitle}${day}${coverage === null ? "" : `は${coverage}`}`;
    });
  return parts.length === 0 ? null : `数えたのは資料に載るものだけです: ${parts.join("。")}`;
}

/** Beside a no: what was looked at is not all that the city has promised. Null where the documents hold everything. */
export function describeGaps({ documents }: Covered): string | null {
  const parts = documents.flatMap(({ shortTitle, coverage }) =>
    coverage === null ? [] : [`${shortTitle}は${coverage}`],
  );
  return parts.length === 0 ? null : `さがしたのは手元の資料にある分だけです: ${parts.join("。")}`;
}
