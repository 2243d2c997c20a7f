import { describe, expect, test } from "vitest";
import { type Env, isMissing, isOpen, readLineChannel, readPublicUrl, readSlackWorkspace } from "../../handlers/env.ts";

const NOW = new Date("2026-12-01T00:00:00.000Z");
const env = (values: Record<string, string>) => values as unknown as Env;
const LINE = { LINE_ANNAKA_CHANNEL_SECRET: "new", LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "token" };
const SLACK = { SLACK_ANNAKA_SIGNING_SECRET: "new", SLACK_ANNAKA_BOT_TOKEN: "xoxb" };

describe("入れかえ中の古い秘密は、その時刻まで", () => {
  const line = (values: Record<string, string>, now = NOW) => {
    const channel = readLineChannel(env({ ...LINE, ...values }), "annaka", now);
    return isMissing(channel) ? channel.missing : channel.secrets;
  };
  const old = { LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS: "old" };
  test.each([
    ["その前", "2026-12-01T00:00:00.001Z", ["new", "old"]],
    ["ちょうどその時", "2026-12-01T00:00:00.000Z", ["new"]],
    ["過ぎたあと", "2026-11-30T23:59:59.999Z", ["new"]],
    ["読めない時刻", "あした", ["new"]],
  ])("%s", (_, until, secrets) =>
    expect(line({ ...old, LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS_UNTIL: until })).toEqual(secrets),
  );

  test("時刻がなければ、受け付けない。時刻だけでも同じ", () => {
    expect(line(old)).toEqual(["new"]);
    expect(line({ LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS_UNTIL: "2027-01-01T00:00:00Z" })).toEqual(["new"]);
  });

  test("Slack も同じ", () => {
    const values = {
      ...SLACK,
      SLACK_ANNAKA_SIGNING_SECRET_PREVIOUS: "old",
      SLACK_ANNAKA_SIGNING_SECRET_PREVIOUS_UNTIL: "2026-12-31T00:00:00+09:00",
    };
    expect(readSlackWorkspace(env(values), "annaka", NOW)).toMatchObject({ secrets: ["new", "old"] });
    const later = new Date("2026-12-30T15:00:00.000Z");
    expect(readSlackWorkspace(env(values), "annaka", later)).toMatchObject({ secrets: ["new"] });
  });
});

test("足りない設定は、名前で言う。空と空白だけは、ないのと同じ", () => {
  const missing = (values: Record<string, string>) => readLineChannel(env(values), "annaka", NOW);
  expect(missing({})).toEqual({ missing: ["LINE_ANNAKA_CHANNEL_SECRET", "LINE_ANNAKA_CHANNEL_ACCESS_TOKEN"] });
  expect(missing({ ...LINE, LINE_ANNAKA_CHANNEL_SECRET: "  " })).toEqual({ missing: ["LINE_ANNAKA_CHANNEL_SECRET"] });
});

test("送り先は、書かなければ本物、アドレスでなければ送らない", () => {
  expect(readLineChannel(env(LINE), "annaka", NOW)).toMatchObject({ apiBaseUrl: "https://api.line.me" });
  expect(readSlackWorkspace(env(SLACK), "annaka", NOW)).toMatchObject({ apiBaseUrl: "https://slack.com/api/" });
  expect(readLineChannel(env({ ...LINE, LINE_API_BASE_URL: "どこか" }), "annaka", NOW)).toEqual({
    missing: [expect.stringContaining("LINE_API_BASE_URL")],
  });
  expect(readSlackWorkspace(env({ ...SLACK, SLACK_API_BASE_URL: "ftp://x/" }), "annaka", NOW)).toEqual({
    missing: [expect.stringContaining("SLACK_API_BASE_URL")],
  });
});

test("閉じられる部分は、書かないか on だけが開き、読めない書きかたは閉じる", () => {
  const open = (value?: string) => isOpen(env(value === undefined ? {} : { API: value }), "API");
  expect([open(), open(""), open(" ON "), open("off"), open("false"), open("おん")]).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test("公開のアドレスは https だけで、道は落とす", () => {
  const url = (PUBLIC_URL: string) => readPublicUrl(env({ PUBLIC_URL }));
  expect([url("https://a.example/x"), url("http://a.example"), url("a.example")]).toEqual([
    "https://a.example",
    null,
    null,
  ]);
});
