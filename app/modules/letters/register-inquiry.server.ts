import { randomUUID } from "node:crypto";
import { addCaseDocument } from "~/modules/cases/add-case-document.server";
import { addJournalNote } from "~/modules/cases/add-journal-note.server";
import { createCaseFile } from "~/modules/cases/create-case-file.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { RegisterInquiryInput } from "./inquiry-forms";
import { followedInquiry } from "./internal/chain.server";
import { assertDates } from "./internal/inquiry-dates";
import { mailInquiryOwner } from "./internal/inquiry-mails.server";

import { assertActive, assertCommittee, dateOf } from "./internal/load-inquiry.server";
import { assertLetterFile } from "./letter-file";

/**
 * Registers a letter that wants an answer and journals it on its case, with the day it came (offentlighedsloven § 15). The case is one
 * that there is, or a new one with the next number. A link of the chain that is known by mention alone has no file, and may have no date.
 * @param upload the letter, already inspected and stored; null where it isn't there
 * @throws forbidden, rule_broken at the field
 */
export async function registerInquiry(
  unit: Unit<Actor>,
  input: RegisterInquiryInput,
  upload: StoredUpload | null,
): Promise<{ inquiryId: string; caseNumber: string; subject: string }> {
  const { tx, actor, now } = unit;
  assertMay(actor, "editInquiry");
  const today = copenhagenDate(now);
  if (upload) assertLetterFile(upload.facts, "fil");
  assertDates(input, today);
  const owner = await assertActive(unit, input.ownerId, "ownerId");
  if (input.committeeId) await assertCommittee(unit, input.committeeId);
  const followed = input.followsId ? await followedInquiry(unit, input.followsId, input.datedOn) : null;
  const { caseFileId, caseNumber } = await caseFor(unit, input);
  await journal(unit, { caseFileId, today, upload }, input);
  const id = randomUUID();
  const { subject, datedOn, receivedOn, deadline, committeeId, ownerId } = input;
  await tx.inquiry.create({
    data: {
      ...pickFacts(input),
      id,
      caseFileId,
      committeeId,
      subject,
      datedOn: dateOf(datedOn),
      receivedOn: dateOf(receivedOn),
      deadline: dateOf(deadline),
      deadlineNote: input.deadlineNote,
      followsId: followed?.id ?? null,
      chainId: followed?.chainId ?? id,
      fileSha256: upload?.sha256 ?? null,
      fileName: upload?.facts.fileName ?? "",
      ownerId,
      createdAt: now,
    },
  });
  unit.record({
    kind: "inquiry.registered",
    subject: `inquiry:${id}`,
    data: { subject, sender: input.senderAuthority, datedOn, receivedOn, deadline, caseFileId, ownerId },
  });
  await mailInquiryOwner(unit, owner, { id, subject, deadline });
  return { inquiryId: id, caseNumber, subject };
}

type Facts = Pick<
  RegisterInquiryInput,
  | "senderAuthority"
  | "senderTitle"
  | "senderName"
  | "senderAddress"
  | "senderEmail"
  | "theirReference"
  | "dateNote"
  | "text"
  | "remark"
>;
const pickFacts = (input: Facts): Facts => ({
  senderAuthority: input.senderAuthority,
  senderTitle: input.senderTitle,
  senderName: input.senderName,
  senderAddress: input.senderAddress,
  senderEmail: input.senderEmail,
  theirReference: input.theirReference,
  dateNote: input.dateNote,
  text: input.text,
  remark: input.remark,
});

async function caseFor(
  unit: Unit<Actor>,
  { caseChoice, caseNumber, caseTitle, subject }: RegisterInquiryInput,
): Promise<{ caseFileId: string; caseNumber: string }> {
  if (caseChoice === "new") return createCaseFile(unit, { title: caseTitle || subject, subjectCode: "" });
  const found = await unit.tx.caseFile.findFirst({ where: { caseNumber }, select: { id: true, state: true } });
  if (!found)
    throw new DomainError(
      "rule_broken",
      `Der er ingen sag med nummeret ${caseNumber}. Ret nummeret, eller opret en ny sag.`,
      "caseNumber",
    );
  if (found.state !== "open")
    throw new DomainError(
      "rule_broken",
      `Sagen ${caseNumber} er afsluttet. Åbn den igen, eller opret en ny sag.`,
      "caseNumber",
    );
  return { caseFileId: found.id, caseNumber };
}

/** Without its file the letter is noted in the journal; a note of the case says what is known of it. */
async function journal(
  unit: Unit<Actor>,
  { caseFileId, today, upload }: { caseFileId: string; today: string; upload: StoredUpload | null },
  { senderAuthority, subject, receivedOn, datedOn, dateNote }: RegisterInquiryInput,
): Promise<void> {
  const title = `Henvendelse fra ${senderAuthority}: ${subject}`.slice(0, 300);
  if (upload) {
    const came = receivedOn ?? datedOn ?? today;
    await addCaseDocument(unit, { caseFileId, title, direction: "received", datedOn: came }, upload);
    return;
  }
  const when = datedOn ? "" : `, ${dateNote}`;
  await addJournalNote(unit, { caseFileId, text: `${title}${when}. Brevet ligger ikke på sagen.` });
}
