import { Hono } from "hono";
import { speakJapanese } from "../src/domain/speak-japanese.ts";
import { createApiRoutes } from "./api/api-routes.ts";
import type { Env } from "./env.ts";
import { createLineRoutes } from "./line/line-routes.ts";
import { logError, withLogContext } from "./log.ts";
import { buildWorkContext, logRequest } from "./log-request.ts";
import { createOperateRoutes } from "./operate/operate-routes.ts";
import { createDataRoutes } from "./page/data-routes.ts";
import { notFoundPage } from "./page/html-response.ts";
import { createPageRoutes } from "./page/page-routes.ts";
import { problem } from "./problem.ts";
import { isRecordsUnread } from "./records-unread.ts";
import { consumeDeadLetters } from "./reminders/consume-dead-letters.ts";
import { consumeQueue } from "./reminders/consume-queue.ts";
import { runCron } from "./reminders/run-cron.ts";
import { runHousekeeping } from "./reminders/tidy.ts";
import { createSlackRoutes } from "./slack/slack-routes.ts";
import { runStaffCron } from "./slack/staff/run-staff-cron.ts";
import { enqueueInspections, runWatch } from "./watch/run-watch.ts";
import { watchRequest, watchWork } from "./watch/watched.ts";
import { createWebRoutes } from "./web/web-routes.ts";

/** Names of wrangler.toml. */
const REMINDER_CRON = "0 0 * * *";
const HOUSEKEEPING_CRON = "0 18 * * *";
const WATCH_CRON = "*/30 * * * *";
const DEAD_LETTER_QUEUE = "reminders-dead";

speakJapanese();
const app = new Hono<{ Bindings: Env }>();
app.route("/", createOperateRoutes());
app.route("/api", createApiRoutes());
app.route("/line", createLineRoutes());
app.route("/slack", createSlackRoutes());
app.route("/", createWebRoutes());
app.route("/", createDataRoutes());
app.route("/", createPageRoutes());
app.notFound((c) =>
  /^\/(?:api|line|slack)\//.test(c.req.path)
    ? problem(404, "ページがありません", "アドレスを確かめてください")
    : notFoundPage(),
);
app.onError((error) => {
  if (isRecordsUnread(error)) {
    return problem(
      503,
      "いま、新しい報告を読み出せません",
      "公開された報告を読み出せないため、お出しできません。少し時間をおいて、もう一度お試しください",
      { "retry-after": "30" },
    );
  }
  logError("unhandled", error);
  return problem(500, "うまくいきませんでした", "時間をおいて、もう一度お試しください");
});

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
      await runStaffCron(env, now);
      await enqueueInspections(env, now);
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
