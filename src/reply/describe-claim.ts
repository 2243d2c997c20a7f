import { formatDateBoth, formatDateJapanese } from "../domain/calendar-date.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { STATUS_WORDS } from "../domain/progress-entry.ts";
import { findPresentValue } from "../domain/report.ts";
import { normalizeText } from "../text/normalize.ts";
import { findAllegation } from "../understand/find-allegation.ts";
import type { Claim } from "../understand/find-claim.ts";
import type { Query } from "../understand/query.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeProgress } from "../wording/describe-progress.ts";
import { describeReportOriginShort } from "../wording/describe-report.ts";
import { nameState } from "../wording/describe-state.ts";
import { describePresent, describeTarget, formatStatement, listStatements } from "../wording/list-statements.ts";
import type { Focus } from "./answer.ts";
import { describeNamed } from "./describe-named.ts";
import { denyBlame, describeReason } from "./describe-reason.ts";

/** Lines of the record that speak of what is claimed. */
const MAX_LINES = 2;

/**
 * The answer to what a question claims of a record: 「はい」「いいえ」 only where the record says so, else that it does not
 * say it and what it says instead. Null where nothing is claimed that a record could hold.
 */
export function describeClaim(query: Query, view: MeasureView): Focus | null {
  const { claim, fiscalYears, text, manner } = query;
  if (manner.asksReason) return { label: "理由", lines: describeReason(view), about: null };
  if (manner.blames) return { label: "書かれていること", lines: denyBlame(view), about: null };
  const named = describeNamed(query, view);
  if (named !== null) return named;
  const alleged = findAllegation(text);
  if (alleged !== null && writtenIn(view, stemOf(alleged)).length === 0) {
    const lines = [`「${alleged}」とは、資料にも報告にも書かれていません`, ...describeProgress(view)];
    return { label: "書かれていること", lines, about: null };
  }
  if (claim === null) return null;
  const lines = describePart(claim, text, view) ?? answerClaim(claim, fiscalYears, view, manner);
  return lines && { label: LABELS[claim.event], lines, about: null };
}

const LABELS: Record<Claim["event"], string> = {
  done: "進捗",
  opened: "進捗",
  started: "進捗",
  stopped: "進捗",
  late: "進捗",
  postponed: "期限",
  deadline: "期限",
  other: "書かれていること",
};

function answerClaim(
  claim: Claim,
  years: readonly number[],
  view: MeasureView,
  manner: Query["manner"],
): string[] | null {
  switch (claim.event) {
    case "done":
      return claim.negated ? describeProgress(view) : answerDone(claim, view);
    case "opened":
      return claim.negated ? describeProgress(view) : answerOpened(claim, view);
    case "started":
      return claim.negated ? describeProgress(view) : answerStarted(claim, view);
    case "stopped":
      // 「中止・見直し」 is no 廃止: what was reported is told in its own words.
      return view.state.kind === "stopped"
        ? [`${/中止|見直/.test(claim.words) ? "はい、" : ""}${quote(view)}`, ...describeProgress(view).slice(1)]
        : denyUnlessWritten(claim, view, describeProgress(view));
    case "late":
      return view.state.kind === "late"
        ? [`はい、${quote(view)}`, ...describeProgress(view).slice(1)]
        : [notSaid(claim), ...describeProgress(view)];
    case "postponed":
      return answerPostponed(claim, years, view);
    case "deadline":
      return answerDeadline(years, view);
    case "other": {
      if (claim.assumed) return denyUnlessWritten(claim, view, describeProgress(view));
      // 「徴収率は上がった?」: a figure's result tells.
      if (/^(?:上が|下が|増え|減|伸び|落ち)/.test(claim.words)) return null;
      if (manner.asksResult) return null;
      // A figure that stands in the record (目標 ゼロ) is not yet what it became.
      if (/^(?:ゼロ|零|半分|\d)/.test(claim.words)) return [notSaid(claim), ...describeProgress(view)];
      // What the record speaks of is told as it is written; of what it does not, that.
      const written = writtenIn(view, stemOf(claim.words));
      if (written.length === 0) return [notSaid(claim), ...describeProgress(view)];
      // 「配置された」 of a plan that says 「配置する」 is not said to be so.
      const isPlanned = /(?:た|ました|てい?る)$/.test(claim.words) && view.progress.kind !== "achieved";
      return isPlanned && !written.some((line) => normalizeText(line).includes(claim.words))
        ? [notSaid(claim), "資料には、次のように書かれています", ...written.slice(0, MAX_LINES)]
        : null;
    }
  }
}

function answerDone(claim: Claim, view: MeasureView): string[] {
  const { progress } = view;
  switch (progress.kind) {
    case "achieved":
      return [`はい、${quote(view)}`, ...describeProgress(view).slice(1)];
    case "stopped":
    case "late":
    case "in_progress":
    case "not_started":
      return [`いいえ、${quote(view)}`, ...describeProgress(view).slice(1)];
    case "not_stated":
    case "unreported":
      return [notSaid(claim), ...describeProgress(view)];
  }
}

/** That it has opened is said by a report in its own words, or by 達成; 「進行中」 says nothing of it. */
function answerOpened(claim: Claim, view: MeasureView): string[] {
  if (view.progress.kind === "achieved" || view.progress.kind === "not_started") return answerDone(claim, view);
  const told = view.reports.flatMap((report) => {
    const { note } = report.entry;
    return note !== null && OPENED.test(note) ? [`${note}(${describeReportOriginShort(report)})`] : [];
  });
  return told.length > 0
    ? ["担当課の報告には、次のように書かれています", ...told.slice(-1)]
    : [notSaid(claim), ...describeProgress(view)];
}

