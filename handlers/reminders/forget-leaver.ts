import { openDesk } from "../desk.ts";
import type { Env } from "../env.ts";
import { openLeaver } from "../line/topic-keeper.ts";
import { logError } from "../log.ts";
import { backoffSeconds } from "./backoff.ts";
import { DONE, type ReminderMessage, type WorkOutcome } from "./reminder-message.ts";

/**
 * Deletes what is held of somebody who left, as of the instant they did. A failure is no end: the message goes back with
 * a longer pause, never to the dead letters, until it is done.
 */
export async function forgetLeaver(
  env: Env,
  message: Extract<ReminderMessage, { kind: "forget" }>,
): Promise<WorkOutcome> {
  const { city, userId, conversation, at, tries } = message;
  try {
    const desk = await openDesk(env, city);
    const leaver = userId === null ? null : await openLeaver(env, city, userId, new Date(at));
    await Promise.all([leaver?.leave(), conversation === null ? undefined : desk?.forget(conversation)]);
    return DONE;
  } catch (error) {
    logError("reminder.deletion_failed", error, { city, tries });
    return { kind: "again", delaySeconds: backoffSeconds(env, tries + 1), message: { ...message, tries: tries + 1 } };
  }
}
