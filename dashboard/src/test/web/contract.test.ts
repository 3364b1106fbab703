import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { problems } from "./redocly.js";

const CONTRACT = "src/main/resources/io/foreknown/dashboard/openapi.yaml";

test("the API's description is OpenAPI 3.1 as a linter of others reads it", async () => {
  assert.deepEqual(await problems(CONTRACT, readFileSync(CONTRACT, "utf8")), []);
});

test("a comma without quotes, which makes a property, is found", async () => {
  const contract = readFileSync(CONTRACT, "utf8");
  const torn = contract
    .replace('"About it, or about', "About it, or about")
    .replace('matched."', "matched.");
  assert.notEqual(torn, contract);
  assert.match((await problems(CONTRACT, torn)).join(), /or about the events it matched/);
});
