import { useState } from "react";
import { Blockers } from "~/ui/blockers";
import { atClock, isoDay, nearDate } from "~/ui/danish-dates";
import { countOf, countWord, listInWords } from "~/ui/danish-numbers";
import { Dialog } from "~/ui/dialog";
import { State } from "~/ui/state";
import { sentenceCase } from "~/ui/danish-dates";
import type { AgendaPage } from "../agenda-page";
import { mustBeMended } from "../dispatch-blockers";
import { DeadlineDays, deadlineInWords, weekdaysLeftInWords } from "./deadline-days";
import { blockersId } from "./dispatch-dialog";
import { DocumentList } from "./document-list";

/** Beside the agenda: what is missing, by when, and who gets it. After dispatch: what was sent, and its PDFs. */
export function AgendaAside({ page }: { page: AgendaPage }) {
  const { meeting, items } = page;
  const hasLate = meeting.status === "dispatched" && items.some(({ dispatchNumber }) => dispatchNumber === null);
  const drafting = meeting.status === "drafting";
  return (
    <>
      {(drafting || hasLate) && <Missing page={page} late={hasLate} />}
      {drafting && <Deadline page={page} />}
      {!drafting && page.dispatches.length > 0 && <Sent page={page} />}
      <Recipients page={page} />
    </>
  );
}

function Missing({ page, late }: { page: AgendaPage; late: boolean }) {
  const { blockers } = page;
  const must = mustBeMended(blockers).length;
  const what = late ? "tillægsdagsorden" : "udsendelse";
  return (
    <section id={blockersId} aria-labelledby="h-mangler">
      <h2 id="h-mangler">
        {must > 0 ? `Skal på plads før ${what} ` : `Klar til ${what} `}
        {must > 0 && <span className="hint inline">{must}</span>}
      </h2>
      {blockers.length === 0 ? (
        <p className="small">
          <State kind="ready">Intet mangler</State>
        </p>
      ) : (
        <Blockers
          blockers={blockers.map(({ title, text, to, must: isMust }) => ({ title, to, children: text, soft: !isMust }))}
        />
      )}
    </section>
  );
}

function Deadline({ page: { notice, meeting } }: { page: AgendaPage }) {
  return (
    <section id="frist" aria-labelledby="h-frist">
      <h2 id="h-frist">Frist: {deadlineInWords(notice)}</h2>
      <p className="hint counted">
        {weekdaysLeftInWords(notice)} {notice.rule}
      </p>
      <DeadlineDays notice={notice} meetingDay={isoDay(meeting.startsAt)} />
    </section>
  );
}

function Sent({ page: { dispatches, documents, notice, meeting, mayEdit } }: { page: AgendaPage }) {
  return (
    <section aria-labelledby="h-sendt">
      <h2 id="h-sendt">Sendt ud</h2>
      <ul className="rows plain">
        {dispatches.map(({ number, at, byName, recipients, reason }) => (
          <li key={number}>
            <span>
              <span className="t">{number === 0 ? "Dagsorden" : `Tillægsdagsorden ${number}`}</span>
              <span className="s">
                {sentenceCase(nearDate(at, notice.today))} {atClock(at)} af {byName} til{" "}
                {countOf(recipients, "modtager", "modtagere")}
              </span>
              {reason && <span className="s">{reason}</span>}
            </span>
          </li>
        ))}
      </ul>
      <DocumentList documents={documents} meetingId={meeting.id} mayCallOffStamp={mayEdit} />
    </section>
  );
}

function Recipients({ page: { recipients, mail, meeting } }: { page: AgendaPage }) {
  const [shown, setShown] = useState(false);
  if (meeting.status === "cancelled") return null;
  return (
    <section id="modtagere" aria-labelledby="h-modtagere">
      <h2 id="h-modtagere">Modtagere</h2>
      <p className="small">
        {recipients.length === 0
          ? "Udvalget har ingen medlemmer på mødedagen."
          : `${sentenceCase(groupsInWords(recipients))} får besked med link til dagsorden og samlet PDF. `}
        {mail && recipients.length > 0 && (
          <button type="button" className="linkish" onClick={() => setShown(true)}>
            Se mailen
          </button>
        )}
      </p>
      <Dialog title="Mailen til modtagerne" isOpen={shown} onClose={() => setShown(false)}>
        <dl className="facts">
          <div>
            <dt>Til</dt>
            <dd>{recipients.map(({ name, role }) => `${name}, ${role}`).join(" · ")}</dd>
          </div>
          <div>
            <dt>Emne</dt>
            <dd>{mail?.subject}</dd>
          </div>
        </dl>
        <p className="mailtext">{mail?.text}</p>
      </Dialog>
    </section>
  );
}

/** "7 medlemmer, 1 stedfortræder og borgmesteren": the chair and vice-chair are members, too. */
function groupsInWords(recipients: AgendaPage["recipients"]): string {
  const count = (...roles: string[]) => recipients.filter(({ role }) => roles.includes(role)).length;
  const members = count("formand", "næstformand", "medlem");
  const substitutes = count("stedfortræder");
  const mayors = count("borgmester");
  return listInWords(
    [
      members > 0 ? countOf(members, "medlem", "medlemmer") : "",
      substitutes > 0 ? `${countWord(substitutes)} ${substitutes === 1 ? "stedfortræder" : "stedfortrædere"}` : "",
      mayors > 0 ? (mayors === 1 ? "borgmesteren" : `${mayors} borgmestre`) : "",
    ].filter((group) => group !== ""),
  );
}
