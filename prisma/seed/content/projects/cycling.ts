import type { DemoProject } from "./shapes";

const EVALUATION = "2022-08-18/cykelprojektet";
const SOURCE = "Evalueringen et halvt år efter, sagen af 18. august 2022";
const JOB = "I job eller uddannelse";

/** What the two are compared by: the same thing, measured on the same two days. */
const inJob = (base: string, end: string, later: string) => ({
  fields: { name: JOB, kind: "share", moment: "halfYearAfter", direction: "up", source: SOURCE },
  measurements: [
    { moment: "end", takenOn: "01-10-2021", value: end, base },
    { moment: "halfYearAfter", takenOn: "01-04-2022", value: later, base },
  ],
});

export const CYCLING: DemoProject = {
  key: "cykel",
  author: "thomas-rahbek",
  caseNumber: "20-022518",
  createdAt: "2020-11-16T09:30",
  measuredAt: "2022-06-15T10:20",
  fields: {
    title: "Cykelprojektet",
    purpose: "Unge skal i uddannelse eller beskæftigelse gennem målrettet træning, ændret kost og en praktikplads.",
    targetGroup: "Unge uden job eller uddannelse",
    activities: "Målrettet træning\nÆndret kost\nPraktikplads\nTur til Alpe d’Huez",
    partners: "To frivillige initiativtagere\nRingkøbing-Skjern Erhvervsråd",
    startsOn: "januar 2021",
    endsOn: "september 2021",
    remark:
      "Kilden er punkt 6 på mødet den 18. august 2022. Den siger, at projektets mål 2 er nået, men ikke, hvad målet var. Derfor står der intet mål.",
  },
  indicators: [
    {
      fields: {
        name: "Unge, der begyndte",
        role: "started",
        kind: "count",
        unit: "unge",
        moment: "start",
        direction: "",
        source: SOURCE,
      },
      measurements: [{ moment: "start", takenOn: "januar 2021", value: "15" }],
    },
    {
      fields: {
        name: "Unge, der gennemførte hele turen",
        role: "completed",
        kind: "share",
        moment: "end",
        direction: "up",
        source: SOURCE,
      },
      measurements: [{ moment: "end", count: "6", base: "15", note: "To rejste hjem, før turen var slut." }],
    },
    {
      fields: {
        name: "Rejste med til Alpe d’Huez",
        kind: "share",
        moment: "other",
        momentWords: "på turen",
        direction: "",
        source: SOURCE,
      },
      measurements: [{ moment: "other", momentWords: "på turen", count: "8", base: "15" }],
    },
    {
      ...inJob("15", "40", "60"),
      measurements: [
        ...inJob("15", "40", "60").measurements,
        {
          moment: "halfYearAfter",
          takenOn: "01-04-2022",
          count: "5",
          base: "6",
          group: "De unge, der gennemførte turen",
          note: "Projektets mål 2, som kilden kalder nået.",
        },
      ],
    },
  ],
  decisions: [],
  steps: [
    { step: "approve", at: "2020-12-10T09:00" },
    { step: "start", at: "2021-01-04T08:30" },
    { step: "complete", at: "2021-10-01T09:00" },
    {
      step: "evaluate",
      at: "2022-08-19T09:40",
      decision: { title: "Nyt oplæg til mødet i november", proposal: EVALUATION },
    },
  ],
};

export const UNGE_PAA_BROEN: DemoProject = {
  key: "broen",
  author: "thomas-rahbek",
  caseNumber: "20-022518",
  createdAt: "2021-01-04T09:30",
  measuredAt: "2022-06-15T10:40",
  fields: {
    title: "Unge på Broen",
    purpose: "Unge skal i job eller uddannelse.",
    targetGroup: "Unge i Kontanthjælp – særlig indsats",
    remark:
      "Tallene er om de 22 unge, der begyndte og sluttede i samme periode som cykelprojektet, januar til september 2021 (punkt 6 den 18. august 2022). Kilden nævner ingen egen sag.",
  },
  indicators: [
    {
      fields: {
        name: "Unge, der begyndte og sluttede",
        role: "started",
        kind: "count",
        unit: "unge",
        moment: "end",
        direction: "",
        source: SOURCE,
      },
      measurements: [{ moment: "end", value: "22" }],
    },
    inJob("22", "59", "68"),
  ],
  decisions: [
    { kind: "evaluated", title: "Holdt op mod cykelprojektet", at: "2022-08-19T09:45", proposal: EVALUATION },
  ],
  steps: [
    { step: "approve", at: "2021-01-04T09:40" },
    { step: "start", at: "2021-01-04T09:45" },
  ],
};
