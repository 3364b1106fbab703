/**
 * That an editor works through a story of thirteen proposals by keyboard alone in under a minute.
 * Run by desk-work.browser.ts, where harbour.txt was published and somebody has signed in.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { picture, violations } from "./desk-looks.js";
import { open, page } from "./session.js";

const HARBOUR = "/desk?id=harbour.txt";
const MOST_MILLIS = 60_000;

const card = page.locator(".card");
const said = page.locator(".said");

/** Presses keys one after the other; each waits for what the one before has led to. */
async function keys(...all: string[]): Promise<void> {
  for (const key of all) {
    await page.keyboard.press(key);
  }
}

async function press(key: string, words: string | RegExp): Promise<void> {
  await page.keyboard.press(key);
  await said.getByText(words).waitFor();
}

async function isOn(title: string | RegExp): Promise<void> {
  await card.getByRole("heading", { name: title }).waitFor();
}

async function isAccepted(left: number): Promise<void> {
  await press("a", `Accepted. ${left} of`);
}

/** Chooses an event first, which the card then shows as what the statement is about. */
async function isAcceptedAbout(choice: string, left: number): Promise<void> {
  await page.keyboard.press(choice);
  await card.locator("dt", { hasText: "About" }).waitFor();
  await isAccepted(left);
}

async function isRejected(reason: string, left: number): Promise<void> {
  await page.keyboard.press("x");
  await page.getByRole("button", { name: "not said" }).waitFor();
  await press(reason, `Rejected. ${left} of`);
}

/** Writes into the line that has the focus, over what stands there. */
async function write(text: string): Promise<void> {
  await keys("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function focus(label: string): Promise<void> {
  const line = card.getByLabel(label, { exact: true });
  for (let tabs = 0; tabs < 12; tabs++) {
    if (await line.evaluate((node) => node === document.activeElement)) {
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`${label} is not reached by Tab`);
}

let began = 0;

test("thirteen proposals of a story wait, and the first is shown with its words", async () => {
  await open(HARBOUR);
  await page.getByText("13 of 13 left", { exact: true }).waitFor();
  await isOn(/^Wind|^Storm|^Strong/);
  await picture("editor-story");
});

test("an editor accepts, chooses what statements are about, and rejects with reasons", async () => {
  began = Date.now();
  await isAccepted(12);
  await isAccepted(11);
  await isAccepted(10);
  await isAccepted(9);
  await isOn(/^Erik Dahl/);
  await isAcceptedAbout("1", 8);
  await isOn(/^Marit Foss/);
  await isAcceptedAbout("1", 7);
  await isOn(/^Lena Brandt/);
  await isAcceptedAbout("1", 6);
});

test("a speaker is mended with a name that the story knows", async () => {
  await isOn(/^Company/);
  await keys("e");
  await focus("Who said it");
  await write("hald");
  await card.getByRole("option", { name: /Halden Line/ }).waitFor();
  await picture("editor-names");
  assert.deepEqual(await violations(), []);
  await keys("ArrowDown", "Enter");
  assert.equal(await card.getByLabel("Who said it").inputValue(), "Halden Line");
  await keys("Enter");
  await isOn(/^Halden Line/);
  await isAcceptedAbout("1", 5);
});

test("what is left is decided, and an open number of one filled in", async () => {
  await isOn(/^Jan Vik/);
  await isAcceptedAbout("2", 4);
  await isOn(/^Jan Vik/);
  await isRejected("5", 3);
  await isOn(/^Olav Rind/);
  await isAcceptedAbout("2", 2);
  await isOn(/^Sara Moe/);
  await isRejected("4", 1);
  await isOn(/^Landslide/);
  await keys("e");
  await focus("Injured");
  await write("4");
  await keys("Enter");
  await card.getByText("11 October 2025").waitFor();
  await card.getByText("Injured", { exact: true }).waitFor();
  await isAccepted(0);
});

test("a claim that nobody proposed is made of words that are selected", async () => {
  await keys("k");
  for (let sentences = 0; sentences < 20; sentences++) {
    const selected = await page.evaluate(() => document.getSelection()?.toString() ?? "");
    if (selected.includes("Nine people died")) {
      break;
    }
    await keys("T");
  }
  await page.getByRole("toolbar").waitFor();
  await picture("editor-selected");
  assert.deepEqual(await violations(), []);
  await press("s", /^A new statement/);
  await focus("Question");
  await page.keyboard.type("How many were k");
  await focus("Answer");
  await write("9");
  await focus("Who said it");
  await write("lena");
  await card.getByRole("option", { name: /Lena Brandt/ }).waitFor();
  await keys("ArrowDown", "Enter");
  await picture("editor-by-hand");
  assert.deepEqual(await violations(), []);
  await keys("Enter");
  await isOn("Lena Brandt: the death toll was 9");
  await press("a", /^Choose what it is about first/);
  await page.keyboard.press("2");
  await card.locator("dt", { hasText: "About" }).waitFor();
  await press("a", "Published. 0 of 14");
});

test("the last act is undone and done again, all of it in under a minute", async () => {
  await press("u", "Undone. 1 of 14");
  await card.getByText("statement, by hand").waitFor();
  await picture("editor-undone");
  await isAccepted(0);
  const took = Date.now() - began;
  assert.ok(took < MOST_MILLIS, `${took} ms`);
});

test("a reload shows what was decided, and the claim by hand among the rest", async () => {
  await page.getByText("0 of 14 left", { exact: true }).waitFor();
  await page.reload();
  await page.getByText("0 of 14 left", { exact: true }).waitFor();
  await open("/events?text=halden");
  await page.getByRole("link", { name: "Port Halden", exact: true }).first().click();
  await page.locator(".lead-time").first().waitFor();
  await page.locator("main").getByText("Lena Brandt").first().waitFor();
  await picture("editor-lead-time");
});
