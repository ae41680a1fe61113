import { addWorkdays } from "../dates";
import { caseText, p, point, recommendation, section } from "../document";
import { stepsBefore } from "../recent-items/opened";
import { caseNumberOn, INVENTED_CASE, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";

/** Closed: a company's affairs. */
export function repayment(season: Season): DemoProposal {
  return {
    key: "soon/tilbagebetaling",
    caseNumber: caseNumberOn(addWorkdays(season.today, -22), 31),
    title: "Krav mod en virksomhed om tilbagebetaling af løntilskud",
    purpose: "decision",
    closed: true,
    ...stepsBefore(season.today, "ulla-noerskov"),
    document: caseText("soon/tilbagebetaling", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `En virksomhed har fået løntilskud til to ansatte, mens den opsagde to andre i samme funktion. Kravet er ${kr(118_400)} Virksomheden tilbyder at betale ${kr(70_000)} over seks måneder. Dens regnskab viser, at et større beløb kan koste de øvrige ni job.`,
          ),
          INVENTED_CASE,
        ),
        section("lovgrundlag", p("Kravet følger af reglerne om merbeskæftigelse ved løntilskud.")),
        section("oekonomi", p(`Et forlig giver en indtægt på ${kr(70_000)}`)),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", `kommunen indgår et forlig på ${kr(70_000)}`),
      ]),
    }),
    attachments: [],
  };
}
