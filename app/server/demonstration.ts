// The demonstration's data: loaded into an empty embedded database, and told apart from a load that was interrupted.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { programFile } from "~/platform/programs.mjs";
import { projectFolder } from "~/platform/project-folder.mjs";
import { storedEntries } from "./archive/stored-data";
import { finished } from "./child-process";
import { asSuperuser, databaseName, ownerOf, prepareEmbeddedDatabase, withClient } from "./embedded/database";
import { OperatorError } from "./operator-error";

/** Kept as the database's comment, so it comes and goes with it. */
const LOADED = "demonstration loaded";

export async function needsDemonstration(socket: string): Promise<boolean> {
  return withClient(ownerOf(socket), async (client) => {
    const { rows } = await client.query<{ comment: string | null }>(
      "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()",
    );
    return rows[0]?.comment !== LOADED;
  });
}

/**
 * Loads it in a process of its own, which takes its memory with it. What an interrupted load left is thrown away first.
 * @param said is told what the loader prints
 */
export async function loadDemonstration(
  socket: string,
  dataDir: string,
  said: (line: string) => void = () => {},
): Promise<void> {
  if (await holdsAnything(socket)) await emptyDemonstration(socket, dataDir);
  const child = spawn(process.execPath, [programFile("load-demonstration")], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, SMTP_URL: "", DATA_DIR: dataDir, SAGSGANG_EMBEDDED_SOCKET: socket },
  });
  let failure = "";
  createInterface({ input: child.stdout }).on("line", said);
  createInterface({ input: child.stderr }).on("line", (line) => (failure = line));
  if ((await finished(child)) !== 0) throw new OperatorError(`Demonstrationens data kunne ikke indlæses. ${failure}`);
  await keepItsMails(socket);
  await markLoaded(socket);
}

/** What its people sent each other is history: the app's workers, which may have a mail server, find nothing of it to send. */
const keepItsMails = (socket: string) =>
  withClient(ownerOf(socket), async (client) => {
    await client.query("UPDATE mail_message SET state = 'kept' WHERE state = 'waiting'");
    await client.query(
      "DELETE FROM jobs.job WHERE name IN ('mail', 'letter-mail', 'proposal-mail') AND state = 'created'",
    );
  });

/** Makes the database anew, empty, and removes the files that belonged to it. */
export async function emptyDemonstration(socket: string, dataDir: string): Promise<void> {
  await asSuperuser(socket, (client) => client.query(`DROP DATABASE IF EXISTS ${databaseName} WITH (FORCE)`));
  for (const name of storedEntries(dataDir)) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
  await prepareEmbeddedDatabase(socket);
}

/** Also after a restore: what was restored is complete. */
export const markLoaded = (socket: string) =>
  asSuperuser(socket, (client) => client.query(`COMMENT ON DATABASE ${databaseName} IS ${pg.escapeLiteral(LOADED)}`));

const holdsAnything = (socket: string) =>
  withClient(ownerOf(socket), async (client) => {
    const { rows } = await client.query<{ found: boolean }>("SELECT EXISTS (SELECT FROM municipality) AS found");
    return rows[0]!.found;
  });

/** The demonstration lives by a meeting with cases that is still to come; when that has passed, it is time to make it anew. */
export const demonstrationIsOver = (socket: string, now: Date) =>
  withClient(ownerOf(socket), async (client) => {
    const { rows } = await client.query<{ over: boolean }>(
      `SELECT coalesce(max(starts_at) < $1, false) AS over FROM meeting m
       WHERE EXISTS (SELECT FROM agenda_item WHERE meeting_id = m.id AND proposal_id IS NOT NULL)`,
      [now],
    );
    return rows[0]!.over;
  });

export interface SignIn {
  name: string;
  /** "Sekretær for Beskæftigelsesudvalget" */
  part: string;
}

/** Whom one can sign in as, of the municipality that has most of them. */
export const demonstrationSignIns = (socket: string): Promise<SignIn[]> =>
  withClient(ownerOf(socket), async (client) => {
    const { rows } = await client.query<SignIn>(
      `SELECT u.name, d.label AS part FROM demonstration_sign_in d JOIN "user" u ON u.id = d.user_id
       WHERE d.municipality_id = (SELECT municipality_id FROM demonstration_sign_in GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)
       ORDER BY d.position, d.label`,
    );
    return rows;
  });
