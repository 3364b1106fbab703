import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { siteOf, webAddress } from "../../main/web/words/safe.js";

test("only the web is linked to", () => {
  const refused = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "/api/status",
    "http:",
    "https://",
    "",
  ];
  for (const text of refused) {
    assert.equal(webAddress(text), null, text);
  }
  assert.equal(webAddress(null), null);
});

test("the web is linked to", () => {
  assert.equal(webAddress("https://tass.com/world/1769565"), "https://tass.com/world/1769565");
  assert.equal(webAddress("HTTP://news.example/a b"), "http://news.example/a%20b");
  assert.equal(siteOf("https://www.news.example/a"), "news.example");
});

test("no source turns text into markup", () => {
  const folder = "src/main/web";
  const sources = readdirSync(folder, { recursive: true }).map(String);
  const code = sources.filter((name) => /\.tsx?$/.test(name));
  assert.ok(code.length > 20);
  for (const name of code) {
    const text = readFileSync(join(folder, name), "utf8");
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(/, name);
  }
});
