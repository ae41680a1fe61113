import { fork } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DamagedContent, MissingContent } from "~/modules/files/content-errors";
import { fileStore } from "~/modules/files/file-store.server";
import { overrideSettings } from "~/platform/env.server";

const municipality = randomUUID();
const content = Buffer.from("Bilag 1: økonomi på ældreområdet");
const sha256 = createHash("sha256").update(content).digest("hex");
const script = path.resolve(import.meta.dirname, "../fixtures/files/put-content.ts");

let dataDir: string;
beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-store-"));
  overrideSettings({ dataDir });
});
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const finalPath = (sha: string) => path.join(dataDir, "files", municipality, sha.slice(0, 2), sha);
const incoming = () => fs.readdirSync(path.join(dataDir, "files", "incoming"));
const putInProcess = (mode: "same" | "endless", options: { limitKilobytes?: number } = {}) => {
  const args = ["--import", "tsx", script, dataDir, municipality, mode];
  const stdio: ("ignore" | "ipc")[] = ["ignore", "ignore", "ignore", "ipc"];
  if (options.limitKilobytes === undefined) return fork(script, args.slice(3), { execArgv: args.slice(0, 2), stdio });
  const limited = `ulimit -f ${options.limitKilobytes}; exec "$@"`;
  return fork("-c", [limited, "sh", process.execPath, ...args], { execPath: "/bin/sh", execArgv: [], stdio });
};

describe("content", () => {
  it("is kept under municipality and hash, and comes back as it was", async () => {
    const store = fileStore();
    expect(await store.put(municipality, content)).toEqual({ sha256, size: content.byteLength });
    expect(fs.readFileSync(finalPath(sha256))).toEqual(content);
    expect(await store.read(municipality, sha256)).toEqual(content);
    expect(await buffer(await store.get(municipality, sha256))).toEqual(content);
    expect(await buffer(await store.get(municipality, sha256, { start: 6, end: 7 }))).toEqual(content.subarray(6, 8));
    expect(await store.size(municipality, sha256)).toBe(content.byteLength);
    expect(await store.withFile(municipality, sha256, async (file) => fs.readFileSync(file))).toEqual(content);
    expect(incoming()).toEqual([]);
  });

  it("may come as a stream or as a temporary file, which is moved in", async () => {
    const store = fileStore();
    const pieces = Readable.from([content.subarray(0, 10), content.subarray(10)]);
    expect(await store.put(municipality, pieces)).toEqual({ sha256, size: content.byteLength });
    const file = await store.temporaryPath();
    fs.writeFileSync(file, "fra en fil");
    const stored = await store.put(municipality, { file });
    expect(await store.read(municipality, stored.sha256)).toEqual(Buffer.from("fra en fil"));
    expect(fs.existsSync(file)).toBe(false);
  });

  it("may be empty", async () => {
    const stored = await fileStore().put(municipality, new Uint8Array());
    expect(stored.size).toBe(0);
    expect(await fileStore().read(municipality, stored.sha256)).toHaveLength(0);
  });

  it("belongs to its municipality alone", async () => {
    const other = randomUUID();
    await fileStore().put(municipality, content);
    expect(await fileStore().exists(other, sha256)).toBe(false);
    await expect(fileStore().read(other, sha256)).rejects.toThrow(MissingContent);
    await expect(fileStore().get(other, sha256)).rejects.toThrow(MissingContent);
  });

  it("can be removed, twice without error", async () => {
    const { sha256: removed } = await fileStore().put(municipality, Buffer.from("væk"));
    await fileStore().remove(municipality, removed);
    await fileStore().remove(municipality, removed);
    expect(await fileStore().exists(municipality, removed)).toBe(false);
    expect(await fileStore().size(municipality, removed)).toBeNull();
  });

  it.each([
    ["../../etc", sha256],
    ["", sha256],
    [randomUUID().toUpperCase(), sha256],
    [municipality, "../../../../etc/passwd"],
    [municipality, sha256.toUpperCase()],
    [municipality, `${sha256}\n`],
  ])("is never looked for under a made-up path (%j, %j)", async (id, sha) => {
    await expect(fileStore().read(id, sha)).rejects.toThrow(/UUID|64 hex/);
    await expect(fileStore().remove(id, sha)).rejects.toThrow(/UUID|64 hex/);
  });
});

