import { attendanceRows } from "~/modules/decisions/presence-queries.server";
import { signatureRole, printedCode } from "~/modules/decisions/minutes-round";
import { attendanceNotes, pausesInWords, withoutReasons } from "~/modules/decisions/attendance-notes";
import { meetingRecord } from "~/modules/decisions/meeting-record.server";
import { participants, type AttendanceRow } from "~/modules/decisions/presence";
import { fullItems } from "~/modules/meetings/document-items.server";
import type { FullItem } from "~/modules/meetings/document-items";
import { imageFiles } from "~/modules/richtext/document-text";
import { settings } from "~/platform/env.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CandidateFile, CandidateItem, PublicationCandidate } from "../publication-blockers";
import { publicAddenda } from "./public-addenda.server";
import { decisionText, textsOf, textsOfMeeting } from "./candidate-texts";
import { publicItem } from "../public-item";
import { publicHistories } from "./public-history.server";
import { type PublicHistory, type PublicItem, type PublicMeeting, type PublicSignatures } from "../public-meeting";

const loaded = {
  committee: true,
  minutes: { where: { number: 0 }, include: { signatures: true, refusals: true } },
  dispatches: { select: { number: true, at: true } },
  pauses: { orderBy: { startedAt: "asc" } },
} as const;

async function load({ tx }: Unit, meetingId: string) {
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId }, include: loaded });
  if (!meeting) throw notFound();
  return meeting;
}
type Meeting = Awaited<ReturnType<typeof load>>;

/**
 * What of a meeting can be published now: the case list alone is a duty (kommunestyrelsesloven § 20), agenda and minutes are the
 * committee's setting. Minutes only once they are sealed.
 */
export function publishableKind(meeting: {
  status: string;
  committee: { publishesCaseList: boolean; publishesAgenda: boolean; publishesMinutes: boolean };
}): PublicMeeting["kind"] | null {
  const { publishesCaseList, publishesAgenda, publishesMinutes } = meeting.committee;
  if (meeting.status === "drafting" || meeting.status === "cancelled") return null;
  if (meeting.status === "sealed" && publishesMinutes) return "minutes";
  if (publishesAgenda) return "agenda";
  return publishesCaseList ? "caseList" : null;
}

/**
 * The public edition of a meeting as it would be published now, with what the screening must read.
 * @param as what it is published as; without it, the most that it can be published as now
 */
export async function publicationOf(
  unit: Unit,
  meetingId: string,
  as?: PublicMeeting["kind"],
): Promise<{ meeting: Meeting; publication: PublicMeeting; candidate: PublicationCandidate }> {
  const { tx, now } = unit;
  const meeting = await load(unit, meetingId);
  const kind = as ?? publishableKind(meeting);
  if (!kind)
    throw new DomainError(
      "rule_broken",
      meeting.status === "drafting"
        ? "Dagsordenen skal være sendt ud, før den kan offentliggøres."
        : "Udvalget offentliggør hverken sagsliste, dagsorden eller referat. Det kan ændres under Administration.",
    );
  const municipality = await tx.municipality.findFirstOrThrow({
    select: { name: true, slug: true, accent: true, contactEmail: true, contactPhone: true, address: true },
  });
  const sentOut = (await fullItems(unit, meeting)).filter(({ dispatchNumber }) => dispatchNumber !== null);
  const sentAt = (number: number | null) =>
    meeting.dispatches.find((dispatch) => dispatch.number === number)?.at.toISOString() ?? null;
  const ids = sentOut.map(({ id }) => id);
  const histories = kind === "caseList" ? new Map<string, PublicHistory[]>() : await publicHistories(unit, ids);
  const rows = kind === "caseList" ? [] : await attendanceRows(unit, meeting);
  const told = kind === "minutes" ? sentOut.filter(({ closed, heldForParties }) => !closed && !heldForParties) : [];
  const records = await meetingRecord(unit, meeting, told, rows);
  const items = sentOut.map((item) =>
    publicItem(item, {
      kind,
      record: records.get(item.id),
      addedAt: item.dispatchNumber ? sentAt(item.dispatchNumber) : null,
      history: histories.get(item.id),
    }),
  );
  const publication: PublicMeeting = {
    kind,
    municipality,
    committee: { name: meeting.committee.name, slug: meeting.committee.slug },
    pathDate: meeting.pathDate,
    startsAt: meeting.startsAt.toISOString(),
    endsAt: meeting.endsAt.toISOString(),
    openedAt: kind === "minutes" ? (meeting.openedAt?.toISOString() ?? null) : null,
    closedAt: kind === "minutes" ? (meeting.closedAt?.toISOString() ?? null) : null,
    place: meeting.place,
    demonstration: settings().demonstration,
    cancelled: meeting.status === "cancelled",
    dispatchedAt: kind === "minutes" ? null : sentAt(0),
    publishedAt: now.toISOString(),
    changedAt: now.toISOString(),
    people: peopleOf(rows, kind),
    notes: kind === "minutes" ? notesOf(rows, sentOut, told) : [],
    pauses: kind === "minutes" ? pausesInWords(meeting.pauses) : "",
    items,
    signatures: kind === "minutes" ? await signaturesOf(unit, meeting) : null,
    addenda: [],
  };
  const { addenda, texts } = kind === "minutes" ? await publicAddenda(unit, meetingId) : { addenda: [], texts: [] };
  publication.addenda = addenda;
  return {
    meeting,
    publication,
    candidate: { texts: [...textsOfMeeting(publication), ...texts], items: await candidates(unit, sentOut, items) },
  };
}

