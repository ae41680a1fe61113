import type { Season } from "../season";
import type { DemoIndicator, DemoProject } from "./shapes";

const EVALUATION = "2022-08-18/projekt-plus";
const SOURCE = "Slutevalueringen, sagen af 18. august 2022";

const share = (
  name: string,
  moment: string,
  start: string,
  result: string,
  more: Record<string, string> = {},
): DemoIndicator => ({
  fields: { name, kind: "share", moment, direction: "up", source: SOURCE, baselineValue: start, ...more },
  measurements: [{ moment, value: result }],
});
const fraction = (name: string, value: string): DemoIndicator => ({
  fields: { name, kind: "fraction", moment: "end", direction: "up", source: SOURCE },
  measurements: [{ moment: "end", value }],
});

const VARYING = "Forløbene er ikke lige lange.";

const INDICATORS: DemoIndicator[] = [
  {
    fields: {
      name: "Mænd, der begyndte",
      role: "started",
      kind: "count",
      unit: "mænd",
      moment: "end",
      direction: "",
      source: SOURCE,
    },
    measurements: [{ moment: "end", takenOn: "oktober 2021", value: "110" }],
  },
  {
    fields: {
      name: "Mænd, der afsluttede deres forløb",
      role: "completed",
      kind: "share",
      moment: "end",
      direction: "up",
      source: SOURCE,
    },
    measurements: [{ moment: "end", takenOn: "oktober 2021", value: "88", count: "97", base: "110" }],
  },
  {
    fields: {
      name: "Forløbets længde",
      role: "courseLength",
      kind: "mean",
      unit: "måneder",
      moment: "end",
      direction: "",
      source: SOURCE,
      note: "Kilden skriver ca. ni måneder.",
    },
    measurements: [{ moment: "end", takenOn: "oktober 2021", value: "9" }],
  },
  {
    fields: {
      name: "Afgang til ordinær uddannelse eller beskæftigelse",
      kind: "count",
      unit: "deltagere",
      moment: "end",
      direction: "up",
      target: "33",
      targetOn: "september 2021",
      source: SOURCE,
    },
    measurements: [{ moment: "end", value: "50" }],
  },
  share("Selvforsørgende", "weekAfter", "4", "38", { note: VARYING }),
  share("I beskæftigelse", "yearAfter", "21", "40"),
  {
    fields: {
      name: "Gennemsnitlig beskæftigelsesgrad",
      kind: "mean",
      unit: "%",
      moment: "yearAfter",
      direction: "up",
      source: SOURCE,
      baselineValue: "15",
    },
    measurements: [{ moment: "yearAfter", value: "23" }],
  },
  share("På sygedagpenge", "weekAfter", "48", "10", { direction: "down", note: VARYING }),
  fraction("Højere trivsel", "4/5"),
  fraction("Lavere angstgrad", "3/4"),
  fraction("Lavere depressionsgrad", "4/5"),
];

/** With what the source tells of it, and then a year at a time up to now, as the case of its continuation says. */
export function projektPlusProject({ year }: Season): DemoProject {
  const years = Array.from({ length: Math.max(0, year - 2022) }, (_, index) => 2023 + index);
  return {
    key: "plus",
    author: "sanne-hedegaard",
    caseNumber: "17-004875",
    createdAt: "2017-11-20T10:15",
    measuredAt: "2022-06-20T13:40",
    fields: {
      title: "Projekt PLUS",
      purpose:
        "Deltagerne skal hjælpes til at forsørge sig selv eller komme tættere på det. Målrettet metodeudvikling skal samtidig give viden om målgruppen og indsatsen, så en varig indsats kan forankres bagefter.",
      targetGroup: "Mænd med angst og depression",
      activities: "Natur og bevægelse med andre mænd\nIndividuelle samtaler med en psykolog\nFast kontaktperson",
      fund: "Den A. P. Møllerske Støttefond",
      startsOn: "januar 2018",
      endsOn: "oktober 2021",
      phases: `Projektperioden: januar 2018 til oktober 2021\nVidereført af kommunen: november 2021 til december ${Math.max(year, 2022)}`,
      contact: "Projektleder Camilla Foged",
      remark:
        "Kilden er punkt 2 på mødet den 18. august 2022. Projektlederens navn og forlængelserne efter 2022 er opdigtede.",
    },
    indicators: INDICATORS,
    decisions: [
      {
        kind: "started",
        title: "Projektet begynder",
        at: "2018-01-08T08:35",
        proposal: null,
        decidedOn: "januar 2018",
      },
      {
        kind: "continued",
        title: "Videreført til sommeren 2022",
        at: "2021-11-02T10:05",
        proposal: null,
        dateNote: "efter projektets afslutning",
      },
    ],
    steps: [
      { step: "approve", at: "2017-12-14T09:10" },
      { step: "start", at: "2018-01-08T08:30" },
      { step: "complete", at: "2021-11-01T09:00" },
      { step: "continue", at: "2021-11-02T10:00", endsOn: "juni 2022", comment: "I første omgang til sommeren 2022." },
      {
        step: "evaluate",
        at: "2022-08-19T09:20",
        decision: { title: "Slutevalueringen taget til orientering", proposal: EVALUATION },
      },
      {
        step: "continue",
        at: "2022-08-19T09:25",
        endsOn: "31-12-2022",
        decision: { title: "Fortsætter året ud", proposal: EVALUATION },
      },
      ...years.map((next) => ({
        step: "continue" as const,
        at: `${next - 1}-11-25T09:30` as const,
        endsOn: `31-12-${next}`,
        comment: "Opdigtet: forlænget et år ad gangen.",
      })),
    ],
  };
}
