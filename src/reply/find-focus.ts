import { formatDateBoth } from "../domain/calendar-date.ts";
import type { FactId } from "../domain/fact.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { FACTS } from "../understand/facts.ts";
import type { Query } from "../understand/query.ts";
import { describeContact } from "../wording/describe-contact.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeProgress, describeSteps } from "../wording/describe-progress.ts";
import { describeSources } from "../wording/describe-sources.ts";
import { formatStatement, type Statement } from "../wording/list-statements.ts";
import { type Focus, MAX_FOCUS_LINES } from "./answer.ts";
import { findAskedMonth, ofMonth } from "./asked-month.ts";
import { focusOnCorrection, ofAskedPoint } from "./asked-reports.ts";
import { cutLines } from "./cut-lines.ts";
import { findEvaluationFocus } from "./find-evaluation-focus.ts";
import { findResultFocus } from "./find-result-focus.ts";
import { focusOnYears } from "./focus-on-years.ts";
import {
  CLEAR_SHARE,
  formatRanked,
  isNamed,
  MIN_FIT,
  type RankedStatement,
  rankStatements,
} from "./rank-statements.ts";
import { findTimedEvents } from "./timed-events.ts";

/** Lines of another fact that is asked for beside the first. */
const OTHER_LINES = 2;

/** The fact a question asks of a record, read from the record; null when the question asks for nothing in particular. */
export function findFocus(query: Query, whole: MeasureView, years: FiscalYear[], tokenizer: Tokenizer): Focus | null {
  const correction = focusOnCorrection(query.text, whole);
  if (correction) return correction;
  const { view, missing } = ofAskedPoint(query.text, whole);
  const month = findAskedMonth(query);
  if (month !== null && years.length === 1)
    return ofMonth(findFocusIn(query, view, years, tokenizer), month, years[0]!);
  const asksOnlyPoint = view !== whole && query.facts.length === 0 && !query.manner.asksResult && years.length === 0;
  if (asksOnlyPoint) return { label: "進捗", ...cutLines(describeProgress(view), MAX_FOCUS_LINES), about: null };
  if (missing !== null && !query.facts.some((fact) => FACTS[fact].isOfPlan))
    return { label: "進捗", lines: [missing, ...describeProgress(view)], about: null };
  return findFocusIn(query, view, years, tokenizer);
}

function findFocusIn(query: Query, view: MeasureView, years: FiscalYear[], tokenizer: Tokenizer): Focus | null {
  const evaluation = findEvaluationFocus(query.text, view, years[0] ?? null);
  if (evaluation) return evaluation;
  const statements = rankStatements(query.text, view, tokenizer);
  if (query.manner.asksResult && years.length === 0) {
    return findResultFocus(query.text, view, statements);
  }
  const about = statements[0] && statements[0].fit >= MIN_FIT ? statements[0].statement.label : null;
  const parts = query.facts
    .map((fact) => focusOn(fact, query, view, statements, years))
    .filter((part) => part !== null);
  if (
    years.length > 0 &&
    !query.facts.some((fact) => fact === "schedule" || fact === "page" || fact === "department")
  ) {
    const ofYear = focusOn("schedule", query, view, statements, years);
    if (ofYear) parts.unshift(ofYear);
  }
  if (parts.length === 0 && query.wants === "count") {
    const counted = statements.filter(({ statement }) => COUNTED.test(statement.label));
    // Of several numbers the one whose words are asked for; the only one is meant, however it is called.
    const [best, second] = counted;
    if (best && (best.fit >= MIN_FIT || !second))
      return { label: "数", lines: [formatRanked(best, view)], about: best.statement.label };
  }
  const fitting = statements.filter(({ fit }) => fit >= MIN_FIT * 2).map((ranked) => formatRanked(ranked, view));
  if (parts.length === 0) {
    // An indicator that the question names leads, and no part of the record stands before it.
    const label = isNamed(statements[0]) ? "指標" : "書かれていること";
    return fitting.length > 0 ? { label, ...cutLines(unique(fitting), MAX_FOCUS_LINES), about } : null;
  }
  const [first] = parts;
  const others = parts.slice(1).map(({ lines, rest }) => cutLines(lines, OTHER_LINES, rest));
  const lines = unique([...first!.lines, ...others.flatMap((part) => part.lines)]);
  const rest = [first!, ...others].reduce((sum, part) => sum + (part.rest ?? 0), 0);
  return {
    label:
      parts.length === 1
        ? first!.label
        : parts
            .map(({ label }) => label)
            .slice(0, 2)
            .join("・"),
    // What was asked first is never what is cut for another fact.
    ...cutLines(lines, Math.max(MAX_FOCUS_LINES + 2, first!.lines.length), rest),
    about,
  };
}

/** Labels of numbers of things (「協議会の数」「登録者数」). */
const COUNTED = /(?:数|件数)$/;

/** What answers one asked fact. */
type FocusPart = Pick<Focus, "label" | "lines" | "rest">;

