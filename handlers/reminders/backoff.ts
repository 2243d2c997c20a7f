import { z } from "zod";
import type { Env } from "../env.ts";

/** First pause where no setting says otherwise, in seconds. */
const STANDARD_BASE_SECONDS = 30;
/** Longest pause: twelve tries then take about nine hours, well within the life of LINE's retry keys. */
const MAX_SECONDS = 2 * 60 * 60;
/** The queue's own limit for a delay. */
const QUEUE_MAX_SECONDS = 12 * 60 * 60;

const baseSchema = z.coerce.number().int().min(0).max(3_600);

/** `REMINDER_RETRY_SECONDS`; what cannot be read counts as not set. */
function readBaseSeconds(env: Env): number {
  const value = env.REMINDER_RETRY_SECONDS;
  if (value === undefined || value === "") return STANDARD_BASE_SECONDS;
  return baseSchema.safeParse(value).data ?? STANDARD_BASE_SECONDS;
}

/** Seconds to wait after the n-th failed try (from 1): 30, 60, 120 … */
export function backoffSeconds(env: Env, attempts: number): number {
  return Math.min(readBaseSeconds(env) * 2 ** Math.max(0, Math.min(attempts, 20) - 1), MAX_SECONDS);
}

/** Seconds between two posts in a channel: Slack takes about one a second. None where tests set the base to 0. */
export function paceSeconds(env: Env): number {
  return Math.min(readBaseSeconds(env), 1);
}

/** A wait somebody else asks for, as the queue can take it. */
export function clampDelay(seconds: number): number {
  return Math.min(Math.max(0, Math.ceil(seconds)), QUEUE_MAX_SECONDS);
}
