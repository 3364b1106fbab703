/**
 * That an editor works through the stories of the demo by keyboard alone, and sees what follows:
 * `node desk-work.browser.mjs 'http://127.0.0.1:PORT/#desk=CODE'`, of a demo. Leaves no decision
 * behind but those on harbour.txt, which was published as the test data has it. A story that was
 * published as ferry.txt holds HTML, which must stay text.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { picture, violations } from "./desk-looks.js";
import { address, errors, open, page } from "./session.js";

const RIVER = "/desk?id=demo-river.txt";

const card = page.locator(".card");

/** Presses a key, and waits for what is said then. */
async function press(key: string, said: RegExp): Promise<void> {
  await page.keyboard.press(key);
  await page.locator(".said").getByText(said).waitFor();
}

test("who has not signed in sees no story", async () => {
  await open("/desk");
  await page.getByText("Sign in at the foot of the page").waitFor();
  assert.equal(await page.locator(".story, .card").count(), 0);
});

test("the story and the first proposal stand side by side, with its words lit", async () => {
  await page.goto(address);
  await page.getByText("You decide as").waitFor();
  await open(RIVER);
  await page.getByText("4 of 4 left").waitFor();
  await card.getByRole("heading", { name: /River Authority warned publicly/ }).waitFor();
  assert.match(await page.locator("mark").innerText(), /^The River Authority publicly warned/);
  await picture("desk-work");
  assert.deepEqual(await violations(), []);
});

test("an editor accepts four claims by keyboard", async () => {
  const began = Date.now();
  await press("a", /^Accepted\. 3 of 4 left/);
  await press("a", /^Accepted\. 2 of 4 left/);
  await press("a", /^Choose what it is about first: 1/);
  await page.keyboard.press("1");
  await card.getByText("About", { exact: true }).waitFor();
  await press("a", /^Accepted\. 1 of 4 left/);
  await page.keyboard.press("1");
  await card.getByText("About", { exact: true }).waitFor();
  await press("a", /^Accepted\. 0 of 4 left/);
  assert.ok(Date.now() - began < 60_000);
});

test("the lead time appears, and so does the contradiction", async () => {
  await open("/events?text=riverside");
  const incident = page.getByRole("link", { name: "Riverside", exact: true }).first();
  await incident.click();
  await page.locator(".lead-time").first().waitFor();
  await page.locator("#contradictions").waitFor();
  await picture("desk-lead-time");
});

test("all four are taken back, the last one first", async () => {
  await open(RIVER);
  await page.getByText("0 of 4 left").waitFor();
  for (const [at, left] of [1, 2, 3, 4].entries()) {
    await press("u", new RegExp(`^Undone\\. ${left} of 4 left`));
    if (at < 3) {
      await page.keyboard.press("j");
    }
  }
});

test("a proposal is rejected with a reason, and that is undone", async () => {
  await open(RIVER);
  await page.getByText("4 of 4 left").waitFor();
  await page.keyboard.press("x");
  await card.getByRole("button", { name: "wrong time" }).waitFor();
  await picture("desk-reject");
  await press("3", /^Rejected\. 3 of 4 left/);
  await press("u", /^Undone\. 4 of 4 left/);
});

test("fields are edited by keyboard, and what is wrong is said", async () => {
  await open(RIVER);
  await page.keyboard.press("j");
  await card.getByRole("heading", { name: /^Flood in Riverside/ }).waitFor();
  await page.keyboard.press("e");
  const killed = card.getByLabel("Killed");
  await killed.fill("many");
  await killed.press("Enter");
  await card.getByText(/a number is expected/).waitFor();
  await picture("desk-edit");
  assert.deepEqual(await violations(), []);
  await killed.fill("at least 4");
  await killed.press("Enter");
  await card.getByText("at least 4").waitFor();
  await press("a", /^Accepted\. 3 of 4 left/);
  await press("u", /^Undone\. 4 of 4 left/);
});

test("an event that is known already is offered, chosen, and left again by the same key", async () => {
  await open("/desk?id=demo-crocus.txt");
  const same = card.getByRole("group", { name: "It may be the same event as" });
  await same.getByRole("button", { name: /known already: .*the same issuer/ }).waitFor();
  await page.keyboard.press("1");
  await card.locator("dt", { hasText: "Same event as" }).waitFor();
  assert.equal(await same.getByRole("button").first().getAttribute("aria-pressed"), "true");
  await picture("desk-known");
  assert.deepEqual(await violations(), []);
  await page.keyboard.press("1");
  await card.locator("dt", { hasText: "Same event as" }).waitFor({ state: "detached" });
});

await import("./editor.checks.js");

test("what stands in a story as HTML is shown as text", async () => {
  await open("/desk?id=ferry.txt");
  const text = page.locator(".story-text");
  await text.getByText('<img src=x onerror="document.title=1">').waitFor();
  await page.keyboard.press("t");
  await page.getByRole("toolbar").waitFor();
  await page.keyboard.press("s");
  await card.getByLabel("Who said it").fill('<img src=x onerror="document.title=2">');
  await card.getByLabel("Who said it").press("Enter");
  await card.getByRole("heading", { name: /^<img/ }).waitFor();
  await page.keyboard.press("x");
  await page.getByText("Left out; nothing was published.").waitFor();
  assert.equal(await page.locator("main img, main b, main script").count(), 0);
  assert.match(await page.title(), /Foreknown/);
});

test("on a narrow screen the card stands below the text", async () => {
  await page.setViewportSize({ width: 420, height: 800 });
  await open(RIVER);
  await card.waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 420, String(width));
  await picture("desk-narrow");
  await page.keyboard.press("t");
  await page.getByRole("toolbar").getByRole("button", { name: "incident" }).click();
  await card.getByLabel("Hazard").waitFor();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 420);
  await picture("desk-narrow-by-hand");
  assert.deepEqual(await violations(), []);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test("the browser has nothing to complain about", () => {
  assert.deepEqual(errors, []);
});
