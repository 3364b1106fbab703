/**
 * That the page keeps its shape and its place, and says when Kafka is silent:
 * `node shape.browser.mjs http://127.0.0.1:PORT`, of a demo.
 */
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { Status } from "../../main/web/api/records.js";
import { errors, open, page, textOf } from "./session.js";
import { VIEWS } from "./views.js";

afterEach(() => page.unrouteAll({ behavior: "wait" }));

/** The browser's clock is that of Moscow. */
const AHEAD_MILLIS = 3 * 3_600_000;

test("while Kafka is silent, a page that is loaded says so and since when, and then no more", async () => {
  let isSilent = true;
  let since: string | null = null;
  await page.route("**/api/status", async (route) => {
    const answer = await route.fetch();
    const status = (await answer.json()) as Status;
    since ??= status.now;
    const silence = isSilent ? { source: "KAFKA", since, problem: "timed out" } : null;
    await route.fulfill({ response: answer, json: { ...status, ready: !isSilent, silence } });
  });
  await open("/");
  const band = page.locator(".band.outage");
  await band.waitFor();
  const there = new Date(Date.parse(since ?? "") + AHEAD_MILLIS).toISOString().slice(11, 16);
  assert.match(
    await band.innerText(),
    new RegExp(`^Kafka has been silent since (.*, )?${there}\\. .* is not shown\\.$`),
  );
  assert.equal(await textOf(".status"), "Kafka silent · last claim 3 April 2024");
  await page.emulateMedia({ media: "print" });
  assert.equal(await band.isVisible(), true, "in print too");
  await page.emulateMedia({ media: null });
  isSilent = false;
  await band.waitFor({ state: "detached" });
  assert.match(await textOf(".status"), /^Live/);
});

const LONG = "x".repeat(400);
const NAMES = /"(name|headline|outlet|speaker|quote|paraphrase)":"[^"]*"/g;

for (const [name, path] of Object.entries(VIEWS)) {
  test(`names of 400 letters leave the view ${name} as wide as the window`, async () => {
    await page.route("**/api/**", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(NAMES, `"$1":"${LONG}"`);
      await route.fulfill({ response: answer, body });
    });
    await open(path);
    await page.getByText(LONG).first().waitFor();
    for (const width of [360, 800, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      const shown = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(shown <= width, `${shown} wide in a window of ${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });
}

test("the way back from an event leads to the same place of the same list", async () => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await open("/events?hazard=security");
  const link = page.locator(".events h2 a").last();
  await link.scrollIntoViewIfNeeded();
  const left = await page.evaluate(() => window.scrollY);
  assert.ok(left > 100, `scrolled to ${left}`);
  await link.click();
  await page.locator(".timeline").waitFor();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  await page.goBack();
  await page.locator(".events h2").last().waitFor();
  await page.waitForFunction((scroll) => window.scrollY === scroll, left);
  assert.equal(await page.getByLabel("Hazard").inputValue(), "security");
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("and to as many pages of it as were shown", async () => {
  let asked = 0;
  await page.route(/\/api\/events(\?|$)/, async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("limit", "3");
    asked++;
    await route.continue({ url: url.href });
  });
  await open("/events");
  await page.getByRole("button", { name: "More" }).click();
  await page.locator(".events > li").nth(5).waitFor();
  await page.locator(".events h2 a").nth(5).click();
  await page.locator(".timeline").waitFor();
  await page.goBack();
  await page.locator(".events > li").nth(5).waitFor();
  assert.equal(await page.locator(".events > li").count(), 6);
  assert.ok(asked >= 4);
});

test("the browser has nothing to complain about", () => {
  assert.deepEqual(errors, []);
});
