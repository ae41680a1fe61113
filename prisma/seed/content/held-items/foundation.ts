import { addWorkdays } from "../dates";
import { caseText, p, point, recommendation, section, ul } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";

const PLACES = 12;
const A_PLACE = 58_000;

/** A member is disqualified: he chairs the foundation's board. An amendment falls. */
export function foundation(season: Season): DemoProposal {
  const { held } = season.dates;
  return {
    key: "held/fond",
    caseNumber: caseNumberOn(addWorkdays(held, -24), 19),
    title: "Aftale med Fonden Grønne Hænder om støttede job",
    purpose: "decision",
    closed: false,
    ...stepsBefore(held, "sanne-hedegaard"),
    document: caseText("held/fond", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `Fonden Grønne Hænder driver et gartneri og en planteskole ved Videbæk. Fonden tilbyder kommunen ${PLACES} pladser om året til borgere, der har været længe uden for arbejdsmarkedet. Hver borger får en arbejdsleder, faste opgaver og en plan for, hvordan timetallet stiger.`,
          ),
          ul(
            "Et forløb varer 26 uger og begynder med otte timer om ugen.",
            "Jobrådgiveren kommer på pladsen hver fjerde uge.",
            "Fonden hjælper med at finde den næste arbejdsgiver.",
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p(
            "Pladserne er virksomhedspraktik og løntilskud efter lov om en aktiv beskæftigelsesindsats. Aftalen er under tærskelværdien for udbud.",
          ),
        ),
        section(
          "oekonomi",
          p(
            `Prisen er ${kr(A_PLACE)} pr. plads, i alt ${kr(PLACES * A_PLACE)} om året. Udgiften holdes inden for rammen til indsatser for aktivitetsparate.`,
          ),
        ),
        section(
          "effektvurdering",
          p("Målet er, at fem af de 12 borgere er i job eller uddannelse et halvt år efter forløbet."),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", `der indgås en aftale på to år om ${PLACES} pladser om året`),
        point("at", "udvalget får en evaluering, når det første år er gået"),
      ]),
    }),
    attachments: [],
  };
}
