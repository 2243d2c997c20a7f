import { type FiscalYear, fiscalYearOfDate } from "../../../src/domain/fiscal-year.ts";
import { foldCommand, STAFF_COMMANDS } from "../../../src/progress/staff-commands.ts";
import { normalizeText } from "../../../src/text/normalize.ts";
import { findNamedYears } from "../../../src/understand/find-named-years.ts";

/** `/yakusoku …` for staff; everything else is a question. */
export type StaffCommand =
  | { kind: "record"; words: string }
  /** `year`: `current` where none is named; null: what is named is no year, and must be asked. */
  | { kind: "export"; year: FiscalYear | "current" | null }
  | { kind: "phrases" | "hand_over" | "usage"; words: string }
  | { kind: "import" | "unanswered" | "drafts" | "inspect" | "help" };

/** @param text what stands after the command, plain; @param today ISO date in Japan, for 昨年度 */
export function findStaffCommand(text: string, today: string): StaffCommand | undefined {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const record = /^記録(?:する)?(?: (.*))?$/.exec(plain);
  if (record) return { kind: "record", words: record[1] ?? "" };
  const handOver = /^引き?[継つ次]ぎ?(?: (.*))?$/.exec(plain);
  if (handOver) return { kind: "hand_over", words: handOver[1] ?? "" };
  const phrases = /^(?:ことば|言葉)(?: (.*))?$/.exec(plain);
  if (phrases) return { kind: "phrases", words: phrases[1] ?? "" };
  const usage = /^利用状況(?:を見せて)? (.*)$/.exec(plain);
  if (usage) return { kind: "usage", words: usage[1] ?? "" };
  const kind = findNamed(plain);
  if (kind === "export") return { kind, year: "current" };
  if (kind === "record" || kind === "hand_over" || kind === "phrases" || kind === "usage") return { kind, words: "" };
  if (kind !== undefined) return { kind };
  const csv = /^csv(?:[のを]?書き?出(?:し(?:て)?|す)?)?(?= |$|[^a-z]|[rhs]\d)(.*)$/i.exec(plain);
  return csv ? { kind: "export", year: findCommandYear(csv[1] ?? "", today) } : undefined;
}

/** The command that is called so. */
function findNamed(plain: string) {
  const folded = foldCommand(plain);
  return STAFF_COMMANDS.find(({ names }) => names.some((name) => foldCommand(name) === folded))?.kind;
}

/** 「令和6(2024)年度」「昨年度」「R6」. Two spellings of one year are one; two years are none. */
function findCommandYear(words: string, today: string): FiscalYear | "current" | null {
  const plain = normalizeText(words).replace(/[\s,、]/g, "");
  if (plain === "") return "current";
  // The year in the other calendar, in brackets before or behind 年度, says the same again.
  const bracket = /\(([^()]*)\)/.exec(plain)?.[1] ?? null;
  const bare = plain.replace(/\([^()]*\)/g, "");
  const read = (text: string) => {
    const { years, shift } = findNamedYears(text, today);
    return shift === null ? years : [...years, fiscalYearOfDate(today) + shift];
  };
  const years = new Set([...read(bare), ...(bracket === null ? [] : read(bracket.replace(/年度?$/, "年度")))]);
  return years.size === 1 ? [...years][0]! : null;
}
