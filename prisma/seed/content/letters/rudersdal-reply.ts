import { h, link, p, ul } from "../document";
import { MINISTER, MINISTER_SENDER } from "./minister";
import type { DemoCommitment, DemoLetter } from "./shapes";

export const RUDERSDAL_CASE = "18/1199";
export const CASEWORKER = "jonas-friis";
export const HEAD = "lone-bach";

export const EARLIER_TALKS =
  "Samtaler og workshops lægges tættere tidligt i forløbet, så der er flere lejligheder til at motivere ledige til især vikarjob, virksomhedspraktik eller løntilskud i den periode, hvor lovgivningen tilsiger det.";
const SCREENING = "Fra august måned indgår værktøjet fast i samarbejdet med borgerne.";
const COURSE =
  "Alle jobkonsulenter, virksomhedskonsulenter og ledere i jobcentret gennemfører i løbet af efteråret et intensivt kursus sammen med eksterne konsulenter.";
export const MONTHLY =
  "Ledelsen følger hver måned op på, om der er etableret et tilfredsstillende antal placeringer i løntilskud eller virksomhedspraktik for dagpengemodtagere.";
const PHASED_IN = "Vi venter, at indsatserne er fuldt indfaset med udgangen af september måned.";
const COURSE_ENDS = "Undtaget er kurset i jobrettet samtale, som først slutter i december.";
export const BETTER =
  "Fra oktober 2018 venter vi derfor at ligge markant bedre i rettidig aktivering for borgere under 30 år og over 50 år med mere end 6 måneders ledighed.";

const commitments: DemoCommitment[] = [
  {
    quote: SCREENING,
    title: "Screening for langtidsledighed bruges fast",
    owner: CASEWORKER,
    dueKind: "month",
    dueOn: "2018-08-31",
    dueWords: "fra august måned",
    followUp: "Stikprøver i samtalerne.",
    updates: [
      {
        kind: "kept",
        by: CASEWORKER,
        at: "2018-08-27T14:10",
        text: "Opdigtet: Værktøjet er brugt i alle første samtaler siden 6. august.",
      },
    ],
  },
  {
    quote: MONTHLY,
    title: "Ledelsen følger op på praktik og løntilskud",
    owner: HEAD,
    dueKind: "ongoing",
    dueOn: null,
    dueWords: "hver måned",
    recurrence: "monthly",
    followUp: "Dashboard i Schultz Fasit.",
    updates: [
      { kind: "followedUp", by: HEAD, at: "2018-08-31T10:00", text: "Opdigtet: 31 pladser i august, 24 i april." },
      { kind: "followedUp", by: HEAD, at: "2018-09-28T10:00", text: "Opdigtet: 33 pladser i september." },
    ],
  },
  {
    quote: PHASED_IN,
    title: "Indsatserne er fuldt indfaset",
    owner: HEAD,
    dueKind: "date",
    dueOn: "2018-09-30",
    dueWords: "med udgangen af september måned",
    followUp: "Hver indsats meldes færdig for sig.",
    updates: [
      { kind: "progress", by: HEAD, at: "2018-09-27T15:00", text: "Opdigtet: Tre af fire indsatser er meldt færdige." },
      { kind: "kept", by: HEAD, at: "2018-10-05T09:00", text: "Opdigtet: Den sidste blev færdig 5. oktober." },
    ],
  },
  {
    quote: COURSE,
    title: "Kursus i jobrettet samtale for alle konsulenter og ledere",
    owner: "pernille-skov",
    dueKind: "month",
    dueOn: "2018-12-31",
    dueWords: "i løbet af efteråret, slut i december",
    followUp: "Deltagerlister fra de eksterne konsulenter.",
    updates: [
      {
        kind: "progress",
        by: "pernille-skov",
        at: "2018-10-24T12:00",
        text: "Opdigtet: 22 af 41 har været af sted.",
      },
      { kind: "kept", by: "pernille-skov", at: "2018-12-14T13:00", text: "Opdigtet: Alle 41 har gennemført." },
    ],
  },
  {
    quote: BETTER,
    title: "Markant bedre rettidighed, under 30 og over 50 år",
    owner: CASEWORKER,
    dueKind: "month",
    dueOn: "2018-12-31",
    dueWords: "fra oktober 2018",
    followUp: "Månedstal for rettidig aktivering.",
    measure: { series: "rettidig-rudersdal", comparison: "atLeast", target: "80", from: "2018-10" },
    updates: [
      {
        kind: "progress",
        by: CASEWORKER,
        at: "2018-11-20T11:00",
        text: "Opdigtet: Rettidigheden er steget hver måned siden juli.",
      },
    ],
  },
];

