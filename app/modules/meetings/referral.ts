/** A member's demand that the council decides (kommunestyrelsesloven § 23), as it stands. */
export interface ReferralFacts {
  name: string;
  state: string;
}

/**
 * What stands by the decision that somebody has referred to the council; "" where nobody has. The effect is that only the council
 * can decide, or that the committee gives its decision up instead (kommunestyrelsesloven § 23; RD 98.1.1, 20.1.1).
 * @param council its name, "byrådet" where the municipality has entered none
 * @param wayOn "Indbragt for Byrådets møde 24. november 2022", once the secretary has chosen it
 */
export function referralInWords(referrals: readonly ReferralFacts[], council: string, wayOn = ""): string {
  const names = (state: string) => referrals.filter((one) => one.state === state).map(({ name }) => name);
  const [declared, givenUp] = [names("declared"), names("givenUp")];
  const said = (who: string[]) => (who.length < 2 ? who.join("") : `${who.slice(0, -1).join(", ")} og ${who.at(-1)}`);
  if (declared.length > 0)
    return [
      `Afgørelsen er standset: ${said(declared)} har krævet sagen indbragt for ${council} (kommunestyrelsesloven § 23).`,
      ...(wayOn ? [`${wayOn}.`] : []),
    ].join(" ");
  if (givenUp.length > 0)
    return `${said(givenUp)} krævede sagen indbragt for ${council} (kommunestyrelsesloven § 23). Udvalget opgav derefter sin afgørelse.`;
  return "";
}
