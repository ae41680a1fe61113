import { caseText, count, p, point, recommendation, section, table } from "../document";
import { caseNumberOn, INVENTED_CASE, INVENTED_FIGURES, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";
import { heldSteps, openedOn, SUPPLIER_OPENED } from "./opened";

const PLACES = 40;
const OFFERS: [name: string, place: number, quality: number][] = [
  ["Tilbudsgiver 1", 18_400, 78],
  ["Tilbudsgiver 2", 17_250, 64],
  ["Tilbudsgiver 3", 19_900, 81],
];

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
            "Tilbudsgiver 1 har det bedste forhold mellem pris og kvalitet. Forløbet begynder på en virksomhed i første uge, og leverandøren har fast personale i både Ringkøbing og Skjern.",
          ),
          INVENTED_CASE,
        ),
        section(
          "oekonomi",
          table(
            "De tre tilbud",
            ["Tilbud", "Pris pr. plads (kr.)", `Pris om året for ${PLACES} pladser (kr.)`, "Kvalitet (af 100)"],
            OFFERS.map(([name, place, quality]) => [name, count(place), count(place * PLACES), String(quality)]),
            INVENTED_FIGURES,
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
