import type { ActionsBlock, SectionBlock } from "@slack/types";
import type { MeasureView } from "../../../domain/measure-view.ts";
import { HOME_LISTS, type HomeLook, nameHomeList, OVERVIEW } from "../../../progress/home-list.ts";
import type { WordReason, WorkList } from "../../../progress/work-list.ts";
import type { CardAction } from "../../card-parts.ts";
import { recordAction } from "../../staff-actions.ts";
import { buildSection } from "../build-block.ts";
import { findButton } from "../build-buttons.ts";
import { escapeSlackLine } from "../slack-text.ts";
import { buildOption } from "./build-option.ts";
import { mentionOf } from "./mention.ts";
import type { MayReview } from "./review-message.ts";
import { STAFF_ACTION_PREFIX } from "./staff-action.ts";

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
  /** One list alone, from a record on; left out: the beginning of each. */
  look?: HomeLook;
  /** Record id → whose task it is (Slack id). */
  owners?: ReadonlyMap<string, string>;
  /** Who looks (Slack id); left out: nobody whose task a record may be. */
  viewer?: string;
}

/** Whether a record is the task of whoever looks. */
export const isMineOn =
  ({ owners, viewer }: HomeWork) =>
  ({ measure }: MeasureView): boolean =>
    viewer !== undefined && owners?.get(measure.id) === viewer;

export const DEPARTMENT_ACTION_ID = `${STAFF_ACTION_PREFIX}department`;
export const LIST_ACTION_ID = `${STAFF_ACTION_PREFIX}list`;

/** Options of a select. */
const MAX_DEPARTMENTS = 99;

/** Department and list to look at. */
export function renderFilter({ departments, department, look = OVERVIEW, works = true }: HomeWork): ActionsBlock[] {
  // Nothing is the task of who records nothing here.
  const lists = HOME_LISTS.filter((list) => works || list !== "mine").map((list) =>
    buildOption(nameHomeList(list), list),
  );
  const states: ActionsBlock["elements"] = [
    {
      type: "static_select",
      action_id: LIST_ACTION_ID,
      options: lists,
      initial_option: lists.find(({ value }) => value === look.list) ?? lists[0]!,
    },
  ];
  return [{ type: "actions", elements: [...renderDepartments(departments, department), ...states] }];
}

function renderDepartments(departments: readonly string[], department: string): ActionsBlock["elements"] {
  if (departments.length === 0) return [];
  const options = [
    buildOption("すべての課", "-"),
    ...departments.slice(0, MAX_DEPARTMENTS).map((name) => buildOption(name, name)),
  ];
  const chosen = options.find(({ value }) => value === department) ?? options[0]!;
  return [{ type: "static_select", action_id: DEPARTMENT_ACTION_ID, options, initial_option: chosen }];
}

/** What the select says for all departments: a value must not be empty. */
export const findChosenDepartment = (value: string) => (value === "-" ? "" : value);

/** @param number of the row's button; null: none, for it would not work */
export function renderRow(
  { owners }: HomeWork,
  view: MeasureView,
  line: string,
  number: number | null,
  reasons: readonly WordReason[],
): SectionBlock {
  const { measure } = view;
  const action = findMendAction(view, reasons) ?? recordAction(measure.id);
  const button = number === null ? undefined : findButton(action, HOME_BUTTONS_FROM + number, measure.title);
  const owner = owners?.get(measure.id);
  const whose = owner === undefined ? "" : `・担当 ${mentionOf(owner)}`;
  return {
    ...buildSection(
      `${escapeSlackLine(measure.title, "mrkdwn", 150)}\n${escapeSlackLine(line, "mrkdwn", 300)}${whose}`,
    ),
    ...(button && { accessory: button }),
  };
}

/** What was sent back is opened with what stood in it. */
function findMendAction(
  { measure, entries: [newest] }: MeasureView,
  reasons: readonly WordReason[],
): CardAction | null {
  if (newest === undefined || !reasons.some(({ kind }) => kind === "returned")) return null;
  return { label: "直して送る", intent: { kind: "correct", id: measure.id, entry: newest.id } };
}

/** The buttons of the example questions come before these. */
const HOME_BUTTONS_FROM = 20;

export const describeLastWord = ({ lastWordOn, monthsSilent }: MeasureView) =>
  lastWordOn === null
    ? "報告なし"
    : `最後の報告 ${lastWordOn.replaceAll("-", "/")}${monthsSilent ? `(${monthsSilent}か月前)` : ""}`;
