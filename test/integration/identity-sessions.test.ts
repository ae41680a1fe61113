import { createHash, randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { confirmPassword } from "~/modules/identity/confirm-password.server";
import { deactivateUser } from "~/modules/identity/deactivate-user.server";
import { demonstrationSignIns, signInAsDemonstration } from "~/modules/identity/demonstration-sign-ins.server";
import { hashPassword } from "~/modules/identity/password-hash.server";
import { findActor, isFresh, requireActor } from "~/modules/identity/require-actor.server";
import { revokeOwnSession } from "~/modules/identity/revoke-own-session.server";
import { revokeSessions } from "~/modules/identity/revoke-sessions.server";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { signIn } from "~/modules/identity/sign-in.server";
import { signOut } from "~/modules/identity/sign-out.server";
import { ownAccount } from "~/modules/identity/user-queries.server";
import { resetClock, setClock } from "~/platform/clock";
import { overrideSettings } from "~/platform/env.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createMunicipality, createUser, systemIn } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

const password = "blåbær gror i skoven";
const start = new Date("2026-11-23T08:00:00Z");
const later = (minutes: number) => setClock(new Date(start.getTime() + minutes * 60_000));
const client = (address = "192.0.2.1") => ({
  address,
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0",
});

let database: OwnDatabase;
let municipality: string;
let committee: string;
let anne: Actor;
let ole: Actor;
let passwordHash: string;
const annesMail = "anne@eksempel.dk";

beforeAll(async () => {
  database = await ownDatabase();
  municipality = await createMunicipality({ name: "Ringkøbing-Skjern Kommune" });
  committee = await createCommittee(municipality);
  passwordHash = await hashPassword(password);
  anne = await createUser(municipality, {
    email: annesMail,
    passwordHash,
    roles: [["secretary", committee], "caseworker"],
    seats: { [committee]: "member" },
  });
  ole = await createUser(municipality, {
    name: "Ole Agger",
    email: "ole@eksempel.dk",
    passwordHash,
    roles: ["systemAdministrator"],
  });
});
afterAll(() => database.drop());
beforeEach(async () => {
  setClock(start);
  await database.query("postgres", "DELETE FROM app.rate_limit");
});
afterEach(resetClock);

const requestWith = async (token: string | undefined, url = "http://localhost:3000/intern", init: RequestInit = {}) =>
  new Request(url, {
    ...init,
    headers: { ...init.headers, ...(token ? { cookie: (await sessionCookie(token)).split(";")[0]! } : {}) },
  });
const signedIn = (email = annesMail) => signIn({ email, password }, client());
const actorOf = async (token: string | undefined) => findActor(await requestWith(token));

describe("a session", () => {
  it("tells who it is: name, roles, today's seats", async () => {
    const actor = await actorOf(await signedIn());
    expect(actor).toMatchObject({
      userId: anne.userId,
      municipalityId: municipality,
      municipalityName: "Ringkøbing-Skjern Kommune",
      authenticatedAt: start.toISOString(),
      seats: [{ committeeId: committee, office: "member" }],
    });
    expect(actor?.roles).toHaveLength(2);
    expect(actor?.roles).toContainEqual({ role: "secretary", committeeId: committee });
  });

  it("is kept as a hash only, and 256 bits long", async () => {
    const token = await signedIn();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await database.query<{ token_hash: Buffer }>("postgres", "SELECT * FROM session");
    expect(rows.map((row) => row.token_hash.toString("hex"))).toContain(
      createHash("sha256").update(token).digest("hex"),
    );
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is nobody without a cookie, with a made-up one, or with one from another sign-in's hash", async () => {
    expect(await actorOf(undefined)).toBeNull();
    expect(await actorOf("made up")).toBeNull();
    expect(await findActor(new Request("http://localhost/", { headers: { cookie: "sagsgang=%%%" } }))).toBeNull();
  });

  it("is renewed by use, at most once a minute, and ends after 8 idle hours", async () => {
    const token = await signedIn();
    const seen = async () =>
      (await database.query<{ at: Date }>("postgres", "SELECT max(last_seen_at) AS at FROM session"))[0]!.at;
    later(0.9);
    await actorOf(token);
    expect(await seen()).toEqual(start);
    later(7 * 60 + 59);
    expect(await actorOf(token)).not.toBeNull();
    expect(await seen()).toEqual(new Date(start.getTime() + (7 * 60 + 59) * 60_000));
    later(15 * 60 + 58);
    expect(await actorOf(token)).not.toBeNull();
    later(24 * 60);
    expect(await actorOf(token)).toBeNull();
  });

  it("ends by signing out, and only that one", async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await signOut(await requestWith(one));
    await signOut(await requestWith(one));
    expect(await actorOf(one)).toBeNull();
    expect(await actorOf(other)).not.toBeNull();
  });

  it("shows among one's own, and can be ended from another device; nobody else's can", async () => {
    const here = (await actorOf(await signedIn()))!;
    const there = await signedIn();
    const thereId = (await actorOf(there))!.sessionId;
    const account = await unitOfWork(here, ownAccount);
    expect(account.sessions.map(({ id }) => id)).toEqual(expect.arrayContaining([here.sessionId, thereId]));
    expect(account.sessions[0]!.browser).toBe("Firefox på Linux");
    const olesId = (await actorOf(await signedIn("ole@eksempel.dk")))!.sessionId;
    await expect(unitOfWork(here, (unit) => revokeOwnSession(unit, { sessionId: olesId }))).rejects.toThrow(
      /findes ikke/,
    );
    await unitOfWork(here, (unit) => revokeOwnSession(unit, { sessionId: thereId }));
    expect(await actorOf(there)).toBeNull();
  });

  it("ends when an administrator says so, and with the person's access", async () => {
    const one = await signedIn();
    const { ended } = await unitOfWork(ole, (unit) => revokeSessions(unit, { userId: anne.userId }));
    expect(ended).toBeGreaterThan(0);
    expect(await actorOf(one)).toBeNull();
    const gone = await createUser(municipality, { email: "gone@eksempel.dk", passwordHash });
    const theirs = await signedIn("gone@eksempel.dk");
    await unitOfWork(ole, (unit) => deactivateUser(unit, { userId: gone.userId }));
    expect(await actorOf(theirs)).toBeNull();
    await expect(signedIn("gone@eksempel.dk")).rejects.toThrow("Mail eller adgangskode passer ikke");
  });

  it("is a new one at each sign-in: a planted cookie gains nothing", async () => {
    const planted = "A".repeat(43);
    const token = await signedIn();
    expect(token).not.toBe(planted);
    expect(await actorOf(planted)).toBeNull();
    expect(await signedIn()).not.toBe(token);
  });
});

