import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { PublicMeeting } from "../public-meeting";
import { ItemPage, type Occurrence } from "../ui/item-page";
import { LettersPage } from "../ui/letters-page";
import { PlansPage } from "../ui/plans-page";
import { ProjectsPage } from "../ui/projects-page";
import { MeetingPage, type Neighbour } from "../ui/meeting-page";
import { CommitteePage, MunicipalityPage } from "../ui/overview-pages";
import { AccessibilityPage, PrivacyPage } from "../ui/standing-pages";
import { feedOf } from "./feed";
import { publicCalendarOf } from "./public-calendar";
import {
  accessibilityPath,
  calendarPath,
  committeePath,
  feedPath,
  itemPath,
  lettersPath,
  meetingPath,
  municipalityPath,
  pdfPath,
  plansPath,
  privacyPath,
  projectsPath,
  sitemapPath,
} from "./paths";
import { asNow, readPlace, type PublicPlace } from "./place.server";
import { filesOfMeeting } from "./portal-files.server";
import { markStale, meetingRow, putMunicipality, putPages } from "./portal-tables.server";
import { sitemapOf } from "./sitemap";

const html = (page: ReactElement): string => `<!doctype html>${renderToStaticMarkup(page)}`;

/**
 * Makes every page that this meeting's publication, change or withdrawal touches: its own, those of meetings that share a case or
 * stand beside it, and the overviews. Finished pages are stored, so that a visit costs one read.
 * @param before where it stood, if it was moved
 */
export async function renderAround(
  unit: Unit,
  touched: { id: string; committeeId: string; data: PublicMeeting },
  before: string = touched.data.startsAt,
): Promise<void> {
  const place = await readPlace(unit);
  const cases = new Set(touched.data.items.map(({ caseNumber }) => caseNumber).filter(Boolean));
  const own = place.meetings.filter(({ committeeId }) => committeeId === touched.committeeId);
  const beside = new Set(
    [touched.data.startsAt, before].flatMap((startsAt) => {
      const at = own.findIndex((other) => other.startsAt <= startsAt);
      return own.slice(Math.max(0, (at < 0 ? own.length : at) - 1), at < 0 ? undefined : at + 3).map(({ id }) => id);
    }),
  );
  for (const { id, items } of place.meetings)
    if (id === touched.id || beside.has(id) || items.some(({ caseNumber }) => cases.has(caseNumber)))
      await renderMeeting(unit, id, place);
  await renderOverviews(unit, place);
}

/** The meeting's page and each item's. */
export async function renderMeeting(unit: Unit, id: string, place: PublicPlace): Promise<void> {
  const row = await meetingRow(unit, id);
  if (!row) return;
  const meeting = asNow(row, place);
  const { baseUrl } = place;
  const { municipality, committee, pathDate } = meeting;
  const files = await filesOfMeeting(unit, id);
  const pdfOf = (kind: "agenda" | "minutes") => {
    const path = pdfPath(municipality.slug, committee.slug, pathDate, kind);
    const file = files.find((one) => one.path === path);
    return file ? { path, pages: file.pages, size: file.size } : null;
  };
  const pdf = pdfOf(meeting.kind === "minutes" ? "minutes" : "agenda");
  const own = place.meetings.filter((other) => other.committeeId === row.committeeId);
  const index = own.findIndex((other) => other.id === id);
  const neighbour = (other: (typeof own)[number] | undefined): Neighbour | null =>
    other
      ? { label: longDate(other.startsAt), href: meetingPath(municipality.slug, committee.slug, other.pathDate) }
      : null;
  await putPages(unit, { meetingId: id }, [
    {
      path: meetingPath(municipality.slug, committee.slug, pathDate),
      body: html(
        <MeetingPage
          meeting={meeting}
          baseUrl={baseUrl}
          pdf={pdf}
          agendaPdf={meeting.kind === "minutes" ? pdfOf("agenda") : null}
          previous={neighbour(own[index + 1])}
          next={neighbour(own[index - 1])}
        />,
      ),
    },
    ...meeting.items.map((item) => ({
      path: itemPath(municipality.slug, committee.slug, pathDate, item.number),
      body: html(
        <ItemPage
          meeting={meeting}
          item={item}
          baseUrl={baseUrl}
          pdf={pdf}
          course={courseOf(item.caseNumber, place)}
        />,
      ),
    })),
  ]);
}

/** Every place where the case stands in the portal, newest first. */
function courseOf(caseNumber: string, { municipality, meetings }: PublicPlace): Occurrence[] {
  if (!caseNumber) return [];
  return meetings.flatMap(({ committee, pathDate, startsAt, items }) =>
    items
      .filter((item) => item.caseNumber === caseNumber && item.fixedKind === null)
      .map(({ number, title, outcome }) => ({
        href: itemPath(municipality.slug, committee.slug, pathDate, number),
        startsAt,
        committee: committee.name,
        number,
        title,
        outcome,
      })),
  );
}

/** The municipality's page, each committee's, the feed, the calendar, the site map, and the two pages that the law wants to be there. */
export async function renderOverviews(unit: Unit, place: PublicPlace): Promise<void> {
  const { municipality, committees, meetings, letters, plans, projects, baseUrl, demonstration } = place;
  const { slug } = municipality;
  const frame = { municipality, demonstration, baseUrl };
  await putPages(unit, "overviews", [
    {
      path: municipalityPath(slug),
      body: html(<MunicipalityPage {...frame} {...{ meetings, committees, letters, plans, projects }} />),
    },
    ...(letters.length > 0
      ? [{ path: lettersPath(slug), body: html(<LettersPage {...frame} letters={letters} />) }]
      : []),
    ...(plans.length > 0 ? [{ path: plansPath(slug), body: html(<PlansPage {...frame} plans={plans} />) }] : []),
    ...(projects.length > 0
      ? [{ path: projectsPath(slug), body: html(<ProjectsPage {...frame} projects={projects} />) }]
      : []),
    ...committees.map((committee) => ({
      path: committeePath(slug, committee.slug),
      body: html(
        <CommitteePage
          {...frame}
          meetings={meetings.filter(({ committeeId }) => committeeId === committee.id)}
          committee={committee}
          now={unit.now.toISOString()}
        />,
      ),
    })),
    { path: accessibilityPath(slug), body: html(<AccessibilityPage {...frame} />) },
    { path: privacyPath(slug), body: html(<PrivacyPage {...frame} />) },
    { path: feedPath(slug), contentType: "application/atom+xml; charset=utf-8", body: feedOf(place) },
    { path: calendarPath(slug), contentType: "text/calendar; charset=utf-8", body: publicCalendarOf(place) },
    { path: sitemapPath(slug), contentType: "application/xml; charset=utf-8", body: sitemapOf(place) },
  ]);
  // Every page leads to the lists: where one begins or ends, they are made anew in the background.
  if ((await putMunicipality(unit, municipality)) && (await markStale(unit)) > 0)
    unit.enqueue({ queue: "portal", data: {} });
}
