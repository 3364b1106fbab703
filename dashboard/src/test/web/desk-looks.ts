/** How the desk looks: pictures of it, if DESK_PICTURES says where to, and what axe finds. */
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Locator } from "playwright-core";
import { page } from "./session.js";

const PICTURES = process.env.DESK_PICTURES;
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Takes it in light and in dark, where something of it is in view. */
export async function picture(name: string, of?: Locator): Promise<void> {
  if (PICTURES === undefined) {
    return;
  }
  await of?.scrollIntoViewIfNeeded();
  mkdirSync(PICTURES, { recursive: true });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${PICTURES}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/** What is wrong for people who do not see the page, or not well; empty: nothing. */
export async function violations(): Promise<string[]> {
  await page.evaluate(await readFile(AXE, "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = (await axe.run()).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
