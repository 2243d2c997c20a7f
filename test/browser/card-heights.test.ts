import type { messagingApi } from "@line/bot-sdk";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { estimateHeight } from "../../src/card/line/estimate-height.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { listOtherCards, listRecordCards, listReportedCards } from "../card/every-card.ts";
import { drawMessages, openStage } from "./card-stage.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await openStage(browser);
});

afterAll(async () => {
  await browser?.close();
});

test("カードの高さの見積もりは、ブラウザーが幅390pxで描く高さを下まわらない", async () => {
  // Some of every kind and city; drawn at once, for each look at a height makes the browser lay out everything.
  const bubbles = [...listRecordCards(), ...listReportedCards(), ...listOtherCards()]
    .filter((_, index) => index % 12 === 3)
    .flatMap(({ name, card }) =>
      renderLineMessages(card).map((message) => ({ name, message: message as messagingApi.FlexMessage })),
    );
  const drawn = await drawMessages(
    page,
    bubbles.map(({ message }) => message),
  );
  const guesses = bubbles.map(({ name, message }, at) => {
    const estimate = estimateHeight(message.contents as messagingApi.FlexBubble);
    return { name, drawn: drawn[at]!, over: estimate - drawn[at]! };
  });
  expect(guesses.filter(({ over }) => over < -1)).toEqual([]);
  // And it guesses hardly more, so that nothing is cut for nothing; Latin letters are narrower than it thinks.
  expect(guesses.filter(({ over }) => over > 120)).toEqual([]);
  expect(guesses.map(({ over }) => over).sort((a, b) => a - b)[Math.floor(guesses.length / 2)]).toBeLessThan(25);
});
