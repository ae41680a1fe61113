/** A letter of a chain, theirs or ours. */
export interface ChainLetter {
  kind: "inquiry" | "reply" | "extension";
  id: string;
  /** of a reply: the inquiry it answers; of an inquiry: the one it follows up */
  afterId: string | null;
  /** "2018-06-11"; null where only `note` is known */
  day: string | null;
  /** "foråret 2018" */
  note: string;
  subject: string;
  /** of an inquiry its sender; of a letter of ours "" */
  from: string;
  /** of an inquiry or a letter: as the database has it */
  status: string;
  /** the day by which an inquiry wants its answer */
  deadline: string | null;
  /** whether an inquiry was answered in time; null where that can't be said */
  inTime: boolean | null;
  /** promises in a letter of ours */
  commitments: number;
  hasFile: boolean;
  /** nobody here has seen it: another letter mentions it */
  byMention: boolean;
  registered: boolean;
}

/**
 * A chain in the order in which it was written: an inquiry, what was answered to it, and then what followed it up. What has a day is put
 * by it; what is known by mention alone stands where it hangs, however vague its date.
 */
export function chainInOrder<T extends ChainLetter>(letters: readonly T[]): T[] {
  const after = new Map<string | null, T[]>();
  const ids = new Set(letters.map(({ id }) => id));
  for (const letter of letters) {
    // One whose predecessor may not be seen begins by itself.
    const key = letter.afterId !== null && ids.has(letter.afterId) ? letter.afterId : null;
    after.set(key, [...(after.get(key) ?? []), letter]);
  }
  const ordered: T[] = [];
  const visit = (key: string | null) => {
    for (const letter of (after.get(key) ?? []).toSorted(earlier)) {
      ordered.push(letter);
      visit(letter.id);
    }
  };
  visit(null);
  return ordered;
}

/** Answers before what followed them up, unless their days say otherwise. */
function earlier(a: ChainLetter, b: ChainLetter): number {
  if (a.day !== null && b.day !== null && a.day !== b.day) return a.day < b.day ? -1 : 1;
  return rank(a) - rank(b);
}

const rank = ({ kind, status }: ChainLetter): number => (kind === "inquiry" ? 1 : status === "sent" ? 0 : 2);