const OPENED = /(?:オープン|開館|開業|開設|開校|開園|開所|供用(?:を)?開始|完成|竣工)(?:し|いたし|され)(?:ました|た)/;

/**
 * Whether a question that says something is done means one indicator or part of a record: the state of the whole record
 * answers for none of them (「成婚数は達成した?」). Null where it means the record.
 */
function describePart(claim: Claim, text: string, view: MeasureView): string[] | null {
  if (claim.event !== "done" && claim.event !== "opened") return null;
  if (view.progress.origin !== REPORT_ORIGIN) return null;
  const { measure, reports } = view;
  const named = bigramsOf(claim.head);
  const shared = (words: string) => [...bigramsOf(words)].filter((pair) => named.has(pair)).length;
  if (named.size === 0 || /達成率|全部|すべて/.test(text)) return null;
  const own = shared(measure.title);
  const [kpi] = measure.kpis.map((one) => ({ one, fit: shared(one.name) })).sort((a, b) => b.fit - a.fit);
  const whole = `この${view.city.measureWord}ぜんたいについては、${quote(view)}`;
  if (kpi && kpi.fit > own) {
    const value = findPresentValue(reports, kpi.one.name);
    return [
      value
        ? `「${kpi.one.name}」の実績は${describePresent(value, measure)}、目標は${describeTarget(kpi.one)}です`
        : `「${kpi.one.name}」の実績は報告されていません。目標は${describeTarget(kpi.one)}です`,
      whole,
    ];
  }
  if (view.progress.kind !== "achieved") return null;
  return own > 0 ? null : [`「${claim.head}」のことは、「${claim.words}」とは書かれていません`, whole];
}

/** Pairs of kanji or katakana that stand side by side. */
function bigramsOf(text: string): Set<string> {
  const runs = normalizeText(text).match(/[\p{Script=Han}\p{Script=Katakana}ー\da-z]{2,}/gu) ?? [];
  return new Set(runs.flatMap((run) => [...run.slice(1)].map((_, at) => run.slice(at, at + 2))));
}

function answerStarted(claim: Claim, view: MeasureView): string[] {
  switch (view.progress.kind) {
    case "achieved":
    case "in_progress":
      return [`はい、${quote(view)}`, ...describeProgress(view).slice(1)];
    case "not_started":
      return [`いいえ、${quote(view)}`, ...describeProgress(view).slice(1)];
    case "stopped":
    case "late":
    case "not_stated":
    case "unreported":
      return [notSaid(claim), ...describeProgress(view)];
  }
}

function answerPostponed(claim: Claim, years: readonly number[], view: MeasureView): string[] {
  const { postponement, deadline } = view;
  const due = `期限: ${describeDeadline(view)}`;
  if (postponement === null) return [notSaid(claim), due];
  const isAskedYear = years.length === 0 || (deadline !== null && years.includes(deadline.fiscalYear));
  const moved = `期限は、${formatDateBoth(postponement.original)}から${formatDateBoth(postponement.current)}に延期されました(延期${postponement.times}回・${REPORT_ORIGIN})`;
  const reason = postponement.moves.at(-1)?.reason;
  return [`${isAskedYear ? "はい、" : "いいえ、"}${moved}`, ...(reason ? [`理由: ${reason}`] : [])];
}

function answerDeadline(years: readonly number[], view: MeasureView): string[] | null {
  const { deadline } = view;
  const said = describeDeadline(view);
  if (years.length === 0) return null;
  if (deadline === null || (deadline.origin !== "own" && deadline.origin !== "report")) return [said];
  return [`${years.includes(deadline.fiscalYear) ? "はい" : "いいえ"}、期限は${said}です`];
}

/** The lines of the record that hold the very word, without yes or no; where there are none, that it is not said. */
function denyUnlessWritten(claim: Claim, view: MeasureView, known: string[]): string[] {
  const written = writtenIn(view, stemOf(claim.words));
  return written.length > 0
    ? ["資料には、次のように書かれています", ...written.slice(0, MAX_LINES), ...known.slice(0, 1)]
    : [notSaid(claim), ...known];
}

/** 「廃止」 of 「廃止されました」, 「取り壊」 of 「取り壊された」, 「つぶれ」 of 「つぶれる」; one kanji alone is in too many words. */
const stemOf = (words: string): string =>
  STEM.exec(words)?.[0] ?? words.slice(0, /^\p{Script=Han}/u.test(words) ? 2 : 3);

const STEM = /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,}|\p{Script=Han}[りきしみい]\p{Script=Han}+)/u;

/** The lines of a record that hold a word. */
const writtenIn = (view: MeasureView, word: string): string[] =>
  listStatements(view)
    .map(formatStatement)
    .filter((line) => normalizeText(line).includes(word));

const notSaid = ({ words, negated }: Claim) =>
  `「${words}」${negated ? "かどうか" : "とは"}、資料にも報告にも書かれていません`;

/** 「資料に「達成」と書かれています(令和5年10月31日時点・…)」, in the record's own word for how far it is. */
function quote(view: MeasureView): string {
  const { kind, asWritten, origin } = view.progress;
  const word = asWritten ?? (kind === "not_stated" || kind === "unreported" ? nameState(view) : STATUS_WORDS[kind]);
  return origin === REPORT_ORIGIN
    ? `担当課が「${word}」と報告しています(${quoteOrigin(view)})`
    : `資料に「${word}」と書かれています(${quoteOrigin(view)})`;
}

/** To stand in brackets. */
function quoteOrigin({ progress: { asOf, origin } }: MeasureView): string {
  return [asOf === null ? null : `${formatDateJapanese(asOf)}時点`, origin].filter(Boolean).join("・");
}
