/**
 * What an editor sees of a story that breaks: `node breaking.browser.mjs http://127.0.0.1:PORT FOLDER`.
 *
 * Prints "ready for minute N" when the claims up to then may come, and takes a picture of what the
 * page shows of them, into the folder.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import type { Alert, Page } from "../../main/web/api/records.js";
import { address, errors, open, page } from "./session.js";

const FOLDER = process.argv[3] ?? ".";
/** More would be a list that nobody reads. */
const MOST_ALERTS = 9;
const TALLEST = 1_400;
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** A report that was withdrawn while the page asked for it, and a server that still reads. */
const EXPECTED = /station-blast|\/stream\/changes/;
const strip = page.locator(".strip").first();
const alerts = page.locator("section[aria-labelledby=alerts] .cards > li");

mkdirSync(FOLDER, { recursive: true });

async function picture(name: string): Promise<void> {
  await page.locator("main[aria-busy=false]").waitFor();
  await page.locator(".land").first().waitFor({ state: "attached" });
  await page.setViewportSize({ width: 1280, height: TALLEST });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.setViewportSize({ width: 1280, height: 900 });
}

test("after a minute: what happened, the first toll, and the warning that preceded it", async () => {
  await open("/");
  console.log("ready for minute 1");
  await strip.getByText("at least 10").first().waitFor();
  await alerts.first().waitFor();
  assert.match(await strip.innerText(), /^Harbour Hall/);
  assert.match(
    await strip.innerText(),
    /Port Authority warned in public 2 days before and named the area/,
  );
  assert.equal(await strip.locator(".lead-figure .large").innerText(), "2 days before");
  assert.equal(await strip.locator(".open-questions").count(), 0);
  await picture("breaking-1");
});

test("after three: who contradicts whom, and what is new to who comes back", async () => {
  await open("/questions");
  console.log("ready for minute 3");
  await open("/");
  await strip.getByText("Was the warning received?").waitFor();
  await strip.getByText("Who did it?").waitFor();
  await alerts.nth(3).waitFor();
  await page.locator(".badge.new").first().waitFor();
  assert.match(await strip.innerText(), /\d+ new claims since you looked/);
  await strip.getByText("7", { exact: true }).waitFor();
  await picture("breaking-3");
});

test("after ten: the private warning, since when it is public, and who denied what", async () => {
  console.log("ready for minute 10");
  await strip.getByText("41", { exact: true }).waitFor();
  await strip.getByText("How specific was the warning?").waitFor();
  const said = await strip.innerText();
  assert.match(said, /National Security Office warned .*privately 16 days before/);
  assert.match(said, /and named Harbour Hall; it became public only afterwards/);
  assert.equal(await strip.locator(".lead-figure .large").innerText(), "16 days before");
  assert.equal(await page.getByRole("link", { name: "North Station", exact: true }).count(), 0);
  await picture("breaking-10");
});

test("and was alerted fewer than ten times", async () => {
  const answer = await fetch(new URL("/api/alerts?limit=50", address));
  const { items } = (await answer.json()) as Page<Alert>;
  const told = items.map(({ severity, headline }) => `${severity} ${headline}`).join("\n");
  console.log(`alerts: ${items.length}\n${told}`);
  assert.ok(items.length > 0 && items.length <= MOST_ALERTS, told);
});

test("names from right to left leave numbers where they belong", async () => {
  await open("/event?type=incident&id=hall-blast");
  const name = page.locator(".claims strong", { hasText: "وكالة" }).first();
  await name.waitFor();
  const isBefore = await name.evaluate((strong) => {
    const number = document.createRange();
    const next = strong.nextSibling;
    if (next === null) {
      return false;
    }
    number.selectNodeContents(next);
    return strong.getBoundingClientRect().right <= number.getBoundingClientRect().right;
  });
  assert.equal(isBefore, true);
  await picture("breaking-event");
});

test("everybody can use what it shows, on a phone too", async () => {
  for (const path of ["/", "/event?type=incident&id=hall-blast", "/questions"]) {
    await open(path);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
    });
    assert.deepEqual(found, [], path);
    await page.setViewportSize({ width: 390, height: 844 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 390, `${path} is ${width} wide`);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  assert.deepEqual(
    errors.filter((each) => !EXPECTED.test(each)),
    [],
  );
});
