import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { isSignedByLine } from "../../handlers/line/verify-signature.ts";
import { isSignedBySlack } from "../../handlers/slack/verify-signature.ts";

const BODY = '{"events":[]}';
const NOW = new Date("2026-11-20T03:00:00.900Z");
const SECONDS = Math.floor(NOW.getTime() / 1_000);

test("LINE: いまの秘密か、入れかえ前の秘密の署名だけを受け取る", () => {
  const bytes = new TextEncoder().encode(BODY);
  const sign = (secret: string) => createHmac("sha256", secret).update(BODY).digest("base64");
  expect(isSignedByLine(bytes, sign("new"), ["new", "old"])).toBe(true);
  expect(isSignedByLine(bytes, sign("old"), ["new", "old"])).toBe(true);
  expect(isSignedByLine(bytes, sign("other"), ["new", "old"])).toBe(false);
  expect(isSignedByLine(bytes.slice(1), sign("new"), ["new"])).toBe(false);
  for (const signature of [null, "", `${sign("new")}x`, `x${sign("new")}`, sign("new").slice(0, -1)])
    expect(isSignedByLine(bytes, signature, ["new"])).toBe(false);
  expect(isSignedByLine(bytes, sign("new"), [])).toBe(false);
});

test("LINE: 大きな入れものの一部だけが届いても、その部分の署名を見る", () => {
  const whole = new TextEncoder().encode(`xx${BODY}yy`);
  const signature = createHmac("sha256", "new").update(BODY).digest("base64");
  expect(isSignedByLine(whole.subarray(2, 2 + BODY.length), signature, ["new"])).toBe(true);
});

function slack(secret: string, at: number | string, more: Record<string, string> = {}) {
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${at}:${BODY}`).digest("hex")}`;
  const headers = new Headers({ "x-slack-signature": signature, "x-slack-request-timestamp": String(at), ...more });
  return isSignedBySlack(BODY, headers, ["new", "old"], NOW);
}

test("Slack: いまの秘密か、入れかえ前の秘密の署名だけを受け取る", () => {
  expect([slack("new", SECONDS), slack("old", SECONDS), slack("other", SECONDS)]).toEqual([true, true, false]);
  expect(slack("new", SECONDS, { "x-slack-signature": "" })).toBe(false);
  expect(isSignedBySlack(BODY, new Headers(), ["new"], NOW)).toBe(false);
});

test("Slack: 五分より古い署名も、五分より先の署名も断る", () => {
  expect([-300, 300].map((late) => slack("new", SECONDS + late))).toEqual([true, true]);
  expect([-301, 301].map((late) => slack("new", SECONDS + late))).toEqual([false, false]);
  for (const at of ["soon", "", `${SECONDS}.5`, "9".repeat(13), `-${SECONDS}`]) expect(slack("new", at)).toBe(false);
});
