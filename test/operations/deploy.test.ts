import { beforeEach, expect, test } from "vitest";
import { type DeployTools, runDeploy, tellReady } from "../../src/cli/deploy-steps.ts";
import { FakeCloudflare } from "./fake-cloudflare.ts";

let cloudflare: FakeCloudflare;
let said: string[];
let built: number;
beforeEach(() => {
  cloudflare = new FakeCloudflare();
  cloudflare.config = 'database_id = "11111111-2222-3333-4444-555555555555"';
  for (const name of ["LINE_ANNAKA_CHANNEL_SECRET", "LINE_ANNAKA_CHANNEL_ACCESS_TOKEN"])
    cloudflare.secrets.set(name, "x");
  said = [];
  built = 0;
});
const tools = (changes: Partial<DeployTools> = {}): DeployTools => ({
  wrangler: cloudflare.wrangler,
  say: (text) => void said.push(text),
  readConfig: () => cloudflare.config,
  build: () => {
    built += 1;
    return true;
  },
  cityIds: ["annaka", "suzaka"],
  isWithoutChannels: false,
  ...changes,
});

test("データ、データベースの形、公開の順に進む", () => {
  expect(runDeploy(tools())).toBe(true);
  expect(built).toBe(1);
  expect(cloudflare.changes).toEqual(["d1 migrations apply machi-no-yakusoku --remote", "deploy"]);
});

test("データベースの形を変えられなければ、公開しない", () => {
  cloudflare.failing = ["d1 migrations"];
  expect(runDeploy(tools())).toBe(false);
  expect(cloudflare.runs).not.toContain("deploy");
  expect(said.join("\n")).toContain("前の版が動いたまま");
});

test.each<[string, () => unknown, RegExp]>([
  [
    "データベースの番号がない",
    () => Object.assign(cloudflare, { config: new FakeCloudflare().config }),
    /npm run setup/,
  ],
  ["設定を読めない", () => void cloudflare.failing.push("secret list"), /wrangler login/],
  [
    "片方だけの設定がある",
    () => void cloudflare.secrets.set("SLACK_SUZAKA_BOT_TOKEN", "x"),
    /secret put SLACK_SUZAKA_SIGNING_SECRET/,
  ],
  ["どの市もつながっていない", () => cloudflare.secrets.clear(), /--without-channels/],
])("%sときは、何も変えずに断り、次にすることを言う", (_, breakIt, todo) => {
  breakIt();
  expect(runDeploy(tools())).toBe(false);
  expect([cloudflare.changes, built]).toEqual([[], 0]);
  expect(said.join("\n")).toMatch(todo);
});

test("市の接続情報が、封をしてデータベースにあるときも公開できる", () => {
  cloudflare.secrets.clear();
  cloudflare.secrets.set("CREDENTIALS_KEY", "x");
  expect(runDeploy(tools())).toBe(true);
});

test("ページと API だけなら、LINE も Slack もなしで公開できる", () => {
  cloudflare.secrets.clear();
  expect(runDeploy(tools({ isWithoutChannels: true }))).toBe(true);
});

test.each<[string, () => Promise<Response>, boolean, string[]]>([
  ["整っている", async () => new Response("{}"), true, ["✓ 動いています(/readyz)"]],
  [
    "当て忘れがある",
    async () =>
      Response.json(
        {
          reasons: [
            { code: "migrations", what: "当てていない変更があります。", todo: "npm run deploy を実行してください。" },
            { code: "queue", what: "キューが止まっています。", todo: null },
          ],
        },
        { status: 503 },
      ),
    false,
    [
      "✗ 公開しましたが、整っていない所があります。",
      "  ✗ 当てていない変更があります。\n    → npm run deploy を実行してください。",
      "  ✗ キューが止まっています。",
    ],
  ],
  [
    "起動できない",
    async () => new Response("error code: 1101", { status: 500 }),
    false,
    ["/readyz が 500 を返しました。", "npx wrangler tail"],
  ],
  [
    "返事がない",
    async () => Promise.reject(new TypeError("x")),
    false,
    ["から返事がありません。", "npx wrangler tail"],
  ],
])("公開のあと、%sことを人のことばで言う", async (_, fetch, isReady, parts) => {
  expect(await tellReady("https://yakusoku.example.jp", { fetch, say: (text) => void said.push(text) })).toBe(isReady);
  for (const part of parts) expect(said.join("\n")).toContain(part);
  expect(said.join("\n")).not.toContain("{");
});
