import { addWorkdays } from "../dates";
import { caseText, count, p, point, recommendation, section, table } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, kr, sum, type Season } from "../season";
import type { DemoProposal } from "../shapes";

const TRADES: [string, number, number][] = [
  ["Metal og maskiner", 60, 9_400],
  ["Social og sundhed", 45, 7_200],
  ["Transport og lager", 40, 8_150],
];
const TOTAL = sum(TRADES.map(([, people, price]) => people * price));

/** Goes on to the finance committee: it needs money from outside the committee's frame. */
export function courses(season: Season): DemoProposal {
  const { held } = season.dates;
  return {
    key: "held/kurser",
    caseNumber: caseNumberOn(addWorkdays(held, -21), 5),
    title: `Korte kurser i fag, der mangler folk, i ${season.next}`,
    purpose: "decision",
    closed: false,
    ...stepsBefore(held, "ulla-noerskov"),
    document: caseText("held/kurser", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Virksomhederne i kommunen mangler folk i metalindustrien, i ældreplejen og på lagrene. Samtidig er en del ledige uden den korte uddannelse, der skal til. Administrationen foreslår en pulje til kurser på en til seks uger, hvor virksomheden på forhånd har lovet en samtale.",
          ),
          INVENTED_CASE,
        ),
        section(
          "oekonomi",
          table(
            `Puljen i ${season.next}`,
            ["Fag", "Personer", "Pris pr. person (kr.)", "Udgift (kr.)"],
            TRADES.map(([trade, people, price]) => [trade, count(people), count(price), count(people * price)]),
            INVENTED_FIGURES,
          ),
          p(
            `Udgiften er ${kr(TOTAL)} Der er ikke plads i udvalgets ramme, så en tillægsbevilling skal behandles i Økonomiudvalget og Byrådet.`,
          ),
        ),
        section(
          "effektvurdering",
          p("Mindst seks af ti deltagere skal være i job tre måneder efter kurset. Det opgøres hvert kvartal."),
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller til Beskæftigelsesudvalget at anbefale over for byrådet,",
        [
          point("at", `der gives en tillægsbevilling på ${kr(TOTAL)} i ${season.next}`),
          point("at", "puljen fordeles på fag som vist i tabellen"),
        ],
      ),
    }),
    attachments: [],
  };
}
