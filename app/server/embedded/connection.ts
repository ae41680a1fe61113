import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { giveTo, type Identity } from "./run-as";

/** It only names the socket's file: nothing listens on TCP, so no port can be busy. */
export const socketPort = 5432;

/** sun_path of a Unix socket, less its final zero */
const LONGEST_SOCKET_PATH = 107;

export async function connectAsSuperuser(socket: string, database = "postgres"): Promise<pg.Client> {
  const client = new pg.Client({
    host: socket,
    port: socketPort,
    user: "postgres",
    database,
    connectionTimeoutMillis: 5000,
    application_name: "sagsgang start",
  });
  client.on("error", () => {}); // the server going away is noticed by who waits for its process
  await client.connect();
  return client;
}

/** The socket lies in the cluster's folder, which is 0700; where that path is too long, in a closed folder among the temporary ones. */
export function socketPlace(cluster: string): string {
  if (Buffer.byteLength(`${cluster}/.s.PGSQL.${socketPort}`) <= LONGEST_SOCKET_PATH) return cluster;
  return path.join(os.tmpdir(), `sagsgang-${createHash("sha256").update(cluster).digest("hex").slice(0, 16)}`);
}

/** @returns the socket's folder, which is there now and belongs to who runs the server */
export function makeSocketPlace(cluster: string, identity: Identity): string {
  const place = socketPlace(cluster);
  if (place !== cluster) {
    fs.mkdirSync(place, { recursive: true, mode: 0o700 });
    giveTo(identity, place);
  }
  return place;
}
