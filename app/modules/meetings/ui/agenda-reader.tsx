import { Link, useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { atClock, dayAndMonth, weekdayDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { Icon } from "~/ui/icon";
import { useShortcuts } from "~/ui/keyboard";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { isUnderWay } from "~/ui/pdf-dialog";
import { State } from "~/ui/state";
import { formatFileSize } from "~/modules/files/media-types";
import type { AgendaReading, ReadAttachment } from "../agenda-reading";
import { DocumentList } from "./document-list";
import { ReadItemText } from "./read-item-text";
import { useSwipe } from "./swipe";

export interface AgendaReaderProps {
  reading: AgendaReading;
  /** What the reader can do about the open item, beside it. */
  aboutItem?: ReactNode;
  /** What the reader can do about the meeting itself, in its head. */
  children?: ReactNode;
  /** What is to be known before one reads on: that the meeting has begun. */
  notice?: ReactNode;
}

/** The agenda as its members read it: item by item, by J and K, by swiping, or from the list. */
export function AgendaReader({ reading, aboutItem, children, notice }: AgendaReaderProps) {
  const { lines, item, meeting } = reading;
  const index = lines.findIndex(({ number }) => number === item?.number);
  const [previous, next] = [lines[index - 1], lines[index + 1]];
  const navigate = useNavigate();
  const go = (line?: { number: string }) => line && navigate(`?punkt=${line.number}`);
  useShortcuts([
    { keys: "j", label: "Næste punkt", run: () => go(next) },
    { keys: "k", label: "Forrige punkt", run: () => go(previous) },
  ]);
  const swipe = useSwipe({ left: () => go(next), right: () => go(previous) });
  return (
    <div className="desk reader">
      <Lines reading={reading}>{children}</Lines>
      <article className="paperwrap readerdoc" {...swipe}>
        <div className="prose">
          {notice}
          {meeting.status === "cancelled" && <Note kind="stop">Mødet er aflyst.</Note>}
          {reading.draft && meeting.status !== "cancelled" && (
            <Note kind="warn" title="Dagsordenen er ikke sendt ud.">
              Sådan kommer den til at se ud for medlemmerne. Teksterne kan stadig ændres.
            </Note>
          )}
          {item ? (
            <ReadItemText item={item} />
          ) : (
            <Empty title="Dagsordenen er tom">Sekretæren har ikke sat punkter på endnu.</Empty>
          )}
        </div>
        <nav className="prose turn" aria-label="Bladr">
          {previous && (
            <Link to={`?punkt=${previous.number}`} rel="prev">
              <Icon name="arrow-left" /> <span className="vh">Forrige: </span>
              {previous.number}. {previous.title}
            </Link>
          )}
          {next && (
            <Link to={`?punkt=${next.number}`} rel="next" prefetch="render">
              <span className="vh">Næste: </span>
              {next.number}. {next.title} <Icon name="arrow-right" />
            </Link>
          )}
        </nav>
      </article>
      <aside className="rail right" aria-label="Bilag og dokumenter">
        {item && item.attachments.length > 0 && <Attachments attachments={item.attachments} />}
        {aboutItem}
        <Documents reading={reading} />
      </aside>
    </div>
  );
}

function Lines({
  reading: { meeting, lines, item, mayEdit },
  children,
}: {
  reading: AgendaReading;
  children?: ReactNode;
}) {
  return (
    <nav className="rail" aria-label="Dagsordenens punkter">
      <div className="meetinghead">
        <h2 className="railhead">
          {dayAndMonth(meeting.startsAt)} {atClock(meeting.startsAt)}
        </h2>
        {children}
      </div>
      <ol className="sidelist">
        {lines.map((line) => (
          <li key={line.number}>
            <Link
              to={`?punkt=${line.number}`}
              aria-current={line.number === item?.number ? "true" : undefined}
              prefetch="intent"
            >
              <span className="n">{line.number}</span>
              {line.title}
              <span className="tail">
                {line.closed && <Icon name="lock" label="Lukket" />}
                {line.changed && <State kind="late">ændret</State>}
                {line.dispatchNumber > 0 && !line.changed && <State kind="now">tillæg</State>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <section className="stack">
        <p className="small">
          <b>{meeting.committeeName}</b>
          <br />
          {weekdayDate(meeting.startsAt)}, {meeting.place}
        </p>
        {mayEdit && (
          <p className="small">
            <Link to={`/intern/moeder/${meeting.id}`}>Byg dagsordenen</Link>
          </p>
        )}
      </section>
    </nav>
  );
}

/** The open item's attachments, beside its text. */
export function Attachments({ attachments }: { attachments: ReadAttachment[] }) {
  return (
    <section aria-labelledby="h-bilag">
      <h2 id="h-bilag">Bilag</h2>
      <ul className="rows files">
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <Icon name={iconOf(attachment.kind)} />
            <span>
              {/* A file opens beside the agenda, so that one doesn't lose the place. */}
              <a className="t" href={attachment.href} target="_blank" rel="noreferrer">
                {attachment.title}
              </a>
              <span className="s">
                <span>{attachment.kind}</span>
                {attachment.pages !== null && <span>{countOf(attachment.pages, "side", "sider")}</span>}
                {attachment.size > 0 && <span>{formatFileSize(attachment.size)}</span>}
              </span>
              {attachment.closed && <Lock>Lukket bilag</Lock>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const iconOf = (kind: string) =>
  kind === "PDF"
    ? ("file-pdf" as const)
    : kind.startsWith("Excel")
      ? ("file-excel" as const)
      : kind.startsWith("Word")
        ? ("file-word" as const)
        : kind.endsWith("billede")
          ? ("file-image" as const)
          : ("file" as const);

function Documents({ reading: { documents, documentsBarred, meeting } }: { reading: AgendaReading }) {
  if (documentsBarred)
    return (
      <section aria-labelledby="h-pdf">
        <h2 id="h-pdf">Hele dagsordenen</h2>
        <p className="small">
          Filen rummer lukkede papirer i et punkt, hvor du er inhabil, så du kan ikke hente den. Læs de andre punkter
          her på siden, eller spørg udvalgets sekretær.
        </p>
      </section>
    );
  const shown = documents.filter((document) => document.state === "ready" || isUnderWay(document));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="h-pdf">
      <h2 id="h-pdf">Hele dagsordenen</h2>
      <DocumentList documents={shown} meetingId={meeting.id} />
    </section>
  );
}
