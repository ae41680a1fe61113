import { addWorkdays, type IsoDate } from "./dates";
import { BESKAEFTIGELSESUDVALGET } from "./people";
import { caseNumberOn, kr, type Season, seasonOf } from "./season";
import type { DemoCaseFile, DemoChairDecision } from "./shapes";

const TENT = 24_500;

const JOB_FAIR_OPENED = -15;
const jobFairCase = ({ today }: Season): string => caseNumberOn(addWorkdays(today, JOB_FAIR_OPENED), 14);

/** The chair decides in it between two meetings. */
export const jobFair = (season: Season, subjectCode: string): DemoCaseFile => ({
  caseNumber: jobFairCase(season),
  title: "Jobmesse i Ringkøbing",
  subjectCode,
  createdAt: season.at(JOB_FAIR_OPENED, "11:05"),
  createdBy: "sanne-hedegaard",
  notes: [
    {
      at: season.at(-3, "11:20"),
      by: "sanne-hedegaard",
      text: "34 virksomheder er tilmeldt, og der er plads til 22. Udlejeren holder et telt mere til kl. 16 i dag.",
    },
  ],
});

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
