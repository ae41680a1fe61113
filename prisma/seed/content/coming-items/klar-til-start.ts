import { caseText, count, h, p, point, recommendation, section, table, ul } from "../document";
import { OFFERS } from "../items-2022-08-18/klar-til-start";
import { INVENTED_CASE, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";

const MONTH = 16_990;
const COURSE = 12 * MONTH;
const COURSES = 4;
const TOTAL = COURSES * COURSE;

const yearly = (name: string): number => {
  const offer = OFFERS.find(([each]) => each.startsWith(name));
  if (!offer) throw new Error(`No offer begins with ${name}.`);
  return Number(offer[2].replaceAll(".", ""));
};
const CHEAPEST = COURSE - yearly("Job-bro");
const DEAREST = COURSE - yearly("Projekt Ny-Start, Erhvervsskolen Vestjylland* - 30");

const COMPARED = ["Job-bro", "Genstart", "Unge på Broen", "Projekt Ny-Start, Erhvervsskolen Vestjylland* - 30"];

/** Months of the twelve that fall in the first year when the courses begin on the first of the given month. */
const firstYear = (month: number): number => COURSES * MONTH * (13 - month);

/** Submitted, and waiting for an approver. */
export function klarTilStart(season: Season): DemoProposal {
  const { next, at } = season;
  const start = (name: string, month: number): string[] => [
    name,
    count(firstYear(month)),
    count(TOTAL - firstYear(month)),
    count(TOTAL),
  ];
  return {
    key: "coming/klar-til-start",
    caseNumber: "22-016257",
    title: "Klar til start på KRAMP: beslutningsgrundlag og finansiering",
    purpose: "decision",
    closed: false,
    status: "submitted",
    author: "sanne-hedegaard",
    createdAt: at(-15, "10:05"),
    steps: [{ kind: "submitted", by: "sanne-hedegaard", at: at(-1, "14:32"), comment: "" }],
    document: caseText("coming/klar-til-start", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Udvalget drøftede den 18. august 2022 en henvendelse fra Autismecenter Vest og bad om et beslutningsgrundlag med forslag til finansiering. Her er det for fire forløb på virksomheden KRAMP i Skjern.",
          ),
          p(
            "I ”Klar til start” bliver borgeren oplært på arbejdspladsen af en personlig vejleder med særlig viden om autisme. Virksomheden har på forhånd lovet en fast ansættelse, oftest i fleksjob, til den, der gennemfører. Det lykkes ifølge centret for 80 pct. af de visiterede.",
          ),
          h("Hvem forløbene er for"),
          p(
            "I 2022 havde otte ud af 13 jobrådgivere tilsammen 36 borgere med en autismediagnose eller mistanke om en. Det svarede til 59 borgere for alle 13. Administrationen har gennemgået sagerne igen. I dag er 52 borgere i målgruppen, og jobrådgiverne vurderer, at 11 af dem kan have gavn af forløbet nu. Borgerne vælges, så de fire forløb kan begynde samtidig.",
          ),
          h("To mulige tidspunkter"),
          ul(
            `1. februar ${next}: Forløbene kan begynde, så snart vejlederne er på plads. De slutter 31. januar ${next + 1}.`,
            `1. maj ${next}: Der er bedre tid til at forberede borgerne og virksomheden. En større del af udgiften falder i ${next + 1}.`,
          ),
          p(
            `Administrationen anbefaler 1. februar ${next}, fordi borgerne er klar, og ventetid er svær for målgruppen.`,
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p(
            "Forløbene gives som øvrig vejledning og opkvalificering efter § 91 i lov om en aktiv beskæftigelsesindsats og kombineres med virksomhedspraktik.",
          ),
        ),
        section(
          "oekonomi",
          p(
            `Et forløb koster ${kr(MONTH)} om måneden. Med et gennemsnit på 12 måneder bliver det ${kr(COURSE)} Fire forløb koster dermed ${kr(TOTAL)}`,
          ),
          table(
            "Klar til start sammenlignet med tilbuddene i 2022 (kr.)",
            ["Tilbud", "Pris pr. år", "Mindre end Klar til start"],
            COMPARED.map((name) => [
              OFFERS.find(([each]) => each.startsWith(name))?.[0].replace("*", "") ?? name,
              count(yearly(name)),
              count(COURSE - yearly(name)),
            ]),
            "Priser fra referatet af 18. august 2022.",
          ),
          p(
            `Regnet mod det dyreste tilbud er merudgiften ${kr(DEAREST)} pr. borger om året, mod det billigste ${kr(CHEAPEST)} For fire borgere er det mellem ${kr(COURSES * DEAREST)} og ${kr(COURSES * CHEAPEST)} om året. Beregningen bruger priserne fra 2022, både for ”Klar til start” og for de andre tilbud.`,
          ),
          table(
            "Udgiften fordelt på år (kr.)",
            ["Forløbene begynder", String(next), String(next + 1), "I alt"],
            [start("1. februar", 2), start("1. maj", 5)],
          ),
          p(
            "Administrationen foreslår, at forløbene betales af rammen til vejledning og opkvalificering. Der er plads i rammen, hvis antallet af pladser i de øvrige tilbud til unge nedsættes tilsvarende.",
          ),
        ),
        section(
          "effektvurdering",
          p(
            "Holder centrets erfaring på 80 pct., kan tre af de fire borgere ventes fastansat, når forløbet slutter. Administrationen følger op midtvejs, ved afslutningen og et halvt år efter og ser på fremmøde, timetal og ansættelse.",
          ),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "der etableres fire forløb af ”Klar til start” på KRAMP"),
        point("at", "forløbene betales af rammen til vejledning og opkvalificering"),
        point("at", `forløbene begynder 1. februar ${next}`),
        point("at", `udvalget får en midtvejsevaluering på mødet i august ${next}`),
      ]),
    }),
    attachments: [
      { file: "klar-til-start-beskrivelse", title: "Beskrivelse af ”Klar til start”", closed: false, remark: "" },
      { file: "prisoversigt-ksi", title: "Prisoversigt, tilbud til unge i KSI", closed: true, remark: "" },
    ],
  };
}
