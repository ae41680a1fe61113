import type { Unit } from "~/platform/unit-of-work.server";
import { copenhagenDate } from "~/platform/danish-time";
import { mailQuestion } from "./substitute-mails.server";
import { substituteRules } from "./substitute-settings.server";

interface Meeting {
  id: string;
  committeeId: string;
  startsAt: Date;
  committee: { name: string };
}

/**
 * A member can't come: their election group is asked for a substitute (kommunestyrelsesloven § 28(2)), where the committee's settings
 * allow one for so short an absence. Without a contact the secretary asks. The council's own substitutes follow its list of
 * candidates, so there nobody is asked.
 */
export async function askForSubstitute(unit: Unit, meeting: Meeting, memberId: string): Promise<void> {
  const { tx } = unit;
  const rules = await substituteRules(unit, meeting.committeeId);
  if (!rules.substituteShortAbsence || rules.kind === "council") return;
  const key = { municipalityId: unit.actor.municipalityId, meetingId: meeting.id, memberId };
  const found = await tx.substituteRequest.findUnique({ where: { municipalityId_meetingId_memberId: key } });
  if (found && found.state !== "withdrawn") return;
  const day = new Date(copenhagenDate(meeting.startsAt));
  const seat = await tx.membership.findFirstOrThrow({
    where: {
      committeeId: meeting.committeeId,
      userId: memberId,
      office: { not: "substitute" },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    select: { electionGroup: true, user: { select: { name: true } } },
  });
  const group = seat.electionGroup
    ? await tx.electionGroup.findFirst({ where: { name: seat.electionGroup }, select: { contactId: true } })
    : null;
  const asked = {
    groupName: seat.electionGroup,
    askedId: group?.contactId ?? null,
    state: "asked",
    substituteId: null,
    answeredAt: null,
    answeredById: null,
  };
  const { id: requestId } = await tx.substituteRequest.upsert({
    where: { municipalityId_meetingId_memberId: key },
    create: { meetingId: meeting.id, memberId, ...asked },
    update: asked,
    select: { id: true },
  });
  const contact = asked.askedId
    ? await tx.user.findFirst({ where: { id: asked.askedId }, select: { id: true, name: true } })
    : null;
  if (contact)
    await mailQuestion(unit, contact.id, {
      meeting,
      member: seat.user.name,
      requestId,
      group: seat.electionGroup,
    });
  unit.record({
    kind: "substitute.asked",
    subject: `meeting:${meeting.id}`,
    data: { memberId, member: seat.user.name, contact: contact?.name ?? null },
  });
}