describe("damage", () => {
  it("is noticed on reading and by verification", async () => {
    const { sha256: damaged } = await fileStore().put(municipality, Buffer.from("Beslutning: Godkendt."));
    expect(await fileStore().verify(municipality, damaged)).toBe("intact");
    fs.writeFileSync(finalPath(damaged), "Beslutning: Afvist.");
    expect(await fileStore().verify(municipality, damaged)).toBe("damaged");
    await expect(fileStore().read(municipality, damaged)).rejects.toThrow(DamagedContent);
    await fileStore().put(municipality, Buffer.from("Beslutning: Godkendt."));
    expect(await fileStore().verify(municipality, damaged)).toBe("intact");
    expect(await fileStore().verify(municipality, "0".repeat(64))).toBe("missing");
  });
});

describe("accidents", () => {
  it("a failing source leaves nothing behind", async () => {
    const failing = async function* () {
      yield content;
      throw new Error("The sender went away.");
    };
    const before = fs.readdirSync(path.join(dataDir, "files", municipality), { recursive: true });
    await expect(fileStore().put(municipality, failing())).rejects.toThrow("went away");
    expect(incoming()).toEqual([]);
    expect(fs.readdirSync(path.join(dataDir, "files", municipality), { recursive: true })).toEqual(before);
  });

  it("four processes may put the same content at once", async () => {
    const processes = Array.from({ length: 4 }, () => putInProcess("same"));
    await Promise.all(processes.map((child) => once(child, "message")));
    const answers = processes.map((child) => once(child, "message"));
    for (const child of processes) child.send("go");
    const stored = (await Promise.all(answers)).map(([answer]) => answer as { sha256: string; size: number });
    expect(new Set(stored.map((answer) => answer.sha256)).size).toBe(1);
    expect(await fileStore().verify(municipality, stored[0]!.sha256)).toBe("intact");
    expect(await fileStore().size(municipality, stored[0]!.sha256)).toBe(stored[0]!.size);
    expect(incoming()).toEqual([]);
  });

  it("a kill in the middle leaves no half file under a final name, and its remains are swept", async () => {
    const names = () =>
      fs.readdirSync(path.join(dataDir, "files", municipality), { recursive: true }).filter((name) => name.length > 60);
    const before = names();
    const child = putInProcess("endless");
    const started = () => incoming().some((name) => fs.statSync(path.join(dataDir, "files/incoming", name)).size > 1e6);
    while (!started()) await setTimeout(20);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(names()).toEqual(before);
    expect(incoming()).toHaveLength(1);
    expect(await fileStore().removeTemporary(new Date(Date.now() - 60_000))).toBe(0);
    expect(await fileStore().removeTemporary(new Date(Date.now() + 1_000))).toBe(1);
    expect(incoming()).toEqual([]);
  });

  it("a full disk is said in Danish, and leaves nothing behind", async () => {
    const child = putInProcess("endless", { limitKilobytes: 512 });
    const [answer] = (await once(child, "message")) as [{ name: string; message: string }];
    expect(answer.name).toBe("DomainError");
    expect(answer.message).toMatch(/ikke mere plads på serveren/);
    expect(incoming()).toEqual([]);
  });
});

describe("old content", () => {
  it("is listed and removed only if nobody put it again since", async () => {
    const old = await fileStore().put(municipality, Buffer.from("gammel"));
    const again = await fileStore().put(municipality, Buffer.from("gammel, men lagt op igen"));
    for (const { sha256: sha } of [old, again]) fs.utimesSync(finalPath(sha), 1_000_000, 1_000_000);
    const yesterday = new Date(Date.now() - 86_400_000);
    const listed: string[] = [];
    for await (const entry of fileStore().olderThan(yesterday)) listed.push(entry.sha256);
    expect(listed.sort()).toEqual([old.sha256, again.sha256].sort());
    await fileStore().put(municipality, Buffer.from("gammel, men lagt op igen"));
    expect(await fileStore().removeIfOlder(municipality, again.sha256, yesterday)).toBe(false);
    expect(await fileStore().removeIfOlder(municipality, old.sha256, yesterday)).toBe(true);
    expect(await fileStore().exists(municipality, again.sha256)).toBe(true);
    expect(await fileStore().exists(municipality, old.sha256)).toBe(false);
    expect(await fileStore().removeIfOlder(municipality, old.sha256, yesterday)).toBe(true);
  });
});
