import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { codeOf, log, logError, withLogContext } from "../../handlers/log.ts";
import { logRequest } from "../../handlers/log-request.ts";

const WRITTEN = "ひみつの相談 090-1234-5678";
const USER = "U8e742f61d673b39c7fff3cecb7536ef0";

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

let lines: Record<string, unknown>[];
beforeEach(() => {
  lines = [];
  for (const level of ["error", "warn", "log"] as const)
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(JSON.parse(line)));
});
afterEach(() => vi.restoreAllMocks());

test.each(ERRORS)("[C70] 動作記録に、誤りの文は残らない: %s", (_, error) => {
  logError("desk.answer_failed", error);
  logError("slack.answer_failed", error, { eventId: "Ev1" });
  log("line.event_failed", { code: codeOf(error) });
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toMatch(/ひみつ|相談|1234/);
});

test("[C70] 記号のない英語の文も、誤りの中にあれば残らない", () => {
  // The form of a code would let such words through: nothing of a message may get that far.
  const error = new Error("Taro owes tax", { cause: new Error("Hanako owes tax") });
  logError("desk.answer_failed", error);
  logError("slack.answer_failed", Object.assign(new TypeError("Taro owes tax"), { code: "Taro owes tax" }));
  log("line.event_failed", { code: codeOf(error) });
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toMatch(/Taro|Hanako|owes/);
});

test.each([
  ["誤りの文", (catchError(() => JSON.parse(WRITTEN)) as Error).message],
  ["英語の文", "Where can I pay my tax, please? I'm Taro"],
  ["LINE の利用者", USER],
  ["LINE のグループ", "C8e742f61d673b39c7fff3cecb7536ef0"],
  ["Slack の利用者", "U0ASKER123"],
  ["Slack のトークン", "xoxb-1234-5678-abcdef"],
  ["LINE のトークン", `${"aB3".repeat(57)}w=`],
  ["電話番号", "0748771234x".replace("x", "@")],
])("[C70] だれかが誤って渡しても、記録の手前で落とす: %s", (_, value) => {
  log("line.event_failed", { eventId: "01FZ74A0TDDPYRVKNK77XKC3ZR", code: value });
  expect(lines).toEqual([{ event: "line.event_failed", eventId: "01FZ74A0TDDPYRVKNK77XKC3ZR", code: "(removed)" }]);
});

test.each([
  "slack_webapi_platform_error",
  "01FZ74A0TDDPYRVKNK77XKC3ZR",
  "annaka/2024-W10/3",
  "entry:0198c0de-7a3f-7000-8000-000000000001",
  "LINE_ANNAKA_CHANNEL_SECRET LINE_ANNAKA_CHANNEL_ACCESS_TOKEN",
  "Ev0PV52K21",
])("符号と番号は残る: %s", (value) => {
  log("x", { value });
  expect(lines).toEqual([{ event: "x", value }]);
});

test("Bolt の包みは、中の誤りの名も残す", () => {
  logError("slack.answer_failed", ERRORS[4]![1], { city: "annaka", eventId: "Ev1" });
  expect(lines).toEqual([
    {
      event: "slack.answer_failed",
      city: "annaka",
      eventId: "Ev1",
      code: "slack_bolt_unknown_error",
      original: "RangeError",
    },
  ]);
});

test("一つの求めの行は、番号・入口・市でまとまり、終わりに結果とかかった時間が残る", async () => {
  const request = new Request("https://x.example/line/annaka/webhook?q=ひみつ", { headers: { "cf-ray": "8f00ba12" } });
  await logRequest(request, async () => {
    log("line.reply_failed", { code: "rate" });
    return new Response("", { status: 500 });
  });
  const context = { city: "annaka", request: "8f00ba12", channel: "line" };
  expect(lines).toEqual([
    { event: "line.reply_failed", code: "rate", ...context },
    { event: "request", status: 500, ms: expect.any(Number), ...context },
  ]);
});

test("[C70] アドレスに書かれたことばは、どこにも残らない", async () => {
  for (const path of ["/annaka/list?q=ひみつ", "/ひみつ", "/line/ひみつ/webhook", "/himitsu-taro"]) {
    await logRequest(new Request(`https://x.example${path}`), () => new Response(""));
  }
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toMatch(/ひみつ|himitsu|%E3/);
});

test("行の中の市は、その行が言う市が先", () => {
  withLogContext({ request: "r", channel: "queue", city: "suzaka" }, () => log("x", { city: "annaka" }));
  expect(lines).toEqual([{ event: "x", city: "annaka", request: "r", channel: "queue" }]);
});

test("[C70] 動作記録への道は一つだけ: handlers と src(端末の道具を除く)は、ほかで console を使わない", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const files = globSync(["handlers/**/*.ts", "src/**/*.ts"], { cwd: root }).filter(
    (file) => !/^(src\/cli\/|handlers\/web\/playground\/|handlers\/log\.ts$)/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  const writers = files.filter((file) =>
    /\bconsole\.(?:debug|error|info|log|warn)\b/.test(readFileSync(path.join(root, file), "utf8")),
  );
  expect(writers).toEqual([]);
  // And what is given to it is never the message of an error.
  const quoting = files.filter((file) =>
    /\blog(?:Done|Error)?\([^;]*?\.(?:message|stack|text)\b/.test(readFileSync(path.join(root, file), "utf8")),
  );
  expect(quoting).toEqual([]);
});

test("どの行にも、入口と何が起きたかの番号がある", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const codes = globSync("handlers/**/*.ts", { cwd: root }).flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/\blog(?:Done|Error)?\(\s*"([^"]*)"/g)].map(
      ([, code]) => `${file}: ${code}`,
    ),
  );
  expect(codes.length).toBeGreaterThan(90);
  expect(codes.filter((code) => !/: [a-z]+(?:[._][a-z]+)*$/.test(code))).toEqual([]);
});
