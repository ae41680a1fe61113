import { fileKindFacts, formatFileSize, isFileKind } from "~/modules/files/media-types";
import type { MeetingDocumentInput } from "~/modules/pdf/meeting-document";
import { readFrozenTexts, readTexts } from "~/modules/richtext/read-text.server";
import { asTextDocument } from "~/modules/richtext/plain-paragraphs";
import { renderTypstSections } from "~/modules/richtext/render-typst";
import type { Unit } from "~/platform/unit-of-work.server";
import { inOrder, numberItems, type Guest } from "./agenda";
import { pointsOf, purposeWords, type FrozenAttachment, type FullItem } from "./document-items";
import { withLiveTables } from "./live-contents.server";
import { historyFor, historyHeading, statementWords, type HistoryWithSecrets } from "./item-history";

export type DocumentItemInput = MeetingDocumentInput["meeting"]["items"][number];

/** Every item of a meeting in its order, in a handful of queries however many there are. Access is the caller's. */
export async function fullItems(unit: Unit, meeting: { id: string; status: string }): Promise<FullItem[]> {
  const { tx } = unit;
  const rows = await tx.agendaItem.findMany({
    where: { meetingId: meeting.id },
    include: {
      proposalVersion: true,
      proposal: {
        select: {
          title: true,
          purpose: true,
          textId: true,
          caseFile: { select: { caseNumber: true } },
          attachments: { orderBy: { position: "asc" } },
        },
      },
    },
  });
  const frozen = await readFrozenTexts(
    tx,
    rows.flatMap((row) => (row.proposalVersion ? [row.proposalVersion.textVersionId] : [])),
  );
  const living = await readTexts(
    tx,
    rows.flatMap((row) => (!row.proposalVersion && row.proposal ? [row.proposal.textId] : [])),
  );
  const texts = new Map(frozen.map((text) => [text.id, text.document]));
  for (const text of living) texts.set(text.id, await withLiveTables(unit, text.document));
  const shas = rows.flatMap((row) =>
    !row.proposalVersion ? (row.proposal?.attachments ?? []).map((one) => one.fileSha256) : [],
  );
  const files = new Map(
    (shas.length > 0
      ? await tx.storedFile.findMany({
          where: { sha256: { in: shas } },
          select: { sha256: true, kind: true, size: true, pages: true },
        })
      : []
    ).map((file) => [file.sha256, file]),
  );
  return numberItems(inOrder(rows, meeting.status !== "drafting")).map((row) => {
    const document = texts.get(row.proposalVersion?.textVersionId ?? row.proposal?.textId ?? "") ?? null;
    return {
      id: row.id,
      number: row.number,
      title: row.proposalVersion?.title ?? row.proposal?.title ?? row.title,
      caseNumber: row.proposalVersion?.caseNumber ?? row.proposal?.caseFile.caseNumber ?? row.caseNumber,
      purpose: row.proposalVersion?.purpose ?? row.proposal?.purpose ?? "",
      fixedKind: row.fixedKind,
      closed: row.closed,
      closedReason: row.closedReason,
      publicTitle: row.publicTitle,
      publicSummary: row.publicSummary,
      publicDecision: row.publicDecision,
      heldForParties: row.heldForParties,
      lateReason: row.lateReason,
      dispatchNumber: row.dispatchNumber,
      guests: row.guests as unknown as Guest[],
      document,
      points: document ? pointsOf(document) : [],
      attachments: row.proposalVersion
        ? (row.proposalVersion.attachments as unknown as FrozenAttachment[])
        : (row.proposal?.attachments ?? []).map(({ id, title, closed, fileSha256, fileName, remark }) => {
            const file = files.get(fileSha256);
            return {
              id,
              title,
              closed,
              fileSha256,
              fileName,
              remark,
              kind: file?.kind ?? "",
              size: file?.size ?? 0,
              pages: file?.pages ?? null,
            };
          }),
      version: row.version,
    };
  });
}

/**
 * An item as the members' documents print it.
 * @param history what was decided in its case before. Of what was closed then, an open item prints no more than the public may have
 */
export function documentItem(item: FullItem, history: readonly HistoryWithSecrets[] = []): DocumentItemInput {
  const attachments = item.attachments.map((one, index) => ({
    number: index + 1,
    title: one.title,
    ...(isFileKind(one.kind) ? { kind: fileKindFacts(one.kind).name } : {}),
    ...(one.pages ? { pages: one.pages } : {}),
    ...(one.size ? { size: formatFileSize(one.size) } : {}),
    open: !one.closed,
    ...(one.remark ? { remark: one.remark } : {}),
  }));
  const sections = (item.document ? renderTypstSections(item.document) : []).map(
    (section): NonNullable<DocumentItemInput["sections"]>[number] =>
      section.kind === "attachments" ? { ...section, body: attachments } : section,
  );
  if (
    !sections.some(({ kind }) => kind === "attachments") &&
    item.fixedKind !== "signaturePage" &&
    attachments.length > 0
  )
    sections.push({ kind: "attachments", title: "Bilag", body: attachments });
  return {
    number: item.number,
    title: item.title,
    caseNumber: item.caseNumber,
    open: !item.closed,
    purpose: purposeWords[item.purpose] ?? "",
    guests: item.guests.map(({ name, role, from }) => ({ name, ...(role ? { role } : {}), ...(from ? { from } : {}) })),
    ...(item.publicSummary ? { publicSummary: item.publicSummary } : {}),
    ...(item.closed ? { closedReason: item.closedReason } : {}),
    heldForParties: item.heldForParties,
    ...(item.lateReason ? { lateReason: item.lateReason } : {}),
    sections,
    history: historyFor(history, item.closed).map((entry) => ({
      heading: historyHeading(entry),
      decisions: entry.decisions.map(({ label, outcome, text }) => ({
        ...(label ? { label } : {}),
        ...(outcome ? { outcome } : {}),
        text: text ? asTextDocument(text) : null,
      })),
      votes: entry.votes.map(({ question, words, result }) => ({ subject: `Afstemning: ${question}`, words, result })),
      statements: entry.statements.map(({ kind, by, text }) => ({ kind: statementWords[kind], by, text })),
      ...(entry.referred ? { referred: entry.referred } : {}),
    })),
    signaturePage: item.fixedKind === "signaturePage",
  };
}

/** The guests of all items, for the front page. */
export const documentGuests = (items: readonly FullItem[]) =>
  items.flatMap((item) =>
    item.guests.map(({ name, role, from }) => ({
      name,
      ...(role ? { role } : {}),
      ...(from ? { from } : {}),
      item: item.number,
    })),
  );
