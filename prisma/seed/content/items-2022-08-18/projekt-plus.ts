import { caseText, h, p, recommendation, section, ul } from "../document";
import { example, proposal2022 } from "./proposal";

/** Item 2. */
export const PROJEKT_PLUS = proposal2022({
  key: "2022-08-18/projekt-plus",
  caseNumber: "17-004875",
  title: "Projekt PLUS - Slutevaluering til orientering",
  purpose: "decision",
  author: "sanne-hedegaard",
  document: caseText("2022-08-18/projekt-plus", {
    sections: [
      section(
        "sagsfremstilling",
        p(
          "Projekt PLUS er Ringkøbing-Skjern Kommunes beskæftigelsesrettede indsats for mænd, der har angst og depression. Projektet begyndte i januar 2018 og sluttede i oktober 2021, og Den A. P. Møllerske Støttefond har betalt det.",
        ),
        h("Formål"),
        p(
          "Projektet havde to formål. Deltagerne skulle hjælpes til at forsørge sig selv eller komme tættere på det. Samtidig skulle målrettet metodeudvikling give viden om målgruppen og om indsatsen, så en varig indsats kan forankres bagefter.",
        ),
        h("Det særlige ved indsatsen"),
        p(
          "Tilbuddet er fleksibelt. Det indrettes efter den enkeltes behov og justeres, efterhånden som han udvikler sig. Deltagerne er sammen med andre mænd om aktiviteter med natur og bevægelse. Her ser de, at andre mænd har lignende vanskeligheder, og de bliver bedre rustet til det sociale fællesskab på en arbejdsplads.",
        ),
        p(
          "Deltagerne kan få individuelle samtaler med en psykolog. Samtalerne giver dem en større forståelse af sygdommen og konkrete redskaber til at klare hverdagen. Hver deltager har desuden en fast kontaktperson, som i individuelle samtaler følger ham gennem forløbet og giver sparring om både det personlige og vejen til et arbejde.",
        ),
        h("Deltagere"),
        p(
          "110 mænd er begyndt i projektet. 97 af dem, svarende til 88 %, har afsluttet deres forløb. Et forløb har varet ca. ni måneder.",
        ),
        h("Ydelse og beskæftigelse"),
        p("En analyse af, hvilken ydelse deltagerne fik, og hvor mange der var i arbejde, viser:"),
        ul(
          "48 % fik sygedagpenge, da de kom ind i projektet.",
          "10 % fik sygedagpenge i ugen efter, at deres forløb var slut. Forløbene er ikke lige lange.",
          "4 % forsørgede sig selv i den uge, de begyndte. I ugen efter forløbet var andelen steget til 38 %. Også her er forløbene ikke lige lange.",
          "21 % var i beskæftigelse, da de begyndte. Et år efter var det 40 %.",
          "Den gennemsnitlige beskæftigelsesgrad voksede i samme periode fra 15 % til 23 %.",
          "I alt 50 deltagere var kommet i ordinær uddannelse eller beskæftigelse, da de forlod projektet. Måltallet pr. september 2021 var 33.",
        ),
        h("Trivsel, angst og depression"),
        p("Deltagernes udvikling er også analyseret på en række progressionsindikatorer:"),
        ul(
          "4/5 af deltagerne har højere trivsel, når de slutter.",
          "3/4 har en lavere grad af angst.",
          "4/5 har en lavere grad af depression.",
        ),
        h("Deltagernes eget udbytte"),
        p(
          "En analyse af deltagernes udbytte viser, at de er meget tilfredse med forløbet. De fortæller, at Projekt PLUS har hjulpet på nogle af de udfordringer, de har. Det har været et rygstød, har motiveret dem og givet dem troen på, at det kan gå fremad.",
        ),
        p(
          "Størst er det personlige udbytte: De har fået konkrete redskaber, så de bedre kan mestre både sygdommen og hverdagen. De oplever også, at de står bedre rustet til en arbejdsplads eller en uddannelse.",
        ),
      ),
      section(
        "effektvurdering",
        p(
          "Indsatsen er i første omgang videreført til sommeren 2022. Derefter skal der tages stilling til, hvilken form en indsats for mænd i målgruppen skal have.",
        ),
      ),
    ],
    recommendation: recommendation("Administrationen indstiller, at Beskæftigelsesudvalget", [
      "tager punktet til orientering",
      "godkender, at Projekt PLUS fortsætter året ud",
      "behandler et punkt om at fortsætte Projekt PLUS i 2023 på mødet i november 2022",
    ]),
  }),
  attachments: [
    example("plus-slutevaluering", "Slutevaluering af Projekt PLUS"),
    example("plus-samtaleguide", "Guide til samtaler med deltagerne"),
  ],
});
