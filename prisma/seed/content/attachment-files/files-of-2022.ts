import { bars, type FileText, heading, list, paragraph, table } from "./file-text";

/**
 * In the place of the attachments whose names and content the source has lost. Figures in them are only those that the
 * minutes of 18 August 2022 give.
 */
const LOST = paragraph(
  "Referatet af 18. august 2022 viser, at punktet havde bilag, men hverken deres navne eller indhold er bevaret. Denne fil er et opdigtet eksempel. De tal, der står i den, er referatets egne.",
);

export const PLUS_EVALUATION: FileText = {
  title: "Slutevaluering af Projekt PLUS",
  blocks: [
    LOST,
    heading("Projektet kort"),
    paragraph(
      "Projekt PLUS var en indsats for mænd med angst og depression. Den løb fra januar 2018 til oktober 2021 og var betalt af Den A. P. Møllerske Støttefond. Deltagerne mødtes om natur og bevægelse, kunne få samtaler med en psykolog og havde hver en fast kontaktperson.",
    ),
    heading("Hvem der deltog"),
    paragraph("110 mænd begyndte. 97 af dem (88 %) gennemførte. Et forløb varede ca. ni måneder."),
    heading("Ydelse og beskæftigelse"),
    table(
      "Før og efter",
      ["Målepunkt", "Ved start", "Senere"],
      [
        ["Får sygedagpenge (senere: ugen efter forløbet)", "48 %", "10 %"],
        ["Forsørger sig selv (senere: ugen efter forløbet)", "4 %", "38 %"],
        ["Er i beskæftigelse (senere: efter et år)", "21 %", "40 %"],
        ["Gennemsnitlig beskæftigelsesgrad (senere: efter et år)", "15 %", "23 %"],
      ],
    ),
    paragraph(
      "50 deltagere gik videre til ordinær uddannelse eller beskæftigelse, da de afsluttede. Måltallet pr. september 2021 var 33.",
    ),
    bars("Afgang til ordinær uddannelse eller beskæftigelse", [
      ["Opnået", 50],
      ["Måltal, september 2021", 33],
    ]),
    heading("Trivsel, angst og depression"),
    list(
      "4/5 af deltagerne havde højere trivsel ved afslutningen.",
      "3/4 havde en lavere grad af angst.",
      "4/5 havde en lavere grad af depression.",
    ),
    heading("Deltagernes eget udbytte"),
    paragraph(
      "Deltagerne var meget tilfredse. De fik konkrete redskaber til hverdagen og sygdommen, og de oplevede at stå bedre rustet til en arbejdsplads eller en uddannelse.",
    ),
    heading("Metoder, der kan bruges igen"),
    list(
      "Gruppen mødes ude og om noget praktisk. Det er lettere at tale sammen, når hænderne har noget at lave.",
      "Den faste kontaktperson er den samme fra første til sidste dag.",
      "Samtaler med en psykolog er et tilbud, ikke et krav.",
      "Forløbet bliver justeret, når deltageren er klar til mere eller har brug for ro.",
      "Kontakten til en virksomhed begynder tidligt, også selv om timetallet er lille.",
    ),
    heading("Det videre arbejde"),
    paragraph(
      "Indsatsen er videreført til sommeren 2022. Derefter skal det afgøres, i hvilken form den kan fortsætte. En varig indsats kan bygge på de metoder, der er beskrevet her.",
    ),
    heading("Sådan er der målt"),
    paragraph(
      "Deltagerne svarede på de samme spørgsmål ved start og ved afslutning. Oplysninger om ydelse og beskæftigelse kommer fra kommunens fagsystemer. Forløbene er ikke lige lange, så tiden mellem to målinger varierer.",
    ),
  ],
};

