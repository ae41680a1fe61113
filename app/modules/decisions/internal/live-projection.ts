import type { Actor } from "~/modules/identity/actor";
import { canReadClosed, canSee } from "~/modules/meetings/meeting-access";
import { nameAndParty, resultWords } from "~/modules/meetings/vote-words";
import { dayAndMonth } from "~/ui/danish-dates";
import { withoutReasons } from "../attendance-notes";
import type { Audience, LiveAmendment, LiveItem, LivePoint, LiveScreen, LiveState, LiveVote } from "../live-state";
import { quorumAt, seatsAt, votersAt, type AttendanceRow } from "../presence";
import { subjectWords, type VoteTally } from "../vote";
import type { LiveReading, ReadItem, ReadVote } from "./live-reading.server";

/**
 * Whom the reader belongs to as the meeting now is: a substitute reads closed items while attending, and a disqualified member
 * doesn't read those they are disqualified of (forvaltningsloven § 3).
 * @returns null for who may not follow the meeting (any more)
 */
export function audienceOf(actor: Actor, { meeting, rows, items }: LiveReading, screen: LiveScreen): Audience | null {
  const own = rows.find(({ userId }) => userId === actor.userId);
  const attends = own?.state === "present";
  const others = actor.substituteAt.filter((id) => id !== meeting.id);
  const substituteAt = attends && own.substituteForId !== null ? [...others, meeting.id] : others;
  const asNow = { ...actor, substituteAt };
  if (!canSee(asNow, meeting)) return null;
  if (screen === "vaeg" || !canReadClosed(asNow, meeting, attends)) return { closed: false, barred: [] };
  const barred = items.filter(({ closed, disqualified }) => closed && disqualified.includes(actor.userId));
  return { closed: true, barred: barred.map(({ id }) => id) };
}

export const audienceKey = ({ closed, barred }: Audience): string => [closed, ...barred].join(" ");

/** What the audience's screens show. No text of a closed item but for who reads it, and no name with a vote before the vote is done. */
export function projectState(reading: LiveReading, audience: Audience): LiveState {
  const { meeting, items, votes } = reading;
  const noted = meeting.status === "dispatched" ? reading.rows.map(expected) : reading.rows;
  // Who reads no closed item isn't told who is disqualified there, as in the minutes.
  const hidden = new Set(items.flatMap(({ id, closed }) => (closed && !audience.closed ? [id] : [])));
  const rows = withoutReasons(noted, hidden);
  const current = currentItem(reading);
  const readable = ({ id, closed }: ReadItem) => !closed || (audience.closed && !audience.barred.includes(id));
  const at = current ? items.indexOf(current) : -1;
  const onCurrent = votes.filter(({ itemId }) => itemId === current?.id);
  const vote = onCurrent.find(({ state }) => state === "open") ?? onCurrent.at(-1);
  const mayReadCurrent = current !== undefined && readable(current);
  return {
    madeAt: reading.madeAt,
    meeting: {
      id: meeting.id,
      status: meeting.status,
      committee: meeting.committee,
      startsAt: meeting.startsAt.toISOString(),
      openedAt: meeting.openedAt?.toISOString() ?? null,
      closedAt: meeting.closedAt?.toISOString() ?? null,
      pausedAt: meeting.status === "inSession" ? (meeting.pausedAt?.toISOString() ?? null) : null,
      penHolder: meeting.penHolderId ? { userId: meeting.penHolderId, name: meeting.penHolderName ?? "" } : null,
    },
    items: items.map((item, index) =>
      liveItem(
        item,
        readable(item),
        index === at ? "current" : isDecided(item) ? "decided" : item.endedAt || index < at ? "passed" : "coming",
      ),
    ),
    currentId: current?.id ?? null,
    seats: seatsAt(rows, current?.id ?? ""),
    quorum: quorumAt(rows, current?.id ?? ""),
    points: current && mayReadCurrent ? current.points.map((point) => livePoint(point, current, onCurrent)) : [],
    amendments: current && mayReadCurrent ? liveAmendments(current, reading) : [],
    vote: vote ? liveVote(vote, reading, mayReadCurrent) : null,
  };
}

/** Before the meeting opens, a member of whom nothing is noted is expected to come. */
const expected = (row: AttendanceRow): AttendanceRow =>
  row.noted || row.office === "substitute" ? row : { ...row, state: "present" };

/** As a whole, or each of its points. */
function isDecided({ decisions, onward, points }: ReadItem): boolean {
  const of = new Set(decisions.map(({ pointId }) => pointId));
  return onward !== null || of.has("") || (of.size > 0 && points.every(({ id }) => of.has(id)));
}

