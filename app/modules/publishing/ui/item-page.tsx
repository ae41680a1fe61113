import { historyHeading } from "~/modules/meetings/item-history";
import { PortalHead } from "~/ui/portal-shell";
import { longDate, numericDate, clock, weekdayDate } from "~/ui/danish-dates";
import { committeePath, itemPath, meetingPath, municipalityPath } from "../internal/paths";
import type { PublicItem, PublicMeeting } from "../public-meeting";
import { CaseText } from "./case-text";
import { Decided, Paragraphs } from "./decided";
import { addedInWords, PreviousNext, type PublicPdf } from "./meeting-page";
import { Permalink, PortalFrame } from "./portal-frame";

/** Where else the same case stands in the portal. */
export interface Occurrence {
  href: string;
  /** ISO moment of the meeting */
  startsAt: string;
  committee: string;
  number: string;
  title: string;
  outcome: string;
}

export interface ItemPageProps {
  meeting: PublicMeeting;
  item: PublicItem;
  baseUrl: string;
  pdf: PublicPdf | null;
  /** the case's way through meetings, newest first, this one included */
  course: Occurrence[];
}

/** One item: the decision before the case text; before the meeting, when it will be dealt with stands there instead. */
export function ItemPage({ meeting, item, baseUrl, pdf, course }: ItemPageProps) {
  const { municipality, committee, pathDate } = meeting;
  const path = itemPath(municipality.slug, committee.slug, pathDate, item.number);
  const index = meeting.items.indexOf(item);
  const neighbour = (other: PublicItem | undefined) =>
    other
      ? {
          hint: `Punkt ${other.number}`,
          label: other.title,
          href: itemPath(municipality.slug, committee.slug, pathDate, other.number),
        }
      : null;
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={meeting.demonstration}
      title={`${item.title}, ${longDate(meeting.startsAt)}`}
      description={`Punkt ${item.number}, ${committee.name} ${longDate(meeting.startsAt)}`}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[
          { label: "Udvalg", href: municipalityPath(municipality.slug) },
          { label: committee.name, href: committeePath(municipality.slug, committee.slug) },
          { label: longDate(meeting.startsAt), href: meetingPath(municipality.slug, committee.slug, pathDate) },
        ]}
        kicker={`Punkt ${item.number}`}
        title={item.title}
      />
      <div className="cols pcols">
        <article>
          {item.addedAt && <p className="note">{addedInWords(item)}</p>}
          <Decision meeting={meeting} item={item} />
          <div className="prose">
            {item.closed ? <Closed item={item} /> : <CaseText meeting={meeting} item={item} />}
            <History item={item} />
            {item.fixedKind === "signaturePage" && <Signatures meeting={meeting} />}
          </div>
        </article>
        <aside className="aside paside" aria-label="Om punktet">
          {course.length > 1 && <Course course={course} here={path} />}
          <section>
            <h2>Denne side</h2>
            {pdf && (
              <p>
                <a href={pdf.path}>
                  {meeting.kind === "minutes" ? "Hele referatet som PDF" : "Hele dagsordenen som PDF"}
                </a>
              </p>
            )}
            <Permalink label="Kopiér link til punktet:" address={`${baseUrl}${path}`} />
            <Facts item={item} />
          </section>
        </aside>
      </div>
      <PreviousNext
        label="Andre punkter"
        previous={neighbour(meeting.items[index - 1])}
        next={neighbour(meeting.items[index + 1])}
      />
    </PortalFrame>
  );
}

