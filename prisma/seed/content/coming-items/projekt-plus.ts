import { caseText, count, h, p, point, recommendation, section, table } from "../document";
import { INVENTED_CASE, INVENTED_FIGURES, kr, readySteps, type Season, sum } from "../season";
import type { DemoProposal } from "../shapes";

const OUTCOMES: [situation: string, men: number][] = [
  ["Ordinær beskæftigelse", 6],
  ["Ordinær uddannelse", 3],
  ["Fleksjob eller virksomhedspraktik", 4],
  ["Fortsat sygemeldt eller i afklaring", 5],
];
const FINISHED = sum(OUTCOMES.map(([, men]) => men));
const STILL_THERE = 6;
const PLACES = 24;

export const PLUS_BUDGET: [item: string, amount: number][] = [
  ["To kontaktpersoner på fuld tid", 1_040_000],
  ["Psykolog, 180 timer à 1.100 kr.", 180 * 1100],
  ["Aktiviteter og transport", 86_000],
  ["Lokaler", 46_000],
];
const TOTAL = sum(PLUS_BUDGET.map(([, amount]) => amount));

/** Ready for the agenda. */
export function projektPlus(season: Season): DemoProposal {
  const { year, next } = season;
  return {
    key: "coming/projekt-plus",
    caseNumber: "17-004875",
    title: `Projekt PLUS: fortsættelse i ${next}`,
    purpose: "decision",
    closed: false,
    ...readySteps(season, "sanne-hedegaard", "birgit-holmgaard", -3),
    document: caseText("coming/projekt-plus", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `Beskæftigelsesudvalget fik den 18. august 2022 slutevalueringen af Projekt PLUS og godkendte, at indsatsen fortsatte året ud. Siden er den forlænget et år ad gangen. Den nuværende bevilling gælder til og med ${year}, og udvalget skal nu tage stilling til ${next}.`,
          ),
          h("Målgruppe og indhold"),
          p(
            "Indsatsen er for mænd med angst og depression, som får sygedagpenge eller kontanthjælp, eller som er i jobafklaring. Et forløb varer ca. ni måneder. Deltageren har en fast kontaktperson og er med i en gruppe, der mødes to gange om ugen om natur og bevægelse. Han kan også få samtaler med en psykolog. Når han er klar til det, finder kontaktpersonen en praktik eller løntimer sammen med Virksomhedsservice.",
          ),
          h("Det seneste år"),
          p(
            `${FINISHED + STILL_THERE} mænd er begyndt inden for de seneste 12 måneder. ${FINISHED} har afsluttet deres forløb, og seks er stadig i gang. Der går i gennemsnit fire uger fra henvisning til første samtale.`,
          ),
          table(
            `Situationen for de ${FINISHED} mænd, der har afsluttet`,
            ["Situation ved afslutning", "Antal"],
            [...OUTCOMES.map(([situation, men]) => [situation, count(men)]), ["I alt", count(FINISHED)]],
            INVENTED_FIGURES,
          ),
          p(
            `Ni af de ${FINISHED} er dermed gået til ordinær beskæftigelse eller uddannelse. Det er 50 pct. I projektperioden var det 50 af de 97, der gennemførte, eller knap 52 pct. Indsatsen har altså holdt niveauet fra projektet.`,
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p(
            "Indsatsen gives som øvrig vejledning og opkvalificering efter lov om en aktiv beskæftigelsesindsats. Det er frivilligt for deltageren at tage imod samtaler med psykologen.",
          ),
        ),
        section(
          "oekonomi",
          p(
            `Indsatsen koster ${kr(TOTAL)} i ${next} med plads til ${PLACES} deltagere. Det er ca. ${kr(Math.round(TOTAL / PLACES / 100) * 100)} pr. forløb.`,
          ),
          table(
            `Budget for Projekt PLUS i ${next} (kr.)`,
            ["Udgift", "Beløb"],
            [...PLUS_BUDGET.map(([item, amount]) => [item, count(amount)]), ["I alt", count(TOTAL)]],
            INVENTED_FIGURES,
          ),
          p(
            `Udgiften er fuldt ud kommunal og kan holdes inden for rammen til vejledning og opkvalificering i budget ${next}.`,
          ),
        ),
        section(
          "effektvurdering",
          p(
            `Administrationen forventer, at mindst halvdelen af dem, der afslutter i ${next}, går til ordinær beskæftigelse eller uddannelse, og at mindst tre ud af fire får højere trivsel.`,
          ),
          p(
            "Det måles ved opstart, ved afslutning og seks måneder efter. Der bruges de samme progressionsindikatorer som i projektperioden, så resultaterne kan sammenlignes.",
          ),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", `Projekt PLUS fortsætter i ${next} med plads til ${PLACES} deltagere`),
        point("at", `udgiften på ${kr(TOTAL)} betales af rammen til vejledning og opkvalificering`),
        point("at", `udvalget får en status med de samme målinger på mødet i november ${next}`),
      ]),
    }),
    attachments: [
      { file: "plus-status", title: "Status for Projekt PLUS, de seneste 12 måneder", closed: false, remark: "" },
      { file: "plus-beskrivelse", title: "Beskrivelse af indsatsen", closed: false, remark: "" },
      { file: "plus-budget", title: `Budget for Projekt PLUS i ${next}`, closed: false, remark: "" },
    ],
  };
}
