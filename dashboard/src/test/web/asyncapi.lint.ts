/** Prints what is wrong with an AsyncAPI document, a line each: `node asyncapi.lint.mjs FILE`. */
import { readFileSync } from "node:fs";
import { problems } from "./redocly.js";

const file = process.argv[2] ?? "";
const found = await problems(file, readFileSync(file, "utf8"));
found.forEach((problem) => console.log(problem));
process.exitCode = found.length === 0 ? 0 : 1;
