import { type Logger, LogLevel, webApi } from "@slack/bolt";
import type { SlackWorkspace } from "../env.ts";
import { startPatientTimer } from "../patient-timer.ts";

/** Longest wait for one call of Slack's Web API. */
const API_TIMEOUT_MS = 10_000;

/** How every client of Slack's Web API is set up on workerd. */
export function buildSlackClientOptions({ apiBaseUrl }: SlackWorkspace): webApi.WebClientOptions {
  return {
    slackApiUrl: apiBaseUrl,
    logger: SILENT_LOGGER,
    fetch: workerFetch,
    // chat.postMessage cannot be repeated safely: after a time-out nobody knows whether the message stands.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
}

/** A client of one city's workspace. */
export const createSlackClient = (workspace: SlackWorkspace): webApi.WebClient =>
  new webApi.WebClient(workspace.botToken, buildSlackClientOptions(workspace));

/**
 * workerd refuses an unbound fetch, and `redirect: "error"`, which Bolt asks for so that a token never follows a
 * redirect; "manual" keeps that: the redirect comes back as a failed call. The client's own time-out counts the time in
 * which the isolate computes, so that this one is kept in its place.
 */
export const workerFetch: typeof fetch = async (input, init) => {
  const timeout = new AbortController();
  const timer = startPatientTimer(API_TIMEOUT_MS);
  void timer.over.then(() => timeout.abort(new DOMException("Slack took too long", "TimeoutError")));
  const signal = init?.signal ? AbortSignal.any([init.signal, timeout.signal]) : timeout.signal;
  try {
    return await fetch(input, { ...init, signal, ...(init?.redirect === "error" && { redirect: "manual" }) });
  } finally {
    timer.stop();
  }
};

/** Bolt and its client log messages and payloads; what is worth a line goes through logError. */
export const SILENT_LOGGER: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};
