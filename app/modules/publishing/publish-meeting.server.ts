import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { followed } from "./follow-change";
import { publicationOf } from "./internal/candidate.server";
import { followProjects } from "./internal/follow-projects.server";
import { orderPdf } from "./internal/order-pdf.server";
import { meetingPath } from "./internal/paths";
import { lockPortal, meetingRow, putMeeting } from "./internal/portal-tables.server";
import { forgetWithdrawn } from "./internal/portal-trails.server";
import { putFiles } from "./internal/public-files.server";
import { renderAround } from "./internal/render-pages.server";
import { publicationBlockers } from "./publication-blockers";
import type { PublicMeeting } from "./public-meeting";

/**
 * Copies exactly what may be public into the schema `portal`, as data and as finished pages, and orders the public PDF from what
 * then stands there. Publishing again replaces everything that was published before, but for one thing: once the minutes are
 * out, the agenda's PDF keeps its address.
 * @throws rule_broken with every blocker in `details`
 */
export async function publishMeeting(
  unit: Unit<Actor>,
  { meetingId }: { meetingId: string },
): Promise<{ meetingId: string; kind: PublicMeeting["kind"] }> {
  const found = await unit.tx.meeting.findFirst({ where: { id: meetingId }, select: { committeeId: true } });
  if (found) assertMay(unit.actor, "publish", { committeeId: found.committeeId });
  await unit.tx.$queryRaw`SELECT id FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`;
  await lockPortal(unit);
  const { meeting, publication, candidate } = await publicationOf(unit, meetingId);
  const blockers = publicationBlockers(candidate).filter(({ level }) => level === "must");
  if (blockers[0])
    throw new DomainError("rule_broken", `${blockers[0].title}. ${blockers[0].text}`, undefined, { blockers });

  const before = await meetingRow(unit, meetingId);
  await putMeeting(unit, meeting, publication);
  const { municipality, committee, pathDate, kind } = publication;
  await forgetWithdrawn(unit, meetingPath(municipality.slug, committee.slug, pathDate));
  await putFiles(unit, meetingId, publication, before && agendaIsStillTrue(before.data, publication) ? ["agenda"] : []);
  await orderPdf(unit, meetingId, publication);
  await renderAround(unit, { id: meetingId, committeeId: meeting.committeeId, data: publication });
  await followProjects(unit, meetingId);
  unit.record({
    kind: "meeting.published",
    subject: `meeting:${meetingId}`,
    data: { what: kind, items: publication.items.length },
  });
  return { meetingId, kind };
}

/** Of a meeting whose minutes are published: nothing that its agenda showed has been closed since. */
const agendaIsStillTrue = (before: PublicMeeting, { kind, items }: PublicMeeting): boolean =>
  kind === "minutes" && followed(before, { ...before, items }, new Set()).lessPublic !== "texts";
