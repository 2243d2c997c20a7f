import { describe, expect, test } from "vitest";
import type { PostBehaviour } from "./fake-slack-channels.ts";
import { createReminderBench } from "./reminder-bench.ts";
import { CITIES, DEPARTMENTS, MONDAY, slackToken, staffChannel, WEEK } from "./start-reminder-bench.ts";

const bench = createReminderBench();
const CITY_CHANNEL = staffChannel("isesaki");
const [ZAISEI, KANZAI] = DEPARTMENTS.map(({ channel }) => channel) as [string, string];

const leadsIn = (channel: string) => bench.slack.channels.in(channel).filter(({ threadTs }) => threadTs === null);
const digestLeadsIn = (channel: string) => leadsIn(channel).filter(({ text }) => text.includes("今週のまとめ"));
const postStates = () =>
  bench.runSql("SELECT target, state, code FROM post WHERE city = 'isesaki' AND occasion = ? ORDER BY target", WEEK);

/** The n-th attempt (from 1) in 伊勢崎市's own channel fares so; all others are posted. */
function fareInCityChannel(fates: Record<number, PostBehaviour>): void {
  let tries = 0;
  bench.slack.channels.decide = (body) => {
    if (body.channel !== CITY_CHANNEL) return { kind: "post" };
    tries += 1;
    return fates[tries] ?? { kind: "post" };
  };
}

/** Every message of the city's channel once, its thread under its lead and in order. */
function expectWholeThread(): void {
  const messages = bench.slack.channels.in(CITY_CHANNEL).filter(({ text }) => !text.includes("投稿できません"));
  const [lead, ...thread] = messages;
  expect(lead?.threadTs).toBeNull();
  expect(thread.length).toBeGreaterThan(0);
  expect(new Set(thread.map(({ threadTs }) => threadTs))).toEqual(new Set([lead!.ts]));
  const steps = messages.map(({ blocks }) => Number(blocks[0].block_id.split(":").at(-1)));
  expect(steps).toEqual([...steps.keys()]);
}

test("市のチャンネルには短い前文と、くわしいスレッドが一度ずつ、担当課のチャンネルにはその課の分が届く", async () => {
  await bench.runWeek(MONDAY, WEEK);
  expectWholeThread();
  for (const { department, channel } of DEPARTMENTS) {
    expect(leadsIn(channel)).toHaveLength(1);
    expect(leadsIn(channel)[0]!.text).toContain(department);
  }
  expect(await postStates()).toEqual([
    { target: "city", state: "posted", code: null },
    { target: "department:管財課", state: "posted", code: null },
    { target: "department:財政課", state: "posted", code: null },
  ]);
});

