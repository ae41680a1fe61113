import { Blockers } from "~/ui/blockers";
import { Note } from "~/ui/note";

/** What must be in place before the minutes are locked, each with the item where it is mended. */
export function BeforeLock({
  blockers,
  meetingId,
  status,
}: {
  blockers: { text: string; itemNumber?: string }[];
  meetingId: string;
  status: string;
}) {
  if (status !== "closed" && status !== "inSession")
    return <Note>Mødet er ikke åbnet endnu. Referatet bliver til, mens beslutningerne føres.</Note>;
  if (status === "inSession")
    return <Note>Mødet er ikke hævet endnu. Referatet bliver til, mens beslutningerne føres.</Note>;
  if (blockers.length === 0)
    return <Note title="Alt er på plads.">Lås referatet, så får deltagerne det til underskrift.</Note>;
  return (
    <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
      <header className="listhead">
        <h2 id="mangler-titel">Skal på plads, før referatet låses</h2>
      </header>
      <Blockers
        blockers={blockers.map(({ text, itemNumber }) => ({
          title: text,
          to: `/intern/moeder/${meetingId}/rum${itemNumber ? `?punkt=${itemNumber}` : ""}`,
        }))}
      />
    </section>
  );
}
