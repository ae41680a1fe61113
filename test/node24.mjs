import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const folder = path.resolve(".cache/node24");

/**
 * A Node 24 of the tests' own, from npm, in a folder of its own: as a dependency it would hide the machine's Node.
 * @returns its path, or undefined when it can't be had
 */
export function node24() {
  if (Number.parseInt(process.versions.node, 10) === 24) return process.execPath;
  const node = path.join(folder, "node_modules/node/bin/node");
  if (!runs(node)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
    // its install script fetches the platform's package; npm may skip it unless it is told
    spawnSync(
      "npm",
      ["install", "--no-audit", "--no-fund", "--foreground-scripts", "--ignore-scripts=false", "node@24"],
      {
        cwd: folder,
        stdio: "ignore",
        timeout: 300_000,
      },
    );
  }
  return runs(node) ? node : undefined;
}

const runs = (node) => spawnSync(node, ["--version"], { encoding: "utf8" }).stdout?.startsWith("v24.") ?? false;
