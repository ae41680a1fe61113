import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting } from "./internal/load-meeting.server";
import { substituteCandidates } from "./internal/substitute-candidates.server";
import { loadRequest } from "./internal/substitute-request.server";
import { attendanceRows } from "./presence-queries.server";

export type RequestState = "asked" | "named" | "nobody" | "withdrawn";

export interface ListedRequest {
  id: string;
  member: string;
  state: RequestState;
  group: string;
  /** who is asked; null: the group has no contact, so the secretary finds somebody */
  contact: string | null;
  substitute: string | null;
}

/** The questions for substitutes at a meeting, for its secretary; none for others, who are told by mail what concerns them. */
export async function substituteRequests(
  { tx, actor }: Unit<Actor>,
  meeting: { id: string; committeeId: string },
): Promise<ListedRequest[]> {
  if (!may(actor, "planMeeting", meeting)) return [];
  return tx.$queryRaw<ListedRequest[]>`
    SELECT r.id, m.name AS member, r.state, r.group_name AS "group", c.name AS contact, s.name AS substitute
    FROM substitute_request r JOIN "user" m ON m.id = r.member_id
    LEFT JOIN "user" c ON c.id = r.asked_id LEFT JOIN "user" s ON s.id = r.substitute_id
    WHERE r.meeting_id = ${meeting.id}::uuid AND r.state <> 'withdrawn' ORDER BY r.created_at, r.id`;
}

/** A question for a substitute that waits for the actor's answer. */
export interface SubstituteQuestion {
  id: string;
  meetingId: string;
  member: string;
  committeeName: string;
  startsAt: string;
}

/** What the actor is asked as their election group's contact, of meetings that are still to come; the nearest first. */
export async function substituteQuestions({ tx, actor }: Unit<Actor>): Promise<SubstituteQuestion[]> {
  const asked = await tx.substituteRequest.findMany({
    where: { askedId: actor.userId, state: "asked", meeting: { status: { in: ["dispatched", "inSession"] } } },
    orderBy: { meeting: { startsAt: "asc" } },
    select: {
      id: true,
      meetingId: true,
      memberId: true,
      meeting: { select: { startsAt: true, committee: { select: { name: true } } } },
    },
  });
  const members = await tx.user.findMany({
    where: { id: { in: asked.map(({ memberId }) => memberId) } },
    select: { id: true, name: true },
  });
  return asked.map(({ id, meetingId, memberId, meeting }) => ({
    id,
    meetingId,
    member: members.find((one) => one.id === memberId)?.name ?? "",
    committeeName: meeting.committee.name,
    startsAt: meeting.startsAt.toISOString(),
  }));
}

export interface SubstitutePage {
  requestId: string;
  meeting: { id: string; committee: string; startsAt: string; status: string };
  member: string;
  group: string;
  state: RequestState;
  substitute: string | null;
  /** nothing to answer: the meeting is over or called off, or the member comes after all */
  over: boolean;
  candidates: { userId: string; name: string; party: string }[];
}

/** The page where the election group answers. @throws not_found, also for another meeting's request; forbidden */
export async function substitutePage(
  unit: Unit<Actor>,
  { meetingId, requestId }: { meetingId: string; requestId: string },
): Promise<SubstitutePage> {
  const request = await loadRequest(unit, requestId);
  if (request.meetingId !== meetingId) throw notFound();
  const meeting = await loadMeeting(unit, meetingId);
  const rows = await attendanceRows(unit, meeting);
  const nameOf = async (id: string | null) =>
    id === null ? null : ((await unit.tx.user.findFirst({ where: { id }, select: { name: true } }))?.name ?? null);
  const over = request.state === "withdrawn" || (meeting.status !== "dispatched" && meeting.status !== "inSession");
  return {
    requestId,
    meeting: {
      id: meeting.id,
      committee: meeting.committee.name,
      startsAt: meeting.startsAt.toISOString(),
      status: meeting.status,
    },
    member: (await nameOf(request.memberId)) ?? "",
    group: request.groupName,
    state: request.state as RequestState,
    substitute: await nameOf(request.substituteId),
    over,
    candidates: over
      ? []
      : (await substituteCandidates(unit, meeting, rows, request.groupName || null)).map(({ userId, name, party }) => ({
          userId,
          name,
          party,
        })),
  };
}
