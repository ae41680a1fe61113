// npm test: everything, one step after the other, to the end also after a failure. The last line sums it up.
//   --no-browser   without the browser tests (npm run check)
//   --torture      kills the app eight times in the middle of meetings and letters; CI does so by itself
//   --node24       the start and the whole way once more on Node 24; CI does so by itself
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { ensureBrowser } from "./browser.mjs";
import { ensureJudges } from "./judges.mjs";
import { node24 } from "./node24.mjs";

const options = new Set(process.argv.slice(2));
const withBrowser = !options.has("--no-browser");
const withNode24 = withBrowser && (Boolean(process.env.CI) || options.has("--node24"));
const withTorture = Boolean(process.env.CI) || options.has("--torture");

const total = { passed: 0, failed: 0, skipped: 0 };
/** Told once more at the end, where a long output is cut last: one line per failure. */
const failures = [];
const reports = path.resolve(".cache/test-reports");
fs.rmSync(reports, { recursive: true, force: true });
fs.mkdirSync(reports, { recursive: true });

await Promise.all([
  check("Format", "node_modules/prettier/bin/prettier.cjs", "--check", ".", "--log-level", "warn"),
  check("Types", "node_modules/typescript/bin/tsc"),
]);
await Promise.all([
  check("Lint", "node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0"),
  check("Dependency rules", "node_modules/dependency-cruiser/bin/dependency-cruise.mjs", "app", "prisma", "test"),
]);
await vitest("Unit tests", ["--project", "unit"]);
ensureJudges();
await vitest("Integration tests", ["--project", "integration"]);
if (withTorture) await torture("Torture", ["--times", "8"]);
if (withBrowser) await browserTests("Browser tests", []);
if (withNode24) await onNode24();

process.exitCode = total.failed > 0 ? 1 : 0;
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);

/** A tool that says yes or no counts as one test. */
async function check(name, ...command) {
  const { code, output, time } = await run(command);
  count(name, code === 0 ? { passed: 1 } : { failed: 1 }, output, time);
}

async function vitest(name, args, env = {}) {
  const report = reportFile(name);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output, time } = await run(["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args], env);
  const {
    numPassedTests: passed,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
    ...rest
  } = read(report) ?? {};
  // a file that could not be loaded, or prepared, has no failed test to count
  const unloaded = testResults.filter(isUnprepared).length;
  const failed = (rest.numFailedTests ?? 0) + unloaded;
  count(
    name,
    {
      passed,
      failed: atLeastOneIf(code !== 0, failed),
      skipped: numPendingTests + numTodoTests,
      reasons: testResults.flatMap((file) => vitestFailures(file)),
    },
    output,
    time,
  );
}

/** Its last line sums it up. */
async function torture(name, args) {
  const { code, output, time } = await run(["--import", "tsx", "test/torture/run.ts", ...args]);
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  const reasons = passed === undefined ? [] : output.split("\n").filter((line) => /^(Seed|✗) /.test(line));
  count(
    name,
    { passed: Number(passed ?? 0), failed: atLeastOneIf(code !== 0, Number(failed ?? 0)), reasons },
    output,
    time,
  );
}

async function browserTests(name, args, env = {}) {
  const problem = await ensureBrowser();
  if (problem) return count(name, { failed: 1 }, problem, 0);
  const report = reportFile(name);
  const command = ["node_modules/@playwright/test/cli.js", "test", ...args];
  const { code, output, time } = await run(command, { E2E_REPORT: report, ...env });
  const { stats = {}, suites = [] } = read(report) ?? {};
  const { expected: passed, unexpected = 0, flaky = 0, skipped } = stats;
  const failed = atLeastOneIf(code !== 0, unexpected + flaky);
  count(name, { passed, failed, skipped, reasons: suites.flatMap(browserFailures) }, output, time);
}

/** Users should run Node 24; the machine's own Node may be another. */
async function onNode24() {
  const node = node24();
  if (!node) return count("Node 24", { failed: 1 }, "Node 24 could not be installed into .cache/node24 with npm.", 0);
  await Promise.all([
    vitest("Start on Node 24", ["--project", "integration", "test/integration/start"], { START_NODE: node }),
    browserTests("The whole way on Node 24", ["whole-way"], { E2E_NODE: node }),
  ]);
}

/** Runs a Node program; its output is kept, and shown only if it is needed. */
function run(args, env = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (part) => (output += part));
  child.stderr.on("data", (part) => (output += part));
  return new Promise((resolve) => {
    child.once("close", (code) => resolve({ code, output, time: performance.now() - started }));
  });
}

function count(name, { passed = 0, failed = 0, skipped = 0, reasons = [] }, output, time) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) {
    console.log(`\n${output.trim()}\n`);
    const told = reasons.length > 0 ? reasons : output.trim().split("\n").slice(-12);
    failures.push(...told.map((line) => `  ${name}: ${line}`));
  }
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  console.log(
    `${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed${skips} (${(time / 1000).toFixed(1)} s)`,
  );
}

function isUnprepared({ status, assertionResults }) {
  return status === "failed" && !assertionResults.some((test) => test.status === "failed");
}

/** One line for each test of a file that failed, or for the file itself. */
function vitestFailures(file) {
  const where = path.relative(".", file.name);
  if (isUnprepared(file)) return [`${where}: ${firstLine(file.message)}`];
  const failed = file.assertionResults.filter((test) => test.status === "failed");
  return failed.map((test) => `${where}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

/** The same for a suite of Playwright's report and those within it. */
function browserFailures({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok);
  const message = ({ tests }) => tests.flatMap((test) => test.results).find(({ error }) => error)?.error.message;
  return [
    ...failed.map((spec) => `${file}:${spec.line}: ${spec.title}: ${firstLine(message(spec))}`),
    ...suites.flatMap(browserFailures),
  ];
}

function firstLine(text = "") {
  return stripVTControlCharacters(text).trim().split("\n")[0];
}

/** A runner that ends with an error has failed, whatever its tests say. */
function atLeastOneIf(wrong, failed) {
  return wrong ? Math.max(1, failed) : failed;
}

function reportFile(name) {
  return path.join(reports, `${name.toLowerCase().replaceAll(" ", "-")}.json`);
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