function Decision({ meeting, item }: { meeting: PublicMeeting; item: PublicItem }) {
  if (item.fixedKind === "signaturePage") return null;
  const heading =
    meeting.kind === "minutes"
      ? `Beslutning, ${longDate(meeting.startsAt)}`
      : meeting.cancelled
        ? "Mødet er aflyst"
        : `Behandles ${weekdayDate(meeting.startsAt)}`;
  const { decision } = item;
  return (
    <section className="decision big-decision" aria-labelledby="beslutning">
      <h2 id="beslutning">{heading}</h2>
      {meeting.kind !== "minutes" && (
        <p>
          {meeting.cancelled
            ? "Punktet blev ikke behandlet."
            : "Beslutningen står her, når referatet er offentliggjort."}
        </p>
      )}
      {item.held && <p>Beslutningen offentliggøres, når sagens parter har fået besked.</p>}
      {meeting.kind === "minutes" && !item.held && !decision && <p>Beslutningen er ikke offentlig.</p>}
      {decision && <Decided decision={decision} />}
      {[item.stayed, item.onward, item.disqualified, item.presence].filter(Boolean).map((sentence) => (
        <p key={sentence} className="remark">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** Under the case text: what earlier published minutes say was decided in the case. */
function History({ item: { history } }: { item: PublicItem }) {
  return (
    <>
      {history.map((entry) => (
        <section key={entry.itemId} className="decision" aria-label={headingOf(entry)}>
          <h2>{headingOf(entry)}</h2>
          <Decided decision={entry.decision} />
          {entry.stayed && <p>{entry.stayed}</p>}
        </section>
      ))}
    </>
  );
}

const headingOf = ({ committee, startsAt }: PublicItem["history"][number]) =>
  historyHeading({ committee, date: startsAt });

function Closed({ item }: { item: PublicItem }) {
  return (
    <>
      <h2>Lukket punkt</h2>
      {item.summary ? <Paragraphs text={item.summary} /> : <p>Sagens tekst og bilag er ikke offentlige.</p>}
    </>
  );
}

function Signatures({ meeting: { signatures } }: { meeting: PublicMeeting }) {
  if (!signatures) return <p>Underskrifterne står i referatet, når det er offentliggjort.</p>;
  return (
    <>
      <h2>Underskrifter</h2>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="scroll" tabIndex={0} role="region" aria-label="Underskrifter">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">Navn</th>
              <th scope="col">Rolle</th>
              <th scope="col">Underskrevet</th>
            </tr>
          </thead>
          <tbody>
            {signatures.people.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{one.role}</td>
                <td>
                  {one.signedAt
                    ? `${numericDate(one.signedAt)} kl. ${clock(one.signedAt)}`
                    : one.refusedAt
                      ? "Har afvist at underskrive"
                      : one.remark || "Mangler"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>Medlemmerne har underskrevet referatets fulde udgave. Dens kontrolsum (SHA-256) er:</p>
      <p className="mono">{signatures.bodySha256}</p>
    </>
  );
}

function Facts({ item }: { item: PublicItem }) {
  if (!item.caseNumber && item.guests.length === 0) return null;
  return (
    <dl className="facts">
      {item.caseNumber && (
        <>
          <dt>Sagsnr.</dt>
          <dd className="num">{item.caseNumber}</dd>
        </>
      )}
      {item.guests.length > 0 && (
        <>
          <dt>Deltager</dt>
          <dd>
            <ul className="plain">
              {item.guests.map((guest) => (
                <li key={guest.name}>
                  {[guest.name, guest.role, guest.from && `fra kl. ${guest.from}`].filter(Boolean).join(", ")}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function Course({ course, here }: { course: Occurrence[]; here: string }) {
  return (
    <section>
      <h2>Sagens gang</h2>
      <ol className="timeline">
        {course.map((one) => (
          <li
            key={one.href}
            className={one.href === here ? "here" : undefined}
            aria-current={one.href === here ? "page" : undefined}
          >
            <time dateTime={one.startsAt}>{longDate(one.startsAt)}</time>
            <b>{one.href === here ? one.title : <a href={one.href}>{one.title}</a>}</b>
            <p className="small">
              {one.committee}, punkt {one.number}
              {one.outcome && `. ${one.outcome}.`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
