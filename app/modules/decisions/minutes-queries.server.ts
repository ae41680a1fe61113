import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { assertMayReadDocument } from "~/modules/meetings/document-access.server";
import { documentsOf } from "~/modules/pdf/document-queries.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { hasQuorum, participants, quorumFault } from "./presence";
import { courseItems } from "./internal/course-items.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { signatureRole, type RoundRow, type RoundStatus } from "./minutes-round";
import { attendanceRows } from "./presence-queries.server";

/** Something that stops a step, with the place to mend it. */
export interface Reason {
  text: string;
  /** agenda item to go to, where there is one */
  itemId?: string;
  itemNumber?: string;
  /** merely wise: it doesn't stop the step */
  soft?: boolean;
  /** the comment that it is about */
  commentId?: string;
}

/** What must be in place before the minutes are locked, and what is merely wise: an answer to each comment. */
export async function signingBlockers(unit: Unit, meetingId: string): Promise<Reason[]> {
  const meeting = await unit.tx.meeting.findFirst({
    where: { id: meetingId },
    select: { id: true, committeeId: true, startsAt: true },
  });
  if (!meeting) throw notFound();
  const undecided = await unit.tx.agendaItem.findMany({
    where: { meetingId, decisions: { none: {} }, OR: [{ fixedKind: null }, { fixedKind: { not: "signaturePage" } }] },
    orderBy: { position: "asc" },
    select: { id: true, number: true, title: true, closed: true },
  });
  const rows = await attendanceRows(unit, meeting);
  const quorum = hasQuorum(rows);
  const decided = (await courseItems(unit, meetingId)).filter(({ decidedAt }) => decidedAt !== null);
  const without = quorum.met
    ? decided.flatMap(({ id, number }) => {
        const fault = quorumFault(rows, { id, number }, "then");
        return fault
          ? [{ text: `${fault} Ret fremmødet, hvis det er forkert noteret.`, itemId: id, itemNumber: number }]
          : [];
      })
    : [];
  return [
    // More people are told than read closed items: of those the number says which.
    ...undecided.map(({ id, number, title, closed }) => ({
      text: `Punkt ${number ?? "?"}, ${closed ? "som er lukket" : title}, har ingen beslutning. Skriv den, eller vælg et udfald.`,
      itemId: id,
      itemNumber: number ?? undefined,
    })),
    ...(participants(rows).length === 0 ? [{ text: "Ingen er noteret som til stede. Notér fremmødet." }] : []),
    ...(participants(rows).length > 0 && !quorum.met
      ? [
          {
            text: `Udvalget var ikke beslutningsdygtigt: ${quorum.present} af ${quorum.seats} var til stede, og der skal være ${quorum.needed}. Ret fremmødet, hvis det er forkert noteret.`,
          },
        ]
      : []),
    ...without,
    ...(await unansweredComments(unit, meetingId)),
  ];
}

async function unansweredComments({ tx }: Unit, meetingId: string): Promise<Reason[]> {
  const open = await tx.minutesComment.findMany({
    where: { meetingId, answeredAt: null },
    orderBy: { createdAt: "asc" },
    select: { id: true, userId: true },
  });
  const names = await tx.user.findMany({
    where: { id: { in: open.map(({ userId }) => userId) } },
    select: { id: true, name: true },
  });
  return open.map(({ id, userId }) => ({
    text: `${names.find((one) => one.id === userId)?.name ?? "En deltager"} har skrevet en bemærkning, som ikke er besvaret. Ret referatet, eller skriv et svar.`,
    soft: true,
    commentId: id,
  }));
}

/** The signing round of the minutes (0), or of an addendum to them, as everybody in it sees it. */
export async function signingRound(unit: Unit<Actor>, meetingId: string, number = 0) {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "readMeeting", subjectOf(meeting));
  const minutes = await unit.tx.minutes.findFirst({
    where: { meetingId, number },
    include: { signatures: true, refusals: true, certificates: true },
  });
  const rows = await attendanceRows(unit, meeting);
  const of = <Row extends { userId: string }>(found: Row[] | undefined, userId: string) =>
    found?.find((one) => one.userId === userId);
  const people: RoundRow[] = participants(rows).map((person) => {
    const signature = of(minutes?.signatures, person.userId);
    const refusal = of(minutes?.refusals, person.userId);
    const certificate = of(minutes?.certificates, person.userId);
    return {
      userId: person.userId,
      name: person.name,
      party: person.party,
      role: signature?.role ?? signatureRole(person, rows),
      signedAt: signature?.signedAt.toISOString() ?? null,
      code: signature?.code ?? null,
      refusal: refusal ? { reason: refusal.reason, at: refusal.refusedAt.toISOString() } : null,
      certificate: certificate
        ? {
            state: certificate.state as "announced" | "signed" | "withdrawn",
            subject: certificate.subject,
            issuer: certificate.issuer,
          }
        : null,
    };
  });
  const mayOpenFile = await mayOpenMembersFile(unit, meetingId);
  // What an addendum says may be of a closed item: who may not open its file doesn't read it beside it either.
  const withheld = number > 0 && !mayOpenFile && minutes?.status !== "drafting" && !minutes?.mayBePublic;
  const documents = await documentsOf(unit, `meeting:${meetingId}`);
  const documentOf = (id: string | null) => documents.find((one) => one.id === id) ?? null;
  return {
    meeting,
    minutes: minutes && {
      number,
      status: minutes.status as RoundStatus,
      version: minutes.version,
      text: withheld ? "" : minutes.text,
      reason: withheld ? "" : minutes.reason,
      withheld,
      mayOpenFile,
      mayBePublic: minutes.mayBePublic,
      bodySha256: minutes.bodySha256,
      joinedSha256: minutes.joinedSha256,
      closedReason: minutes.closedReason,
      openedAt: minutes.frozenAt?.toISOString() ?? null,
      remindedAt: minutes.remindedAt?.toISOString() ?? null,
      sealedAt: minutes.sealedAt?.toISOString() ?? null,
      body: documentOf(minutes.bodyDocumentId),
      joined: documentOf(minutes.joinedDocumentId),
      sealed: documentOf(minutes.sealedDocumentId),
    },
    people,
    blockers: number === 0 && meeting.status === "closed" ? await signingBlockers(unit, meetingId) : [],
  };
}

const mayOpenMembersFile = (unit: Unit<Actor>, meetingId: string): Promise<boolean> =>
  assertMayReadDocument(unit, { subject: `meeting:${meetingId}`, edition: "members" }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof DomainError) return false;
      throw error;
    },
  );
