import type { ActionsBlock, KnownBlock, SectionBlock } from "@slack/types";
import { describeEntry } from "../../../domain/describe-entry.ts";
import type { MeasureView } from "../../../domain/measure-view.ts";
import type { ProgressEntry } from "../../../domain/progress-entry.ts";
import { isUnreported } from "../../../domain/record-state.ts";
import { describeReason, type WorkList } from "../../../progress/work-list.ts";
import { describeCoverage } from "../../../wording/describe-coverage.ts";
import { describeStateCounts, nameState } from "../../../wording/describe-state.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { mentionOf } from "./mention.ts";
import { buildReviewButtons, putDecidableFirst } from "./review-message.ts";
import { buildStaffButton, STAFF_ACTION_PREFIX } from "./staff-action.ts";

/** What staff find on the App Home. */
export interface HomeWork {
  /** Departments to choose from; none: the records name no departments. */
  departments: string[];
  /** "" for all. */
  department: string;
  work: WorkList;
  /** Whether anybody is registered to record; if not, the page says so. */
  staffed: boolean;
  /** Whether this person may decide on an entry. */
  mayReview(entry: ProgressEntry): boolean;
}

export const DEPARTMENT_ACTION_ID = `${STAFF_ACTION_PREFIX}department`;

/** Most records of each part; an App Home has 100 blocks, and nobody reads more of them at once. */
const MAX_NEEDS = 8;
const MAX_IN_REVIEW = 6;
const MAX_UNREPORTED = 5;
const MAX_OWNED = 12;
/** Options of a select. */
const MAX_DEPARTMENTS = 99;
const BAR_CELLS = 10;

export function renderHomeWork(home: HomeWork): KnownBlock[] {
  const { work, staffed } = home;
  const shown = new Set<string>();
  const needs = work.needsWord.slice(0, MAX_NEEDS);
  for (const { view } of needs) shown.add(view.measure.id);
  // What waits for review was said.
  const waiting = new Set(work.inReview.map(({ view }) => view.measure.id));
  const unreported = work.unreported.filter(({ measure }) => !shown.has(measure.id) && !waiting.has(measure.id));
  const above = work.unreported.length - unreported.length;
  const silent = unreported.slice(0, MAX_UNREPORTED);
  for (const { measure } of silent) shown.add(measure.id);
  const others = work.owned.filter(({ measure, state }) => !shown.has(measure.id) && !isUnreported(state));
  let number = 0;
  const row = (view: MeasureView, line: string) => renderRow(view, line, number++);
  return [
    ...renderFilter(home),
    buildSection(renderCompletion(work)),
    ...renderCoverage(work),
    ...(staffed ? [] : [buildContext("記録できる職員が、まだ登録されていません。市の設定(STAFF)に加えてください。")]),
    buildSection(
      needs.length > 0
        ? `*今週ひとこと要るもの ${work.needsWord.length}件*`
        : "*今週ひとこと要るもの*\nいまはありません。",
    ),
    ...needs.map(({ view, reasons }) => row(view, reasons.map(describeReason).join("・"))),
    ...renderRest(work.needsWord.length - needs.length),
    ...renderInReview(home),
    ...(silent.length > 0
      ? [
          buildSection(
            `*まだ報告のないもの ${work.unreported.length}件*${above > 0 ? `(うち${above}件は上にあります)` : ""}`,
          ),
        ]
      : []),
    ...silent.map((view) => row(view, `${nameState(view)}・${describeDue(view)}`)),
    ...renderRest(unreported.length - silent.length),
    ...(others.length > 0 ? [buildSection("*そのほかの取組*")] : []),
    ...others.slice(0, MAX_OWNED).map((view) => row(view, `${nameState(view)}・${describeLastWord(view)}`)),
    ...renderRest(others.length - MAX_OWNED),
    { type: "divider" },
    {
      type: "actions",
      elements: [
        buildStaffButton("CSV で書き出す", { do: "export" }),
        buildStaffButton("CSV で取り込む", { do: "import" }),
        buildStaffButton("答えられなかった質問", { do: "list_unanswered" }),
      ],
    },
    { type: "divider" },
  ];
}

function renderFilter({ departments, department }: HomeWork): ActionsBlock[] {
  if (departments.length === 0) return [];
  const option = (name: string, value: string) => ({
    text: { type: "plain_text" as const, text: escapeSlackLine(name, "plain", 75) },
    value,
  });
  const options = [
    option("すべての課", "-"),
    ...departments.slice(0, MAX_DEPARTMENTS).map((name) => option(name, name)),
  ];
  const chosen = options.find(({ value }) => value === department) ?? options[0]!;
  return [
    {
      type: "actions",
      elements: [{ type: "static_select", action_id: DEPARTMENT_ACTION_ID, options, initial_option: chosen }],
    },
  ];
}

/** What the select says for all departments: a value must not be empty. */
export const findChosenDepartment = (value: string) => (value === "-" ? "" : value);

function renderCompletion({ states, owned, unreported }: WorkList): string {
  const total = owned.length;
  const share = total === 0 ? 0 : Math.round((states.achieved / total) * BAR_CELLS);
  return `*達成 ${states.achieved}件 / 全${total}件*  ${"▓".repeat(share)}${"░".repeat(BAR_CELLS - share)}\n${describeStateCounts(states)}\n未報告(達成の記載も担当課の報告もないもの) ${unreported.length}件`;
}

function renderCoverage({ owned: [first] }: WorkList): KnownBlock[] {
  const coverage = first ? describeCoverage(first.city) : null;
  return coverage === null ? [] : [buildContext(escapeSlackLine(coverage, "mrkdwn", 400))];
}

function renderInReview({ work, mayReview }: HomeWork): KnownBlock[] {
  if (work.inReview.length === 0) return [];
  const shown = putDecidableFirst(work.inReview, mayReview).slice(0, MAX_IN_REVIEW);
  return [
    buildSection(`*確認待ち(未公開) ${work.inReview.length}件*`),
    ...shown.flatMap(({ view, entry }, index): KnownBlock[] => [
      buildSection(
        `*${escapeSlackLine(view.measure.title, "mrkdwn", 150)}*\n${escapeSlackLine(describeEntry(entry, view), "mrkdwn", 300)}\n記録: ${mentionOf(entry.recordedBy)}`,
      ),
      ...(mayReview(entry) ? [{ type: "actions" as const, elements: buildReviewButtons(entry, view, index) }] : []),
    ]),
    ...renderRest(work.inReview.length - shown.length),
  ];
}

function renderRow(view: MeasureView, line: string, number: number): SectionBlock {
  const { measure } = view;
  const button = findButton(recordAction(measure.id), HOME_BUTTONS_FROM + number, measure.title);
  return {
    ...buildSection(`${escapeSlackLine(measure.title, "mrkdwn", 150)}\n${escapeSlackLine(line, "mrkdwn", 300)}`),
    ...(button && { accessory: button }),
  };
}

/** The buttons of the example questions come before these. */
const HOME_BUTTONS_FROM = 20;

function describeDue({ deadline }: MeasureView): string {
  if (deadline === null || deadline.origin === "target_year") return "期限の記載なし";
  return `期限 ${deadline.date.replaceAll("-", "/")}`;
}

const describeLastWord = ({ lastWordOn, monthsSilent }: MeasureView) =>
  lastWordOn === null
    ? "報告なし"
    : `最後の報告 ${lastWordOn.replaceAll("-", "/")}${monthsSilent ? `(${monthsSilent}か月前)` : ""}`;

const renderRest = (count: number) => (count > 0 ? [buildContext(`…ほか${count}件`)] : []);
