import { type Alert, buildAlertCard, nameAlert } from "../../src/card/build-alert-card.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { encodeOccasion } from "../../src/reminder/occasion.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import { type Env, isMissing, readStaff } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { log } from "../log.ts";
import { enqueue } from "./reminder-message.ts";

/**
 * Tells staff, once a cause: a second alert of the same name goes nowhere. It is a post like any other, with the same
 * retries. Without a staff channel only the log knows.
 */
export async function raiseAlert(env: Env, cityId: string, alert: Alert): Promise<void> {
  const on = dateInJapan(new Date());
  const name = nameAlert(alert, on);
  log("reminder.alert", { city: cityId, alert: name });
  const city = (await findRecords(env, cityId))?.city;
  const staff = city && readStaff(env, city);
  if (!city || !staff || isMissing(staff) || staff.reminderChannel === null) return;
  const id = await createPostStore(env.DB).add({
    city: cityId,
    occasion: encodeOccasion({ kind: "alert", name }),
    target: "staff",
    channel: staff.reminderChannel,
    steps: JSON.stringify([renderSlackMessage(buildAlertCard(alert, city))]),
    on,
  });
  if (id !== null) await enqueue(env, [{ kind: "post", id }]);
}
