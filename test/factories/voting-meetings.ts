import { openMeeting } from "~/modules/decisions/open-meeting.server";
import type { Actor } from "~/modules/identity/actor";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { createText } from "~/modules/richtext/save-text.server";
import { createUser } from "./actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "./agendas";
import { as } from "./held-meetings";
import { paragraph, recommendation, richDocument, section } from "./rich-documents";

/** An open meeting with one case of two points, and five members of three parties, all present. */
export interface VotingWorld extends AgendaWorld {
  meetingId: string;
  itemId: string;
  pointIds: [string, string];
  /** Karen Toft (V, chair), Dorthe Fjord (V), Ib Sandholt (O), Maja Krogh (A), Signe Aarup (A) */
  members: [Actor, Actor, Actor, Actor, Actor];
}

export async function votingWorld(): Promise<VotingWorld> {
  const world = await agendaWorld();
  const { municipalityId, committeeId, secretary, chair, member } = world;
  const more = async (name: string) => createUser(municipalityId, { name, seats: { [committeeId]: "member" } });
  const members = [
    chair,
    member,
    await more("Ib Sandholt"),
    await more("Maja Krogh"),
    await more("Signe Aarup"),
  ] satisfies Actor[] as VotingWorld["members"];
  const document = richDocument(
    section("Økonomi", paragraph("Et forløb koster 16.990 kr.")),
    recommendation("Administrationen indstiller,", ["at", "der etableres fire forløb"], ["at", "de betales af rammen"]),
  );
  const [, last] = document.content;
  const points = last?.type === "recommendation" ? last.content.slice(1) : [];
  const meetingId = await createDraftMeeting(world);
  const proposalId = await createProposal(world);
  const { itemId } = await as(secretary, async (unit) => {
    for (const [position, { userId }] of members.entries())
      await unit.tx.membership.updateMany({
        where: { userId },
        data: { position, party: ["V", "V", "O", "A", "A"][position]! },
      });
    const { textId } = await createText(unit, document);
    await unit.tx.proposal.update({ where: { id: proposalId }, data: { textId } });
    return addProposalItem(unit, { meetingId, proposalId });
  });
  await as(secretary, async (unit) => {
    const { version } = await unit.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    await dispatchAgenda(unit, { meetingId, version });
    await openMeeting(unit, { meetingId });
  });
  return { ...world, meetingId, itemId, members, pointIds: [points[0]!.attrs.id, points[1]!.attrs.id] };
}
