import { caseText, count, h, p, point, recommendation, section, ul } from "../document";
import { caseNumberOn, INVENTED_CASE, readySteps, type Season } from "../season";
import type { DemoProposal } from "../shapes";
import { TARGET_GROUPS } from "./results";

const INSURED = TARGET_GROUPS[0]?.[2] ?? 0;
const FIRST_FUND = 161;
const SECOND_FUND = 74;
const BOTH = FIRST_FUND + SECOND_FUND;

export const FUNDS_OPENED = -27;
export const VISITS_OPENED = -9;

const openedOn = (season: Season, workdays: number): string => season.at(workdays, "").slice(0, 10);

/** Ready, and not yet on any meeting. */
export function unemploymentFunds(season: Season): DemoProposal {
  const { next } = season;
  return {
    key: "coming/a-kasser",
    caseNumber: caseNumberOn(openedOn(season, FUNDS_OPENED), 12),
    title: "Aftale med to a-kasser om fælles samtaler",
    purpose: "decision",
    closed: false,
    ...readySteps(season, "thomas-rahbek", "birgit-holmgaard", -5),
    document: caseText("coming/a-kasser", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "A-kasserne har siden 1. januar 2024 haft ansvaret for samtalerne i de første tre måneder af et ledighedsforløb. Derefter overtager jobcentret. Mange ledige oplever skiftet som en ny begyndelse, hvor de skal fortælle alt én gang til.",
          ),
          p(
            "Administrationen foreslår derfor en aftale med to a-kasser om en fælles samtale i overgangen. Den ledige, a-kassen og jobcentret mødes i den 12. eller 13. uge af ledigheden og lægger sammen en plan for de næste tre måneder.",
          ),
          h("Hvem aftalen omfatter"),
          p(
            `De to a-kasser har flest medlemmer blandt kommunens ledige. ${FIRST_FUND} fuldtidspersoner er medlem af den ene og ${SECOND_FUND} af den anden, i alt ${BOTH} ud af ${count(INSURED)}. Det er ${Math.round((BOTH / INSURED) * 100)} pct.`,
          ),
          h("Indholdet af aftalen"),
          ul(
            "A-kassen indkalder til samtalen og sender planen til jobcentret tre dage før.",
            "Samtalen holdes på jobcentret eller på video, som den ledige ønsker det.",
            "Jobcentret kommer med mindst to konkrete job eller virksomheder, der søger folk med den lediges baggrund.",
            "De tre parter skriver sammen ned, hvem der gør hvad, og hvornår der bliver fulgt op.",
          ),
          p(
            `Aftalen gælder fra 1. februar ${next} og et år frem. Den kan siges op med tre måneders varsel. De øvrige a-kasser får tilbud om en tilsvarende aftale, hvis erfaringerne er gode.`,
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p(
            "A-kassen og jobcentret har hver sit ansvar efter loven. Aftalen flytter ikke ansvar, men samler to samtaler i én. Den ledige skal give samtykke til, at de to parter deler oplysninger.",
          ),
        ),
        section(
          "oekonomi",
          p(
            "Aftalen holdes inden for den nuværende normering. Én fælles samtale erstatter to særskilte, så tidsforbruget er uændret.",
          ),
        ),
        section(
          "effektvurdering",
          p(
            "Administrationen forventer færre afbrudte forløb i overgangen og en kortere vej til job. Det måles på, hvor mange der har en praktik, et job med løntilskud eller ordinære timer seks uger efter samtalen. Udvalget får resultatet efter et halvt år.",
          ),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", `aftalen med de to a-kasser godkendes og træder i kraft 1. februar ${next}`),
        point("at", "udvalget får en evaluering, når aftalen har virket i et halvt år"),
      ]),
    }),
    attachments: [{ file: "a-kasser-aftale", title: "Udkast til aftale", closed: false, remark: "" }],
  };
}

/** A draft that its author has begun: sections are still empty, and nobody else has seen it. */
export function companyVisits(season: Season): DemoProposal {
  const { next, at } = season;
  return {
    key: "coming/virksomhedsbesoeg",
    caseNumber: caseNumberOn(openedOn(season, VISITS_OPENED), 40),
    title: `Årsplan for virksomhedsbesøg ${next}`,
    purpose: "decision",
    closed: false,
    status: "draft",
    author: "sanne-hedegaard",
    createdAt: at(VISITS_OPENED, "11:15"),
    steps: [],
    document: caseText("coming/virksomhedsbesoeg", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Virksomhedsservice besøger hvert år omkring 400 virksomheder i kommunen. Udvalget har ønsket at se planen for året, inden den bliver sat i gang.",
          ),
          h("Brancher i fokus"),
          p("Her skal stå, hvilke brancher der mangler folk, og hvorfra tallene kommer."),
        ),
        section("lovgrundlag"),
        section("oekonomi"),
        section("effektvurdering"),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", `årsplanen for virksomhedsbesøg i ${next} godkendes`),
      ]),
    }),
    attachments: [],
  };
}
