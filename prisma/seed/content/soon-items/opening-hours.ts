import { addWorkdays } from "../dates";
import { caseText, p, point, recommendation, section, table } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, type Season } from "../season";
import type { DemoProposal } from "../shapes";

export function openingHours(season: Season): DemoProposal {
  return {
    key: "soon/aabningstid",
    caseNumber: caseNumberOn(addWorkdays(season.today, -25), 7),
    title: "Jobcentret holder åbent én aften om ugen",
    purpose: "decision",
    closed: false,
    ...stepsBefore(season.today, "sanne-hedegaard"),
    document: caseText("soon/aabningstid", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Borgere i job med støtte og i deltidsjob har svært ved at komme til samtale i dagtimerne. Administrationen har set på tre modeller for en aften med åbent.",
          ),
          table(
            "Tre modeller",
            ["Model", "Åbent", "Samtaler pr. aften", "Ekstra løn pr. måned (kr.)"],
            [
              ["A: Ringkøbing", "Torsdag til kl. 18.00", "12", "14.200"],
              ["B: Ringkøbing og Skjern på skift", "Torsdag til kl. 18.00", "10", "15.900"],
              ["C: På video", "Tirsdag og torsdag til kl. 19.00", "16", "13.400"],
            ],
            INVENTED_FIGURES,
          ),
          INVENTED_CASE,
        ),
        section("oekonomi", p("Udgiften holdes inden for rammen til drift af Jobcentret.")),
        section("effektvurdering", p("Andelen af samtaler, der bliver aflyst, skal falde fra 14 til under 8 pct.")),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "udvalget vælger en af de tre modeller"),
        point("at", "modellen træder i kraft ved årets begyndelse"),
      ]),
    }),
    attachments: [],
  };
}
