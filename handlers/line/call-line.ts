import { HTTPFetchError } from "@line/bot-sdk";
import { startPatientTimer } from "../patient-timer.ts";

/**
 * Why a call of the Messaging API failed. `refused`: the request is wrong and stays wrong. `conflict`: a request with
 * this retry key was accepted before. After `server_error`, `timeout` and `unreachable` nobody knows whether it was.
 */
type LineFailureCode =
  | "refused"
  | "unauthorized"
  | "conflict"
  | "rate_limited"
  | "monthly_limit"
  | "server_error"
  | "timeout"
  | "unreachable";

export interface LineFailure {
  kind: "failed";
  code: LineFailureCode;
  /** HTTP status; null when there was no answer. */
  status: number | null;
  /** LINE's own id of the request, for enquiries. */
  requestId: string | null;
}

/** One call with the LINE SDK, which knows no time-out: failures come back as values. */
export async function callLine<Value>(
  timeoutMs: number,
  call: () => Promise<Value>,
): Promise<{ kind: "done"; value: Value } | LineFailure> {
  const timer = startPatientTimer(timeoutMs);
  const timeout = timer.over.then(() => failed("timeout"));
  const work = call().then((value) => ({ kind: "done" as const, value }), describeFailure);
  try {
    return await Promise.race([work, timeout]);
  } finally {
    timer.stop();
  }
}

function failed(code: LineFailureCode, status: number | null = null, requestId: string | null = null): LineFailure {
  return { kind: "failed", code, status, requestId };
}

function describeFailure(error: unknown): LineFailure {
  if (!(error instanceof HTTPFetchError)) return failed("unreachable");
  const { status, headers, body } = error;
  const requestId = headers.get("x-line-request-id");
  if (status === 401 || status === 403) return failed("unauthorized", status, requestId);
  if (status === 409) return failed("conflict", status, requestId);
  // LINE tells its two kinds of 429 apart by the message alone: "You have reached your monthly limit."
  if (status === 429) return failed(/monthly limit/i.test(body) ? "monthly_limit" : "rate_limited", status, requestId);
  return failed(status >= 500 ? "server_error" : "refused", status, requestId);
}
