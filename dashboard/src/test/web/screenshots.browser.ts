/**
 * Takes a picture of every view of a running demo: `npm run screenshots -- http://127.0.0.1:PORT ../docs/page`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions } from "playwright-core";
import { launch } from "./chromium.js";
import { VIEWS } from "./views.js";

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const NARROW: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
/** A sheet of A4 within its margins, in CSS pixels. */
const A4 = { width: 718, height: 1_047 };
const PAPER: BrowserContextOptions = { viewport: A4 };
/** Longer pages are cut: what comes is a list. */
const TALLEST = 2_000;
/** As much as a reader of the README should scroll past. */
const FOR_README = 1_060;

const [page, folder = "../docs/page"] = process.argv.slice(2);
if (page === undefined) {
  throw new Error("the address of a running dashboard is expected");
}
mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  for (const [name, path] of Object.entries(VIEWS)) {
    await take({ ...WIDE, colorScheme: "light" }, path, `${name}-light`);
    await take({ ...WIDE, colorScheme: "dark" }, path, `${name}-dark`);
    await take({ ...NARROW, colorScheme: "light" }, path, `${name}-narrow`);
    await take({ ...PAPER, colorScheme: "light" }, path, `${name}-print`, A4.height, "print");
  }
  await take({ ...WIDE, colorScheme: "light" }, VIEWS["event"] ?? "/", "timeline", FOR_README);
} finally {
  await browser.close();
}

async function take(
  options: BrowserContextOptions,
  path: string,
  name: string,
  tallest = TALLEST,
  media: "screen" | "print" = "screen",
): Promise<void> {
  const context = await browser.newContext({ ...options, timezoneId: "Europe/Moscow" });
  const tab = await context.newPage();
  await tab.goto(new URL(path, page).href);
  await tab.locator(".empty", { hasText: "Loading" }).first().waitFor({ state: "detached" });
  await tab.locator("h1").waitFor();
  if ((await tab.locator(".map").count()) > 0) {
    await tab.locator(".land").first().waitFor({ state: "attached" });
  }
  await tab.emulateMedia({ media });
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  const { width } = options.viewport ?? { width: 0 };
  await tab.setViewportSize({ width, height: Math.min(height, tallest) });
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
}
