/** The views of questions, with the demo's. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { open, page, textOf } from "./session.js";
import { VIEWS } from "./views.js";

test("a question shows who took which position, with words, dates and sources", async () => {
  await open("/question?about=us-warning-crocus&predicate=warning.specificity");
  assert.equal(await textOf("h1"), "How specific was the warning?");
  const heads = await page.locator(".matrix thead th").allInnerTexts();
  assert.match(
    heads.join("; "),
    /^Speaker; A\s+General\s+excludes B; B\s+Named the site\s+excludes A$/,
  );
  const rows = page.locator(".matrix tbody tr");
  assert.equal(await rows.count(), 3);
  const bortnikov = rows.nth(0).locator("th, td");
  assert.match(await bortnikov.nth(0).innerText(), /Alexander Bortnikov/);
  assert.match(await bortnikov.nth(1).innerText(), /general in nature\s+26 March 2024 · 24\.kg/);
  assert.equal(await bortnikov.nth(2).innerText(), "");
  const officials = rows.filter({ hasText: "US officials" });
  assert.match(await officials.innerText(), /not named.*since 2 April 2024; again 3 April 2024/s);
  assert.equal(await page.locator(".course .held").count(), 2);
});

test("it leads to its event, to each contradiction, and to the past", async () => {
  await open(VIEWS["question"] ?? "");
  assert.equal(await page.locator(".exclusions li").count(), 5);
  await page.getByRole("link", { name: "A and B" }).click();
  await page.waitForURL(/\/contradiction\?id=/);
  await page.locator(".lede").getByRole("link", { name: "Who did it?" }).click();
  await page.locator(".matrix").waitFor();
  await page.getByRole("link", { name: "Crocus City Hall" }).click();
  await page.locator(".timeline").waitFor();
  await open(`${VIEWS["question"]}&as-of=2024-03-26T20%3A00%3A00Z`);
  assert.doesNotMatch(await textOf("main"), /US officials|Ukrainian officials/);
  await open(`${VIEWS["question"]}&as-of=2024-03-08T12%3A00%3A00Z`);
  assert.match(await textOf("main"), /Not known yet at this moment: answered in two ways/);
});

test("whatever names a question leads to it", async () => {
  const links = (within: string) => page.locator(`${within} a[href^='/question?']`).count();
  await open("/");
  assert.equal(await links(".strip"), 4);
  assert.equal(await links("section[aria-labelledby=contradictions]"), 4);
  await open(VIEWS["event"] ?? "");
  assert.equal(await links(".sentences"), 4);
  assert.ok((await links(".timeline")) >= 4);
  assert.ok((await links("section[aria-labelledby=contradictions]")) >= 4);
});

test("all questions are listed, filtered, searched in and saved", async () => {
  await open("/questions");
  const items = page.locator(".cards > li");
  assert.equal(await items.count(), 7);
  await page.getByLabel("Answers").selectOption("disputed");
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL(/state=OPEN/);
  await page.locator("main[aria-busy=false]").waitFor();
  assert.equal(await items.count(), 4);
  await page.getByLabel("Words").fill("bortnikov");
  await page.keyboard.press("Enter");
  await page.waitForURL(/text=bortnikov/);
  await items.filter({ hasText: "How specific was the warning?" }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as CSV" }).click(),
  ]);
  const rows = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  assert.match(rows[0] ?? "", /^id,state,about,predicate,disputed,/);
  assert.equal(rows.length - 1, await items.count());
  await open("/questions?place=Moscaw");
  assert.match(await textOf("main"), /No question matches: there is no place called Moscaw\./);
});
