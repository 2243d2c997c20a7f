import chromiumPack from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

/** Flags of the npm Chromium that would hide faults of the page, or make the browser die with its first tab. */
const UNWANTED_FLAG = /disable-web-security|allow-running-insecure-content|single-process|no-zygote/;

/** Headless Chromium from npm: no system package, no download. */
export async function openBrowser(): Promise<Browser> {
  // Nothing here draws in three dimensions; to emulate a graphics card would take more than the pages do.
  chromiumPack.setGraphicsMode = false;
  return chromium.launch({
    executablePath: await chromiumPack.executablePath(),
    args: chromiumPack.args.filter((flag) => !UNWANTED_FLAG.test(flag)),
  });
}

/** What a page did that a well-behaved page does not do. */
export interface Misdeeds {
  errors: string[];
  foreignRequests: string[];
}

/** Collects console errors, exceptions and requests to any other server. */
export function watchPage(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { errors: [], foreignRequests: [] };
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.errors.push(message.text());
  });
  page.on("pageerror", (error) => misdeeds.errors.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) misdeeds.foreignRequests.push(url);
  });
  return misdeeds;
}
