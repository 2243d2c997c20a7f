import { describeTimeFully, type EntryWord, joinEntryWords, listPublicWords } from "./describe-entry.ts";
import type { MeasureView } from "./measure-view.ts";
import type { EntryContent, ProgressEntry } from "./progress-entry.ts";

type Place = Pick<MeasureView, "measure" | "city">;

/** Begins what is told of a correction: it is no news of progress. */
export const CORRECTION_MARK = "【訂正】";

/** The published entry whose place another one takes; null for news, and for what corrects a draft that nobody read. */
export function findCorrected(
  { replaces }: Pick<ProgressEntry, "replaces">,
  entries: readonly ProgressEntry[],
): ProgressEntry | null {
  return entries.find(({ id, state }) => id === replaces && state === "published") ?? null;
}

/** What a correction changed, before → after; empty when citizens read the same as before. */
export function listCorrections(
  before: EntryContent,
  after: EntryContent,
  place: Place,
  listWords: (content: EntryContent, place: Place) => EntryWord[] = listPublicWords,
): EntryWord[] {
  const time = { label: "年度・時点", was: describeTimeFully(before), is: describeTimeFully(after) };
  const old = new Map(listWords(before, place).map(({ label, value }) => [label, value]));
  const now = new Map(listWords(after, place).map(({ label, value }) => [label, value]));
  const changes = [
    time,
    ...[...new Set([...now.keys(), ...old.keys()])].map((label) => ({
      label,
      was: old.get(label) ?? "記載なし",
      is: now.get(label) ?? "取り下げ",
    })),
  ];
  return changes.filter(({ was, is }) => was !== is).map(({ label, was, is }) => ({ label, value: `${was} → ${is}` }));
}

/** 「実績効果額: 1,250千円 → 1,300千円」; "" when citizens read the same as before. */
export function describeCorrection(before: EntryContent, after: EntryContent, place: Place): string {
  return joinEntryWords(listCorrections(before, after, place));
}
