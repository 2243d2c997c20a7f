import { joinLine } from "./join-lines.ts";
import { isBlank } from "./read-figure.ts";

/** 「1-2 空き家の活用」, 「①空き家の活用」: the number before a name, where the sheet has no column for it. */
export function splitNumber(cell: string, ownNumber: string): { number: string; title: string } {
  const title = cell.replace(/\s*\n\s*/g, joinLine);
  const number = isBlank(ownNumber) ? "" : ownNumber.normalize("NFKC").replace(/\s+/g, "");
  const found =
    /^[(（]?([0-9０-９]{1,3}(?:[-－.．][0-9０-９]{1,3})*|[①-⑳])[)）]?[\s.．、::\u3000]+(?=\D)(.{2,})$/su.exec(title) ??
    /^([①-⑳])(.{2,})$/su.exec(title) ??
    // 「ア 見やすいページ」: the third step of 「1 (1) ア」.
    /^[(（]?([ア-コ])[)）.．、\s\u3000]+(.{2,})$/su.exec(title);
  if (!found) return { number, title };
  const inTitle = found[1]!.normalize("NFKC");
  if (number !== "" && number !== inTitle) return { number, title };
  return { number: number || inTitle, title: found[2]!.trim() };
}
