/**
 * That people of the desk can decide on the page, and nobody else:
 * `node desk.browser.mjs 'http://127.0.0.1:PORT/#desk=CODE'`, of a demo to which two reports of a
 * flood were published. Leaves no decision behind.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { picture } from "./desk-looks.js";
import { address, errors, open, page } from "./session.js";

const ATTACK = "/event?type=incident&id=crocus-attack";
const ISSUER = "/issuers?id=issuer%3Aus-embassy-moscow";

/** By the keyboard alone. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press("Enter");
}

/** Undoes what the row says, and waits until it says it no more. */
async function undo(row: Locator, said: RegExp): Promise<void> {
  await press(row.getByRole("button", { name: /^Undo: / }));
  await row.getByText(said).waitFor({ state: "detached" });
}

test("who has not signed in reads, and finds nothing to press", async () => {
  await open(ATTACK);
  await page.getByLabel("To decide, your desk token").waitFor();
  assert.equal(await page.locator(".desk button").count(), 0);
  const refused = await page.request.post(new URL("/api/decisions", address).href, {
    data: { verdict: "muted", subject: { event: "x" }, until: "2999-01-01T00:00:00Z" },
  });
  assert.equal(refused.status(), 401);
});

test("the code in the address signs in, once, and is taken out of it", async () => {
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByText("You decide as").waitFor();
  assert.equal(new URL(page.url()).hash, "");
  const cookies = await page.context().cookies();
  assert.equal(cookies.length, 1);
  assert.equal(cookies[0]?.httpOnly, true);
  assert.equal(cookies[0]?.sameSite, "Strict");
  const again = await page.request.post(new URL("/api/desk", address).href, {
    data: { token: new URL(address).hash.replace("#desk=", "") },
  });
  assert.equal(again.status(), 403);
});

test("a page of another origin decides nothing, whatever cookie the browser has", async () => {
  const refused = await page.request.post(new URL("/api/decisions", address).href, {
    data: { verdict: "muted", subject: { event: "x" }, until: "2999-01-01T00:00:00Z" },
    headers: { Origin: "https://stranger.example" },
  });
  assert.equal(refused.status(), 403);
});

test("a match is confirmed and that is undone", async () => {
  await open(ATTACK);
  const card = page.locator(".leads > li").first();
  await press(card.getByRole("button", { name: /^Confirm: / }));
  await card.getByText(/^Confirmed by /).waitFor();
  assert.equal(await card.getByRole("button", { name: /^Confirm: / }).count(), 0);
  await undo(card, /^Confirmed by /);
});

test("a match is dismissed with a reason, shown as dismissed, and that is undone", async () => {
  const name = await page.locator(".leads > li h3").first().innerText();
  const card = page.locator(".leads > li").filter({ hasText: name });
  await press(card.first().getByRole("button", { name: /^Dismiss: / }));
  const why = card.first().getByLabel("Why");
  assert.equal(await why.evaluate((input) => input === document.activeElement), true);
  await why.fill("another plot");
  await why.press("Enter");
  const dismissed = page.locator(".leads > li.dismissed");
  await dismissed.getByText(/^Dismissed by .*: another plot/).waitFor();
  await picture("match", dismissed);
  await undo(dismissed, /^Dismissed by /);
  await dismissed.waitFor({ state: "detached" });
});

test("an issuer's page says what a dismissed match changed in its figures, until it is undone", async () => {
  await open(ISSUER);
  await page.getByRole("heading", { name: "US Embassy" }).waitFor();
  assert.equal(await page.locator("#desk-share").count(), 0);
  await open(ATTACK);
  const card = page.locator(".leads > li").filter({ hasText: "US Embassy" }).first();
  await press(card.getByRole("button", { name: /^Dismiss: / }));
  await card.getByLabel("Why").press("Enter");
  await card.getByText(/^Dismissed by /).waitFor();
  await open(ISSUER);
  const share = page.locator("section", { has: page.locator("#desk-share") });
  await share.getByText("Security threat, match: 0 confirmed, 1 dismissed").waitFor();
  await picture("scores", share);
  await open(ATTACK);
  await undo(page.locator(".leads > li.dismissed"), /^Dismissed by /);
  await open(ISSUER);
  await share.waitFor({ state: "detached" });
});

test("a dispute is dismissed, its contradictions are resolved, and that is undone", async () => {
  await open(ATTACK);
  const row = page.locator("#contradictions ~ .desk").first();
  await press(row.getByRole("button", { name: /^Dismiss: / }));
  await row.getByRole("button", { name: "Dismiss", exact: true }).press("Enter");
  await row.getByText(/^Dismissed by /).waitFor();
  await picture("question", row);
  await undo(row, /^Dismissed by /);
});

for (const [what, path, row] of [
  ["an event", ATTACK, "header .desk"],
  ["a question", ATTACK, "#contradictions ~ .desk"],
  ["an issuer", ISSUER, "header .desk"],
] as const) {
  test(`alerts on ${what} are kept quiet for a time, and that is undone`, async () => {
    await open(path);
    const desk = page.locator(`main ${row}`).first();
    for (const time of ["1 hour", "Today", "7 days"]) {
      await press(desk.getByRole("button", { name: `No alerts: ${time}` }));
      await desk.getByText(/^Muted until .* by /).waitFor();
      if (time === "7 days") {
        await picture(`mute-${what.replace(" ", "-")}`);
      }
      await undo(desk, /^Muted until /);
    }
  });
}

test("two events are said to be one, are told as one by either address, and that is undone", async () => {
  await open(ATTACK);
  const desk = page.getByRole("group", { name: "Desk: the same event" });
  await press(desk.getByRole("button", { name: "Say which events are the same" }));
  await picture("same-offered");
  await desk.getByLabel("By its id").fill("moscow-synagogue-plot");
  await press(desk.getByRole("button", { name: "The same: moscow-synagogue-plot" }));
  await desk.getByText(/: Same by /).waitFor();
  await page.getByText("crocus-attack, says the desk").waitFor();
  await picture("same");
  await undo(desk, /: Same by /);
  await page.getByText(/, says the desk/).waitFor({ state: "detached" });
});

test("an event says which other it may be, is said to be it, and parts again when that is undone", async () => {
  await open("/event?type=incident&id=flood-agency");
  const hint = page.locator(".may-be-one");
  await hint.getByText(/^May be the same as .*: the same place: Delta; the same day/).waitFor();
  await picture("may-be-one");
  assert.equal(await hint.getByRole("link").count(), 1);
  const desk = page.getByRole("group", { name: "Desk: the same event" });
  await press(desk.getByRole("button", { name: "Say which events are the same" }));
  await press(desk.getByRole("button", { name: /^The same: / }).first());
  await desk.getByText(/: Same by /).waitFor();
  await hint.waitFor({ state: "detached" });
  await undo(desk, /: Same by /);
  await hint.waitFor();
});

test("in the past nobody decides", async () => {
  await open(`${ATTACK}&as-of=2024-04-03`);
  assert.equal(await page.locator(".desk button").count(), 0);
});

test("who signs out reads again", async () => {
  await open(ATTACK);
  await page.locator(".desk button").first().waitFor();
  await press(page.getByRole("button", { name: "Sign out" }));
  await page.locator(".desk button").first().waitFor({ state: "detached" });
});

test("the browser has nothing to complain about", () => {
  assert.deepEqual(errors, []);
});