/** Of an item that is closed or held back, only that somebody wasn't there. */
function notesOf(rows: readonly AttendanceRow[], items: readonly FullItem[], told: readonly FullItem[]): string[] {
  const secret = new Set(items.filter((item) => !told.includes(item)).map(({ id }) => id));
  return attendanceNotes(
    withoutReasons(rows, secret),
    items.filter(({ fixedKind }) => fixedKind !== "signaturePage"),
  );
}

function peopleOf(rows: AttendanceRow[], kind: PublicMeeting["kind"]): PublicMeeting["people"] {
  const name = (userId: string | null) => rows.find((row) => row.userId === userId)?.name ?? null;
  const called = rows.filter(({ office }) => office !== "substitute");
  const shown =
    kind === "minutes"
      ? [...called, ...participants(rows).filter(({ office }) => office === "substitute")]
      : called.map((row) => ({ ...row, state: "present" as const }));
  return shown.map((row) => ({
    name: row.name,
    party: row.party,
    office: row.office,
    state: row.state,
    substituteFor: name(row.substituteForId),
  }));
}

async function signaturesOf(unit: Unit, meeting: Meeting): Promise<PublicSignatures | null> {
  const minutes = meeting.minutes[0];
  if (!minutes?.bodySha256 || !minutes.sealedAt) return null;
  const body = await unit.tx.issuedDocument.findFirst({
    where: { id: minutes.bodyDocumentId! },
    select: { pages: true },
  });
  const rows = await attendanceRows(unit, meeting);
  return {
    bodySha256: minutes.bodySha256,
    bodyPages: body?.pages ?? 1,
    sealedAt: minutes.sealedAt.toISOString(),
    people: participants(rows).map((person) => {
      const signature = minutes.signatures.find(({ userId }) => userId === person.userId);
      const refusal = minutes.refusals.find(({ userId }) => userId === person.userId);
      return {
        name: signature?.name ?? person.name,
        party: person.party,
        role: signature?.role ?? signatureRole(person, rows),
        signedAt: signature?.signedAt.toISOString() ?? null,
        code: signature ? printedCode(signature.code) : null,
        refusedAt: signature ? null : (refusal?.refusedAt.toISOString() ?? null),
        remark: signature || refusal ? "" : minutes.closedReason,
      };
    }),
  };
}

/** The words that would be public, with where they stand; of files what was read out of them when they came in. */
async function candidates({ tx }: Unit, full: FullItem[], shown: PublicItem[]): Promise<CandidateItem[]> {
  const pictures = (item: PublicItem) => (item.document ? imageFiles(item.document) : []);
  const hashes = shown.flatMap((item) => [...item.attachments.map(({ fileSha256 }) => fileSha256), ...pictures(item)]);
  const rows = hashes.length > 0 ? await tx.storedFile.findMany({ where: { sha256: { in: hashes } } }) : [];
  const files = new Map(rows.map((row) => [row.sha256, row]));
  const fileOf = (sha256: string, label: string, title: string, fileName: string): CandidateFile => {
    const file = files.get(sha256);
    return {
      label,
      title,
      fileName,
      textStatus: (file?.textStatus ?? "unreadable") as CandidateFile["textStatus"],
      textProblem: file?.textProblem ?? null,
      text: file?.text ?? "",
      hidden: (file?.hiddenParts ?? []) as unknown as CandidateFile["hidden"],
    };
  };
  return shown.map((item, index): CandidateItem => {
    const { id, closedReason, publicTitle } = full[index]!;
    return {
      id,
      number: item.number,
      closed: item.closed,
      closedReason,
      publicTitle,
      texts: textsOf(item),
      decision: decisionText(item),
      files: [
        ...item.attachments.map((one) => fileOf(one.fileSha256, `bilag ${one.number}`, one.title, one.fileName)),
        ...pictures(item).map((sha256) => fileOf(sha256, "et billede i teksten", "", "")),
      ],
    };
  });
}
