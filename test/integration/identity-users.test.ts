import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { changePassword } from "~/modules/identity/change-password.server";
import { choosePassword, findLink } from "~/modules/identity/choose-password.server";
import { createMunicipality as found } from "~/modules/identity/create-municipality.server";
import { deactivateUser } from "~/modules/identity/deactivate-user.server";
import { editMunicipality } from "~/modules/identity/edit-municipality.server";
import { editUser } from "~/modules/identity/edit-user.server";
import { inviteUserForm } from "~/modules/identity/identity-forms";
import { inviteUser } from "~/modules/identity/invite-user.server";
import { listMails, mailPage } from "~/modules/identity/mail-queries.server";
import { municipalitySettings } from "~/modules/identity/municipality-queries.server";
import { hashPassword } from "~/modules/identity/password-hash.server";
import { reactivateUser } from "~/modules/identity/reactivate-user.server";
import { requestPasswordReset } from "~/modules/identity/request-password-reset.server";
import { findActor } from "~/modules/identity/require-actor.server";
import { resendMail } from "~/modules/identity/resend-mail.server";
import { sendInvitation } from "~/modules/identity/send-invitation.server";
import { sessionCookie } from "~/modules/identity/session-cookie.server";
import { signIn } from "~/modules/identity/sign-in.server";
import { listUsers, userPage } from "~/modules/identity/user-queries.server";
import { resetClock, setClock } from "~/platform/clock";
import { overrideSettings } from "~/platform/env.server";
import { deliverMail } from "~/platform/mail.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createMunicipality, createUser } from "../factories/actors";
import { startMailServer } from "../fixtures/mail-server";
import { ownDatabase, type OwnDatabase } from "./database";

const password = "blåbær gror i skoven";
const client = { address: "192.0.2.1", userAgent: "" };
const start = new Date("2026-11-23T08:00:00Z");
const later = (hours: number) => setClock(new Date(start.getTime() + hours * 3_600_000));

let database: OwnDatabase;
let municipality: string;
let committee: string;
let ole: Actor;

beforeAll(async () => {
  database = await ownDatabase();
  municipality = await createMunicipality({ name: "Ringkøbing-Skjern Kommune" });
  committee = await createCommittee(municipality);
  ole = await createUser(municipality, {
    name: "Ole Agger",
    email: "ole@eksempel.dk",
    passwordHash: await hashPassword(password),
    roles: ["systemAdministrator"],
  });
});
afterAll(() => database.drop());
beforeEach(async () => {
  setClock(start);
  await database.query("postgres", "DELETE FROM app.rate_limit");
});
afterEach(resetClock);

const asOle = <T>(work: Parameters<typeof unitOfWork<Actor, T>>[1]) => unitOfWork(ole, work);
const events = async (subject: string) =>
  (
    await database.query<{ kind: string }>(
      "postgres",
      "SELECT kind FROM audit_event WHERE subject = $1 ORDER BY sequence",
      [subject],
    )
  ).map(({ kind }) => kind);

/** The newest mail to an address, and the secret at the end of its link. */
async function mailTo(recipient: string) {
  const [mail] = await database.query<{ id: string; text: string; subject: string }>(
    "postgres",
    "SELECT id, text, subject FROM mail_message WHERE recipient = $1 ORDER BY created_at DESC, id LIMIT 1",
    [recipient],
  );
  return { ...mail!, token: /\/(?:invitation|nulstil)\/([\w-]{43})/.exec(mail!.text)?.[1] ?? "" };
}

let count = 0;
async function invite(more: Partial<Parameters<typeof inviteUser>[1]> = {}) {
  const email = more.email ?? `ny${++count}@eksempel.dk`;
  const input = {
    name: "Sanne Hedegaard",
    title: "fagkonsulent",
    roles: ["caseworker" as const],
    secretaryOf: [],
    ...more,
    email,
  };
  const { userId } = await asOle((unit) => inviteUser(unit, input));
  return { userId, email };
}

