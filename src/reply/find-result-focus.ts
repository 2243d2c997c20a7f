import type { Kpi } from "../domain/kpi.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findPresentValue } from "../domain/report.ts";
import { describeNotes } from "../wording/describe-report.ts";
import {
  describeBaseline,
  describeLatest,
  describePresent,
  describeTarget,
  formatStatement,
} from "../wording/list-statements.ts";
import type { Focus } from "./answer.ts";
import { cutLines } from "./cut-lines.ts";
import { CLEAR_SHARE, MIN_FIT, type RankedStatement } from "./rank-statements.ts";

/** Lines of a result: more are on the card. */
const MAX_LINES = 3;

/** What is counted, as a question names it: 「何人」「90%」. */
const UNIT = /(?:何|\d)\s*(人|件|%|パーセント|回|台|組|本|か所|箇所|円|千円|万円|施設|ポイント|世帯|トン)/;

/**
 * What came of it (「何人増えた?」「90%になった?」): the value reported last, or that none is reported; a target never stands
 * in its place.
 * @param statements best fit first
 */
export function findResultFocus(text: string, view: MeasureView, statements: readonly RankedStatement[]): Focus {
  const { measure, reports } = view;
  const unit = UNIT.exec(text)?.[1];
  const isKpi = ({ statement }: RankedStatement) => statement.kind === "kpi" && !statement.isReported;
  // A long name shares little with a short question: of the indicators, any that shares a word may be meant.
  const least = statements.some((ranked) => isKpi(ranked) && ranked.fit >= MIN_FIT) ? MIN_FIT : Number.MIN_VALUE;
  const told = statements.filter(({ statement, fit }) => statement.isReported && fit >= MIN_FIT);
  const meant = statements.filter((ranked) => isKpi(ranked) && ranked.fit >= least);
  const best = meant[0]?.fit ?? 0;
  const notes = describeNotes(view);
  // What a document counted on some day is a figure too, though an old one.
  const counted = statements.find(
    ({ statement: { kind, label, value, isReported }, fit }) =>
      !isReported &&
      fit >= MIN_FIT &&
      (kind === "fact" || kind === "amount") &&
      COUNTED.test(`${label} ${value}`) &&
      FIGURE.test(value.normalize("NFKC")) &&
      (unit === undefined || new RegExp(`\\d\\s*${unit}`).test(value.normalize("NFKC"))),
  );
  const near = meant
    .filter(({ fit }) => fit >= best * CLEAR_SHARE)
    .flatMap(({ statement }) => measure.kpis.filter(({ name }) => name === statement.label));
  // 「何人増えた?」 asks of what is counted in people.
  const counting = near.filter((kpi) => unit !== undefined && kpi.unit === unit);
  const kpis = counting.length > 0 ? counting : near;
  const results = kpis.map((kpi) => {
    const present = findPresentValue(reports, kpi.name);
    return {
      line: describeResult(kpi, present ? describePresent(present, measure) : describeLatest(kpi), notes.length > 0),
      present,
    };
  });
  const isTold = results.some(({ present }) => present) || (kpis.length === 0 && told.length > 0);
  const own = [
    ...results.flatMap(({ line, present }) => (present ? [line] : [])),
    ...(kpis.length > 0 ? [] : told.map(({ statement }) => formatStatement(statement))),
    // A figure may stand in the words of a report alone.
    ...(isTold ? [] : notes),
    ...(counted ? [formatStatement(counted.statement)] : []),
    ...results.flatMap(({ line, present }) => (present ? [] : [line])),
  ];
  const planned = statements
    .filter(({ statement: { kind }, fit }) => kind !== "content" && fit >= MIN_FIT)
    .map(({ statement }) => formatStatement(statement));
  const lines = own.length > 0 ? [...new Set(own)] : [NO_RESULT, ...new Set(planned)];
  // A count of the plan's own day is no result of what came after.
  const isOnlyPast = own.length === 1 && counted !== undefined && CHANGE.test(text);
  return {
    label: "実績",
    ...cutLines(isOnlyPast ? [...lines, "その後の実績は、資料にも報告にも書かれていません"] : lines, MAX_LINES),
    about: kpis[0]?.name ?? null,
  };
}

/** 「X: 実績 88%(令和6年度 年度末)、目標 90%」; without a value that there is none, with what is planned. */
function describeResult(kpi: Kpi, value: string | null, hasNotes: boolean): string {
  const known = [
    ...(kpi.target ? [`目標 ${describeTarget(kpi)}`] : []),
    ...(kpi.baseline ? [`基準値 ${describeBaseline(kpi)}`] : []),
  ].join("、");
  const nowhere = hasNotes ? "数字としては報告されていません" : "資料にも報告にも書かれていません";
  return value === null
    ? `「${kpi.name}」の実績は、${nowhere}${known === "" ? "" : `。${known}`}`
    : `${kpi.name}: 実績 ${value}${known === "" ? "" : `、${known}`}`;
}

const NO_RESULT = "実績は、資料にも報告にも書かれていません";

/** What became of a figure since. */
const CHANGE = /増|減|伸び|上が|下が|落ち|よくな|良くな|割っ|割り|超え|上回|下回/;

/** What is counted; a year or an age of a building is none. */
const FIGURE = /\d\s*(?:人|名|件|%|か所|箇所|台|組|回|世帯|施設|円|千円|万円|本|社|団体|校|t|トン|kg|g)/;

/** Words of a figure that was counted, not planned. */
const COUNTED = /時点|現在\)|実績|実員/;
