import { type Logger, LogLevel, type webApi } from "@slack/bolt";
import type { SlackWorkspace } from "../env.ts";

/** Longest wait for one call of Slack's Web API. */
const API_TIMEOUT_MS = 10_000;

/** How every client of Slack's Web API is set up on workerd. */
export function buildSlackClientOptions({ apiBaseUrl }: SlackWorkspace): webApi.WebClientOptions {
  return {
    slackApiUrl: apiBaseUrl,
    logger: SILENT_LOGGER,
    fetch: workerFetch,
    timeout: API_TIMEOUT_MS,
    // chat.postMessage cannot be repeated safely: after a time-out nobody knows whether the message stands.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/**
 * workerd refuses an unbound fetch, and `redirect: "error"`, which Bolt asks for so that a token never follows a
 * redirect; "manual" keeps that: the redirect comes back as a failed call.
 */
const workerFetch: typeof fetch = (input, init) =>
  fetch(input, init?.redirect === "error" ? { ...init, redirect: "manual" } : init);

/** Bolt and its client log messages and payloads; what is worth a line goes through logSlackError. */
export const SILENT_LOGGER: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};
