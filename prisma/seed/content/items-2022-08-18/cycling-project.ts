import { caseText, h, p, recommendation, section } from "../document";
import { example, proposal2022 } from "./proposal";

/** Item 6. */
export const CYCLING_PROJECT = proposal2022({
  key: "2022-08-18/cykelprojektet",
  caseNumber: "20-022518",
  title: "Evaluering af cykelprojektet 2021 - Et halvt år efter projektafslutning",
  purpose: "decision",
  author: "thomas-rahbek",
  document: caseText("2022-08-18/cykelprojektet", {
    sections: [
      section(
        "sagsfremstilling",
        p(
          "Cykelprojektet er samskabt af to frivillige, der tog initiativet, Ringkøbing-Skjern Kommune og Ringkøbing-Skjern Erhvervsråd. Projektet skal få unge i uddannelse eller beskæftigelse. Vejen dertil er målrettet træning, ændret kost og en praktikplads.",
        ),
        p(
          "Den primære evaluering blev skrevet i december 2021. Udvalget får nu et tillæg, som handler om projektets mål 2: hvordan det er gået de unge seks måneder efter afslutningen.",
        ),
        h("De unge på turen"),
        p(
          "Ved starten var i alt 15 unge tilknyttet projektet. Otte af de 15 rejste med til Alpe d’Huez. To rejste hjem igen, før turen var slut, så seks unge var med hele vejen.",
        ),
        p(
          "Seks måneder efter projektets afslutning er fem af de seks, som gennemførte turen, i job eller uddannelse. Dermed er projektets mål nået.",
        ),
        h("Sammenligning med Unge på Broen"),
        p(
          "Cykelprojektet varede fra januar til og med september 2021. Pr. 1. oktober 2021 var 40 % af de 15 unge, der begyndte, i job eller uddannelse. Den 1. april 2022, et halvt år senere, var andelen 60 %.",
        ),
        p(
          "I samme periode begyndte og afsluttede 22 unge et forløb på Unge på Broen. 59 % af dem var i job eller uddannelse, da de sluttede. Den 1. april 2022, et halvt år senere, var det 68 %.",
        ),
        p(
          "I begge forløb er flere kommet i job eller uddannelse i løbet af de seks måneder efter afslutningen. Andelen er lidt højere blandt deltagerne i Unge på Broen end i Cykelprojektet.",
        ),
      ),
    ],
    recommendation: recommendation("Administrationen indstiller, at Beskæftigelsesudvalget", [
      "tager punktet til orientering",
      "behandler punktet igen på mødet i november 2022 for at beslutte, om et nyt cykelprojekt skal begynde i 2023/2024",
    ]),
  }),
  attachments: [
    example("cykel-tillaeg", "Tillæg til evalueringen af cykelprojektet"),
    example("cykel-rute", "Skitse af træningsruten"),
  ],
});
