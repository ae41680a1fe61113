import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { deliverAndFollowUp } from "~/jobs/deliver-and-follow-up.server";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { callOffSending } from "~/modules/letters/call-off-sending.server";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { lockReply } from "~/modules/letters/lock-reply.server";
import { noteDigitalPost } from "~/modules/letters/note-digital-post.server";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { letterStateWords } from "~/modules/letters/reply-words";
import { replyWay } from "~/modules/letters/reply-way-queries.server";
import { retrySending } from "~/modules/letters/retry-sending.server";
import { sendReply } from "~/modules/letters/send-reply.server";
import { signReply } from "~/modules/letters/sign-reply.server";
import { recipientAddress } from "~/modules/letters/signing-forms";
import { waitingLetters } from "~/modules/letters/waiting-letters.server";
import { resetClock, setClock } from "~/platform/clock";
import { overrideSettings } from "~/platform/env.server";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { as } from "../factories/held-meetings";
import { in2022, letterWorld, type LetterWorld } from "../factories/reply-letters";
import { storedUpload } from "../factories/uploads";
import { startMailServer } from "../fixtures/mail-server";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: LetterWorld;
let letterId: string;
let options: { refuse?: boolean };
let server: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-10T08:00:00Z"));
  options = {};
  server = await startMailServer(options);
  overrideSettings({
    smtpUrl: server.url,
    mailFrom: "Rudersdal Kommune <post@rudersdal.example>",
    demonstration: true,
  });
  world = await letterWorld({ stations: () => [], days: in2022 });
  ({ letterId } = world);
  await as(world.author, ({ tx }) =>
    tx.commitment.create({
      data: { letterId, quote: "", blockId: "", title: "Følge op", ownerId: world.head.userId, dueKind: "ongoing" },
    }),
  );
});
afterEach(() => server.close());
afterAll(async () => {
  resetClock();
  await database.drop();
});

const letter = () =>
  as(world.author, ({ tx }) =>
    tx.replyLetter.findUniqueOrThrow({
      where: { id: letterId },
      include: { deliveries: true, inquiry: true, commitments: true, steps: { orderBy: { at: "asc" } } },
    }),
  );
/** The letter as it is when the last has signed it and it is sealed. */
async function seal() {
  await as(world.author, async ({ tx }) => {
    await tx.commitment.updateMany({ where: { letterId }, data: { state: "open" } }); // its words are another test's matter
    await tx.replySignatory.create({
      data: { letterId, position: 1, userId: world.mayor.userId, name: "Henrik Aaby", title: "Borgmester" },
    });
  });
  await as(world.author, (unit) => lockReply(unit, { letterId }));
  await makeWaitingDocuments(world.municipalityId);
  const bodySha256 = (await letter()).bodySha256!;
  await as(world.mayor, (unit) => signReply(unit, { letterId, bodySha256 }));
  await makeWaitingDocuments(world.municipalityId);
  await as(world.author, ({ tx }) => tx.commitment.updateMany({ where: { letterId }, data: { state: "draft" } }));
  await as(world.author, ({ tx }) =>
    tx.mailMessage.updateMany({ where: { state: "waiting" }, data: { state: "sent" } }),
  );
}
const send = (actor: Actor = world.author, recipient = "ministeren@bm.example") =>
  as(actor, (unit) => sendReply(unit, { letterId, recipient }));
const letterMail = async () => (await letter()).deliveries.find(({ channel }) => channel === "mail")!.mailId!;
/** What the mail worker does. */
const work = async () => deliverAndFollowUp({ municipalityId: world.municipalityId, mailId: await letterMail() });
const caseDocuments = () =>
  as(world.author, ({ tx }) => tx.caseDocument.findMany({ where: { caseFileId: world.caseFileId } }));
const sealedSha256 = async () => {
  const { sealedDocumentId } = await letter();
  const { fileSha256 } = await as(world.author, ({ tx }) =>
    tx.issuedDocument.findUniqueOrThrow({ where: { id: sealedDocumentId! } }),
  );
  return fileSha256!;
};

