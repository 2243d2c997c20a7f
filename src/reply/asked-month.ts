import { type FiscalYear, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { Query } from "../understand/query.ts";
import type { Focus } from "./answer.ts";

/** 「令和3年9月」 where something of that month is asked, not a deadline; sources and reports go by fiscal years. */
export function findAskedMonth({ text, facts }: Query): string | null {
  if (facts.some((fact) => fact === "deadline" || fact === "as_of")) return null;
  const found = /(?:(?:令和|平成)\s*(?:\d{1,2}|元)|[rh]\s*\d{1,2}|20\d\d)年?[\s./]?\d{1,2}月/u.exec(text);
  const isDeadline =
    found && /^(?:末)?(?:まで|期限|が期限|締|以前|以降|から)/.test(text.slice(found.index + found[0].length));
  return found && !isDeadline ? found[0] : null;
}

/** What a record says of the year that a month lies in, named as that; nothing more where a line names the month itself. */
export function ofMonth(focus: Focus | null, month: string, year: FiscalYear): Focus | null {
  // 「1月」 is no part of 「11月」.
  const name = new RegExp(`(?<!\\d)${/\d{1,2}月$/.exec(month)![0]}`);
  if (focus === null || focus.lines.some((line) => name.test(line.normalize("NFKC")))) return focus;
  const first = `${month}だけのことは、資料にも報告にもありません。${formatFiscalYear(year)}のことは次のとおりです`;
  return { ...focus, lines: [first, ...focus.lines] };
}
