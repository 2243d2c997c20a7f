import { type FiscalYear, formatFiscalYear, namesFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { normalizeText } from "../text/normalize.ts";
import { formatStatement, type Statement } from "../wording/list-statements.ts";
import { type Focus, MAX_FOCUS_LINES } from "./answer.ts";
import { formatRanked, MIN_FIT, type RankedStatement } from "./rank-statements.ts";

/**
 * What a record says of years: results that were published lead, the plan follows and is named as one; a year without
 * either is said to be so. @param statements the record's, best first @param wishesResult whether results are asked for
 */
export function focusOnYears(
  years: FiscalYear[],
  statements: readonly RankedStatement[],
  view: MeasureView,
  wishesResult: boolean,
): Pick<Focus, "label" | "lines" | "rest"> {
  const hasResult = statements.some(({ statement }) => isResultOf(statement, years));
  const empty: FiscalYear[] = [];
  const told = years.flatMap((year) => {
    const results = statements.filter(({ statement }) => isResultOf(statement, [year]));
    const held = statements.filter(
      ({ statement }) =>
        holdsFor(statement, year) && statement.kind !== "kpi" && !statement.isReported && !isPrintedResult(statement),
    );
    // The year's own cells lead what only names the year, and say what a mere run of years would say again.
    const isCell = ({ statement }: RankedStatement) => statement.fiscalYear === year;
    const cells = held.filter(isCell);
    const others = held.filter((ranked) => !isCell(ranked) && !(cells.length > 0 && isMereTime(ranked.statement)));
    const inYear = [...cells, ...others];
    const best = inYear.filter(({ fit }) => fit >= MIN_FIT);
    const steps = best.length > 0 ? [...best, ...inYear.filter(({ fit }) => fit < MIN_FIT)] : inYear;
    const kpis = statements.filter(({ statement }) => statement.fiscalYear === year && statement.kind === "kpi");
    if (results.length + steps.length + kpis.length === 0) {
      empty.push(year);
      return [];
    }
    // What was published of the year leads; the plan follows it and is named as one.
    const asksResult = wishesResult && results.length === 0;
    const planned = (line: string) => (results.length > 0 || asksResult ? `予定 ${line}` : line);
    const write = ({ statement }: RankedStatement) =>
      statement.isTold ? formatStatement(statement) : planned(formatStatement(statement));
    const missing = asksResult ? [`${formatFiscalYear(year)}の実績は、資料にも報告にも書かれていません`] : [];
    const reported = results.map(({ statement }) => formatStatement(statement));
    const shown = [...steps.slice(0, MAX_FOCUS_LINES), ...kpis.slice(0, 1)].slice(
      0,
      results.length > 0 ? 2 : undefined,
    );
    return [
      {
        lines: [...missing, ...reported.slice(0, MAX_FOCUS_LINES), ...shown.map(write)],
        own: new Set([...missing, ...reported, ...[...steps, ...kpis].filter(isCell).map(write)]),
        all: [...missing, ...reported, ...[...steps, ...kpis].map(write)],
      },
    ];
  });
  const { lines, rest } = shareRoom(told);
  if (empty.length > 0) {
    lines.push(`${nameYears(empty)}の予定は資料に記載がありません`);
    // What the question names beside the year is told, of whatever year it is (「がん検診は令和4年に40%?」).
    if (empty.length === years.length) {
      lines.push(
        ...statements
          .filter(({ fit }) => fit >= MIN_FIT)
          .slice(0, 2)
          .map((ranked) => formatRanked(ranked, view)),
      );
    }
  }
  return { label: `${nameYears(years)}の${hasResult ? "実績" : "予定"}`, lines, ...(rest > 0 && { rest }) };
}

/** Lines of all the years that are asked for; where there are more, each year keeps its own before what several share. */
const MAX_YEAR_LINES = MAX_FOCUS_LINES + 2;

interface ToldYear {
  lines: string[];
  /** Those of this year alone. */
  own: ReadonlySet<string>;
  /** What is shown and what is not. */
  all: string[];
}

function shareRoom(told: readonly ToldYear[]): { lines: string[]; rest: number } {
  const isCut = told.length > 1 && new Set(told.flatMap(({ lines }) => lines)).size > MAX_YEAR_LINES + 1;
  const most = isCut ? Math.max(1, Math.floor(MAX_YEAR_LINES / told.length)) : Number.POSITIVE_INFINITY;
  const shown: string[] = [];
  for (const { lines, own } of told) {
    const fresh = lines.filter((line) => !shown.includes(line));
    const first = isCut ? fresh.filter((line) => own.has(line)) : fresh;
    shown.push(...new Set([...first, ...fresh].slice(0, Math.min(most, fresh.length))));
  }
  return { lines: shown, rest: new Set(told.flatMap(({ all }) => all)).size - shown.length };
}

/** Whether a statement holds for a year: by its cell, or because its words or its day name that year. */
function holdsFor({ fiscalYear, kind, label, value }: Statement, year: FiscalYear): boolean {
  if (fiscalYear === year) return true;
  if (fiscalYear !== null || kind === "kpi") return false;
  return namesFiscalYear(normalizeText(`${label} ${value}`), year);
}

/** 「令和4年度〜令和6年度(毎年度)」: years and nothing of what is done in them. */
const isMereTime = ({ value }: Statement): boolean =>
  normalizeText(value).replace(/(?:令和|平成|r|h)?[\d元]+年度?|毎年度?|各年度?|から|まで|[~〜()・、\s-]/g, "") === "";

/** 「収納率の実績」 in the cell of a year, a sum that had come in by a day: what came of it, as the plan's own paper prints it. */
const isPrintedResult = ({ isTold, fiscalYear }: Statement): boolean => isTold === true && fiscalYear !== null;

/** Whether a department published it of one of these years. */
function isResultOf(statement: Statement, years: readonly FiscalYear[]): boolean {
  const { isReported, fiscalYear } = statement;
  return (isReported === true || isPrintedResult(statement)) && fiscalYear !== null && years.includes(fiscalYear);
}

/** 「令和3年度〜令和7年度」 where the years follow each other. */
function nameYears(years: FiscalYear[]): string {
  const [first] = years;
  const last = years.at(-1)!;
  return years.length > 2 && last - first! === years.length - 1
    ? `${formatFiscalYear(first!)}〜${formatFiscalYear(last)}`
    : years.map(formatFiscalYear).join("・");
}
