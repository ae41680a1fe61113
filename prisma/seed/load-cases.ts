import { readStoredFile } from "~/modules/files/read-stored-file.server";
import { checkDocument } from "~/modules/richtext/check-document";
import { createText } from "~/modules/richtext/save-text.server";
import { fromCopenhagen } from "~/platform/danish-time";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { storeDemonstrationFile } from "./load-files";
import type { LocalMoment } from "./content/dates";
import type { DemoCaseFile, DemoProposal } from "./content/shapes";
import type { Place } from "./load-organisation";

/** "2022-08-18T15:00" on a Danish clock */
export const moment = (local: LocalMoment): Date => fromCopenhagen(local.slice(0, 10), local.slice(11));

/** @returns ids by case number */
export async function insertCaseFiles(
  { tx }: Unit,
  content: DemoCaseFile[],
  idOf: (person: string) => string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { caseNumber, title, subjectCode, createdAt, createdBy, notes } of content) {
    const { id } = await tx.caseFile.create({
      data: { caseNumber, title, subjectCode, createdAt: moment(createdAt), createdById: idOf(createdBy) },
      select: { id: true },
    });
    await tx.journalNote.createMany({
      data: notes.map(({ at, by, text }) => ({ caseFileId: id, text, createdAt: moment(at), createdById: idOf(by) })),
    });
    ids.set(caseNumber, id);
  }
  return ids;
}

/** Each case text with its attachments and the way it has gone, for the place's first committee. Fills `place.proposals`. */
export async function loadProposals(place: Place, content: DemoProposal[]): Promise<void> {
  const [committee] = place.committees.values();
  for (const proposal of content) {
    const files = await Promise.all(
      proposal.attachments.map((attachment) => storeDemonstrationFile(place.municipalityId, attachment.file)),
    );
    const author = place.people.get(proposal.author)!;
    const id = await unitOfWork({ municipalityId: place.municipalityId, userId: author.id }, async (unit) => {
      const { tx } = unit;
      const checked = checkDocument(proposal.document);
      if (!checked.ok) throw new Error(`${proposal.key}: ${JSON.stringify(checked.problems)}`);
      const { textId } = await createText(unit, checked.document);
      const { id: proposalId } = await tx.proposal.create({
        data: {
          caseFileId: place.caseFiles.get(proposal.caseNumber)!,
          committeeId: committee!.id,
          title: proposal.title,
          purpose: proposal.purpose,
          status: proposal.status,
          closed: proposal.closed,
          textId,
          authorId: author.id,
          createdAt: moment(proposal.createdAt),
        },
        select: { id: true },
      });
      await tx.proposalStep.createMany({
        data: proposal.steps.map(({ kind, by, at, comment }) => ({
          proposalId,
          kind,
          comment,
          byId: place.people.get(by)!.id,
          at: moment(at),
        })),
      });
      for (const [position, { title, closed, remark }] of proposal.attachments.entries()) {
        const file = files[position]!;
        await file.register(unit);
        await tx.attachment.create({
          data: { proposalId, title, position, closed, remark, fileSha256: file.sha256, fileName: file.name },
        });
      }
      unit.record({ kind: "proposal.created", subject: `proposal:${proposalId}`, data: { title: proposal.title } });
      return proposalId;
    });
    for (const { sha256 } of files) await readStoredFile({ municipalityId: place.municipalityId, sha256 });
    place.proposals.set(proposal.key, id);
  }
}
