import { addWorkdays } from "../dates";
import { caseText, p, point, recommendation, section, ul } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";

const HOURS = 600;
const AN_HOUR = 265;

export function mentors(season: Season): DemoProposal {
  return {
    key: "soon/mentorer",
    caseNumber: caseNumberOn(addWorkdays(season.today, -27), 14),
    title: "Mentorer på små virksomheder",
    purpose: "decision",
    closed: false,
    ...stepsBefore(season.today, "thomas-rahbek"),
    document: caseText("soon/mentorer", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Virksomheder med under 20 ansatte tager sjældnere en borger i praktik end de store. De siger, at de gerne vil, men at de ikke har tid til at følge den nye på plads. Administrationen foreslår, at en medarbejder på virksomheden kan få betalt timer som mentor i de første otte uger.",
          ),
          ul(
            "Mentoren er kollega, ikke leder.",
            "Virksomheden får besked om en fast kontaktperson i Jobcentret.",
            "Ordningen prøves i et år med højst 50 forløb.",
          ),
          INVENTED_CASE,
        ),
        section("lovgrundlag", p("Mentorstøtte gives efter kapitel 26 i lov om en aktiv beskæftigelsesindsats.")),
        section(
          "oekonomi",
          p(
            `Der afsættes ${HOURS} timer til ${kr(AN_HOUR)}, i alt ${kr(HOURS * AN_HOUR)} Pengene tages af rammen til mentorstøtte.`,
          ),
        ),
        section("effektvurdering", p("Mindst 20 af de 50 borgere skal være i job uden støtte et halvt år efter.")),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "ordningen med mentorer på små virksomheder prøves i et år"),
        point("at", `der bruges ${kr(HOURS * AN_HOUR)} af rammen til mentorstøtte`),
      ]),
    }),
    attachments: [],
  };
}
