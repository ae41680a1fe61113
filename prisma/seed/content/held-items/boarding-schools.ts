import { addWorkdays } from "../dates";
import { caseText, p, point, recommendation, section } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";

const COUNSELLOR = 148_000;

/** Put off to the next meeting, where it is decided. */
export function boardingSchools(season: Season): DemoProposal {
  const { held } = season.dates;
  return {
    key: "held/efterskoler",
    caseNumber: caseNumberOn(addWorkdays(held, -19), 23),
    title: "Samarbejde med efterskolerne om vejledning af unge",
    purpose: "decision",
    closed: false,
    ...stepsBefore(held, "thomas-rahbek"),
    document: caseText("held/efterskoler", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Tre efterskoler i kommunen vil gerne have en vejleder fra Ungeenheden på skolen en dag om måneden. En del elever kommer fra andre kommuner, og nogle ved ikke, hvad de skal efter sommeren. Skolerne stiller lokaler til rådighed.",
          ),
          INVENTED_CASE,
        ),
        section("lovgrundlag", p("Aftalen bygger på lov om kommunal indsats for unge under 25 år.")),
        section(
          "oekonomi",
          p(`Ordningen koster ${kr(COUNSELLOR)} om året i vejledertimer. De tre skoler betaler halvdelen.`),
        ),
        section("effektvurdering", p("Alle elever skal have en plan inden 1. juni. Det opgøres med skolerne.")),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "samarbejdet godkendes for ét skoleår"),
      ]),
    }),
    attachments: [],
  };
}
