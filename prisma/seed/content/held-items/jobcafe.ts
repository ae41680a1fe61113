import { addWorkdays } from "../dates";
import { caseText, count, h, p, point, recommendation, section, table, ul } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";

const RENT = 184_000;
const STAFF = 312_000;
const TRANSPORT = 96_000;

/** Decided by a vote by name, with a dissent, and then referred to the council. */
export function jobcafe(season: Season): DemoProposal {
  const { held } = season.dates;
  return {
    key: "held/jobcafe",
    caseNumber: caseNumberOn(addWorkdays(held, -26), 11),
    title: "Jobcaféen i Tarm samles med tilbuddet i Skjern",
    purpose: "decision",
    closed: false,
    ...stepsBefore(held, "thomas-rahbek"),
    document: caseText("held/jobcafe", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Jobcaféen i Tarm har åbent to eftermiddage om ugen. Her kan ledige få hjælp til ansøgninger, til Jobnet og til den første kontakt med en virksomhed. Caféen i Skjern har det samme tilbud fire dage om ugen, seks kilometer derfra.",
          ),
          p(
            "Besøgstallet i Tarm er faldet i to år, mens det er steget i Skjern. Administrationen foreslår at samle tilbuddet i Skjern og bruge en del af besparelsen på transport for dem, der ikke selv kan komme frem.",
          ),
          table(
            "Besøg i de to caféer",
            ["Café", "For to år siden", "Sidste år", "I år til og med tredje kvartal"],
            [
              ["Tarm", count(1_140), count(870), count(520)],
              ["Skjern", count(3_260), count(3_610), count(2_905)],
            ],
            INVENTED_FIGURES,
          ),
          h("Hvad de berørte siger"),
          ul(
            "Brugerrådet i Tarm er imod: turen til Skjern er for lang for dem, der ikke har bil.",
            "Medarbejderne er for: i dag er én medarbejder alene på vagt i Tarm.",
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p("Kommunen bestemmer selv, hvor den åbne vejledning ligger. Retten til samtaler i Jobcentret ændres ikke."),
        ),
        section(
          "oekonomi",
          table(
            "Besparelse på et år",
            ["Post", "Kr."],
            [
              ["Husleje i Tarm", count(RENT)],
              ["Løn", count(STAFF)],
              ["Transport", count(-TRANSPORT)],
              ["I alt", count(RENT + STAFF - TRANSPORT)],
            ],
            INVENTED_FIGURES,
          ),
          p(`Besparelsen på ${kr(RENT + STAFF - TRANSPORT)} bliver i rammen til vejledning.`),
        ),
        section(
          "effektvurdering",
          p("Flere kan få hjælp samme dag, fordi to medarbejdere er på arbejde ad gangen. Der følges op efter et år."),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "Jobcaféen i Tarm lukker med udgangen af første kvartal, og at tilbuddet samles i Skjern"),
        point("at", `der afsættes ${kr(TRANSPORT)} om året til transport`),
      ]),
    }),
    attachments: [],
  };
}