function focusOn(
  fact: FactId,
  { text, manner }: Query,
  view: MeasureView,
  statements: RankedStatement[],
  years: FiscalYear[],
): FocusPart | null {
  const { measure } = view;
  switch (fact) {
    case "department":
      return { label: "担当課", lines: [measure.departmentsAsWritten ?? "担当課は資料に記載がありません"] };
    case "page":
    case "source":
      return { label: "載っている所", lines: [...describeSources(view), ...noPageNote(view)] };
    case "deadline": {
      const events = findTimedEvents(view, text).map(formatStatement);
      const timed = statements.filter(({ statement, fit }) => fit >= MIN_FIT && tellsTime(statement));
      const told = cutLines(unique([...events, ...timed.map((ranked) => formatRanked(ranked, view))]), 3);
      return { label: "期限・時期", ...told, lines: [...told.lines, describeDeadline(view)] };
    }
    case "target":
      return (
        ofKind(["kpi"], "目標", statements, years) ??
        ofKind(
          ["amount"],
          "目標額",
          statements.filter(({ statement }) => /目標|効果/.test(statement.label)),
          years,
        ) ??
        fitting(statements, "書かれていること", view) ?? {
          label: "目標",
          lines: ["数値の目標は資料に記載がありません"],
        }
      );
    case "baseline":
      return ofKind(["kpi"], "現状値と目標", statements, years) ?? fitting(statements, "書かれていること", view);
    case "amount":
      return (
        ofAmounts(text, statements, years) ??
        ofPattern(/[千万億]?円/, "金額", statements) ??
        ofKind(
          ["kpi"],
          "目標",
          statements.filter(({ statement }) => /円/.test(statement.value)),
          years,
        ) ?? { label: "金額", lines: ["金額は資料に記載がありません"] }
      );
    case "progress":
      return { label: "進捗", ...cutLines(describeProgress(view), MAX_FOCUS_LINES) };
    case "schedule":
      return years.length === 0
        ? { label: "年度ごとの予定", ...cutLines(describeSteps(view), MAX_FOCUS_LINES) }
        : focusOnYears(years, statements, view, manner.asksResult);
    case "scope":
      return fitting(statements, "書かれていること", view);
    case "purpose":
      return { label: "ねらい", lines: [measure.summary.aims ?? "ねらいは資料に記載がありません"] };
    case "contact":
      return {
        label: "聞くところ",
        lines: [measure.departmentsAsWritten ?? "担当課は資料に記載がありません", describeContact(view.city)],
      };
    case "as_of":
      return { label: "いつの情報か", lines: describeAsOf(view) };
    case "term":
      return { label: "区分", lines: [measure.term ?? "期間の区分は資料に記載がありません"] };
    case "detail":
      return null;
  }
}

/** A figure of some year (「714人(令和2年3月1日時点)」) is no time, and neither is an indicator's target year. */
function tellsTime({ kind, value, isReported }: Statement): boolean {
  if (isReported) return false;
  return (
    kind === "step" || (kind !== "kpi" && /年|月/.test(value.replace(/\(.*時点\)/g, "").replace(/毎年|年間|年に/g, "")))
  );
}

/** Amounts that are only aimed at are no answer to how much it is, and are named as what they are. */
function ofAmounts(text: string, statements: RankedStatement[], years: FiscalYear[]): FocusPart | null {
  const found = ofKind(["amount"], "金額", statements, years);
  const amounts = statements.filter(({ statement }) => statement.kind === "amount");
  const isAimed = amounts.every(
    ({ statement: { label, isReported } }) => !isReported && /目標|見込|効果額/.test(label),
  );
  return found && isAimed && !/目標|効果|削減|縮減|見込/.test(text)
    ? {
        label: "金額",
        lines: ["実際の金額は、資料に記載がありません。書かれているのは目標などの額です", ...found.lines],
        ...(found.rest !== undefined && { rest: found.rest }),
      }
    : found;
}

function ofKind(
  kinds: Statement["kind"][],
  label: string,
  statements: RankedStatement[],
  years: FiscalYear[],
): FocusPart | null {
  const all = statements.filter(({ statement }) => kinds.includes(statement.kind));
  const inYear = all.filter(({ statement }) => statement.fiscalYear !== null && years.includes(statement.fiscalYear));
  const of = inYear.length > 0 ? inYear : all;
  const found = closest(of);
  // Several that come near are not yet the one that was asked for: that there are others is said.
  const others = found.length > 1 ? of.length - found.length : 0;
  const lines = unique(found.map(({ statement }) => formatStatement(statement)));
  return found.length > 0 ? { label, ...cutLines(lines, MAX_FOCUS_LINES, others) } : null;
}

/** Only the statements the question points to, when it points clearly; else all of them. */
function closest(statements: RankedStatement[]): RankedStatement[] {
  const best = statements[0]?.fit ?? 0;
  return best < MIN_FIT ? statements : statements.filter(({ fit }) => fit >= best * CLEAR_SHARE);
}

function ofPattern(pattern: RegExp, label: string, statements: RankedStatement[]): FocusPart | null {
  const found = statements.filter(({ statement }) => pattern.test(statement.value));
  return found.length > 0
    ? {
        label,
        ...cutLines(
          found.map(({ statement }) => formatStatement(statement)),
          MAX_FOCUS_LINES,
        ),
      }
    : null;
}

function fitting(statements: RankedStatement[], label: string, view: MeasureView): FocusPart | null {
  const found = closest(statements).filter(({ fit }) => fit >= MIN_FIT);
  const lines = unique(found.map((ranked) => formatRanked(ranked, view)));
  return lines.length > 0 ? { label, ...cutLines(lines, MAX_FOCUS_LINES) } : null;
}

function noPageNote({ measure }: MeasureView): string[] {
  return measure.sources.some(({ page }) => page === null) ? ["ページ番号は資料に記載がありません"] : [];
}

/** The day of each word on the record, or of its documents. */
function describeAsOf({ measure, city, lastWordOn }: MeasureView): string[] {
  if (lastWordOn !== null) return [`${formatDateBoth(lastWordOn)}時点`];
  const documents = city.documents.filter(({ id }) => measure.sources.some(({ document }) => document === id));
  return documents.map(({ shortTitle, asOf, issued }) =>
    asOf !== null
      ? `${shortTitle}: ${formatDateBoth(asOf)}時点`
      : `${shortTitle}: ${issued ?? "作られた日は資料に記載がありません"}`,
  );
}

const unique = (lines: string[]) => [...new Set(lines)];
