import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PDFDocument } from "pdf-lib";
import { keepCheckpoint } from "~/modules/audit/checkpoint.server";
import { inspectChain } from "~/modules/audit/verify-chain.server";
import { fileStore } from "~/modules/files/file-store.server";
import { loadSeal, seal } from "~/modules/pdf/seal.server";
import { knownCertificates, verifyPdf } from "~/modules/pdf/verify.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { backup } from "../../app/server/backup";
import { withClient } from "../../app/server/embedded/database";
import { migrate, readMigrations } from "../../app/server/migrate";
import { restore } from "../../app/server/restore";
import { createCommittee, createMunicipality, createUser } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeSchema, digestDatabase, digestFolder } from "./database-digest";

let source: OwnDatabase;
let archive: string;
let municipality: string;
let sealed: Uint8Array;
const opened: OwnDatabase[] = [];

const place = (database: OwnDatabase) => ({ owner: database.as("sagsgang_owner"), dataDir: database.dataDir });
const empty = async () => {
  const database = await ownDatabase();
  opened.push(database);
  return database;
};
const chainOf = (municipalityId: string) => unitOfWork({ municipalityId, userId: null }, inspectChain);

/** A PDF with the seal of the installation in this database's data folder. */
async function sealedPdf({ dataDir }: OwnDatabase): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const own = await loadSeal({ municipalityName: "Prøvekommunen", dataDir });
  return (await seal(await document.save(), { ...own, reason: "Forseglet af kommunen", at: new Date() })).pdf;
}
/** Text that a careless format would lose: tabs, line ends, backslashes, quotes, \N, and letters of several scripts. */
const awkward = 'Å "citat"\t\\N\\n \\\r\n tab\tαβγ العربية 🏛️ {"a":1}';

beforeAll(async () => {
  source = await empty();
  for (const name of ["Ringkøbing-Skjern Kommune", awkward]) {
    municipality = await createMunicipality({ name });
    const committee = await createCommittee(municipality, { name: `Udvalg ${name}` });
    const anne = await createUser(municipality, { name: awkward, roles: [["secretary", committee], "caseworker"] });
    for (let number = 0; number < 20; number += 1)
      await unitOfWork(anne, async ({ tx, record, enqueue }) => {
        record({ kind: "user.changed", subject: `user:${anne.userId}`, data: { name: `${awkward} ${number}` } });
        enqueue({ queue: "mail", data: { mailId: `waiting ${number}` } });
        await tx.mailMessage.create({
          data: { recipient: "a@b.dk", subject: awkward, text: "x".repeat(number * 20_000) },
        });
      });
    await fileStore().put(municipality, randomBytes(300_000));
    await fileStore().put(municipality, new Uint8Array(0));
  }
  sealed = await sealedPdf(source);
  expect(await keepCheckpoint(municipality)).toBe(true);
  archive = path.join(source.dataDir, "backup/all.tar.gz");
  fs.mkdirSync(path.dirname(archive));
  await backup(place(source), archive);
});
afterAll(async () => {
  for (const database of opened) await database.drop();
});

