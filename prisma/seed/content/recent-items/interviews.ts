import { caseText, h, p, recommendation, section, table } from "../document";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, type Season } from "../season";
import type { DemoProposal } from "../shapes";
import { heldSteps, INTERVIEWS_OPENED, openedOn } from "./opened";

/** Item 4: for information. */
export function interviews(season: Season): DemoProposal {
  return {
    key: "recent/samtaler",
    caseNumber: caseNumberOn(openedOn(season, INTERVIEWS_OPENED), 47),
    title: "Status på samtaler til tiden",
    purpose: "orientation",
    closed: false,
    ...heldSteps(season, "sanne-hedegaard"),
    document: caseText("recent/samtaler", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Udvalget får to gange om året en status på, hvor mange samtaler jobcentret holder inden for lovens frister. Målet er 95 pct. i alle grupper.",
          ),
          table(
            "Andel af samtaler holdt til tiden",
            ["Målgruppe", "For et halvt år siden", "Nu"],
            [
              ["A-dagpenge", "91 %", "94 %"],
              ["Kontanthjælp", "93 %", "95 %"],
              ["Uddannelseshjælp", "90 %", "95 %"],
              ["Sygedagpenge", "92 %", "89 %"],
            ],
            INVENTED_FIGURES,
          ),
          h("Hvad der ligger bag"),
          p(
            "I tre af de fire grupper er der fremgang. Jobcentret har indført en fast ugentlig gennemgang af de samtaler, der skal holdes inden for to uger, og borgerne får en besked på telefonen dagen før.",
          ),
          p(
            "På sygedagpenge er det gået tilbage, fordi to medarbejdere er rejst. Stillingerne er slået op. Indtil de er besat, hjælper kolleger fra jobafklaring med 12 samtaler om ugen.",
          ),
          INVENTED_CASE,
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager sagen til efterretning.",
      ),
    }),
    attachments: [],
  };
}
