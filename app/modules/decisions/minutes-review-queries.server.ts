import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { itemReader } from "~/modules/meetings/document-access.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { minutesTextHash } from "./internal/minutes-text-hash.server";
import type { MinutesReview } from "./minutes-review";
import { participants } from "./presence";
import { attendanceRows } from "./presence-queries.server";

/**
 * Comments and approvals of a meeting's minutes, for who takes part and for the secretary. A comment on a closed item is for those
 * who read that item. @throws not_found, forbidden
 */
export async function minutesReview(unit: Unit<Actor>, meetingId: string): Promise<MinutesReview> {
  const { tx, actor } = unit;
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(actor, "readMeeting", subjectOf(meeting));
  if (!may(actor, "editMinutes", subjectOf(meeting))) assertMay(actor, "takePart", subjectOf(meeting));
  const reads = await itemReader(unit, meeting);
  const items = await tx.agendaItem.findMany({
    where: { meetingId },
    select: { id: true, number: true, title: true, closed: true },
  });
  const comments = await tx.minutesComment.findMany({ where: { meetingId }, orderBy: { createdAt: "asc" } });
  const approvals = await tx.minutesApproval.findMany({ where: { meetingId }, orderBy: { approvedAt: "asc" } });
  const ids = [
    ...comments.flatMap(({ userId, answeredById }) => [userId, answeredById ?? userId]),
    ...approvals.map(({ userId }) => userId),
  ];
  const people = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = (userId: string | null) => people.find(({ id }) => id === userId)?.name ?? "En tidligere bruger";
  const textHash = await minutesTextHash(unit, meetingId);
  const stand = new Set(approvals.filter((one) => one.textHash === textHash).map(({ userId }) => userId));
  return {
    textHash,
    comments: comments.flatMap((comment) => {
      const item = items.find(({ id }) => id === comment.agendaItemId);
      if (item && !reads(item)) return [];
      return [
        {
          id: comment.id,
          itemId: comment.agendaItemId,
          about: item ? `Punkt ${item.number ?? "?"}, ${item.title}` : null,
          name: nameOf(comment.userId),
          mine: comment.userId === actor.userId,
          text: comment.text,
          createdAt: comment.createdAt.toISOString(),
          answer: comment.answeredAt
            ? { text: comment.answer, by: nameOf(comment.answeredById), at: comment.answeredAt.toISOString() }
            : null,
        },
      ];
    }),
    approvals: approvals.map(({ userId, approvedAt }) => ({
      userId,
      name: nameOf(userId),
      approvedAt: approvedAt.toISOString(),
      stands: stand.has(userId),
    })),
    without: participants(await attendanceRows(unit, meeting))
      .filter(({ userId }) => !stand.has(userId))
      .map(({ name }) => name),
  };
}
