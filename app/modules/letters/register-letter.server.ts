import { addCaseDocument } from "~/modules/cases/add-case-document.server";
import { addJournalNote } from "~/modules/cases/add-journal-note.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { RegisterLetterInput } from "./inquiry-forms";
import { followLetters } from "./internal/inquiry-status.server";
import { dateOf, dayOrNull, lockOpenInquiry } from "./internal/load-inquiry.server";
import { assertLetterFile } from "./letter-file";

/**
 * Notes a letter of ours that was made elsewhere, or is known by mention alone, so that the chain is whole. It is sent already, and so
 * never changes; its file, where there is one, is journalled as sent (offentlighedsloven § 15).
 * @param upload the letter, already inspected and stored; null where it isn't there
 * @throws not_found, forbidden, rule_broken (closed; at a field), conflict
 */
export async function registerLetter(
  unit: Unit<Actor>,
  input: RegisterLetterInput,
  upload: StoredUpload | null,
): Promise<{ letterId: string; inquiryId: string }> {
  const { tx, actor, now } = unit;
  assertMay(actor, "editInquiry");
  if (upload) assertLetterFile(upload.facts, "fil");
  const { inquiryId, kind, subject, letterDate, dateNote, remark } = input;
  const inquiry = await lockOpenInquiry(unit, inquiryId);
  const sentOn = input.sentOn ?? letterDate;
  const today = copenhagenDate(now);
  assertSent({ sentOn, letterDate, today, askedOn: dayOrNull(inquiry.datedOn) });
  const title = `${kind === "reply" ? "Svar" : "Anmodning om længere frist"} til ${inquiry.senderAuthority}: ${subject}`;
  const { caseFileId } = inquiry;
  if (upload)
    await addCaseDocument(
      unit,
      { caseFileId, title: title.slice(0, 300), direction: "sent", datedOn: sentOn ?? today },
      upload,
    );
  else
    await addJournalNote(unit, {
      caseFileId,
      text: `${title}, ${sentOn ? longDate(sentOn) : dateNote}. Brevet ligger ikke på sagen.`,
    });
  const { _max: last } = await tx.replyLetter.aggregate({ where: { inquiryId }, _max: { number: true } });
  const { id } = await tx.replyLetter.create({
    data: {
      inquiryId,
      number: (last.number ?? 0) + 1,
      kind,
      origin: "registered",
      status: "sent",
      subject,
      addressee: [inquiry.senderName, inquiry.senderAuthority].filter(Boolean).join("\n"),
      letterDate: dateOf(letterDate),
      dateNote,
      authorId: actor.userId,
      fileSha256: null,
      sentOn: dateOf(sentOn),
      remark,
      createdAt: now,
      ...(upload ? { fileSha256: upload.sha256, fileName: upload.facts.fileName } : {}),
    },
    select: { id: true },
  });
  await followLetters(unit, inquiryId);
  unit.record({
    kind: "inquiry.letterRegistered",
    subject: `inquiry:${inquiryId}`,
    data: { letterId: id, letterKind: kind, subject, sentOn, dateNote },
  });
  return { letterId: id, inquiryId };
}

interface SentDays {
  sentOn: string | null;
  letterDate: string | null;
  today: string;
  /** the day of the letter that it answers */
  askedOn: string | null;
}

function assertSent({ sentOn, letterDate, today, askedOn }: SentDays): void {
  if (letterDate !== null && letterDate > today)
    throw new DomainError("rule_broken", "Brevets dato ligger efter i dag. Ret dagen.", "letterDate");
  if (sentOn !== null && sentOn > today)
    throw new DomainError("rule_broken", "Brevet kan ikke være sendt efter i dag. Ret dagen.", "sentOn");
  if (sentOn !== null && letterDate !== null && sentOn < letterDate)
    throw new DomainError("rule_broken", "Brevet kan ikke være sendt før sin dato. Ret den ene af dagene.", "sentOn");
  if (sentOn !== null && askedOn !== null && sentOn < askedOn)
    throw new DomainError(
      "rule_broken",
      `Brevet, der svares på, er fra ${longDate(askedOn)}. Svaret kan ikke være ældre.`,
      "letterDate",
    );
}
