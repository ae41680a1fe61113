import { caseText, count, h, oneDecimal, p, recommendation, section, table } from "../document";
import { lastQuarter } from "../dates";
import { INVENTED_CASE, INVENTED_FIGURES, readySteps, type Season, sum } from "../season";
import type { DemoProposal } from "../shapes";

/** Full-time equivalents in the quarter a year ago and now. */
export const TARGET_GROUPS: [name: string, before: number, now: number][] = [
  ["A-dagpenge", 412, 398],
  ["Kontanthjælp, jobparate", 96, 91],
  ["Kontanthjælp, aktivitetsparate", 218, 224],
  ["Uddannelseshjælp", 187, 179],
  ["Sygedagpenge", 603, 588],
  ["Jobafklaring", 142, 139],
  ["Ressourceforløb", 88, 84],
  ["Ledighedsydelse", 121, 125],
];
const BEFORE = sum(TARGET_GROUPS.map(([, before]) => before));
const NOW = sum(TARGET_GROUPS.map(([, , now]) => now));

/** Ready for the agenda, with four attachments of four kinds. */
export function results(season: Season): DemoProposal {
  const { quarter, year } = lastQuarter(season.today);
  const period = `${quarter}. kvartal ${year}`;
  const rows = [...TARGET_GROUPS, ["I alt", BEFORE, NOW] as const];
  return {
    key: "coming/resultatopfoelgning",
    caseNumber: "22-003236",
    title: `Resultatopfølgning, ${period}`,
    purpose: "orientation",
    closed: false,
    ...readySteps(season, "sanne-hedegaard", "birgit-holmgaard", -2),
    document: caseText("coming/resultatopfoelgning", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `Administrationen har opgjort, hvor mange fuldtidspersoner der i ${period} fik en ydelse fra kommunen eller a-kasserne. Tallene er sammenlignet med samme kvartal året før, så årstidens udsving ikke forstyrrer billedet.`,
          ),
          table(
            `Fuldtidspersoner i ${quarter}. kvartal`,
            ["Målgruppe", String(year - 1), String(year), "Ændring"],
            rows.map(([name, before, now]) => [name, count(before), count(now), count(now - before)]),
            INVENTED_FIGURES,
          ),
          h("Udviklingen i korte træk"),
          p(
            `Samlet er der ${count(BEFORE - NOW)} færre fuldtidspersoner end året før. Det er et fald på ${oneDecimal(((BEFORE - NOW) / BEFORE) * 100)} pct. Faldet er størst på sygedagpenge og a-dagpenge, hvor der er henholdsvis 15 og 14 færre.`,
          ),
          p(
            "To grupper er vokset. Der er seks flere aktivitetsparate på kontanthjælp og fire flere på ledighedsydelse. Jobcentret har derfor fra næste måned en ekstra virksomhedskonsulent på fleksjobområdet i et halvt år.",
          ),
          h("Samtaler til tiden"),
          p(
            "94 pct. af samtalerne med dagpengemodtagere og 89 pct. af samtalerne med sygedagpengemodtagere er holdt til tiden. Målet er 95 pct. i begge grupper. På sygedagpengeområdet skyldes forsinkelserne især, at to stillinger har været ubesatte i fire måneder.",
          ),
          h("Forbehold"),
          p(
            "Den seneste måned er foreløbig og kan ændre sig. Tallene for sygedagpenge og jobafklaring kommer fra fagsystemet, hvor borgere på ferie tæller med som syge.",
          ),
          p("Beskæftigelseschef Birgit Holmgaard gennemgår tallene på mødet."),
          INVENTED_CASE,
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager resultatopfølgningen til orientering.",
      ),
    }),
    attachments: [
      { file: "resultater-tabeller", title: `Resultatopfølgning, ${period}: tabeller`, closed: false, remark: "" },
      { file: "resultater-tal", title: "Tallene bag resultatopfølgningen", closed: false, remark: "" },
      { file: "resultater-figur", title: "Figur: fuldtidspersoner efter målgruppe", closed: false, remark: "" },
      { file: "resultater-metode", title: "Sådan er tallene opgjort", closed: false, remark: "" },
    ],
  };
}
