import { longDate } from "~/ui/danish-dates";

/** What an earlier body, or the same one at an earlier meeting, decided in the case. */
export interface HistoryEntry {
  itemId: string;
  meetingId: string;
  committee: string;
  /** ISO, when that meeting began */
  date: string;
  number: string;
  /** the item was closed there */
  closed: boolean;
  /** the whole item first, with the label ""; then "Punkt 1" … */
  decisions: { label: string; outcome: string; text: string }[];
  /** closed votes on the matter, in the words that its minutes have: "For stemte: 2 (C+V)" */
  votes: { question: string; words: string[]; result: string }[];
  /** those that go along with the case (kommunestyrelsesloven § 13(2)) */
  statements: { kind: "dissent" | "statement"; by: string; text: string }[];
  /** that a member referred it to the council, in words; "" where nobody did */
  referred: string;
}

export interface HistoryWithSecrets extends HistoryEntry {
  /** what the public may know of a closed item's decision; "" while the parties aren't told */
  publicDecision: string;
}

/** "Beslutning i Beskæftigelsesudvalget den 17. november 2022" */
export const historyHeading = ({ committee, date }: Pick<HistoryEntry, "committee" | "date">): string =>
  `Beslutning i ${committee} den ${longDate(date)}`;

export const statementWords = { dissent: "Mindretalsudtalelse", statement: "Protokoltilførsel" } as const;

/**
 * The history as this reader may have it: of an item that was closed there, who may not read closed items gets the public
 * decision, and nothing where there is none.
 */
export function historyFor(entries: readonly HistoryWithSecrets[], readsClosed: boolean): HistoryEntry[] {
  return entries.flatMap(({ publicDecision, ...entry }) => {
    if (readsClosed || !entry.closed) return [entry];
    if (publicDecision === "") return [];
    return [
      {
        ...entry,
        decisions: [{ label: "", outcome: "", text: publicDecision }],
        votes: [],
        statements: [],
        referred: "",
      },
    ];
  });
}