test("sent by mail with its file; proof, journal, inquiry and promises follow", async () => {
  await expect(send()).rejects.toMatchObject({ code: "conflict" });
  await seal();
  await expect(send(world.director)).rejects.toMatchObject({ code: "forbidden" });
  await send();
  await expect(send()).rejects.toMatchObject({ code: "conflict" }); // a doubled click
  expect((await letter()).status).toBe("sending");
  await work();
  const sent = await letter();
  expect(sent).toMatchObject({ status: "sent", inquiry: { status: "answered", answeredInTime: true } });
  expect(sent.sentOn?.toISOString()).toContain("2022-11-10");
  expect(sent.inquiry.answeredOn?.toISOString()).toContain("2022-11-10");
  expect(sent.commitments).toMatchObject([{ state: "open" }]);

  const sha256 = await sealedSha256();
  expect(sent.deliveries).toMatchObject([
    {
      state: "delivered",
      recipient: "ministeren@bm.example",
      fileSha256: sha256,
      messageId: `<${await letterMail()}@rudersdal.example>`,
    },
  ]);
  expect(server.received).toHaveLength(1);
  const [received] = server.received;
  expect(received).toContain(`Message-ID: <${await letterMail()}@rudersdal.example>`);
  expect(received).toContain("filename=svar-2022-11-07.pdf");
  const pdf = await fileStore().read(world.municipalityId, sha256);
  expect(received!.replace(/\r\n/g, "")).toContain(pdf.toString("base64").slice(0, 400));

  const [journalised] = await caseDocuments();
  expect(journalised).toMatchObject({ direction: "sent", fileSha256: sha256 });
  await work(); // the job comes again, after a kill
  expect(server.received).toHaveLength(1);
  expect(await caseDocuments()).toHaveLength(1);
  await expect(
    database.query("sagsgang_owner", `UPDATE reply_letter SET remark = 'x' WHERE id = '${letterId}'`),
  ).rejects.toThrow("a sent letter never changes");
});

test("killed after the mail server took it: sent again under the same Message-ID, and journalised once", async () => {
  await seal();
  await send();
  await work();
  // As if the process had died before the acceptance was written down: nothing of it is known here.
  const mailId = await letterMail();
  await database.query(
    "postgres",
    `UPDATE mail_message SET state = 'waiting', message_id = NULL WHERE id = '${mailId}'`,
  );
  await work();
  expect(server.received).toHaveLength(2);
  const ids = server.received.map((mail) => /^Message-ID: (.*)$/m.exec(mail)?.[1]?.trim());
  expect(new Set(ids).size).toBe(1);
  expect(await caseDocuments()).toHaveLength(1);
});

test("killed between the mail's acceptance and the letter's step: the job finishes it, and sends nothing more", async () => {
  await seal();
  await send();
  const { deliverMail } = await import("~/platform/mail.server");
  const mailId = await letterMail();
  await deliverMail({ municipalityId: world.municipalityId, mailId }, (...file) => fileStore().read(...file));
  expect((await letter()).status).toBe("sending");
  await work();
  expect((await letter()).status).toBe("sent");
  expect(server.received).toHaveLength(1);
});

test("two workers with the same mail in hand: it is sent once", async () => {
  await seal();
  await send();
  await Promise.all([work(), work(), work()]);
  expect(server.received).toHaveLength(1);
  expect((await letter()).status).toBe("sent");
  expect(await caseDocuments()).toHaveLength(1);
});

test("the mail server is down: queued, said on the letter, tried again by itself and on request", async () => {
  await seal();
  server.close();
  overrideSettings({ smtpUrl: "smtp://127.0.0.1:1" });
  await send();
  await work(); // throws nothing: the letter sees to its own next try
  const failed = await letter();
  expect(failed.status).toBe("sending");
  expect(failed.deliveries).toMatchObject([{ state: "failed", tries: 1 }]);
  expect(failed.deliveries[0]!.problem).toMatch(/^Mailserveren kan ikke nås.*ECONNREFUSED/);
  expect(failed.deliveries[0]!.retryAt).toEqual(new Date("2022-11-10T08:01:00Z"));
  expect(failed.steps.at(-1)).toMatchObject({ kind: "sendingFailed" });
  const way = await as(world.author, (unit) => replyWay(unit, letterId));
  expect(way.rights.retry).toBe(true);
  const state = async () => letterStateWords(await as(world.author, (unit) => replyPage(unit, letterId))).words;
  expect(await state()).toBe("Mailen kunne ikke sendes");
  const onInquiry = async () => (await as(world.author, (unit) => inquiryPage(unit, world.inquiryId))).letters.map(({ mailFails }) => mailFails); // prettier-ignore
  expect(await onInquiry()).toEqual([true]);
  // the mail that says so may not come through either
  expect(await as(world.author, waitingLetters)).toMatchObject([{ letterId, deed: "notSent" }]);
  const told = await as(world.author, ({ tx }) =>
    tx.mailMessage.findMany({ where: { subject: { startsWith: "Ikke sendt" } } }),
  );
  expect(told.map(({ recipient }) => recipient)).toEqual([`${world.author.userId}@eksempel.dk`]);
  const [job] = await database.query<{ count: number }>(
    "postgres",
    `SELECT count(*)::int AS count FROM jobs.job WHERE name = 'mail' AND data->>'mailId' = '${await letterMail()}' AND start_after > now()`,
  );
  expect(job!.count).toBe(1);

  setClock(new Date("2022-11-10T08:01:30Z"));
  await work();
  expect((await letter()).deliveries).toMatchObject([{ state: "failed", tries: 2 }]);
  expect((await letter()).steps.filter(({ kind }) => kind === "sendingFailed")).toHaveLength(1); // the same reason is told once

  server = await startMailServer();
  overrideSettings({ smtpUrl: server.url });
  await as(world.author, (unit) => retrySending(unit, { letterId }));
  expect(await state()).toBe("Sendes");
  await expect(as(world.author, (unit) => retrySending(unit, { letterId }))).rejects.toMatchObject({
    code: "conflict",
  });
  await work();
  expect(server.received).toHaveLength(1);
  expect((await letter()).status).toBe("sent");
  expect(await as(world.author, waitingLetters)).toEqual([]);
});

