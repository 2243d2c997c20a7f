import type { LogContext } from "../log.ts";
import { countUse } from "./tally.ts";

/** Deliveries that were taken or refused are written down at most once a minute by an isolate, however many come. */
const WRITE_EVERY_MS = 60_000;
const waiting = new Map<string, { count: number; writtenAt: number }>();

/**
 * Counts a delivery of LINE or Slack: `webhook:line:ok`, `webhook:slack:refused`, and `webhook:slack:event` beside `ok`
 * where it was no tap or command. Unknown cities are nobody's.
 */
export function countWebhook({ channel, city, isEvent }: LogContext, status: number, nowMs: number): void {
  if (city === undefined || (channel !== "line" && channel !== "slack")) return;
  if (status === 401) count(city, `webhook:${channel}:refused`, nowMs);
  if (status >= 300) return;
  count(city, `webhook:${channel}:ok`, nowMs);
  if (isEvent === true) count(city, `webhook:${channel}:event`, nowMs);
}

function count(city: string, name: string, nowMs: number): void {
  const key = `${city}/${name}`;
  const { count: held, writtenAt } = waiting.get(key) ?? { count: 0, writtenAt: 0 };
  if (nowMs - writtenAt < WRITE_EVERY_MS) {
    waiting.set(key, { count: held + 1, writtenAt });
    return;
  }
  countUse(city, name, held + 1);
  waiting.set(key, { count: 0, writtenAt: nowMs });
}