/** The folder without the backup itself and what is on its way. */
const stored = (database: OwnDatabase) =>
  Object.fromEntries(
    Object.entries(digestFolder(database.dataDir)).filter(([name]) => !/^(backup|files\/incoming)\//.test(name)),
  );

describe("a backup, restored into an empty installation", () => {
  it("has every row of every table, every file, and the same schema", async () => {
    const target = await empty();
    await restore(archive, place(target));
    const [before, after] = [await digestDatabase(source.as("postgres")), await digestDatabase(target.as("postgres"))];
    expect(after).toEqual(before);
    for (const table of ["audit_event", "municipality", "mail_message", "jobs.job", '"user"'])
      expect(before[table]).not.toMatch(/^0 /);
    expect(stored(target)).toEqual(stored(source));
    const kinds = Object.keys(stored(target)).map((name) =>
      name.replace(/^files\/.*/, "files").replace(/[0-9a-f-]{36}/, "…"),
    );
    expect(kinds).toEqual([
      ...["files", "files", "files", "files", "kontrolpunkter/….jsonl"],
      ...["segl/demonstration-ca-key.pem", "segl/demonstration-ca.pem", "segl/proevekommunen.p12"],
    ]);
    expect(await describeSchema(target.as("postgres"))).toEqual(await describeSchema(source.as("postgres")));
  });

  it("goes on with the audit chain where it ended, and with row security", async () => {
    const target = await empty();
    await restore(archive, place(target));
    const client = target.as("sagsgang_app");
    const [{ visible }] = (await target.query<{ visible: string }>(
      "sagsgang_app",
      "SELECT count(*) AS visible FROM municipality",
    )) as [{ visible: string }];
    expect(visible).toBe("0");
    await withClient(client, async (app) => {
      await app.query("BEGIN");
      await app.query("SELECT set_config('app.municipality_id', $1, true)", [municipality]);
      const { rows } = await app.query<{ sequence: string }>(
        "INSERT INTO audit_event (kind, subject) VALUES ('a.b', 'c:1') RETURNING sequence",
      );
      expect(rows[0]!.sequence).toBe("21");
      expect((await app.query("SELECT * FROM app.audit_verify()")).rows).toEqual([]);
      await app.query("COMMIT");
    });
    await expect(target.query("sagsgang_owner", "DELETE FROM audit_event")).rejects.toThrow("append-only");
  });

  it("seals with the same seal, and knows what was sealed before", async () => {
    const target = await empty();
    await restore(archive, place(target));
    const [before, now] = [stored(target), await sealedPdf(target)];
    expect(stored(target)).toEqual(before);
    for (const pdf of [sealed, now]) {
      const { signatures, changedAfter } = await verifyPdf(pdf, await knownCertificates({ dataDir: target.dataDir }));
      expect({ signatures, changedAfter }).toMatchObject({
        signatures: [{ trusted: "demonstration", intact: true }],
        changedAfter: false,
      });
    }
    const { signatures } = await verifyPdf(sealed, await knownCertificates({ dataDir: (await empty()).dataDir }));
    expect(signatures).toMatchObject([{ trusted: "unknown" }]);
  });

  it("has the audit chain's checkpoints, which tell when the chain is cut afterwards", async () => {
    const target = await empty();
    await restore(archive, place(target));
    expect(await chainOf(municipality)).toMatchObject({ broken: [], checkpoint: { sequence: 20 } });
    await target.query(
      "postgres",
      `ALTER TABLE audit_event DISABLE TRIGGER USER; DELETE FROM audit_event WHERE sequence = 20; ALTER TABLE audit_event ENABLE TRIGGER USER`,
    );
    expect((await chainOf(municipality)).broken).toMatchObject([{ sequence: 20, problem: "checkpoint" }]);
  });

  it("has no checkpoint that is newer than its chain, whatever happens while it is taken", async () => {
    const busy = await empty();
    const theirs = await createMunicipality();
    const happens = () =>
      unitOfWork({ municipalityId: theirs, userId: null }, async ({ record }) =>
        record({ kind: "a.b", subject: "c:1" }),
      );
    await happens();
    const file = path.join(source.dataDir, "backup/busy.tar.gz");
    await withClient(busy.as("postgres"), async (client) => {
      await client.query("BEGIN; LOCK TABLE mail_message IN ACCESS EXCLUSIVE MODE");
      const taken = backup(place(busy), file);
      // It has seen the database, and waits for this table.
      await expect
        .poll(() =>
          busy.query("postgres", "SELECT FROM pg_locks WHERE NOT granted AND relation = 'mail_message'::regclass"),
        )
        .toHaveLength(1);
      await happens();
      expect(await keepCheckpoint(theirs)).toBe(true);
      await client.query("COMMIT");
      await taken;
    });
    await restore(file, place(await empty()));
    expect(await chainOf(theirs)).toMatchObject({ broken: [], events: 1, checkpoint: null });
  });

  it("is readable by its owner alone", () => expect(fs.statSync(archive).mode & 0o777).toBe(0o600));
});

describe("an installation with data", () => {
  it("is left alone, unless one says otherwise", async () => {
    const target = await empty();
    const theirs = await createMunicipality({ name: "Den gamle" });
    await fileStore().put(theirs, Buffer.from("gammel"));
    await target.closePools();
    const before = [await digestDatabase(target.as("postgres")), stored(target)];
    await expect(restore(archive, place(target))).rejects.toThrow("--overwrite");
    expect([await digestDatabase(target.as("postgres")), stored(target)]).toEqual(before);

    await restore(archive, place(target), { overwrite: true });
    expect(await digestDatabase(target.as("postgres"))).toEqual(await digestDatabase(source.as("postgres")));
    expect(stored(target)).toEqual(stored(source));
  });

  it("is left alone while the app is connected", async () => {
    const target = await empty();
    await withClient(target.as("sagsgang_app"), () =>
      expect(restore(archive, place(target), { overwrite: true })).rejects.toThrow("Stop Sagsgang"),
    );
  });
});

describe("an archive that can't be trusted", () => {
  const damaged = (name: string, change: (content: Buffer) => Buffer) => {
    const file = path.join(source.dataDir, "backup", name);
    fs.writeFileSync(file, change(fs.readFileSync(archive)));
    return file;
  };

  it.each([
    ["cut short", (content: Buffer) => content.subarray(0, content.length - 2000)],
    [
      "with one changed byte inside",
      (content: Buffer) => {
        const tar = gunzipSync(content);
        const at = tar.indexOf("Ringkøbing-Skjern");
        tar[at] = tar[at]! ^ 1;
        return gzipSync(tar);
      },
    ],
    ["that is no archive", () => Buffer.from("hej")],
  ])("%s is refused before anything is changed", async (name, change) => {
    const target = await empty();
    const before = await digestDatabase(target.as("postgres"));
    await expect(restore(damaged(`${name}.tar.gz`, change), place(target))).rejects.toThrow(
      /beskadiget|ikke en backup/,
    );
    expect(await digestDatabase(target.as("postgres"))).toEqual(before);
    expect(stored(target)).toEqual({});
  });

  it("of a newer release is refused", async () => {
    const newer = await empty();
    await newer.query(
      "postgres",
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_later', now())",
    );
    const file = path.join(source.dataDir, "backup/newer.tar.gz");
    await backup(place(newer), file);
    await expect(restore(file, place(await empty()))).rejects.toThrow("nyere udgave");
  });

  it("with a rewritten event in its log is refused, and nothing is restored", async () => {
    const tampered = await empty();
    await restore(archive, place(tampered));
    await tampered.query(
      "postgres",
      `ALTER TABLE audit_event DISABLE TRIGGER USER; UPDATE audit_event SET data = '{"name":"en anden"}' WHERE sequence = 7; ALTER TABLE audit_event ENABLE TRIGGER USER`,
    );
    const file = path.join(source.dataDir, "backup/tampered.tar.gz");
    await backup(place(tampered), file);
    const target = await empty();
    await expect(restore(file, place(target))).rejects.toThrow("brudt ved nummer 7");
    expect(await target.query("postgres", "SELECT * FROM municipality")).toEqual([]);
    expect(stored(target)).toEqual({});
  });
});

it("an older release's backup is brought up to this release", async () => {
  const migrations = readMigrations();
  const older = await empty();
  await older.query(
    "postgres",
    "DROP SCHEMA app, portal CASCADE; DROP OWNED BY sagsgang_owner CASCADE; CREATE SCHEMA IF NOT EXISTS public",
  );
  await withClient(older.as("sagsgang_owner"), (client) => migrate(client, migrations, "0003_protection"));
  await older.query("sagsgang_owner", "CREATE SCHEMA jobs; CREATE TABLE jobs.job (id int)");
  await older.query("sagsgang_owner", "INSERT INTO municipality (name, slug) VALUES ('Den gamle', 'gammel')");
  const file = path.join(source.dataDir, "backup/older.tar.gz");
  await backup(place(older), file);
  const target = await empty();
  await restore(file, place(target));
  expect(await target.query("postgres", "SELECT name FROM municipality")).toEqual([{ name: "Den gamle" }]);
  expect(await describeSchema(target.as("postgres"))).toEqual(await describeSchema(source.as("postgres")));
});
