import fs from "node:fs";
import path from "node:path";
import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addendaOf } from "~/modules/decisions/addendum-queries.server";
import { announceCertificate } from "~/modules/decisions/announce-certificate.server";
import { answerComment } from "~/modules/decisions/answer-comment.server";
import { approveMinutes } from "~/modules/decisions/approve-minutes.server";
import { readCertificateForm } from "~/modules/decisions/certificate-upload.server";
import { closeSigning } from "~/modules/decisions/close-signing.server";
import { commentMinutes } from "~/modules/decisions/comment-minutes.server";
import { discardAddendum } from "~/modules/decisions/discard-addendum.server";
import { draftAddendum } from "~/modules/decisions/draft-addendum.server";
import { editAddendum } from "~/modules/decisions/edit-addendum.server";
import { lockAddendum } from "~/modules/decisions/lock-addendum.server";
import { minutesReview } from "~/modules/decisions/minutes-review-queries.server";
import { signingBlockers, signingRound } from "~/modules/decisions/minutes-queries.server";
import { openRounds } from "~/modules/decisions/open-rounds.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { refuseSignature } from "~/modules/decisions/refuse-signature.server";
import { remindOverdueSigners } from "~/modules/decisions/remind-overdue-signers.server";
import { remindSigners } from "~/modules/decisions/remind-signers.server";
import { reopenMinutes } from "~/modules/decisions/reopen-minutes.server";
import { sealWithoutCertificates } from "~/modules/decisions/seal-without-certificates.server";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { signWithCertificate } from "~/modules/decisions/sign-with-certificate.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { withdrawCertificate } from "~/modules/decisions/withdraw-certificate.server";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { verdictOf } from "~/modules/pdf/verdict";
import { verifyUpload } from "~/modules/pdf/verify-upload.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import {
  as,
  dispatchedMeeting,
  holdMeeting,
  openRound,
  sealMinutes,
  type HeldMeeting,
} from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeWithJudges, judge, onDisk, textOf } from "./pdf-judges";

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;
let meetingId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z")); // a Tuesday
  world = await agendaWorld();
  meeting = await dispatchedMeeting(world, { open: "Et forløb koster 16.990 kr.", closed: "Tilbuddet er hemmeligt." });
  ({ meetingId } = meeting);
  await holdMeeting(world, meeting);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const round = (number = 0) => as(world.secretary, (unit) => signingRound(unit, meetingId, number));
const statusOf = async (number = 0) => (await round(number)).minutes?.status;
const mails = (subject: string) =>
  as(world.secretary, async ({ tx }) => {
    const found = await tx.mailMessage.findMany({ where: { subject: { startsWith: subject } } });
    return found.map(({ recipient }) => recipient.split("@")[0]).toSorted();
  });
const everybody = () => [world.chair.userId, world.member.userId].toSorted();
const sign = (actor: Actor, bodySha256: string, more: { number?: number; withCertificate?: boolean } = {}) =>
  as(actor, (unit) => signMinutes(unit, { meetingId, bodySha256, ...more }));
const refuse = (actor: Actor, reason: string, number = 0) =>
  as(actor, (unit) => refuseSignature(unit, { meetingId, number, reason }));
const made = () => makeWaitingDocuments(world.municipalityId);
const sealedFile = async (number = 0) => {
  const { sealed } = (await round(number)).minutes!;
  const { fileSha256 } = await as(world.secretary, ({ tx }) =>
    tx.issuedDocument.findUniqueOrThrow({ where: { id: sealed!.id } }),
  );
  return { sha256: fileSha256!, pdf: await fileStore().read(world.municipalityId, fileSha256!) };
};

