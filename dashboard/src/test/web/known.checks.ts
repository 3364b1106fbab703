/** That what the page shows belongs to the moment that it names. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, openTimePanel, page } from "./session.js";
import { VIEWS } from "./views.js";

const LATER = /Crocus City Hall|Bortnikov|Naryshkin/;

interface Seen {
  label: string;
  text: string;
  isBusy: boolean;
}

/** What stood there in each frame from now on. */
async function watch(): Promise<void> {
  await page.evaluate(() => {
    const seen: { label: string; text: string; isBusy: boolean }[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const main = document.querySelector("main");
      seen.push({
        label: document.querySelector(".as-of strong")?.textContent ?? "",
        text: main?.textContent ?? "",
        isBusy: main?.getAttribute("aria-busy") === "true",
      });
      requestAnimationFrame(look);
    };
    look();
  });
}

/** Lets the browser draw so often. */
function frames(many: number): Promise<void> {
  return page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      }),
    many,
  );
}

function seen(): Promise<Seen[]> {
  return page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
}

for (const path of ["/", VIEWS["event"] ?? ""]) {
  test(`while another moment loads, ${path} does not pass off the old one as it`, async () => {
    await open(path);
    let answers = 0;
    await page.route(/as-of=/, async (route) => {
      answers++;
      await frames(2 * answers);
      await route.continue();
    });
    await openTimePanel();
    await watch();
    await page.locator(".time-bar input[type=datetime-local]").fill("2024-03-08T12:00");
    await page.locator(".as-of strong", { hasText: "As of 8 March 2024, 12:00" }).waitFor();
    const drawn = await seen();
    await page.unrouteAll({ behavior: "wait" });
    const loading = drawn.filter(({ label }) => label.startsWith("Loading 8 March"));
    assert.ok(loading.length > 0 && loading.every(({ isBusy }) => isBusy));
    const labelled = drawn.filter(({ label }) => label.startsWith("As of 8 March"));
    assert.ok(labelled.length > 0);
    for (const { text, isBusy } of labelled) {
      assert.equal(isBusy, false);
      assert.doesNotMatch(text, LATER);
    }
  });
}
