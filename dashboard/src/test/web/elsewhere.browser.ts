/**
 * That a page of another origin reads what it is allowed to, and decides nothing:
 * `node elsewhere.browser.mjs http://127.0.0.1:PORT OWN_PORT`, of a dashboard with
 * `--allowed-origin http://localhost:OWN_PORT` that knows of contradictions.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { address, errors, page } from "./session.js";

const own = Number(process.argv[3]);
const sample = readFileSync(new URL("../../../../docs/samples/follow.html", import.meta.url));
const server = createServer((_, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(sample);
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

test("a page of a third origin reads nothing", async () => {
  await page.goto(`http://127.0.0.1:${own}/?from=${address}`);
  await page.getByText("Not connected.").waitFor();
});
