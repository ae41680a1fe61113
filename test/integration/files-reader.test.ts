import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { programFile } from "~/platform/programs.mjs";

/** Starts a reader as the app does, and is killed so many milliseconds later. */
const killedAfter = (ms: number) => `
  const { pid } = require("node:child_process").fork(${JSON.stringify(programFile("file-reader"))}, {
    serialization: "advanced", execArgv: [], stdio: ["ignore", "ignore", "pipe", "ipc"] });
  process.stdout.write(String(pid) + "\\n", () => setTimeout(() => process.kill(process.pid, "SIGKILL"), ${ms}));
`;

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.concurrent.each([0, 60, 120, 400])("a reader ends with the one it serves, killed after %i ms", async (ms) => {
  const parent = spawn(process.execPath, ["-e", killedAfter(ms)], { stdio: ["ignore", "pipe", "inherit"] });
  const [said] = (await once(parent.stdout, "data")) as [Buffer];
  const pid = Number(said.toString());
  for (const deadline = Date.now() + 10_000; lives(pid) && Date.now() < deadline;) await sleep(50);
  const left = lives(pid);
  if (left) process.kill(pid, "SIGKILL");
  expect(left).toBe(false);
});
