import { periodName, type Period } from "./period";

/** Why values before and after a break don't compare. */
export const breakReasons = ["newSystem", "newDefinition", "other"] as const;
export type BreakReason = (typeof breakReasons)[number];

export const breakReasonNames: Record<BreakReason, string> = {
  newSystem: "Nyt system",
  newDefinition: "Ny definition",
  other: "Andet",
};

/** From a period on, a series counts otherwise. */
export interface SeriesBreak {
  id: string;
  /** the first that is counted in the new way */
  period: Period;
  reason: BreakReason;
  /** what happened; never empty where the reason is another */
  words: string;
}

/** "Nyt system", "Nyt system: Kommunen gik over til Momentum" */
export const breakWords = ({ reason, words }: Pick<SeriesBreak, "reason" | "words">): string =>
  reason === "other" ? words : [breakReasonNames[reason], words].filter((part) => part !== "").join(": ");

/** Those that lie between two periods: the earlier is counted in the old way, the later in the new one. */
export const breaksBetween = (breaks: readonly SeriesBreak[], one: Period, other: Period): SeriesBreak[] => {
  const [from, to] = one <= other ? [one, other] : [other, one];
  return breaks.filter(({ period }) => from < period && period <= to);
};

/** "brud i juni 2018 (nyt system)" */
export const breakInSentence = (one: SeriesBreak): string => {
  const words = breakWords(one);
  return `brud i ${periodName(one.period)} (${words.charAt(0).toLocaleLowerCase("da")}${words.slice(1)})`;
};
