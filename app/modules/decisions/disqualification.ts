/** Inhabilitet (forvaltningsloven § 3): the member discloses, the committee decides (kommunestyrelsesloven § 14). */
export interface DisqualifiedMember {
  name: string;
  party: string;
  ground: string;
}

/**
 * In the minutes: "Ib Sandholt (V) var inhabil og deltog ikke i punktet. Grund: …"
 * @param withGround the members' edition alone: what it was is nobody else's
 */
export function disqualifiedInWords(
  members: readonly DisqualifiedMember[],
  { withGround }: { withGround: boolean },
): string {
  return members
    .map(({ name, party, ground }) => {
      const who = party ? `${name} (${party})` : name;
      const why = withGround ? ` Grund: ${/[.!?]$/.test(ground.trim()) ? ground.trim() : `${ground.trim()}.`}` : "";
      return `${who} var inhabil og deltog ikke i punktet.${why}`;
    })
    .join(" ");
}

export const disqualificationStates = ["noticed", "disqualified", "qualified", "withdrawn"] as const;
export type DisqualificationState = (typeof disqualificationStates)[number];

export const disqualificationWords: Record<DisqualificationState, string> = {
  noticed: "Har meldt sig",
  disqualified: "Inhabil",
  qualified: "Ikke inhabil",
  withdrawn: "Trukket tilbage",
};
