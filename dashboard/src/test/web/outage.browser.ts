/**
 * What a reader sees while Kafka does not answer: `node outage.browser.mjs http://127.0.0.1:PORT`.
 *
 * Prints OPEN when the page stands open; whoever started it then stops Kafka, and lets it go on when
 * it prints SILENCE_SEEN.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, page, textOf } from "./session.js";

const OPEN = "open for silence";
const SILENCE_SEEN = "silence seen";
const PATIENCE = 100_000;

test("a page that is open, and one that is loaded then, say since when Kafka is silent", async () => {
  await open("/");
  const status = page.locator(".status");
  const live = status.getByText("Live · no claims yet");
  await live.waitFor({ timeout: PATIENCE });
  const band = page.locator(".band.outage", {
    hasText:
      /^Kafka has been silent since \d\d:\d\d\. What has been published since then is not shown\.$/,
  });
  assert.equal(await band.count(), 0);
  console.log(OPEN);
  await band.waitFor({ timeout: PATIENCE });
  const said = await band.innerText();
  await page.reload();
  await band.waitFor();
  assert.equal(await band.innerText(), said, "it is silent since the same minute");
  assert.equal(await textOf(".status"), "Kafka silent · no claims yet");
  console.log(SILENCE_SEEN);
  await band.waitFor({ state: "detached", timeout: PATIENCE });
  await live.waitFor();
});
