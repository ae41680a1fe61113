import { PortalHead } from "~/ui/portal-shell";
import { longDate, sentenceCase, weekday, clock } from "~/ui/danish-dates";
import { committeePath, meetingPath, municipalityPath } from "../internal/paths";
import { PortalFrame, type PublicMunicipality } from "./portal-frame";

/** A published meeting as overviews list it. */
export interface ListedMeeting {
  committee: { name: string; slug: string };
  pathDate: string;
  startsAt: string;
  kind: "caseList" | "agenda" | "minutes";
  items: number;
}

interface OverviewProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  baseUrl: string;
  /** newest first */
  meetings: ListedMeeting[];
}

const words = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/** The municipality's front page: its committees, and what was published last. */
export function MunicipalityPage({
  municipality,
  demonstration,
  baseUrl,
  meetings,
  committees,
}: OverviewProps & { committees: { name: string; slug: string }[] }) {
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Politik og møder"
      path={municipalityPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead title="Politik og møder" />
      <h2 className="ph2">Udvalg</h2>
      {committees.length === 0 && <p>Kommunen har ikke offentliggjort noget endnu.</p>}
      <ul className="rows">
        {committees.map((committee) => (
          <li key={committee.slug}>
            <a className="t" href={committeePath(municipality.slug, committee.slug)}>
              {committee.name}
            </a>
          </li>
        ))}
      </ul>
      {meetings.length > 0 && (
        <MeetingList
          title="Senest offentliggjort"
          slug={municipality.slug}
          meetings={meetings.slice(0, 12)}
          withCommittee
        />
      )}
    </PortalFrame>
  );
}

/** A committee's meetings, the coming ones first. */
export function CommitteePage({
  municipality,
  demonstration,
  baseUrl,
  meetings,
  committee,
  now,
}: OverviewProps & { committee: { name: string; slug: string }; now: string }) {
  const path = committeePath(municipality.slug, committee.slug);
  const coming = meetings.filter(({ startsAt }) => startsAt >= now).reverse();
  const held = meetings.filter(({ startsAt }) => startsAt < now);
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title={committee.name}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead crumbs={[{ label: "Udvalg", href: municipalityPath(municipality.slug) }]} title={committee.name} />
      {meetings.length === 0 && <p>Der er ikke offentliggjort møder.</p>}
      {coming.length > 0 && <MeetingList title="Kommende møder" slug={municipality.slug} meetings={coming} />}
      {held.length > 0 && <MeetingList title="Holdte møder" slug={municipality.slug} meetings={held} />}
    </PortalFrame>
  );
}

function MeetingList({
  title,
  slug,
  meetings,
  withCommittee,
}: {
  title: string;
  slug: string;
  meetings: ListedMeeting[];
  withCommittee?: boolean;
}) {
  return (
    <>
      <h2 className="ph2">{title}</h2>
      <ul className="rows">
        {meetings.map((meeting) => (
          <li key={meeting.committee.slug + meeting.pathDate}>
            <a className="t" href={meetingPath(slug, meeting.committee.slug, meeting.pathDate)}>
              {withCommittee
                ? `${meeting.committee.name} ${longDate(meeting.startsAt)}`
                : sentenceCase(`${weekday(meeting.startsAt)} ${longDate(meeting.startsAt)}`)}
            </a>
            <span className="s">
              {words[meeting.kind]}, {meeting.items} punkter, kl. {clock(meeting.startsAt)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
