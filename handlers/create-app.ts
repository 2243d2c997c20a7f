import { Hono } from "hono";
import { PROBLEMS } from "../src/wording/problems.ts";
import { createApiRoutes } from "./api/api-routes.ts";
import { createCredentialRoutes } from "./credentials/credential-routes.ts";
import type { Env } from "./env.ts";
import { createLineRoutes } from "./line/line-routes.ts";
import { logError } from "./log.ts";
import { createOperateRoutes } from "./operate/operate-routes.ts";
import { createDataRoutes } from "./page/data-routes.ts";
import { lostPage } from "./page/notice-response.ts";
import { createPageRoutes } from "./page/page-routes.ts";
import { problem } from "./problem.ts";
import { isRecordsUnread } from "./records-unread.ts";
import { createSlackRoutes } from "./slack/slack-routes.ts";
import { createWebRoutes } from "./web/web-routes.ts";

/** Every address of the Worker. A word at the top of one is no city's id: `src/domain/reserved-words.ts`. */
export function createApp(): Hono<{ Bindings: Env }> {
  const app = new Hono<{ Bindings: Env }>();
  app.route("/", createOperateRoutes());
  app.route("/operate", createCredentialRoutes());
  app.route("/api", createApiRoutes());
  app.route("/line", createLineRoutes());
  app.route("/slack", createSlackRoutes());
  app.route("/", createWebRoutes());
  app.route("/", createDataRoutes());
  app.route("/", createPageRoutes());
  app.notFound((c) => (/^\/(?:api|line|slack)\//.test(c.req.path) ? problem(404, ...PROBLEMS.noPage) : lostPage(c)));
  app.onError((error) => {
    if (isRecordsUnread(error)) {
      return problem(503, ...PROBLEMS.unreadNow, { "retry-after": "30" });
    }
    logError("unhandled", error);
    return problem(500, ...PROBLEMS.broken);
  });
  return app;
}
