/** What a reader sees of past moments: `node moments.browser.mjs http://127.0.0.1:PORT`, of a demo. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { errors, open, openTimePanel, page, textOf } from "./session.js";
import { VIEWS } from "./views.js";

/** What stood there at each update that play came by, as far as all of it was there. */
async function watchUpdates(): Promise<void> {
  await page.evaluate(() => {
    const updates: Record<string, string> = {};
    Object.assign(window, { updates });
    const look = () => {
      const main = document.querySelector("main");
      const chip = document.querySelector(".as-of")?.textContent ?? "";
      const [, update = ""] = /Update (\d+) of/.exec(chip) ?? [];
      if (main?.getAttribute("aria-busy") === "false") {
        updates[update] = main.querySelector("h1")?.innerText ?? "";
      }
    };
    new MutationObserver(look).observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    look();
  });
}

/** A second of the page, until it is loaded anew, is a twentieth of one. */
async function hurry(): Promise<void> {
  await page.evaluate(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (then: () => void, millis = 0) => wait(then, millis / 20),
    });
  });
}

/** Updates at the end of a long view: each of them is computed by the server. */
const PLAYED = 30;

for (const view of ["event", "contradiction", "issuer"]) {
  test(`play goes through the moments of the view ${view}, and none is blank`, async () => {
    await open(VIEWS[view] ?? "");
    await page.locator(".as-of", { hasText: /Update [1-9]/ }).waitFor();
    const [, all = ""] = /Update \d+ of (\d+)/.exec(await textOf(".as-of")) ?? [];
    const many = Math.min(Number(all), PLAYED);
    await openTimePanel();
    if (many < Number(all)) {
      await page.locator(".time-panel input[type=range]").fill(String(Number(all) - many + 1));
      await page.locator(".as-of", { hasText: `Update ${Number(all) - many + 1} of` }).waitFor();
      await page.locator("main[aria-busy=false]").waitFor();
    }
    await hurry();
    await watchUpdates();
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForFunction(
      (least) =>
        Object.keys((window as unknown as { updates: Record<string, string> }).updates).length >=
        least,
      many,
      { timeout: 120_000 },
    );
    await page.getByRole("button", { name: "Play" }).waitFor();
    await page.locator(".as-of", { hasText: /^Now/ }).waitFor();
    const updates = await page.evaluate(
      () => (window as unknown as { updates: Record<string, string> }).updates,
    );
    assert.equal(Object.keys(updates).length, many);
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

test("a chip steps from update to update, and takes little of a phone", async () => {
  await open(VIEWS["event"] ?? "");
  await page.locator(".as-of", { hasText: /Update [1-9]/ }).waitFor();
  const [, last = ""] = /Update (\d+) of/.exec(await textOf(".as-of")) ?? [];
  await page.getByRole("button", { name: "One update back" }).click();
  await page.locator(".as-of", { hasText: `Update ${Number(last) - 1} of ${last}` }).waitFor();
  assert.match(page.url(), /as-of=/);
  await page.getByRole("button", { name: "One update on" }).click();
  await page.locator(".as-of", { hasText: /^Now/ }).waitFor();
  assert.equal(await page.getByRole("button", { name: "One update on" }).isDisabled(), true);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(VIEWS["past"] ?? "");
  const chip = await page.locator(".time-bar").boundingBox();
  assert.ok(chip !== null && chip.height <= 84, `${chip?.height} of 844`);
  await openTimePanel();
  assert.equal(
    await page.locator(".updates line").count(),
    Number((/Update \d+ of (\d+)/.exec(await textOf(".as-of")) ?? [])[1]),
    "a tick for each update",
  );
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".time-panel").isVisible(), false);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("the browser has nothing to complain about", () => {
  assert.deepEqual(errors, []);
});
