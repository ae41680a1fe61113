import { Note } from "~/ui/note";
import { purposeNames, type Purpose } from "../proposal";

export interface FactsNow {
  version: number;
  /** the fields that the other changed, as they stand now */
  now: { title?: string; purpose?: Purpose; committeeId?: string; closed?: boolean; closedReason?: string };
}

/** What somebody else saved meanwhile, so that saving again is a choice and no accident. */
export function ProposalFactsNow({
  now,
  committees,
}: {
  now: FactsNow["now"];
  committees: { id: string; name: string }[];
}) {
  const { title, purpose, committeeId, closed, closedReason } = now;
  const committee = committees.find(({ id }) => id === committeeId)?.name;
  const lines = [
    title !== undefined && `Titel: ${title}`,
    purpose !== undefined && `Formål: ${purposeNames[purpose]}`,
    committee && `Udvalg: ${committee}`,
    closed !== undefined && (closed ? "Lukket" : "Åben"),
    closedReason && `Begrundelse: ${closedReason}`,
  ].filter(Boolean);
  return (
    <Note kind="warn" title="Nu står der:">
      <ul>
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
    </Note>
  );
}
