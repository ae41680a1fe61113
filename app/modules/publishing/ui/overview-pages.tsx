import { copenhagenDate } from "~/platform/danish-time";
import { clock, longDate, sentenceCase, weekday } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { PortalHead } from "~/ui/portal-shell";
import {
  calendarPath,
  committeePath,
  feedPath,
  lettersPath,
  meetingPath,
  municipalityPath,
  plansPath,
  projectsPath,
} from "../internal/paths";
import { PortalFrame, type PublicMunicipality } from "./portal-frame";

/** A published meeting as overviews list it. */
export interface ListedMeeting {
  committee: { name: string; slug: string };
  pathDate: string;
  startsAt: string;
  kind: "caseList" | "agenda" | "minutes";
  cancelled: boolean;
  items: readonly unknown[];
}

interface ListedCommittee {
  name: string;
  slug: string;
  /** false: it no longer meets, but what it published stands */
  active: boolean;
}

interface OverviewProps {
  municipality: PublicMunicipality;
  demonstration: boolean;
  baseUrl: string;
  /** newest first */
  meetings: ListedMeeting[];
}

const words = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/** The municipality's front page: its committees, and the meetings that can be read, newest first. */
export function MunicipalityPage({
  municipality,
  demonstration,
  baseUrl,
  meetings,
  committees,
  letters,
  plans,
  projects,
}: OverviewProps & {
  committees: ListedCommittee[];
  letters: readonly unknown[];
  plans: readonly unknown[];
  projects: readonly unknown[];
}) {
  const former = committees.filter(({ active }) => !active);
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title="Politik og møder"
      description={`Dagsordener og referater fra ${municipality.name}`}
      path={municipalityPath(municipality.slug)}
      baseUrl={baseUrl}
    >
      <PortalHead title="Politik og møder" />
      <h2 className="ph2">Udvalg</h2>
      {committees.length === 0 && <p>Kommunen har ikke offentliggjort noget endnu.</p>}
      <CommitteeList slug={municipality.slug} committees={committees.filter(({ active }) => active)} />
      {meetings.length > 0 && (
        <>
          <h2 className="ph2">Seneste møder</h2>
          <MeetingList slug={municipality.slug} meetings={meetings.slice(0, 12)} withCommittee />
        </>
      )}
      {letters.length > 0 && (
        <>
          <h2 className="ph2">Henvendelser</h2>
          <p>
            <a href={lettersPath(municipality.slug)}>
              {letters.length === 1 ? "Ét svar" : `${letters.length} svar`} på henvendelser fra ministre og andre
            </a>
          </p>
        </>
      )}
      {plans.length > 0 && (
        <>
          <h2 className="ph2">Planer</h2>
          <p>
            <a href={plansPath(municipality.slug)}>
              {plans.length === 1 ? "Én plan" : `${plans.length} planer`} med mål og de tal, de bygger på
            </a>
          </p>
        </>
      )}
      {projects.length > 0 && (
        <>
          <h2 className="ph2">Projekter</h2>
          <p>
            <a href={projectsPath(municipality.slug)}>
              {projects.length === 1 ? "Ét projekt" : `${projects.length} projekter`}, og hvad der kom ud af dem
            </a>
          </p>
        </>
      )}
      {former.length > 0 && (
        <>
          <h2 className="ph2">Tidligere udvalg</h2>
          <CommitteeList slug={municipality.slug} committees={former} />
        </>
      )}
      <p className="follow">
        <a href={feedPath(municipality.slug)}>Følg med i en nyhedslæser (Atom)</a>
        {" · "}
        <a href={calendarPath(municipality.slug)}>Hent møderne til din kalender (iCalendar)</a>
      </p>
    </PortalFrame>
  );
}

function CommitteeList({ slug, committees }: { slug: string; committees: ListedCommittee[] }) {
  if (committees.length === 0) return null;
  return (
    <ul className="rows">
      {committees.map((committee) => (
        <li key={committee.slug}>
          <a className="t" href={committeePath(slug, committee.slug)}>
            {committee.name}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A committee's meetings: those to come, the next one first, then those held, year by year. */
export function CommitteePage({
  municipality,
  demonstration,
  baseUrl,
  meetings,
  committee,
  now,
}: OverviewProps & { committee: ListedCommittee; now: string }) {
  const path = committeePath(municipality.slug, committee.slug);
  const coming = meetings.filter(({ startsAt }) => startsAt >= now).reverse();
  const held = meetings.filter(({ startsAt }) => startsAt < now);
  const years = [...new Set(held.map(yearOf))];
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={demonstration}
      title={committee.name}
      description={`Dagsordener og referater fra ${committee.name}, ${municipality.name}`}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead crumbs={[{ label: "Udvalg", href: municipalityPath(municipality.slug) }]} title={committee.name} />
      {!committee.active && (
        <p className="intro">Udvalget er nedlagt. Det, det har offentliggjort, kan stadig læses.</p>
      )}
      {meetings.length === 0 && <p>Udvalget har ikke offentliggjort nogen møder endnu.</p>}
      {coming.length > 0 && (
        <>
          <h2 className="ph2">Kommende møder</h2>
          <MeetingList slug={municipality.slug} meetings={coming} />
        </>
      )}
      {years.length > 2 && (
        <nav aria-label="År" className="years num">
          {years.map((year) => (
            <a key={year} href={`#aar-${year}`}>
              {year}
            </a>
          ))}
        </nav>
      )}
      {years.map((year) => (
        <section key={year} aria-labelledby={`aar-${year}`}>
          <h2 className="ph2" id={`aar-${year}`}>
            Møder i {year}
          </h2>
          <MeetingList slug={municipality.slug} meetings={held.filter((one) => yearOf(one) === year)} />
        </section>
      ))}
      <p className="follow">
        <a href={calendarPath(municipality.slug)}>Hent kommunens møder til din kalender (iCalendar)</a>
      </p>
    </PortalFrame>
  );
}

/** By Danish time: a meeting on New Year's Day is not the year before's. */
const yearOf = ({ startsAt }: ListedMeeting) => copenhagenDate(new Date(startsAt)).slice(0, 4);

interface MeetingListProps {
  slug: string;
  meetings: ListedMeeting[];
  withCommittee?: boolean;
}

function MeetingList({ slug, meetings, withCommittee }: MeetingListProps) {
  return (
    <ul className="rows">
      {meetings.map((meeting) => (
        <li key={meeting.committee.slug + meeting.pathDate}>
          <a className="t" href={meetingPath(slug, meeting.committee.slug, meeting.pathDate)}>
            {withCommittee
              ? `${meeting.committee.name} ${longDate(meeting.startsAt)}`
              : sentenceCase(`${weekday(meeting.startsAt)} ${longDate(meeting.startsAt)}`)}
          </a>
          <span className="s">
            {[
              meeting.cancelled ? "Aflyst" : words[meeting.kind],
              countOf(meeting.items.length, "punkt", "punkter"),
              `kl. ${clock(meeting.startsAt)}`,
            ].join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
