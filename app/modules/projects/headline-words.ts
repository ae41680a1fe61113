import type { Headline } from "./project-page";
import type { Verdict } from "./results";

export const verdictSentence: Record<Verdict, string> = {
  met: "Målet er nået",
  missed: "Målet er ikke nået",
  later: "Målet er ikke nået endnu",
  notMeasured: "Målet er ikke målt endnu",
  withoutTarget: "",
};

/** What stands after the result: "Målet er mindst 33 deltagere." */
export const targetSentence = ({ target, lowerIsBetter }: Pick<Headline, "target" | "lowerIsBetter">): string =>
  `Målet er ${lowerIsBetter ? "højst" : "mindst"} ${target}.`;

/** "Målet er nået: 50 deltagere. Målet er mindst 33 deltagere."; "" without one */
export function headlineWords(headline: Headline | null): string {
  if (!headline) return "";
  const { verdict, result } = headline;
  return `${verdictSentence[verdict]}${result ? `: ${result}` : ""}. ${targetSentence(headline)}`;
}
