import type { YamlFault } from "./yaml-faults.ts";

/** Begins a record of a section file. */
const RECORD = /^ {0,4}- id: *(.*)$/;

/** The text in parts: what stands above the records, and each record. */
export const splitRecords = (text: string): string[] => text.split(new RegExp(`(?=${RECORD.source})`, "m"));

/** The line on which a record begins, from 1; null: it is not found. @param isSecond the last one of two with the same id */
export function findRecordLine(text: string, id: string, isSecond: boolean): number | null {
  const lines = text.split(/\r?\n/);
  const begins = (line: string) => RECORD.exec(line)?.[1]?.trim() === id;
  const at = isSecond ? lines.findLastIndex(begins) : lines.findIndex(begins);
  return at < 0 ? null : at + 1;
}

/**
 * The text without the records that hold a faulty line, every other line in its place, so that they are read all the
 * same; null where a fault lies outside of all records.
 */
export function dropFaultyRecords(text: string, faults: readonly YamlFault[]): string | null {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, index) => (RECORD.test(line) ? [index] : []));
  for (const { line } of faults) {
    const start = starts.findLast((at) => at < line);
    if (start === undefined) return null;
    const end = starts.find((at) => at > start) ?? lines.length;
    lines.fill("", start, end);
  }
  return lines.join("\n");
}
