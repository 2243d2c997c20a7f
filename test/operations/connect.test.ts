import { expect, test } from "vitest";
import {
  type ConnectTools,
  connectChannel,
  disconnectChannel,
  makeSlackLink,
  replaceKey,
  reseal,
  setUpSharedApp,
} from "../../src/cli/connect-steps.ts";
import { readCities } from "../../src/cli/read-data-files.ts";
import { createSealer } from "../../src/store/seal.ts";

const city = readCities([]).find(({ city: one }) => one.id === "annaka")!.city;

/** A Worker that answers so, a person who types so, and wrangler with these settings. */
function createTools(
  answer: Response | null,
  typed: string[] = [],
  names: string[] = ["CREDENTIALS_KEY"],
  known: string | null = null,
) {
  const said: string[] = [];
  const kept: string[] = known === null ? [] : [known];
  const runs: { args: string[]; input: string | undefined }[] = [];
  const requests: { method: string; url: string; body: unknown; authorization: string | null }[] = [];
  const tools: ConnectTools = {
    wrangler(args, input) {
      runs.push({ args, input });
      return { isDone: true, output: JSON.stringify(names.map((name) => ({ name }))) };
    },
    say: (text) => said.push(text),
    ask: async () => typed.shift() ?? "",
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.text();
      requests.push({
        method: request.method,
        url: request.url,
        body: text === "" ? null : JSON.parse(text),
        authorization: request.headers.get("authorization"),
      });
      if (answer === null) throw new TypeError("fetch failed");
      return answer.clone();
    },
    operator: { publicUrl: "https://yakusoku.example.jp", key: "operator-key" },
    createKey: () => "new-master-secret",
    readKey: () => kept.at(-1) ?? null,
    keepKey: (key) => kept.push(key),
    wait: async () => undefined,
    findFaultOfToken: async () => null,
    setUpLine: async () => true,
  };
  return { tools, said, runs, requests, kept };
}

test("LINE: 鍵がなければ作って設定に入れ、たずねた二つを Worker に送る。どれも画面に出さない", async () => {
  const { tools, said, runs, requests, kept } = createTools(
    Response.json({ label: "@annaka" }),
    ["secret-s", "token-t"],
    [],
  );
  expect(await connectChannel(city, "line", tools)).toBe(true);
  expect(runs.at(-1)).toEqual({ args: ["secret", "put", "CREDENTIALS_KEY"], input: "new-master-secret" });
  expect(kept).toEqual(["new-master-secret"]);
  // The Worker has the key before it is to seal under it.
  expect(requests[0]).toMatchObject({ method: "POST", url: "https://yakusoku.example.jp/operate/credentials/reseal" });
  expect(requests.slice(1)).toEqual([
    {
      method: "PUT",
      url: "https://yakusoku.example.jp/operate/annaka/credentials/line",
      body: { channelSecret: "secret-s", accessToken: "token-t" },
      authorization: "Bearer operator-key",
    },
  ]);
  expect(said.join("\n")).toContain("「@annaka」を安中市につなぎ");
  expect(said.join("\n")).not.toMatch(/secret-s|token-t|new-master-secret|operator-key/);
});

test("作ったばかりの鍵が Worker に届くまで待つ。届かなければ「鍵がない」とは言わず、もう一度実行するように言う", async () => {
  const unready = () => Response.json({ title: "封をする鍵が使えません", detail: "ありません" }, { status: 503 });
  const late = createTools(Response.json({ label: "@annaka" }), ["s", "t"], []);
  let looks = 0;
  const waits: number[] = [];
  const answer = late.tools.fetch;
  const fetch: ConnectTools["fetch"] = async (...request) => (++looks <= 3 ? unready() : answer(...request));
  const wait = async (ms: number) => void waits.push(ms);
  expect(await connectChannel(city, "line", { ...late.tools, fetch, wait })).toBe(true);
  expect(waits).toEqual([3_000, 3_000, 3_000]);
  const never = createTools(unready(), ["s", "t"], []);
  expect(await connectChannel(city, "line", never.tools)).toBe(false);
  expect(never.said.at(-1)).toContain("まだ Worker に届いていません。少し待って、もう一度");
  expect(never.requests.map(({ method }) => method)).toEqual(Array(10).fill("POST"));
});

