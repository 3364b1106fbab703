import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createConfig, lintFromString } from "@redocly/openapi-core";

const CONTRACT = "src/main/resources/io/foreknown/dashboard/openapi.yaml";

/** What has to hold of any description of an API, whoever wrote it. */
const RULES = {
  struct: "error",
  "no-unresolved-refs": "error",
  "no-enum-type-mismatch": "error",
  "no-identical-paths": "error",
  "operation-operationId-unique": "error",
  "operation-parameters-unique": "error",
  "operation-summary": "error",
  "path-declaration-must-exist": "error",
  "path-parameters-defined": "error",
  "tag-description": "error",
  "operation-tag-defined": "error",
} as const;

async function problems(source: string): Promise<string[]> {
  const config = await createConfig({ rules: RULES });
  const found = await lintFromString({ source, absoluteRef: CONTRACT, config });
  return found.map(({ ruleId, message, location }) => {
    return `${location[0]?.pointer ?? ""} ${ruleId}: ${message}`;
  });
}

test("the API's description is OpenAPI 3.1 as a linter of others reads it", async () => {
  assert.deepEqual(await problems(readFileSync(CONTRACT, "utf8")), []);
});

test("a comma without quotes, which makes a property, is found", async () => {
  const contract = readFileSync(CONTRACT, "utf8");
  const torn = contract
    .replace('"About it, or about', "About it, or about")
    .replace('matched."', "matched.");
  assert.notEqual(torn, contract);
  assert.match((await problems(torn)).join(), /or about the events it matched/);
});
