import { redirect } from "@remix-run/node";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { act } from "~/platform/http.server";
import type { Unit, UnitActor, UnitOptions } from "~/platform/unit-of-work.server";
import { isWriteConflict } from "~/platform/write-conflict.server";
import { createMunicipality, createUser, systemIn } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let municipalityId: string;
let ib: Actor;
let maja: Actor;
beforeAll(async () => {
  database = await ownDatabase();
  municipalityId = await createMunicipality();
  ib = await createUser(municipalityId, { name: "Ib Sandholt" });
  maja = await createUser(municipalityId, { name: "Maja Krogh" });
});
beforeEach(() => database.query("postgres", `UPDATE "user" SET title = ''`));
afterAll(() => database.drop());

type Write = (unit: Unit, id: string, word: string) => Promise<unknown>;

/** Adds to what is there, so that a write done twice, or half of one, shows. */
const byModel: Write = async ({ tx }, id, word) => {
  const { title } = await tx.user.update({ where: { id }, data: { deactivatedAt: null } }); // locks it before it is read
  await tx.user.update({ where: { id }, data: { title: `${title}${word}` } });
};
const raw: Write = ({ tx }, id, word) =>
  tx.$executeRaw`UPDATE "user" SET title = title || ${word} WHERE id = ${id}::uuid`;

/**
 * Two units of work that each hold what the other wants next. Whoever is tried again finds the other gone.
 * @returns how often each was begun
 */
async function crossing(write: Write, run: (work: (unit: Unit) => Promise<void>) => Promise<unknown>) {
  let there = 0;
  let open = () => {};
  const bothHold = new Promise<void>((resolve) => {
    open = resolve;
  });
  const begun = { a: 0, b: 0 };
  const workOf =
    (name: "a" | "b", [first, second]: [string, string]) =>
    async (unit: Unit) => {
      begun[name] += 1;
      await write(unit, first, name);
      unit.record({ kind: "test.crossed", subject: `test:${name}` });
      unit.enqueue({ queue: "mail", data: { mailId: "" } });
      if ((there += 1) === 2) open();
      await bothHold;
      await write(unit, second, name);
    };
  const outcomes = await Promise.allSettled([
    run(workOf("a", [ib.userId, maja.userId])),
    run(workOf("b", [maja.userId, ib.userId])),
  ]);
  return { begun, outcomes };
}
const inUnit = (options?: UnitOptions) => (work: (unit: Unit<UnitActor>) => Promise<void>) =>
  database.unitOfWork(systemIn(municipalityId), work, options);

const titles = async () =>
  (await database.query<{ title: string }>("postgres", `SELECT title FROM "user" ORDER BY name`)).map(({ title }) =>
    [...title].sort().join(""),
  );
const count = async (text: string) => (await database.query("postgres", text)).length;

test.each([
  ["Prisma's own statements", byModel],
  ["raw statements", raw],
])("two units of work in each other's way (%s): both are done, each once", async (_, write) => {
  const before = {
    events: await count("SELECT 1 FROM audit_event WHERE kind = 'test.crossed'"),
    jobs: await count("SELECT 1 FROM jobs.job WHERE name = 'mail'"),
  };
  const { begun, outcomes } = await crossing(write, inUnit());
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect(begun.a + begun.b).toBe(3); // PostgreSQL ended one of them
  expect(await titles()).toEqual(["ab", "ab"]);
  expect(await count("SELECT 1 FROM audit_event WHERE kind = 'test.crossed'")).toBe(before.events + 2);
  expect(await count("SELECT 1 FROM jobs.job WHERE name = 'mail'")).toBe(before.jobs + 2);
});

test("one that did something outside the transaction isn't tried again", async () => {
  const { begun, outcomes } = await crossing(raw, inUnit({ once: true }));
  expect(begun).toEqual({ a: 1, b: 1 });
  const [refused] = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(isWriteConflict(refused!.reason)).toBe(true);
  expect((await titles()).map((title) => title.length)).toEqual([1, 1]); // the other's
});

test("two forms in each other's way: both are answered, and sent again each is its first answer", async () => {
  const keys = [randomUUID(), randomUUID()];
  let sent = 0;
  const send = (key: string, work: (unit: Unit<Actor>) => Promise<void>) =>
    act({ _noegle: key }, ib, z.object({}), work, () => redirect("/intern"));
  const { begun, outcomes } = await crossing(raw, (work) => send(keys[sent++]!, work));
  expect(begun.a + begun.b).toBe(3);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: "fulfilled", value: { status: 302 } });
  for (const key of keys)
    expect(await send(key, () => Promise.reject(new Error("done twice")))).toMatchObject({ status: 302 });
  expect(await titles()).toEqual(["ab", "ab"]);
});

test("a serialization failure is one too; what a use case refuses is none", async () => {
  let tries = 0;
  const fails = (state: string) => () =>
    database.unitOfWork(systemIn(municipalityId), async ({ tx }) => {
      tries += 1;
      await tx.$executeRawUnsafe(`DO $$ BEGIN RAISE SQLSTATE '${state}'; END $$`);
    });
  await expect(fails("40001")()).rejects.toThrow("40001");
  expect(tries).toBe(5);
  tries = 0;
  await expect(fails("23514")()).rejects.toThrow("23514");
  expect(tries).toBe(1);
});