test("LINE: ほかの市のチャネルのトークンなら、何もしまわずに言う", async () => {
  const { tools, said, requests } = createTools(Response.json({ label: "@annaka" }), ["s", "t"]);
  const fault = "これは isesaki のチャネルです。何も変えていません。";
  expect(await connectChannel(city, "line", { ...tools, findFaultOfToken: async () => fault })).toBe(false);
  expect(requests).toEqual([]);
  expect(said).toEqual([`✗ ${fault}`]);
});

test("二度めは、鍵を作りなおさない", async () => {
  const { tools, runs } = createTools(Response.json({ label: "役所" }), ["s", "xoxb-1"]);
  expect(await connectChannel(city, "slack", tools)).toBe(true);
  expect(runs.map(({ args }) => args.slice(0, 2).join(" "))).toEqual(["secret list"]);
});

test.each([
  [
    "Worker が断ったとき",
    Response.json({ title: "LINE につながりません", detail: "発行しなおしてください" }, { status: 422 }),
    "✗ LINE につながりません。発行しなおしてください。",
  ],
  ["返事がないとき", null, "返事がありません"],
  ["前の版のとき", new Response("<html>", { status: 404 }), "npm run deploy"],
])("%sは、何をするかを言って終わる", async (_, answer, words) => {
  const { tools, said } = createTools(answer, ["s", "t"]);
  expect(await connectChannel(city, "line", tools)).toBe(false);
  expect(said.join("\n")).toContain(words);
});

test("何も入れなければ、何も送らない", async () => {
  const { tools, requests } = createTools(Response.json({}), ["s", ""]);
  expect(await connectChannel(city, "line", tools)).toBe(false);
  expect(requests).toEqual([]);
});

test("みなで使う Slack アプリ: マニフェストは市を問わない入口・戻り先・取りかわるトークン・外れた知らせを持つ", async () => {
  const { tools, said, runs } = createTools(null, ["111.222", "client-secret", "signing"]);
  expect(await setUpSharedApp(tools)).toBe(true);
  const manifest = JSON.parse(said.find((text) => text.startsWith("{"))!);
  expect(manifest.settings.event_subscriptions.request_url).toBe("https://yakusoku.example.jp/slack/events");
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(
    expect.arrayContaining(["app_uninstalled", "tokens_revoked", "app_mention"]),
  );
  expect(manifest.settings.token_rotation_enabled).toBe(true);
  expect(manifest.oauth_config.redirect_urls).toEqual(["https://yakusoku.example.jp/slack/oauth"]);
  expect(JSON.stringify(manifest)).not.toContain("undefined");
  expect(runs.filter(({ input }) => input !== undefined).map(({ args, input }) => [args[2], input])).toEqual([
    ["SLACK_CLIENT_ID", "111.222"],
    ["SLACK_CLIENT_SECRET", "client-secret"],
    ["SLACK_SIGNING_SECRET", "signing"],
  ]);
});

test("リンクは、いつまで使えるかと一緒に出す。外すと、あったかどうかを言う", async () => {
  const link = { url: "https://yakusoku.example.jp/slack/install?link=abc", until: "2026-12-05T20:00:00.000Z" };
  const made = createTools(Response.json(link));
  expect(await makeSlackLink(city, made.tools)).toBe(true);
  expect(made.said).toEqual([expect.stringContaining("12月6日まで"), link.url]);
  const gone = createTools(Response.json({ removed: true }));
  expect(await disconnectChannel(city, "slack", gone.tools)).toBe(true);
  expect(gone.said.join()).toContain("消しました");
});

const nameKey = async (secret: string) => (await createSealer(secret, null).nameKeys()).key;

