import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { lockReply } from "~/modules/letters/lock-reply.server";
import { reopenReply } from "~/modules/letters/reopen-reply.server";
import { replaceSignatory } from "~/modules/letters/replace-signatory.server";
import { replyWay } from "~/modules/letters/reply-way-queries.server";
import type { Capacity } from "~/modules/letters/reply-letter";
import { setSignatories } from "~/modules/letters/set-signatories.server";
import { signReply } from "~/modules/letters/sign-reply.server";
import { waitingLetters } from "~/modules/letters/waiting-letters.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { as } from "../factories/held-meetings";
import { in2022, leaves, letterWorld, type LetterWorld } from "../factories/reply-letters";
import { ownDatabase, type OwnDatabase } from "./database";
import { describeWithJudges, judge, onDisk, textOf } from "./pdf-judges";

let database: OwnDatabase;
let world: LetterWorld;
let letterId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-07T08:00:00Z")); // a Monday, five hverdage before the deadline
  world = await letterWorld({ stations: () => [], days: in2022 });
  ({ letterId } = world);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const letter = () =>
  as(world.author, ({ tx }) =>
    tx.replyLetter.findUniqueOrThrow({
      where: { id: letterId },
      include: {
        signatories: { orderBy: { position: "asc" } },
        signatures: { orderBy: [{ signedAt: "asc" }, { name: "asc" }] },
        steps: { orderBy: { at: "asc" } },
        inquiry: true,
      },
    }),
  );
interface Row {
  who: Actor;
  capacity?: Capacity;
  inPlaceOf?: Actor;
  reason?: string;
}
const signers = async (rows: Row[], by: Actor = world.author) => {
  const { version } = await letter();
  return as(by, (unit) =>
    setSignatories(unit, {
      letterId,
      version,
      userId: rows.map(({ who }) => who.userId),
      title: rows.map(() => ""),
      capacity: rows.map(({ capacity = "self" }) => capacity),
      inPlaceOfId: rows.map(({ inPlaceOf }) => inPlaceOf?.userId ?? ""),
      inPlaceOfName: rows.map(() => ""),
      inPlaceOfTitle: rows.map(() => ""),
      reason: rows.map(({ reason = "" }) => reason),
    }),
  );
};
const lock = (actor: Actor = world.author) => as(actor, (unit) => lockReply(unit, { letterId }));
const make = () => makeWaitingDocuments(world.municipalityId);
const sign = async (actor: Actor, bodySha256?: string) => {
  const hash = bodySha256 ?? (await letter()).bodySha256!;
  return as(actor, (unit) => signReply(unit, { letterId, bodySha256: hash }));
};
const reopen = (actor: Actor, reason = "Tallet er forkert.") =>
  as(actor, (unit) => reopenReply(unit, { letterId, reason }));
const way = (actor: Actor = world.author) => as(actor, (unit) => replyWay(unit, letterId));
const blockers = async () => (await way()).blockers.map(({ code, must }) => (must ? code : `(${code})`));
const mailed = (subject: string) =>
  as(world.author, async ({ tx }) =>
    (await tx.mailMessage.findMany({ where: { subject: { startsWith: subject } } }))
      .map(({ recipient }) => recipient.split("@")[0])
      .toSorted(),
  );
const both: () => Row[] = () => [{ who: world.mayor }, { who: world.chair }];