describe("投稿が失敗したとき", () => {
  test("[C38] 429の Retry-After を待ってから、順番どおりに投稿する", async () => {
    fareInCityChannel({ 2: { kind: "rate_limited", retryAfterSeconds: 2 } });
    await bench.runCity("isesaki", MONDAY, WEEK);
    expectWholeThread();
    const times = bench.slack.channels.attempts.filter(({ channel }) => channel === CITY_CHANNEL).map(({ at }) => at);
    expect(times[2]! - times[1]!).toBeGreaterThanOrEqual(2_000);
    expect(leadsIn(CITY_CHANNEL)).toHaveLength(1);
  });

  test.each([
    ["前文", 1],
    ["スレッド", 2],
  ])("[C39] 投稿されたのに返事が届かなければ、履歴で確かめて二度投稿しない(%s)", async (_, attempt) => {
    fareInCityChannel({ [attempt]: { kind: "lost_posted" } });
    await bench.runCity("isesaki", MONDAY, WEEK);
    expectWholeThread();
    const method = attempt === 1 ? "conversations.history" : "conversations.replies";
    expect(bench.slack.calls.map((call) => call.method)).toContain(method);
  });

  test("[C39] 返事がなく投稿もされていなければ、確かめてから投稿しなおす", async () => {
    fareInCityChannel({ 1: { kind: "lost" }, 3: { kind: "lost" } });
    await bench.runCity("isesaki", MONDAY, WEEK);
    expectWholeThread();
  });

  test("[C39] 503でも投稿されていることがある", async () => {
    fareInCityChannel({ 1: { kind: "server_error_posted" }, 2: { kind: "server_error_posted" } });
    await bench.runCity("isesaki", MONDAY, WEEK);
    expectWholeThread();
  });

  test("[C39] 履歴を読む権限がなければ、投稿しなおさずに人の判断を求める", async () => {
    bench.slack.channels.historyError = "missing_scope";
    bench.slack.channels.decide = (body) => ({ kind: body.channel === ZAISEI ? "lost" : "post" });
    await bench.runCity("isesaki", MONDAY, WEEK);
    expect(bench.slack.channels.attempts.filter(({ channel }) => channel === ZAISEI)).toHaveLength(1);
    expect(await postStates()).toContainEqual({
      target: "department:財政課",
      state: "blocked",
      code: "missing_scope",
    });
    expect(leadsIn(CITY_CHANNEL).filter(({ text }) => text.includes("人の判断"))).toHaveLength(1);
  });

  test("スレッドへの投稿が拒まれても、前文をもう一度投稿することはない", async () => {
    fareInCityChannel({ 2: { kind: "error", code: "msg_too_long" } });
    await bench.runCity("isesaki", MONDAY, WEEK);
    await bench.runCity("isesaki", "2024-03-05", WEEK);
    expect(digestLeadsIn(CITY_CHANNEL)).toHaveLength(1);
    expect(await postStates()).toContainEqual({ target: "city", state: "failed", code: "msg_too_long" });
  });

  test("[C48] 投稿したあと印を付ける前に倒れても、二度投稿しない", async () => {
    bench.slack.channels.onPosted = async ({ channel }) => {
      if (channel !== KANZAI) return;
      bench.slack.channels.onPosted = () => undefined;
      await bench.runSql("ALTER TABLE post RENAME COLUMN lead_ts TO lead_ts_away");
    };
    await bench.worker.enqueue({ kind: "plan", city: "isesaki", today: MONDAY });
    await expect.poll(() => bench.worker.readLogs()).toContain("reminder.work_failed");
    // Not sooner: on a busy machine the Worker comes to write later than any time one could set.
    await bench.runSql("ALTER TABLE post RENAME COLUMN lead_ts_away TO lead_ts");
    // 作業中の印は一分で切れる
    await bench.runSql("UPDATE post SET leased_until = 0 WHERE state = 'waiting'");
    await bench.runCity("isesaki", "2024-03-05", WEEK);
    expect(leadsIn(KANZAI)).toHaveLength(1);
  });
});

describe("ほかのチャンネル・ほかの市", () => {
  test.each(["channel_not_found", "token_revoked", "is_archived"])(
    "[C40] %s は、その担当課の分だけが届かず、職員に一度だけ知らせ、直れば翌朝に届く",
    async (code) => {
      bench.slack.channels.decide = (body) => (body.channel === ZAISEI ? { kind: "error", code } : { kind: "post" });
      await bench.runCity("isesaki", MONDAY, WEEK);
      await bench.runCity("isesaki", "2024-03-05", WEEK);
      expect(await postStates()).toEqual([
        { target: "city", state: "posted", code: null },
        { target: "department:管財課", state: "posted", code: null },
        { target: "department:財政課", state: "waiting", code },
      ]);
      const [alert, ...more] = leadsIn(CITY_CHANNEL).filter(({ text }) => text.includes("投稿できません"));
      expect(alert?.text).toContain(`「財政課」のチャンネルに投稿できません(${code.replaceAll("_", " ")})`);
      expect(more).toEqual([]);
      bench.slack.channels.decide = () => ({ kind: "post" });
      await bench.runCity("isesaki", "2024-03-06", WEEK);
      expect(leadsIn(ZAISEI)).toHaveLength(1);
      expect(leadsIn(CITY_CHANNEL).filter(({ text }) => text.includes("今週のまとめ"))).toHaveLength(1);
    },
  );

  test("[C40] 知らせそのものが投稿できなくても、知らせの知らせは出さない", async () => {
    bench.slack.channels.decide = () => ({ kind: "error", code: "token_revoked" });
    await bench.runWeek(MONDAY, WEEK);
    const posts = await bench.runSql<{ occasion: string }>("SELECT occasion FROM post WHERE city = 'annaka'");
    expect(posts.map(({ occasion }) => occasion).sort()).toEqual([WEEK, `alert:slack_failed:${WEEK}:city`]);
  });

  test("[C41] どの市の投稿も、その市のトークンだけで送る", async () => {
    bench.slack.channels.decide = (_, token) =>
      token === slackToken("annaka") ? { kind: "error", code: "token_revoked" } : { kind: "post" };
    await bench.runWeek(MONDAY, WEEK);
    const pairs = new Set(
      bench.slack.calls
        .filter(({ method }) => method !== "auth.test")
        .map(({ authorization, body }) => `${authorization?.replace("Bearer ", "")} ${body.channel}`),
    );
    expect(pairs).toEqual(
      new Set([
        `${slackToken("annaka")} ${staffChannel("annaka")}`,
        ...[CITY_CHANNEL, ZAISEI, KANZAI].map((channel) => `${slackToken("isesaki")} ${channel}`),
      ]),
    );
    // 朝の点検は、チャンネルを名指さない auth.test で、それぞれの市のトークンを確かめる
    const inspected = bench.slack.calls.filter(({ method }) => method === "auth.test");
    expect(new Set(inspected.map(({ authorization }) => authorization))).toEqual(
      new Set(CITIES.map((city) => `Bearer ${slackToken(city)}`)),
    );
  });
});