describe("whoever isn't signed in", () => {
  const redirectOf = async (request: Request) => {
    const thrown: unknown = await requireActor(request).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    return (thrown as Response).headers.get("location");
  };

  it("is sent to sign in, and comes back to the page they were on", async () => {
    expect(await redirectOf(await requestWith(undefined, "http://localhost:3000/intern/sager?side=2"))).toBe(
      "/log-ind?videre=%2Fintern%2Fsager%3Fside%3D2",
    );
    const post = { method: "POST", headers: { referer: "http://localhost:3000/intern/moeder/1" } };
    expect(await redirectOf(await requestWith(undefined, "http://localhost:3000/intern/moeder/1/udsend", post))).toBe(
      "/log-ind?videre=%2Fintern%2Fmoeder%2F1",
    );
    const foreign = { method: "POST", headers: { referer: "http://ond.example/" } };
    expect(await redirectOf(await requestWith(undefined, "http://localhost:3000/intern/x", foreign))).toBe(
      "/log-ind?videre=%2Fintern%2Fx",
    );
  });
});

describe("the cookie", () => {
  afterEach(() => overrideSettings({ baseUrl: "http://127.0.0.1:3000" }));

  it("is out of reach for scripts and other sites, and Secure behind https", async () => {
    overrideSettings({ baseUrl: "http://127.0.0.1:3000" });
    expect(await sessionCookie("t")).toMatch(/^sagsgang=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    overrideSettings({ baseUrl: "https://sagsgang.kommune.dk" });
    expect(await sessionCookie("t")).toMatch(/^__Host-sagsgang=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });
});

describe("signing in", () => {
  const wrong = (email: string, address?: string) =>
    signIn({ email, password: "forkert kode" }, client(address)).catch((error: Error) => error.message);

  it("says the same for a wrong password, an unknown address and somebody invited", async () => {
    await createUser(municipality, { email: "inviteret@eksempel.dk" });
    const told = [await wrong(annesMail), await wrong("ukendt@eksempel.dk"), await wrong("inviteret@eksempel.dk")];
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toMatch(/^Mail eller adgangskode passer ikke/);
  });

  it("takes as long for an unknown address", async () => {
    const took = async (email: string, index: number) => {
      const before = performance.now();
      await wrong(email, `192.0.2.${100 + index}`);
      return performance.now() - before;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      known.push(await took(annesMail, index));
      unknown.push(await took("ukendt@eksempel.dk", index));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[2]!;
    expect(median(unknown)).toBeGreaterThan(median(known) / 2);
    expect(median(unknown)).toBeLessThan(median(known) * 2);
  });

  it("forgives capitals and blanks in the address", async () => {
    expect(await actorOf(await signedIn("  Anne@Eksempel.DK "))).not.toBeNull();
  });

  it("closes an account for a quarter of an hour after 5 tries, with the right password, too, and says when it opens", async () => {
    for (let index = 0; index < 5; index += 1) await wrong(annesMail);
    await expect(signedIn()).rejects.toThrow("Du kan prøve igen kl. 09.15.");
    await expect(signedIn("ole@eksempel.dk")).resolves.toBeTruthy();
    later(14.9);
    await expect(signedIn()).rejects.toThrow("kl. 09.15");
    later(15.1);
    expect(await actorOf(await signedIn())).not.toBeNull();
  });

  it("forgets the tries after a sign-in", async () => {
    for (let index = 0; index < 4; index += 1) await wrong(annesMail);
    await signedIn();
    for (let index = 0; index < 4; index += 1) await wrong(annesMail);
    expect(await actorOf(await signedIn())).not.toBeNull();
  });

  it("closes an address that tries many accounts", async () => {
    for (let index = 0; index < 30; index += 1) await wrong(`nr${index}@eksempel.dk`, "203.0.113.9");
    await expect(signIn({ email: annesMail, password }, client("203.0.113.9"))).rejects.toThrow("for mange gange");
    expect(await actorOf(await signIn({ email: annesMail, password }, client("203.0.113.10")))).not.toBeNull();
  });

  it("counts tries made at the same time", async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(annesMail)));
    expect(answers.filter((text) => text.startsWith("Mail eller"))).toHaveLength(5);
  });

  it("keeps no address in the table of tries", async () => {
    await wrong(annesMail);
    const rows = await database.query("postgres", "SELECT * FROM app.rate_limit");
    expect(JSON.stringify(rows)).not.toContain("anne");
  });
});

