import type { FiscalYear } from "../../../../src/domain/fiscal-year.ts";
import { foldCommand, STAFF_COMMANDS } from "../../../../src/progress/staff-commands.ts";
import { findSoleYear } from "../../../../src/understand/find-sole-year.ts";

/** `/yakusoku …` for staff; everything else is a question. */
export type StaffCommand =
  /** `year`: `current` where none is named; null: what is named is no year, and must be asked. */
  | { kind: "export"; year: FiscalYear | "current" | null }
  | { kind: "record" | "phrases" | "hand_over" | "usage" | "owners"; words: string }
  /** `year`: null where none is named. */
  | { kind: "unreported"; year: FiscalYear | null }
  | { kind: "import" | "unanswered" | "drafts" | "inspect" | "help" };

/** @param text what stands after the command, plain; @param today ISO date in Japan, for 昨年度 */
export function findStaffCommand(text: string, today: string): StaffCommand | undefined {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const found = findNamed(plain) ?? findTaking(plain);
  if (found === undefined) return undefined;
  const { kind, words } = found;
  switch (kind) {
    case "export":
      return { kind, year: words.trim() === "" ? "current" : findSoleYear(words, today) };
    case "unreported": {
      const year = words === "" ? null : findSoleYear(words, today);
      // 「未報告 財政課」 is a question.
      return words !== "" && year === null ? undefined : { kind, year };
    }
    case "record":
    case "phrases":
    case "hand_over":
    case "usage":
    case "owners":
      return { kind, words };
    default:
      return { kind };
  }
}

/** The command that is called so, whole: 「CSV取り込み」 is not the CSV of a year called 取り込み. */
function findNamed(plain: string) {
  const folded = foldCommand(plain);
  const command = STAFF_COMMANDS.find(({ names }) => names.some((name) => foldCommand(name) === folded));
  return command && { kind: command.kind, words: "" };
}

/** The command that stands before words of the person's. */
function findTaking(plain: string) {
  for (const { kind, takes } of STAFF_COMMANDS) {
    const match = takes?.exec(plain);
    if (match) return { kind, words: match[1] ?? "" };
  }
  return undefined;
}
