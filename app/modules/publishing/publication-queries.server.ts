import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { publicationOf, publishableKind } from "./internal/candidate.server";
import { meetingPath } from "./internal/paths";
import { meetingRow } from "./internal/portal-tables.server";
import { sameContent } from "./internal/same-content";
import { publicationBlockers, type Reason } from "./publication-blockers";
import type { PublicMeeting } from "./public-meeting";

export interface PublicationView {
  meeting: { id: string; committee: string; startsAt: string; status: string };
  /** null: nothing can be published of it now */
  kind: PublicMeeting["kind"] | null;
  address: string;
  published: {
    kind: PublicMeeting["kind"];
    at: string;
    pdf: "ready" | "underWay" | "failed" | "none";
    problem: string | null;
  } | null;
  /** something is different from what stands in the portal */
  changed: boolean;
  items: {
    number: string;
    title: string;
    closed: boolean;
    held: boolean;
    attachments: number;
    withheld: number;
    shows: string[];
  }[];
  blockers: Reason[];
}

/** What would be published now, what stands in its way, and what is published already. */
export async function publicationView(unit: Unit<Actor>, meetingId: string): Promise<PublicationView> {
  const found = await unit.tx.meeting.findFirst({ where: { id: meetingId }, include: { committee: true } });
  if (!found) throw notFound();
  assertMay(unit.actor, "publish", { committeeId: found.committeeId });
  const [municipality, row] = [
    await unit.tx.municipality.findFirstOrThrow({ select: { slug: true } }),
    await meetingRow(unit, meetingId),
  ];
  const kind = publishableKind(found);
  const now = kind ? await publicationOf(unit, meetingId) : null;
  const pdf = row?.pdfDocumentId
    ? await unit.tx.issuedDocument.findFirst({
        where: { id: row.pdfDocumentId },
        select: { state: true, problem: true },
      })
    : null;
  const withheld = new Map(
    (await unit.tx.attachment.groupBy({ by: ["proposalId"], where: { closed: true }, _count: true })).map((group) => [
      group.proposalId,
      group._count,
    ]),
  );
  const proposals = new Map(
    (await unit.tx.agendaItem.findMany({ where: { meetingId }, select: { number: true, proposalId: true } })).map(
      (item) => [item.number, item.proposalId],
    ),
  );
  return {
    meeting: {
      id: found.id,
      committee: found.committee.name,
      startsAt: found.startsAt.toISOString(),
      status: found.status,
    },
    kind,
    address: meetingPath(municipality.slug, found.committee.slug, found.pathDate),
    published: row && {
      kind: row.data.kind,
      at: row.data.publishedAt,
      pdf: !pdf ? "none" : pdf.state === "ready" ? "ready" : pdf.state === "failed" ? "failed" : "underWay",
      problem: pdf?.problem ?? null,
    },
    changed: row !== null && now !== null && differs(row.data, now.publication),
    items: (now?.publication.items ?? []).map((item) => ({
      number: item.number,
      title: item.title,
      closed: item.closed,
      held: item.held,
      attachments: item.attachments.length,
      withheld: item.closed ? 0 : (withheld.get(proposals.get(item.number) ?? "") ?? 0),
      shows: [
        item.closed && item.summary ? "resumé" : "",
        item.document ? "sagens tekst" : "",
        item.decision ? "beslutning" : "",
      ].filter(Boolean),
    })),
    blockers: now ? publicationBlockers(now.candidate) : [],
  };
}

/** What stands in the portal of a meeting; null: nothing. */
export async function publishedKind(unit: Unit, meetingId: string): Promise<PublicMeeting["kind"] | null> {
  return (await meetingRow(unit, meetingId))?.data.kind ?? null;
}

/** Names and addresses are the present ones on every page, without publishing again. */
const differs = (published: PublicMeeting, now: PublicMeeting): boolean =>
  !sameContent({ ...published, committee: now.committee }, now);
