import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { layDownPen } from "~/modules/decisions/lay-down-pen.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { startSigning } from "~/modules/decisions/start-signing.server";
import type { Actor } from "~/modules/identity/actor";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import { now } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { createDraftMeeting, createProposal, type AgendaWorld, type AttachmentTraits } from "./agendas";

/** As a person who has just given their password. */
export const as = <T>(actor: Actor, work: (unit: Unit<Actor>) => Promise<T>): Promise<T> =>
  unitOfWork({ ...actor, authenticatedAt: now().toISOString() }, work);

export interface HeldMeeting {
  meetingId: string;
  items: { id: string; number: string; title: string; fixedKind: string | null }[];
}

export const itemsOf = (world: AgendaWorld, meetingId: string): Promise<HeldMeeting["items"]> =>
  as(world.secretary, ({ tx }) =>
    tx.agendaItem.findMany({
      where: { meetingId },
      orderBy: { position: "asc" },
      select: { id: true, number: true, title: true, fixedKind: true },
    }),
  ) as Promise<HeldMeeting["items"]>;

/** A dispatched meeting with one open and one closed case, the closed one with everything it needs. */
export async function dispatchedMeeting(
  world: AgendaWorld,
  texts: { open: string; closed: string },
  attachments: AttachmentTraits[] = [],
  closedCase: { title?: string; caseNumber?: string; attachments?: AttachmentTraits[] } = {},
): Promise<HeldMeeting> {
  const meetingId = await createDraftMeeting(world);
  const open = await createProposal(world, {
    title: "Projekt PLUS",
    caseNumber: "17-004875",
    text: texts.open,
    attachments,
  });
  const closed = await createProposal(world, {
    title: "Hemmelig leverandør",
    ...closedCase,
    text: texts.closed,
  });
  await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId: open }));
  const { itemId } = await as(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId: closed }));
  const { version } = await as(world.secretary, ({ tx }) =>
    tx.agendaItem.findUniqueOrThrow({ where: { id: itemId }, select: { version: true } }),
  );
  await as(world.secretary, (unit) =>
    setItemOpenness(unit, {
      meetingId,
      itemId,
      version,
      closed: true,
      closedReason: "Leverandørens priser",
      publicTitle: "Valg af leverandør",
      publicSummary: "Udvalget vælger mellem tre tilbud.",
    }),
  );
  const meeting = await as(world.secretary, ({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }));
  await as(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version: meeting.version }));
  return { meetingId, items: await itemsOf(world, meetingId) };
}

/** Opens it, decides everything the same way, and closes it. */
export async function holdMeeting(
  world: AgendaWorld,
  { meetingId, items }: HeldMeeting,
  text = "Administrationens indstilling godkendes.",
): Promise<void> {
  await as(world.secretary, (unit) => openMeeting(unit, { meetingId }));
  for (const item of items)
    if (item.fixedKind !== "signaturePage")
      await as(world.chair, (unit) =>
        recordDecision(unit, { itemId: item.id, pointId: "", outcome: "Godkendt", text, version: 0 }),
      );
  await as(world.chair, (unit) => layDownPen(unit, { meetingId }));
  await as(world.secretary, (unit) => closeMeeting(unit, { meetingId }));
}

/** Locks the minutes and makes their body; the round is then open. */
export async function openRound(world: AgendaWorld, meetingId: string): Promise<string> {
  await as(world.secretary, (unit) => startSigning(unit, { meetingId }));
  await makeWaitingDocuments(world.municipalityId);
  const { bodySha256 } = await as(world.secretary, ({ tx }) => tx.minutes.findFirstOrThrow({ where: { meetingId } }));
  return bodySha256!;
}

export async function sealMinutes(world: AgendaWorld, meetingId: string): Promise<void> {
  const bodySha256 = await openRound(world, meetingId);
  for (const person of [world.chair, world.member])
    await as(person, (unit) => signMinutes(unit, { meetingId, bodySha256 }));
  await makeWaitingDocuments(world.municipalityId);
}

/** A vote by show that is over, and was adopted by these. */
export const createClosedVote = ({ tx }: Unit, agendaItemId: string, voters: readonly Actor[]) =>
  tx.vote.create({
    data: {
      agendaItemId,
      subject: "item",
      question: "Godkendes sagen?",
      method: "show",
      state: "closed",
      result: "adopted",
      voters: voters.map(({ userId, name }) => ({ userId, name, party: "" })),
    },
  });
