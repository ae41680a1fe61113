import { periodsFrom } from "~/modules/statistics/period";
import type { Direction, SeriesValue } from "~/modules/statistics/series";
import { listInWords, countWord } from "~/ui/danish-numbers";
import { sentenceCase } from "~/ui/danish-dates";
import type { StateKind } from "~/ui/state";

/**
 * How an indicator stands to its plan line, which leads straight from the baseline to the target. reached: the newest number meets
 * the target. onTrack: on the line or ahead of it. watched: the right way, and slower. behind: no better than where it began.
 * missed: the target's day has come without it.
 */
export const standings = ["reached", "onTrack", "watched", "behind", "missed"] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Record<Standing, string> = {
  reached: "Nået",
  onTrack: "På vej",
  watched: "Følges tæt",
  behind: "Bagud",
  missed: "Ikke nået",
};

export const standingKinds: Record<Standing, StateKind> = {
  reached: "done",
  onTrack: "ready",
  watched: "late",
  behind: "stop",
  missed: "stop",
};

export const standingRules: Record<Standing, string> = {
  reached: "Det nyeste tal når målet.",
  onTrack: "Det nyeste tal er på planlinjen eller foran den.",
  watched: "Tallet går den rigtige vej, men langsommere end planlinjen.",
  behind: "Tallet er ikke bedre end ved start.",
  missed: "Tiden er gået, uden at målet er nået.",
};

export interface Followed {
  /** "2020-12" */
  baselinePeriod: string;
  target: { value: number; period: string } | null;
  direction: Direction;
  /** by time */
  values: readonly SeriesValue[];
}

export interface Measured {
  baseline: SeriesValue | null;
  newest: SeriesValue | null;
  /** which way is good; "" where neither the series nor a target says so */
  direction: Direction;
  /** null without a target, or before anything is measured after the baseline */
  standing: Standing | null;
}

/** What the numbers say of an indicator. */
export function measure({ baselinePeriod, target, direction, values }: Followed): Measured {
  const since = values.filter(({ period }) => period >= baselinePeriod);
  const baseline = since.find(({ period }) => period === baselinePeriod) ?? null;
  const newest = since.at(-1) ?? null;
  const wanted: Direction =
    target && baseline && target.value !== baseline.value ? (target.value < baseline.value ? "down" : "up") : direction;
  const told = { baseline, newest, direction: wanted };
  if (!target || !baseline || !newest || newest === baseline) return { ...told, standing: null };
  const sign = wanted === "down" ? -1 : 1;
  if ((newest.value - target.value) * sign >= 0) return { ...told, standing: "reached" };
  if (newest.period >= target.period) return { ...told, standing: "missed" };
  const whole = periodsFrom(baseline.period, target.period).length - 1;
  const gone = periodsFrom(baseline.period, newest.period).length - 1;
  const planned = baseline.value + ((target.value - baseline.value) * gone) / whole;
  if ((newest.value - planned) * sign >= 0) return { ...told, standing: "onTrack" };
  return { ...told, standing: (newest.value - baseline.value) * sign > 0 ? "watched" : "behind" };
}

/** What concerns a reader most stands first. */
export const urgency = (standing: Standing | null): number =>
  standing === null ? 3.5 : { missed: 0, behind: 1, watched: 2, onTrack: 4, reached: 5 }[standing];

/** The plan in a sentence or two: "Fire af seks mål er nået eller på vej." and what isn't. */
export interface Verdict {
  /** some goal is reached or on its way */
  met: boolean;
  /** "Fire af seks mål" */
  good: string;
  /** "er nået eller på vej" */
  are: string;
  watched: string;
  behind: string;
  /** "To mål har endnu intet måltal." */
  open: string;
}

/** Null where there is nothing to follow. */
export function verdictOf(indicators: readonly { name: string; standing: Standing | null }[]): Verdict | null {
  const all = indicators.length;
  if (all === 0) return null;
  const those = (...wanted: Standing[]) =>
    indicators.filter(({ standing }) => standing !== null && wanted.includes(standing)).map(({ name }) => lower(name));
  const [good, watched, behind] = [those("reached", "onTrack"), those("watched"), those("behind", "missed")];
  const open = all - good.length - watched.length - behind.length;
  const goals = (count: number) => `${countWord(count, "et")} mål`;
  return {
    met: good.length > 0,
    good:
      open === all
        ? ""
        : sentenceCase(
            good.length === 0
              ? all === 1
                ? "målet"
                : `ingen af de ${countWord(all, "et")} mål`
              : good.length === all && all > 1
                ? all === 2
                  ? "begge mål"
                  : `alle ${countWord(all, "et")} mål`
                : all === 1
                  ? "målet"
                  : `${countWord(good.length, "et")} af ${goals(all)}`,
          ),
    are: open === all ? "" : good.length === 0 && all === 1 ? "er hverken nået eller på vej" : "er nået eller på vej",
    watched: watched.length === 0 ? "" : `${listInWords(watched)} følges tæt`,
    behind: behind.length === 0 ? "" : `${listInWords(behind)} er bagud`,
    open: open === 0 ? "" : sentenceCase(`${goals(open)} kan ikke bedømmes endnu.`),
  };
}

/** Within a sentence; an abbreviation keeps its capitals. */
const lower = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLocaleLowerCase("da") + name.slice(1) : name;
