import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { feedOf } from "./feed";
import {
  accessibilityPath,
  committeePath,
  feedPath,
  itemPath,
  meetingPath,
  municipalityPath,
  pdfPath,
  privacyPath,
} from "./paths";
import { documentsOfMeeting, publishedMeetings, putPages, type PortalRow } from "./portal-tables.server";
import type { PublicMeeting } from "../public-meeting";
import { ItemPage, type Occurrence } from "../ui/item-page";
import { MeetingPage, type Neighbour } from "../ui/meeting-page";
import { CommitteePage, MunicipalityPage, type ListedMeeting } from "../ui/overview-pages";
import { AccessibilityPage, PrivacyPage } from "../ui/standing-pages";
import { longDate } from "~/ui/danish-dates";

const html = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

/**
 * Makes every page that this meeting's publication, change or withdrawal touches: its own, those of meetings that share a case or
 * stand beside it, and the overviews. Finished pages are stored, so that a visit costs one read.
 */
export async function renderAround(unit: Unit, touched: PublicMeeting): Promise<void> {
  const rows = await publishedMeetings(unit);
  const cases = new Set(touched.items.map(({ caseNumber }) => caseNumber).filter(Boolean));
  const own = rows.filter(({ data }) => data.committee.slug === touched.committee.slug);
  const at = own.findIndex(({ data }) => data.startsAt <= touched.startsAt);
  const beside = new Set(own.slice(Math.max(0, at - 1), at + 3).map(({ id }) => id));
  for (const row of rows) {
    const isIt = row.data.committee.slug === touched.committee.slug && row.data.pathDate === touched.pathDate;
    if (isIt || beside.has(row.id) || row.data.items.some(({ caseNumber }) => cases.has(caseNumber)))
      await renderMeeting(unit, row, rows);
  }
  await renderOverviews(unit, rows, touched);
}

/** The meeting's page and each item's. */
export async function renderMeeting(unit: Unit, row: PortalRow, rows: PortalRow[]): Promise<void> {
  const { data: meeting } = row;
  const { baseUrl } = settings();
  const { municipality, committee, pathDate } = meeting;
  const documents = await documentsOfMeeting(unit, row.id);
  const file = documents.find(
    ({ path }) =>
      path === pdfPath(municipality.slug, committee.slug, pathDate, meeting.kind === "minutes" ? "minutes" : "agenda"),
  );
  const pdf = file ? { path: file.path, pages: file.pages, size: file.size } : null;
  const own = rows.filter(({ data }) => data.committee.slug === committee.slug);
  const index = own.findIndex(({ id }) => id === row.id);
  const neighbour = (other: PortalRow | undefined): Neighbour | null =>
    other
      ? {
          label: longDate(other.data.startsAt),
          href: meetingPath(municipality.slug, committee.slug, other.data.pathDate),
        }
      : null;
  await putPages(unit, row.id, [
    {
      path: meetingPath(municipality.slug, committee.slug, pathDate),
      body: html(
        <MeetingPage
          meeting={meeting}
          baseUrl={baseUrl}
          pdf={pdf}
          previous={neighbour(own[index + 1])}
          next={neighbour(own[index - 1])}
        />,
      ),
    },
    ...meeting.items.map((item) => ({
      path: itemPath(municipality.slug, committee.slug, pathDate, item.number),
      body: html(
        <ItemPage meeting={meeting} item={item} baseUrl={baseUrl} pdf={pdf} course={courseOf(item.caseNumber, rows)} />,
      ),
    })),
  ]);
}

/** Every place where the case stands in the portal, newest first. */
function courseOf(caseNumber: string, rows: PortalRow[]): Occurrence[] {
  if (!caseNumber) return [];
  return rows.flatMap(({ data }) =>
    data.items
      .filter((item) => item.caseNumber === caseNumber && item.fixedKind === null)
      .map((item) => ({
        href: itemPath(data.municipality.slug, data.committee.slug, data.pathDate, item.number),
        startsAt: data.startsAt,
        committee: data.committee.name,
        number: item.number,
        title: item.title,
        outcome: item.decision?.outcome ?? "",
      })),
  );
}

const listed = ({ data }: PortalRow): ListedMeeting => ({
  committee: data.committee,
  pathDate: data.pathDate,
  startsAt: data.startsAt,
  kind: data.kind,
  items: data.items.length,
});

/** The municipality's page and its feed, the committee's page, and the two that the law wants to be there. */
export async function renderOverviews(
  unit: Unit,
  rows: PortalRow[],
  { municipality, demonstration, committee }: Pick<PublicMeeting, "municipality" | "demonstration" | "committee">,
): Promise<void> {
  const { baseUrl } = settings();
  const { tx, now } = unit;
  const committees = await tx.committee.findMany({
    where: { active: true, OR: [{ publishesCaseList: true }, { publishesAgenda: true }, { publishesMinutes: true }] },
    orderBy: { name: "asc" },
    select: { name: true, slug: true },
  });
  const frame = { municipality, demonstration, baseUrl };
  const meetings = rows.map(listed);
  const ofCommittee = meetings.filter((one) => one.committee.slug === committee.slug);
  const { slug } = municipality;
  await putPages(unit, null, [
    {
      path: municipalityPath(slug),
      body: html(<MunicipalityPage {...frame} meetings={meetings} committees={committees} />),
    },
    {
      path: committeePath(slug, committee.slug),
      body: html(<CommitteePage {...frame} meetings={ofCommittee} committee={committee} now={now.toISOString()} />),
    },
    { path: accessibilityPath(slug), body: html(<AccessibilityPage {...frame} />) },
    { path: privacyPath(slug), body: html(<PrivacyPage {...frame} />) },
    {
      path: feedPath(slug),
      contentType: "application/atom+xml; charset=utf-8",
      body: feedOf(
        municipality,
        rows.map(({ data }) => data),
        baseUrl,
      ),
    },
  ]);
}
