import type { DataFault } from "./read-data-files.ts";

/**
 * Prints every fault as 「ファイル › 記録 › 項目: 説明」 and returns how many there are; advice is only counted by file.
 * Several steps read the same file, and each of them finds its faults: they are said once.
 */
export function reportFaults(found: readonly DataFault[]): number {
  const all = [...new Map(found.map((fault) => [describeFault(fault), fault])).values()];
  const faults = all.filter(({ isAdvice }) => !isAdvice);
  const advice = Map.groupBy(
    all.filter(({ isAdvice }) => isAdvice),
    ({ file, message }) => `${file}: ${message}`,
  );
  for (const [what, { length }] of advice) console.log(`・ ${what}(${length}件)`);
  for (const fault of faults) console.error(`✗ ${describeFault(fault)}`);
  if (faults.length > 0) {
    console.error(`\n${faults.length}か所に誤りがあります。上の「ファイル › 記録 › 項目」を直してください。`);
  }
  return faults.length;
}

/** 「ファイル 行 › 記録 › 項目: 説明」 */
export function describeFault({ file, record, field, line, message }: DataFault): string {
  return `${[line ? `${file} ${line}行目` : file, record, field].filter(Boolean).join(" › ")}: ${message}`;
}
