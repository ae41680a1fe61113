import { randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { socketPort } from "../../app/server/embedded/connection";
import { asSuperuser } from "../../app/server/embedded/database";
import { stopAssembly } from "~/modules/pdf/assemble.server";
import { stopTypesetting } from "~/modules/pdf/typeset.server";
import { closePortalPool } from "~/platform/database.server";
import { overrideSettings, resetSettings, type DatabaseSettings } from "~/platform/env.server";
import { closeLive } from "~/platform/live.server";
import { closeUnitOfWork, unitOfWork, type UnitOfWork } from "~/platform/unit-of-work.server";

type Role = "postgres" | "sagsgang_owner" | "sagsgang_app" | "sagsgang_portal";

export interface OwnDatabase {
  name: string;
  /** data folder of this test file: stored files and the seal */
  dataDir: string;
  /** the app's own: the settings point at this database */
  unitOfWork: UnitOfWork;
  /** how a role connects; `postgres` is the superuser */
  as(role: Role): Extract<DatabaseSettings, { host: string }>;
  /** one statement as a role, outside every unit of work */
  query<Row extends pg.QueryResultRow>(role: Role, text: string, values?: unknown[]): Promise<Row[]>;
  /** for what wants the database to itself; the next unit of work opens them again */
  closePools(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * A migrated, empty database for one test file: `beforeAll(async () => (database = await ownDatabase()))`, and `drop` in
 * afterAll. The app's settings point at it, so use cases, queries and routes work on it as they are.
 */
export async function ownDatabase(): Promise<OwnDatabase> {
  const socket = inject("databaseSocket");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(socket, async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE migrated OWNER sagsgang_owner STRATEGY wal_log`);
    // who may connect to a database is not copied with it
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO sagsgang_app, sagsgang_portal`);
    await client.query(`GRANT TEMPORARY ON DATABASE ${name} TO sagsgang_app`);
  });
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-data-"));
  const as = (user: Role) => ({ host: socket, port: socketPort, user, database: name });
  await closePools(); // of a database that this file had before
  resetSettings(); // the file before may have set others
  overrideSettings({
    app: as("sagsgang_app"),
    portal: as("sagsgang_portal"),
    dataDir,
    demonstration: true,
    logLevel: "silent",
  });
  return {
    name,
    dataDir,
    unitOfWork,
    as,
    async query<Row extends pg.QueryResultRow>(role: Role, text: string, values?: unknown[]) {
      const client = new pg.Client(as(role));
      await client.connect();
      try {
        return (await client.query<Row>(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    closePools,
    async drop() {
      await closePools();
      stopTypesetting(); // its fonts lie in the data folder
      stopAssembly();
      await asSuperuser(socket, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function closePools() {
  await closeLive();
  await closePortalPool();
  await closeUnitOfWork();
}
