import { randomUUID } from "node:crypto";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { createText } from "~/modules/richtext/save-text.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCommittee, createMunicipality, createUser, systemIn } from "./actors";
import { paragraph, richDocument, section } from "./rich-documents";

/** A municipality with one committee, its people, and what its agendas are made of. */
export interface AgendaWorld {
  municipalityId: string;
  committeeId: string;
  secretary: Actor;
  otherSecretary: Actor;
  chair: Actor;
  member: Actor;
  mayor: Actor;
  caseworker: Actor;
  approver: Actor;
}

export async function agendaWorld(traits: Parameters<typeof createCommittee>[1] = {}): Promise<AgendaWorld> {
  const municipalityId = await createMunicipality();
  const committeeId = await createCommittee(municipalityId, traits);
  const person = (name: string, given: Parameters<typeof createUser>[1]) =>
    createUser(municipalityId, { name, ...given });
  await unitOfWork(systemIn(municipalityId), ({ tx }) =>
    tx.fixedItem.createMany({
      data: [
        { committeeId, kind: "signaturePage", title: "Underskriftsside", placement: "last", position: 2 },
        { committeeId, kind: "agendaApproval", title: "Godkendelse af dagsorden", placement: "first", position: 1 },
        { committeeId, kind: "mutualInformation", title: "Gensidig orientering", placement: "last", position: 1 },
      ],
    }),
  );
  return {
    municipalityId,
    committeeId,
    secretary: await person("Anne Vestergård", { roles: [["secretary", committeeId]] }),
    otherSecretary: await person("Lone Kjær", { roles: [["secretary", committeeId]] }),
    chair: await person("Karen Toft", { seats: { [committeeId]: "chair" } }),
    member: await person("Dorthe Fjord", { seats: { [committeeId]: "member" } }),
    mayor: await person("Hans Østergaard", { roles: ["mayor"] }),
    caseworker: await person("Sanne Hedegaard", { roles: ["caseworker"] }),
    approver: await person("Birgit Holmgaard", { roles: ["approver"] }),
  };
}

export const plannedOn = (date: string, start = "15.00", end = "17.00") => ({
  date,
  start,
  end,
  place: "Mødelokale 1",
});

export async function createDraftMeeting(
  { secretary, committeeId }: AgendaWorld,
  date = "2022-11-17",
): Promise<string> {
  const { meetingId } = await unitOfWork(secretary, (unit) => planMeeting(unit, { committeeId, ...plannedOn(date) }));
  return meetingId;
}

interface ProposalTraits {
  title?: string;
  status?: "draft" | "submitted" | "returned" | "ready";
  caseNumber?: string;
  text?: string;
  closed?: boolean;
  closedReason?: string;
  attachments?: AttachmentTraits[];
}

export interface AttachmentTraits {
  title: string;
  fileName?: string;
  remark?: string;
  closed?: boolean;
  textStatus?: string;
  textProblem?: string;
  /** a PDF's; without them the bytes lie nowhere, and no package can be made */
  bytes?: Buffer;
}

/** A case text in the state asked for, with the steps that lead there. */
export async function createProposal(world: AgendaWorld, traits: ProposalTraits = {}): Promise<string> {
  const { title = "Projekt PLUS", status = "ready", caseNumber = `22-${String(Math.random()).slice(2, 8)}` } = traits;
  const {
    closed = false,
    closedReason = "",
    attachments = [],
    text = "Et forløb koster 16.990 kr. om måneden.",
  } = traits;
  const id = randomUUID();
  await unitOfWork(world.caseworker, async (unit) => {
    const { tx } = unit;
    const caseFile = await tx.caseFile.create({ data: { caseNumber, title } });
    const { textId } = await createText(unit, richDocument(section("Økonomi", paragraph(text))));
    await tx.proposal.create({
      data: {
        id,
        caseFileId: caseFile.id,
        committeeId: world.committeeId,
        title,
        status,
        textId,
        closed,
        closedReason,
        authorId: world.caseworker.userId,
        createdAt: unit.now,
      },
    });
    const steps = {
      draft: [],
      submitted: ["submitted"],
      returned: ["submitted", "returned"],
      ready: ["submitted", "approved"],
    }[status];
    for (const [index, kind] of steps.entries())
      await tx.proposalStep.create({
        data: {
          proposalId: id,
          kind,
          byId: kind === "submitted" ? world.caseworker.userId : world.approver.userId,
          at: new Date(unit.now.getTime() + index),
        },
      });
    for (const [index, one] of attachments.entries()) {
      const { textStatus = "extracted", textProblem = null, bytes, fileName = "bilag.pdf", ...attachment } = one;
      const sha256 = bytes
        ? (await fileStore().put(world.municipalityId, bytes)).sha256
        : randomUUID().replaceAll("-", "").repeat(2);
      await tx.storedFile.create({
        data: { sha256, size: 1200, mediaType: "application/pdf", kind: "pdf", pages: 2, textStatus, textProblem },
      });
      await tx.attachment.create({
        data: { ...attachment, proposalId: id, position: index + 1, fileSha256: sha256, fileName },
      });
    }
  });
  return id;
}
