/** That a past view says so everywhere, and that the way back leads to what was left. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, page, textOf } from "./session.js";
import { VIEWS } from "./views.js";

/** What stood there at each update that play came by, as far as all of it was there. */
async function watchUpdates(): Promise<void> {
  await page.evaluate(() => {
    const updates: Record<string, string> = {};
    Object.assign(window, { updates });
    const look = () => {
      const main = document.querySelector("main");
      const [, update = ""] = /Update (\d+) of/.exec(document.body.innerText) ?? [];
      if (main?.getAttribute("aria-busy") === "false") {
        updates[update] = main.querySelector("h1")?.innerText ?? "";
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

for (const view of ["event", "contradiction", "issuer"]) {
  test(`play goes through all moments of the view ${view}, and none is blank`, async () => {
    await open(VIEWS[view] ?? "");
    await page.locator(".as-of", { hasText: /Update [1-9]/ }).waitFor();
    const [, all = ""] = /Update \d+ of (\d+)/.exec(await textOf(".as-of")) ?? [];
    await page.getByRole("button", { name: "Play" }).click();
    await watchUpdates();
    await page.locator(".as-of", { hasText: /^As of/ }).waitFor();
    await page.getByRole("button", { name: "Play" }).waitFor({ timeout: 120_000 });
    await page.locator(".as-of", { hasText: /^Now/ }).waitFor();
    const updates = await page.evaluate(
      () => (window as unknown as { updates: Record<string, string> }).updates,
    );
    assert.equal(Object.keys(updates).length, Number(all));
    assert.deepEqual(
      Object.entries(updates).filter(([, heading]) => heading === ""),
      [],
    );
  });
}

test("what had not come about yet says so, and asks for nothing that was not there", async () => {
  await open(`${VIEWS["event"]}&as-of=2024-03-08`);
  await page.getByText("Not known yet at this moment: first published 23 March 2024.").waitFor();
  assert.equal(await page.title(), "As of 8 March 2024 · Event – Foreknown");
  await open(`${VIEWS["contradiction"]}&as-of=2024-03-08`);
  await page.getByText("Not known yet at this moment: opened 25 March 2024.").waitFor();
});

test("a past view says as of when in the tab, on the page and in print", async () => {
  for (const path of Object.values(VIEWS).filter((each) => !each.includes("as-of"))) {
    await open(`${path}${path.includes("?") ? "&" : "?"}as-of=2024-04-02T12:00:00%2B03:00`);
    assert.match(await page.title(), /^As of 2 April 2024, 12:00 · /, path);
    for (const media of ["screen", "print"] as const) {
      await page.emulateMedia({ media });
      const band = page.locator(".band.past");
      assert.equal(await band.isVisible(), true, `${path} on ${media}`);
      assert.match(await band.innerText(), /As of 2 April 2024, 12:00 \(Europe\/Moscow\)/);
    }
    await page.emulateMedia({ media: null });
  }
});

test("a print of now says of when it is", async () => {
  await open("/");
  await page.emulateMedia({ media: "print" });
  await page
    .locator(".band.printed", { hasText: /As known on \d+ \w+ \d{4}, \d\d:\d\d/ })
    .waitFor();
  assert.equal(await page.locator(".time-bar").isVisible(), false);
  await page.emulateMedia({ media: null });
});

test("what is no moment is refused in the words of the API, and nothing is shown as now", async () => {
  for (const text of ["rubbish", "2024-03-08T12:00"]) {
    await open(`${VIEWS["event"]}&as-of=${text}`);
    await page.locator("main .problem").waitFor();
    assert.equal(
      await textOf("main .problem"),
      `as-of is ${text}, a moment such as 2024-03-22T16:58:00Z or a day is expected`,
    );
    assert.doesNotMatch(await textOf("main"), /Crocus/);
    await page.getByRole("link", { name: "Show what is known now" }).click();
    await page.locator("h1", { hasText: "Crocus City Hall" }).waitFor();
  }
});

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
  await page.unrouteAll({ behavior: "wait" });
});
