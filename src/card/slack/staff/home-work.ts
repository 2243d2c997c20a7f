import type { ActionsBlock, KnownBlock, SectionBlock } from "@slack/types";
import { describeEntryFully } from "../../../domain/describe-entry.ts";
import type { MeasureView } from "../../../domain/measure-view.ts";
import { isUnreported } from "../../../domain/record-state.ts";
import { describeReason, type WorkList } from "../../../progress/work-list.ts";
import { describeCoverage } from "../../../wording/describe-coverage.ts";
import { describeStateCounts, nameState } from "../../../wording/describe-state.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { mentionOf } from "./mention.ts";
import { buildReviewButtons, type MayReview, putDecidableFirst, renderReviewContext } from "./review-message.ts";
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
  /** Whether this person records or reviews anything here; left out: yes. Others read what is published. */
  works?: boolean;
  /** What of the city's settings cannot be read. */
  settingFaults?: readonly string[];
  /** Whether this person may record on a record; left out: on all. */
  mayRecord?(view: MeasureView): boolean;
  /** Whether this person may decide on an entry. */
  mayReview: MayReview;
}

export const DEPARTMENT_ACTION_ID = `${STAFF_ACTION_PREFIX}department`;

/** Most records of each part; an App Home has 100 blocks, and nobody reads more of them at once. */
const MAX_NEEDS = 8;
const MAX_IN_REVIEW = 6;
const MAX_UNREPORTED = 5;
const MAX_OWNED = 12;
const MAX_FAULTS = 3;
/** Options of a select. */
const MAX_DEPARTMENTS = 99;
const BAR_CELLS = 10;

export function renderHomeWork(home: HomeWork): KnownBlock[] {
  const { work, staffed, works = true, settingFaults = [], mayRecord = () => works } = home;
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
  const row = (view: MeasureView, line: string) => renderRow(view, line, mayRecord(view) ? number++ : null);
  return [
    ...renderFilter(home),
    buildSection(renderCompletion(work)),
    ...renderCoverage(work),
    ...(staffed
      ? []
      : [buildContext("記録できる職員が、まだ登録されていません。このボットの設定(STAFF)に加えてください。")]),
    ...settingFaults.slice(0, MAX_FAULTS).map((fault) => buildContext(renderSettingFault(fault))),
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
    ...(works ? [renderTools()] : [buildContext("記録と確認の欄は、このボットの設定に登録された職員にだけ出ます。")]),
    { type: "divider" },
  ];
}

const renderTools = (): ActionsBlock => ({
  type: "actions",
  elements: [
    buildStaffButton("CSV で書き出す", { do: "export" }),
    buildStaffButton("CSV で取り込む", { do: "import" }),
    buildStaffButton("答えられなかった質問", { do: "list_unanswered" }),
  ],
});

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
        [
          `*${escapeSlackLine(view.measure.title, "mrkdwn", 150)}*`,
          escapeSlackLine(`${describeEntryFully(entry, view)}`, "mrkdwn", 300),
          renderReviewContext(entry, view),
          `記録: ${mentionOf(entry.recordedBy)}`,
        ]
          .filter(Boolean)
          .join("\n"),
      ),
      ...(mayReview(entry, view)
        ? [{ type: "actions" as const, elements: buildReviewButtons(entry, view, index) }]
        : []),
    ]),
    ...renderRest(work.inReview.length - shown.length),
  ];
}

/** @param number of the row's button; null: none, for it would not work */
function renderRow(view: MeasureView, line: string, number: number | null): SectionBlock {
  const { measure } = view;
  const button =
    number === null ? undefined : findButton(recordAction(measure.id), HOME_BUTTONS_FROM + number, measure.title);
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

const renderSettingFault = (fault: string) =>
  `! 設定に読めないところがあります(ほかの設定は使えています): ${escapeSlackLine(fault, "mrkdwn", 300)}`;

const renderRest = (count: number) => (count > 0 ? [buildContext(`…ほか${count}件`)] : []);
