import { formatDateBoth } from "../domain/calendar-date.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { meetsCondition } from "../find/meets-condition.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Claim } from "../understand/find-claim.ts";
import type { Query } from "../understand/query.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeProgress } from "../wording/describe-progress.ts";
import { describeState } from "../wording/describe-state.ts";
import { formatStatement, listStatements } from "../wording/list-statements.ts";
import type { Focus } from "./answer.ts";

/** Lines of the record that speak of what is claimed. */
const MAX_LINES = 2;

/**
 * The answer to what a question claims of a record: 「はい」「いいえ」 only where the record says so, else that it does not
 * say it and what it says instead. Null where nothing is claimed that a record could hold.
 */
export function describeClaim({ claim, fiscalYears, text, where }: Query, view: MeasureView): Focus | null {
  const why = describeReason(text, view);
  if (why !== null) return { label: "理由", lines: why, about: null };
  const named = describeNamed(where, text, view);
  if (named !== null) return named;
  if (claim === null) return null;
  const lines = answerClaim(claim, fiscalYears, view);
  return lines && { label: LABELS[claim.event], lines, about: null };
}

const LABELS: Record<Claim["event"], string> = {
  done: "進捗",
  started: "進捗",
  stopped: "進捗",
  late: "進捗",
  postponed: "期限",
  deadline: "期限",
  other: "書かれていること",
};

function answerClaim(claim: Claim, years: readonly number[], view: MeasureView): string[] | null {
  switch (claim.event) {
    case "done":
      return claim.negated ? describeProgress(view) : answerDone(claim, view);
    case "started":
      return claim.negated ? describeProgress(view) : answerStarted(claim, view);
    case "stopped":
      return view.state.kind === "stopped"
        ? [`はい、「中止・見直し」と報告されています(${quoteOrigin(view)})`, ...describeProgress(view)]
        : denyUnlessWritten(claim, view, describeProgress(view));
    case "late":
      if (view.state.kind === "late")
        return [`はい、「遅れ」と報告されています(${quoteOrigin(view)})`, ...describeProgress(view)];
      return [notSaid(claim), ...describeProgress(view)];
    case "postponed":
      return answerPostponed(claim, years, view);
    case "deadline":
      return answerDeadline(years, view);
    case "other":
      return claim.assumed ? denyUnlessWritten(claim, view, describeProgress(view)) : null;
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
  const stem = /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}/u.exec(claim.words)?.[0];
  const written = stem
    ? listStatements(view)
        .map(formatStatement)
        .filter((line) => normalizeText(line).includes(stem))
    : [];
  return written.length > 0
    ? ["資料には、次のように書かれています", ...written.slice(0, MAX_LINES), ...known.slice(0, 1)]
    : [notSaid(claim), ...known];
}

const notSaid = ({ words, negated }: Claim) =>
  `「${words}」${negated ? "かどうか" : "とは"}、資料にも報告にも書かれていません`;

/** 「資料に「達成」と書かれています(令和5年10月31日(2023年)時点・…)」 */
function quote(view: MeasureView): string {
  const { asWritten, origin } = view.progress;
  const word = asWritten ?? "達成";
  return origin === REPORT_ORIGIN
    ? `担当課が「${word}」と報告しています(${quoteOrigin(view)})`
    : `資料に「${word}」と書かれています(${quoteOrigin(view)})`;
}

function quoteOrigin({ progress: { asOf, origin } }: MeasureView): string {
  return [asOf === null ? null : `${formatDateBoth(asOf)}時点`, origin].filter(Boolean).join("・");
}

/** A question that ends in what it asks about: 「担当は財政課?」「中期の公約ですか」. */
const ASKS_WHETHER =
  /(?:です|だ|なの|の公約|の取組|の施策|が?担当)?(?:か|よね|っけ|でしょう?|の|って本当[^。?]{0,6})*[?。!\s]*$/;
const ASKS_MORE = /どこ|どの|どれ|何|なに|だれ|誰|いつ|一覧|全部/;

/** Whether the department or the 区分 that a question names is the record's own. */
function describeNamed(where: Query["where"], text: string, view: MeasureView): Focus | null {
  if (where === null || ASKS_MORE.test(text) || !/[?]|か[。!\s]*$|よね/.test(text) || !ASKS_WHETHER.test(text))
    return null;
  const { measure } = view;
  const said = (isSo: boolean, fact: string) => [`${isSo ? "はい" : "いいえ"}、${fact}です`];
  switch (where.kind) {
    case "department":
    case "unknown_department": {
      if (!/担当|所管|課|部|係|室|局/.test(text)) return null;
      const written = measure.departmentsAsWritten;
      const lines =
        written === null
          ? ["担当課は資料に記載がありません"]
          : said(
              meetsCondition(where, view, () => new Set()),
              `担当課は${written}`,
            );
      return { label: "担当課", lines, about: null };
    }
    case "term":
      return measure.term === null
        ? null
        : { label: "区分", lines: said(measure.term === where.term, `区分は${measure.term}`), about: null };
    default:
      return null;
  }
}

const ASKS_WHY = /なぜ|なんで(?!も)|何で|どうして|理由|わけ/;
const OF_TROUBLE =
  /遅れ|おくれ|延期|延び|中止|取りやめ|やめ|止ま|滞|進ま(?:ない|なかった)|でき(?:ない|なかった|てい?ない)|終わら(?:ない|なかった)/;

/** 「なぜ遅れているの」: what the department gave as its reason, or that none is written; its purpose is no reason. */
function describeReason(text: string, view: MeasureView): string[] | null {
  if (!ASKS_WHY.test(text) || !OF_TROUBLE.test(text)) return null;
  const reasons = [
    ...view.reports
      .filter(({ entry }) => entry.status === "late" || entry.status === "stopped" || entry.status === "at_risk")
      .flatMap(({ entry, asOf }) =>
        entry.note === null ? [] : [`${entry.note}(${formatDateBoth(asOf)}時点・${REPORT_ORIGIN})`],
      ),
    ...(view.postponement?.moves ?? []).map(({ reason, on }) => `期限を動かした理由: ${reason}(${formatDateBoth(on)})`),
  ];
  return reasons.length > 0
    ? reasons.slice(0, MAX_LINES)
    : ["理由は、資料にも報告にも書かれていません", describeState(view)];
}
