import { describe, expect, test } from "vitest";
import { isAllowedResponseUrl } from "../../handlers/slack/response-url.ts";
import { buildEntryId } from "../../handlers/slack/staff/build-entry-id.ts";

describe("答えを送ってよいアドレス", () => {
  const HOOK = "https://hooks.slack.com/commands/T1/1/secret";

  test.each(["https://slack.com/api/", "https://acme.slack.com/api/"])("%s のときは hooks.slack.com だけ", (api) => {
    expect(isAllowedResponseUrl(HOOK, api)).toBe(true);
    for (const url of [
      "http://hooks.slack.com/x",
      "https://hooks.slack.com.example.jp/x",
      "https://evil-slack.com/x",
      "https://slack.com/x",
      "https://hooks.slack.com:8443/x",
      "https://hooks.slack.com@example.jp/x",
      "hooks.slack.com/x",
      "",
    ])
      expect(isAllowedResponseUrl(url, api), url).toBe(false);
  });

  test("API をほかに置けば、そこだけ。名前が似ているだけの所は Slack ではない", () => {
    expect(isAllowedResponseUrl("http://127.0.0.1:9/commands", "http://127.0.0.1:9/api/")).toBe(true);
    expect(isAllowedResponseUrl(HOOK, "http://127.0.0.1:9/api/")).toBe(false);
    expect(isAllowedResponseUrl(HOOK, "https://notslack.com/api/")).toBe(false);
  });
});

test("同じことを二度送っても同じ番号で、部分の切れめが違えば違う番号", async () => {
  const id = await buildEntryId("konan-1-3", "U1", "V1");
  expect(id).toMatch(/^e-[0-9a-f]{24}$/);
  expect(await buildEntryId("konan-1-3", "U1", "V1")).toBe(id);
  expect(await buildEntryId("konan-1-3", "U1V1")).not.toBe(id);
  expect(await buildEntryId("konan-1-3U1", "V1")).not.toBe(await buildEntryId("konan-1-3", "U1V1"));
});
