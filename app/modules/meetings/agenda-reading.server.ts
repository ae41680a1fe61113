import { fileKindFacts, isFileKind } from "~/modules/files/media-types";
import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { documentsOf } from "~/modules/pdf/document-queries.server";
import { countWords } from "~/modules/richtext/document-text";
import { renderParts } from "~/modules/richtext/render-html";
import type { Unit } from "~/platform/unit-of-work.server";
import { differenceBetween } from "./agenda-difference";
import type { AgendaReading, ItemChanges, ReadingLine, ReadItem } from "./agenda-reading";
import { attachmentPath, picturePath } from "./attachment-path";
import { disqualifiedItems } from "./barred-items.server";
import { readsClosed } from "./document-access.server";
import { purposeWords, type FullItem } from "./document-items";
import { fullItems } from "./document-items.server";
import { historyFor, type HistoryWithSecrets } from "./item-history";
import { historiesOf } from "./item-history.server";
import { changedSince, type LivingCase } from "./internal/living-cases.server";
import { findMeeting } from "./internal/meeting-row.server";
import { statusesMembersSee } from "./meeting";

/** Words a minute in careful reading of Danish. */
const readingSpeed = 200;

/**
 * The agenda as it was sent out, one item open, with what has changed since. A late item shows once its supplementary agenda
 * is out. Closed items are titles only for who may not read them.
 * @param number the open item's number; the first item without it
 * @throws not_found
 */
export async function readAgenda(unit: Unit<Actor>, meetingId: string, number: string | null): Promise<AgendaReading> {
  const meeting = await findMeeting(unit, meetingId);
  const mayEdit = may(unit.actor, "editAgenda", meeting);
  const draft = !statusesMembersSee.includes(meeting.status);
  const items = (await fullItems(unit, meeting)).filter(({ dispatchNumber }) => draft || dispatchNumber !== null);
  const closedToo = await readsClosed(unit, meeting);
  const disqualified = await disqualifiedItems(unit, meetingId);
  const readable = (item: FullItem) => !item.closed || (closedToo && !disqualified.has(item.id));
  const living = draft ? new Map<string, LivingCase>() : await changedSince(unit, meetingId);
  const changes = new Map(items.map((item) => [item.id, readable(item) ? changesOf(item, living.get(item.id)) : null]));
  const lines = items.map((item) => lineOf(item, readable(item), changes.get(item.id) !== null));
  const index = Math.max(
    0,
    items.findIndex((item) => item.number === number),
  );
  const [open, line] = [items[index], lines[index]];
  const holdsClosed = items.some((item) => item.closed || item.attachments.some(({ closed }) => closed));
  const documents = await documentsOf(unit, `meeting:${meetingId}`);
  const documentsBarred = items.some(
    (item) => disqualified.has(item.id) && (item.closed || item.attachments.some(({ closed }) => closed)),
  );
  return {
    meeting: meeting.facts,
    lines,
    item:
      open && line
        ? readItem({
            meetingId,
            item: open,
            line,
            readable: readable(open),
            closedToo: closedToo && !disqualified.has(open.id),
            barred: open.closed && disqualified.has(open.id),
            history: (await historiesOf(unit, [open.id])).get(open.id) ?? [],
            changes: changes.get(open.id) ?? null,
          })
        : null,
    documents:
      !documentsBarred && (closedToo || !holdsClosed)
        ? documents.filter(
            ({ edition, kind }) => edition === "members" && ["agenda", "supplementaryAgenda", "package"].includes(kind),
          )
        : [],
    documentsBarred,
    draft,
    mayEdit,
  };
}

function lineOf(item: FullItem, readable: boolean, changed: boolean): ReadingLine {
  const { number, closed, dispatchNumber } = item;
  return { number, title: titleFor(item, readable), closed, changed, dispatchNumber: dispatchNumber ?? 0 };
}

const titleFor = (item: FullItem, readable: boolean) => (readable ? item.title : item.publicTitle || "Lukket punkt");

interface Opened {
  meetingId: string;
  item: FullItem;
  line: ReadingLine;
  readable: boolean;
  closedToo: boolean;
  barred: boolean;
  history: HistoryWithSecrets[];
  changes: ItemChanges | null;
}

function readItem({ meetingId, item, line, readable, closedToo, barred, history, changes }: Opened): ReadItem {
  const { id, fixedKind, publicTitle, publicSummary, lateReason, heldForParties } = item;
  const shared = { ...line, id, fixedKind, publicTitle, publicSummary, lateReason, heldForParties, readable, barred };
  if (!readable)
    return {
      ...shared,
      caseNumber: "",
      purpose: "",
      closedReason: "",
      guests: [],
      parts: [],
      attachments: [],
      minutesToRead: 0,
      history: [],
      changes: null,
    };
  const imageUrl = (sha256: string) => picturePath(meetingId, id, sha256);
  return {
    ...shared,
    caseNumber: item.caseNumber,
    purpose: purposeWords[item.purpose] ?? "",
    closedReason: item.closedReason,
    guests: item.guests,
    parts: item.document ? renderParts(item.document, { baseLevel: 2, imageUrl }) : [],
    attachments: item.attachments
      .filter(({ closed }) => closedToo || !closed)
      .map(({ id: attachmentId, title, kind, pages, size, closed }) => ({
        id: attachmentId,
        title,
        kind: isFileKind(kind) ? fileKindFacts(kind).name : "Fil",
        pages,
        size,
        closed,
        href: attachmentPath(meetingId, id, attachmentId),
      })),
    minutesToRead: item.document ? Math.max(1, Math.round(countWords(item.document) / readingSpeed)) : 0,
    history: historyFor(history, closedToo),
    changes,
  };
}

function changesOf(item: FullItem, living: LivingCase | undefined): ItemChanges | null {
  if (!living || !item.document) return null;
  const texts = living.document ? differenceBetween(item.document, living.document) : [];
  const [sent, now] = [new Set(item.attachments.map(({ id }) => id)), new Set(living.attachments.map(({ id }) => id))];
  const addedAttachments = living.attachments.filter(({ id }) => !sent.has(id)).map(({ title }) => title);
  const removedAttachments = item.attachments.filter(({ id }) => !now.has(id)).map(({ title }) => title);
  if (texts.length + addedAttachments.length + removedAttachments.length === 0) return null;
  return { texts, addedAttachments, removedAttachments, at: living.savedAt.toISOString(), byName: living.savedBy };
}
