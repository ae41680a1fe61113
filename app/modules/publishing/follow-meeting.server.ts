import type { Unit } from "~/platform/unit-of-work.server";
import { cancelledInWords, followed, type Followed } from "./follow-change";
import { publicationOf } from "./internal/candidate.server";
import { followProjects } from "./internal/follow-projects.server";
import { orderPdf } from "./internal/order-pdf.server";
import { meetingPath } from "./internal/paths";
import { lockPortal, meetingRow, putMeeting } from "./internal/portal-tables.server";
import { moveAddresses } from "./internal/portal-trails.server";
import { laterMeetings } from "./internal/public-history.server";
import { putFiles } from "./internal/public-files.server";
import { renderAround } from "./internal/render-pages.server";
import { publicationBlockers } from "./publication-blockers";
import type { PublicMeeting } from "./public-meeting";

/**
 * After something about a meeting was changed, in the same transaction: what is published of it follows, see `followed`. Of a
 * meeting that isn't published, and of a change that the public doesn't see: nothing. Access is the change's own.
 * @returns what changed in the portal, as the history tells it; null when nothing of the meeting stands there
 */
export async function followMeeting(unit: Unit, meetingId: string): Promise<string[] | null> {
  await lockPortal(unit);
  const changes = await followOne(unit, meetingId);
  await followLater(unit, meetingId);
  await followProjects(unit, meetingId);
  return changes;
}

/** Agendas that carry its cases on show what it decided: what is taken down of it is taken down there, too. */
export async function followLater(unit: Unit, meetingId: string): Promise<void> {
  for (const id of await laterMeetings(unit, meetingId)) await followOne(unit, id);
}

async function followOne(unit: Unit, meetingId: string): Promise<string[] | null> {
  const row = await meetingRow(unit, meetingId);
  if (!row) return null;
  const { publication, candidate } = await publicationOf(unit, meetingId, row.data.kind);
  const blocked = new Set(
    publicationBlockers(candidate)
      .filter(({ level }) => level === "must")
      .map(({ itemId }) => candidate.items.find(({ id }) => id === itemId)?.number ?? "sted"),
  );
  const { meeting, changes, lessPublic } = followed(row.data, publication, blocked);
  if (changes.length === 0) return changes;

  const { municipality, committee } = publication;
  const redone = changes.some((change) => change !== cancelledInWords);
  const published: PublicMeeting = {
    ...meeting,
    ...(redone ? { municipality, committee } : {}), // the PDF is made anew, so it has the present names
    changedAt: unit.now.toISOString(),
  };
  await putMeeting(unit, row, published);
  const at = (pathDate: string) => meetingPath(municipality.slug, committee.slug, pathDate);
  await moveAddresses(unit, at(row.pathDate), at(published.pathDate));
  await putFiles(unit, meetingId, { ...published, municipality, committee }, pdfsStillTrue(row.data.kind, lessPublic));
  if (redone) await orderPdf(unit, meetingId, published);
  await renderAround(unit, { ...row, data: published }, row.data.startsAt);
  unit.record({ kind: "meeting.publicationFollowed", subject: `meeting:${meetingId}`, data: { changes } });
  return changes;
}

/** An agenda has no decisions: one that stands beside minutes is still true when a decision is taken down. */
function pdfsStillTrue(kind: PublicMeeting["kind"], lessPublic: Followed["lessPublic"]): ("agenda" | "minutes")[] {
  if (lessPublic === "nothing") return ["agenda", "minutes"];
  return kind === "minutes" && lessPublic === "decisions" ? ["agenda"] : [];
}

/** A use case on a meeting, whose consequence the portal shows in the same transaction. */
export const followedInPortal =
  <A extends Unit, I extends { meetingId: string }, R>(useCase: (unit: A, input: I) => Promise<R>) =>
  async (unit: A, input: I): Promise<R> => {
    const result = await useCase(unit, input);
    await followMeeting(unit, input.meetingId);
    return result;
  };
