import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeEach, beforeAll, describe, expect, it } from "vitest";
import { keepCheckpoint } from "~/modules/audit/checkpoint.server";
import { readHistory } from "~/modules/audit/history-queries.server";
import { verifyChain } from "~/modules/audit/verify-chain.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { copenhagenDate } from "~/platform/danish-time";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createMunicipality, createUser } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let municipality: string;
let ole: Actor;

beforeAll(async () => (database = await ownDatabase()));
afterAll(() => database.drop());
beforeEach(async () => {
  municipality = await createMunicipality();
  ole = await createUser(municipality, { name: "Ole Agger", roles: ["systemAdministrator"] });
});
afterEach(resetClock);

const act = (actor: Actor, kind: string, subject = `user:${actor.userId}`, data?: object) =>
  unitOfWork(actor, async ({ record }) => record({ kind, subject, data }));
const write = async (count: number) => {
  for (let index = 0; index < count; index += 1) await act(ole, "user.changed", undefined, { name: `nr. ${index}` });
};
const report = (actor = ole) => unitOfWork(actor, verifyChain);
/** As somebody with the superuser's hands in the table: the triggers are off. */
const tamper = async (sql: string) => {
  await database.query("postgres", "ALTER TABLE audit_event DISABLE TRIGGER USER");
  try {
    await database.query("postgres", sql.replaceAll("$M", `'${municipality}'`));
  } finally {
    await database.query("postgres", "ALTER TABLE audit_event ENABLE TRIGGER USER");
  }
};
const file = () => path.join(database.dataDir, "kontrolpunkter", `${municipality}.jsonl`);

describe("the chain", () => {
  it("holds, and says how many events it has", async () => {
    await write(7);
    expect(await report()).toMatchObject({ events: 7, broken: [], checkpoint: null });
    expect((await report()).lastPrints).toHaveLength(3);
  });

  it("holds when nothing has happened", async () => {
    expect(await report()).toMatchObject({ events: 0, broken: [], lastPrints: [] });
  });

  it("holds with many who write at once, in two municipalities", async () => {
    const other = await createUser(await createMunicipality(), { roles: ["systemAdministrator"] });
    await Promise.all(Array.from({ length: 30 }, (_, index) => act(index % 2 ? ole : other, "user.changed")));
    expect(await report()).toMatchObject({ events: 15, broken: [] });
    expect(await report(other)).toMatchObject({ events: 15, broken: [] });
  });

  it.each(["sagsgang_app", "sagsgang_owner"] as const)("can't be changed, emptied or removed by %s", async (role) => {
    await write(2);
    for (const sql of ["UPDATE audit_event SET kind = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"])
      await expect(database.query(role, sql), sql).rejects.toThrow(/append-only|permission denied/);
    expect((await report()).events).toBe(2);
  });

  it("can't be written into with a made-up number, time, person or hash", async () => {
    await write(1);
    await unitOfWork(ole, ({ tx }) =>
      tx.auditEvent.create({
        data: {
          kind: "x.y",
          subject: "user:x",
          sequence: 99n,
          at: new Date("1999-01-01"),
          userId: null,
          hash: new Uint8Array(32),
          previousHash: new Uint8Array(32),
        },
      }),
    );
    const rows = await database.query<{ sequence: string; user_id: string; at: Date }>(
      "postgres",
      "SELECT * FROM audit_event WHERE municipality_id = $1 ORDER BY sequence",
      [municipality],
    );
    expect(rows[1]).toMatchObject({ sequence: "2", user_id: ole.userId });
    expect(rows[1]!.at.getFullYear()).toBeGreaterThan(2020);
    expect((await report()).broken).toEqual([]);
  });
});

describe("found without a checkpoint", () => {
  beforeEach(() => write(6));
  const found = async () => (await report()).broken;

  it("an edited event", async () => {
    await tamper('UPDATE audit_event SET data = \'{"name": "en anden"}\' WHERE municipality_id = $M AND sequence = 3');
    expect(await found()).toEqual([{ sequence: 3, problem: "content" }]);
  });

  it.each(["kind = 'user.signedIn'", "subject = 'user:x'", "user_id = NULL", "at = at - interval '1 second'"])(
    "an event with %s",
    async (change) => {
      await tamper(`UPDATE audit_event SET ${change} WHERE municipality_id = $M AND sequence = 4`);
      expect(await found()).toEqual([{ sequence: 4, problem: "content" }]);
    },
  );

  it("an edited event whose hash was made to fit", async () => {
    await tamper("UPDATE audit_event SET kind = 'user.signedIn' WHERE municipality_id = $M AND sequence = 3");
    await tamper("UPDATE audit_event e SET hash = app.audit_hash(e) WHERE municipality_id = $M AND sequence = 3");
    expect(await found()).toEqual([{ sequence: 4, problem: "link" }]);
  });

  it("an event that was taken out", async () => {
    await tamper("DELETE FROM audit_event WHERE municipality_id = $M AND sequence = 3");
    expect((await found()).map(({ sequence }) => sequence)).toContain(4);
  });
});

