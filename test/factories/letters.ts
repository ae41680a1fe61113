import { randomUUID } from "node:crypto";
import { addEvidence } from "~/modules/letters/add-evidence.server";
import { endCommitment } from "~/modules/letters/end-commitment.server";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { createText } from "~/modules/richtext/save-text.server";
import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { richDocument, section } from "./rich-documents";
import { storedUpload } from "./uploads";

export const promise = "Fra august indgår screeningen fast i samtalerne.";
export const promiseBlock = "loefte";

interface LetterTraits {
  committeeId?: string | null;
  sentOn?: string;
  origin?: "written" | "registered";
  senderAuthority?: string;
  followsId?: string;
}

/** An inquiry with one letter, a draft unless it is registered or has a day on which it was sent. */
export async function createLetterWith(unit: Unit<Actor>, traits: LetterTraits = {}) {
  const { tx, actor, now } = unit;
  const {
    committeeId = null,
    sentOn,
    origin = "written",
    senderAuthority = "Beskæftigelsesministeriet",
    followsId,
  } = traits;
  const inquiryId = randomUUID();
  const caseFile = await tx.caseFile.create({
    data: { caseNumber: `18/${inquiryId.slice(0, 6)}`, title: "Rettidighed" },
  });
  const chainId = followsId
    ? (await tx.inquiry.findUniqueOrThrow({ where: { id: followsId }, select: { chainId: true } })).chainId
    : inquiryId;
  await tx.inquiry.create({
    data: {
      id: inquiryId,
      caseFileId: caseFile.id,
      committeeId,
      subject: "Rettidig indsats",
      senderAuthority,
      datedOn: new Date("2018-06-11"),
      chainId,
      followsId,
      ownerId: actor.userId,
      createdAt: now,
    },
  });
  const registered = origin === "registered";
  const block = {
    type: "paragraph" as const,
    attrs: { id: promiseBlock },
    content: [{ type: "text" as const, text: `Vi gør mere. ${promise} Ledelsen følger hver måned op.` }],
  };
  const textId = registered ? null : (await createText(unit, richDocument(section("Nye initiativer", block)))).textId;
  const { id: letterId } = await tx.replyLetter.create({
    data: {
      inquiryId,
      number: 1,
      origin,
      status: registered || sentOn ? "sent" : "draft",
      subject: "Svar til beskæftigelsesministeren",
      textId,
      authorId: actor.userId,
      letterDate: new Date(sentOn ?? "2018-07-09"),
      sentOn: registered || sentOn ? new Date(sentOn ?? "2018-07-09") : null,
      createdAt: now,
    },
    select: { id: true },
  });
  return { inquiryId, letterId, caseFileId: caseFile.id };
}

const plain = {
  blockId: "",
  quote: promise,
  title: "Screeningen indgår fast",
  dueKind: "date",
  dueOn: "2022-12-01",
  dueWords: "",
  recurrence: "monthly",
  followUp: "",
  comparison: "",
  targetValue: "",
  targetSeriesId: null,
  targetFrom: "",
  targetWords: "",
  seriesId: null,
} as const;

/** A promise in a draft, one that is open and measured on the series, with evidence, and one that is kept. */
export async function promisesOf(
  unit: Unit<Actor>,
  { committeeId, seriesId }: { committeeId: string; seriesId: string },
) {
  const { userId: ownerId } = unit.actor;
  const draft = await createLetterWith(unit, { committeeId });
  const made = { letterId: draft.letterId, ownerId, ...plain, blockId: promiseBlock };
  const { commitmentId: draftId } = await makeCommitment(unit, made);
  const { letterId, inquiryId } = await createLetterWith(unit, {
    committeeId,
    origin: "registered",
    sentOn: "2022-10-03",
  });
  const measured = { seriesId, comparison: "atLeast", targetValue: "80" } as const;
  const { commitmentId: openId } = await makeCommitment(unit, { ...plain, letterId, ownerId, ...measured });
  const { commitmentId: endedId } = await makeCommitment(unit, { ...plain, letterId, ownerId });
  const evidence = { commitmentId: openId, text: "Referat", onDate: "2022-11-01" };
  const { version } = await unit.tx.commitment.findUniqueOrThrow({ where: { id: openId } });
  const { updateId } = await addEvidence(unit, { ...evidence, version }, storedUpload("referat.pdf", "pdf"));
  const { version: last } = await unit.tx.commitment.findUniqueOrThrow({ where: { id: endedId } });
  await endCommitment(unit, { commitmentId: endedId, version: last, state: "kept", text: "Sket" });
  await unit.tx.commitment.updateMany({ where: { id: openId }, data: { version: 2 } });
  await unit.tx.commitment.updateMany({ where: { id: endedId }, data: { version: 3 } });
  return { promising: { draftLetterId: draft.letterId, draftId, inquiryId, openId, endedId, updateId } };
}
