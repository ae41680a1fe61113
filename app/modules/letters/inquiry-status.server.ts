import { isoDay } from "~/ui/danish-dates";
import type { Unit } from "~/platform/unit-of-work.server";
import { statusByLetters } from "./inquiry";

/**
 * After each step of a letter: the inquiry is where its letters are, and knows when it was answered and whether in time. One that
 * is closed without an answer stays closed.
 */
export async function followLetters({ tx }: Unit, inquiryId: string): Promise<void> {
  const inquiry = await tx.inquiry.findFirst({
    where: { id: inquiryId },
    select: { status: true, deadline: true, letters: { select: { kind: true, status: true, sentOn: true } } },
  });
  if (!inquiry || inquiry.status === "closed") return;
  const status = statusByLetters(inquiry.letters);
  const sent = inquiry.letters.filter((letter) => letter.kind === "reply" && letter.status === "sent" && letter.sentOn);
  const answeredOn =
    sent
      .map(({ sentOn }) => sentOn!)
      .toSorted((a, b) => a.getTime() - b.getTime())
      .at(-1) ?? null;
  const answeredInTime = answeredOn && inquiry.deadline ? isoDay(answeredOn) <= isoDay(inquiry.deadline) : null;
  await tx.inquiry.updateMany({
    where: { id: inquiryId, status: { not: "closed" } },
    data: { status, answeredOn, answeredInTime, version: { increment: 1 } },
  });
}
