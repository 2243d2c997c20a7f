import type { SlackMessage } from "../../../src/card/slack/slack-message.ts";
import { renderCheckIn } from "../../../src/card/slack/staff/check-in-message.ts";
import { sayPlainly } from "../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../src/card/slack/staff/staff-words.ts";
import { planCheckIns } from "../../../src/progress/plan-check-ins.ts";
import { previousSendDayOf } from "../../../src/reminder/business-day.ts";
import { isoWeekOf } from "../../../src/reminder/iso-week.ts";
import { createNoticeLedger } from "../../../src/store/d1-notice-ledger.ts";
import { createOwnerStore } from "../../../src/store/d1-owner-store.ts";
import { openSlackWorkspace } from "../../credentials/open-slack-workspace.ts";
import { type Env, isMissing } from "../../env.ts";
import { findRecords } from "../../load-house.ts";
import { logError } from "../../log.ts";
import { describeFailure } from "../call-slack.ts";
import { createSlackClient } from "../slack-client-options.ts";
import { isThere } from "./files/find-deactivated.ts";
import { findHandOverMessage } from "./files/hand-over.ts";
import { tellFollowers } from "./on-published.ts";
import { findFeedbackMessage } from "./questions/feedback.ts";
import { findUnansweredMessage } from "./questions/unanswered.ts";
import { createStaffRoom, readViews, type StaffTools } from "./staff-room.ts";
import { postTo } from "./tell-privately.ts";

/** Most check-ins of one city in one morning; the rest comes the next. Nobody answers more, and a Worker has 50 calls. */
const MAX_CHECK_INS = 10;
/** How the keys of check-ins begin. */
const CHECK_IN = "check_in/";
/** 人事異動 is on April 1: who takes over is settled in March. */
const MARCH = "03";

/**
 * Asks the owners of what is due in a city. Each is asked once, however often this runs.
 * @throws where D1 fails: whoever has not been asked is asked when this runs again
 */
export async function askForCheckIns(env: Env, cityId: string, now: Date): Promise<void> {
  const tools = await openTools(env, cityId, now);
  if (!tools) return;
  const owners = await createOwnerStore(env.DB).list(cityId);
  const due = planCheckIns(await readViews(tools), tools.staff, tools.today, owners).map((plan) => ({
    ...plan,
    key: `${CHECK_IN}${plan.view.measure.id}/${plan.date}`,
  }));
  // At once: most that are due were asked on an earlier morning, and one by one they would use up a Worker's statements.
  const asked = await createNoticeLedger(env.DB).listClaimed(cityId, CHECK_IN);
  let tried = 0;
  for (const { view, reasons, key, targets } of due.filter(({ key }) => !asked.has(key))) {
    if (tried === MAX_CHECK_INS) break;
    const message = renderCheckIn(view, reasons, 0);
    const outcome = await tellOnce(key, targets, async () => message, tools);
    // One that failed took its calls too.
    if (outcome !== "nothing") tried++;
  }
}

/**
 * What a city's staff are told on the first business day of a week: faults of the settings, the questions that nothing
 * answered, what readers said of answers, and in March whose owner is gone. Each is said once, however often this runs.
 * @throws where D1 fails: what has not been said is said when this runs again
 */
export async function tellStaffOfWeek(env: Env, cityId: string, now: Date): Promise<void> {
  const tools = await openTools(env, cityId, now);
  if (!tools) return;
  const { staff, settingFaults, today } = tools;
  const channel = staff.reviewChannel ?? staff.reminderChannel;
  if (channel === null) return;
  if (settingFaults.length > 0)
    await tellOnce(`setting/${today}`, [channel], async () => sayPlainly(describeSettingFaults(settingFaults)), tools);
  // After a holiday the week before is longer than seven days, and no day of it may be left out.
  const since = previousSendDayOf(isoWeekOf(today));
  await tellOnce(`unanswered/${today}`, [channel], () => findUnansweredMessage(tools, since), tools);
  await tellOnce(`feedback/${today}`, [channel], () => findFeedbackMessage(tools, since), tools);
  if (today.slice(5, 7) === MARCH)
    await tellOnce(`hand_over/${today}`, [channel], () => findHandOverMessage(tools), tools);
}

/** Undefined for a city without data or without a workspace. */
async function openTools(env: Env, cityId: string, now: Date): Promise<StaffTools | undefined> {
  const workspace = await openSlackWorkspace(env, cityId, now);
  if (isMissing(workspace) || !(await findRecords(env, cityId))) return undefined;
  // A cron does not know by which address the Worker is reached.
  const room = await createStaffRoom({ env, cityId, workspace, onPublished: tellFollowers(env), origin: "", now });
  return { ...room, client: createSlackClient(workspace) };
}

const describeSettingFaults = (faults: readonly string[]) => STAFF_WORDS.settingsUnread(faults);

/**
 * Tells the first who can be reached. `nothing`: it was told before, or there is nothing to tell. What Slack refuses for
 * all of them is tried again the next day.
 * @throws where D1 fails
 */
async function tellOnce(
  key: string,
  targets: readonly string[],
  build: () => Promise<SlackMessage | null>,
  tools: StaffTools,
): Promise<"told" | "nothing" | "failed"> {
  const { env, records, now } = tools;
  const ledger = createNoticeLedger(env.DB);
  // Before it is claimed: what cannot be built now can still be told later.
  const message = await build();
  if (message === null || !(await ledger.claim(records.city.id, key, now))) return "nothing";
  try {
    await postToFirst(targets, message, tools);
    return "told";
  } catch (error) {
    logError("slack.staff_not_told", error, { city: records.city.id });
    // After a time-out nobody knows whether it stands: once too few is better than twice.
    if (isUnposted(error)) await ledger.release(records.city.id, key);
    return "failed";
  }
}

/** @throws what Slack said of the last; at once where nobody knows whether the message stands */
async function postToFirst([target, ...rest]: readonly string[], message: SlackMessage, tools: StaffTools) {
  const { client, records } = tools;
  if (target === undefined) return;
  // Slack may take a message to somebody who is deactivated, and nobody would read it.
  const asked = rest.length === 0 || !isPerson(target) || (await isThere(client, target)) !== false;
  if (asked) {
    try {
      return await postTo(client, target, message);
    } catch (error) {
      if (rest.length === 0 || !isUnposted(error)) throw error;
      logError("slack.staff_not_told", error, { city: records.city.id });
    }
  }
  await postToFirst(rest, message, tools);
}

const isPerson = (target: string) => /^[UW]/.test(target);

/** Whether Slack surely did not post it. */
const isUnposted = (error: unknown) => describeFailure(error).code !== "unknown";
