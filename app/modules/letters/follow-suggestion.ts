import { longDate } from "~/ui/danish-dates";

/** An inquiry that a new one may follow up. */
export interface FollowCandidate {
  id: string;
  subject: string;
  sender: string;
  caseNumber: string;
  /** "2018-04-09"; null where only words are known */
  datedOn: string | null;
  dateNote: string;
  /** the days of our letters to it: a follow-up often cites those */
  answeredOn: string[];
}

interface Known {
  /** as it stands in the form */
  sender: string;
  caseNumber: string;
  /** the day of an earlier letter that this one cites */
  citedDay: string | null;
}

/** The most that are offered. */
const most = 3;
const same = (a: string, b: string) => a !== "" && a.toLocaleLowerCase("da") === b.toLocaleLowerCase("da");

/** Those that a new inquiry seems to follow up, the likeliest first: cited by date, on the same case, from the same sender. */
export function suggestFollowed(candidates: readonly FollowCandidate[], known: Known): FollowCandidate[] {
  return candidates
    .map((candidate) => ({ candidate, points: pointsOf(candidate, known) }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points || (b.candidate.datedOn ?? "").localeCompare(a.candidate.datedOn ?? ""))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function pointsOf({ datedOn, answeredOn, caseNumber, sender }: FollowCandidate, known: Known): number {
  const cited = known.citedDay !== null && (datedOn === known.citedDay || answeredOn.includes(known.citedDay));
  const bySender = same(sender, known.sender.trim());
  // A date alone proves nothing: others wrote on that day, too.
  return (
    (cited && (bySender || known.sender === "") ? 4 : 0) +
    (same(caseNumber, known.caseNumber.trim()) ? 2 : 0) +
    (bySender ? 1 : 0)
  );
}

/** "9. april 2018, Beskæftigelsesministeriet: Aktiv indsats (18/1199)" */
export const candidateWords = ({ datedOn, dateNote, sender, subject, caseNumber }: FollowCandidate): string =>
  `${datedOn ? longDate(datedOn) : dateNote}, ${sender}: ${subject} (${caseNumber})`;
