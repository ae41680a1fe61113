/** Votes as minutes write them: in the item's own minutes, and where its case comes to next. */
export type WordingStyle = "parties" | "names";

type Choice = "inFavour" | "against" | "abstained";

/** One person's vote, with the name and party they had when it was counted. */
export interface WordedBallot {
  userId: string;
  name: string;
  party: string;
  choice: Choice;
}

/** Ballots with the names and parties of those who cast them, in these people's order. */
export const countedBallots = (
  ballots: readonly { userId: string; choice: string }[],
  people: readonly Omit<WordedBallot, "choice">[],
): WordedBallot[] =>
  people.flatMap(({ userId, name, party }) => {
    const own = ballots.find((ballot) => ballot.userId === userId);
    return own ? [{ userId, name, party, choice: own.choice as Choice }] : [];
  });

const lineWords: [Choice, string][] = [
  ["inFavour", "For stemte"],
  ["against", "Imod stemte"],
  ["abstained", "Undlod at stemme"],
];

/**
 * A vote as minutes write it: "For stemte: 2 (C+V)" or "For stemte: 2 (Karen Toft (C), Ib Sandholt (V))"; of a show of hands the
 * counts alone. A party that voted as one is its letter, however many it was. Where a party's members parted, its letter would claim
 * the whole party on both lines, so the number goes before it ("3 (2 A + V)"), with spaces, so that the number isn't read as the
 * whole line's. Who has no party stands with their name.
 */
export function votingWords(
  vote: { method: string; tally: Record<Choice, number>; ballots: readonly WordedBallot[] },
  style: WordingStyle,
): string[] {
  return lineWords.map(([choice, words]) => {
    const own = vote.ballots.filter((ballot) => ballot.choice === choice);
    const who =
      vote.method === "show" || own.length === 0
        ? ""
        : ` (${style === "names" ? own.map(nameAndParty).join(", ") : partyWords(own, vote.ballots)})`;
    return `${words}: ${vote.tally[choice]}${who}`;
  });
}

export const nameAndParty = ({ name, party }: { name: string; party: string }): string =>
  party === "" ? name : `${name} (${party})`;

function partyWords(own: readonly WordedBallot[], all: readonly WordedBallot[]): string {
  const parties = [...new Set(own.filter(({ party }) => party !== "").map(({ party }) => party))];
  const parted = (party: string) =>
    new Set(all.filter((one) => one.party === party).map(({ choice }) => choice)).size > 1;
  const parts = [
    ...parties
      .map((party) => (parted(party) ? `${own.filter((one) => one.party === party).length} ${party}` : party))
      .toSorted((a, b) => a.localeCompare(b, "da", { numeric: false })),
    ...own.filter(({ party }) => party === "").map(({ name }) => name),
  ];
  return parts.join(parts.some((part) => part.includes(" ")) ? " + " : "+");
}

/** What came of it, as the minutes print it under the lines. */
export function resultWords(result: "adopted" | "rejected" | "lapsed", subject: string): string {
  if (subject === "disqualification")
    return result === "adopted"
      ? "Udvalget fandt, at medlemmet er inhabilt."
      : "Udvalget fandt ikke, at medlemmet er inhabilt.";
  const what = subject === "amendment" ? "Ændringsforslaget" : "Forslaget";
  const done = { adopted: "vedtaget", rejected: "forkastet", lapsed: "bortfaldet, da stemmerne stod lige" } as const;
  return `${what} er ${done[result]}.`;
}
