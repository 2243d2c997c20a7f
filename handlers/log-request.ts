import { type LogContext, log, logDone, withLogContext } from "./log.ts";
import { countWebhook } from "./watch/count-webhook.ts";

/** The doors whose address names a city right behind them. */
const CITY_DOORS = new Set(["line", "slack"]);
const CITY_FORM = /^[a-z][a-z0-9-]{0,39}$/;
/** Cloudflare's own name of a request, so that its figures and these lines can be laid side by side. */
const RAY_FORM = /^[0-9a-f-]{8,40}$/i;

/**
 * Answers a request with a context for its log lines, and one line at its end: where it came in, how it ended, how long
 * it took. Addresses are not written: a page's address holds what was searched for.
 */
export async function logRequest(request: Request, work: () => Response | Promise<Response>): Promise<Response> {
  const startedAt = Date.now();
  const context = buildContext(request);
  return withLogContext(context, async () => {
    const response = await work();
    countWebhook(context, response.status, startedAt);
    const fields = { status: response.status, ms: Date.now() - startedAt };
    // A refused signature or a wrong address is somebody else's fault; a 5xx is ours.
    if (response.status >= 500) log("request", fields);
    else logDone("request", fields);
    return response;
  });
}

/** @param channel where work comes from that is no request */
export function buildWorkContext(channel: "cron" | "queue"): LogContext {
  return { request: crypto.randomUUID(), channel };
}

function buildContext({ url, headers }: Request): LogContext {
  const [door = "", city = "", rest] = new URL(url).pathname.slice(1).split("/");
  const ray = headers.get("cf-ray") ?? "";
  return {
    request: RAY_FORM.test(ray) ? ray : crypto.randomUUID(),
    channel: door === "line" || door === "slack" || door === "api" ? door : "page",
    // 「/slack/events」 is for all cities.
    ...(CITY_DOORS.has(door) && rest !== undefined && CITY_FORM.test(city) && { city }),
  };
}
