import { Blockers } from "~/ui/blockers";
import { Note } from "~/ui/note";

/** What must be in place before the minutes are locked, each with the item where it is mended. */
export function BeforeLock({
  blockers,
  meetingId,
  status,
}: {
  blockers: { text: string; itemNumber?: string; soft?: boolean; commentId?: string }[];
  meetingId: string;
  status: string;
}) {
  if (status !== "closed" && status !== "inSession")
    return <Note>Mødet er ikke åbnet endnu. Referatet bliver til, mens beslutningerne føres.</Note>;
  if (status === "inSession")
    return <Note>Mødet er ikke hævet endnu. Referatet bliver til, mens beslutningerne føres.</Note>;
  const must = blockers.filter(({ soft }) => !soft);
  const wise = blockers.filter(({ soft }) => soft);
  const links = (reasons: typeof blockers) => (
    <Blockers
      blockers={reasons.map(({ text, itemNumber, soft, commentId }) => ({
        title: text,
        soft,
        to: commentId
          ? `#bemaerkning-${commentId}`
          : `/intern/moeder/${meetingId}/rum${itemNumber ? `?punkt=${itemNumber}` : ""}`,
      }))}
    />
  );
  return (
    <>
      {must.length > 0 && (
        <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
          <header className="listhead">
            <h2 id="mangler-titel">Skal på plads, før referatet låses</h2>
          </header>
          {links(must)}
        </section>
      )}
      {must.length === 0 && (
        <Note title="Alt, der skal, er på plads.">Lås referatet, så får deltagerne det til underskrift.</Note>
      )}
      {wise.length > 0 && (
        <section aria-labelledby="klogt-titel">
          <header className="listhead">
            <h2 id="klogt-titel">Er klogt at se på først</h2>
          </header>
          {links(wise)}
        </section>
      )}
    </>
  );
}