describe("まちがいを知らせる", () => {
  const FORM = "/isesaki/m/isesaki-2-2-3/mistake";
  const mistakes = () => leadsIn(CITY_CHANNEL).filter(({ text }) => text.includes("まちがいの知らせ"));
  const send = (fields: Record<string, string>, path = FORM, headers: Record<string, string> = {}) =>
    bench.worker.fetch(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams(fields).toString(),
      redirect: "manual",
    });

  test("職員のチャンネルに、記録の名前と何がちがうかが一度届く", async () => {
    const sent = await send({ kind: "figure", text: "目標の件数が <資料> とちがいます" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, `${FORM}?sent=1`]);
    await expect.poll(() => mistakes().length).toBe(1);
    const [message] = mistakes();
    expect(message!.text).toContain("数字や日付がちがう");
    expect(JSON.stringify(message!.blocks)).toContain("目標の件数が &lt;資料&gt; とちがいます");
    expect(await (await bench.worker.fetch(`${FORM}?sent=1`)).text()).toContain("職員に知らせました");
  });

  test("個人の情報が入っていれば、どのことばかを言い、書いたものを残して、何も送らない", async () => {
    const refused = await send({ kind: "other", text: "担当は090-1234-5678の者です" });
    const html = await refused.text();
    expect([refused.status, html.includes("090-1234-5678")]).toEqual([400, true]);
    expect(html).toContain("個人の情報のようです");
    expect(html).toMatch(/value="other"[^>]*checked/);
    expect((await send({ text: "種類がない" })).status).toBe(400);
    expect((await send({ kind: "figure", text: "" }, FORM, { "sec-fetch-site": "cross-site" })).status).toBe(400);
    expect(await bench.runSql("SELECT id FROM post")).toEqual([]);
  });

  test.each(["もう死にたい", "家が火事です 助けて"])(
    "助けが要る人には番号を出し、何も残さず、職員にも送らない: 「%s」",
    async (text) => {
      for (const path of [FORM, "/suzaka/m/suzaka-35/mistake"]) {
        const html = await (await send({ kind: "other", text }, path)).text();
        expect(html).toMatch(/href="tel:(?:119|0120279338)"/);
        expect(html).not.toContain(text);
        expect(html).not.toContain("<form");
      }
      expect(await bench.runSql("SELECT id FROM post")).toEqual([]);
    },
  );

  test("Slack に届かないあいだは残しておき、直れば翌朝に届く。届かないことを同じチャンネルに書かない", async () => {
    bench.slack.channels.decide = () => ({ kind: "error", code: "channel_not_found" });
    await send({ kind: "outdated", text: "" });
    await expect
      .poll(() => bench.runSql("SELECT state, code FROM post"))
      .toEqual([{ state: "waiting", code: "channel_not_found" }]);
    bench.slack.channels.decide = () => ({ kind: "post" });
    await bench.worker.enqueue({ kind: "plan", city: "isesaki", today: MONDAY });
    await expect.poll(() => mistakes().length).toBe(1);
  });

  test("一日に多すぎれば受け取らず、窓口を案内する。職員の窓口がない市では、送る欄を出さない", async () => {
    for (let count = 0; count < 30; count++) expect((await send({ kind: "unclear" })).status).toBe(303);
    const full = await send({ kind: "unclear" });
    expect([full.status, (await full.text()).includes("受け取れませんでした")]).toEqual([429, true]);
    const closed = await bench.worker.fetch("/suzaka/m/suzaka-35/mistake");
    const html = await closed.text();
    expect([html.includes("受け取っていません"), html.includes("<form")]).toEqual([true, false]);
    expect((await send({ kind: "unclear" }, "/suzaka/m/suzaka-35/mistake")).status).toBe(409);
  });
});
