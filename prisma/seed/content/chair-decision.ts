import { addWorkdays, type IsoDate } from "./dates";
import { BESKAEFTIGELSESUDVALGET } from "./people";
import { caseNumberOn, kr, type Season, seasonOf } from "./season";
import type { DemoChairDecision } from "./shapes";

const TENT = 24_500;

/** The case that it was decided in. */
export const JOB_FAIR_OPENED = -15;
export const jobFairCase = ({ today }: Season): string => caseNumberOn(addWorkdays(today, JOB_FAIR_OPENED), 14);

/** Decided after the agenda of today's meeting was out, so it is reported on the coming one. */
export function chairDecision(today: IsoDate): DemoChairDecision {
  const season = seasonOf(today);
  return {
    committee: BESKAEFTIGELSESUDVALGET,
    by: "karen-toft",
    at: season.at(-3, "13:40"),
    title: "Et ekstra telt til jobmessen i Ringkøbing",
    caseNumber: jobFairCase(season),
    text: `Der lejes et ekstra telt, så alle 34 tilmeldte virksomheder får en stand på jobmessen. Lejen er ${kr(TENT)} Udgiften holdes inden for rammen til virksomhedsservice.`,
    ground: "urgent",
    reason: "Udlejeren holdt teltet til samme dag kl. 16, og dagsordenen til det næste møde var sendt ud.",
  };
}
