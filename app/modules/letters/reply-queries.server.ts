import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { weekdaysLeft } from "~/modules/meetings/weekday-calendar";
import { readText } from "~/modules/richtext/read-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { readFrozenLetter } from "./frozen-letter";
import { inquiryWeekdays, isOpenInquiry, type InquiryStatus } from "./inquiry";
import { chainOf } from "./internal/chain-letters.server";
import { dayOf, fieldFacts } from "./internal/field-facts.server";
import { liveContents } from "./internal/live-contents.server";
import { assertMayWrite } from "./internal/lock-letter.server";
import { textBlocksToPutIn } from "./internal/text-blocks.server";
import { participatesIn } from "./participates-in.server";
import { liveRefs } from "./live-refs";
import { mergeFields } from "./merge-fields";
import type { ReplyPage } from "./reply-page";
import type { ReplyReference } from "./reply-forms";
import { canStep, isBeingWritten, type Capacity, type LetterStatus, type Station } from "./reply-letter";
import { signatoryInPrint } from "./signatory-words";

/**
 * A letter that is or was written here, as its page shows it.
 * @throws not_found, also for who may not read its inquiry, and of a letter that is known by mention alone
 */
export async function replyPage(unit: Unit<Actor>, letterId: string): Promise<ReplyPage> {
  const { tx, actor } = unit;
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId, origin: "written" },
    include: {
      inquiry: true,
      signatories: { orderBy: { position: "asc" } },
      deliveries: { where: { channel: "mail", state: "failed" }, select: { id: true } },
    },
  });
  if (!letter?.textId) throw notFound();
  const { inquiry } = letter;
  if (!may(actor, "readInquiry", { participates: await participatesIn(unit, inquiry.id) })) throw notFound();

  const text = await readText(tx, letter.textId);
  const facts = await fieldFacts(unit, {
    inquiryId: inquiry.id,
    letterId,
    authorId: letter.authorId,
    letterDate: dayOf(letter.letterDate),
    askedDeadline: dayOf(letter.askedDeadline),
  });
  const people = await namesOf(unit, [letter.authorId, letter.holderId]);
  const stations = letter.stations as unknown as Station[];
  const today = copenhagenDate(unit.now);
  const deadline = dayOf(inquiry.deadline);
  const whyNot = whyNotWrite(actor, letter);
  return {
    id: letter.id,
    version: letter.version,
    number: letter.number,
    kind: letter.kind as ReplyPage["kind"],
    status: letter.status as LetterStatus,
    mailFails: letter.deliveries.length > 0,
    subject: letter.subject,
    salutation: letter.salutation,
    closing: letter.closing,
    addressee: letter.addressee,
    recipientEmail: letter.recipientEmail,
    letterDate: dayOf(letter.letterDate),
    references: letter.references as unknown as ReplyReference[],
    askedDeadline: dayOf(letter.askedDeadline),
    sentOn: dayOf(letter.sentOn),
    authorName: people.get(letter.authorId) ?? "",
    station: letter.holderId
      ? {
          title: stations.find(({ key }) => key === letter.stationKey)?.title ?? "",
          holderName: people.get(letter.holderId) ?? "",
        }
      : null,
    stations,
    signatories: letter.signatories.map((one) => ({
      id: one.id,
      ...signatoryInPrint({ ...one, capacity: one.capacity as Capacity }),
    })),
    inquiry: {
      id: inquiry.id,
      subject: inquiry.subject,
      status: inquiry.status as InquiryStatus,
      caseFileId: inquiry.caseFileId,
      caseNumber: facts.caseNumber,
      deadline,
      weekdaysLeft: deadline && isOpenInquiry(inquiry.status) ? leftTo(today, deadline) : null,
    },
    chain: await chainOf(unit, inquiry.chainId),
    text: {
      id: text.id,
      document:
        isBeingWritten(letter.status) || !letter.frozen ? text.document : readFrozenLetter(letter.frozen).document,
      revision: text.revision,
      savedAt: text.savedAt.toISOString(),
      savedBy: text.savedBy?.name ?? null,
    },
    fields: mergeFields.map(({ ref, label, value }) => ({ ref, label, value: value(facts) })),
    live: await liveContents(unit, liveRefs(text.document)),
    textBlocks: await textBlocksToPutIn(unit),
    rights: { write: whyNot === "", whyNot, discard: may(actor, "draftReply") && canStep("discard", letter.status) },
  };
}

const leftTo = (today: string, deadline: string) => weekdaysLeft(today, deadline, inquiryWeekdays);

function whyNotWrite(actor: Actor, letter: { status: string; holderId: string | null }): string {
  try {
    assertMayWrite(actor, letter);
    return "";
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

async function namesOf({ tx }: Unit, ids: (string | null)[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
