import { TARGET_GROUPS } from "../coming-items/results";
import { count } from "../document";
import { bars, type FileText, heading, list, paragraph, table } from "./file-text";

/** What the meetings around today have attached. All of it is invented. */

export const PLUS_STATUS: FileText = {
  title: "Status for Projekt PLUS, de seneste 12 måneder",
  blocks: [
    paragraph("24 mænd er begyndt. 18 har afsluttet, og seks er i gang."),
    table(
      "Situationen for dem, der har afsluttet",
      ["Situation", "Antal"],
      [
        ["Ordinær beskæftigelse", "6"],
        ["Ordinær uddannelse", "3"],
        ["Fleksjob eller virksomhedspraktik", "4"],
        ["Fortsat sygemeldt eller i afklaring", "5"],
        ["I alt", "18"],
      ],
    ),
    heading("Hvad deltagerne siger"),
    paragraph(
      "Deltagerne fremhæver, at de mødes ude, og at de ikke skal forklare sig. Flere peger på, at ventetiden fra henvisning til første samtale var lang.",
    ),
    heading("Det arbejder vi med"),
    list(
      "Ventetiden skal ned fra fire til to uger.",
      "Flere deltagere skal have ordinære timer, mens de er i forløbet.",
      "Egen læge skal have besked, når et forløb begynder og slutter.",
    ),
  ],
};

export const PLUS_DESCRIPTION: FileText = {
  title: "Beskrivelse af indsatsen i Projekt PLUS",
  blocks: [
    heading("Målgruppe"),
    paragraph("Mænd med angst og depression, som får sygedagpenge eller kontanthjælp eller er i jobafklaring."),
    heading("Ugen i Projekt PLUS"),
    table(
      "Faste aktiviteter",
      ["Dag", "Tid", "Aktivitet"],
      [
        ["Mandag", "9.00-12.00", "Gruppe: natur og bevægelse"],
        ["Tirsdag", "efter aftale", "Samtale med kontaktperson"],
        ["Torsdag", "9.00-12.00", "Gruppe: natur og bevægelse"],
        ["Fredag", "efter aftale", "Samtale med psykolog"],
      ],
    ),
    heading("Henvisning"),
    paragraph("Jobrådgiveren henviser. Kontaktpersonen ringer inden for en uge og aftaler den første samtale."),
  ],
};

export const CYCLING_OUTLINE: FileText = {
  title: "Oplæg fra styregruppen om et nyt cykelprojekt",
  blocks: [
    paragraph("Styregruppen foreslår et nyt projekt for 15 unge mellem 18 og 29 år."),
    heading("Det bygger vi på"),
    list(
      "En fast mentor til hver ung fra første dag.",
      "En praktik, der er aftalt, inden træningen går i gang.",
      "Støtte i tre måneder efter turen.",
    ),
    heading("Året"),
    table(
      "Projektets faser",
      ["Måneder", "Hvad der sker"],
      [
        ["Januar til februar", "Praktik aftales"],
        ["Marts til august", "Træning to gange om ugen"],
        ["September", "Turen"],
        ["Oktober til december", "Støtte efter turen"],
      ],
    ),
    heading("Budget"),
    table(
      "Udgifter (kr.)",
      ["Udgift", "Beløb"],
      [
        ["Træner og mentor", "190.000"],
        ["Rejse, overnatning og følgebil", "148.000"],
        ["Cykler og udstyr", "135.000"],
        ["Forsikring og lokal transport", "27.000"],
        ["I alt", "500.000"],
      ],
    ),
  ],
};

export const RESULTS_TABLES: FileText = {
  title: "Resultatopfølgning: tabeller",
  blocks: [
    table(
      "Fuldtidspersoner i kvartalet",
      ["Målgruppe", "Året før", "Nu", "Ændring"],
      TARGET_GROUPS.map(([name, before, now]) => [name, count(before), count(now), count(now - before)]),
    ),
    heading("Samtaler holdt til tiden"),
    table(
      "Andel",
      ["Målgruppe", "Andel", "Mål"],
      [
        ["A-dagpenge", "94 %", "95 %"],
        ["Sygedagpenge", "89 %", "95 %"],
      ],
    ),
  ],
};

