import { countQueries } from "../../src/store/database.ts";
import { renewToken } from "../credentials/renew-token.ts";
import type { Env } from "../env.ts";
import { log, logError } from "../log.ts";
import { sendQueuedAnswer } from "../slack/queued-answer.ts";
import { askForCheckIns, tellStaffOfWeek } from "../slack/staff/tell-staff.ts";
import { watchCity } from "../watch/run-watch.ts";
import { backoffSeconds } from "./backoff.ts";
import { forgetLeaver } from "./forget-leaver.ts";
import { noteBeat } from "./note-beat.ts";
import { planFollowerPush } from "./plan-follower-push.ts";
import { planWeek } from "./plan-week.ts";
import { raiseAlert } from "./raise-alert.ts";
import { releasePlan } from "./release-plan.ts";
import { DONE, enqueue, type ReminderMessage, reminderMessageSchema, type WorkOutcome } from "./reminder-message.ts";
import { resumeDeliveries } from "./resume-deliveries.ts";
import { sendChunk } from "./send-chunk.ts";
import { sendPost } from "./send-post.ts";
import { tidyOn } from "./tidy.ts";

/** Works through a batch; every message is acknowledged or retried by itself. */
export async function consumeQueue(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  const { db, count } = countQueries(env.DB);
  const kinds: string[] = [];
  for (const message of batch.messages) kinds.push(await consume(message, { ...env, DB: db }));
  log("reminder.batch", { kinds: kinds.join(" "), queries: count() });
}

/** @returns what kind of work it was */
async function consume(message: Message<unknown>, env: Env): Promise<string> {
  const parsed = reminderMessageSchema.safeParse(message.body);
  if (!parsed.success) {
    // It will never be readable; the last try brings it to the dead-letter queue.
    log("reminder.message_unreadable", { attempts: message.attempts });
    message.retry();
    return "unreadable";
  }
  const { kind } = parsed.data;
  try {
    const outcome = await work(env, parsed.data, message.attempts);
    switch (outcome.kind) {
      case "done":
        message.ack();
        break;
      case "again":
        await enqueue(env, [outcome.message ?? parsed.data], outcome.delaySeconds);
        message.ack();
        break;
      case "failed":
        message.retry({ delaySeconds: outcome.delaySeconds });
    }
  } catch (error) {
    logError("reminder.work_failed", error, { kind, attempts: message.attempts });
    message.retry({ delaySeconds: backoffSeconds(env, message.attempts) });
  }
  return kind;
}

async function work(env: Env, message: ReminderMessage, attempts: number): Promise<WorkOutcome> {
  switch (message.kind) {
    case "plan":
      await resumeDeliveries(env, message.city, message.today);
      await planWeek(env, message.city, message.today);
      return DONE;
    case "check_ins":
      await askForCheckIns(env, message.city, new Date(message.at));
      return DONE;
    case "staff_week":
      await tellStaffOfWeek(env, message.city, new Date(message.at));
      return DONE;
    case "inspect":
      await watchCity(env, message.city, new Date(message.at));
      return DONE;
    case "renew_token":
      await renewToken(env, message.city, new Date());
      return DONE;
    case "dead_letter":
      await raiseAlert(env, message.city, { kind: "dead_letter", on: message.on });
      return DONE;
    case "beat":
      await noteBeat(env, "queue", new Date());
      return DONE;
    case "tidy":
      return tidyOn(env, new Date(message.at));
    case "change":
      await planFollowerPush(env, message);
      return DONE;
    case "release":
      return releasePlan(env, message, attempts);
    case "chunk":
      return sendChunk(env, message.id);
    case "post":
      return sendPost(env, message.id);
    case "forget":
      return forgetLeaver(env, message);
    case "answer":
      return sendQueuedAnswer(env, message, new Date());
  }
}
