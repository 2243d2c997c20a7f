import type { LogContext } from "../log.ts";
import { countUse } from "./tally.ts";

/** Deliveries that were taken or refused are written down at most once a minute by an isolate, however many come. */
const WRITE_EVERY_MS = 60_000;
const waiting = new Map<string, { count: number; writtenAt: number }>();

/** Counts a delivery of LINE or Slack: `webhook:line:ok`, `webhook:slack:refused`. Unknown cities are nobody's. */
export function countWebhook({ channel, city }: LogContext, status: number, nowMs: number): void {
  if (city === undefined || (channel !== "line" && channel !== "slack")) return;
  const outcome = status === 401 ? "refused" : status < 300 ? "ok" : null;
  if (outcome === null) return;
  const key = `${city}/${channel}/${outcome}`;
  const { count, writtenAt } = waiting.get(key) ?? { count: 0, writtenAt: 0 };
  if (nowMs - writtenAt < WRITE_EVERY_MS) {
    waiting.set(key, { count: count + 1, writtenAt });
    return;
  }
  countUse(city, `webhook:${channel}:${outcome}`, count + 1);
  waiting.set(key, { count: 0, writtenAt: nowMs });
}
