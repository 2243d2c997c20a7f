import { readFileSync } from "node:fs";
import path from "node:path";
import type { messagingApi } from "@line/bot-sdk";
import { type FlexContainer, render } from "flex-render";
import type { Browser, Page } from "playwright-core";

const PUBLIC = path.resolve(import.meta.dirname, "../../data/generated/public");
const STAGE = "http://stage.localhost";

/** A phone's screen with the playground's own look, on which cards are drawn without a Worker. */
export async function openStage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.route(`${STAGE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== "/")
      return route.fulfill({ body: readFileSync(path.join(PUBLIC, pathname)), contentType: mimeOf(pathname) });
    return route.fulfill({
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="ja"><link rel="stylesheet" href="/playground/app.css"><body></body></html>`,
    });
  });
  await page.goto(`${STAGE}/`);
  return page;
}

const mimeOf = (file: string) => (file.endsWith(".css") ? "text/css" : "font/woff2");

/** Draws messages one below the other as LINE does. @returns the height of each in CSS pixels */
export async function drawMessages(page: Page, messages: readonly messagingApi.Message[]): Promise<number[]> {
  const drawn = messages.map((message) =>
    message.type === "flex"
      ? `<div class="flex-host">${render((message as messagingApi.FlexMessage).contents as FlexContainer)}</div>`
      : `<p class="line-text">${(message as messagingApi.TextMessage).text}</p>`,
  );
  return page.evaluate(async (html) => {
    document.body.innerHTML = `<section class="surface surface-line"><div class="line-theirs"><div style="width:36px;flex:none"></div><div class="line-messages">${html.join("")}</div></div></section>`;
    await document.fonts.ready;
    return [...document.querySelectorAll(".line-messages > *")].map(
      (element) => element.getBoundingClientRect().height,
    );
  }, drawn);
}
