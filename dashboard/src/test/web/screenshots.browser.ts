/**
 * Takes a picture of every view of a running demo: `npm run screenshots -- http://127.0.0.1:PORT ../docs/page`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { launch } from "./chromium.js";
import { VIEWS } from "./views.js";

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
/** Longer pages are cut: what comes is a list. */
const TALLEST = 2_000;

const [page, folder = "../docs/page"] = process.argv.slice(2);
if (page === undefined) {
  throw new Error("the address of a running dashboard is expected");
}
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const [name, path] of Object.entries(VIEWS)) {
    await take(browser, { ...WIDE, colorScheme: "light" }, path, `${name}-light`);
    await take(browser, { ...WIDE, colorScheme: "dark" }, path, `${name}-dark`);
    await take(browser, { ...NARROW, colorScheme: "light" }, path, `${name}-narrow`);
  }
} finally {
  await browser.close();
}

async function take(
  browser: Browser,
  options: BrowserContextOptions,
  path: string,
  name: string,
): Promise<void> {
  const context = await browser.newContext({ ...options, timezoneId: "Europe/Moscow" });
  const tab = await context.newPage();
  await tab.goto(new URL(path, page).href);
  await tab.locator(".empty", { hasText: "Loading" }).first().waitFor({ state: "detached" });
  await tab.locator("h1").waitFor();
  if ((await tab.locator(".map").count()) > 0) {
    await tab.locator(".land").first().waitFor({ state: "attached" });
  }
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  const { width } = options.viewport ?? { width: 0 };
  await tab.setViewportSize({ width, height: Math.min(height, TALLEST) });
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
