import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { projectFolder } from "~/platform/project-folder.mjs";
import { installJobQueues } from "../job-queues";
import { migrate } from "../migrate";
import { connectAsSuperuser, socketPort } from "./connection";

export const databaseName = "sagsgang";

export const rolesSql = () => fs.readFileSync(path.join(projectFolder, "app/server/roles.sql"), "utf8");

export const ownerOf = (socket: string, database = databaseName): pg.ClientConfig => ({
  host: socket,
  port: socketPort,
  user: "sagsgang_owner",
  database,
  application_name: "sagsgang owner",
});

/**
 * Makes the roles, the database, its schema and its queues, as far as they are missing.
 * @returns the names of the migrations it applied
 * @throws OperatorError when the database is newer than the code
 */
export async function prepareEmbeddedDatabase(socket: string, database = databaseName): Promise<string[]> {
  await makeEmptyDatabase(socket, database);
  const owner = ownerOf(socket, database);
  return withClient(owner, async (client) => {
    const applied = await migrate(client);
    await installJobQueues(owner, client);
    return applied;
  });
}

/** Roles and database, without a schema. What is there stays as it is. */
export const makeEmptyDatabase = (socket: string, database = databaseName): Promise<void> =>
  asSuperuser(socket, async (client) => {
    await client.query(rolesSql());
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER sagsgang_owner`);
  });

export async function asSuperuser<T>(socket: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectAsSuperuser(socket);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** One connection for one piece of work. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
