import { addWorkdays, type IsoDate } from "../dates";
import { seasonOf } from "../season";
import { CYCLING, UNGE_PAA_BROEN } from "./cycling";
import { KLAR_TIL_START } from "./klar-til-start";
import { projektPlusProject } from "./projekt-plus";
import type { DemoEvaluation, DemoProject, DemoPublishedProject } from "./shapes";

/** The projects of Ringkøbing-Skjern. @param today in Copenhagen */
export const projectsOn = (today: IsoDate): DemoProject[] => [
  projektPlusProject(seasonOf(today)),
  CYCLING,
  UNGE_PAA_BROEN,
  KLAR_TIL_START,
];

/** What is to be evaluated around today: one that is a case on the coming meeting, and one that waits to become one. Both are invented. */
export function evaluationsOn(today: IsoDate): DemoEvaluation[] {
  const { dates, next, at } = seasonOf(today);
  return [
    {
      project: "plus",
      by: "sanne-hedegaard",
      at: at(-14, "09:30"),
      fields: { kind: "followUp", dueOn: dates.coming, question: `om Projekt PLUS skal fortsætte i ${next}` },
      proposal: "coming/projekt-plus",
    },
    {
      project: "broen",
      by: "thomas-rahbek",
      at: at(-3, "10:10"),
      fields: {
        kind: "followUp",
        dueOn: addWorkdays(today, 15),
        question: "om Unge på Broen stadig er det rette tilbud til unge i KSI (opdigtet til demonstrationen)",
      },
      proposal: null,
    },
  ];
}

/** All that the committee has dealt with in the open; what it only talked of says so. */
export function publishedProjectsOn(today: IsoDate): DemoPublishedProject[] {
  const { at } = seasonOf(today);
  const published = { at: at(-2, "11:15"), showsContact: false };
  return [
    { ...published, project: "plus", by: "sanne-hedegaard", showsContact: true },
    { ...published, project: "cykel", by: "thomas-rahbek" },
    { ...published, project: "broen", by: "thomas-rahbek" },
    { ...published, project: "klar", by: "sanne-hedegaard" },
  ];
}
