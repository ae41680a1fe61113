import { caseText, h, p, point, recommendation, section, ul } from "../document";
import { caseNumberOn, INVENTED_CASE, kr, type Season } from "../season";
import type { DemoProposal } from "../shapes";
import { heldSteps, openedOn, SPARE_TIME_JOBS_OPENED } from "./opened";

const COORDINATOR = 96_000;
const COURSES = 24_000;

/** Item 3: decided by a vote. */
export function spareTimeJobs(season: Season): DemoProposal {
  return {
    key: "recent/fritidsjob",
    caseNumber: caseNumberOn(openedOn(season, SPARE_TIME_JOBS_OPENED), 8),
    title: "Fritidsjob til unge: forsøg med fem virksomheder",
    purpose: "decision",
    closed: false,
    ...heldSteps(season, "thomas-rahbek"),
    document: caseText("recent/fritidsjob", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            "Unge, der har haft et fritidsjob, gennemfører oftere en ungdomsuddannelse og er sjældnere ledige senere. De unge, der har mest brug for erfaringen, har sværest ved at finde et job. Deres forældre er ofte uden for arbejdsmarkedet og kan ikke hjælpe med kontakter.",
          ),
          p(
            "Administrationen foreslår et forsøg på et år, hvor fem virksomheder hver tager fire unge mellem 13 og 17 år. De 20 unge findes af skolerne og Ungeenheden.",
          ),
          h("Sådan foregår det"),
          ul(
            "Den unge skriver en kort ansøgning og kommer til samtale, ligesom når voksne søger job.",
            "Virksomheden betaler løn efter overenskomsten og udpeger en voksen, som den unge kan gå til.",
            "En koordinator i Virksomhedsservice følger op efter to uger, to måneder og et halvt år.",
            "Inden start er der et kursus på to eftermiddage om arbejdstid, løn, skat og samarbejdet med kolleger.",
          ),
          INVENTED_CASE,
        ),
        section(
          "lovgrundlag",
          p(
            "Ansættelsen følger reglerne om unges arbejde. Virksomhederne får ikke tilskud. Ydelse vejleder familierne om, hvad den unges løn kan betyde for forældrenes ydelse.",
          ),
        ),
        section(
          "oekonomi",
          p(
            `Forsøget koster ${kr(COORDINATOR)} til koordinatorens timer og ${kr(COURSES)} til kurser, i alt ${kr(COORDINATOR + COURSES)} Det er ${kr((COORDINATOR + COURSES) / 20)} pr. ung. Pengene tages af rammen til indsatser for unge.`,
          ),
        ),
        section(
          "effektvurdering",
          p(
            "Forsøget er lykkedes, hvis mindst 15 af de 20 unge er i fritidsjob efter et halvt år. Skolerne opgør også fraværet før og efter.",
          ),
        ),
      ],
      recommendation: recommendation("Administrationen indstiller til Beskæftigelsesudvalget,", [
        point("at", "forsøget med fritidsjob godkendes"),
        point("at", `udgiften på ${kr(COORDINATOR + COURSES)} betales af rammen til indsatser for unge`),
        point("at", "udvalget får en evaluering, når forsøget er slut"),
      ]),
    }),
    attachments: [{ file: "fritidsjob-beskrivelse", title: "Beskrivelse af forsøget", closed: false, remark: "" }],
  };
}
