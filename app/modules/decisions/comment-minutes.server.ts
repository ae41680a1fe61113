import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { itemReader } from "~/modules/meetings/document-access.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import type { commentForm } from "./round-forms";

const notNow = (status: string) =>
  new DomainError(
    "conflict",
    status === "inSession"
      ? "Mødet er ikke hævet endnu. Sig det på mødet."
      : "Referatet er låst. Underskriv det, eller skriv, hvorfor du ikke vil.",
  );

/** One person's to one item, or to the minutes as a whole: more is an accident, or somebody who wants to be in the way. */
const mostComments = 30;

/**
 * What a member or a substitute has to say about the minutes, or about one item of them, until they are locked.
 * @throws not_found, forbidden; conflict outside the time for it; rule_broken on "text" beyond `mostComments`
 */
export async function commentMinutes(
  unit: Unit<Actor>,
  { meetingId, itemId, text }: z.infer<typeof commentForm>,
): Promise<{ meetingId: string; commentId: string }> {
  const { tx, actor } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, "takePart", subjectOf(meeting));
  if (meeting.status !== "closed") throw notNow(meeting.status);
  const item = itemId
    ? await tx.agendaItem.findFirst({
        where: { id: itemId, meetingId },
        select: { id: true, number: true, closed: true },
      })
    : null;
  if (itemId && (!item || !(await itemReader(unit, meeting))(item))) throw notFound();
  const written = await tx.minutesComment.count({ where: { meetingId, agendaItemId: itemId, userId: actor.userId } });
  if (written >= mostComments)
    throw new DomainError(
      "rule_broken",
      `Du har skrevet ${mostComments} bemærkninger ${item ? `til punkt ${item.number ?? "?"}` : "til referatet som helhed"}, og der er ikke plads til flere. Ring eller skriv til udvalgets sekretær.`,
      "text",
    );
  const { id } = await tx.minutesComment.create({
    data: { meetingId, agendaItemId: itemId, text, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({
    kind: "minutes.commented",
    subject: `meeting:${meetingId}`,
    data: { commentId: id, ...(item ? { item: `punkt ${item.number ?? "?"} i referatet` } : {}) },
  });
  return { meetingId, commentId: id };
}
