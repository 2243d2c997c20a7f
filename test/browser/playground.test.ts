import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type Misdeeds, openBrowser, watchPage } from "./open-browser.ts";

let site: WorkerHarness;
let browser: Browser;
/** One for all tests: what a second visit takes from the cache is not fetched again. */
let context: BrowserContext;
let page: Page;
let misdeeds: Misdeeds;

beforeAll(async () => {
  [site, browser] = await Promise.all([startWorker({}), openBrowser()]);
  context = await browser.newContext({ reducedMotion: "reduce" });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  misdeeds = watchPage(page, site.origin);
});

afterEach(async () => {
  await page.close();
});

const open = (city: string, channel: string) => page.goto(`${site.origin}/playground?city=${city}&channel=${channel}`);
const line = () => page.getByRole("region", { name: "LINE での見え方" }).last();
const slack = () => page.getByRole("region", { name: "Slack での見え方" }).last();
const settled = () => page.locator('.turn[aria-busy="true"]').waitFor({ state: "detached" });

async function askAs(text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.keyboard.press("Enter");
  await page.locator(".turn", { hasText: text }).last().waitFor();
  await settled();
}

test("LINE で聞き、カードのボタンを押し、続けて聞ける", async () => {
  await open("isesaki", "line");
  await askAs("ネーミングライツの進捗は?");
  await line().getByText("ネーミングライツ事業の導入による自主財源の確保等").waitFor();

  await line().locator(".flex-preview").getByRole("button", { name: "くわしく見る" }).click();
  await line().getByText("ねらい", { exact: true }).waitFor();
  await settled();

  await askAs("担当は?");
  expect(await line().locator(".flex-preview").textContent()).toContain("総務部管財課");
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("市と表示を切りかえると、Slack の Block Kit で答えが出て、ボタンも使える", async () => {
  await open("isesaki", "line");
  await page.getByRole("radio", { name: /安中市/ }).check({ force: true });
  await page.getByRole("radio", { name: "Slack" }).check({ force: true });
  await askAs("ネーミングライツの進捗は?");
  const title = slack().getByRole("heading", { name: "ネーミングライツ（公共施設の命名権）の推進" });
  await title.waitFor();
  expect(await slack().locator("strong", { hasText: "公約達成" }).count()).toBeGreaterThan(0);

  await slack().getByRole("button", { name: "出典を見る" }).click();
  await page.getByText("あなたがボタン「出典を見る」を押しました").waitFor();
  await settled();
  expect(await slack().textContent()).toContain("公約実施目標シート");
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("クイックリプライと質問の例は、押すと質問になる", async () => {
  await open("isesaki", "line");
  await page.getByRole("button", { name: "財政課の取組一覧" }).first().click();
  await settled();
  await askAs("確定申告のやり方は?");
  await line().locator(".flex-preview").getByRole("button", { name: "ネーミングライツの進捗は?" }).click();
  await settled();
  expect(await page.locator(".turn").count()).toBe(3);
  expect(await line().textContent()).toContain("ネーミングライツ事業の導入による自主財源の確保等");
  // カードのボタンになった例は、クイックリプライではくり返さない。使い方の例は、入りきらない分がそこに並ぶ
  await askAs("使い方");
  const chips = page.getByRole("list", { name: "クイックリプライ" });
  await chips.getByRole("button", { name: "財政課の取組一覧" }).click();
  await settled();
  expect(await page.locator(".turn").count()).toBe(5);
  expect(await line().locator(".flex-preview").textContent()).toContain("財政課");
  expect(await chips.getByRole("button").allTextContents()).toEqual(["役に立った", "ちがう"]);
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("なぜこの答えか、送られる JSON が開ける", async () => {
  await open("isesaki", "both");
  await askAs("ごみの出し方のカレンダーはもらえる?");
  await page.getByText("なぜこの答え?").click();
  await page.getByRole("rowheader", { name: "分別収集方法の周知" }).waitFor();
  await page.getByText("送られる JSON").click();
  const sent = await page.getByRole("region", { name: "LINE の JSON" }).locator("pre").textContent();
  expect(JSON.parse(sent ?? "")).toMatchObject([{ type: "flex" }]);
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("「会話を新しくする」と、前の話は忘れられる", async () => {
  await open("isesaki", "line");
  await askAs("ネーミングライツの進捗は?");
  await page.getByRole("button", { name: "会話を新しくする" }).click();
  expect(await page.locator(".turn").count()).toBe(0);
  await askAs("担当は?");
  expect(await line().textContent()).not.toContain("総務部管財課");
});

test("キーボードだけで、質問してカードのボタンを押せる", async () => {
  await open("isesaki", "line");
  await askAs("ネーミングライツの進捗は?");
  const button = line().locator(".flex-preview").getByRole("button", { name: "くわしく見る" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator(".turn").nth(1).waitFor();
});

test("かな漢字変換を決める Enter では送らない", async () => {
  await open("isesaki", "line");
  const input = page.getByRole("textbox");
  await input.fill("ねーみんぐ");
  const prevented = await input.evaluate(
    (element) =>
      !element.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true }),
      ),
  );
  expect(prevented).toBe(true);
  expect(await page.locator(".turn").count()).toBe(0);
});

test("幅360pxで横にはみ出さない", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open("isesaki", "both");
  await askAs("財政課の取組一覧");
  await askAs("ごみの出し方のカレンダーはもらえる?");
  await page.getByText("なぜこの答え?").last().click();
  await page.getByText("送られる JSON").last().click();
  for (const channel of ["両方", "Slack", "LINE"]) {
    await page.getByRole("radio", { name: channel }).check({ force: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, channel).toBeLessThanOrEqual(0);
  }
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("つながらないときは、何が起きたかと次にすることを伝え、もう一度送れる", async () => {
  await open("isesaki", "line");
  await page.route("**/api/ask*", (route) => route.abort(), { times: 1 });
  await askAs("ネーミングライツの進捗は?");
  const alert = page.getByRole("alert");
  await alert.getByText("サーバーにつながりませんでした").waitFor();
  expect(await alert.textContent()).toContain("通信の状態を確かめて、もう一度お試しください");
  await page.getByRole("button", { name: "もう一度送る" }).click();
  await line().getByText("ネーミングライツ事業の導入による自主財源の確保等").waitFor();
  expect(await page.locator(".turn").count()).toBe(1);
});

test("答えや質問に入った HTML は、文字として出る", async () => {
  const attack = `<img src="/x" onerror="document.title='破られた'">'"><script>document.title='破られた'</script>`;
  await page.route("**/api/ask*", async (route) => {
    const response = await route.fetch();
    const reply = (await response.json()) as Record<string, unknown>;
    const button = { type: "box", layout: "vertical", action: { type: "postback", label: attack, data: attack } };
    const body = { type: "box", layout: "vertical", contents: [{ type: "text", text: attack, color: attack }] };
    const footer = { ...button, contents: [{ type: "text", text: "押す", margin: attack }] };
    const blocks = [{ type: "header", text: { type: "plain_text", text: attack } }];
    const line = [{ type: "flex", altText: attack, contents: { type: "bubble", body, footer } }];
    await route.fulfill({ response, json: { ...reply, line, slack: { text: attack, blocks } } });
  });
  await open("isesaki", "both");
  await askAs(attack);
  expect(await line().locator(".flex-preview").textContent()).toContain(attack);
  await line().getByRole("button", { name: "押す" }).click();
  await page.getByRole("alert").getByText("ボタンの内容が読めません").waitFor();
  expect(await page.locator(".turn img:not([src='/playground/logo.svg']), .turn script, .turn [onclick]").count()).toBe(
    0,
  );
  expect(await page.title()).toBe("まちの約束を試す");
});

test("ページは、ほかのサーバーのものと eval を許さない", async () => {
  const { headers } = await fetch(`${site.origin}/playground`);
  const policy = headers.get("content-security-policy") ?? "";
  const parts = [
    "default-src 'self'",
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  for (const part of [...parts, "frame-ancestors 'none'"]) expect(policy.split("; ")).toContain(part);
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toBe("camera=(), geolocation=(), microphone=()");
  expect(headers.get("cache-control")).toBe("no-cache");
});

test("週のまとめを、選んだ日で LINE と Slack に並べて見られる。押すと会話で続きが開く", async () => {
  await page.goto(`${site.origin}/playground?city=annaka&channel=both`);
  await page.getByRole("radio", { name: "週のまとめ" }).check({ force: true });
  await page.getByLabel("送る日", { exact: true }).fill("2024-03-04");
  await page.locator('.digest[aria-busy="false"]').waitFor();
  await line().getByText("期限が近い 33件").waitFor();
  await slack().getByText("スレッド 1件の返信").waitFor();
  await page.getByRole("button", { name: "次の週" }).click();
  await line().getByText("3月11日(月)〜3月17日(日)").waitFor();
  expect(await page.locator(".digest").getAttribute("aria-busy")).toBe("false");
  expect(page.url()).toContain("room=digest&day=2024-03-11");

  await line().locator(".flex-preview").getByRole("button", { name: "33件をすべて見る" }).click();
  await settled();
  expect(await line().textContent()).toContain("全33件のうち1〜5件目");
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("カレンダーやフィードから来ると、その記録が開く", async () => {
  await page.goto(`${site.origin}/playground?city=annaka&channel=line&show=annaka-6-5-1`);
  await line().getByText("ネーミングライツ（公共施設の命名権）の推進").first().waitFor();
  await line().locator(".flex-preview").getByRole("button", { name: "フォローする" }).click();
  await settled();
  expect(await line().textContent()).toContain("ここは試し場です");
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});
