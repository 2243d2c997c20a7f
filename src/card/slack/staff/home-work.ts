import type { ActionsBlock, KnownBlock } from "@slack/types";
import type { MeasureView } from "../../../domain/measure-view.ts";
import { isUnreported } from "../../../domain/record-state.ts";
import { HOME_LISTS, type HomeList, listHomeRows, nameHomeList, OVERVIEW } from "../../../progress/home-list.ts";
import { describeReason, type WordReason, type WorkList } from "../../../progress/work-list.ts";
import { describeCoverage } from "../../../wording/describe-coverage.ts";
import { describeStateCounts, nameState } from "../../../wording/describe-state.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { renderOneList } from "./home-one-list.ts";
import { describeLastWord, type HomeWork, isMineOn, renderFilter, renderRow } from "./home-parts.ts";
import { buildReviewButtons, putDecidableFirst, renderDraftSection } from "./review-message.ts";
import { buildStaffButton } from "./staff-action.ts";

/** Most records of each part; an App Home has 100 blocks, and nobody reads more of them at once. */
const MAX_NEEDS = 8;
const MAX_IN_REVIEW = 6;
const MAX_UNREPORTED = 5;
const MAX_OWNED = 12;
const MAX_FAULTS = 3;
const BAR_CELLS = 10;

export function renderHomeWork(home: HomeWork): KnownBlock[] {
  const { look = OVERVIEW } = home;
  return look.list === "overview" ? renderOverview(home) : renderOneList(home, look.list, look.from);
}

function renderOverview(home: HomeWork): KnownBlock[] {
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
  const row = (view: MeasureView, line: string, reasons: readonly WordReason[] = []) =>
    renderRow(home, view, line, mayRecord(view) ? number++ : null, reasons);
  return [
    ...renderFilter(home),
    ...renderMine(home),
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
    ...needs.map(({ view, reasons }) => row(view, reasons.map(describeReason).join("・"), reasons)),
    ...renderMore(work.needsWord.length - needs.length, "needs"),
    ...renderInReview(home),
    ...(silent.length > 0
      ? [
          buildSection(
            `*まだ報告のないもの ${work.unreported.length}件*${above > 0 ? `(うち${above}件は上にあります)` : ""}`,
          ),
        ]
      : []),
    ...silent.map((view) => row(view, `${nameState(view)}・${describeDue(view)}`)),
    ...renderMore(unreported.length - silent.length, "unreported"),
    ...(others.length > 0 ? [buildSection("*そのほかの取組*")] : []),
    ...others.slice(0, MAX_OWNED).map((view) => row(view, `${nameState(view)}・${describeLastWord(view)}`)),
    ...renderMore(others.length - MAX_OWNED, "all"),
    { type: "divider" },
    ...(works ? [renderTools()] : [buildContext("記録と確認の欄は、このボットの設定に登録された職員にだけ出ます。")]),
    { type: "divider" },
  ];
}

/** What whoever looks is asked for, with the button to it; nothing where no record is their task. */
function renderMine(home: HomeWork): KnownBlock[] {
  const rows = listHomeRows("mine", home.work, isMineOn(home));
  if (rows.length === 0) return [];
  const pressing = rows.filter(({ reasons }) => reasons.length > 0).length;
  const button = buildStaffButton(
    "見る",
    { do: "home_list", list: "mine", from: 0 },
    { subject: nameHomeList("mine") },
  );
  return [{ ...buildSection(`*自分の担当 ${rows.length}件*(今週ひとこと要るもの ${pressing}件)`), accessory: button }];
}

const renderTools = (): ActionsBlock => ({
  type: "actions",
  elements: [
    buildStaffButton("CSV で書き出す", { do: "export" }),
    buildStaffButton("CSV で取り込む", { do: "import" }),
    buildStaffButton("答えられなかった質問", { do: "list_unanswered" }),
    buildStaffButton("未報告の課にたずねる", { do: "list_unreported" }),
  ],
});

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
      renderDraftSection(entry, view),
      ...(mayReview(entry, view)
        ? [{ type: "actions" as const, elements: buildReviewButtons(entry, view, index) }]
        : []),
    ]),
    ...renderRest(work.inReview.length - shown.length),
  ];
}

function describeDue({ deadline }: MeasureView): string {
  if (deadline === null || deadline.origin === "target_year") return "期限の記載なし";
  return `期限 ${deadline.date.replaceAll("-", "/")}`;
}

const renderSettingFault = (fault: string) =>
  `! 設定に読めないところがあります(ほかの設定は使えています): ${escapeSlackLine(fault, "mrkdwn", 300)}`;

/** How many are left, and the button to all of the list. */
const renderMore = (count: number, list: HomeList): KnownBlock[] =>
  count > 0
    ? [
        {
          type: "actions",
          elements: [
            buildStaffButton(
              `ほか${count}件も見る`,
              { do: "home_list", list, from: 0 },
              { number: 10 + HOME_LISTS.indexOf(list), subject: nameHomeList(list) },
            ),
          ],
        },
      ]
    : [];

const renderRest = (count: number) => (count > 0 ? [buildContext(`…ほか${count}件`)] : []);