describe("giving the password again", () => {
  const confirm = (actor: Actor, text: string) =>
    unitOfWork(actor, async (unit) => (await confirmPassword(unit, text)).actor);

  it("makes the session fresh for five minutes", async () => {
    const token = await signedIn();
    later(60);
    const before = (await actorOf(token))!;
    expect(isFresh(before, new Date(start.getTime() + 3_600_000))).toBe(false);
    const fresh = await confirm(before, password);
    expect(fresh.authenticatedAt).toBe(new Date(start.getTime() + 3_600_000).toISOString());
    later(64);
    expect(isFresh((await actorOf(token))!, new Date(start.getTime() + 64 * 60_000))).toBe(true);
    expect(isFresh((await actorOf(token))!, new Date(start.getTime() + 66 * 60_000))).toBe(false);
  });

  it("refuses a wrong one, counts it though the unit is rolled back, and closes after five", async () => {
    const actor = (await actorOf(await signedIn()))!;
    for (let index = 0; index < 5; index += 1)
      await expect(confirm(actor, "forkert")).rejects.toMatchObject({ code: "rule_broken", field: "password" });
    await expect(confirm(actor, password)).rejects.toThrow("Du kan prøve igen kl. 09.15.");
  });
});

describe("the demonstration's list", () => {
  beforeAll(() =>
    unitOfWork(systemIn(municipality), ({ tx }) =>
      tx.demonstrationSignIn.create({
        data: { userId: anne.userId, label: "Sekretær", hint: "Udsend en dagsorden.", position: 0 },
      }),
    ),
  );
  afterEach(() => overrideSettings({ demonstration: true }));

  it("signs in who is on it", async () => {
    const [first] = await demonstrationSignIns();
    expect(first).toMatchObject({ name: anne.name, part: "Sekretær", municipalityName: "Ringkøbing-Skjern Kommune" });
    expect((await actorOf(await signInAsDemonstration(first!.userId, client())))?.userId).toBe(anne.userId);
  });

  it("signs in nobody else", async () => {
    for (const userId of [ole.userId, randomUUID()])
      await expect(signInAsDemonstration(userId, client())).rejects.toMatchObject({ code: "not_found" });
  });

  it("isn't there outside demonstration mode, whatever the table holds", async () => {
    overrideSettings({ demonstration: false });
    expect(await demonstrationSignIns()).toEqual([]);
    await expect(signInAsDemonstration(anne.userId, client())).rejects.toMatchObject({ code: "not_found" });
  });
});
