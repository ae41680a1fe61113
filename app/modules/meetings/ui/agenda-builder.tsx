import { useNavigate } from "@remix-run/react";
import { useState, type ReactNode } from "react";
import { Button, LinkButton } from "~/ui/button";
import { atClock, clock, sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { useShortcuts } from "~/ui/keyboard";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Rows } from "~/ui/rows";
import { Way } from "~/ui/way";
import type { AgendaPage } from "../agenda-page";
import { allows, meetingWay, placeOnWay } from "../meeting";
import { AddItemDialog, WaitingRow } from "./add-item-dialog";
import { AgendaAside } from "./agenda-aside";
import { AgendaItems } from "./agenda-items";
import { DispatchButton } from "./dispatch-dialog";
import { DraftButton } from "./draft-button";
import { ItemPanel } from "./item-panel";
import { MeetingMenu } from "./meeting-menu";

export interface AgendaBuilderProps {
  page: AgendaPage;
  /** The item whose panel is open. */
  openItem: string | null;
  /** The dialog "Tilføj punkt" is open from the start. */
  adding: boolean;
  /** What else is to know of a meeting that is called, beside the agenda. */
  children?: ReactNode;
}

/** Where a committee's secretary makes an agenda, sends it out, and follows it. */
export function AgendaBuilder({ page, openItem, adding, children }: AgendaBuilderProps) {
  const { meeting, items, waiting, mayEdit } = page;
  const [isAdding, setAdding] = useAdding(adding);
  const mayAdd = mayEdit && allows(meeting.status, "addItem");
  useShortcuts(mayAdd ? [{ keys: "n", label: "Tilføj punkt", run: () => setAdding(true) }] : []);
  const open = items.find(({ id }) => id === openItem);
  const ready = waiting.filter(({ status }) => status === "ready");
  const movable = mayEdit && meeting.status === "drafting";
  return (
    <div className="wrap agenda">
      <AgendaHead page={page} />
      <div className="cols">
        <div>
          {meeting.status === "cancelled" && <Note kind="stop">Mødet er aflyst.</Note>}
          <div className="listhead">
            <h2>Punkter</h2>
            {movable && (
              <span className="hint">
                Træk, eller markér et punkt og tryk <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd>
              </span>
            )}
            {mayAdd && (
              <Button small icon="add" keys="N" onClick={() => setAdding(true)}>
                Tilføj punkt
              </Button>
            )}
          </div>
          <AgendaItems page={page} selected={open?.id ?? null} />
          {mayAdd && ready.length > 0 && (
            <section className="section" aria-labelledby="h-klar">
              <header>
                <h2 id="h-klar">Klar til et møde</h2>
                <span className="count">
                  {countOf(ready.length, "sag", "sager")} for {meeting.committeeName}
                </span>
              </header>
              <Rows>
                {ready.map((proposal) => (
                  <WaitingRow key={proposal.id} page={page} proposal={proposal} />
                ))}
              </Rows>
            </section>
          )}
        </div>
        <aside className="aside" aria-label="Om dagsordenen">
          {open && <ItemPanel key={open.id} page={page} item={open} />}
          {children}
          <AgendaAside page={page} />
        </aside>
      </div>
      {mayAdd && <AddItemDialog page={page} isOpen={isAdding} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Opened by the address too ("?tilfoej=1"), as the blocker "Dagsordenen er tom" does; closing it cleans the address. */
function useAdding(asked: boolean): [boolean, (open: boolean) => void] {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const change = (open: boolean) => {
    setOpen(open);
    if (!open && asked) navigate(".", { preventScrollReset: true, replace: true });
  };
  return [isOpen || asked, change];
}

function AgendaHead({ page }: { page: AgendaPage }) {
  const { meeting, items, mayEdit } = page;
  const unsent = items.some(({ dispatchNumber }) => dispatchNumber === null);
  return (
    <PageHead
      title={sentenceCase(`${weekdayDate(meeting.startsAt)} ${atClock(meeting.startsAt)}`)}
      crumbs={[
        { label: "Møder", to: "/intern/moeder" },
        { label: meeting.committeeName, to: `/intern/moeder?udvalg=${meeting.committeeSlug}` },
      ]}
      meta={[
        meeting.place,
        countOf(items.length, "punkt", "punkter"),
        `${clock(meeting.startsAt)}–${clock(meeting.endsAt)}`,
      ]}
      actions={
        mayEdit && (
          <>
            <MeetingMenu page={page} />
            {unsent && allows(meeting.status, "addItem") && <DraftButton meetingId={meeting.id} />}
            <NextStep page={page} />
          </>
        )
      }
      way={<Way label="Mødets gang" steps={meetingWay} at={placeOnWay(meeting.status)} />}
    />
  );
}

/** The page's one primary action: what moves the meeting on from where it is. */
function NextStep({ page }: { page: AgendaPage }) {
  const { meeting, items } = page;
  const path = `/intern/moeder/${meeting.id}`;
  const late = items.some(({ dispatchNumber }) => dispatchNumber === null);
  if (meeting.status === "drafting" || (meeting.status === "dispatched" && late)) return <DispatchButton page={page} />;
  if (meeting.status === "dispatched" || meeting.status === "inSession")
    return (
      <LinkButton variant="primary" icon="arrow-right" to={`${path}/rum`}>
        Gå til mødet
      </LinkButton>
    );
  if (meeting.status === "cancelled") return null;
  return (
    <LinkButton variant="primary" icon="arrow-right" to={`${path}/referat`}>
      Gå til referatet
    </LinkButton>
  );
}
