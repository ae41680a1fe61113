import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ChairDecisionGround } from "./chair-decision";

export interface ListedChairDecision {
  id: string;
  title: string;
  text: string;
  ground: ChairDecisionGround;
  reason: string;
  decidedOn: string;
  chairName: string;
  caseNumber: string;
  closed: boolean;
  proposalId: string | null;
  /** where the committee hears of it; null while it waits for a meeting */
  reported: { meetingId: string; startsAt: string; status: string } | null;
}

export interface ChairDecisionsPage {
  committee: { id: string; name: string };
  decisions: ListedChairDecision[];
  /** who was or is the chair or vice-chair; the first is chosen */
  chairs: { value: string; label: string }[];
  /** the actor enters for somebody else */
  forChair: boolean;
  mayCreateCase: boolean;
  today: string;
}

/** A committee's chair decisions (kommunestyrelsesloven § 22), the newest first, for who enters them. @throws not_found, forbidden */
export async function chairDecisions(unit: Unit<Actor>, committeeId: string): Promise<ChairDecisionsPage> {
  const { tx, actor, now } = unit;
  const committee = await tx.committee.findFirst({ where: { id: committeeId }, select: { id: true, name: true } });
  if (!committee) throw notFound();
  assertMay(actor, "enterChairDecision", { committeeId });
  const decisions = await tx.$queryRaw<
    (Omit<ListedChairDecision, "reported"> & {
      meetingId: string | null;
      startsAt: Date | null;
      status: string | null;
    })[]
  >`
    SELECT d.id, d.title, d.text, d.ground, d.reason, to_char(d.decided_on, 'YYYY-MM-DD') AS "decidedOn", u.name AS "chairName",
           f.case_number AS "caseNumber", d.closed, d.proposal_id AS "proposalId", m.id AS "meetingId", m.starts_at AS "startsAt", m.status
    FROM chair_decision d JOIN "user" u ON u.id = d.chair_id JOIN case_file f ON f.id = d.case_file_id
    LEFT JOIN agenda_item i ON i.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id AND m.status <> 'cancelled'
    WHERE d.committee_id = ${committeeId}::uuid
    ORDER BY d.decided_on DESC, d.created_at DESC`;
  const chairs = await tx.membership.findMany({
    where: { committeeId, office: { in: ["chair", "viceChair"] } },
    orderBy: [{ office: "asc" }, { validFrom: "desc" }],
    select: { office: true, user: { select: { id: true, name: true } } },
  });
  const seen = new Map(
    chairs.map(({ office, user }) => [user.id, `${user.name}, ${office === "chair" ? "formand" : "næstformand"}`]),
  );
  return {
    committee,
    decisions: decisions.map(({ meetingId, startsAt, status, ...decision }) => ({
      ...decision,
      reported: meetingId && startsAt && status ? { meetingId, startsAt: startsAt.toISOString(), status } : null,
    })),
    chairs: [...seen].map(([value, label]) => ({ value, label })),
    forChair: !seen.has(actor.userId),
    mayCreateCase: may(actor, "createCase"),
    today: copenhagenDate(now),
  };
}

/** The committees in which the actor enters chair decisions, for the links that lead there. */
export async function chairDecisionCommittees({ tx, actor }: Unit<Actor>): Promise<{ id: string; name: string }[]> {
  const committees = await tx.committee.findMany({
    where: { active: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return committees.filter(({ id: committeeId }) => may(actor, "enterChairDecision", { committeeId }));
}
