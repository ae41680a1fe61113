import { useState } from "react";
import { clock } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { Menu } from "~/ui/menu";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { attendanceWords, type AttendanceRow } from "../presence";
import type { PresenceView } from "../presence-view.server";
import { AttendanceDialog } from "./attendance-dialog";
import { attendanceEntries, type Asked } from "./attendance-entries";

export interface AttendanceListProps {
  view: PresenceView;
  /** The reader may note: the secretary before and after the meeting, whoever may record in it. */
  mayNote: boolean;
}

const offices = { chair: "formand", viceChair: "næstformand", member: "", substitute: "stedfortræder" } as const;

/** The seats at the item: who sits there, why somebody doesn't, and whether enough do. Only exceptions need a click. */
export function AttendanceList({ view, mayNote }: AttendanceListProps) {
  const { people, quorum, item, status } = view;
  const before = status === "dispatched";
  const [asked, setAsked] = useState<{ userId: string; what: Asked } | null>(null);
  const person = people.find(({ userId }) => userId === asked?.userId);
  return (
    <section aria-labelledby="fremmoede">
      <h2 id="fremmoede">{before || !item ? "Fremmøde" : `Fremmøde på punkt ${item.number}`}</h2>
      <p className="quorum">
        <b className="big">{quorum.present}</b>
        <span>
          af {quorum.seats}{" "}
          {before ? "ventes" : status === "inSession" && item?.isCurrent ? "er til stede" : "deltager"}
          <br />
          <State kind={quorum.met ? "ready" : "stop"}>
            {quorum.met ? "Beslutningsdygtigt" : "Ikke beslutningsdygtigt"}, kræver {quorum.needed}
          </State>
        </span>
      </p>
      {!quorum.met && quorum.missing.length > 0 && <p className="hint">Der mangler {listInWords(quorum.missing)}.</p>}
      <ul className="rows people">
        {people.map((row) => {
          const entries = mayNote ? attendanceEntries(view, row, (what) => setAsked({ userId: row.userId, what })) : [];
          return (
            <li key={row.userId}>
              <Person name={row.name} />
              <span>
                {row.name} {row.party && <span className="faint">({row.party})</span>}
                <span className="s">{factsOf(row, view)}</span>
              </span>
              {entries.length > 0 ? <Menu small label={`Fremmøde for ${row.name}`} entries={entries} /> : <span />}
            </li>
          );
        })}
      </ul>
      {asked && person && (
        <AttendanceDialog view={view} row={person} what={asked.what} onClose={() => setAsked(null)} />
      )}
    </section>
  );
}

/** "formand", "inhabil på punktet, Bo Juul er stedfortræder", "stedfortræder for Ib Sandholt" */
function factsOf(row: AttendanceRow, { people, seats, item, status }: PresenceView): string {
  const before = status === "dispatched";
  const facts: string[] = [offices[row.office]];
  if (row.office === "substitute") {
    const member = people.find(({ userId }) => userId === row.substituteForId)?.name;
    facts[0] = row.state === "present" && member ? `stedfortræder for ${member}` : "stedfortræder, deltager ikke";
  } else if (row.state !== "present" && (row.noted || !before)) facts.push(attendanceWords[row.state].toLowerCase());
  if (row.state === "present") facts.push(whileThere(row, item?.id ?? null));
  const seat = seats.find(({ memberId }) => memberId === row.userId);
  if (seat?.away && seat.sitter) facts.push(`${seat.sitter.name} er stedfortræder`);
  return facts.filter(Boolean).join(", ");
}

function whileThere(row: AttendanceRow, itemId: string | null): string {
  const missed = row.missed.find((one) => one.itemId === itemId);
  if (missed?.reason === "disqualified") return "inhabil på punktet";
  if (missed?.reason === "steppedOut")
    return missed.cameBackAt ? "deltog ikke i punktet" : `ude under punktet${since(missed.wentOutAt)}`;
  if (row.leftAt) return `forlod mødet kl. ${clock(row.leftAt)}`;
  if (row.arrivedAt) return `mødte kl. ${clock(row.arrivedAt)}`;
  return missed ? "deltog ikke i punktet" : "";
}

const since = (at: string | null): string => (at ? ` siden kl. ${clock(at)}` : "");