export const PLUS_INTERVIEW_GUIDE: FileText = {
  title: "Guide til samtaler med deltagerne",
  blocks: [
    LOST,
    heading("Før samtalen"),
    list(
      "Læs den seneste plan og de aftaler, I lavede sidst.",
      "Find et rum, hvor I ikke bliver afbrudt.",
      "Sæt en time af, og luk computeren, mens I taler.",
    ),
    heading("Spørgsmål"),
    list(
      "Hvad er gået godt siden sidst?",
      "Hvad har du gjort, som du ikke gjorde før?",
      "Hvad står i vejen for det næste skridt?",
      "Hvem kan hjælpe dig med det?",
      "Hvornår taler vi om det igen?",
    ),
    heading("Efter samtalen"),
    paragraph("Skriv aftalerne i planen samme dag. Deltageren skal kunne læse dem og genkende sine egne ord."),
  ],
};

export const KLAR_TIL_START_DESCRIPTION: FileText = {
  title: "Beskrivelse af forløbet Klar til start",
  blocks: [
    paragraph(
      "Denne fil er et opdigtet eksempel på et bilag. Oplysningerne om forløbet er dem, der står i referatet af 18. august 2022.",
    ),
    heading("Forløbet"),
    paragraph(
      "Borgeren bliver oplært på arbejdspladsen af en personlig vejleder, der er specialuddannet i autisme og selv er oplært i virksomhedens opgaver. Virksomheden har på forhånd garanteret en fast ansættelse, som oftest i et fleksjob, til den, der gennemfører.",
    ),
    heading("Trin for trin"),
    list(
      "Kommunen og virksomheden aftaler opgaver, timetal og rammer.",
      "Borgeren besøger virksomheden sammen med vejlederen.",
      "Oplæringen begynder med få opgaver og få timer.",
      "Opgaver og timer øges, når borgeren er klar til det.",
      "Vejlederen trækker sig gradvist ud, og virksomheden ansætter.",
    ),
    heading("Pris og varighed"),
    table(
      "Pris for ét forløb (kr.)",
      ["Periode", "Pris"],
      [
        ["En uge", "3.920"],
        ["En måned", "16.990"],
        ["12 måneder, som et forløb varer i gennemsnit", "203.880"],
      ],
    ),
  ],
};

export const RESULTS_METHOD_2022: FileText = {
  title: "Sådan er tallene i resultatopfølgningen opgjort",
  blocks: [
    LOST,
    heading("Kilder"),
    paragraph(
      "Tallene for de fleste målgrupper kommer fra kommunens udbetalingssystem. Sygedagpenge og jobafklaring gik den 3. juni 2020 over til et nyt udbetalingssystem, som administrationen ikke kan trække statistik ud af. For de to områder er tallene derfor hentet i fagsystemet.",
    ),
    heading("Det skal du være opmærksom på"),
    list(
      "Tal for sygedagpenge og jobafklaring kan ikke uden videre sammenlignes med tidligere år.",
      "Borgere på ferie tæller med som syge, fordi deres sag stadig er aktiv i fagsystemet.",
    ),
    heading("Tallene selv"),
    paragraph("Tabellerne findes ikke i kilden, og der er ikke gættet på dem."),
  ],
};

export const CYCLING_SUPPLEMENT: FileText = {
  title: "Tillæg til evalueringen af cykelprojektet",
  blocks: [
    LOST,
    heading("Mål 2"),
    paragraph(
      "Tillægget følger op på de unge seks måneder efter projektet. 15 unge begyndte. Otte tog med til Alpe d’Huez, to rejste hjem inden turens slutning, og seks var med hele vejen. Fem af de seks er i job eller uddannelse.",
    ),
    heading("Sammenligning"),
    table(
      "Andel i job eller uddannelse",
      ["Forløb", "Deltagere", "Ved afslutning", "1. april 2022"],
      [
        ["Cykelprojektet (afslutning: 1. oktober 2021)", "15", "40 %", "60 %"],
        ["Unge på Broen", "22", "59 %", "68 %"],
      ],
    ),
    paragraph("Begge forløb har fået flere unge i job eller uddannelse i det halve år, der er gået siden."),
  ],
};