test("participants read the minutes, comment and approve; the word falls when the text is changed", async () => {
  expect(await mails("Læs referatet")).toEqual(everybody());
  const item = meeting.items.find(({ title }) => title === "Hemmelig leverandør")!;
  const review = (actor: Actor) => as(actor, (unit) => minutesReview(unit, meetingId));
  const comment = (actor: Actor, itemId: string | null, text = "Jeg gik kl. 16.20.") =>
    as(actor, (unit) => commentMinutes(unit, { meetingId, itemId, text }));

  const { commentId } = await comment(world.member, item.id);
  await expect(comment(world.caseworker, null)).rejects.toMatchObject({ code: "forbidden" });
  await expect(comment(world.member, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  await expect(review(world.caseworker)).rejects.toMatchObject({ code: "forbidden" });
  expect((await review(world.chair)).comments).toMatchObject([{ name: "Dorthe Fjord", mine: false, answer: null }]);
  const blockers = () => as(world.secretary, (unit) => signingBlockers(unit, meetingId));
  expect(await blockers()).toMatchObject([{ soft: true, commentId }]);

  const { textHash } = await review(world.chair);
  const approve = (actor: Actor, hash = textHash) =>
    as(actor, (unit) => approveMinutes(unit, { meetingId, textHash: hash }));
  await expect(approve(world.secretary)).rejects.toMatchObject({ code: "forbidden" });
  await approve(world.chair);
  expect(await review(world.secretary)).toMatchObject({ approvals: [{ stands: true }], without: ["Dorthe Fjord"] });
  await as(world.secretary, (unit) =>
    recordDecision(unit, { itemId: item.id, pointId: "", outcome: "Godkendt", text: "Som noteret.", version: 1 }),
  );
  const changed = await review(world.secretary);
  expect(changed.approvals).toMatchObject([{ name: "Karen Toft", stands: false }]);
  expect(changed.without).toHaveLength(2);
  await expect(approve(world.chair)).rejects.toMatchObject({ code: "conflict" });
  await approve(world.chair, changed.textHash);

  const answer = (actor: Actor) =>
    as(actor, (unit) => answerComment(unit, { meetingId, commentId, answer: "Det er rettet." }));
  await expect(answer(world.chair)).rejects.toMatchObject({ code: "forbidden" });
  await answer(world.secretary);
  await expect(answer(world.secretary)).rejects.toMatchObject({ code: "conflict", field: "answer" });
  expect(await mails("Svar på din bemærkning")).toEqual([world.member.userId]);
  expect(await blockers()).toEqual([]);

  await comment(world.member, null, "Tak."); // unanswered: wise, not a must
  await as(world.secretary, (unit) => startSigning(unit, { meetingId }));
  await expect(comment(world.member, null)).rejects.toMatchObject({ code: "conflict" });
  await expect(approve(world.member, changed.textHash)).rejects.toMatchObject({ code: "conflict" });
});

test("what is said of a closed item is not for who is disqualified there", async () => {
  const { id: itemId } = meeting.items.find(({ title }) => title === "Hemmelig leverandør")!;
  const comment = (actor: Actor) =>
    as(actor, (unit) => commentMinutes(unit, { meetingId, itemId, text: "Prisen er forkert." }));
  await comment(world.chair);
  const found = { agendaItemId: itemId, userId: world.member.userId, ground: "Ejer firmaet", state: "disqualified" };
  await as(world.secretary, ({ tx }) => tx.disqualification.create({ data: found }));
  expect((await as(world.member, (unit) => minutesReview(unit, meetingId))).comments).toEqual([]);
  expect((await as(world.chair, (unit) => minutesReview(unit, meetingId))).comments).toHaveLength(1);
  await expect(comment(world.member)).rejects.toMatchObject({ code: "not_found" });
});

test("the missing are reminded when somebody presses, and by themselves after three hverdage, once", async () => {
  await openRound(world, meetingId);
  await made();
  const sweep = () => unitOfWork(systemIn(world.municipalityId), remindOverdueSigners);
  const at = (moment: string) => setClock(new Date(moment));
  const reminded = () => mails("Påmindelse");
  at("2022-11-10T12:00:00Z"); // two hverdage
  await sweep();
  expect(await reminded()).toEqual([]);
  at("2022-11-11T05:00:00Z"); // three, but before eight o'clock
  await sweep();
  expect(await reminded()).toEqual([]);
  at("2022-11-11T12:00:00Z");
  await Promise.all([sweep(), sweep()]);
  await sweep();
  expect(await reminded()).toEqual(everybody());
  at("2022-11-13T12:00:00Z"); // a Sunday
  await sweep();
  expect(await reminded()).toHaveLength(2);
  await refuse(world.member, "Punkt 2 er forkert.");
  at("2022-11-16T12:00:00Z");
  await sweep();
  expect((await reminded()).filter((id) => id === world.chair.userId)).toHaveLength(2);
  expect(await reminded()).toHaveLength(3);

  const remind = (actor: Actor, userId: string | null) =>
    as(actor, (unit) => remindSigners(unit, { meetingId, number: 0, userId }));
  await expect(remind(world.member, null)).rejects.toMatchObject({ code: "forbidden" });
  await expect(remind(world.secretary, world.member.userId)).rejects.toMatchObject({ code: "rule_broken" });
  expect(await remind(world.secretary, null)).toMatchObject({ names: ["Karen Toft"] });
  expect(await remind(world.chair, world.chair.userId)).toMatchObject({ names: ["Karen Toft"] });
  expect(await reminded()).toHaveLength(5);
}, 60_000);

describeWithJudges("a round", () => {
  test("waits for the chair when somebody refuses; refusals and later signatures stand on the page", async () => {
    const bodySha256 = await openRound(world, meetingId);
    const close = (actor: Actor, reason = "") => as(actor, (unit) => closeSigning(unit, { meetingId, reason }));
    await refuse(world.chair, "Jeg vil se punkt 2 igen.");
    await expect(refuse(world.secretary, "Ikke mig.")).rejects.toMatchObject({ code: "forbidden" });
    await sign(world.chair, bodySha256);
    await expect(refuse(world.chair, "Alligevel ikke.")).rejects.toMatchObject({ code: "conflict" });
    await expect(close(world.chair)).rejects.toMatchObject({ code: "rule_broken", field: "reason" });
    expect(await as(world.secretary, openRounds)).toMatchObject([{ number: 0, signed: 1, missing: ["Dorthe Fjord"] }]);
    await refuse(world.member, "Jeg gik kl. 16.20.");
    await refuse(world.member, "Jeg gik kl. 16.20 og var ikke med i punkt 3.");
    expect(await statusOf()).toBe("signing");
    expect(new Set(await mails("Luk underskriftsrunden"))).toEqual(new Set([world.chair.userId]));
    await expect(close(world.member)).rejects.toMatchObject({ code: "forbidden" });
    await close(world.chair);
    await expect(sign(world.member, bodySha256)).rejects.toMatchObject({ code: "conflict" });
    await made();
    expect(await statusOf()).toBe("sealed");
    const text = textOf((await sealedFile()).pdf);
    expect(text).toContain("Har afvist at underskrive");
    expect(text).toContain("Jeg gik kl. 16.20 og var ikke med i punkt 3.");
    expect(text).toMatch(/Afviste først, 08-11-2022 kl\. 09\.00: Jeg vil se punkt 2 igen\./);
    expect(text).toContain("1 af 2 har underskrevet");

    await as(world.secretary, (unit) => publishMeeting(unit, { meetingId }));
    const [row] = await database.query<{ data: string }>(
      "sagsgang_portal",
      "SELECT data::text FROM portal.meeting WHERE id = $1",
      [meetingId],
    );
    expect(row!.data).toContain("refusedAt");
    expect(row!.data).not.toContain("16.20"); // why stands in the members' edition
  }, 60_000);
});

describeWithJudges("an addendum", () => {
  const content = { text: "Punkt 2: Der skal stå 16.31.\n\nIkke 16.13.", reason: "Tastefejl i klokkeslættet." };
  const draft = (actor: Actor, mayBePublic: boolean) =>
    as(actor, (unit) => draftAddendum(unit, { meetingId, ...content, mayBePublic }));
  const lock = (number: number, version: number) =>
    as(world.secretary, (unit) => lockAddendum(unit, { meetingId, number, version }));
  const sealAddendum = async (number: number) => {
    await lock(number, (await round(number)).minutes!.version);
    await made();
    const { bodySha256 } = (await round(number)).minutes!;
    for (const person of [world.chair, world.member]) await sign(person, bodySha256!, { number });
    await made();
  };
  const kontrol = async (bytes: Uint8Array) => {
    const body = new FormData();
    body.append("fil", new File([new Uint8Array(bytes)], "fil.pdf", { type: "application/pdf" }));
    const request = new Request("http://127.0.0.1/kontrol", { method: "POST", body });
    return (await verifyUpload(request, randomUUID()))[0]!.outcome;
  };

  test("has its own signatures and seal, names the minutes it corrects, and is known of everywhere they are", async () => {
    await expect(draft(world.secretary, true)).rejects.toMatchObject({ code: "rule_broken" });
    await sealMinutes(world, meetingId);
    const minutes = await sealedFile();
    expect(verdictOf(await kontrol(minutes.pdf)).title).toBe("Ægte og uændret");

    await expect(draft(world.chair, true)).rejects.toMatchObject({ code: "forbidden" });
    const drafts = await Promise.allSettled([draft(world.secretary, true), draft(world.secretary, true)]);
    expect(drafts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await as(world.member, (unit) => addendaOf(unit, meetingId))).toEqual([]);
    const edit = (version: number) =>
      as(world.secretary, (unit) =>
        editAddendum(unit, {
          meetingId,
          number: 1,
          version,
          ...content,
          text: `${content.text} Rettet.`,
          mayBePublic: true,
        }),
      );
    await edit(1);
    await expect(edit(1)).rejects.toMatchObject({ code: "conflict", field: "text" });
    await expect(lock(1, 1)).rejects.toMatchObject({ code: "conflict" });
    await lock(1, 2);
    await expect(lock(1, 3)).rejects.toMatchObject({ code: "conflict" });
    await as(world.secretary, (unit) => reopenMinutes(unit, { meetingId, number: 1 }));
    expect(await statusOf(1)).toBe("drafting");
    await sealAddendum(1);
    expect(await mails("Underskriv tillæg 1")).toEqual(everybody());

    const addendum = await sealedFile(1);
    const text = textOf(addendum.pdf);
    expect(text.replace(/\s/g, "")).toContain(minutes.sha256);
    expect(text).toContain("Ikke 16.13. Rettet.");
    expect(text).toContain("Tastefejl i klokkeslættet.");
    expect(judge("pdfsig", onDisk(addendum.pdf))).toContain("Signature is Valid");
    // The minutes are the same bytes as before, and their meeting is as it was.
    expect(await sealedFile()).toEqual(minutes);
    expect((await round()).meeting.status).toBe("sealed");
    expect(verdictOf(await kontrol(minutes.pdf))).toMatchObject({
      kind: "good",
      title: "Ægte og uændret, med tillæg",
      text: expect.stringContaining("et tillæg, forseglet 8. november 2022") as string,
    });
    expect(verdictOf(await kontrol(addendum.pdf)).text).toContain("som ikke er offentlig");

    await draft(world.secretary, false);
    await sealAddendum(2);
    const readBy = async (actor: Actor, number: number) =>
      (await as(actor, (unit) => signingRound(unit, meetingId, number))).minutes;
    expect(await readBy(world.member, 2)).toMatchObject({ ...content, withheld: false, mayOpenFile: true });
    expect(await readBy(world.caseworker, 2)).toMatchObject({ text: "", reason: "", withheld: true });
    expect(await readBy(world.caseworker, 1)).toMatchObject({ text: `${content.text} Rettet.`, mayOpenFile: false });

    await draft(world.secretary, false);
    await as(world.secretary, (unit) => discardAddendum(unit, { meetingId, number: 3 }));
    expect(await as(world.member, (unit) => addendaOf(unit, meetingId))).toMatchObject([
      { number: 1, status: "sealed", signed: 2, mayBePublic: true },
      { number: 2, status: "sealed", signed: 2, mayBePublic: false },
    ]);

    await as(world.secretary, (unit) => publishMeeting(unit, { meetingId }));
    await made();
    const files = await database.query<{ path: string; sha256: string }>(
      "sagsgang_portal",
      "SELECT path, sha256 FROM portal.document WHERE meeting_id = $1 AND kind = 'addendum'",
      [meetingId],
    );
    expect(files).toMatchObject([
      { path: expect.stringMatching(/tillaeg-1\.pdf$/) as string, sha256: addendum.sha256 },
    ]);
    const [page] = await database.query<{ body: string }>(
      "sagsgang_portal",
      "SELECT body FROM portal.page WHERE meeting_id = $1 AND path LIKE '%/2022-11-17'",
      [meetingId],
    );
    expect(page!.body).toContain("Ikke 16.13. Rettet.");
    expect(page!.body).toContain("2 tillæg til referatet");
    expect(page!.body).toContain("Dets tekst er ikke offentlig");
    expect(verdictOf(await kontrol(addendum.pdf)).text).toContain(
      "“Underskrevet tillæg 1 til referat, Beskæftigelsesudvalget",
    );
  }, 120_000);
});

describeWithJudges("a member's own certificate", () => {
  const passphrase = "hemmelig kode";
  /** A key and a certificate in one file, made by openssl. */
  function certificate(name: string, ...more: string[]): Uint8Array {
    const at = (file: string) =>
      path.join(path.dirname(onDisk(Buffer.alloc(0))), `${name.replaceAll(" ", "-")}.${file}`);
    const [key, cert, p12] = [at("key"), at("pem"), at("p12")];
    const subject = ["-subj", `/CN=${name}`, "-days", "30"];
    judge(
      "openssl",
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      key,
      "-out",
      cert,
      ...subject,
      ...more,
    );
    judge("openssl", "pkcs12", "-export", "-inkey", key, "-in", cert, "-out", p12, "-passout", `pass:${passphrase}`);
    return fs.readFileSync(p12);
  }
  const certify = (actor: Actor, p12: Uint8Array, code = passphrase) =>
    as(actor, (unit) => signWithCertificate(unit, { meetingId, p12, passphrase: code }));
  const validSignatures = (pdf: Uint8Array) => judge("pdfsig", onDisk(pdf)).match(/Signature is Valid/g)?.length;

  test("signs before the seal, one at a time, and every earlier signature stays valid", async () => {
    const karen = certificate("Karen Toft", "-addext", "keyUsage=critical,digitalSignature,nonRepudiation");
    const dorthe = certificate("Dorthe Fjord");
    const encryption = certificate("Kun kryptering", "-addext", "keyUsage=critical,keyEncipherment");
    setClock(new Date()); // openssl's certificates are valid from now on
    const bodySha256 = await openRound(world, meetingId);
    await sign(world.chair, bodySha256, { withCertificate: true });
    await expect(as(world.member, (unit) => announceCertificate(unit, { meetingId }))).rejects.toMatchObject({
      code: "conflict",
    });
    await sign(world.member, bodySha256, { withCertificate: true });
    expect(await statusOf()).toBe("certifying");
    await expect(certify(world.chair, karen)).rejects.toMatchObject({ code: "conflict" }); // not joined yet
    await made();
    expect(await mails("Underskriv referatet med dit certifikat")).toEqual(everybody());
    const joined = await fileStore().read(world.municipalityId, (await round()).minutes!.joinedSha256!);

    await expect(certify(world.chair, karen, "forkert")).rejects.toMatchObject({ code: "rule_broken" });
    await expect(certify(world.chair, new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: "rule_broken" });
    await expect(certify(world.chair, encryption)).rejects.toMatchObject({ code: "rule_broken" });
    await expect(certify(world.secretary, karen)).rejects.toMatchObject({ code: "forbidden" });

    // Both at once, and one of them twice: each stands once, and neither overwrites the other.
    const results = await Promise.allSettled([
      certify(world.chair, karen),
      certify(world.member, dorthe),
      certify(world.chair, karen),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "fulfilled", "rejected"]);
    const certified = await fileStore().read(world.municipalityId, (await round()).minutes!.joinedSha256!);
    expect(validSignatures(certified)).toBe(2);
    expect(await statusOf()).toBe("sealing");
    await made();
    expect(await statusOf()).toBe("sealed");
    const { pdf } = await sealedFile();
    for (const earlier of [joined, certified])
      expect(Buffer.from(pdf.subarray(0, earlier.length)).equals(Buffer.from(earlier))).toBe(true);
    expect(validSignatures(pdf)).toBe(3);
    const shown = judge("pdfsig", onDisk(pdf));
    expect(shown).toContain("Karen Toft");
    expect(shown).toContain("Dorthe Fjord");
    expect((await round()).people.map(({ certificate }) => certificate)).toMatchObject([
      { state: "signed", subject: "Karen Toft" },
      { state: "signed", subject: "Dorthe Fjord" },
    ]);
    // Neither key nor passphrase is left anywhere.
    const names = [karen, dorthe].map((p12) => createHash("sha256").update(p12).digest("hex"));
    for (const sha256 of names) expect(await fileStore().verify(world.municipalityId, sha256)).toBe("missing");
  }, 120_000);

  test("isn't waited for when it is withdrawn, or whoever leads goes on", async () => {
    setClock(new Date());
    const bodySha256 = await openRound(world, meetingId);
    await sign(world.chair, bodySha256);
    await as(world.chair, (unit) => announceCertificate(unit, { meetingId }));
    await expect(as(world.chair, (unit) => announceCertificate(unit, { meetingId }))).rejects.toMatchObject({
      code: "conflict",
    });
    await sign(world.member, bodySha256, { withCertificate: true });
    const withdraw = (actor: Actor) => as(actor, (unit) => withdrawCertificate(unit, { meetingId }));
    await withdraw(world.chair); // before the file is there
    await expect(withdraw(world.chair)).rejects.toMatchObject({ code: "conflict" });
    await made();
    expect(await statusOf()).toBe("certifying");
    const goOn = (actor: Actor) => as(actor, (unit) => sealWithoutCertificates(unit, { meetingId }));
    await expect(goOn(world.member)).rejects.toMatchObject({ code: "forbidden" });
    await goOn(world.secretary);
    await expect(goOn(world.secretary)).rejects.toMatchObject({ code: "conflict" });
    await made();
    expect(await statusOf()).toBe("sealed");
    expect(validSignatures((await sealedFile()).pdf)).toBe(1);
  }, 60_000);

  test("comes in a form that is read in memory, and not if it is larger than 100 kB", async () => {
    const form = (size: number) => {
      const body = new FormData();
      body.append("meetingId", meetingId);
      body.append("certificatePassword", passphrase);
      body.append("certificate", new File([new Uint8Array(size)], "mit.p12"));
      return new Request("http://127.0.0.1/", { method: "POST", body });
    };
    const read = await readCertificateForm(form(5000));
    expect(read).toMatchObject({ fields: { meetingId, certificatePassword: passphrase } });
    expect(read.p12).toHaveLength(5000);
    expect(Object.keys(read.fields)).not.toContain("certificate");
    for (const size of [100_001, 5_000_000])
      await expect(readCertificateForm(form(size))).rejects.toMatchObject({
        code: "rule_broken",
        field: "certificate",
      });
  });
});
