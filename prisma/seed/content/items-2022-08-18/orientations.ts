import { MUTUAL_INFORMATION } from "../committee";
import { caseText, p, recommendation, section, ul } from "../document";
import { HEAD_OF_DEPARTMENT } from "../people";
import { example, proposal2022 } from "./proposal";

const FOR_INFORMATION = recommendation(
  "Administrationen indstiller, at Beskæftigelsesudvalget tager sagen til orientering.",
);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Item 5. */
export const RESULTS_2022 = proposal2022({
  key: "2022-08-18/resultatopfoelgning",
  caseNumber: "22-003236",
  title: "Resultatopfølgning 2022 til orientering",
  purpose: "orientation",
  author: "sanne-hedegaard",
  document: caseText("2022-08-18/resultatopfoelgning", {
    sections: [
      section(
        "sagsfremstilling",
        p("Administrationen har opgjort tal og lavet statistik over målgrupperne i Ringkøbing-Skjern Kommune."),
        p(
          "Statistikken for sygedagpenge og jobafklaring kan ikke uden videre sammenlignes med tidligere år. Områderne gik den 3. juni 2020 over til et nyt udbetalingssystem, og administrationen kan ikke trække statistik ud af det. Tallene er derfor hentet i fagsystemet. Det betyder især noget på sygedagpengeområdet: Borgere på ferie tæller med som syge, fordi deres sag stadig er aktiv i fagsystemet.",
        ),
        p("Beskæftigelseschefen gennemgår på mødet tallene for udvalgte områder."),
      ),
    ],
    recommendation: FOR_INFORMATION,
  }),
  attachments: [example("resultatopfoelgning-2022", "Sådan er tallene i resultatopfølgningen opgjort")],
});

/** Item 8. */
export const DISPLACED_UKRAINIANS = proposal2022({
  key: "2022-08-18/fordrevne-ukrainere",
  caseNumber: "22-007427",
  title: "Status på indsats for fordrevne ukrainere",
  purpose: "orientation",
  author: "sanne-hedegaard",
  document: caseText("2022-08-18/fordrevne-ukrainere", {
    sections: [
      section(
        "sagsfremstilling",
        p(`${capitalised(HEAD_OF_DEPARTMENT)} gør på mødet status over indsatsen for fordrevne fra Ukraine.`),
      ),
    ],
    recommendation: FOR_INFORMATION,
  }),
});

/** Item 9: a fixed item with a standing case, and so with a text. */
export const MUTUAL_INFORMATION_2022 = proposal2022({
  key: "2022-08-18/gensidig-orientering",
  caseNumber: MUTUAL_INFORMATION.caseNumber,
  title: MUTUAL_INFORMATION.title,
  purpose: "orientation",
  author: "anne-vestergaard",
  document: caseText("2022-08-18/gensidig-orientering", {
    sections: [section("sagsfremstilling", p("Herunder:"), ul("Orientering om Borgerservice og Ydelse"))],
    recommendation: FOR_INFORMATION,
  }),
});