test("locked, signed by each in turn, sealed: the body's bytes are what was signed", async () => {
  await expect(lock()).rejects.toThrow("Brevet har ingen underskrivere");
  await signers(both());
  await expect(lock(world.head)).rejects.toMatchObject({ code: "not_found" }); // not on this letter's way
  await lock();
  expect((await letter()).status).toBe("freezing");
  await make();
  const body = (await letter()).bodySha256!;
  expect(await letter()).toMatchObject({ status: "signing", inquiry: { status: "signing" } });
  expect(await mailed("Underskriv")).toEqual([world.mayor.userId, world.chair.userId].toSorted());
  expect(await as(world.mayor, waitingLetters)).toMatchObject([{ letterId, deed: "sign", dueOn: "2022-11-14" }]);

  await expect(sign(world.director)).rejects.toMatchObject({ code: "forbidden" });
  await expect(sign(world.mayor, "a".repeat(64))).rejects.toMatchObject({ code: "conflict" });
  const stale = { ...world.mayor, authenticatedAt: "2022-11-07T07:00:00Z" };
  await expect(unitOfWork(stale, (unit) => signReply(unit, { letterId, bodySha256: body }))).rejects.toMatchObject({
    code: "rule_broken",
    field: "password",
  });
  expect(await sign(world.mayor)).toMatchObject({ last: false });
  await expect(sign(world.mayor)).rejects.toMatchObject({ code: "conflict" });
  expect(await as(world.mayor, waitingLetters)).toEqual([]);
  expect(await sign(world.chair)).toMatchObject({ last: true });
  expect((await letter()).status).toBe("sealing");
  await make();
  expect((await letter()).status).toBe("sealed");
  expect(await mailed("Klar til at sende")).toEqual([world.author.userId]);
  expect((await letter()).signatures.map(({ name, bodySha256 }) => [name, bodySha256])).toEqual([
    ["Henrik Aaby", body],
    ["Karen Toft", body],
  ]);
  expect((await letter()).steps.map(({ kind }) => kind)).toEqual(["locked", "sealed"]);
});

test("for another and by authority: both people and the reason are kept, and one person may sign twice", async () => {
  await signers([
    { who: world.viceMayor, capacity: "for", inPlaceOf: world.mayor, reason: "Borgmesteren er på ferie til 16. juli." },
    { who: world.viceMayor },
    { who: world.director, capacity: "byAuthority", inPlaceOf: world.chair, reason: "Delegation af 1. marts 2018." },
  ]);
  await lock();
  await make();
  expect(await sign(world.viceMayor)).toMatchObject({ last: false });
  expect((await letter()).signatures).toHaveLength(2);
  await sign(world.director);
  expect(
    (await letter()).signatures.map(({ name, capacity, inPlaceOfName }) => [name, capacity, inPlaceOfName]),
  ).toEqual(
    expect.arrayContaining([
      ["Per Winther", "for", "Henrik Aaby"],
      ["Per Winther", "self", ""],
      ["Birgit Holmgaard", "byAuthority", "Karen Toft"],
    ]),
  );
  await expect(
    signers([{ who: world.mayor, capacity: "for", inPlaceOf: world.mayor, reason: "Ferie" }]),
  ).rejects.toMatchObject({ code: "conflict" }); // locked
});

test("a signatory who has left is named, before locking and when chosen", async () => {
  await signers(both());
  await leaves(world, world.chair);
  expect(await blockers()).toEqual(["signatoryLeft"]);
  await expect(lock()).rejects.toThrow("Karen Toft er ikke længere bruger i Sagsgang");
  await expect(signers(both())).rejects.toMatchObject({ field: "userId.1" });
  await expect(
    signers([{ who: world.mayor, capacity: "for", inPlaceOf: world.mayor, reason: "Ferie" }]),
  ).rejects.toMatchObject({ field: "inPlaceOfName.0" });
  await expect(signers(both(), world.outsider)).rejects.toMatchObject({ code: "not_found" });
  await signers([{ who: world.mayor }]);
  await lock();
});

