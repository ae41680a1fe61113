// The browser that the tests run in: one that is installed, else Playwright's own, else Debian's package.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const installed = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The path of an installed Chromium, or undefined: then Playwright looks for its own. */
export function installedChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  return installed.find((file) => fs.existsSync(file));
}

/**
 * Sees to it that there is a browser.
 * @returns undefined, or why there is none
 */
export async function ensureBrowser() {
  if (installedChromium() || (await playwrightChromium())) return undefined;
  const cli = path.resolve("node_modules/playwright/cli.js");
  if (run(process.execPath, [cli, "install", "chromium"]) && (await playwrightChromium())) return undefined;
  if (process.getuid?.() === 0 && installPackages(["chromium"]) && installedChromium()) return undefined;
  return "There is no Chromium: install one (or name it in CHROMIUM_PATH), and run the tests again.";
}

/** With apt-get, where there is one and we are root. */
export function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  return (
    run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], env) ||
    (run("apt-get", ["update"], env) && run("apt-get", ["install", "-y", "--no-install-recommends", ...packages], env))
  );
}

async function playwrightChromium() {
  const { chromium } = await import("@playwright/test");
  return fs.existsSync(chromium.executablePath());
}

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: "ignore", timeout: 300_000, env: { ...process.env, ...env } }).status === 0;