/** The item that whoever records went to; until they do, the first that nothing is decided of. */
function currentItem({ meeting, items }: LiveReading): ReadItem | undefined {
  if (meeting.status !== "inSession") return undefined;
  return (
    items.find(({ id }) => id === meeting.currentItemId) ??
    items.find((item) => !isDecided(item) && item.fixedKind !== "signaturePage")
  );
}

function liveItem(item: ReadItem, readable: boolean, state: LiveItem["state"]): LiveItem {
  const place = (pointId: string) => item.points.findIndex(({ id }) => id === pointId);
  return {
    id: item.id,
    number: item.number ?? "",
    title: readable ? item.title : item.publicTitle || "Lukket punkt",
    closed: item.closed,
    readable,
    state,
    decisions: readable
      ? item.decisions
          .toSorted((a, b) => place(a.pointId) - place(b.pointId))
          .map(({ pointId, outcome, text }) => ({
            pointId,
            label: pointId === "" ? "" : `at-punkt ${place(pointId) + 1}`,
            outcome,
            paragraphs: text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ""),
          }))
      : [],
    stayed: readable && item.stayed,
    onward: readable && item.onward ? onwardWords(item.onward) : "",
  };
}

function onwardWords({ kind, committee, startsAt }: NonNullable<ReadItem["onward"]>): string {
  switch (kind) {
    case "deferred":
      return startsAt ? `Udsat til mødet ${dayAndMonth(startsAt)}` : "Udsat til et kommende møde";
    case "forwarded":
      return `Sendes videre til ${committee ?? "et andet udvalg"}`;
    case "returned":
      return "Sendes tilbage til forvaltningen";
    case "withdrawn":
      return "Taget af dagsordenen";
    default:
      return `Indbringes for ${committee ?? "byrådet"}`;
  }
}

function livePoint({ id, word, text }: ReadItem["points"][number], item: ReadItem, votes: ReadVote[]): LivePoint {
  const decision = item.decisions.find(({ pointId }) => pointId === id);
  const onPoint = votes.filter(({ pointId, subject }) => pointId === id && subject === "point");
  const voting = onPoint.some(({ state }) => state === "open");
  const done = onPoint.findLast(({ state }) => state === "closed");
  return {
    id,
    word,
    text,
    outcome: decision ? decision.outcome || "Besluttet" : "",
    tally: done ? tallyOf(done) : null,
    state: voting ? "voting" : decision ? "decided" : "coming",
  };
}

function liveAmendments({ id: itemId, points }: ReadItem, { amendments, rows }: LiveReading): LiveAmendment[] {
  const place = (pointId: string) => points.findIndex(({ id }) => id === pointId);
  return amendments
    .filter((one) => one.itemId === itemId)
    .map(({ id, pointId, text, proposedById }) => ({
      id,
      place: place(pointId) === -1 ? "Hele punktet" : `At-punkt ${place(pointId) + 1}`,
      by: nameOf(rows, proposedById),
      text,
    }));
}

/** "Ib Sandholt (O)" */
const nameOf = (rows: readonly AttendanceRow[], id: string | null): string => {
  const person = rows.find(({ userId }) => userId === id);
  return person ? nameAndParty(person) : "";
};

const tallyOf = ({ inFavour, against, abstained }: ReadVote): VoteTally => ({ inFavour, against, abstained });

/** Of an item that the audience may not read it says only that there is a vote, and how far it has come. */
function liveVote(vote: ReadVote, { rows, meeting, items }: LiveReading, readable: boolean): LiveVote | null {
  const { id, itemId, method, state, ballots } = vote;
  const open = state === "open";
  if (!readable && !open) return null;
  const voters = open
    ? votersAt(rows, itemId).filter(({ userId }) => userId !== vote.aboutId || meeting.disqualifiedMayVote)
    : vote.voters;
  const named = new Map([...rows, ...vote.voters].map((person) => [person.userId, person]));
  const points = items.find((item) => item.id === itemId)?.points.map((point) => point.id) ?? [];
  const people = { proposedBy: nameOf(rows, vote.proposedById), member: nameOf(rows, vote.aboutId) };
  return {
    id,
    itemId,
    about: readable ? subjectWords({ ...vote, ...people }, points) : "Afstemning",
    question: readable ? vote.question : "",
    method,
    state,
    voterIds: voters.map(({ userId }) => userId),
    castIds: ballots.map(({ userId }) => userId),
    tally: open ? null : tallyOf(vote),
    result: open ? null : vote.result || null,
    resultWords: open || !vote.result ? "" : resultWords(vote.result, vote.subject),
    ballots:
      open || method === "show"
        ? []
        : ballots.map(({ userId, choice }) => ({
            userId,
            name: named.get(userId)?.name ?? "",
            party: named.get(userId)?.party ?? "",
            choice,
          })),
  };
}
