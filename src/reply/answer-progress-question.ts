import { formatDateBoth } from "../domain/calendar-date.ts";
import { buildMeasureView, type MeasureView } from "../domain/measure-view.ts";
import { publishedOn, recordedOn, STATUS_WORDS } from "../domain/progress-entry.ts";
import { isUnreported } from "../domain/record-state.ts";
import { findNews, isNews } from "../domain/report.ts";
import { normalizeText } from "../text/normalize.ts";
import { describeFilters, findList, hasFilter } from "../understand/find-list.ts";
import { findProgressQuestion, type ProgressQuestion } from "../understand/find-progress-question.ts";
import type { Filters } from "../understand/understanding.ts";
import { describeReport } from "../wording/describe-report.ts";
import { describeViewCounts } from "../wording/describe-state.ts";
import type { Answer } from "./answer.ts";
import { findPeriod, findYearAgo } from "./find-update-period.ts";
import { allViews, answerMeasure, type Inquiry } from "./inquiry.ts";
import { answerByDeadline, answerEffectTotal, answerEvaluation, type Listed } from "./progress-figures.ts";

/**
 * Answers 「延期された取組は?」「評価1の一覧」「効果額の合計は?」「去年の今ごろは?」「今月更新されたのは?」「未報告の取組は?」:
 * which records, of how many, and on how many nobody has reported. Null when the question is another.
 */
export function answerProgressQuestion(inquiry: Inquiry): Answer | null {
  const { understanding } = inquiry;
  const filters = placeOnly(understanding.filters);
  const names = [...filters.departments, filters.unknownDepartment, filters.sectionTitle, filters.section?.label]
    .filter((name) => typeof name === "string")
    .map(normalizeText);
  const found = findProgressQuestion(understanding.text, names);
  if (!found) return null;
  const { question, rest } = found;
  if (question.kind === "year_ago") {
    const subject = findSubject(inquiry, rest);
    if (subject) return answerAsOf(inquiry, subject);
  }
  // Anything else that the question says is a subject: it asks about one record.
  if (rest.length > 1) return null;
  if (filters.unknownDepartment !== null) {
    return { kind: "not_found", reason: { kind: "unknown_department", name: filters.unknownDepartment }, near: [] };
  }

  // 「評価1」 looks like a place of the plan, too.
  const place = question.kind === "evaluation" ? { ...filters, section: null } : filters;
  const views = hasFilter(place) ? findList(place, allViews(inquiry)) : allViews(inquiry);
  if (views.length === 0) return null;
  const scope = describeFilters(place);
  const { description, lead, views: listed } = answerOver(question, views, inquiry);
  const { plan, measureWord } = inquiry.room.records.city;
  if (listed.length === 0) {
    const reason = {
      kind: "nothing_reported",
      description: [scope, description].filter(Boolean).join("、"),
      figures: lead,
    } as const;
    return { kind: "not_found", reason, near: [] };
  }
  return {
    kind: "list",
    title: plan.shortTitle.endsWith(measureWord) ? plan.shortTitle : `${plan.shortTitle}の${measureWord}`,
    description: [scope, description].filter(Boolean).join("、"),
    lead,
    views: listed,
  };
}

/** Departments and sections choose among the records; what else looks like a condition belongs to the question itself. */
function placeOnly(filters: Filters): Filters {
  return {
    ...filters,
    status: null,
    term: null,
    deadline: null,
    addedIn: null,
    addedLater: false,
    document: null,
    page: null,
  };
}

function answerOver(question: ProgressQuestion, views: MeasureView[], inquiry: Inquiry): Listed {
  const { city } = inquiry.room.records;
  const word = `${city.measureWord}${views.length}件のうち`;
  const unreported = views.filter(({ state }) => isUnreported(state));
  const reported = `達成の記載か担当課の報告があるもの${views.length - unreported.length}件、未報告${unreported.length}件`;
  switch (question.kind) {
    case "unreported":
      return { description: "進み具合が未報告", lead: [`${word}、${reported}`], views: unreported };
    case "postponed": {
      const moved = views.filter(({ postponement }) => postponement !== null);
      return {
        description: "期限が延期されたもの",
        lead: [`${word}、延期${moved.length}件(${reported})`],
        views: moved,
      };
    }
    case "status": {
      const fitting = views.filter(({ progress }) => progress.kind === question.status);
      const name = STATUS_WORDS[question.status];
      return {
        description: `状況: ${name}`,
        lead: [`${word}、${name}${fitting.length}件(${reported})`],
        views: fitting,
      };
    }
    case "evaluation":
      return answerEvaluation(question, views, inquiry, word);
    case "due_soon":
    case "overdue":
      return answerByDeadline(question.kind, views, inquiry, word);
    case "completion": {
      const achieved = views.filter(({ state }) => state.kind === "achieved");
      const share = Math.floor((achieved.length / views.length) * 100);
      return {
        description: "達成の記載か報告があるもの",
        lead: [`${word}、達成${achieved.length}件(${share}%)`, describeViewCounts(views)],
        views: achieved,
      };
    }
    case "effect_total":
      return answerEffectTotal(views, inquiry, word);
    case "updated": {
      const period = findPeriod(question.period, inquiry.today);
      const fresh = views.filter(({ entries }) =>
        entries.some((entry) => {
          const on = publishedOn(entry);
          return on !== null && isNews(entry) && on >= period.from && on <= period.to;
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
        description: `去年の今ごろ(${formatDateBoth(date)}の前後15日)に報告があったもの`,
        lead: [
          `${word}、報告${then.length}件。そのころまでに何か報告があったもの${spoken.length}件、なかったもの${views.length - spoken.length}件`,
        ],
        views: then,
      };
    }
  }
}

/** The record whose last year is asked for: named in the question, else the conversation's last subject. */
function findSubject({ ranking, previous, room }: Inquiry, rest: string): string | null {
  if (rest.length > 1) return ranking.verdict === "record" && ranking.best ? ranking.best.id : null;
  const [id, ...others] = previous?.measureIds ?? [];
  return id !== undefined && others.length === 0 && room.byId.has(id) ? id : null;
}

/** A record as the public knew it on a past day: what was said, and published, by then. */
function viewAsOf({ measure, city, entries }: MeasureView, date: string): MeasureView {
  const statuses = measure.statuses.filter(({ asOf }) => asOf <= date);
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
      : [
          `${progress.asWritten ?? "「達成」の記載なし"}(${formatDateBoth(progress.asOf)}時点・${progress.origin ?? "出典の記載なし"})`,
        ];
  return { ...answer, focus: { label: `去年の今ごろ(${formatDateBoth(date)})`, lines, about: null } };
}
