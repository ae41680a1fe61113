import type { Actor } from "~/modules/identity/actor";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { enterChairDecision } from "~/modules/decisions/enter-chair-decision.server";
import { withComingItems } from "~/modules/decisions/place-coming-items.server";
import { withFollowUpReport } from "~/modules/decisions/write-follow-up.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { now, setClock } from "~/platform/clock";
import { copenhagenDate } from "~/platform/danish-time";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { addDays, type IsoDate, type LocalMoment } from "./content/dates";
import type { DemoChairDecision, DemoMeeting } from "./content/shapes";
import { moment } from "./load-cases";
import { runMeeting, tellBeforeMeeting } from "./load-course";
import { makeWaitingDocuments } from "./make-waiting-documents";
import type { Place } from "./load-organisation";

/** A step of the demonstration: by whom, when, and what they do. */
export type TakeStep = <R>(person: string, at: LocalMoment, work: (unit: Unit<Actor>) => Promise<R>) => Promise<R>;

/** A meeting's and its items' ids; the items in the content's order. */
export interface LoadedMeeting {
  meetingId: string;
  itemIds: string[];
}

export const secretaryOf = (place: Place, committee: string): string =>
  [...place.roles].find(([, roles]) =>
    roles.some((held) => held.role === "secretary" && held.committee === committee),
  )![0];

/** The person as they were on that day, just signed in. */
export function actorAt(place: Place, key: string, at: LocalMoment, substituteAt: string[] = []): Actor {
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
    roles: (place.roles.get(key) ?? []).map((held) => ({
      role: held.role,
      committeeId: held.role === "secretary" ? place.committees.get(held.committee)!.id : null,
    })),
    seats: place.memberships
      .filter((seat) => seat.person === key && seat.validFrom <= day && day <= seat.validTo)
      .map(({ committee, office }) => ({ committeeId: place.committees.get(committee)!.id, office })),
    substituteAt,
  };
}

/**
 * Carries a meeting as far as the content says, each step by the person and at the time it says.
 * @param prepared meetings that are there already, by key
 */
export async function holdMeeting(
  place: Place,
  meeting: DemoMeeting,
  prepared: ReadonlyMap<string, LoadedMeeting>,
): Promise<void> {
  const secretary = secretaryOf(place, meeting.committee);
  const loaded = prepared.get(meeting.key) ?? (await prepareMeeting(place, meeting));
  const { meetingId } = loaded;
  const substitutes = meeting.attendance.filter(({ substituteFor }) => substituteFor).map(({ person }) => person);
  const by: TakeStep = (person, at, work) => {
    setClock(moment(at));
    const actor = actorAt(place, person, at, substitutes.includes(person) ? [meetingId] : []);
    return unitOfWork(actor, work, { timeout: 30_000 });
  };
  if (meeting.dispatchedAt) {
    await by(secretary, meeting.dispatchedAt, async (unit) => {
      const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
      await withFollowUpReport(dispatchAgenda)(unit, { meetingId, version });
    });
    await makeWaitingDocuments(place.municipalityId);
    await by(secretary, meeting.dispatchedAt, (unit) => publishMeeting(unit, { meetingId }));
    await makeWaitingDocuments(place.municipalityId);
  }
  if (!meeting.openedAt || !meeting.closedAt) return;
  const course = { place, meeting, loaded, prepared, by, secretary };
  await tellBeforeMeeting(course);
  await by(secretary, meeting.openedAt, (unit) => openMeeting(unit, { meetingId }));
  await runMeeting(course);
  await by(secretary, meeting.closedAt, (unit) => closeMeeting(unit, { meetingId }));
  if (!meeting.frozenAt) return;
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
}

/** A meeting stands in the plan well before its agenda is made. */
const plannedAt = (startsAt: LocalMoment): LocalMoment => `${addDays(startsAt.slice(0, 10), -60)}T09:15`;

/** The meeting and its agenda as they stood before dispatch. */
export async function prepareMeeting(place: Place, meeting: DemoMeeting): Promise<LoadedMeeting> {
  const secretary = place.people.get(secretaryOf(place, meeting.committee))!;
  setClock(moment(plannedAt(meeting.startsAt)));
  const { id: committeeId, fixedItems } = place.committees.get(meeting.committee)!;
  return unitOfWork({ municipalityId: place.municipalityId, userId: secretary.id }, async (unit) => {
    const { tx } = unit;
    const { id: meetingId } = await tx.meeting.create({
      data: {
        committeeId,
        startsAt: moment(meeting.startsAt),
        endsAt: moment(meeting.endsAt),
        place: meeting.place,
        pathDate: meeting.startsAt.slice(0, 10),
      },
      select: { id: true },
    });
    const itemIds: string[] = [];
    for (const [position, item] of meeting.items.entries()) {
      const { decisions: _decided, course: _course, proposal, guests, ...rest } = item;
      const placement = fixedItems.find(({ kind }) => kind === item.fixedKind)?.placement ?? "middle";
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
        committeeId,
      },
    });
    return { meetingId, itemIds };
  });
}

/** The year's plan: empty meetings with the committee's fixed items. */
export async function planMeetings(place: Place, slug: string, dates: readonly IsoDate[]): Promise<LoadedMeeting[]> {
  const { id: committeeId, defaultStart, defaultEnd, defaultPlace } = place.committees.get(slug)!;
  const actor = actorAt(place, secretaryOf(place, slug), `${copenhagenDate(now())}T08:00`);
  return unitOfWork(actor, async (unit) => {
    const planned: LoadedMeeting[] = [];
    for (const date of dates)
      planned.push({
        ...(await withComingItems(planMeeting)(unit, {
          committeeId,
          date,
          start: defaultStart,
          end: defaultEnd,
          place: defaultPlace,
        })),
        itemIds: [],
      });
    return planned;
  });
}

/** What the chair has decided between two meetings; it goes on the next agenda by itself. */
export async function enterDecisionOfChair(place: Place, decision: DemoChairDecision): Promise<void> {
  const { committee, by, at, ...content } = decision;
  setClock(moment(at));
  await unitOfWork(actorAt(place, by, at), (unit) =>
    enterChairDecision(unit, {
      ...content,
      committeeId: place.committees.get(committee)!.id,
      decidedOn: at.slice(0, 10),
      chairId: null,
      closed: false,
      closedReason: "",
      publicTitle: "",
    }),
  );
}
