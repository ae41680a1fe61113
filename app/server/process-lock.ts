import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { codeOf, OperatorError } from "./operator-error";

export interface ProcessLock {
  /** Tells those who ask later where the holder can be reached. */
  announce(address: string): void;
  release(): void;
}

interface Holder {
  pid: number;
  address?: string;
}

/** Somebody else holds the lock. */
export class LockTaken extends OperatorError {
  constructor(
    folder: string,
    readonly holder?: Holder,
  ) {
    const where = holder?.address ? ` på ${holder.address}` : "";
    const who = holder ? ` (proces ${holder.pid})` : "";
    super(`Sagsgang kører allerede${where} med datamappen ${folder}${who}. Brug den, eller stop den først.`);
  }
}

/**
 * One process per folder. The lock is a listening socket: on Linux an abstract one, which the kernel drops with its process,
 * also after kill -9; elsewhere a socket file, which is taken over when nobody answers behind it.
 * @throws LockTaken
 */
export async function takeProcessLock(folder: string): Promise<ProcessLock> {
  const address = lockAddress(folder);
  const mine: Holder = { pid: process.pid };
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    socket.end(JSON.stringify(mine));
  });
  try {
    await listen(server, address);
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE") throw error;
    const holder = await ask(address);
    if (holder !== "nobody") throw new LockTaken(folder, holder);
    if (process.platform !== "linux") fs.rmSync(address, { force: true });
    await listen(server, address);
  }
  server.unref();
  return {
    announce: (url) => void (mine.address = url),
    release: () => void server.close(),
  };
}

function lockAddress(folder: string): string {
  const name = `sagsgang-${createHash("sha256").update(folder).digest("hex").slice(0, 32)}`;
  return process.platform === "linux" ? `\0${name}` : path.join(os.tmpdir(), `${name}.lock`);
}

const listen = (server: net.Server, address: string) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, () => {
      server.off("error", reject);
      resolve();
    });
  });

/** "nobody": the address is left from a process that is gone. Undefined: there is one, but it says nothing (it may be busy). */
const ask = (address: string) =>
  new Promise<Holder | "nobody" | undefined>((resolve) => {
    let answer = "";
    const socket = net.connect(address);
    socket.setTimeout(1000, () => socket.destroy());
    socket.on("data", (part) => (answer += String(part)));
    socket.on("error", (error) => resolve(codeOf(error) === "ECONNREFUSED" ? "nobody" : undefined));
    socket.on("close", () => {
      try {
        resolve(JSON.parse(answer) as Holder);
      } catch {
        resolve(undefined);
      }
    });
  });
