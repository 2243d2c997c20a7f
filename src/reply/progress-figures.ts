import { formatDateBoth } from "../domain/calendar-date.ts";
import { NEAR_DAYS } from "../domain/deadline.ts";
import { formatThousandYen, sumEffects } from "../domain/effect-total.ts";
import { fiscalYearOfDate, formatFiscalYear, lastDay } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { isSettled } from "../domain/record-state.ts";
import { findEvaluation } from "../domain/report.ts";
import type { ReportQuestion } from "../understand/report-question.ts";
import { NOT_FAILED } from "./describe-set.ts";
import type { Inquiry } from "./inquiry.ts";

/** The records a question on reports chooses, with the figures that stand before them. */
export interface Listed {
  description: string;
  lead: string[];
  views: MeasureView[];
}

export function answerByDeadline(
  kind: "due_soon" | "overdue",
  views: MeasureView[],
  { today }: Inquiry,
  word: string,
): Listed {
  const waiting = views
    .filter(({ state, deadline }) => deadline && !isSettled(state))
    .sort((a, b) => a.deadline!.daysLeft - b.deadline!.daysLeft);
  const passed = waiting.filter(({ state }) => state.kind === "passed_without_report");
  const horizon = lastDay(fiscalYearOfDate(today));
  const ahead = waiting.filter(({ deadline }) => deadline!.daysLeft >= 0);
  const near = ahead.filter(({ deadline }) => deadline!.daysLeft <= NEAR_DAYS || deadline!.date <= horizon);
  const next = ahead[0]?.deadline?.date;
  const figures = `期限の近いもの${near.length}件、期限を過ぎて実績の報告がないもの${passed.length}件`;
  return kind === "due_soon"
    ? {
        description: `期限が${NEAR_DAYS}日以内か今年度中のもの`,
        lead: [`${word}、${figures}`, ...(near.length === 0 && next ? [`次の期限は${formatDateBoth(next)}です`] : [])],
        views: near,
      }
    : {
        description: "期限を過ぎて実績の報告がないもの",
        lead: [`${word}、${figures}`, ...(passed.length > 0 ? [NOT_FAILED] : [])],
        views: passed.reverse(),
      };
}

export function answerEvaluation(
  { from, to }: Extract<ReportQuestion, { kind: "evaluation" }>,
  views: MeasureView[],
  { room, years }: Inquiry,
  word: string,
): Listed {
  const { evaluationScale, name } = room.records.city;
  if (evaluationScale.length === 0) {
    return { description: "評価", lead: [`${name}の計画には、評価の段階がありません`], views: [] };
  }
  const scored = views.flatMap((view) => {
    const found = findEvaluation(view.reports, years[0] ?? null);
    return found ? [{ view, score: found.score }] : [];
  });
  const fitting = scored.filter(({ score }) => score >= from && score <= to);
  const scale = evaluationScale.filter(({ score }) => score >= from && score <= to);
  const year = years[0] === undefined ? "" : `${formatFiscalYear(years[0])}の`;
  return {
    description: `${year}評価${from === to ? from : `${from}〜${to}`}${year === "" ? "(それぞれ最新の評価)" : ""}`,
    lead: [
      `${word}、評価の報告があるもの${scored.length}件、ないもの${views.length - scored.length}件`,
      ...scale.map(
        ({ score, label }) => `評価${score}(${label}): ${scored.filter((other) => other.score === score).length}件`,
      ),
    ],
    views: fitting.sort((a, b) => b.score - a.score).map(({ view }) => view),
  };
}

export function answerEffectTotal(views: MeasureView[], { years }: Inquiry, word: string): Listed {
  const total = sumEffects(views, years[0] ?? null);
  const counted = `${word}、実績効果額の報告があるもの${total.reported.length}件、ないもの${total.notReported}件`;
  const lead =
    total.reported.length === 0
      ? [
          `${years[0] === undefined ? "" : `${formatFiscalYear(years[0])}の`}実績効果額の報告は、まだありません`,
          counted,
        ]
      : [
          `合計 ${formatThousandYen(total.thousandYen)}`,
          ...total.byYear.map(
            ({ fiscalYear, thousandYen, records }) =>
              `${fiscalYear === null ? "年度の記載なし" : formatFiscalYear(fiscalYear)}: ${formatThousandYen(thousandYen)}(${records}件)`,
          ),
          counted,
        ];
  return {
    description: `${years[0] === undefined ? "" : `${formatFiscalYear(years[0])}の`}実績効果額の合計`,
    lead,
    views: total.reported,
  };
}
