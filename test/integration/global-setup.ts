// A PostgreSQL of its own for every test run, with one migrated template that each test file copies.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startEmbeddedDatabase } from "../../app/server/embedded-database";
import { asSuperuser, prepareEmbeddedDatabase } from "../../app/server/embedded/database";
import { stopEarlierServer } from "../../app/server/embedded/earlier-server";

declare module "vitest" {
  interface ProvidedContext {
    /** folder of the test server's Unix socket */
    databaseSocket: string;
  }
}

export const templateName = "migrated";
const prefix = "sagsgang-test-";

/** Nothing here must survive a power cut. */
const carefree = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"].flatMap((flag) => [
  "-c",
  flag,
]);

export default async function setup(project: TestProject) {
  await sweepKilledRuns();
  const folder = path.join(os.tmpdir(), `${prefix}${process.pid}`);
  fs.mkdirSync(folder, { mode: 0o755 });
  const database = await startEmbeddedDatabase(path.join(folder, "postgres"), carefree);
  await prepareEmbeddedDatabase(database.socket, templateName);
  await asSuperuser(database.socket, (client) =>
    client.query(`ALTER DATABASE ${templateName} IS_TEMPLATE true ALLOW_CONNECTIONS false`),
  );
  project.provide("databaseSocket", database.socket);
  return async () => {
    await database.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}

/** A run that was killed leaves its server and folder behind. */
async function sweepKilledRuns() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (fs.existsSync(`/proc/${name.slice(prefix.length)}`)) continue;
    const folder = path.join(os.tmpdir(), name);
    const cluster = path.join(folder, "postgres");
    try {
      if (fs.existsSync(cluster)) await stopEarlierServer(cluster, cluster);
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // another user's, or another run is sweeping it at this moment
    }
  }
}
