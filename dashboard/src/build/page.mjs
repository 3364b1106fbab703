/**
 * Builds the page, with nothing but Node and the npm registry.
 *
 *   node src/build/page.mjs bundle   the page, into target/classes
 *   node src/build/page.mjs check    types, style and unit tests; bundles the browser tests too
 *   node src/build/page.mjs client   a client of the API for others, into target/client
 *
 * What is up to date is not done again, so that a second build needs no network.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const LEAST_NODE = 20;
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const web = join(root, "src/main/web");
const client = join(root, "src/main/client");
const tests = join(root, "src/test/web");
const site = join(root, "target/classes/io/foreknown/dashboard/web");
const work = join(root, "target/page");
const words = resolve(root, "../domain/src/main/resources/io/foreknown/domain/words");
const vectors = resolve(root, "../domain/src/test/resources/io/foreknown/domain/words");
const contract = join(root, "src/main/resources/io/foreknown/dashboard/openapi.yaml");

if (Number(process.versions.node.split(".")[0]) < LEAST_NODE) {
  fail(`Node is ${process.versions.node}, ${LEAST_NODE} or later is expected`);
}
process.chdir(root);
switch (process.argv[2]) {
  case "bundle":
    install("omit-dev");
    await once("bundle", [web, words], bundle);
    break;
  case "check":
    install("all");
    await once(
      "check",
      [
        web,
        words,
        client,
        tests,
        vectors,
        contract,
        join(root, "package.json"),
        join(root, "tsconfig.json"),
      ],
      check,
    );
    break;
  case "client":
    install("all");
    makeClient();
    break;
  default:
    fail("bundle, check or client is expected");
}

function fail(message) {
  process.stderr.write(`page: ${message}\n`);
  process.exit(1);
}

function run(command, ...args) {
  const done = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (done.error !== undefined || done.status !== 0) {
    fail(
      `${command} ${args.join(" ")} failed${done.error === undefined ? "" : `: ${done.error.message}`}`,
    );
  }
}

function tool(name) {
  return join("node_modules", ".bin", name);
}

/** Installs exactly what package-lock.json names, and runs no scripts of packages. */
function install(what) {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const stamp = join("node_modules", ".installed");
  const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (installed === `${lock} all` || installed === `${lock} ${what}`) {
    return;
  }
  const only = what === "all" ? [] : ["--omit=dev"];
  run(
    "npm",
    "ci",
    "--ignore-scripts",
    "--prefer-offline",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...only,
  );
  writeFileSync(stamp, `${lock} ${what}`);
}

/** Does what has not been done since anything it is made of has changed. */
async function once(name, inputs, build) {
  const stamp = join(work, `${name}.stamp`);
  const all = [...inputs, fileURLToPath(import.meta.url), join(root, "package-lock.json")];
  const hash = createHash("sha256");
  for (const file of all.flatMap(files)) {
    hash.update(relative(root, file)).update(readFileSync(file));
  }
  const state = hash.digest("hex");
  const isBuilt = name !== "bundle" || existsSync(join(site, "assets"));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, "utf8") === state) {
    return;
  }
  mkdirSync(work, { recursive: true });
  await build();
  writeFileSync(stamp, state);
}

function files(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];
}

async function bundle() {
  const { build } = await import("esbuild");
  rmSync(site, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [join(web, "main.tsx"), join(web, "style.css")],
    outdir: site,
    bundle: true,
    minify: true,
    metafile: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".json": "file", ".properties": "text", ".woff2": "file" },
    entryNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    publicPath: "/",
    legalComments: "none",
  });
  writeIndex(metafile);
  writeFileSync(join(site, "icon.svg"), readFileSync(join(web, "icon.svg")));
  writeFileSync(join(site, "licences.txt"), licences(metafile));
}

function writeIndex(metafile) {
  const address = (entry) => {
    const [file] = Object.entries(metafile.outputs).find(([, output]) =>
      output.entryPoint?.endsWith(entry),
    );
    return `/${relative(site, resolve(root, file))}`;
  };
  const index = readFileSync(join(web, "index.html"), "utf8")
    .replace("{script}", address("main.tsx"))
    .replace("{style}", address("style.css"));
  writeFileSync(join(site, "index.html"), index);
}

/** Every package that is part of the page, with its licence, as the licences ask for. */
function licences(metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input);
    if (found !== null) {
      packages.add(found[1]);
    }
  }
  return [...packages].sort().map(licence).join("\n\n");
}

function licence(name) {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return `${name} ${version}: ${license}\n\n${text.trim()}\n`;
}

/** The types of all addresses and records, from the description of the API. */
function generateTypes() {
  run(
    "npx",
    "--no",
    "openapi-typescript",
    relative(root, contract),
    "--output",
    "target/page/api.d.ts",
  );
}

/** JavaScript with types, which needs no other package. */
function makeClient() {
  const out = join(root, "target/client");
  mkdirSync(work, { recursive: true });
  generateTypes();
  rmSync(out, { recursive: true, force: true });
  run(tool("tsc"), "--project", "src/main/client");
  const types = readFileSync(join(out, "client.d.ts"), "utf8");
  writeFileSync(join(out, "client.d.ts"), types.replace('"api-types"', '"./api.js"'));
  writeFileSync(join(out, "api.d.ts"), readFileSync(join(work, "api.d.ts")));
}

async function check() {
  const { build } = await import("esbuild");
  generateTypes();
  run(tool("tsc"), "--project", ".");
  run(tool("prettier"), "--check", "--log-level=warn", ".");
  rmSync(join(work, "tests"), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: files(tests).filter((file) => /\.(test|browser|lint)\.tsx?$/.test(file)),
    outdir: join(work, "tests"),
    outbase: tests,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    sourcemap: "inline",
    loader: { ".properties": "text", ".tsv": "text" },
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const unit = files(join(work, "tests")).filter((file) => file.endsWith(".test.mjs"));
  run("node", "--enable-source-maps", "--test", "--test-reporter=dot", ...unit);
}