test("opened again with a reason: the first signature stays on record, and holds for the old body alone", async () => {
  await signers(both());
  await lock();
  await make();
  const before = (await letter()).bodySha256!;
  await sign(world.mayor);
  await expect(reopen(world.director)).rejects.toMatchObject({ code: "forbidden" });
  await reopen(world.chair, "Tallet i afsnit 2 er forkert."); // a signatory may
  expect(await letter()).toMatchObject({ status: "draft", bodySha256: null, inquiry: { status: "drafting" } });
  expect(await mailed("Åbnet igen")).toEqual([world.author.userId, world.mayor.userId].toSorted());
  await expect(sign(world.mayor, before)).rejects.toMatchObject({ code: "conflict" });
  await signers([{ who: world.chair }, { who: world.mayor }]);
  setClock(new Date("2022-11-08T08:00:00Z"));
  await lock();
  await make();
  const after = (await letter()).bodySha256!;
  expect(after).not.toBe(before);
  expect((await way()).earlierSignatures.map(({ name }) => name)).toEqual(["Henrik Aaby"]);
  expect((await way()).signatories.every(({ signed }) => signed === null)).toBe(true);
  await sign(world.mayor);
  await sign(world.chair);
  expect((await letter()).status).toBe("sealing");
  await expect(reopen(world.author)).rejects.toMatchObject({ code: "conflict" }); // everybody has signed
});

const replace = (actor: Actor, signatoryId: string, who: Actor, capacity: Capacity = "self") =>
  as(actor, (unit) =>
    replaceSignatory(unit, { letterId, signatoryId, userId: who.userId, title: "", capacity, reason: "Bortrejst." }),
  );

test("one click changes a signatory: the body is made anew, and everybody is asked again", async () => {
  await signers(both());
  await lock();
  await make();
  const before = (await letter()).bodySha256;
  await sign(world.mayor);
  const [first, second] = (await letter()).signatories;
  await expect(replace(world.author, first!.id, world.viceMayor)).rejects.toThrow("har allerede underskrevet");
  await expect(replace(world.chair, second!.id, world.viceMayor)).rejects.toMatchObject({ code: "forbidden" });
  await replace(world.author, second!.id, world.viceMayor);
  expect((await letter()).status).toBe("freezing");
  await make();
  expect(await letter()).toMatchObject({ status: "signing" });
  expect((await letter()).bodySha256).not.toBe(before);
  expect((await letter()).signatories.map(({ name }) => name)).toEqual(["Henrik Aaby", "Per Winther"]);
  expect((await letter()).steps.map(({ kind }) => kind)).toEqual(["locked", "reopened", "locked"]);
  await sign(world.viceMayor);
  await sign(world.mayor);
  expect((await letter()).status).toBe("sealing");
});

test("who takes over may sign in the place of who stood there: both are kept, with the reason", async () => {
  await signers([{ who: world.mayor }]);
  await lock();
  await make();
  const place = async () => (await letter()).signatories[0]!;
  await expect(replace(world.author, (await place()).id, world.mayor, "byAuthority")).rejects.toMatchObject({
    field: "userId",
  });
  await replace(world.author, (await place()).id, world.viceMayor, "byAuthority");
  const { inPlaceOfName, ...kept } = await place();
  expect(kept).toMatchObject({ name: "Per Winther", capacity: "byAuthority", reason: "Bortrejst." });
  expect(inPlaceOfName).toBe("Henrik Aaby");
  // Another in the same place: it is still the mayor's, for the reason that was given first.
  await make();
  await replace(world.author, (await place()).id, world.director, "byAuthority");
  expect(await place()).toMatchObject({ name: "Birgit Holmgaard", inPlaceOfName: "Henrik Aaby", reason: "Bortrejst." });
  await make();
  await replace(world.author, (await place()).id, world.chair);
  expect(await place()).toMatchObject({ name: "Karen Toft", capacity: "self", inPlaceOfName: "", reason: "" });
});

