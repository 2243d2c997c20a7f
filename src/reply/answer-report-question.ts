import { formatDateJapanese } from "../domain/calendar-date.ts";
import { buildMeasureView, type MeasureView } from "../domain/measure-view.ts";
import { publishedOn, recordedOn } from "../domain/progress-entry.ts";
import { isUnreported } from "../domain/record-state.ts";
import { findNews, isNews } from "../domain/report.ts";
import { listTopicWords } from "../find/count-words.ts";
import type { ReportQuestion } from "../understand/report-question.ts";
import { describeReport } from "../wording/describe-report.ts";
import { describeWhereShort } from "../wording/describe-state.ts";
import type { Answer } from "./answer.ts";
import { describeCondition } from "./describe-condition.ts";
import { countReported } from "./figures-of-set.ts";
import { findPeriod, findYearAgo } from "./find-update-period.ts";
import { findViews } from "./find-views.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { answerMeasure, type Inquiry } from "./inquiry.ts";
import { answerByDeadline, answerEffectTotal, answerEvaluation, type Listed } from "./progress-figures.ts";

/**
 * Answers 「評価1の一覧」「効果額の合計は?」「去年の今ごろは?」「今月更新されたのは?」「期限切れは?」: which records, of how
 * many, and on how many nobody has reported. Null when the question is another.
 */
export function answerReportQuestion(inquiry: Inquiry): Answer | null {
  const { query, house, previous } = inquiry;
  const question = query.report;
  if (question === null) return null;
  const hasTopic = listTopicWords(query.topic, house.tokenizer).some((word) => !GENERIC_WORDS.has(word));
  if (question.kind === "year_ago") {
    const subject = findSubject(inquiry, hasTopic);
    if (subject) return answerAsOf(inquiry, subject);
  }
  // 「評価は?」 after one record asks for that record's.
  if (question.kind === "evaluation" && previous?.measureIds.length === 1 && BARE_EVALUATION.test(query.text))
    return null;
  // Anything else that the question says is a subject: it asks about one record.
  if (hasTopic) return null;
  const views = findViews(inquiry, query.where);
  if (views.length === 0) return null;
  const scope = query.where === null ? "" : describeCondition(query.where);
  const { description, lead, views: listed } = answerOver(question, views, inquiry);
  const { plan, measureWord } = inquiry.room.records.city;
  const words = [scope, description].filter(Boolean).join("、");
  const figures = {
    asked: null,
    count: listed.length,
    whole: views.length,
    part: query.where,
    percent: null,
    states: null,
    isOfMissing: false,
    reported: countReported(views),
    notNarrowedBy: [],
    saidElsewhere: null,
    unknownWords: "",
  };
  const chosen = { condition: query.where, report: question.kind, figures };
  if (listed.length === 0) {
    const reason = { kind: "nothing_reported", description: words, figures: lead, chosen } as const;
    return { kind: "not_found", reason, near: [] };
  }
  return {
    kind: "list",
    title: plan.shortTitle.endsWith(measureWord) ? plan.shortTitle : `${plan.shortTitle}の${measureWord}`,
    description: words,
    lead,
    views: listed,
    where: null,
    chosen,
  };
}

const BARE_EVALUATION = /^(?:じゃあ|では|その|それの)?、?評価(?:点|の点)?(?:は|って)?(?:何点)?[?。\s]*$/;

function answerOver(question: ReportQuestion, views: MeasureView[], inquiry: Inquiry): Listed {
  const { city } = inquiry.room.records;
  const word = `${city.measureWord}${views.length}件のうち`;
  const unreported = views.filter(({ state }) => isUnreported(state));
  const reported = `達成の記載か担当課の報告があるもの${views.length - unreported.length}件、未報告${unreported.length}件`;
  switch (question.kind) {
    case "evaluation":
      return answerEvaluation(question, views, inquiry, word);
    case "due_soon":
    case "overdue":
      return answerByDeadline(question.kind, views, inquiry, word);
    case "effect_total":
      return answerEffectTotal(views, inquiry, word);
    case "updated": {
      const period = findPeriod(question.period, inquiry.today);
      // A correction mends an old word and is no progress.
      const fresh = views.filter(({ reports }) =>
        reports.some(({ entry, correctedOn }) => {
          const on = publishedOn(entry);
          return on !== null && correctedOn === null && isNews(entry) && on >= period.from && on <= period.to;
        }),
      );
      return {
        description: `${period.label}に更新されたもの`,
        lead: [`${word}、更新${fresh.length}件(${reported})`],
        views: fresh,
      };
    }
    case "year_ago": {
      const { from, to, date } = findYearAgo(inquiry.today);
      const past = views.map((view) => viewAsOf(view, to));
      const then = past.filter(({ entries }) => entries.some((entry) => recordedOn(entry) >= from));
      const spoken = views.map((view) => viewAsOf(view, date)).filter(({ lastWordOn }) => lastWordOn !== null);
      return {
        description: `去年の今ごろ(${formatDateJapanese(date)}の前後15日)に報告があったもの`,
        lead: [
          `${word}、報告${then.length}件。そのころまでに何か報告があったもの${spoken.length}件、なかったもの${views.length - spoken.length}件`,
        ],
        views: then,
      };
    }
  }
}

/** The record whose last year is asked for: named in the question, else the conversation's last subject. */
function findSubject({ ranking, previous, room }: Inquiry, hasTopic: boolean): string | null {
  if (hasTopic) return ranking.verdict === "record" && ranking.best ? ranking.best.id : null;
  const [id, ...others] = previous?.measureIds ?? [];
  return id !== undefined && others.length === 0 && room.byId.has(id) ? id : null;
}

/** A record as the public knew it on a past day: what was said, and published, by then. */
function viewAsOf({ measure, city, entries }: MeasureView, date: string): MeasureView {
  const statuses = measure.statuses.filter(({ asOf }) => asOf === null || asOf <= date);
  const known = entries.filter((entry) => (publishedOn(entry) ?? "9999") <= date);
  return buildMeasureView({ ...measure, statuses }, city, date, known);
}

/** Today's card, with what was known a year ago first. */
function answerAsOf(inquiry: Inquiry, id: string): Answer | null {
  const answer = answerMeasure(inquiry, id);
  if (answer.kind !== "measure") return answer;
  const { date } = findYearAgo(inquiry.today);
  const then = viewAsOf(answer.view, date);
  const report = findNews(then.reports);
  const { progress } = then;
  const lines = report
    ? describeReport(report, then)
    : progress.asOf === null
      ? ["そのころまでの報告はありません(未報告)"]
      : [`${progress.asWritten ?? "「達成」の記載なし"}(${describeWhereShort(progress)})`];
  return { ...answer, focus: { label: `去年の今ごろ(${formatDateJapanese(date)})`, lines, about: null } };
}
