import { webApi } from "@slack/bolt";
import type { SlackMessage } from "../../../src/card/slack/render-slack-message.ts";
import { renderCheckIn } from "../../../src/card/slack/staff/check-in-message.ts";
import { planCheckIns } from "../../../src/progress/plan-check-ins.ts";
import { createNoticeLedger } from "../../../src/store/d1-notice-ledger.ts";
import { type Env, isMissing, readSlackWorkspace } from "../../env.ts";
import { ALL_RECORDS } from "../../load-house.ts";
import { logSlackError } from "../log-slack.ts";
import { buildSlackClientOptions } from "../slack-client-options.ts";
import { findHandOverMessage } from "./offer-downloads.ts";
import { tellFollowers } from "./on-published.ts";
import { createStaffRoom, readViews, type StaffTools } from "./staff-room.ts";
import { findUnansweredMessage } from "./teach-phrase.ts";
import { postTo } from "./tell-privately.ts";

/** Most check-ins of one city in one morning; the rest comes the next. Nobody answers more, and a Worker has 50 calls. */
const MAX_CHECK_INS = 10;
const MONDAY = 1;
/** 人事異動 is on April 1: who takes over is settled in March. */
const MARCH = "03";

/**
 * Every morning at 09:00 in Japan, for each city with a Slack workspace: check-ins to the owners of what is due; on Mondays
 * the questions that nothing answered, and in March whose owner is gone. Each is said once, however often this runs.
 */
export async function runStaffCron(env: Env, now: Date): Promise<void> {
  for (const { city } of ALL_RECORDS) {
    const workspace = readSlackWorkspace(env, city.id, now);
    if (isMissing(workspace)) continue;
    const client = new webApi.WebClient(workspace.botToken, buildSlackClientOptions(workspace));
    // A cron does not know by which address the Worker is reached.
    const room = createStaffRoom({ env, cityId: city.id, workspace, onPublished: tellFollowers(env), origin: "", now });
    try {
      await tellStaff({ ...room, client });
    } catch (error) {
      // One city's trouble is not the next one's.
      logSlackError("staff_cron_failed", error, { city: city.id });
    }
  }
}

async function tellStaff(tools: StaffTools): Promise<void> {
  const { staff, today } = tools;
  const views = await readViews(tools);
  let told = 0;
  for (const { view, reasons, date, target } of planCheckIns(views, staff, today)) {
    if (told === MAX_CHECK_INS) break;
    const message = renderCheckIn(view, reasons, 0);
    if (await tellOnce(`check_in/${view.measure.id}/${date}`, target, async () => message, tools)) told++;
  }
  const channel = staff.reviewChannel ?? staff.reminderChannel;
  if (channel === null || new Date(`${today}T00:00:00Z`).getUTCDay() !== MONDAY) return;
  await tellOnce(`unanswered/${today}`, channel, () => findUnansweredMessage(tools, 7), tools);
  if (today.slice(5, 7) === MARCH)
    await tellOnce(`hand_over/${today}`, channel, () => findHandOverMessage(tools), tools);
}

/** @returns whether it was told now. What Slack refuses is tried again the next day. */
async function tellOnce(
  key: string,
  target: string,
  build: () => Promise<SlackMessage | null>,
  { client, env, records, now }: StaffTools,
): Promise<boolean> {
  const ledger = createNoticeLedger(env.DB);
  if (!(await ledger.claim(records.city.id, key, now))) return false;
  try {
    const message = await build();
    if (message) await postTo(client, target, message);
    return message !== null;
  } catch (error) {
    logSlackError("staff_not_told", error, { city: records.city.id });
    // After a time-out nobody knows whether it stands: once too few is better than twice.
    if (isRefused(error)) await ledger.release(records.city.id, key);
    return false;
  }
}

const isRefused = (error: unknown) =>
  ["slack_webapi_platform_error", "slack_webapi_rate_limited_error"].includes(
    String((error as { code?: unknown }).code),
  );
