import { speakJapanese } from "../src/domain/speak-japanese.ts";
import { createApp } from "./create-app.ts";
import type { Env } from "./env.ts";
import { withLogContext } from "./log.ts";
import { buildWorkContext, logRequest } from "./log-request.ts";
import { consumeDeadLetters } from "./reminders/consume-dead-letters.ts";
import { consumeQueue } from "./reminders/consume-queue.ts";
import { runCron } from "./reminders/run-cron.ts";
import { runHousekeeping } from "./reminders/tidy.ts";
import { runStaffCron } from "./slack/staff/run-staff-cron.ts";
import { enqueueInspections, runWatch } from "./watch/run-watch.ts";
import { watchRequest, watchWork } from "./watch/watched.ts";

/** Names of wrangler.toml. */
const REMINDER_CRON = "0 0 * * *";
const HOUSEKEEPING_CRON = "0 18 * * *";
const WATCH_CRON = "*/30 * * * *";
const DEAD_LETTER_QUEUE = "reminders-dead";

speakJapanese();
const app = createApp();

async function runScheduled(controller: ScheduledController, env: Env): Promise<void> {
  const now = new Date(controller.scheduledTime);
  // To the character as in wrangler.toml; a run by hand names no cron and does all of them.
  if (controller.cron !== REMINDER_CRON && controller.cron !== HOUSEKEEPING_CRON) await runWatch(env, now);
  if (controller.cron === WATCH_CRON) return;
  if (controller.cron !== REMINDER_CRON) await runHousekeeping(env, now);
  if (controller.cron !== HOUSEKEEPING_CRON) {
    try {
      await runCron(env, now);
    } finally {
      // Reminders that fail must not keep staff from being asked.
      try {
        await runStaffCron(env, now);
      } finally {
        // Nor must either keep a city from being inspected.
        await enqueueInspections(env, now);
      }
    }
  }
}

export default {
  fetch: (request, env, context) =>
    watchRequest(env, context, (watched) => logRequest(request, () => app.fetch(request, env, watched))),
  scheduled: (controller, env) =>
    watchWork(env, () => withLogContext(buildWorkContext("cron"), () => runScheduled(controller, env))),
  queue: (batch, env) =>
    watchWork(env, () =>
      withLogContext(buildWorkContext("queue"), () =>
        batch.queue === DEAD_LETTER_QUEUE ? consumeDeadLetters(batch, env) : consumeQueue(batch, env),
      ),
    ),
} satisfies ExportedHandler<Env>;
