import { createConfig, lintFromString } from "@redocly/openapi-core";

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

/** What is wrong with a description of OpenAPI or AsyncAPI, as a linter of others reads it. */
export async function problems(absoluteRef: string, source: string): Promise<string[]> {
  const config = await createConfig({ rules: RULES });
  const found = await lintFromString({ source, absoluteRef, config });
  return found.map(({ ruleId, message, location }) => {
    return `${location[0]?.pointer ?? ""} ${ruleId}: ${message}`;
  });
}
