import { fileKindFacts, isFileKind } from "~/modules/files/media-types";
import { requestDocument, type PackagedAttachment } from "~/modules/pdf/request-document.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { settings } from "~/platform/env.server";
import type { AgendaItemView } from "../agenda";
import { agendaInput, documentTitle } from "../agenda-input.server";
import { attachmentPath } from "../attachment-path";
import { dispatchBlockers, mustBeMended } from "../dispatch-blockers";
import type { FullItem } from "../document-items";
import { noticeDeadline } from "../notice-deadline";
import { freezeProposal } from "../proposal-freeze.server";
import { unsafeAgendas } from "./agenda-rows.server";
import { noticeRuleOf } from "./notice-rule.server";
import type { LockedMeeting } from "./lock-meeting.server";
import { mailEach } from "./mail-recipients.server";
import type { MailText } from "./meeting-mails";
import { recipientsOf, type Recipient } from "./recipients.server";

/** What the agenda and a supplementary agenda do alike. */
export interface Consignment {
  /** 0 = the agenda itself */
  number: number;
  reason: string;
  heading: string;
  mail: (items: readonly AgendaItemView[]) => MailText;
}

/** What would go out now, and to whom. @throws rule_broken with everything that must be mended first */
export async function readyToSend(
  unit: Unit,
  meeting: LockedMeeting,
): Promise<{ items: AgendaItemView[]; recipients: Recipient[] }> {
  const supplement = meeting.status === "dispatched";
  const all = (await unsafeAgendas(unit, [{ id: meeting.id, dispatched: supplement }])).get(meeting.id) ?? [];
  const items = all.filter(({ dispatchNumber }) => dispatchNumber === null);
  const recipients = await recipientsOf(unit, meeting.id);
  const { deadline } = noticeDeadline(copenhagenDate(meeting.startsAt), await noticeRuleOf(unit, meeting.committeeId));
  const reasons = mustBeMended(
    dispatchBlockers({
      meetingId: meeting.id,
      items,
      supplement,
      recipientCount: recipients.length,
      deadline,
      today: copenhagenDate(unit.now),
    }),
  );
  if (reasons.length > 0)
    throw new DomainError(
      "rule_broken",
      `${supplement ? "Tillægsdagsordenen" : "Dagsordenen"} kan ikke sendes endnu. ${reasons.map(({ title }) => `${title}.`).join(" ")}`,
      undefined,
      { reasons },
    );
  return { items, recipients };
}

/** Freezes the items with their numbers, orders the PDFs, notes the dispatch, and mails a link to each recipient. */
export async function sendOut(
  unit: Unit,
  meeting: LockedMeeting,
  { items, recipients }: { items: readonly AgendaItemView[]; recipients: readonly Recipient[] },
  { number, reason, heading, mail }: Consignment,
): Promise<void> {
  const frozen: { id: string; number: string; version: string | null }[] = [];
  for (const item of items) {
    const version = item.proposal ? (await freezeProposal(unit, item.proposal.id)).proposalVersionId : null;
    frozen.push({ id: item.id, number: item.number, version });
  }
  await unit.tx.$executeRaw`
    UPDATE agenda_item i
    SET number = f.number, proposal_version_id = f.version, dispatch_number = ${number}, late_reason = CASE WHEN ${number}::int = 0 THEN '' ELSE btrim(i.late_reason || ' ' || ${reason}) END,
        title = coalesce(v.title, i.title), case_number = coalesce(v.case_number, i.case_number), version = i.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(frozen)}::jsonb) AS f (id uuid, number text, version uuid)
    LEFT JOIN proposal_version v ON v.id = f.version
    WHERE i.id = f.id AND i.dispatch_number IS NULL`;
  const { documentId, packageId } = await orderDocuments(unit, meeting, { number, reason, heading, recipients });
  await unit.tx.dispatch.create({
    data: {
      meetingId: meeting.id,
      number,
      reason,
      recipients: recipients.map(({ userId }) => userId),
      documentId,
      packageId,
      at: unit.now,
    },
  });
  const text = mail(items);
  // A supplementary agenda changes neither time nor place: whoever is called has the meeting in their calendar.
  await mailEach(unit, meeting.id, recipients, text, number === 0);
}

interface Ordered {
  number: number;
  reason: string;
  heading: string;
  recipients: readonly Recipient[];
}

async function orderDocuments(unit: Unit, meeting: LockedMeeting, { number, reason, heading, recipients }: Ordered) {
  const { data, items } = await agendaInput(unit, meeting.id, {
    holds: ({ dispatchNumber }) => dispatchNumber === number,
    heading,
    ...(reason ? { supplementReason: reason } : {}),
    sent: { at: unit.now, recipients: recipients.length },
  });
  const shared = { edition: "members", subject: `meeting:${meeting.id}` } as const;
  const documentId = await requestDocument(unit, {
    ...shared,
    kind: number === 0 ? "agenda" : "supplementaryAgenda",
    title: documentTitle(heading, data),
    recipe: { name: "typeset", template: "agenda", data },
  });
  const attachments = items.flatMap((item) => packaged(meeting.id, item));
  if (attachments.length === 0) return { documentId, packageId: null };
  const packageId = await requestDocument(unit, {
    ...shared,
    kind: "package",
    title: documentTitle(`${heading} med bilag`, data),
    recipe: { name: "package", agendaDocumentId: documentId, attachments },
  });
  return { documentId, packageId };
}

const packaged = (meetingId: string, item: FullItem): PackagedAttachment[] =>
  item.attachments.map(({ id, title, fileSha256, kind }, index) => ({
    number: `Bilag ${index + 1} til punkt ${item.number}`,
    title,
    fileSha256,
    mediaType: isFileKind(kind) ? fileKindFacts(kind).mediaType : "application/octet-stream",
    link: new URL(attachmentPath(meetingId, item.id, id), settings().baseUrl).href,
  }));