export const REPLY: DemoLetter = {
  subject: "Uddybende redegørelse om aktiv indsats til dagpengemodtagere",
  letterDate: "2018-07-09",
  salutation: `Kære ${MINISTER}`,
  closing: "Med venlig hilsen",
  addressee: ["Beskæftigelsesministeriet", `Beskæftigelsesminister ${MINISTER}`],
  recipientEmail: MINISTER_SENDER.email,
  references: [{ label: "Sagsnr.", lines: [RUDERSDAL_CASE] }],
  blocks: [
    p(
      "Tak for din opfølgende henvendelse af 11. juni 2018. Du beder om en uddybning af, hvordan Rudersdal Kommune konkret sikrer dagpengemodtagere en aktiv indsats til tiden: hvilke nye tiltag vi har sat i gang, hvordan vi følger op på dem, og hvornår vi venter at opfylde lovens krav. Vi begynder med baggrunden for den indsats, vi har i dag.",
    ),
    h("Den nuværende indsats"),
    p(
      "Samtalerne er en central og virksom del af indsatsen, som vi skrev i vores første svar. Samtaler sammen med a-kasserne prioriterer vi højt, fordi de giver kvalitet og koordinering. Jobkonsulenten har hidtil krævet aktivering ud fra en konkret vurdering af, om den styrker borgerens muligheder for job, snarere end ud fra en rettighedsdato.",
    ),
    p(
      "Det er først og fremmest en økonomisk vurdering. Langt de fleste af de dagpengemodtagere, vi møder, finder sammen med jobkonsulenten selv nyt arbejde inden for ret kort tid.",
    ),
    p(
      "I 2017 havde vi 1744 borgere i forløb. 1.160 af dem blev afsluttet inden for 6 måneder, svarende til 74 %. Yderligere 246 blev afsluttet inden for et år, svarende til 89 %. Vi er derfor særligt optaget af de 26 %, der er ledige i mere end 6 måneder.",
    ),
    p(
      "Hvis alle skulle aktiveres inden for de første tre måneder uden en vurdering af, om det er relevant, ville praktikkerne koste meget at etablere og følge op på. I bedste fald ville de være uden virkning, for de fleste bruger tiden bedre på at søge job.",
    ),
    p(
      "Vi ser derfor frem til regeringens forslag om en enklere indsats. Den økonomiske model gælder fra 1. januar 2019, og vi er i gang med at lægge indsatsen om. Vi hilser det velkomment, at jobcentret får større handlerum, og at der ses mere på virkning end på procesregler.",
    ),
    p(
      "Trods konjunkturerne er antallet af dagpengemodtagere ikke faldet mærkbart, hverken her eller i andre kommuner. Andelen af langtidsledige er steget lidt, især blandt de modne, men stigningen er den mindste blandt kommunerne omkring os. Vi kan alligevel blive bedre til at aktivere målrettet, sådan som loven vil det.",
    ),
    p(
      "I de seneste 3 måneder har vi beskrevet den målgruppe, vi kalder RFL, “risiko for langvarig ledighed”, her forstået som mere end 6 måneder. Vi har brugt evalueringen af kommunernes indsats og dens ",
      link(
        "inspirationskatalog",
        "https://star.dk/om-styrelsen/publikationer/2018/2/analyse-af-den-saerlige-indsats-sidst-i-dagpengeperioden/",
      ),
      ". Gruppen rummer borgere med meget forskellige behov, selv om alle får dagpenge. Der er stor forskel på",
    ),
    ul(
      "en borger, hvis kompetencer ikke passer til de opslåede stillinger, for eksempel en moden direktør",
      "en borger, hvis udfordring er rådighed, som a-kassen er myndighed for",
      "en borger med uddannelse og motivation, men med barrierer af psykisk karakter",
      "en borger med meget kort uddannelse, kort erhvervserfaring eller mangelfuldt dansk",
    ),
    p(
      "Vi vil derfor blive bedre til at opdage risikoen tidligt og aktivere rettidigt. Forskning og praksis viser, at virksomhedspraktik og ansættelse med løntilskud giver de bedste resultater. Det er dér, aktiveringen styrkes.",
    ),
    h("Uddybning af nye initiativer"),
    h("Samtaler tidligere i forløbet", 2),
    p(
      EARLIER_TALKS,
      " Vikarjob tæller ikke med i ministeriets opgørelse, men de sparer ydelser og holder borgerens tilknytning til arbejdsmarkedet ved lige.",
    ),
    h("Screening for risiko for langtidsledighed", 2),
    p(
      "Vi styrker screeningen, så indsatsen rammer dér, hvor den virker mest. Samtaleguiden til de første samtaler er styrket, og det nye sagssystem, Schultz Fasit, giver bedre mulighed for at bruge screeningsværktøjet for langtidsledighed. ",
      SCREENING,
    ),
    h("Kursus i jobrettet samtale og virksomhedsrettet indsats", 2),
    p(
      COURSE,
      " Det skal give samtalerne mere kvalitet, struktur og retning mod job, og det skal hjælpe virksomhederne med at få den arbejdskraft, de mangler.",
    ),
    p(
      "Min Plan bliver omdrejningspunktet. Den er en fælles digital platform, som samler alle aftaler om den ledige og sætter rammen for det, der skal ske, og det, der skal tales om ved den første fællessamtale og de senere. Kurset styrker også konsulenternes samtaleteknik, så samtalen tager afsæt i den enkelte og holdes på sporet.",
    ),
    h("Opfølgning på indsatserne"),
    p(
      "Ud over et skærpet ledelsesmæssigt fokus sikrer forvaltningen, at flere deltager i virksomhedspraktik eller løntilskud. ",
      MONTHLY,
      " Det sker i et dashboard, som vi har lavet til formålet i Schultz Fasit.",
    ),
    h("Lovens krav"),
    p(
      "Vi venter, at den korrekte registrering, som vi nævnte i det første svar, sammen med tiltagene giver en markant forbedring af aktiveringen. ",
      PHASED_IN,
      " ",
      COURSE_ENDS,
      " ",
      BETTER,
    ),
    p("Vi håber, at svaret er fyldestgørende."),
  ],
  author: CASEWORKER,
  writtenAt: "2018-06-27T10:26",
  stations: [
    { key: "afdelingschef", title: "Leder af jobcentret", person: HEAD, at: "2018-07-02T12:45" },
    { key: "direktoer", title: "Vicekommunaldirektør", person: "henrik-s-nygaard", at: "2018-07-04T16:00" },
    { key: "borgmesterkontor", title: "Borgmesterkontoret", person: "lisbet-fangel", at: "2018-07-05T13:30" },
  ],
  lockedAt: "2018-07-06T09:00",
  signatories: [
    { person: "annelise-brandt", title: "Borgmester", capacity: "self", at: "2018-07-09T08:40" },
    { person: "henrik-s-nygaard", title: "Vicekommunaldirektør", capacity: "self", at: "2018-07-06T14:20" },
  ],
  sentAt: "2018-07-09T10:15",
  commitments,
  slug: "uddybende-redegoerelse-2018-07-09",
  publishedAt: "2018-07-10T09:00",
  remark:
    "Tallene i afsnittet om 2017 følger ikke af hinanden: 1.160 af 1744 er 66,5 pct., ikke 74, og 1.406 af 1744 er 80,6 pct., ikke 89. 74 pct. ville kræve en base på ca. 1.568. De 26 % følger af de 74. Tallene står i brevet, som kilden har dem.",
};
