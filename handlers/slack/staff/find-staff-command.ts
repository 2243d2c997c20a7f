import { type FiscalYear, findFiscalYear } from "../../../src/domain/fiscal-year.ts";

/** `/yakusoku …` for staff; everything else is a question. */
export type StaffCommand =
  | { kind: "record"; words: string }
  | { kind: "export"; year: FiscalYear | null }
  | { kind: "phrases" | "hand_over"; words: string }
  | { kind: "import" | "unanswered" | "drafts" };

/** @param text what stands after the command, plain */
export function findStaffCommand(text: string): StaffCommand | undefined {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const record = /^記録(?:する)?(?: (.*))?$/.exec(plain);
  if (record) return { kind: "record", words: record[1] ?? "" };
  const csv = /^csv(?: (.+))?$/i.exec(plain);
  if (csv) return { kind: "export", year: csv[1] === undefined ? null : (findFiscalYear(csv[1]) ?? null) };
  if (/^(?:csv ?)?取り?込み?$/i.test(plain)) return { kind: "import" };
  const handOver = /^引き?(?:継|つ)ぎ(?: (.*))?$/.exec(plain);
  if (handOver) return { kind: "hand_over", words: handOver[1] ?? "" };
  const phrases = /^(?:ことば|言葉)(?: (.*))?$/.exec(plain);
  if (phrases) return { kind: "phrases", words: phrases[1] ?? "" };
  if (/^(?:答えられなかった)?質問$/.test(plain)) return { kind: "unanswered" };
  if (/^確認(?:待ち)?$/.test(plain)) return { kind: "drafts" };
  return undefined;
}
