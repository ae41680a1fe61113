import { seatsAt, type AbsenceReason, type AttendanceRow } from "./presence";
import { atClock, clock } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";

/** What the minutes say of who was there, in the usual sentences (DOMAIN.md section 2). */

interface NumberedItem {
  id: string;
  number: string;
}

/**
 * "punkt 4", "punkterne 3-5", "punkterne 3-5, 8 og 9": items by number, three or more in a row as a range. Items stand in the agenda's
 * order, which the numbers may leave where a municipality numbers across meetings.
 */
export function itemRanges(items: readonly NumberedItem[], missed: readonly string[]): string {
  const runs: string[][] = [];
  let previous = -2;
  items.forEach(({ id, number }, index) => {
    if (!missed.includes(id)) return;
    if (index === previous + 1) runs.at(-1)!.push(number);
    else runs.push([number]);
    previous = index;
  });
  const parts = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1)}`] : run));
  return `${missed.length === 1 ? "punkt" : "punkterne"} ${listInWords(parts)}`;
}

/**
 * Of the whole meeting, in the committee's order: who came late, left early, or missed single items, and why. Who didn't come at all
 * stands among apologies and absences; a substitute is told of only for items that they missed although their member did, too.
 */
export function attendanceNotes(rows: readonly AttendanceRow[], items: readonly NumberedItem[]): string[] {
  return rows.filter(({ state }) => state === "present").flatMap((row) => notesOf(row, rows, items));
}

function notesOf(row: AttendanceRow, rows: readonly AttendanceRow[], items: readonly NumberedItem[]): string[] {
  const known = new Set(items.map(({ id }) => id));
  const counts = (itemId: string) => known.has(itemId) && (row.office !== "substitute" || needed(row, rows, itemId));
  const missed = (reason: AbsenceReason) =>
    row.missed.flatMap((one) => (one.reason === reason && counts(one.itemId) ? [one.itemId] : []));
  const notes: string[] = [];
  const late = missed("late");
  if (row.arrivedAt) notes.push(`${row.name} mødte ${atClock(row.arrivedAt)}${from(items, late)}.`);
  else if (late.length > 0) notes.push(`${row.name} deltog ikke under ${itemRanges(items, late)}.`);
  const left = missed("left");
  if (row.leftAt)
    notes.push(
      `${row.name} forlod mødet ${atClock(row.leftAt)}${left.length > 0 ? ` og deltog ikke under ${itemRanges(items, left)}` : ""}.`,
    );
  const out = [...missed("steppedOut"), ...(row.leftAt ? [] : left)];
  if (out.length > 0) notes.push(`${row.name} deltog ikke under ${itemRanges(items, out)}.`);
  const disqualified = missed("disqualified");
  if (disqualified.length > 0)
    notes.push(`${row.name} deltog ikke under ${itemRanges(items, disqualified)} på grund af inhabilitet.`);
  const member = rows.find(({ userId }) => userId === row.substituteForId);
  const sat = items.filter(({ id }) => seatsAt(rows, id).some(({ sitter }) => sitter?.userId === row.userId));
  if (member?.state === "present" && sat.length > 0)
    notes.push(
      `${row.name} deltog for ${member.name} under ${itemRanges(
        items,
        sat.map(({ id }) => id),
      )}.`,
    );
  return notes;
}

/** " og deltog fra punkt 3", or what was missed where that isn't the beginning; nothing where no item was missed. */
function from(items: readonly NumberedItem[], late: readonly string[]): string {
  if (late.length === 0) return "";
  const beginning = items.slice(0, late.length).every(({ id }) => late.includes(id));
  const next = items[late.length];
  return beginning && next ? ` og deltog fra punkt ${next.number}` : ` og deltog ikke under ${itemRanges(items, late)}`;
}

/** At this item the substitute's seat was theirs to take: the member wasn't there. */
function needed(row: AttendanceRow, rows: readonly AttendanceRow[], itemId: string): boolean {
  const member = rows.find(({ userId }) => userId === row.substituteForId);
  return member !== undefined && (member.state !== "present" || member.missed.some((one) => one.itemId === itemId));
}

/**
 * The same people with nothing said of why they weren't at these items, as the public edition may tell of a closed item or one that is
 * held back: that somebody wasn't there, and no more.
 */
export const withoutReasons = (rows: readonly AttendanceRow[], itemIds: ReadonlySet<string>): AttendanceRow[] =>
  rows.map((row) => ({
    ...row,
    missed: row.missed.map((one) =>
      one.reason === "disqualified" && itemIds.has(one.itemId) ? { ...one, reason: "steppedOut" as const } : one,
    ),
  }));

/** "Mødet holdt pause kl. 16.05-16.15 og kl. 17.00-17.10."; "" without a pause that has ended. */
export function pausesInWords(pauses: readonly { startedAt: Date; endedAt: Date | null }[]): string {
  const spans = pauses.flatMap(({ startedAt, endedAt }) =>
    endedAt
      ? [clock(startedAt) === clock(endedAt) ? atClock(startedAt) : `${atClock(startedAt)}-${clock(endedAt)}`]
      : [],
  );
  return spans.length > 0 ? `Mødet holdt pause ${listInWords(spans)}.` : "";
}

/**
 * Of one item: who of those at the meeting didn't take part in it, and who sat for them. "" where everybody did. Who didn't come at
 * all, and who sat for them, stands at the head of the minutes.
 * @param told another sentence says who was disqualified there
 */
export function presenceSentence(rows: readonly AttendanceRow[], itemId: string, told = false): string {
  return seatsAt(rows, itemId)
    .flatMap(({ memberId, memberName, sitter, away }) => {
      if (away === null) return [];
      const came = away !== "apology" && away !== "absent";
      const substitute = rows.find((row) => row.substituteForId === memberId && row.state === "present");
      const missed = substitute?.missed.find((one) => one.itemId === itemId);
      return [
        ...(came && !(told && away === "disqualified") ? [whyNot(memberName, away)] : []),
        ...(came && sitter ? [`${sitter.name} deltog for ${memberName}.`] : []),
        ...(!came && substitute && missed && !(told && missed.reason === "disqualified")
          ? [whyNot(substitute.name, missed.reason)]
          : []),
      ];
    })
    .join(" ");
}

const whyNot = (name: string, reason: AbsenceReason): string =>
  reason === "disqualified" ? `${name} var inhabil og forlod lokalet.` : `${name} deltog ikke i punktet.`;
