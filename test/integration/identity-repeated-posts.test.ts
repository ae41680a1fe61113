import { redirect } from "@remix-run/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { changePassword } from "~/modules/identity/change-password.server";
import { changePasswordForm, inviteUserForm } from "~/modules/identity/identity-forms";
import { inviteUser } from "~/modules/identity/invite-user.server";
import { hashPassword } from "~/modules/identity/password-hash.server";
import { act, type Faults } from "~/platform/http.server";
import { createMunicipality, createUser } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let ole: Actor;
beforeAll(async () => {
  database = await ownDatabase();
  const passwordHash = await hashPassword("blåbær gror i skoven");
  ole = await createUser(await createMunicipality(), { roles: ["systemAdministrator"], passwordHash });
});
afterAll(() => database.drop());

const form = (fields: Record<string, string>, address = "/intern/administration/brugere/ny") =>
  new Request(`http://localhost${address}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
const invite = (fields: Record<string, string>, actor = ole) =>
  act(form(fields), actor, inviteUserForm, inviteUser, ({ userId }) =>
    redirect(`/intern/administration/brugere/${userId}`),
  );
type Answer = Awaited<ReturnType<typeof invite>>;

const place = (answer: Answer) => (answer instanceof Response ? answer.headers.get("location") : null);
const faults = (answer: Answer) => answer as { data: Faults; init: { status: number } | null };
const howMany = async (email: string) =>
  (await database.query("postgres", 'SELECT 1 FROM "user" WHERE email = $1', [email])).length;

it("the same POST twenty times at once has one effect and twenty equal answers", async () => {
  const fields = { _noegle: "a".repeat(32), name: "Ib Sandholt", email: "ib@eksempel.dk", roles: "caseworker" };
  const answers = await Promise.all(Array.from({ length: 20 }, () => invite(fields)));
  expect(new Set(answers.map(place)).size).toBe(1);
  expect(place(answers[0]!)).toMatch(/^\/intern\/administration\/brugere\/[0-9a-f-]{36}$/);
  expect(await howMany("ib@eksempel.dk")).toBe(1);
  expect(
    await database.query("postgres", "SELECT 1 FROM mail_message WHERE recipient = 'ib@eksempel.dk'"),
  ).toHaveLength(1);
  expect(await database.query("postgres", "SELECT 1 FROM audit_event WHERE kind = 'user.invited'")).toHaveLength(1);
});

it("the same key with other content is refused, and nothing of it is done", async () => {
  await invite({ _noegle: "b".repeat(32), name: "Maja Krogh", email: "maja@eksempel.dk" });
  const { data, init } = faults(
    await invite({ _noegle: "b".repeat(32), name: "Signe Aarup", email: "signe@eksempel.dk" }),
  );
  expect(init?.status).toBe(409);
  expect(data.code).toBe("conflict");
  expect(await howMany("signe@eksempel.dk")).toBe(0);
});

it("the same key and content at another address is another deed, and refused", async () => {
  const fields = { _noegle: "y".repeat(32), name: "Jytte Ravn", email: "jonna@eksempel.dk", roles: "mayor" };
  await invite(fields);
  const elsewhere = await act(form(fields, "/intern/konto"), ole, inviteUserForm, inviteUser, () => redirect("/"));
  expect(faults(elsewhere as Answer).data.code).toBe("conflict");
});

it("a character that no database text can hold is left out of what was written", async () => {
  await invite({ _noegle: "z".repeat(32), name: "Ib\0 Sandholt", email: "nul@eksempel.dk", roles: "caseworker" });
  expect(await database.query("postgres", "SELECT name FROM \"user\" WHERE email = 'nul@eksempel.dk'")).toEqual([
    { name: "Ib Sandholt" },
  ]);
});

it("a failed attempt frees its key: corrected and sent again it is done", async () => {
  await createUser(ole.municipalityId, { email: "optaget@eksempel.dk" });
  const key = "c".repeat(32);
  const { data, init } = faults(await invite({ _noegle: key, name: "Dorthe Fjord", email: "optaget@eksempel.dk" }));
  expect(init?.status).toBe(422);
  expect(data).toMatchObject({
    faults: [{ field: "email" }],
    values: { name: "Dorthe Fjord", email: "optaget@eksempel.dk" },
  });
  expect(place(await invite({ _noegle: key, name: "Dorthe Fjord", email: "dorthe@eksempel.dk" }))).not.toBeNull();
});

it("another person's key is another key", async () => {
  const other = await createUser(ole.municipalityId, { roles: ["systemAdministrator"] });
  const key = "d".repeat(32);
  await invite({ _noegle: key, name: "Poul Lauge", email: "poul1@eksempel.dk" });
  expect(place(await invite({ _noegle: key, name: "Poul Lauge", email: "poul2@eksempel.dk" }, other))).not.toBeNull();
});

it("without a key nothing is done", async () => {
  const { data, init } = faults(await invite({ name: "Jytte Ravn", email: "jytte@eksempel.dk" }));
  expect(init?.status).toBe(400);
  expect(data.faults[0]?.message).toMatch(/^Siden er forældet/);
  expect(await howMany("jytte@eksempel.dk")).toBe(0);
});

it("what several boxes said comes back with the faults; passwords never do, nor are they kept", async () => {
  const several = new URLSearchParams({ _noegle: "e".repeat(32), name: "", email: "x" });
  for (const role of ["caseworker", "approver"]) several.append("roles", role);
  const request = new Request("http://localhost/", { method: "POST", body: several });
  const answer = await act(request, ole, inviteUserForm, inviteUser, () => redirect("/"));
  expect(faults(answer).data.values.roles).toEqual(["caseworker", "approver"]);
  const secret = "kun mig der ved det";
  const change = await act(
    form({ _noegle: "f".repeat(32), currentPassword: secret, password: "kort" }),
    ole,
    changePasswordForm,
    changePassword,
    () => redirect("/"),
  );
  expect(JSON.stringify(change)).not.toContain(secret);
  expect(faults(change).data.faults[0]?.field).toBe("currentPassword");
  const hashes = async () =>
    (
      await database.query<{ hash: string }>(
        "postgres",
        "SELECT encode(request_hash, 'hex') AS hash FROM idempotency_key",
      )
    ).map(({ hash }) => hash);
  const send = (password: string) =>
    act(
      form({ _noegle: "g".repeat(32), currentPassword: "blåbær gror i skoven", password }),
      ole,
      changePasswordForm,
      async () => null,
      () => redirect("/"),
    );
  await send("den ene adgangskode");
  const before = await hashes();
  await send("den anden adgangskode");
  expect(await hashes()).toEqual(before);
});

it("a hidden field that is missing is told in Danish: the page is old", async () => {
  const answer = await act(
    form({ _noegle: "v".repeat(32) }),
    ole,
    z.object({ version: z.coerce.number().int(), order: z.enum(["first", "last"]) }),
    async () => {},
    () => redirect("/"),
  );
  expect((answer as unknown as { data: Faults }).data.faults).toEqual([
    { field: "version", message: "Siden er forældet. Genindlæs den, og prøv igen." },
    { field: "order", message: "Siden er forældet. Genindlæs den, og prøv igen." },
  ]);
});
