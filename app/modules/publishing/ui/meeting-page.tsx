import type { ReactNode } from "react";
import { clock, longDate, weekday, weekdayDate } from "~/ui/danish-dates";
import { countOf, formatBytes } from "~/ui/danish-numbers";
import { PortalHead } from "~/ui/portal-shell";
import { committeePath, itemPath, meetingPath, municipalityPath } from "../internal/paths";
import { publicHeading, type PublicItem, type PublicMeeting } from "../public-meeting";
import { AddendaToMinutes } from "./addenda-to-minutes";
import { Permalink, PortalFrame } from "./portal-frame";

export interface PublicPdf {
  path: string;
  pages: number | null;
  size: number;
}

export interface Neighbour {
  label: string;
  href: string;
}

export interface MeetingPageProps {
  meeting: PublicMeeting;
  baseUrl: string;
  /** null while it is being made */
  pdf: PublicPdf | null;
  /** of minutes: the agenda, where it was published */
  agendaPdf: PublicPdf | null;
  previous: Neighbour | null;
  next: Neighbour | null;
}

const nouns = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/** The meeting: every item with its decision under the title, so that the answer takes no click. */
export function MeetingPage({ meeting, baseUrl, pdf, agendaPdf, previous, next }: MeetingPageProps) {
  const { municipality, committee, pathDate } = meeting;
  const path = meetingPath(municipality.slug, committee.slug, pathDate);
  const noun = nouns[meeting.kind];
  return (
    <PortalFrame
      municipality={municipality}
      demonstration={meeting.demonstration}
      title={`${committee.name} ${longDate(meeting.startsAt)}`}
      description={`${noun} for mødet i ${committee.name} ${longDate(meeting.startsAt)}`}
      path={path}
      baseUrl={baseUrl}
    >
      <PortalHead
        crumbs={[
          { label: "Udvalg", href: municipalityPath(municipality.slug) },
          { label: committee.name, href: committeePath(municipality.slug, committee.slug) },
        ]}
        title={committee.name}
        light={`${weekday(meeting.startsAt)} ${longDate(meeting.startsAt)} kl. ${clock(meeting.startsAt)}`}
      />
      <div className="cols pcols">
        <div>
          {meeting.cancelled && <p className="note warn">Mødet er aflyst.</p>}
          <p className="intro">{introOf(meeting)}</p>
          <AddendaToMinutes meeting={meeting} />
          <h2 className="ph2">{meeting.items.length === 1 ? "1 punkt" : `${meeting.items.length} punkter`}</h2>
          <ol className="pitems">
            {meeting.items.map((item) => (
              <Item
                key={item.number}
                item={item}
                signed={meeting.signatures !== null}
                href={itemPath(municipality.slug, committee.slug, pathDate, item.number)}
              />
            ))}
          </ol>
        </div>
        <aside className="aside paside" aria-label="Om mødet">
          {meeting.kind !== "caseList" && (
            <section>
              <h2>
                {agendaPdf
                  ? "Referat og dagsorden"
                  : meeting.kind === "minutes"
                    ? "Hele referatet"
                    : "Hele dagsordenen"}
              </h2>
              {pdf ? (
                <PdfLink pdf={pdf}>{publicHeading(meeting)} som PDF</PdfLink>
              ) : (
                <p className="hint">PDF’en er ved at blive lavet. Den står her om lidt.</p>
              )}
              {committee.formerly && <p className="hint">Udvalget hed {committee.formerly}, da PDF’en blev lavet.</p>}
              {agendaPdf && <PdfLink pdf={agendaPdf}>Dagsorden som PDF</PdfLink>}
            </section>
          )}
          <section>
            <h2>Denne side</h2>
            <Permalink label="Kopiér link til mødet:" address={`${baseUrl}${path}`} />
          </section>
          {meeting.place && (
            <section>
              <h2>Sted</h2>
              <p>{meeting.place}</p>
            </section>
          )}
          {meeting.people.length > 0 && <People meeting={meeting} />}
        </aside>
      </div>
      <PreviousNext
        label="Andre møder"
        previous={previous && { ...previous, hint: "Forrige møde" }}
        next={next && { ...next, hint: "Næste møde" }}
      />
    </PortalFrame>
  );
}

function PdfLink({ pdf, children }: { pdf: PublicPdf; children: ReactNode }) {
  return (
    <>
      <p>
        <a href={pdf.path}>{children}</a>
      </p>
      <p className="hint">
        {[pdf.pages && countOf(pdf.pages, "side", "sider"), formatBytes(pdf.size), "forseglet"]
          .filter(Boolean)
          .join(", ")}
      </p>
    </>
  );
}