export const RESULTS_FIGURE: FileText = {
  title: "Figur: fuldtidspersoner efter målgruppe",
  blocks: [
    bars(
      "Fuldtidspersoner i kvartalet",
      TARGET_GROUPS.map(([name, , now]) => [name, now]),
    ),
    paragraph("Søjlerne viser kvartalets tal. Sygedagpenge og a-dagpenge er de to største grupper."),
  ],
};

export const RESULTS_METHOD: FileText = {
  title: "Sådan er tallene opgjort",
  blocks: [
    paragraph(
      "En fuldtidsperson svarer til én borger på ydelse i hele kvartalet. To borgere, der hver fik ydelse i halvdelen af kvartalet, tæller tilsammen som én.",
    ),
    heading("Forbehold"),
    list(
      "Den seneste måned er foreløbig.",
      "Sygedagpenge og jobafklaring er trukket fra fagsystemet, hvor borgere på ferie tæller med.",
      "Antallet er afrundet til hele personer.",
    ),
  ],
};

export const TENANCY_OFFERS: FileText = {
  title: "Tilbud fra de to udlejere",
  blocks: [
    paragraph("Priserne er fortrolige, så længe kommunen forhandler."),
    table(
      "De to tilbud",
      ["Forhold", "Tilbud A", "Tilbud B"],
      [
        ["Areal (m²)", "1.180", "1.240"],
        ["Husleje pr. m² om året (kr.)", "695", "640"],
        ["Drift og forbrug pr. m² om året (kr.)", "180", "205"],
        ["Istandsættelse, én gang (kr.)", "450.000", "275.000"],
        ["Samtalerum", "8", "10"],
        ["Bindende periode (år)", "8", "8"],
      ],
    ),
  ],
};

export const FUNDS_AGREEMENT: FileText = {
  title: "Udkast til aftale om fælles samtaler",
  blocks: [
    heading("1. Formål"),
    paragraph("Den ledige skal opleve overgangen fra a-kasse til jobcenter som ét forløb."),
    heading("2. Samtalen"),
    list(
      "A-kassen indkalder til en samtale i den 12. eller 13. uge af ledigheden.",
      "A-kassen sender planen til jobcentret senest tre dage før.",
      "Jobcentret kommer med mindst to konkrete job eller virksomheder.",
    ),
    heading("3. Oplysninger"),
    paragraph("Den ledige giver samtykke, inden oplysninger bliver delt. Samtykket kan trækkes tilbage."),
    heading("4. Varighed"),
    paragraph("Aftalen gælder i et år og kan siges op med tre måneders varsel."),
  ],
};

export const SPARE_TIME_JOBS: FileText = {
  title: "Beskrivelse af forsøget med fritidsjob",
  blocks: [
    paragraph("Fem virksomheder tager hver fire unge mellem 13 og 17 år. Forsøget varer et år."),
    heading("Kurset inden start"),
    list(
      "Første eftermiddag: arbejdstid, pauser og sikkerhed.",
      "Anden eftermiddag: løn, skat og aftaler med en chef.",
    ),
    heading("Udgifter"),
    table(
      "Udgifter til forsøget (kr.)",
      ["Udgift", "Beløb"],
      [
        ["Koordinatorens timer", "96.000"],
        ["Kurser", "24.000"],
        ["I alt", "120.000"],
      ],
    ),
  ],
};

export const SUPPLIER_ASSESSMENT: FileText = {
  title: "Vurdering af de tre tilbud",
  blocks: [
    paragraph("Vurderingen er fortrolig. Prisen vægter 40 pct. og kvaliteten 60 pct."),
    table(
      "Pris og kvalitet",
      ["Tilbud", "Pris pr. plads (kr.)", "Kvalitet (af 100)"],
      [
        ["Tilbudsgiver 1", "18.400", "78"],
        ["Tilbudsgiver 2", "17.250", "64"],
        ["Tilbudsgiver 3", "19.900", "81"],
      ],
    ),
    heading("Begrundelse"),
    paragraph(
      "Tilbudsgiver 1 begynder forløbet på en virksomhed i første uge og har fast personale i både Ringkøbing og Skjern. Tilbudsgiver 3 har lidt højere kvalitet, men er også dyrest.",
    ),
  ],
};
