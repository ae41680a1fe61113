import { evaluationDocumentOf, type EvaluationDocumentData } from "~/modules/projects/evaluation-document";
import type { IndicatorWithMeasurements, MeasurementFacts } from "~/modules/projects/results";

type Shape = Partial<IndicatorWithMeasurements>;
type Taken = Pick<MeasurementFacts, "moment" | "value"> & Partial<MeasurementFacts>;

const source = "Slutevalueringen, sagen af 18. august 2022";

export const evaluated = (name: string, taken: Taken[], shape: Shape = {}): IndicatorWithMeasurements => ({
  ...{ id: name, name, role: "outcome", kind: "share", unit: "", decimals: 0, direction: "up" },
  ...{ scaleMin: null, scaleMax: null, moment: "end", momentWords: "", target: null, targetOn: "", source, note: "" },
  ...{ version: 1 },
  ...shape,
  measurements: taken.map((each, index) => ({
    ...{ id: `${name}${index}`, group: "", momentWords: "", takenOn: "", source, note: "", version: 1 },
    ...{ count: null, base: null },
    ...each,
  })),
});

const share = (name: string, start: number, moment: MeasurementFacts["moment"], value: number, shape: Shape = {}) =>
  evaluated(
    name,
    [
      { moment: "start", value: start },
      { moment, value },
    ],
    { moment, ...shape },
  );

/** The final evaluation of Projekt PLUS as the committee had it on 18 August 2022. */
export const plusEvaluation = (change: Partial<EvaluationDocumentData> = {}) =>
  evaluationDocumentOf({
    name: "Slutevaluering",
    project: {
      ...{
        id: "p",
        caseFileId: "c",
        caseNumber: "17-004875",
        committeeId: "u",
        committeeName: "Beskæftigelsesudvalget",
      },
      title: "Projekt PLUS",
      purpose:
        "Deltagerne skal hjælpes til at forsørge sig selv eller komme tættere på det.\nMålrettet metodeudvikling skal samtidig give viden om målgruppen og indsatsen.",
      ...{ targetGroup: "Mænd med angst og depression", activities: "", partners: "", contact: "" },
      ...{ fund: "Den A. P. Møllerske Støttefond", fundAmount: null, fundFrom: "", fundUntil: "" },
      ...{ startsOn: "2018-01", endsOn: "2021-10", phases: [], ownerId: "o", ownerName: "Sanne Hedegaard" },
      ...{ budget: null, cost: 970_000, costNote: "", remark: "", status: "completed", version: 1 },
    },
    indicators: [
      evaluated("Mænd, der begyndte", [{ moment: "end", value: 110 }], {
        role: "started",
        kind: "count",
        unit: "mænd",
      }),
      evaluated("Mænd, der gennemførte", [{ moment: "end", value: 88, count: 97, base: 110 }], { role: "completed" }),
      evaluated("Længde", [{ moment: "end", value: 9 }], { role: "courseLength", kind: "mean", unit: "måneder" }),
      evaluated("Afgang til uddannelse eller beskæftigelse", [{ moment: "end", value: 50 }], {
        ...{ kind: "count", unit: "deltagere", target: 33, targetOn: "2021-09" },
      }),
      share("Selvforsørgende", 4, "weekAfter", 38),
      share("I beskæftigelse", 21, "yearAfter", 40),
      share("På sygedagpenge", 48, "weekAfter", 10, { direction: "down" }),
    ],
    last: {
      when: "Beskæftigelsesudvalget, 18. august 2022, punkt 2",
      words: ["Udvalget godkender, at indsatsen fortsætter året ud.", "Sagen behandles igen i november 2022."],
    },
    question: "om indsatsen skal fortsætte i 2023",
    hidesFew: true,
    today: "2022-11-10",
    frame: { municipality: { name: "Ringkøbing-Skjern Kommune", accent: "#0d5166" }, demonstration: true },
    ...change,
  });
