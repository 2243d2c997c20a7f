import type { BuiltRecord } from "./build-records.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** 「（再掲）」「【再掲】」: what marks a row that lists a record again. */
const MARK = /[(（【[［<〈]\s*再\s*掲\s*[)）】\]］>〉]/g;
const MARKED_CELL = /^[(（【[［<〈※]?再掲/;
/** 「4-(6)に同じ」「1-2参照」, and nothing else. */
const POINTS_ELSEWHERE = /^\S{1,14}(?:に同じ|と同じ|(?:を)?参照|の再掲)[。.]?$/;

/**
 * A record that the plan lists in a second place is one record with two places: counts and choices would double. A row
 * so marked whose first place is nowhere in the sheet stays, without its mark.
 */
export function joinRepeats(records: readonly BuiltRecord[]): BuiltRecord[] {
  const firsts = Map.groupBy(
    records.filter((record) => !isRepeat(record)),
    ({ entry }) => nameOf(entry.title),
  );
  return records.flatMap((record) => {
    if (!isRepeat(record)) return [record];
    const [first] = firsts.get(nameOf(record.entry.title)) ?? [];
    if (!first) return [{ ...record, entry: { ...record.entry, title: withoutMark(record.entry.title) } }];
    const { section, entry } = record;
    const number = entry.number ?? null;
    first.entry.alsoListed = [...(first.entry.alsoListed ?? []), { section, number }];
    const place = section.map(({ label, title }) => `${label} ${title}`).join(" › ");
    first.entry.remarks = [...(first.entry.remarks ?? []), `再掲: ${[place, number].filter(Boolean).join(" › ")}`];
    return [];
  });
}

function isRepeat({ entry: { title, summary, facts } }: BuiltRecord): boolean {
  if (title.search(MARK) >= 0) return true;
  const isMarked = facts?.some(({ value }) => MARKED_CELL.test(squeezeCell(value))) ?? false;
  return isMarked && (summary.does === title || POINTS_ELSEWHERE.test(squeezeCell(summary.does)));
}

const withoutMark = (title: string) => title.replace(MARK, "").trim() || title;
const nameOf = (title: string) => squeezeCell(withoutMark(title));