test("a mailbox that isn't there: given up, and sent to another address", async () => {
  options.refuse = true;
  await seal();
  await send(world.author, "forkert@bm.example");
  await work();
  expect((await letter()).deliveries[0]!.problem).toContain("550");
  await expect(as(world.director, (unit) => callOffSending(unit, { letterId }))).rejects.toMatchObject({
    code: "forbidden",
  });
  await as(world.author, (unit) => callOffSending(unit, { letterId }));
  expect((await letter()).status).toBe("sealed");
  options.refuse = false;
  const given = (await letter()).deliveries[0]!.mailId!;
  await deliverAndFollowUp({ municipalityId: world.municipalityId, mailId: given }); // the try that was waiting
  expect(server.received).toHaveLength(0);
  await send(world.author, "ministeren@bm.example");
  const mailId = (await letter()).deliveries.find(({ recipient }) => recipient.startsWith("ministeren"))!.mailId!;
  await deliverAndFollowUp({ municipalityId: world.municipalityId, mailId });
  expect(server.received).toHaveLength(1);
  expect((await letter()).deliveries.map(({ state }) => state).toSorted()).toEqual(["calledOff", "delivered"]);
  await expect(as(world.author, (unit) => callOffSending(unit, { letterId }))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("without a mail server: in the demonstration it counts as sent and says so, else it doesn't", async () => {
  overrideSettings({ smtpUrl: undefined });
  await seal();
  await send();
  await work();
  expect((await letter()).status).toBe("sent");
  const way = await as(world.author, (unit) => replyWay(unit, letterId));
  expect(way.deliveries).toMatchObject([{ keptOnly: true, messageId: "" }]);

  world = await letterWorld({ stations: () => [], days: in2022 });
  ({ letterId } = world);
  await seal();
  overrideSettings({ demonstration: false });
  await send();
  await work();
  expect((await letter()).status).toBe("sending");
  expect((await letter()).deliveries[0]!.problem).toContain("SMTP_URL");
});

test("Digital Post: marked as sent with its receipt", async () => {
  const receipt = storedUpload("kvittering.pdf");
  await seal();
  const note = (sentOn: string, actor: Actor = world.author) =>
    as(actor, (unit) => noteDigitalPost(unit, { letterId, recipient: "Beskæftigelsesministeriet", sentOn }, receipt));
  await expect(note("2022-11-11")).rejects.toMatchObject({ field: "sentOn" });
  await expect(note("2022-11-09")).rejects.toMatchObject({ field: "sentOn" });
  await expect(note("2022-11-10", world.director)).rejects.toMatchObject({ code: "forbidden" });
  await note("2022-11-10");
  expect(await letter()).toMatchObject({
    status: "sent",
    inquiry: { status: "answered" },
    deliveries: [{ channel: "digitalPost", state: "delivered", receiptSha256: receipt.sha256 }],
  });
  expect(await caseDocuments()).toHaveLength(1);
  await expect(note("2022-11-10")).rejects.toMatchObject({ code: "conflict" });
});

test("an address is one address on one line", () => {
  expect(recipientAddress.parse("  ministeren@bm.dk ")).toBe("ministeren@bm.dk");
  for (const wrong of ["", "ministeren", "a@bm.dk\nBcc: b@bm.dk", "a@bm.dk\r\n", "a@bm.dk, b@bm.dk", "<a@bm.dk>"]) {
    const parsed = recipientAddress.safeParse(wrong);
    expect(parsed.success, JSON.stringify(wrong)).toBe(false);
  }
  expect(recipientAddress.safeParse("a@bm.dk\nBcc: b@bm.dk").error!.issues[0]!.message).toContain("linjeskift");
});
