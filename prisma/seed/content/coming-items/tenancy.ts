import { caseText, count, h, p, point, recommendation, section, table } from "../document";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, kr, readySteps, type Season } from "../season";
import type { DemoProposal } from "../shapes";

interface Tenancy {
  name: string;
  area: number;
  rentPerM2: number;
  runningPerM2: number;
  refurbishing: number;
}

const OFFERS: Tenancy[] = [
  { name: "Tilbud A", area: 1180, rentPerM2: 695, runningPerM2: 180, refurbishing: 450_000 },
  { name: "Tilbud B", area: 1240, rentPerM2: 640, runningPerM2: 205, refurbishing: 275_000 },
];
const rent = ({ area, rentPerM2 }: Tenancy): number => area * rentPerM2;
const running = ({ area, runningPerM2 }: Tenancy): number => area * runningPerM2;
const yearly = (offer: Tenancy): number => rent(offer) + running(offer);
const [A, B] = OFFERS as [Tenancy, Tenancy];

const YEARS = 8;
const wholePeriod = (offer: Tenancy): number => YEARS * yearly(offer) + offer.refurbishing;

const DIFFERENCE = wholePeriod(A) - wholePeriod(B);

export const TENANCY_OPENED = -32;

/** Ready, and placed as a closed item whose reason is still missing: that blocks dispatch. */
export function tenancy(season: Season): DemoProposal {
  const { next } = season;
  return {
    key: "coming/lejemaal",
    caseNumber: caseNumberOn(season.at(TENANCY_OPENED, "").slice(0, 10), 33),
    title: "Lejemål til Jobcentret",
    purpose: "decision",
    closed: true,
    ...readySteps(season, "thomas-rahbek", "morten-thyregod", -2),
    document: caseText("coming/lejemaal", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `Jobcentrets nuværende lejemål udløber ved udgangen af ${next}. Administrationen har indhentet tilbud fra to udlejere i Skjern, som begge kan stille lokaler til rådighed i god tid inden. Udvalget skal tage stilling til, hvilken af dem administrationen skal forhandle videre med.`,
          ),
          h("De to tilbud"),
          p(
            `Tilbud A er på ${count(A.area)} m² i stueplan nær stationen. Lokalerne har otte samtalerum, men skal have ny ventilation. Tilbud B er på ${count(B.area)} m² fordelt på to etager. Der er elevator, ti samtalerum og flere parkeringspladser, men længere til tog og bus.`,
          ),
          p(
            "Medarbejderne er hørt. De lægger mest vægt på lyddæmpede samtalerum og på, at borgerne kan komme til med offentlig transport. Begge tilbud kan opfylde kravet om tilgængelighed.",
          ),
          h("Hvorfor sagen er lukket"),
          p(
            "Sagen rummer begge udlejeres priser og vilkår. Kommunen forhandler stadig, og det vil skade forhandlingen, hvis de bliver kendt.",
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p(
            "Lejeaftaler, der svarer til et anlæg, kan lægge beslag på kommunens låneramme. Økonomi vurderer det, inden en aftale bliver underskrevet.",
          ),
        ),
        section(
          "oekonomi",
          table(
            "De to tilbud (kr. om året)",
            ["Udgift", "Tilbud A", "Tilbud B"],
            [
              ["Husleje", count(rent(A)), count(rent(B))],
              ["Drift og forbrug", count(running(A)), count(running(B))],
              ["I alt", count(yearly(A)), count(yearly(B))],
            ],
            INVENTED_FIGURES,
          ),
          p(
            `Istandsættelsen koster én gang ${kr(A.refurbishing)} i tilbud A og ${kr(B.refurbishing)} i tilbud B. Over den bindende periode på otte år koster tilbud A i alt ${kr(wholePeriod(A))} og tilbud B ${kr(wholePeriod(B))} Tilbud A er dermed ${kr(DIFFERENCE)} dyrere, eller knap ${kr(Math.ceil(DIFFERENCE / YEARS / 100) * 100)} om året.`,
          ),
          p("Administrationen peger på tilbud A, fordi kort afstand til tog og bus betyder mest for borgerne."),
        ),
        section(
          "effektvurdering",
          p(
            "Flere og bedre samtalerum giver færre aflyste samtaler. Jobcentret måler det et halvt år efter flytningen på, hvor mange samtaler der er holdt til tiden.",
          ),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "administrationen forhandler videre om tilbud A"),
        point("at", "resultatet af forhandlingen forelægges udvalget, inden der skrives under"),
      ]),
    }),
    attachments: [{ file: "lejemaal-tilbud", title: "Tilbud fra de to udlejere", closed: true, remark: "" }],
  };
}
