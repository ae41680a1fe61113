import { caseText, h, link, p, recommendation, section, ul } from "../document";
import { proposal2022 } from "./proposal";

/** Item 7. */
export const VIVE_REPORT = proposal2022({
  key: "2022-08-18/vive-rapport",
  caseNumber: "22-016708",
  title: "Orientering om rapport fra VIVE om jobcentrenes beskæftigelsesindsats",
  purpose: "orientation",
  author: "thomas-rahbek",
  document: caseText("2022-08-18/vive-rapport", {
    sections: [
      section(
        "sagsfremstilling",
        p(
          "I Aftale om kommunernes økonomi for 2020 forpligtede regeringen og KL sig til at undersøge to ting: hvordan jobcentrenes målgrupper, indsatser og udgifter var sammensat og ændrede sig i perioden 2011-2019, og hvad reformerne betød for det.",
        ),
        p(
          "Som led i aftalen har VIVE, Det Nationale Forsknings- og Analysecenter for Velfærd, skrevet rapporten ”Jobcentres beskæftigelsesindsats”. Den kan læses her: ",
          link("https://www.vive.dk/media/pure/17812/6909220", "https://www.vive.dk/media/pure/17812/6909220"),
        ),
        p(
          "Rapporten bygger på kvantitative analyser af registerdata fra DREAM og af kommunernes regnskaber samt på to spørgeskemaundersøgelser blandt medarbejdere og ledere i samtlige jobcentre i landet. Dertil kommer kvalitative analyser efter casebesøg i otte jobcentre.",
        ),
        h("Resultater"),
        p(
          "Konjunkturerne var gunstige, og det gav især lavere ledighed blandt dem, der stod tæt på arbejdsmarkedet. I perioden 2011-2019 blev der færre dagpengemodtagere og færre jobparate. Til gengæld voksede andre grupper af ledige, for eksempel sygedagpengemodtagere, aktivitetsparate og personer i ressourceforløb.",
        ),
        p(
          "Som reformerne lagde op til, fik en stigende andel af de jobparate, de aktivitetsparate og sygedagpengemodtagerne en aktiv beskæftigelsesindsats. Det var ordinær uddannelse, virksomhedsrettet aktivering eller øvrig vejledning og opkvalificering. Flere ledige kom desuden tidligt og ofte til samtale.",
        ),
        p(
          "Jobcentrenes samlede udgifter lå forholdsvis fast i perioden 2011-2019, men fordelingen ændrede sig: Driften af jobcentrene kostede mere og beskæftigelsesindsatsen mindre. Udgiften pr. fuldtidsledig steg alt i alt med cirka 3.700 kroner.",
        ),
        p(
          "At driften blev dyrere, kan knyttes til centrale dele af flere af periodens reformer. Tilsammen gav de jobcentrene flere opgaver og dermed højere driftsudgifter. Det gjaldt blandt andet hyppigere samtaler, større krav om at koordinere borgernes forløb på tværs af fag og mere fokus på samarbejdet med virksomhederne.",
        ),
        h("Pointer fra de otte jobcentre"),
        p("Besøgene i de otte jobcentre kan samles i disse pointer:"),
        ul(
          "Mindre jobcentre oplever, at størrelsen er en fordel for det uformelle samarbejde og for evnen til at omstille sig.",
          "Handlerum, strategi og monitorering er forbundet med hinanden.",
          "Indsatsen skal være hurtig, samtalerne hyppige og fokus rettet mod beskæftigelse.",
          "Samspillet med kommunens politikere er vigtigt for indsatsen.",
          "Faglig og funktionel fleksibilitet inspirerer og gør jobcentret mindre sårbart.",
          "Borgernes forløb bliver gode, når samarbejdet inde i jobcentret er godt.",
          "Det er vigtigt at samarbejde på tværs af kommunen, men stadig svært.",
          "I samarbejdet med virksomhederne indgår både service og krav.",
          "Indsatser i eget hus prioriteres, fordi de giver bedre resultater.",
        ),
      ),
    ],
    recommendation: recommendation(
      "Administrationen indstiller, at Beskæftigelsesudvalget tager sagen til orientering.",
    ),
  }),
});
