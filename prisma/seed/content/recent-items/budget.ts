import { caseText, h, oneDecimal, p, point, recommendation, section, table } from "../document";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, type Season, sum } from "../season";
import type { DemoProposal } from "../shapes";
import { BUDGET_OPENED, heldSteps, openedOn } from "./opened";

/** Budget and expected accounts of the year, in tenths of a million kr. so that the sums are exact. */
export const BUDGET_AREAS: [name: string, budget: number, expected: number][] = [
  ["Sygedagpenge", 1184, 1210],
  ["Kontanthjælp og uddannelseshjælp", 742, 731],
  ["Fleksjob og ledighedsydelse", 1326, 1340],
  ["Beskæftigelsesindsats", 418, 405],
];
const BUDGET = sum(BUDGET_AREAS.map(([, budget]) => budget));
const EXPECTED = sum(BUDGET_AREAS.map(([, , expected]) => expected));

const millions = (tenths: number): string => oneDecimal(tenths / 10);

/** Item 2: decided point by point. */
export function budget(season: Season): DemoProposal {
  const rows = [...BUDGET_AREAS, ["I alt", BUDGET, EXPECTED] as const];
  return {
    key: "recent/budgetopfoelgning",
    caseNumber: caseNumberOn(openedOn(season, BUDGET_OPENED), 21),
    title: "Budgetopfølgning for beskæftigelsesområdet",
    purpose: "decision",
    closed: false,
    ...heldSteps(season, "ulla-noerskov"),
    document: caseText("recent/budgetopfoelgning", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Økonomi og Beskæftigelse har gennemgået forbruget på udvalgets område og skønnet, hvordan regnskabet ender. Skønnet bygger på antallet af fuldtidspersoner i de enkelte målgrupper og på de priser, der er aftalt med leverandørerne.",
          ),
          h("Afvigelserne"),
          p(
            "På sygedagpenge ventes et merforbrug. Antallet af sygemeldte falder, men forløbene er blevet længere, og flere er sygemeldt i mere end et halvt år. Dér betaler kommunen den største del selv.",
          ),
          p(
            "På fleksjob og ledighedsydelse skyldes merforbruget, at flere er kommet i fleksjob. På de to andre områder ventes et mindreforbrug, fordi der er færre unge på uddannelseshjælp, og fordi flere ledige er gået til ordinære timer i stedet for et tilbud.",
          ),
          INVENTED_CASE,
        ),
        section(
          "oekonomi",
          table(
            "Udvalgets område (mio. kr.)",
            ["Område", "Budget", "Ventet regnskab", "Afvigelse"],
            rows.map(([name, planned, expected]) => [
              name,
              millions(planned),
              millions(expected),
              millions(expected - planned),
            ]),
            `${INVENTED_FIGURES} Et tal med minus er et mindreforbrug.`,
          ),
          p(
            `Samlet ventes et merforbrug på ${millions(EXPECTED - BUDGET)} mio. kr., når mindreforbruget er trukket fra. Administrationen foreslår, at der ikke flyttes penge mellem områderne nu. Udvalget kan tage stilling ved den næste budgetopfølgning, hvor skønnet er mere sikkert.`,
          ),
        ),
        section(
          "effektvurdering",
          p(
            "Jobcentret har sat gang i en fast opfølgning på de sygemeldte, der nærmer sig 26 uger. Virkningen ventes at kunne ses i den næste budgetopfølgning.",
          ),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "budgetopfølgningen tages til orientering"),
        point("at", "der ikke flyttes penge mellem områderne før den næste budgetopfølgning"),
      ]),
    }),
    attachments: [{ file: "budget-tal", title: "Budgetopfølgning, tal for hvert område", closed: false, remark: "" }],
  };
}
