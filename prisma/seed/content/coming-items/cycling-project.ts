import { caseText, count, h, ol, p, point, recommendation, section, table } from "../document";
import { INVENTED_CASE, INVENTED_FIGURES, kr, type Season, sum } from "../season";
import type { DemoProposal } from "../shapes";

const COSTS: [item: string, amount: number][] = [
  ["Træner og mentor", 190_000],
  ["Rejse, overnatning og følgebil", 148_000],
  ["Cykler og udstyr", 135_000],
  ["Forsikring og lokal transport", 27_000],
];
const MUNICIPAL = 250_000;
const SPONSORS = 180_000;
const FUNDS = 70_000;
const TOTAL = sum(COSTS.map(([, amount]) => amount));

/** Returned to its author with a comment. */
export function cyclingProject(season: Season): DemoProposal {
  const { next, at } = season;
  return {
    key: "coming/cykelprojekt",
    caseNumber: "20-022518",
    title: `Nyt cykelprojekt ${next}/${next + 1}: oplæg fra styregruppen`,
    purpose: "decision",
    closed: false,
    status: "returned",
    author: "thomas-rahbek",
    createdAt: at(-18, "08:50"),
    steps: [
      { kind: "submitted", by: "thomas-rahbek", at: at(-5, "15:25"), comment: "" },
      {
        kind: "returned",
        by: "birgit-holmgaard",
        at: at(-4, "08:35"),
        comment: `Oplægget er godt, men økonomien skal gøres færdig. Skriv, hvad koordinatorens timer koster, og hvem der betaler, hvis sponsorerne ikke når ${kr(SPONSORS)} Send det så igen, så når vi dagsordenen.`,
      },
    ],
    document: caseText("coming/cykelprojekt", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Udvalget bad den 18. august 2022 styregruppen om et nyt overordnet oplæg, som bygger på erfaringerne fra cykelprojektet i 2021. Arbejdet har ligget stille i en periode, fordi der skulle findes en ny turleder. Nu foreligger oplægget.",
          ),
          h("Erfaringer fra 2021"),
          p(
            "I 2021 begyndte 15 unge. Seks af dem var med på hele turen til Alpe d’Huez, og et halvt år efter projektet var fem af de seks i job eller uddannelse. Styregruppen peger på tre erfaringer:",
          ),
          ol(
            "For mange faldt fra inden turen. Kravene skal være klare fra begyndelsen, og hver ung skal have en fast mentor.",
            "Praktikken skal være aftalt, inden træningen går i gang. Så får ugen en fast rytme.",
            "De unge har brug for støtte i tre måneder efter turen, når de nye vaner skal holde i hverdagen.",
          ),
          h("Det nye projekt"),
          p(
            `Projektet begynder i januar ${next} og er for 15 unge mellem 18 og 29 år, som får uddannelseshjælp eller kontanthjælp. De træner to gange om ugen, får vejledning om kost og er i praktik 15-25 timer om ugen.`,
          ),
          p(
            `Turen går denne gang på danske veje, fra Skagen til Ringkøbing. Den er ca. 420 km og tager seks dage, så de unge kører i gennemsnit 70 km om dagen. Det gør rejsen billigere, og flere kan gennemføre. Turen ligger i september ${next}, og støtten efter turen slutter ved årets udgang. Den sidste måling ligger i marts ${next + 1}.`,
          ),
          INVENTED_CASE,
        ),
        section(
          "oekonomi",
          table(
            "Budget for cykelprojektet (kr.)",
            ["Udgift", "Beløb"],
            [...COSTS.map(([item, amount]) => [item, count(amount)]), ["I alt", count(TOTAL)]],
            INVENTED_FIGURES,
          ),
          p(
            `Kommunen betaler ${kr(MUNICIPAL)}, lokale sponsorer ventes at give ${kr(SPONSORS)}, og der søges ${kr(FUNDS)} hos fonde. Det er i alt ${kr(TOTAL)}`,
          ),
          p("Koordinatorens timer er ikke regnet med endnu."),
        ),
        section(
          "effektvurdering",
          p(
            "Målet er, at mindst ni af de 15 unge er i job eller uddannelse seks måneder efter projektet. Det er 60 pct. og det samme som i 2021.",
          ),
          p("Det måles ved projektets afslutning og et halvt år efter, og resultatet sammenlignes med Unge på Broen."),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", `et nyt cykelprojekt begynder i januar ${next}`),
        point("at", `kommunens andel på ${kr(MUNICIPAL)} betales af rammen til indsatser for unge`),
        point("at", "styregruppen giver udvalget en status, når turen er gennemført"),
      ]),
    }),
    attachments: [
      { file: "cykel-oplaeg", title: "Oplæg fra styregruppen", closed: false, remark: "" },
      { file: "cykel-rute", title: "Skitse af træningsruten", closed: false, remark: "" },
    ],
  };
}