test("every blocker is said at once, and mended one by one", async () => {
  const { id: questionId } = await as(world.author, ({ tx }) =>
    tx.inquiryQuestion.create({ data: { inquiryId: world.inquiryId, position: 1, text: "Hvilke nye tiltag?" } }),
  );
  await as(world.author, async ({ tx }) => {
    await tx.replyLetter.update({
      where: { id: letterId },
      data: { addressee: "", salutation: "Kære {{modtager.navn}} {{findes.ikke}}", committeeFirst: true },
    });
    await tx.inquiry.update({ where: { id: world.inquiryId }, data: { senderName: "" } });
    await tx.commitment.create({
      data: {
        letterId,
        quote: "Det har aldrig stået i brevet.",
        blockId: "nirgendwo1234",
        title: "Screening",
        ownerId: world.head.userId,
        dueKind: "none",
      },
    });
    await tx.replyComment.create({ data: { letterId, text: "Hvem følger op?", byId: world.director.userId } });
  });
  await leaves(world, world.head);
  expect((await blockers()).toSorted()).toEqual(
    [
      "(comments)",
      "(promiseUndated)",
      "addressee",
      "committee",
      "missingFields",
      "noSignatories",
      "promiseChanged",
      "promiseOwner",
      "questions",
      "unknownFields",
    ].toSorted(),
  );
  const refusal = await lock().catch((error: unknown) => error as { message: string });
  expect(refusal).toMatchObject({ code: "rule_broken" });

  await as(world.author, async ({ tx }) => {
    await tx.inquiryQuestion.update({ where: { id: questionId }, data: { state: "leftOut", note: "Besvaret i maj." } });
    await tx.replyLetter.update({
      where: { id: letterId },
      data: { addressee: "Beskæftigelsesministeriet", salutation: "Kære minister", committeeFirst: false },
    });
    await tx.commitment.deleteMany({ where: { letterId } });
  });
  await signers([{ who: world.mayor }]);
  expect(await blockers()).toEqual(["(comments)"]);
  await lock();
});

test("two who sign last at the same moment: each signs once, and it is sealed once", async () => {
  await signers(both());
  await lock();
  await make();
  const outcomes = await Promise.allSettled([
    sign(world.mayor),
    sign(world.chair),
    sign(world.mayor),
    sign(world.chair),
  ]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect((await letter()).signatures).toHaveLength(2);
  const sealed = await as(world.author, ({ tx }) => tx.issuedDocument.count({ where: { kind: "letter" } }));
  expect(sealed).toBe(1);
});

test("the database itself keeps a locked letter's words, and a sent letter whole", async () => {
  await signers([{ who: world.mayor }]);
  await lock();
  await make();
  const set = (what: string) =>
    database.query("sagsgang_owner", `UPDATE reply_letter SET ${what} WHERE id = '${letterId}'`);
  await expect(set("subject = 'Noget andet'")).rejects.toThrow("a locked letter says what was signed");
  await sign(world.mayor);
  await make();
  await expect(set("addressee = 'En anden'")).rejects.toThrow("a locked letter says what was signed");
  await expect(database.query("sagsgang_app", `UPDATE reply_signature SET name = 'En anden'`)).rejects.toThrow(
    "permission denied",
  );
});

describeWithJudges("the sealed letter", () => {
  test("has the signatures on its last page, and a seal that holds", async () => {
    await signers([
      { who: world.viceMayor, capacity: "for", inPlaceOf: world.mayor, reason: "Borgmesteren er på ferie." },
      { who: world.chair },
    ]);
    await lock();
    await make();
    await sign(world.viceMayor);
    await sign(world.chair);
    await make();
    const { sealedDocumentId } = await letter();
    const { fileSha256 } = await as(world.author, ({ tx }) =>
      tx.issuedDocument.findUniqueOrThrow({ where: { id: sealedDocumentId! } }),
    );
    const pdf = await fileStore().read(world.municipalityId, fileSha256!);
    const text = textOf(pdf);
    for (const words of ["Kære minister", "f / Henrik Aaby", "Per Winther", "Karen Toft", "Borgmesteren er på ferie."])
      expect(text).toContain(words);
    expect(judge("pdfsig", onDisk(pdf))).toContain("Signature is Valid");
  });
});
