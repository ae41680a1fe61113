import { RUDERSDAL } from "../municipalities";
import { CHAPTERS } from "./rudersdal-chapters";
import { APPENDIX_TABLES } from "./rudersdal-figures";
import type { DemoIndicator, DemoPlan } from "./shapes";

const AUTHOR = "pernille-skov";
const HEAD = "lone-bach";
const YOUTH = "jonas-friis";

const INVENTED = "Måltal og månedstal er opdigtede eksempler.";

const followed = (
  indicator: Omit<DemoIndicator, "baselinePeriod" | "targetPeriod" | "note" | "said"> & { note?: string; said: string },
): DemoIndicator => ({
  baselinePeriod: "2020-12",
  targetPeriod: "2021-12",
  note: INVENTED,
  ...indicator,
  said: { at: "2021-09-20T10:00", comment: indicator.said },
});

/** Rudersdal's employment plan for 2021. Its text and appendix are the source's; targets and months of the year after are invented. */
export const RUDERSDAL_PLAN: DemoPlan = {
  municipality: RUDERSDAL,
  caseFile: {
    caseNumber: "20/4127",
    title: "Beskæftigelsesplan 2021",
    subjectCode: "15.00.00 P16",
    createdAt: "2020-08-24T09:15",
    createdBy: AUTHOR,
    notes: [],
  },
  committee: "erhvervsudvalget",
  author: AUTHOR,
  kinds: [
    {
      name: "Beskæftigelsesplan",
      reference: "Årlig plan, som loven krævede til og med 2022",
      validFrom: null,
      validTo: "2022-12-31",
    },
    {
      name: "Resultatrevision",
      reference: "Årlig, som loven krævede til og med 2022",
      validFrom: null,
      validTo: "2022-12-31",
    },
  ],
  kind: "Beskæftigelsesplan",
  title: "Beskæftigelsesplan 2021",
  year: 2021,
  national: {
    source: "Beskæftigelsesministeren",
    issuedOn: "2020-06-15",
    goals: [
      { text: "Alle ledige skal have en værdig sagsbehandling", answer: "Brugerundersøgelse i foråret 2021" },
      { text: "Flere ledige skal opkvalificeres", answer: "Jobparate ledige og ledige under 30 år" },
      {
        text: "Flere flygtninge og familiesammenførte skal være selvforsørgende",
        answer: "Udenlandske statsborgere på offentlig forsørgelse",
      },
      { text: "Flere personer med handicap skal i beskæftigelse", answer: "Borgere i fleksjob" },
      {
        text: "Virksomhederne skal sikres den nødvendige og kvalificerede arbejdskraft",
        answer: "Jobparate ledige",
      },
    ],
  },
  groups: [
    { name: "Forsikrede ledige", distance: "near", note: "", validFrom: null, validTo: null },
    { name: "Jobparate kontanthjælpsmodtagere", distance: "near", note: "", validFrom: null, validTo: null },
    {
      name: "Jobparate på selvforsørgelses-, hjemrejse- eller overgangsydelse",
      distance: "near",
      note: "Hed integrationsydelse til og med 2019.",
      validFrom: "2020-01-01",
      validTo: null,
    },
    { name: "Ledighedsydelsesmodtagere", distance: "near", note: "", validFrom: null, validTo: null },
    {
      name: "Sygedagpengemodtagere, der ventes raske inden otte uger",
      distance: "near",
      note: "Også dem, der venter på fysisk behandling og derefter ventes raskmeldt.",
      validFrom: null,
      validTo: null,
    },
    { name: "Uddannelses- eller aktivitetsparate kontanthjælpsmodtagere", distance: "far", note: "", validFrom: null, validTo: null }, // prettier-ignore
    { name: "Aktivitetsparate uddannelseshjælpsmodtagere", distance: "far", note: "", validFrom: null, validTo: null },
    { name: "Revalidender", distance: "far", note: "", validFrom: null, validTo: null },
    { name: "Borgere i ressourceforløb", distance: "far", note: "", validFrom: null, validTo: null },
    { name: "Borgere i jobafklaringsforløb", distance: "far", note: "", validFrom: null, validTo: null },
    { name: "Sygedagpengemodtagere, der ventes syge i over otte uger", distance: "far", note: "", validFrom: null, validTo: null }, // prettier-ignore
  ],
  goals: [
    "Kommunen støtter en helhedsorienteret indsats for borgere med et perspektiv i uddannelse eller arbejde, så de kommer i gang",
    "Borgere i Rudersdal mestrer i videst muligt omfang eget liv",
    "Borgere i Rudersdal lever et sundt liv i relationer og fællesskaber",
    "Borgere i Rudersdal oplever en helhedsorienteret og sammenhængende indsats",
    "Virksomheder i Rudersdal oplever en koordineret og proaktiv erhvervsservice",
  ],
  chapters: CHAPTERS,
  tables: APPENDIX_TABLES,
  indicators: [
    followed({
      name: "Jobparate ledige",
      owner: HEAD,
      measure: "Jobparate ledige, opfølgning 2021",
      direction: "down",
      note: "1.030 ved udgangen af 2020 og 810 ved udgangen af 2021 er STARs fremskrivning fra september 2020. Månedstallene imellem er opdigtede eksempler.",
      values: [1030, 1046, 1051, 1012, 968, 925, 884, 861, 842],
      target: 810,
      said: "Faldet er hurtigere end ventet. Flest finder job inden fire måneder.",
    }),
    followed({
      name: "Ledige under 30 år",
      owner: YOUTH,
      measure: "Ledige under 30 år, opfølgning 2021",
      direction: "down",
      values: [214, 219, 216, 205, 196, 187, 180, 174, 171],
      target: 160,
      said: "Workshopper for dimittender er fyldt til oktober.",
    }),
    followed({
      name: "Udenlandske statsborgere på offentlig forsørgelse",
      owner: AUTHOR,
      measure: "Udenlandske statsborgere på offentlig forsørgelse, opfølgning 2021",
      direction: "down",
      values: [224, 223, 222, 219, 217, 215, 213, 212, 210],
      target: 205,
      said: "Samme fald som året før.",
    }),
    followed({
      name: "Sygedagpengemodtagere",
      owner: AUTHOR,
      measure: "Sygedagpengemodtagere, opfølgning 2021",
      direction: "down",
      values: [476, 481, 486, 484, 480, 478, 482, 487, 489],
      target: 440,
      said: "Flere lange forløb efter stress. Oplæg kommer på mødet i november.",
    }),
    followed({
      name: "Borgere i fleksjob",
      owner: HEAD,
      measure: "Borgere i fleksjob, opfølgning 2021",
      direction: "up",
      values: [365, 364, 362, 363, 365, 367, 369, 370, 371],
      target: 385,
      said: "14 stillinger mangler. Løntilskud åbnede først igen i maj.",
    }),
    followed({
      name: "Aktivitetsparate kontanthjælpsmodtagere",
      owner: YOUTH,
      measure: "Aktivitetsparate kontanthjælpsmodtagere, opfølgning 2021",
      direction: "down",
      values: [198, 197, 195, 192, 189, 186, 184, 183, 179],
      target: 180,
      said: "Målet er nået fire måneder før tid.",
    }),
  ],
  followUps: [
    {
      title: "Fastsæt måltal for de seks grupper frem til december 2021",
      month: "2021-03",
      owner: HEAD,
      ended: { at: "2021-03-19T09:00", report: "Opdigtet: Udvalget fastsatte måltallene på mødet i marts." },
    },
    { title: "Årets opfølgning på målene", month: "2021-11", owner: HEAD },
  ],
  at: {
    written: "2020-11-18T10:00",
    adopted: "2020-12-02T09:00",
    adoptedOn: "2020-12-01",
    adoptedWords: "Vedtaget, før Sagsgang blev taget i brug. Datoen er opdigtet.",
    targets: "2021-03-19T09:30",
    figures: "2021-09-15T10:00",
    published: "2021-09-21T10:00",
  },
};

export const PLANS: DemoPlan[] = [RUDERSDAL_PLAN];
