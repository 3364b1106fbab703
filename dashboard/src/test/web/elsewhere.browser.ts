/**
 * That a page of another origin reads what it is allowed to, and decides nothing:
 * `node elsewhere.browser.mjs http://127.0.0.1:PORT OWN_PORT`, of a dashboard with
 * `--allowed-origin http://localhost:OWN_PORT` and `--embed-origin http://localhost:OWN_PORT` that
 * knows of the Crocus case.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { address, errors, page } from "./session.js";

const own = Number(process.argv[3]);
const sample = (name: string) =>
  readFileSync(new URL(`../../../../docs/samples/${name}`, import.meta.url));
const server = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(sample(request.url?.startsWith("/embed") === true ? "embed.html" : "follow.html"));
});
await new Promise<void>((listening) => server.listen(own, "localhost", listening));
after(() => server.close());

test("the sample page follows the dashboard from its own origin", async () => {
  await page.goto(`http://localhost:${own}/?from=${address}&stream=contradictions`);
  await page.getByText("Live.", { exact: true }).waitFor();
  assert.ok((await page.locator("#news li").count()) > 0);
  assert.match(await page.locator("#news li").first().innerText(), /said/);
});

test("it asks the API, and changes nothing", async () => {
  const events = await page.evaluate(async (from) => {
    const answer = await fetch(new URL("/api/events", from));
    return ((await answer.json()) as { items: unknown[] }).items.length;
  }, address);
  assert.ok(events > 0);
  const decided = await page.evaluate(async (from) => {
    const body = JSON.stringify({ verdict: "muted", subject: { event: "x" } });
    const asked = { method: "POST", body, headers: { "Content-Type": "application/json" } };
    return fetch(new URL("/api/decisions", from), asked).then(
      () => "answered",
      () => "refused",
    );
  }, address);
  assert.equal(decided, "refused");
  errors.length = 0; // What is refused is reported.
});

test("it shows an event in a frame, as high as the event is", async () => {
  await page.goto(`http://localhost:${own}/embed?from=${address}`);
  const frame = page.frameLocator("iframe");
  await frame.locator(".sentences").waitFor();
  assert.equal(await frame.locator("h1").innerText(), "Crocus City Hall");
  assert.equal(await frame.locator("button, nav").count(), 0, "it is there to read");
  const link = frame.locator(".credit a");
  assert.equal(await link.getAttribute("target"), "_blank");
  assert.match(
    (await link.getAttribute("href")) ?? "",
    /^\/event\?type=incident&id=crocus-attack$/,
  );
  await page.waitForFunction(() => (document.querySelector("iframe")?.clientHeight ?? 0) > 1_000);
  errors.length = 0; // The page of another origin has no icon.
});

test("it shows no view that is not made for frames", async () => {
  await page.goto(`http://localhost:${own}/embed?from=${address}&path=/event`);
  const frame = page.frames()[1];
  await frame?.waitForLoadState();
  assert.equal(await page.frameLocator("iframe").locator("#page").count(), 0);
  errors.length = 0; // What is refused is reported.
});

test("a page of a third origin shows and reads nothing", async () => {
  await page.goto(`http://127.0.0.1:${own}/embed?from=${address}`);
  await page.frames()[1]?.waitForLoadState();
  assert.equal(await page.frameLocator("iframe").locator("#page").count(), 0);
  errors.length = 0; // What is refused is reported.
});

test("a page of a third origin reads nothing", async () => {
  await page.goto(`http://127.0.0.1:${own}/?from=${address}`);
  await page.getByText("Not connected.").waitFor();
});
