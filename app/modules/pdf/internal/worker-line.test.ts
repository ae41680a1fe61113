import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { WorkerLine, type LineOptions } from "./worker-line.server";

/** A worker that does what its job says: answer, say no, end itself, never answer, end itself the first time only. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-line-"));
const entry = path.join(folder, "worker.mjs");
fs.writeFileSync(
  entry,
  `import fs from "node:fs";
  let jobs = 0;
  process.on("message", ({ id, job }) => {
    jobs += 1;
    process.send({ kind: "progress", id, stage: "under way" });
    const peak = job.peak ?? 50;
    if (job.do === "refuse") return process.send({ kind: "failed", id, details: "no", peak });
    if (job.do === "die") { console.error("last words"); process.exit(3); }
    if (job.do === "hang") return;
    if (job.do === "die once" && !fs.existsSync(job.mark)) { fs.writeFileSync(job.mark, ""); process.exit(3); }
    process.send({ kind: "done", id, result: { pid: process.pid, jobs, large: job.bytes?.length }, peak });
  });
  process.on("disconnect", () => process.exit());
  process.send({ kind: "ready", peak: Number(process.env.PEAK_AT_START ?? 50) });`,
);
interface Job {
  do?: "refuse" | "die" | "hang" | "die once";
  mark?: string;
  peak?: number;
  bytes?: Uint8Array;
}
interface Result {
  pid: number;
  jobs: number;
  large?: number;
}

let line: WorkerLine<Job, Result>;
const open = (options: Partial<LineOptions> = {}) =>
  (line = new WorkerLine<Job, Result>({
    entry: () => entry,
    timeLimitMs: 20_000,
    renewAboveMB: 100,
    retireAboveMB: 200,
    ...options,
  }));
afterEach(() => line.stop());
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe("a line of jobs", () => {
  it("does them one after another in one process, and says what is under way", async () => {
    open();
    const heard: string[] = [];
    const done = await Promise.all([line.run({}), line.run({}, (stage) => heard.push(stage)), line.run({})]);
    expect(new Set(done.map(({ pid }) => pid)).size).toBe(1);
    expect(done.map(({ jobs }) => jobs)).toEqual([1, 2, 3]);
    expect(heard).toEqual(["waiting", "under way"]);
    expect(done[0]!.pid).not.toBe(process.pid);
  });

  it("gives a new worker its job, however large it is from the start", async () => {
    open({ environment: () => ({ PEAK_AT_START: "500" }) });
    const pids = [];
    for (let time = 0; time < 4; time += 1) pids.push((await line.run({ peak: 500 })).pid);
    expect(new Set(pids).size).toBe(4);
  });

  it("carries large data", async () => {
    expect(await open().run({ bytes: new Uint8Array(5_000_000) })).toMatchObject({ large: 5_000_000 });
  });

  it("passes on a refusal and goes on with the same worker", async () => {
    open();
    const { pid } = await line.run({});
    await expect(line.run({ do: "refuse" })).rejects.toMatchObject({ reason: "refused", details: "no" });
    expect((await line.run({})).pid).toBe(pid);
  });

  it("tries a job once more in a new process when its own ends", async () => {
    open();
    const before = await line.run({});
    const after = await line.run({ do: "die once", mark: path.join(folder, "died") });
    expect(after.pid).not.toBe(before.pid);
  });

  it("gives up a job that ends two processes, with their last words, and does the next", async () => {
    open();
    const deadly = line.run({ do: "die" });
    const next = line.run({});
    await expect(deadly).rejects.toMatchObject({ reason: "crashed", details: expect.stringContaining("last words") });
    expect((await next).jobs).toBe(1);
  });

  it("ends a job that takes too long, and does the next", async () => {
    open({ timeLimitMs: 3000 });
    const endless = line.run({ do: "hang" });
    const next = line.run({});
    await expect(endless).rejects.toMatchObject({ reason: "timeout" });
    expect((await next).jobs).toBe(1);
  });

  it("says when no worker can start", async () => {
    open({ entry: () => path.join(folder, "nothing.mjs") });
    await expect(line.run({})).rejects.toMatchObject({ reason: "unfit" });
    open({ entry: () => Promise.reject(new Error("no room")) });
    await expect(line.run({})).rejects.toMatchObject({ reason: "unfit", details: expect.stringContaining("no room") });
  });
});

describe("the succession", () => {
  const both = () => line.workers().map(({ pid }) => pid);

  it("is prepared while the first still works, and nobody waits", async () => {
    open();
    const { pid } = await line.run({ peak: 150 });
    expect(line.workers()).toHaveLength(2);
    expect((await line.run({ peak: 150 })).pid).toBe(pid);
    await expect.poll(async () => (await line.run({})).pid, { timeout: 15_000 }).not.toBe(pid);
    expect(both()).not.toContain(pid);
  });

  it("comes at once after a job that was too large", async () => {
    open();
    const { pid } = await line.run({ peak: 250 });
    expect((await line.run({})).pid).not.toBe(pid);
  });
});

it("fails what is under way when it is stopped, and can be used again", async () => {
  open();
  const under = line.run({ do: "hang" });
  line.stop();
  await expect(under).rejects.toMatchObject({ details: "stopped" });
  expect((await line.run({})).jobs).toBe(1);
});
