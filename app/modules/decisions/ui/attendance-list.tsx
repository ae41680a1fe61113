import { useFetcher } from "@remix-run/react";
import { listInWords } from "~/ui/danish-numbers";
import { Select } from "~/ui/field";
import { PostForm, SubmitButton } from "~/ui/form";
import { Menu } from "~/ui/menu";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { attendanceWords, type AttendanceRow, type hasQuorum } from "../presence";

export interface AttendanceListProps {
  meetingId: string;
  people: AttendanceRow[];
  quorum: ReturnType<typeof hasQuorum>;
  mayNote: boolean;
  /** The meeting isn't open yet: who has said nothing is expected. */
  before: boolean;
}

const offices = { chair: "formand", viceChair: "næstformand", member: "", substitute: "stedfortræder" } as const;

/** Who is here: everybody is noted as present when the meeting opens, so only exceptions need a click. */
export function AttendanceList({ meetingId, people, quorum, mayNote, before }: AttendanceListProps) {
  const note = (userId: string, state: string, substituteForId = "") => ({
    action: `/intern/moeder/${meetingId}/fremmoede`,
    fields: { meetingId, userId, state, substituteForId },
  });
  const members = people.filter(({ office }) => office !== "substitute");
  const away = members.filter(({ state, noted }) => noted && state !== "present");
  const taken = new Set(
    people.flatMap(({ state, substituteForId }) => (state === "present" && substituteForId ? [substituteForId] : [])),
  );
  const free = away.filter(({ userId }) => !taken.has(userId));
  const entriesOf = (row: AttendanceRow) =>
    row.office === "substitute"
      ? row.state === "present"
        ? [{ label: "Er ikke med", ...note(row.userId, "absent") }]
        : free.map((member) => ({ label: `Sidder for ${member.name}`, ...note(row.userId, "present", member.userId) }))
      : (["present", "apology", "absent"] as const)
          .filter((state) => (row.noted ? state !== row.state : !before || state !== "present"))
          .map((state) => ({ label: attendanceWords[state], ...note(row.userId, state) }));
  return (
    <section aria-labelledby="fremmoede">
      <h2 id="fremmoede">Fremmøde</h2>
      <p className="quorum">
        <b className="big">{quorum.present}</b>
        <span>
          af {quorum.seats} {before ? "ventes" : "er til stede"}
          <br />
          <State kind={quorum.met ? "ready" : "stop"}>
            {quorum.met ? "Beslutningsdygtigt" : "Ikke beslutningsdygtigt"}, kræver {quorum.needed}
          </State>
        </span>
      </p>
      <ul className="rows people">
        {people.map((row) => {
          const entries = mayNote ? entriesOf(row) : [];
          return (
            <li key={row.userId}>
              <Person name={row.name} />
              <span>
                {row.name} {row.party && <span className="faint">({row.party})</span>}
                <span className="s">{factsOf(row, people, before)}</span>
              </span>
              {entries.length > 0 ? <Menu small label={`Fremmøde for ${row.name}`} entries={entries} /> : <span />}
            </li>
          );
        })}
      </ul>
      {free.length > 0 && <p className="hint">Uden stedfortræder: {listInWords(free.map(({ name }) => name))}.</p>}
    </section>
  );
}

function factsOf(row: AttendanceRow, people: AttendanceRow[], before: boolean): string {
  const seat = people.find(({ userId }) => userId === row.substituteForId)?.name;
  if (row.state === "present") return seat ? `stedfortræder for ${seat}` : offices[row.office];
  const unknown = row.office === "substitute" || (before && !row.noted);
  return [offices[row.office], unknown ? "" : attendanceWords[row.state].toLowerCase()].filter(Boolean).join(", ");
}

/** The chair lets a member record, or gives it back to the secretary. */
export function RecorderForm({
  meetingId,
  people,
  recorderId,
}: {
  meetingId: string;
  people: AttendanceRow[];
  recorderId: string | null;
}) {
  const fetcher = useFetcher();
  const members = people.filter(({ office }) => office !== "substitute");
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meetingId}/protokolfoerer`}
      idPrefix="protokol"
      className="stack"
    >
      <input type="hidden" name="meetingId" value={meetingId} />
      <Select
        name="recorderId"
        label="Fører også protokollen"
        defaultValue={recorderId ?? ""}
        options={[
          { value: "", label: "Ingen ud over formand og sekretær" },
          ...members.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
      />
      <SubmitButton variant={undefined} small>
        Udpeg
      </SubmitButton>
    </PostForm>
  );
}
