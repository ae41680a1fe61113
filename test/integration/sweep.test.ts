import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sweep } from "~/jobs/sweep.server";
import { sweepAccess } from "~/modules/identity/sweep-access.server";
import { resetClock, setClock } from "~/platform/clock";
import { countTry } from "~/platform/rate-limit.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createMunicipality, createUser, systemIn } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

const noon = new Date("2026-11-23T12:00:00Z");
const hoursAgo = (hours: number) => new Date(noon.getTime() - hours * 3_600_000);
const secret = () => new Uint8Array(createHash("sha256").update(randomUUID()).digest());

let database: OwnDatabase;
let municipalityId: string;
let elsewhereId: string;
let anne: { userId: string };

beforeAll(async () => {
  database = await ownDatabase();
  setClock(noon);
});
beforeEach(async () => {
  municipalityId = await createMunicipality();
  elsewhereId = await createMunicipality();
  anne = await createUser(municipalityId);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

/** A session of the person's, last used so many hours ago. */
async function session(of: { municipalityId: string; userId: string }, hours: number, revoked = false) {
  const data = { userId: of.userId, tokenHash: secret(), createdAt: hoursAgo(100), lastSeenAt: hoursAgo(hours) };
  const revokedAt = revoked ? hoursAgo(hours) : null;
  return unitOfWork(systemIn(of.municipalityId), async ({ tx }) => {
    return (await tx.session.create({ data: { ...data, revokedAt } })).id;
  });
}
const sessions = (of: string) =>
  unitOfWork(systemIn(of), async ({ tx }) => (await tx.session.findMany()).map(({ id }) => id).toSorted());

describe("sessions", () => {
  test("that were ended or left alone go; open ones stay, and each person's latest", async () => {
    const of = { municipalityId, userId: anne.userId };
    const open = [await session(of, 0), await session(of, 7.9)];
    await session(of, 8);
    await session(of, 30);
    await session(of, 1, true);
    const lone = await createUser(municipalityId);
    const latest = await session({ municipalityId, userId: lone.userId }, 400, true);
    await session({ municipalityId, userId: lone.userId }, 500);
    await sweep();
    expect(await sessions(municipalityId)).toEqual([...open, latest].toSorted());
  });

  test("are swept in every municipality, and by a unit in its own alone", async () => {
    const other = { municipalityId: elsewhereId, userId: (await createUser(elsewhereId)).userId };
    const [stays, goes] = [await session(other, 1), await session(other, 9)];
    await unitOfWork(systemIn(municipalityId), sweepAccess);
    expect(await sessions(elsewhereId)).toEqual([stays, goes].toSorted());
    await sweep();
    expect(await sessions(elsewhereId)).toEqual([stays]);
  });
});

test("one-time links that were used or ran out go", async () => {
  const link = (expiresAt: Date, usedAt: Date | null = null) =>
    unitOfWork(systemIn(municipalityId), async ({ tx }) => {
      const data = { userId: anne.userId, purpose: "invitation", tokenHash: secret(), expiresAt, usedAt };
      return (await tx.oneTimeLink.create({ data })).id;
    });
  const open = await link(hoursAgo(-1));
  await link(hoursAgo(0));
  await link(hoursAgo(-1), hoursAgo(2));
  await sweep();
  const left = await unitOfWork(systemIn(municipalityId), ({ tx }) => tx.oneTimeLink.findMany());
  expect(left.map(({ id }) => id)).toEqual([open]);
});

test("a POST's key goes after a week", async () => {
  const keyOf = (municipality: string, userId: string, key: string, age: string) =>
    unitOfWork(
      { municipalityId: municipality, userId },
      ({ tx }) =>
        tx.$executeRaw`INSERT INTO idempotency_key (key, request_hash, created_at) VALUES (${key}, '', now() - ${age}::interval)`,
    );
  const other = await createUser(elsewhereId);
  await keyOf(municipalityId, anne.userId, "fresh-key", "6 days 23 hours");
  await keyOf(municipalityId, anne.userId, "stale-key", "7 days 1 hour");
  await keyOf(elsewhereId, other.userId, "stale-key", "7 days 1 hour");
  await sweep();
  const left = await database.query<{ key: string }>("postgres", "SELECT key FROM idempotency_key");
  expect(left.map(({ key }) => key)).toEqual(["fresh-key"]);
});

test("counters of tries go when their time is over", async () => {
  await countTry({ key: "a quarter", tries: 5, minutes: 15 });
  await countTry({ key: "an hour", tries: 5, minutes: 60 });
  setClock(new Date(noon.getTime() + 15 * 60_000));
  await sweep();
  setClock(noon);
  const hash = createHash("sha256").update("an hour").digest("hex");
  expect(await database.query("postgres", "SELECT key FROM app.rate_limit")).toEqual([{ key: hash }]);
});

test("what can't be swept leaves the rest its turn", async () => {
  await session({ municipalityId, userId: anne.userId }, 1);
  await session({ municipalityId, userId: anne.userId }, 9);
  await database.query("postgres", "REVOKE EXECUTE ON FUNCTION app.sweep_tries FROM sagsgang_app");
  await sweep();
  expect(await sessions(municipalityId)).toHaveLength(1);
});
