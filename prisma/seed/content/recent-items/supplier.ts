import { caseText, count, oneDecimal, p, point, recommendation, section, table } from "../document";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";
import { heldSteps, openedOn, SUPPLIER_OPENED } from "./opened";

const PLACES = 40;
const OFFERS: [name: string, place: number, quality: number][] = [
  ["Tilbudsgiver 1", 18_400, 78],
  ["Tilbudsgiver 2", 17_250, 64],
  ["Tilbudsgiver 3", 19_900, 81],
];

const CHEAPEST = Math.min(...OFFERS.map(([, place]) => place));

/** Price 40 and quality 60 of 100; the cheapest offer gets all points for its price, the others in proportion. */
const points = ([, place, quality]: (typeof OFFERS)[number]): number => (CHEAPEST / place) * 40 + quality * 0.6;

/** Item 5: closed, with its reason, a public title and a public summary. */
export function supplier(season: Season): DemoProposal {
  const [, chosen] = OFFERS[0]!;
  return {
    key: "recent/leverandoer",
    caseNumber: caseNumberOn(openedOn(season, SUPPLIER_OPENED), 30),
    title: "Valg af leverandør til jobrettede forløb",
    purpose: "decision",
    closed: true,
    ...heldSteps(season, "sanne-hedegaard"),
    document: caseText("recent/leverandoer", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `Aftalen om jobrettede forløb for aktivitetsparate udløber om et halvt år. Administrationen har indhentet tilbud på ${PLACES} pladser om året i to år, og tre leverandører har budt. Tilbuddene er vurderet på pris (40 pct.) og kvalitet (60 pct.). Kvaliteten er bedømt af en gruppe med to ledere, en jobrådgiver og en repræsentant for borgerne.`,
          ),
          p(
            "Tilbudsgiver 1 får flest point, når pris og kvalitet lægges sammen. Forløbet begynder på en virksomhed i første uge, og leverandøren har fast personale i både Ringkøbing og Skjern.",
          ),
          INVENTED_CASE,
        ),
        section(
          "oekonomi",
          table(
            "De tre tilbud",
            ["Tilbud", "Pris pr. plads (kr.)", "Pris pr. år (kr.)", "Kvalitet (af 100)", "Point i alt"],
            OFFERS.map((offer) => {
              const [name, place, quality] = offer;
              return [name, count(place), count(place * PLACES), String(quality), oneDecimal(points(offer))];
            }),
            `${INVENTED_FIGURES} Prisen pr. år er for ${PLACES} pladser. Det billigste tilbud får 40 point for prisen, de andre forholdsmæssigt færre.`,
          ),
          p(`Udgiften er ${kr(chosen * PLACES)} om året og holdes inden for rammen.`),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "tilbudsgiver 1 vælges som leverandør i to år"),
      ]),
    }),
    attachments: [{ file: "leverandoer-vurdering", title: "Vurdering af de tre tilbud", closed: true, remark: "" }],
  };
}
