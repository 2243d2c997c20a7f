import { afterEach, expect, test, vi } from "vitest";
import { codeOf } from "../../handlers/line/log-line.ts";
import { logFault, logUnhandled } from "../../handlers/log-fault.ts";
import { describeFault } from "../../handlers/reminders/log-reminder.ts";
import { logSlackError } from "../../handlers/slack/log-slack.ts";

const WRITTEN = "ひみつの相談 090-1234-5678";

/** Errors as they come: their messages, causes and data quote what a person wrote. */
const ERRORS: [string, unknown][] = [
  ["ふつうの誤り", new Error(WRITTEN)],
  ["原因のある誤り", new TypeError(WRITTEN, { cause: new Error(WRITTEN) })],
  ["JSON の誤り", catchError(() => JSON.parse(WRITTEN))],
  ["符号の欄に文", Object.assign(new Error(WRITTEN), { code: WRITTEN, name: WRITTEN })],
  [
    "Bolt の包み",
    Object.assign(new Error(WRITTEN), { code: "slack_bolt_unknown_error", original: new RangeError(WRITTEN) }),
  ],
  [
    "Bolt の重ねた包み",
    Object.assign(new Error(WRITTEN), { code: "slack_bolt_multiple", originals: [new Error(WRITTEN)] }),
  ],
  [
    "Slack の返事",
    Object.assign(new Error(WRITTEN), { code: "slack_webapi_platform_error", data: { error: WRITTEN } }),
  ],
  ["文字", WRITTEN],
  ["なし", null],
];

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

afterEach(() => vi.restoreAllMocks());

test.each(ERRORS)("[C70] 動作記録に、誤りの文は残らない: %s", (_, error) => {
  const lines: unknown[] = [];
  for (const level of ["error", "warn", "log"] as const)
    vi.spyOn(console, level).mockImplementation((...line: unknown[]) => void lines.push(...line));
  logFault("answer_failed", error);
  logUnhandled(error);
  logSlackError("answer_failed", error, { eventId: "Ev1" });
  lines.push(codeOf(error), describeFault(error));
  expect(lines).toHaveLength(5);
  expect(JSON.stringify(lines)).not.toMatch(/ひみつ|相談|1234/);
});

test("Bolt の包みは、中の誤りの名も残す", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  logSlackError("answer_failed", ERRORS[4]![1], { city: "annaka", eventId: "Ev1" });
  expect(JSON.parse(String(warn.mock.calls[0]![0]))).toEqual({
    event: "slack.answer_failed",
    city: "annaka",
    eventId: "Ev1",
    code: "slack_bolt_unknown_error",
    original: "RangeError",
  });
});
