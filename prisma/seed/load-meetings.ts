import type { Actor } from "~/modules/identity/actor";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { now, setClock } from "~/platform/clock";
import { copenhagenDate } from "~/platform/danish-time";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import type { IsoDate, LocalMoment } from "./content/dates";
import type { DemoMeeting } from "./content/shapes";
import { moment } from "./load-cases";
import { makeWaitingDocuments } from "./make-waiting-documents";
import type { Place } from "./load-organisation";

const secretaryOf = (place: Place): string =>
  [...place.roles].find(([, roles]) => roles.some(({ role }) => role === "secretary"))![0];

/** The person as they were on that day, just signed in. */
function actorAt(place: Place, key: string, at: LocalMoment): Actor {
  const person = place.people.get(key)!;
  const day = at.slice(0, 10);
  return {
    municipalityId: place.municipalityId,
    municipalityName: place.name,
    municipalitySlug: place.slug,
    userId: person.id,
    name: person.name,
    title: person.title,
    sessionId: "",
    authenticatedAt: moment(at).toISOString(),
    roles: (place.roles.get(key) ?? []).map(({ role }) => ({
      role,
      committeeId: role === "secretary" ? place.committeeId : null,
    })),
    seats: place.memberships
      .filter((seat) => seat.person === key && seat.validFrom <= day && day <= seat.validTo)
      .map(({ office }) => ({ committeeId: place.committeeId, office })),
    substituteAt: [],
  };
}

/** Carries a meeting as far as the content says, each step by the person and at the time it says. */
export async function holdMeeting(place: Place, meeting: DemoMeeting): Promise<string> {
  const secretary = secretaryOf(place);
  const by = <R>(person: string, at: LocalMoment, work: (unit: Unit<Actor>) => Promise<R>): Promise<R> => {
    setClock(moment(at));
    return unitOfWork(actorAt(place, person, at), work, { timeout: 30_000 });
  };
  const { meetingId, itemIds } = await insertMeeting(place, meeting);
  if (meeting.dispatchedAt) {
    await by(secretary, meeting.dispatchedAt, (unit) => dispatchAgenda(unit, { meetingId, version: 1 }));
    await makeWaitingDocuments(place.municipalityId);
    await by(secretary, meeting.dispatchedAt, (unit) => publishMeeting(unit, { meetingId }));
    await makeWaitingDocuments(place.municipalityId);
  }
  if (!meeting.openedAt || !meeting.closedAt) return meetingId;
  await by(secretary, meeting.openedAt, async (unit) => {
    await openMeeting(unit, { meetingId });
    for (const { person, state, substituteFor } of [...meeting.attendance].sort(
      (a, b) => Number(!!a.substituteFor) - Number(!!b.substituteFor),
    ))
      await noteAttendance(unit, {
        meetingId,
        userId: place.people.get(person)!.id,
        state,
        substituteForId: substituteFor && place.people.get(substituteFor)!.id,
      });
    for (const [index, item] of meeting.items.entries())
      for (const decision of item.decisions)
        await recordDecision(unit, { itemId: itemIds[index]!, version: 0, ...decision });
  });
  await by(secretary, meeting.closedAt, (unit) => closeMeeting(unit, { meetingId }));
  if (!meeting.frozenAt) return meetingId;
  await by(secretary, meeting.frozenAt, (unit) => startSigning(unit, { meetingId }));
  await makeWaitingDocuments(place.municipalityId);
  for (const { person, at } of meeting.signatures)
    await by(person, at, async (unit) => {
      const { bodySha256 } = await unit.tx.minutes.findFirstOrThrow({
        where: { meetingId },
        select: { bodySha256: true },
      });
      await signMinutes(unit, { meetingId, bodySha256: bodySha256! });
    });
  if (meeting.sealedAt) setClock(moment(meeting.sealedAt));
  await makeWaitingDocuments(place.municipalityId);
  if (meeting.sealedAt) {
    await by(secretary, meeting.sealedAt, (unit) => publishMeeting(unit, { meetingId }));
    await makeWaitingDocuments(place.municipalityId);
  }
  return meetingId;
}

/** The meeting and its agenda as they stood before dispatch. */
async function insertMeeting(place: Place, meeting: DemoMeeting): Promise<{ meetingId: string; itemIds: string[] }> {
  const secretary = place.people.get(secretaryOf(place))!;
  return unitOfWork({ municipalityId: place.municipalityId, userId: secretary.id }, async (unit) => {
    const { tx } = unit;
    const { id: meetingId } = await tx.meeting.create({
      data: {
        committeeId: place.committeeId,
        startsAt: moment(meeting.startsAt),
        endsAt: moment(meeting.endsAt),
        place: meeting.place,
        pathDate: meeting.startsAt.slice(0, 10),
      },
      select: { id: true },
    });
    const itemIds: string[] = [];
    for (const [position, item] of meeting.items.entries()) {
      const { decisions: _decided, proposal, guests, ...rest } = item;
      const placement = place.committee.fixedItems.find(({ kind }) => kind === item.fixedKind)?.placement ?? "middle";
      const created = await tx.agendaItem.create({
        data: {
          ...rest,
          meetingId,
          position,
          placement,
          guests: guests as object[],
          proposalId: proposal && place.proposals.get(proposal)!,
        },
        select: { id: true },
      });
      itemIds.push(created.id);
    }
    unit.record({
      kind: "meeting.planned",
      subject: `meeting:${meetingId}`,
      data: {
        date: meeting.startsAt.slice(0, 10),
        start: meeting.startsAt.slice(11).replace(":", "."),
        end: meeting.endsAt.slice(11).replace(":", "."),
        place: meeting.place,
        committeeId: place.committeeId,
      },
    });
    return { meetingId, itemIds };
  });
}

/** The year's plan: empty meetings with the committee's fixed items. */
export async function planMeetings(place: Place, dates: readonly IsoDate[]): Promise<void> {
  const { committee, committeeId } = place;
  const actor = actorAt(place, secretaryOf(place), `${copenhagenDate(now())}T08:00`);
  await unitOfWork(actor, async (unit) => {
    for (const date of dates)
      await planMeeting(unit, {
        committeeId,
        date,
        start: committee.defaultStart,
        end: committee.defaultEnd,
        place: committee.defaultPlace,
      });
  });
}