describe("an invitation", () => {
  it("comes by mail, works once, and gives the access that was chosen", async () => {
    const { userId, email } = await invite({ secretaryOf: [committee] });
    const { token, subject, text } = await mailTo(email);
    expect(subject).toBe("Din adgang til Sagsgang i Prøvekommunen");
    expect(text).toContain("Kære Sanne Hedegaard");
    expect(await findLink(token, "invitation")).toMatchObject({ userName: "Sanne Hedegaard", userEmail: email });
    await choosePassword({ token, purpose: "invitation" }, password, client);
    const session = await signIn({ email, password }, client);
    const actor = await findActor(
      new Request("http://localhost", { headers: { cookie: (await sessionCookie(session)).split(";")[0]! } }),
    );
    expect(actor?.roles).toHaveLength(2);
    await expect(choosePassword({ token, purpose: "invitation" }, password, client)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await findLink(token, "invitation")).toBeNull();
    expect(await events(`user:${userId}`)).toEqual(["user.invited", "user.passwordChosen", "user.signedIn"]);
  });

  it("is used by one of twenty at once", async () => {
    const { email } = await invite();
    const { token } = await mailTo(email);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () => choosePassword({ token, purpose: "invitation" }, password, client)),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("lasts 7 days", async () => {
    const { email } = await invite();
    const { token } = await mailTo(email);
    later(7 * 24 - 0.1);
    expect(await findLink(token, "invitation")).not.toBeNull();
    later(7 * 24);
    expect(await findLink(token, "invitation")).toBeNull();
  });

  it("stands in the database as a hash only", async () => {
    const { email } = await invite();
    const { token } = await mailTo(email);
    const links = await database.query("postgres", "SELECT * FROM one_time_link");
    expect(JSON.stringify(links)).not.toContain(token);
  });

  it("isn't a link for a new password, and the other way round", async () => {
    const { email } = await invite();
    const { token } = await mailTo(email);
    expect(await findLink(token, "passwordReset")).toBeNull();
    await expect(choosePassword({ token, purpose: "passwordReset" }, password, client)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("refuses a weak password and stays usable", async () => {
    const { email } = await invite();
    const { token } = await mailTo(email);
    for (const weak of ["kort", "SanneHedegaard1", "Password12345"])
      await expect(choosePassword({ token, purpose: "invitation" }, weak, client)).rejects.toMatchObject({
        field: "password",
      });
    await choosePassword({ token, purpose: "invitation" }, password, client);
  });

  it("is replaced by a new one; who has a password gets none", async () => {
    const { userId, email } = await invite();
    const first = await mailTo(email);
    later(1);
    await asOle((unit) => sendInvitation(unit, { userId }));
    const second = await mailTo(email);
    expect(await findLink(first.token, "invitation")).toBeNull();
    await choosePassword({ token: second.token, purpose: "invitation" }, password, client);
    await expect(asOle((unit) => sendInvitation(unit, { userId }))).rejects.toMatchObject({ code: "rule_broken" });
  });

  it("refuses an address that somebody has, in another municipality, too", async () => {
    await createUser(await createMunicipality(), { email: "optaget@eksempel.dk" });
    await expect(invite({ email: "optaget@eksempel.dk" })).rejects.toMatchObject({
      code: "rule_broken",
      field: "email",
    });
    await expect(invite({ secretaryOf: [randomUUID()] })).rejects.toMatchObject({ field: "secretaryOf" });
  });

  it("is for administrators", async () => {
    const sanne = await createUser(municipality, { roles: ["caseworker"] });
    const input = inviteUserForm.parse({ name: "Ib Sandholt", email: "ib@eksempel.dk" });
    await expect(unitOfWork(sanne, (unit) => inviteUser(unit, input))).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a forgotten password", () => {
  it("is replaced by mail; every session ends", async () => {
    const user = await createUser(municipality, {
      email: "glemt@eksempel.dk",
      passwordHash: await hashPassword(password),
    });
    const session = await signIn({ email: "glemt@eksempel.dk", password }, client);
    await requestPasswordReset({ email: "glemt@eksempel.dk" }, client);
    const { token, subject } = await mailTo("glemt@eksempel.dk");
    expect(subject).toBe("Ny adgangskode til Sagsgang");
    await choosePassword({ token, purpose: "passwordReset" }, "syv små høns gik tur", client);
    const cookie = (await sessionCookie(session)).split(";")[0]!;
    expect(await findActor(new Request("http://localhost", { headers: { cookie } }))).toBeNull();
    await expect(signIn({ email: "glemt@eksempel.dk", password }, client)).rejects.toThrow("passer ikke");
    expect(await signIn({ email: "glemt@eksempel.dk", password: "syv små høns gik tur" }, client)).toBeTruthy();
    expect(await events(`user:${user.userId}`)).toContain("user.passwordReset");
  });

  it("has an hour", async () => {
    await createUser(municipality, { email: "time@eksempel.dk" });
    await requestPasswordReset({ email: "time@eksempel.dk" }, client);
    const { token } = await mailTo("time@eksempel.dk");
    later(1);
    expect(await findLink(token, "passwordReset")).toBeNull();
  });

  it("is answered alike, and as late, for an unknown address", async () => {
    await createUser(municipality, { email: "kendt@eksempel.dk" });
    const took = async (email: string) => {
      const before = performance.now();
      expect(await requestPasswordReset({ email }, client)).toBeUndefined();
      return performance.now() - before;
    };
    const [known, unknown] = [await took("kendt@eksempel.dk"), await took("ukendt@eksempel.dk")];
    expect(Math.abs(known - unknown)).toBeLessThan(150);
    expect(
      await database.query("postgres", "SELECT 1 FROM mail_message WHERE recipient = 'ukendt@eksempel.dk'"),
    ).toEqual([]);
  });

  it("can be asked for three times an hour", async () => {
    for (let index = 0; index < 3; index += 1) await requestPasswordReset({ email: "tit@eksempel.dk" }, client);
    await expect(requestPasswordReset({ email: "tit@eksempel.dk" }, client)).rejects.toThrow(
      "Du kan prøve igen kl. 10.00.",
    );
  });
});

describe("changing one's own password", () => {
  it("asks for the old one, and ends every session", async () => {
    await createUser(municipality, { email: "skift@eksempel.dk", passwordHash: await hashPassword(password) });
    const cookie = (await sessionCookie(await signIn({ email: "skift@eksempel.dk", password }, client))).split(";")[0]!;
    const actor = (await findActor(new Request("http://localhost", { headers: { cookie } })))!;
    const change = (currentPassword: string, next: string) =>
      unitOfWork(actor, (unit) => changePassword(unit, { currentPassword, password: next }));
    await expect(change("forkert", "syv små høns gik tur")).rejects.toMatchObject({ field: "currentPassword" });
    await expect(change(password, "kort")).rejects.toMatchObject({ field: "password" });
    await change(password, "syv små høns gik tur");
    expect(await findActor(new Request("http://localhost", { headers: { cookie } }))).toBeNull();
    expect(await signIn({ email: "skift@eksempel.dk", password: "syv små høns gik tur" }, client)).toBeTruthy();
  });
});

describe("editing a person", () => {
  const editable = {
    name: "Sanne Hedegaard",
    title: "konsulent",
    roles: ["approver" as const],
    secretaryOf: [] as string[],
  };

  it("changes name, title, address and roles, says what changed, and tells the old address", async () => {
    const { userId, email } = await invite();
    await asOle((unit) =>
      editUser(unit, { ...editable, userId, version: 1, email: "sanne@eksempel.dk", secretaryOf: [committee] }),
    );
    const page = await asOle((unit) => userPage(unit, userId));
    expect(page).toMatchObject({ title: "konsulent", email: "sanne@eksempel.dk", version: 2, access: "invited" });
    expect(page.roles.map(({ role }) => role).sort()).toEqual(["approver", "secretary"]);
    expect((await mailTo(email)).subject).toBe("Din mailadresse i Sagsgang er ændret");
    expect(await events(`user:${userId}`)).toEqual(["user.invited", "user.changed", "user.rolesChanged"]);
  });

  it("is refused to the second of two who opened the page at once, with what the first saved", async () => {
    const { userId, email } = await invite();
    const save = (name: string) => asOle((unit) => editUser(unit, { ...editable, userId, version: 1, email, name }));
    await save("Sanne H. Jensen");
    await expect(save("Sanne Jensen")).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, now: { name: "Sanne H. Jensen" } },
    });
    expect((await asOle((unit) => userPage(unit, userId))).name).toBe("Sanne H. Jensen");
  });

  it("never leaves a municipality without an administrator, not even when two go at once", async () => {
    const place = await createMunicipality();
    const [one, two] = [
      await createUser(place, { email: "en@eksempel.dk", roles: ["systemAdministrator"] }),
      await createUser(place, { email: "to@eksempel.dk", roles: ["systemAdministrator"] }),
    ];
    const demote = (by: Actor, whom: Actor, email: string) =>
      unitOfWork(by, (unit) => editUser(unit, { ...editable, roles: [], userId: whom.userId, version: 1, email }));
    const answers = await Promise.allSettled([demote(one, two, "to@eksempel.dk"), demote(two, one, "en@eksempel.dk")]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = await database.query(
      "postgres",
      "SELECT 1 FROM role_assignment WHERE municipality_id = $1 AND role = 'systemAdministrator'",
      [place],
    );
    expect(left).toHaveLength(1);
  });

  it("closes access and opens it again; never one's own", async () => {
    const { userId, email } = await invite();
    await asOle((unit) => deactivateUser(unit, { userId }));
    expect((await mailTo(email)).token).not.toBe("");
    expect(await findLink((await mailTo(email)).token, "invitation")).toBeNull();
    await expect(asOle((unit) => deactivateUser(unit, { userId }))).rejects.toMatchObject({ code: "conflict" });
    await expect(asOle((unit) => sendInvitation(unit, { userId }))).rejects.toMatchObject({ code: "rule_broken" });
    const listed = (await asOle(listUsers)).find(({ id }) => id === userId);
    expect(listed?.access).toBe("closed");
    await asOle((unit) => reactivateUser(unit, { userId }));
    await expect(asOle((unit) => deactivateUser(unit, { userId: ole.userId }))).rejects.toMatchObject({
      code: "rule_broken",
    });
  });
});

describe("mails", () => {
  afterEach(() => overrideSettings({ smtpUrl: undefined }));
  const stateOf = async (mailId: string) => asOle((unit) => mailPage(unit, mailId));

  it("are kept and shown without a mail server, and can be sent again", async () => {
    const { email } = await invite();
    const { id, token } = await mailTo(email);
    await deliverMail({ municipalityId: municipality, mailId: id });
    expect(await stateOf(id)).toMatchObject({ state: "kept", recipient: email });
    expect((await asOle((unit) => listMails(unit, "kept"))).mails.map((mail) => mail.id)).toContain(id);
    await asOle((unit) => resendMail(unit, { mailId: id }));
    await expect(asOle((unit) => resendMail(unit, { mailId: id }))).rejects.toMatchObject({ code: "conflict" });
    expect((await stateOf(id)).text).toContain(token);
  });

  it("lose their link's secret once they are sent, and not before", async () => {
    const { email } = await invite();
    const { id, token } = await mailTo(email);
    const refusing = await startMailServer({ refuse: true });
    overrideSettings({ smtpUrl: refusing.url });
    await expect(deliverMail({ municipalityId: municipality, mailId: id })).rejects.toThrow();
    refusing.close();
    expect(await stateOf(id)).toMatchObject({ state: "failed", error: expect.stringContaining("550") });
    expect((await stateOf(id)).text).toContain(token);
    const server = await startMailServer();
    overrideSettings({ smtpUrl: server.url });
    await deliverMail({ municipalityId: municipality, mailId: id });
    server.close();
    expect(server.received.join("").replaceAll("=\r\n", "")).toContain(token);
    const sent = await stateOf(id);
    expect(sent.state).toBe("sent");
    expect(sent.text).not.toContain(token);
    expect(sent.text).toContain("/invitation/…");
    expect(await findLink(token, "invitation")).not.toBeNull();
  });
});

describe("a municipality", () => {
  it("begins with an administrator, their link, and what the modules above put into it", async () => {
    const furnished: string[] = [];
    const { municipalityId, link } = await found(
      {
        name: "Skjernby Kommune",
        slug: "skjernby",
        administratorName: "Ida Bro",
        administratorEmail: "ida@eksempel.dk",
      },
      async ({ actor }) => void furnished.push(actor.municipalityId),
    );
    expect(furnished).toEqual([municipalityId]);
    await choosePassword({ token: link.split("/").at(-1)!, purpose: "invitation" }, password, client);
    expect(await signIn({ email: "ida@eksempel.dk", password }, client)).toBeTruthy();
    const again = {
      name: "Skjernby",
      slug: "skjernby",
      administratorName: "Ida Bro",
      administratorEmail: "ida2@eksempel.dk",
    };
    await expect(found(again, async () => {})).rejects.toMatchObject({ field: "slug" });
    await expect(
      found({ ...again, slug: "nyby", administratorEmail: "ida@eksempel.dk" }, async () => {}),
    ).rejects.toMatchObject({ field: "email" });
    expect(await database.query("postgres", "SELECT 1 FROM municipality WHERE slug = 'nyby'")).toEqual([]);
  });

  it("is edited by one at a time", async () => {
    const settings = await asOle(municipalitySettings);
    const { slug: _slug, ...form } = settings;
    const { fields } = await asOle((unit) =>
      editMunicipality(unit, { ...form, name: "Ringkøbing-Skjern", outcomes: ["Godkendt"] }),
    );
    expect(fields).toEqual(["navn", "udfald"]);
    await expect(asOle((unit) => editMunicipality(unit, { ...form, name: "Skjern" }))).rejects.toMatchObject({
      code: "conflict",
      details: { now: { name: "Ringkøbing-Skjern" } },
    });
  });
});