/** A Worker that seals under the settings which wrangler has put; a new one reaches it `late` answers later. */
async function createRekeying(start: { key: string; previous?: string }, copy: string | null, late = 0) {
  const worker = createTools(null, [], ["CREDENTIALS_KEY", "CREDENTIALS_KEY_PREVIOUS"], copy);
  const names = new Map(
    await Promise.all(
      ["old-master-secret", "new-master-secret", "lost-master-secret"].map(
        async (secret) => [secret, await nameKey(secret)] as const,
      ),
    ),
  );
  let { key, previous } = { previous: undefined, ...start } as { key: string; previous: string | undefined };
  const waits: number[] = [];
  const wrangler: ConnectTools["wrangler"] = (args, input) => {
    if (args[1] === "put" && args[2] === "CREDENTIALS_KEY") key = input!;
    if (args[1] === "put" && args[2] === "CREDENTIALS_KEY_PREVIOUS") previous = input!;
    return worker.tools.wrangler(args, input);
  };
  const answers: string[] = [];
  const tools: ConnectTools = {
    ...worker.tools,
    wrangler,
    async fetch(input) {
      worker.requests.push({ method: "POST", url: String(input), body: null, authorization: null });
      answers.push(key);
      const seen = answers.at(-1 - late) ?? start.key;
      return Response.json({
        sealed: 3,
        key: names.get(seen),
        previous: previous === undefined ? null : names.get(previous),
      });
    },
    wait: async (ms) => void waits.push(ms),
  };
  const puts = () =>
    worker.runs.filter(({ args }) => args[1] !== "list").map(({ args, input }) => [args.slice(1, 3).join(" "), input]);
  return { ...worker, tools, waits, puts, secrets: () => ({ key, previous }) };
}

test("鍵の入れかえ: 古い鍵を横に置き、新しい鍵で二度封をしなおしてから、古い鍵を消す", async () => {
  const { tools, puts, requests, kept, waits } = await createRekeying(
    { key: "old-master-secret" },
    "old-master-secret",
  );
  expect(await replaceKey(tools)).toBe(true);
  expect(puts()).toEqual([
    ["put CREDENTIALS_KEY_PREVIOUS", "old-master-secret"],
    ["put CREDENTIALS_KEY", "new-master-secret"],
    ["delete CREDENTIALS_KEY_PREVIOUS", undefined],
  ]);
  expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(Array(3).fill("/operate/credentials/reseal"));
  // 古い鍵で封をしている所が、まだあるかもしれない
  expect(waits).toEqual([30_000]);
  expect(kept.at(-1)).toBe("new-master-secret");
});

test("鍵の入れかえ: Worker の鍵が控えとちがうとき、開かないものがあるとき、控えがないときは、何も変えない", async () => {
  const other = await createRekeying({ key: "old-master-secret" }, "lost-master-secret");
  expect(await replaceKey(other.tools)).toBe(false);
  expect([other.puts(), other.kept]).toEqual([[], ["lost-master-secret"]]);
  expect(other.said.join()).toContain("--reseal");
  const refusal = Response.json({ title: "だめ", detail: "理由" }, { status: 409 });
  const failing = createTools(refusal, [], [], "old-master-secret");
  expect(await replaceKey(failing.tools)).toBe(false);
  expect([failing.runs, failing.kept]).toEqual([[], ["old-master-secret"]]);
  const without = createTools(null);
  expect(await replaceKey(without.tools)).toBe(false);
  expect(without.runs).toEqual([]);
});

test("鍵の入れかえ: 新しい鍵が Worker に届くまで待ち、届かなければ古い鍵を残す", async () => {
  const late = await createRekeying({ key: "old-master-secret" }, "old-master-secret", 3);
  expect(await replaceKey(late.tools)).toBe(true);
  expect(late.puts().at(-1)![0]).toBe("delete CREDENTIALS_KEY_PREVIOUS");
  const never = await createRekeying({ key: "old-master-secret" }, "old-master-secret", 30);
  expect(await replaceKey(never.tools)).toBe(false);
  expect(never.puts().some(([run]) => run!.startsWith("delete"))).toBe(false);
  expect(never.said.join()).toContain("--reseal");
});

test("新しい鍵を控えたあと、設定に入れる前に止まっても、--reseal でつづきができ、どの鍵も失われない", async () => {
  const stopped = await createRekeying(
    { key: "old-master-secret", previous: "old-master-secret" },
    "new-master-secret",
  );
  expect(await replaceKey(stopped.tools)).toBe(false);
  expect(stopped.secrets()).toEqual({ key: "old-master-secret", previous: "old-master-secret" });
  expect(await reseal(stopped.tools)).toBe(true);
  expect(stopped.secrets().key).toBe("new-master-secret");
  expect(stopped.puts().at(-1)![0]).toBe("delete CREDENTIALS_KEY_PREVIOUS");
  // ほかの人が入れかえたあとの古い控えでは、何も変えない
  const stale = await createRekeying({ key: "new-master-secret", previous: "old-master-secret" }, "old-master-secret");
  expect(await reseal(stale.tools)).toBe(false);
  expect(stale.puts()).toEqual([]);
});
