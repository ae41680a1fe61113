import type { Unit } from "~/platform/unit-of-work.server";
import { statusByLetters } from "../inquiry";
import { dayOf, lockInquiry } from "./load-inquiry.server";

/**
 * Sets the inquiry's state by its letters: called on every step of a letter, and where the deadline changes. `answeredOn` is the day
 * of the last reply; in time is judged by the first one, since what is added later doesn't make an answer late. One that is closed
 * without an answer stays so. Done twice it does nothing.
 */
export async function followLetters(unit: Unit, inquiryId: string): Promise<void> {
  const { tx } = unit;
  const inquiry = await lockInquiry(unit, inquiryId);
  if (inquiry.status === "closed") return;
  const letters = await tx.replyLetter.findMany({
    where: { inquiryId },
    select: { kind: true, status: true, sentOn: true },
  });
  const days = letters
    .flatMap(({ kind, status, sentOn }) => (kind === "reply" && status === "sent" && sentOn ? [dayOf(sentOn)] : []))
    .toSorted();
  const [first] = days;
  const last = days.at(-1);
  await tx.inquiry.update({
    where: { id: inquiryId },
    data: {
      status: statusByLetters(letters),
      answeredOn: last === undefined ? null : new Date(last),
      answeredInTime: first === undefined || inquiry.deadline === null ? null : first <= dayOf(inquiry.deadline),
    },
  });
}
