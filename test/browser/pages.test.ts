import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Misdeeds, openBrowser, watchPage } from "./open-browser.ts";
import { type Site, startSite } from "./start-site.ts";

let site: Site;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

afterEach(async () => {
  await context?.close();
});

async function openPage(width: number, javaScriptEnabled = true): Promise<{ page: Page; misdeeds: Misdeeds }> {
  context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { page, misdeeds: watchPage(page, site.origin) };
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.each([360, 1280])("幅%ipx", (width) => {
  test("市をえらび、ふだんのことばで聞き、記録を開くと、出典まで読める", async () => {
    const { page, misdeeds } = await openPage(width);
    await page.goto(`${site.origin}/`);
    await page.getByRole("link", { name: /安中市/ }).click();
    await page.getByRole("heading", { level: 1, name: /市長公約/ }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await page.getByRole("searchbox").fill("ネーミングライツの進捗は?");
    await page.getByRole("button", { name: "聞く" }).click();
    await page.getByRole("heading", { level: 1, name: /ネーミングライツの進捗は/ }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await page.getByRole("link", { name: "ネーミングライツ（公共施設の命名権）の推進" }).first().click();
    await page.getByRole("heading", { level: 2, name: "出典" }).waitFor();
    expect(page.url()).toBe(`${site.origin}/annaka/m/annaka-6-5-1`);
    expect(await page.locator("main").textContent()).toContain("市長公約実施目標シート");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
  });

  test("年度の表があっても横にはみ出さず、一覧は条件をアドレスに持つ", async () => {
    const { page, misdeeds } = await openPage(width);
    await page.goto(`${site.origin}/isesaki/list`);
    await page.getByLabel("担当課").selectOption("総務部 管財課");
    await page.getByRole("button", { name: "しぼりこむ" }).click();
    await page.getByRole("heading", { level: 1, name: /総務部 管財課/ }).waitFor();
    expect(new URL(page.url()).searchParams.get("dept")).toBe("総務部 管財課");
    await page.getByRole("link", { name: /ネーミングライツ/ }).click();
    await page.getByRole("heading", { level: 2, name: "年度ごとの予定" }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(misdeeds).toEqual({ errors: [], foreignRequests: [] });
  });
});

test("スクリプトなしでも聞けて、キーボードだけで本文へ飛べる", async () => {
  const { page } = await openPage(360, false);
  await page.goto(`${site.origin}/suzaka`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(page.url()).toContain("#main");
  await page.getByRole("searchbox").fill("空き家バンクの目標件数は?");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /空き家バンク/ }).waitFor();
});
