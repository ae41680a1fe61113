import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { installedChromium } from "./test/browser.mjs";

// The workers read this file again: they find what the first reading chose in their environment.
process.env["E2E_PORT"] ??= String(await freePort());
process.env["E2E_DATA_DIR"] ??= newDataFolder();
const baseURL = `http://127.0.0.1:${process.env["E2E_PORT"]}`;

/** Another Node than the one that runs the tests, to start the app with. */
const node = process.env["E2E_NODE"] ?? process.execPath;

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: false, // a file is one journey, told in order
  projects: [
    { name: "journeys", testIgnore: "**/administration.spec.ts" },
    // Changes the committee that the others meet in.
    { name: "administration", testMatch: "**/administration.spec.ts", dependencies: ["journeys"] },
  ],
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: process.env["E2E_REPORT"] ? [["line"], ["json", { outputFile: process.env["E2E_REPORT"] }]] : [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1440, height: 900 },
    trace: "off", // recording takes a quarter of the time; --trace retain-on-failure asks for it
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: installedChromium(),
      args: [
        "--no-sandbox", // the tests may run as root
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `"${node}" app/server/run.mjs start`,
    url: `${baseURL}/sundhed`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    stderr: "pipe",
    env: {
      ...(process.env as Record<string, string>),
      NODE_ENV: "production",
      PORT: process.env["E2E_PORT"],
      DATA_DIR: process.env["E2E_DATA_DIR"],
    },
  },
});

function freePort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The folders of earlier runs are removed now: the app is stopped only after everything of a run is over. */
function newDataFolder(): string {
  const prefix = "sagsgang-e2e-";
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix)))
    if (!fs.existsSync(`/proc/${name.slice(prefix.length)}`))
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  const folder = path.join(os.tmpdir(), `${prefix}${process.pid}`);
  fs.mkdirSync(folder, { mode: 0o755 });
  return folder;
}
