import { OFFERS } from "../items-2022-08-18/klar-til-start";
import type { DemoPriceTable, DemoProject } from "./shapes";

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

const EXPIRES = "Projektet udløber til november. Derefter forventes prisen at være som anført.";

/** What the eight usual offers cost against Klar til start. */
export const PRICES: DemoPriceTable = {
  author: "sanne-hedegaard",
  at: "2022-07-01T10:00",
  fields: {
    title: "Tilbud til unge i Kontanthjælp – særlig indsats",
    caseNumber: "22-016257",
    source: "Sagen om Klar til start, 18. august 2022",
    note: "Sagen af 18. august 2022 skriver 3.920 kr. pr. uge for Klar til start; 203.880 : 52 er 3.920,77.",
  },
  offers: [
    ...OFFERS.map(([name, week]) => {
      const [, project = name, hours = ""] = /^(.+?)\* - (\d+) timer$/.exec(name) ?? [];
      const [, called = project, provider = ""] = /^(.+?) \((.+)\)$/.exec(project) ?? [];
      return {
        name: hours ? `Projekt Ny-Start, ${hours} timer` : called,
        provider: hours ? "Erhvervsskolen Vestjylland" : provider,
        per: "week",
        price: week,
        hours,
        note: hours ? EXPIRES : "",
      };
    }),
    {
      name: "Klar til start",
      provider: "Autismecenter Vest",
      per: "month",
      price: "16.990",
      length: "12",
      lengthUnit: "month",
      targetGroup: "borgere med autisme",
      compared: "ja",
    },
  ],
};