function introOf(meeting: PublicMeeting): string {
  const { kind, signatures, startsAt, cancelled } = meeting;
  if (kind === "minutes" && signatures)
    return `Referat. Underskrevet af udvalget og forseglet af kommunen ${longDate(signatures.sealedAt)}.`;
  if (kind === "minutes") return "Referat.";
  const what = kind === "agenda" ? publicHeading(meeting) : "Sagsliste";
  return cancelled ? `${what}. Punkterne blev ikke behandlet.` : `${what} til mødet ${weekdayDate(startsAt)}.`;
}

function Item({ item, signed, href }: { item: PublicItem; signed: boolean; href: string }) {
  const facts = [item.caseNumber && `Sagsnr. ${item.caseNumber}`, attachmentCount(item)].filter(Boolean);
  return (
    <li>
      <span className="no num" aria-hidden="true">
        {item.number}
      </span>
      <div>
        <h3>
          <a href={href}>
            <span className="vh">Punkt {item.number}: </span>
            {item.title}
          </a>
        </h3>
        {item.addedAt && <p className="res added">{addedInWords(item)}</p>}
        {item.closed && <p className="res">Lukket punkt.{item.summary && ` ${item.summary}`}</p>}
        <Result item={item} signed={signed} />
        {facts.length > 0 && (
          <p className="meta num">
            {facts.map((fact) => (
              <span key={String(fact)}>{fact}</span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}

/** "Føjet til dagsordenen 14. november 2026: Fristen …" Of a closed item the reason isn't public. */
export const addedInWords = ({ addedAt, lateReason }: PublicItem) =>
  `Føjet til dagsordenen ${longDate(addedAt!)}${lateReason ? `: ${lateReason}` : "."}`;

function Result({ item, signed }: { item: PublicItem; signed: boolean }) {
  if (item.fixedKind === "signaturePage") return signed ? <p className="res">Se, hvem der har skrevet under.</p> : null;
  if (item.held) return <p className="res">Beslutningen offentliggøres, når sagens parter har fået besked.</p>;
  if (!item.decision) return null;
  const { outcome, text, votes } = item.decision;
  const vote = votes.at(-1);
  return (
    <>
      {(outcome || text) && (
        <p className="res">
          {outcome && <b>{outcome}. </b>}
          {text.split(/\n{2,}/)[0]}
        </p>
      )}
      {vote && <p className="res">{`${vote.words.join(". ")}.`}</p>}
      {item.stayed && <p className="res">{item.stayed}</p>}
      {item.onward && <p className="res">{item.onward}</p>}
    </>
  );
}

const attachmentCount = ({ attachments }: PublicItem) => (attachments.length > 0 ? `${attachments.length} bilag` : "");

function People({ meeting }: { meeting: PublicMeeting }) {
  const shown = (one: PublicMeeting["people"][number]) =>
    `${one.name}${one.party ? ` (${one.party})` : ""}${officeWords[one.office] ? `, ${officeWords[one.office]}` : ""}${one.substituteFor ? `, stedfortræder for ${one.substituteFor}` : ""}`;
  const of = (state: string) => meeting.people.filter((one) => one.state === state);
  const away = of("absent").map(({ name }) => name);
  const apologies = of("apology").map(({ name }) => name);
  return (
    <section>
      <h2>{meeting.kind === "minutes" ? "Deltagere" : "Udvalgets medlemmer"}</h2>
      <ul className="plain names">
        {of("present").map((one) => (
          <li key={one.name}>{shown(one)}</li>
        ))}
      </ul>
      {meeting.kind === "minutes" && (
        <>
          {apologies.length > 0 && <p className="hint">Afbud: {apologies.join(", ")}</p>}
          <p className="hint">Fraværende: {away.join(", ") || "ingen"}</p>
          {[...meeting.notes, meeting.pauses].filter(Boolean).map((sentence) => (
            <p key={sentence} className="hint">
              {sentence}
            </p>
          ))}
        </>
      )}
    </section>
  );
}

const officeWords: Record<string, string> = { chair: "formand", viceChair: "næstformand" };

export function PreviousNext({
  label,
  previous,
  next,
}: {
  label: string;
  previous: (Neighbour & { hint: string }) | null;
  next: (Neighbour & { hint: string }) | null;
}) {
  if (!previous && !next) return null;
  const link = (one: (Neighbour & { hint: string }) | null) =>
    one ? (
      <a href={one.href}>
        <span>
          <span className="hint">{one.hint}</span>
          {one.label}
        </span>
      </a>
    ) : (
      <span />
    );
  return (
    <nav className="prevnext" aria-label={label}>
      {link(previous)}
      {link(next)}
    </nav>
  );
}
