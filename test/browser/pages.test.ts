import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type Misdeeds, openBrowser, watchPage } from "./open-browser.ts";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let site: WorkerHarness;
let browser: Browser;
let context: BrowserContext;

/** Cities whose staff read what readers found wrong; nothing is sent to Slack here. */
const STAFFED = Object.fromEntries(
  ["ISESAKI", "ANNAKA", "SUZAKA"].flatMap((city) => [
    [`LINE_${city}_BASIC_ID`, "@abc1234"],
    [`SLACK_${city}_SIGNING_SECRET`, "secret"],
    [`SLACK_${city}_BOT_TOKEN`, "xoxb-token"],
    [`STAFF_${city}`, JSON.stringify({ reviewChannel: "C0REVIEW" })],
  ]),
);

beforeAll(async () => {
  [site, browser] = await Promise.all([startWorker(STAFFED), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

afterEach(async () => {
  await context?.close();
});

async function openPage(
  width: number,
  options: Pick<BrowserContextOptions, "javaScriptEnabled" | "colorScheme" | "bypassCSP"> = {},
): Promise<{ page: Page; misdeeds: Misdeeds }> {
  context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  return { page, misdeeds: watchPage(page, site.origin) };
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([360, 1280])("幅%ipx", (width) => {
  test("市をえらび、ふだんのことばで聞き、記録を開くと、出典まで読める", async () => {
    const { page, misdeeds } = await openPage(width);
    await page.goto(`${site.origin}/`);
    await page.getByRole("link", { name: /安中市/ }).click();
    await page.getByRole("heading", { level: 1, name: /市長公約/ }).waitFor();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);

    await page.getByRole("searchbox").fill("ネーミングライツの進捗は?");
    await page.getByRole("button", { name: "聞く" }).click();
    await page.getByRole("heading", { level: 1, name: /ネーミングライツの進捗は/ }).waitFor();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);

    await page.getByRole("link", { name: "ネーミングライツ（公共施設の命名権）の推進" }).first().click();
    await page.getByRole("heading", { level: 2, name: "出典" }).waitFor();
    expect(page.url()).toBe(`${site.origin}/annaka/m/annaka-6-5-1`);
    expect(await page.locator("main").textContent()).toContain("市長公約実施目標シート");
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
  });

  test("指標はグラフと表で見え、LINE でフォローする先(リンクと QR コード)と、くらべる先がある", async () => {
    const { page, misdeeds } = await openPage(width, { colorScheme: width === 360 ? "dark" : "light" });
    await page.goto(`${site.origin}/suzaka/m/suzaka-36`);
    const kpi = page.getByRole("listitem").filter({ has: page.locator("#kpi-3") });
    await kpi.getByText("グラフ", { exact: true }).click();
    await kpi.getByRole("img", { name: /オープンデータ公開件数/ }).waitFor();
    expect(await kpi.getByRole("table").first().textContent()).toContain("22件");
    const follow = page.getByRole("link", { name: "LINE でフォローする" });
    expect(decodeURIComponent((await follow.getAttribute("href"))!)).toBe(
      "https://line.me/R/oaMessage/@abc1234/?ICT等による利便性の向上と業務効率化の促進",
    );
    await page
      .getByRole("link", { name: /^ほかのまちとくらべる/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: "須坂市" }).waitFor();
    await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
    expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
  });
});

test("年度の表があっても横にはみ出さず、一覧は条件をアドレスに持つ", async () => {
  const { page, misdeeds } = await openPage(360);
  await page.goto(`${site.origin}/isesaki/list`);
  // Nothing is chosen yet: the form is open.
  await page.getByLabel("担当課").selectOption("総務部 管財課");
  await page.getByRole("button", { name: "しぼりこむ" }).click();
  await page.getByRole("heading", { level: 1, name: /総務部 管財課/ }).waitFor();
  expect(new URL(page.url()).searchParams.get("dept")).toBe("総務部 管財課");
  await page.getByRole("link", { name: /ネーミングライツ/ }).click();
  await page.getByRole("heading", { level: 2, name: "年度ごとの予定" }).waitFor();
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("スクリプトなしでも聞けて、キーボードだけで本文へ飛べる", async () => {
  const { page } = await openPage(360, { javaScriptEnabled: false });
  await page.goto(`${site.origin}/suzaka`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#main");
  await page.getByRole("searchbox").fill("空き家バンクの目標件数は?");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /空き家バンク/ }).waitFor();
  await page.getByRole("button", { name: "ちがう" }).click();
  await page.getByRole("button", { name: "別の取組" }).click();
  await page.getByRole("status").getByText("ありがとうございます").waitFor();
});

test("「たずねる」では、続けて聞け、例も押せる。市をくらべ、まちがいを知らせる欄まで行ける", async () => {
  const { page, misdeeds } = await openPage(360);
  await page.goto(`${site.origin}/isesaki/chat`);
  await page.getByRole("searchbox").fill("ネーミングライツの進捗は?");
  await page.getByRole("button", { name: "聞く" }).click();
  await page.getByRole("log").getByText("ネーミングライツ事業の導入による自主財源の確保等").waitFor();
  await page.getByRole("searchbox").fill("担当は?");
  await page.keyboard.press("Enter");
  await page.getByRole("log").locator("section").nth(1).getByText("管財課").first().waitFor();
  const first = page.getByRole("log").locator("section").first();
  await first.getByRole("button", { name: "ちがう" }).click();
  await first.getByRole("button", { name: "意味がわからない" }).click();
  await first.getByRole("status").getByText("ありがとうございます").waitFor();
  expect(await page.getByRole("button", { name: "ちがう" }).count()).toBe(1);
  await page.getByRole("link", { name: "財政課の取組一覧" }).first().click();
  await page.getByRole("log").locator("section").nth(2).getByText("財政課").first().waitFor();
  expect(page.url()).toBe(`${site.origin}/isesaki/chat`);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);

  await page
    .getByRole("log")
    .getByRole("link", { name: /ネーミングライツ事業/ })
    .first()
    .click();
  await page.getByRole("link", { name: "まちがいを知らせる" }).click();
  await page.getByLabel("担当課がちがう").check();
  await page.getByLabel(/くわしく/).fill("090-1234-5678 に電話をください");
  // The browser tells of every answer that is no success.
  const errors = misdeeds.errors.splice(0);
  await page.getByRole("button", { name: "職員に知らせる" }).click();
  await page.getByRole("alert").getByText("個人の情報のようです").waitFor();
  expect(await page.getByLabel("担当課がちがう").isChecked()).toBe(true);
  misdeeds.errors.splice(0, Infinity, ...errors);
  await page.getByLabel(/くわしく/).fill("課の名前が変わりました");
  await page.getByRole("button", { name: "職員に知らせる" }).click();
  await page.getByRole("status").getByText("職員に知らせました").waitFor();
  await page.goto(`${site.origin}/compare`);
  await page.getByRole("link", { name: "男女共同参画", exact: true }).click();
  await page.getByRole("heading", { level: 2, name: "伊勢崎市" }).waitFor();
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

test("API のページで、一つの記録と質問を試せる。ない記録は、そう出る", async () => {
  const { page, misdeeds } = await openPage(360);
  await page.goto(`${site.origin}/annaka/about`);
  await page.getByRole("link", { name: "API (OpenAPI)" }).click();
  const call = page.locator("article", { has: page.getByRole("heading", { name: "一つの記録" }) });
  await call.getByText("試す").click();
  await call.getByRole("button", { name: "送る" }).click();
  await call.locator("pre", { hasText: '"id": "annaka-6-5-1"' }).waitFor();
  await call.getByLabel("id 記録の id").fill("annaka-99");
  await call.getByRole("button", { name: "送る" }).click();
  await call.getByRole("status").filter({ hasText: "404" }).waitFor();
  const ask = page.locator("article", { has: page.getByRole("heading", { name: "ふだんのことばでたずねる" }) });
  await ask.getByText("試す").click();
  await ask.getByRole("button", { name: "送る" }).click();
  await ask.locator("pre", { hasText: '"kind": "measure"' }).waitFor();
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  // The browser itself tells of the answer 404 that was asked for.
  expect(misdeeds.errors.filter((error) => !error.includes("404"))).toEqual([]);
  expect(misdeeds.foreignRequests).toEqual([]);
});

test("ことばとふりがなを切りかえても同じページにいて、リンクの先でも残り、はみ出さない", async () => {
  const { page, misdeeds } = await openPage(360);
  await page.goto(`${site.origin}/isesaki/m/isesaki-2-2-3`);
  await page.getByRole("link", { name: "ふりがなをつける" }).click();
  await page.locator("h1 ruby").first().waitFor();
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await page.getByText("Language").click();
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("heading", { level: 2, name: "Related" }).waitFor();
  expect(new URL(page.url()).search).toBe("?lang=en&kana=1");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.getByRole("navigation", { name: "Isesaki" }).getByRole("link", { name: "Deadlines" }).click();
  await page.getByRole("heading", { level: 2, name: "Ahead" }).waitFor();
  await page.getByRole("link", { name: "Hide furigana" }).click();
  await expect.poll(() => page.locator("ruby").count()).toBe(0);
  await expect.poll(() => overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("navigation", { name: "Isesaki" }).getByRole("link", { name: "List" }).click();
  await page.getByLabel("Words").fill("防災");
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByRole("heading", { level: 1, name: /about 「防災」/ }).waitFor();
  expect(new URL(page.url()).searchParams.get("lang")).toBe("en");
  expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
});

const KINDS = [
  "/",
  "/annaka",
  "/annaka?lang=en",
  "/suzaka?kana=1",
  "/konan?lang=tl",
  "/konan/list",
  "/isesaki/list?text=ロケット&dept=農政課",
  "/annaka/updates?lang=vi",
  "/annaka/about",
  "/compare",
  "/compare?theme=gender-equality",
  "/annaka/deadlines",
  "/annaka/updates",
  "/isesaki/departments",
  "/isesaki/departments/総務部 管財課",
  "/suzaka/m/suzaka-35",
  "/isesaki/m/isesaki-2-2-3",
  "/isesaki/m/isesaki-2-2-3?lang=vi&kana=1",
  "/annaka?q=家が火事です",
  "/annaka/m/annaka-6-5-1/mistake",
  "/annaka/chat",
  "/api/try",
];

test("どの種類のページも、320(2倍に大きくした画面)・360・390・1280px で横にはみ出さない", async () => {
  const { page } = await openPage(360);
  const wide: string[] = [];
  for (const path of KINDS) {
    await page.goto(`${site.origin}${path}`);
    for (const width of [320, 360, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      if ((await overflow(page)) > 0) wide.push(`${path} ${width}px`);
    }
  }
  expect(wide).toEqual([]);
});

test("期限の表の日付は、狭い電話でも、ことばの途中で折れない。見出しはとなりの欄にかからない", async () => {
  const { page } = await openPage(360);
  for (const path of ["/annaka?lang=en", "/annaka?lang=ja-easy", "/konan/m/konan-1-3?lang=vi"]) {
    await page.goto(`${site.origin}${path}`);
    const torn = await page.locator("table.years th a, .kpis th").evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const words = (cell.textContent ?? "").trim().split(/\s+/);
        const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode() as Text;
        let from = 0;
        return words.flatMap((word) => {
          const range = document.createRange();
          from = text.data.indexOf(word, from);
          range.setStart(text, from);
          range.setEnd(text, from + word.length);
          const isOut = range.getBoundingClientRect().right > cell.closest("th")!.getBoundingClientRect().right;
          return range.getClientRects().length > 1 || isOut ? [word] : [];
        });
      }),
    );
    expect([path, torn]).toEqual([path, []]);
  }
});

/**
 * What axe finds on a page, in short; the page itself allows no script, so that the policy is set aside for it.
 * @param only one rule, where the others were looked at before
 */
async function findFaults(page: Page, only?: string): Promise<string[]> {
  const { violations } = await page.evaluate(
    (rule) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(
        rule === undefined ? {} : { runOnly: rule },
      ),
    only,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}

test("axe は、どの種類のページにも何も見つけない。暗い画面でも字が読める", async () => {
  const { page } = await openPage(360, { bypassCSP: true });
  const faults: string[] = [];
  for (const path of KINDS) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${site.origin}${path}`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.addScriptTag({ path: AXE });
    const light = await findFaults(page);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await findFaults(page, "color-contrast");
    faults.push(...[...light, ...dark].map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test("字のない端末で字が遅れて届いても、何も動かない", async () => {
  const { page } = await openPage(360);
  const letters = Promise.withResolvers<void>();
  await page.route("**/page/fonts/letters-*", async (route) => {
    await letters.promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(`${site.origin}/isesaki/m/isesaki-2-2-3`, { waitUntil: "domcontentloaded" });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  letters.resolve();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { moved, loaded } = await page.evaluate(() => ({
    moved: (globalThis as unknown as { moved: number[] }).moved.reduce((sum, value) => sum + value, 0),
    loaded: [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  }));
  expect(loaded).toEqual(expect.arrayContaining(["Machi Fallback", "Machi Blank"]));
  // Without the blank it is 0.25.
  expect(moved).toBeLessThan(0.05);
});

test("こちらから送らない字(中国の簡体字など)は、空きにせず端末の字で出す", async () => {
  const { page } = await openPage(360);
  await page.goto(`${site.origin}/annaka?lang=zh-hans`);
  const inked = await page.evaluate(async () => {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const draw = async (letter: string) => {
      const font = `20px "Machi Blank", sans-serif`;
      await document.fonts.load(font, letter);
      context.clearRect(0, 0, 40, 40);
      context.font = font;
      context.fillText(letter, 5, 25);
      return context.getImageData(0, 0, 40, 40).data.some((value) => value > 0);
    };
    return { sent: await draw("約"), left: await draw("龘") };
  });
  expect(inked).toEqual({ sent: false, left: true });
});

test("印刷すると、送り先の要らない部分は消え、本文は残る", async () => {
  const { page } = await openPage(1280);
  await page.goto(`${site.origin}/annaka`);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("searchbox").isVisible()).toBe(false);
  expect(await page.getByRole("heading", { level: 2, name: "いまの状態" }).isVisible()).toBe(true);
  // Nothing on paper can be pressed; the address, its code and the quotation lead back.
  await page.goto(`${site.origin}/annaka/m/annaka-6-5-1`);
  expect(await page.locator(".ways").evaluateAll((ways) => ways.filter((way) => way.checkVisibility()).length)).toBe(0);
  expect(await page.locator("blockquote").isVisible()).toBe(true);
});

test("印刷では、たたんだ期限も出て、一覧は二段で、一件の途中で紙が変わらない", async () => {
  const { page } = await openPage(1280, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
  await page.goto(`${site.origin}/annaka/deadlines`);
  expect(await page.locator("main details a").first().isVisible()).toBe(true);
  expect(await page.locator("main summary").first().isVisible()).toBe(false);
  await page.goto(`${site.origin}/annaka/list`);
  const [first, last] = [page.locator(".entries > li").first(), page.locator(".entries > li").last()];
  expect((await last.boundingBox())!.x).toBeGreaterThan((await first.boundingBox())!.x);
  for (const [path, rows] of [
    ["/annaka/list", ".entries > li"],
    ["/annaka", "tbody tr, .parts > li, .times > li"],
    ["/suzaka/m/suzaka-36", ".record dd, figure"],
  ]) {
    await page.goto(`${site.origin}${path}`);
    const breaks = await page.locator(rows!).evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect([path, new Set(breaks)]).toEqual([path, new Set(["avoid"])]);
  }
});
