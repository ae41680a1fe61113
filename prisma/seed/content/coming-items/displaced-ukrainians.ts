import { caseText, count, h, p, recommendation, section, table } from "../document";
import { HEAD_OF_DEPARTMENT } from "../people";
import { INVENTED_CASE, INVENTED_FIGURES, readySteps, type Season, sum } from "../season";
import type { DemoProposal } from "../shapes";

const SITUATIONS: [name: string, people: number][] = [
  ["I ordinært arbejde, også på deltid", 121],
  ["I praktik, løntilskud eller danskuddannelse på fuld tid", 38],
  ["På barsel, sygemeldt eller undtaget af andre grunde", 27],
];
const TOTAL = sum(SITUATIONS.map(([, people]) => people));
const percent = (people: number): string => `${Math.round((people / TOTAL) * 100)} %`;

/** Ready for the agenda. */
export function displacedUkrainians(season: Season): DemoProposal {
  return {
    key: "coming/fordrevne-ukrainere",
    caseNumber: "22-007427",
    title: "Status på indsats for fordrevne ukrainere",
    purpose: "orientation",
    closed: false,
    ...readySteps(season, "sanne-hedegaard", "morten-thyregod", -4),
    document: caseText("coming/fordrevne-ukrainere", {
      sections: [
        section(
          "sagsfremstilling",
          p(
            `Udvalget fik den 18. august 2022 en status på indsatsen for fordrevne fra Ukraine og har siden fået en status hvert halve år. På mødet fortæller ${HEAD_OF_DEPARTMENT} om det seneste halve år og svarer på spørgsmål.`,
          ),
          h("Hvor mange er i arbejde"),
          p(
            `I kommunen bor ${TOTAL} fordrevne ukrainere i den arbejdsdygtige alder. Omkring to ud af tre er i ordinært arbejde, de fleste i industrien, i landbruget og i turismen langs kysten.`,
          ),
          table(
            "Fordrevne ukrainere i den arbejdsdygtige alder",
            ["Situation", "Antal", "Andel"],
            [
              ...SITUATIONS.map(([name, people]) => [name, count(people), percent(people)]),
              ["I alt", count(TOTAL), percent(TOTAL)],
            ],
            `${INVENTED_FIGURES} Andelene er afrundet hver for sig.`,
          ),
          h("Det seneste halve år"),
          p(
            "Flere er gået fra sæsonarbejde til fast stilling. Jobcentret har besøgt 34 virksomheder, som har ansat ukrainere, og talt med dem om danskundervisning i arbejdstiden. 11 af virksomhederne har nu hold på arbejdspladsen en eftermiddag om ugen.",
          ),
          p(
            "Sprog er fortsat den største hindring. Mange arbejder i job, der ligger under deres uddannelse. Derfor tilbyder kommunen nu vejledning om, hvordan en ukrainsk uddannelse bliver vurderet og godkendt i Danmark. 22 personer har taget imod tilbuddet.",
          ),
          h("De næste skridt"),
          p(
            "Jobcentret lægger i det kommende halve år vægt på tre ting: dansk på arbejdspladsen, job, der svarer til uddannelsen, og overgangen for de unge, der bliver færdige med grundskolen til sommer.",
          ),
          INVENTED_CASE,
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager sagen til orientering.",
      ),
    }),
    attachments: [],
  };
}
