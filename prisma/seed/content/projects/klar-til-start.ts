import type { DemoProject } from "./shapes";

const DISCUSSED = "2022-08-18/klar-til-start";

/** Proposed, and asked back with a way to pay for it. */
export const KLAR_TIL_START: DemoProject = {
  key: "klar",
  author: "sanne-hedegaard",
  caseNumber: "22-016257",
  createdAt: "2022-06-28T09:15",
  measuredAt: "2022-07-01T09:30",
  fields: {
    title: "Klar til start på KRAMP",
    purpose: "Borgere med autisme oplæres i en virksomhed, som på forhånd har garanteret dem en fast ansættelse.",
    targetGroup: "Borgere med en autismespektrumforstyrrelse",
    activities:
      "Fire forløb på KRAMP i Skjern\nPersonlig vejleder, der er specialuddannet i autisme\nFast ansættelse bagefter, oftest i et fleksjob",
    partners: "Autismecenter Vest\nKRAMP",
    remark: "Kilden er punkt 3 på mødet den 18. august 2022.",
  },
  indicators: [
    {
      fields: {
        name: "Fast ansat efter forløbet",
        kind: "share",
        moment: "end",
        direction: "up",
        source: "Autismecenter Vest",
        note: "Centrets egen opgørelse af alle visiterede, i andre forløb end dem på KRAMP.",
      },
      measurements: [{ moment: "end", value: "80" }],
    },
  ],
  decisions: [
    {
      kind: "evaluated",
      title: "Beslutningsgrundlag med forslag til finansiering",
      at: "2022-08-19T09:50",
      proposal: DISCUSSED,
    },
  ],
  steps: [],
};