describe("found with a checkpoint", () => {
  const rewriteFrom = async (sequence: number) => {
    await tamper(`UPDATE audit_event SET kind = 'user.signedIn' WHERE municipality_id = $M AND sequence = ${sequence}`);
    await tamper(`DO $do$ DECLARE e audit_event; previous bytea; BEGIN
      SELECT hash INTO previous FROM audit_event WHERE municipality_id = $M AND sequence = ${sequence - 1};
      FOR e IN SELECT * FROM audit_event WHERE municipality_id = $M AND sequence >= ${sequence} ORDER BY sequence LOOP
        e.previous_hash := previous; previous := app.audit_hash(e);
        UPDATE audit_event SET previous_hash = e.previous_hash, hash = previous WHERE municipality_id = $M AND sequence = e.sequence;
      END LOOP; END $do$`);
  };
  beforeEach(async () => {
    setClock(new Date("2026-11-22T01:00:00Z"));
    await write(6);
    expect(await keepCheckpoint(municipality)).toBe(true);
  });

  it("a chain that was written anew from an event on", async () => {
    await rewriteFrom(3);
    expect((await report()).broken).toEqual([
      { sequence: 6, problem: "checkpoint", checkpointAt: "2026-11-22T01:00:00.000Z" },
    ]);
  });

  it("an end that was cut off", async () => {
    await tamper("DELETE FROM audit_event WHERE municipality_id = $M AND sequence > 4");
    expect(await report()).toMatchObject({ events: 4, broken: [{ sequence: 6, problem: "checkpoint" }] });
  });

  it("a forgery that a later checkpoint would have hidden: no checkpoint is kept of a chain that doesn't hold", async () => {
    await rewriteFrom(3);
    setClock(new Date("2026-11-23T01:00:00Z"));
    expect(await keepCheckpoint(municipality)).toBe(false);
    expect(fs.readFileSync(file(), "utf8").trim().split("\n")).toHaveLength(1);
  });

  it("a line of the checkpoints' own file that was spoilt", async () => {
    fs.appendFileSync(file(), "{}\n");
    expect((await report()).broken).toEqual([{ sequence: 0, problem: "checkpointFile" }]);
  });

  it("nothing where nothing was touched, and one checkpoint a day", async () => {
    expect(await keepCheckpoint(municipality)).toBe(true);
    setClock(new Date("2026-11-23T01:00:00Z"));
    await write(2);
    expect(await keepCheckpoint(municipality)).toBe(true);
    const lines = fs
      .readFileSync(file(), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { sequence: number });
    expect(lines.map(({ sequence }) => sequence)).toEqual([6, 8]);
    expect(await report()).toMatchObject({ events: 8, broken: [], checkpoint: { sequence: 8 } });
  });
});

describe("history", () => {
  it("tells who did what to which thing, newest first, by thing, person and day", async () => {
    const committee = await createCommittee(municipality, { name: "Børneudvalget" });
    const ib = await createUser(municipality, { name: "Ib Sandholt", roles: ["systemAdministrator"] });
    await act(ole, "committee.created", `committee:${committee}`, { name: "Børneudvalget" });
    await act(ib, "committee.changed", `committee:${committee}`, {
      name: "Børneudvalget",
      fields: ["navn"],
      from: { name: "A" },
      to: { name: "B" },
    });
    await act(ib, "user.signedIn", `user:${ib.userId}`);
    await act(ib, "comet.seen", "comet:7");
    const all = await unitOfWork(ole, (unit) => readHistory(unit, {}));
    expect(all.entries.map(({ person, predicate }) => `${person?.name} ${predicate}`)).toEqual([
      "Ib Sandholt foretog handlingen “comet.seen”",
      "Ib Sandholt loggede ind",
      "Ib Sandholt rettede navn for Børneudvalget",
      "Ole Agger oprettede Børneudvalget",
    ]);
    expect(all.entries[2]).toMatchObject({ about: { label: "Børneudvalget" }, changes: [{ from: "A", to: "B" }] });
    const ofCommittee = await unitOfWork(ole, (unit) => readHistory(unit, { subject: `committee:${committee}` }));
    expect(ofCommittee).toMatchObject({ total: 2, about: { label: "Børneudvalget" } });
    expect(await unitOfWork(ole, (unit) => readHistory(unit, { userId: ole.userId }))).toMatchObject({ total: 1 });
    const today = copenhagenDate(new Date(all.entries[0]!.at));
    expect((await unitOfWork(ole, (unit) => readHistory(unit, { day: today }))).total).toBeGreaterThan(0);
    expect(await unitOfWork(ole, (unit) => readHistory(unit, { day: "1999-01-01" }))).toMatchObject({
      total: 0,
      entries: [],
    });
  });

  it("is read a page at a time", async () => {
    await write(53);
    const first = await unitOfWork(ole, (unit) => readHistory(unit, {}));
    expect(first).toMatchObject({ total: 53, older: 4 });
    const second = await unitOfWork(ole, (unit) => readHistory(unit, { before: first.older! }));
    expect(second.entries.map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    expect(second.older).toBeNull();
  });

  it("is the system administrator's, and of a committee's things its secretary's", async () => {
    const committee = await createCommittee(municipality);
    const secretary = await createUser(municipality, { roles: [["secretary", committee]] });
    const member = await createUser(municipality, { seats: { [committee]: "chair" } });
    const subject = `committee:${committee}`;
    await act(ole, "committee.created", subject, { name: "Udvalget" });
    expect(await unitOfWork(secretary, (unit) => readHistory(unit, { subject }))).toMatchObject({ total: 1 });
    for (const [actor, filter] of [
      [secretary, {}],
      [secretary, { subject: `user:${ole.userId}` }],
      [member, { subject }],
    ] as const)
      await expect(unitOfWork(actor, (unit) => readHistory(unit, filter))).rejects.toMatchObject({ code: "forbidden" });
    await expect(unitOfWork(secretary, verifyChain)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unitOfWork(ole, (unit) => readHistory(unit, { subject: "user" }))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
