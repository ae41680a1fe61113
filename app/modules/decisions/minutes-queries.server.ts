import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { documentsOf } from "~/modules/pdf/document-queries.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { hasQuorum, participants, quorumFault } from "./presence";
import { courseItems } from "./internal/course-items.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import { signatureRole, type RoundRow } from "./minutes-round";
import { attendanceRows } from "./presence-queries.server";

/** Something that stops a step, with the place to mend it. */
export interface Reason {
  text: string;
  /** agenda item to go to, where there is one */
  itemId?: string;
  itemNumber?: string;
}

/** What must be in place before the minutes are locked. */
export async function signingBlockers(unit: Unit, meetingId: string): Promise<Reason[]> {
  const meeting = await unit.tx.meeting.findFirst({
    where: { id: meetingId },
    select: { id: true, committeeId: true, startsAt: true },
  });
  if (!meeting) throw notFound();
  const undecided = await unit.tx.agendaItem.findMany({
    where: { meetingId, decisions: { none: {} }, OR: [{ fixedKind: null }, { fixedKind: { not: "signaturePage" } }] },
    orderBy: { position: "asc" },
    select: { id: true, number: true, title: true },
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
    ...undecided.map(({ id, number, title }) => ({
      text: `Punkt ${number ?? "?"}, ${title}, har ingen beslutning. Skriv den, eller vælg et udfald.`,
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
  ];
}

/** The signing round as everybody in it sees it. */
export async function signingRound(unit: Unit<Actor>, meetingId: string) {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "readMeeting", subjectOf(meeting));
  const minutes = await unit.tx.minutes.findFirst({ where: { meetingId, number: 0 }, include: { signatures: true } });
  const rows = await attendanceRows(unit, meeting);
  const people: RoundRow[] = participants(rows).map((person) => {
    const signature = minutes?.signatures.find(({ userId }) => userId === person.userId);
    return {
      userId: person.userId,
      name: person.name,
      party: person.party,
      role: signature?.role ?? signatureRole(person, rows),
      signedAt: signature?.signedAt.toISOString() ?? null,
      code: signature?.code ?? null,
    };
  });
  const documents = await documentsOf(unit, `meeting:${meetingId}`);
  return {
    meeting,
    minutes: minutes && {
      status: minutes.status as "freezing" | "signing" | "sealing" | "sealed",
      bodySha256: minutes.bodySha256,
      closedReason: minutes.closedReason,
      sealedAt: minutes.sealedAt?.toISOString() ?? null,
      body: documents.find(({ id }) => id === minutes.bodyDocumentId) ?? null,
      sealed: documents.find(({ id }) => id === minutes.sealedDocumentId) ?? null,
    },
    people,
    blockers: meeting.status === "closed" ? await signingBlockers(unit, meetingId) : [],
  };
}
