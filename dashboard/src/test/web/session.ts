import { after } from "node:test";
import type { Page } from "playwright-core";
import { launch } from "./chromium.js";

const PATIENCE = 60_000;

/** Where the dashboard is that is looked at. */
export const address = process.argv[2] ?? "";
if (address === "") {
  throw new Error("the address of a running dashboard is expected");
}
const browser = await launch();
after(() => browser.close());
const context = await browser.newContext({
  viewport: { width: 1280, height: 900 },
  timezoneId: "Europe/Moscow",
  colorScheme: "light",
});
context.setDefaultTimeout(PATIENCE);
export const page = await context.newPage();
export const errors: string[] = [];
page.on("pageerror", (error) => errors.push(error.message));
page.on("console", (message) => {
  if (message.type() === "error" && !isExpected(message.location().url)) {
    errors.push(`${message.text()} ${message.location().url}`);
  }
});

/** Browsers report every answer that is a refusal; only these are asked for. */
function isExpected(url: string): boolean {
  return /(as-of=(rubbish|2024-03-08T12%3A00)|\/evnts)$/.test(url);
}

/** Goes there and waits until everything on the page is what was asked for. */
export async function open(path: string, tab: Page = page): Promise<void> {
  await tab.goto(new URL(path, address).href);
  await tab.locator("main h1, main .empty").first().waitFor();
  await tab.locator("main[aria-busy=false]").waitFor();
}

/** Opens what the chip of the moment holds; once open, it stays so in the next view. */
export async function openTimePanel(): Promise<void> {
  const panel = page.locator(".time-panel");
  if (!(await panel.isVisible())) {
    await page.getByRole("button", { name: "Choose a moment" }).click();
    await panel.waitFor();
  }
}

export function textOf(selector: string): Promise<string> {
  return page.locator(selector).first().innerText();
}
