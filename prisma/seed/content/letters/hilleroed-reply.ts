import { p, table, ul } from "../document";
import { MINISTER, MINISTER_SENDER } from "./minister";
import type { DemoCommitment, DemoLetter } from "./shapes";

export const CASE = "18/6995";
export const CASEWORKER = "signe-lundby-aagaard";
export const HEAD = "torben-kaldahl";

export const STAFF =
  "Dagpengeteamet får flere medarbejdere pr. 1. august 2018, så samtalerne og indirekte også aktiveringen sker til tiden.";
const FIRST_INTERVIEW =
  "Fremover fortæller vi allerede ved den første jobsamtale om ret og pligt til aktivering, så borger og konsulent begge har det for øje.";
export const JOB_CLUBS = "Interne jobklubber begynder snarest muligt.";
const JOB_MATCH = "Sammen med kommunens erhvervshus C4 holder vi i efteråret det andet af 2 jobmatch-forløb.";
export const FOLLOW_UP =
  "Jobcentret følger løbende op på indsatserne, dels gennem Jobindsats, dels gennem sit eget sagsbehandlingssystem, Workbase.";
export const IMPLEMENTED = "De ventes fuldt gennemført i løbet af 3. kvartal 2018.";
export const ABOVE_AVERAGE =
  "Men vi venter, at tallene fra 2. halvår 2018 og frem viser, at Hillerød Kommune ligger over landsgennemsnittet i andelen af rettidig aktivering.";

const commitments: DemoCommitment[] = [
  {
    quote: STAFF,
    title: "Flere medarbejdere i dagpengeteamet",
    owner: HEAD,
    dueKind: "date",
    dueOn: "2018-08-01",
    dueWords: "pr. 1. august 2018",
    followUp: "Meldes til direktøren, når stillingen er besat.",
    updates: [
      { kind: "kept", by: HEAD, at: "2018-08-01T09:30", text: "Opdigtet: Den nye medarbejder er begyndt i dag." },
    ],
  },
  {
    quote: FIRST_INTERVIEW,
    title: "Ret og pligt nævnes ved den første jobsamtale",
    owner: CASEWORKER,
    dueKind: "ongoing",
    dueOn: null,
    dueWords: "fremover",
    followUp: "Samtaleguiden er ændret, og der tages stikprøver.",
    updates: [
      {
        kind: "kept",
        by: CASEWORKER,
        at: "2018-09-04T13:20",
        text: "Opdigtet: Guiden er i brug, og stikprøven i august viser, at det bliver gjort.",
      },
    ],
  },
  {
    quote: JOB_CLUBS,
    title: "Interne jobklubber begynder",
    owner: CASEWORKER,
    dueKind: "none",
    dueOn: null,
    dueWords: "snarest muligt",
    followUp: "Første mødegang meldes til lederen.",
    updates: [
      {
        kind: "kept",
        by: CASEWORKER,
        at: "2018-08-20T15:40",
        text: "Opdigtet: Den første jobklub er begyndt 20. august.",
      },
    ],
  },
  {
    quote: JOB_MATCH,
    title: "Andet jobmatch-forløb med erhvervshuset C4",
    owner: CASEWORKER,
    dueKind: "date",
    dueOn: "2018-11-30",
    dueWords: "i efteråret",
    followUp: "Forløbet evalueres med C4.",
    updates: [
      {
        kind: "kept",
        by: CASEWORKER,
        at: "2018-11-09T11:00",
        text: "Opdigtet: Forløbet er holdt 5. til 9. november.",
      },
    ],
  },
  {
    quote: FOLLOW_UP,
    title: "Løbende opfølgning på rettidighed",
    owner: HEAD,
    dueKind: "ongoing",
    dueOn: null,
    dueWords: "løbende",
    recurrence: "monthly",
    followUp: "Jobindsats og Workbase, med særlig vægt på rettidige samtaler og rettidig aktivering.",
    updates: [
      { kind: "followedUp", by: HEAD, at: "2018-08-31T14:00", text: "Opdigtet: Tallene for juli er gennemgået." },
      { kind: "followedUp", by: HEAD, at: "2018-09-28T14:00", text: "Opdigtet: Tallene for august er gennemgået." },
      {
        kind: "kept",
        by: HEAD,
        at: "2019-03-29T14:00",
        text: "Opdigtet: Opfølgningen er blevet en fast del af månedsmødet.",
      },
    ],
  },
  {
    quote: IMPLEMENTED,
    title: "Alle initiativer er gennemført",
    owner: HEAD,
    dueKind: "quarter",
    dueOn: "2018-09-30",
    dueWords: "i løbet af 3. kvartal 2018",
    followUp: "Hvert initiativ meldes færdigt for sig.",
    updates: [
      {
        kind: "kept",
        by: HEAD,
        at: "2018-10-12T10:00",
        text: "Opdigtet: Det sidste initiativ blev færdigt 12. oktober, 12 dage efter kvartalets udgang.",
      },
    ],
  },
  {
    quote: ABOVE_AVERAGE,
    title: "Rettidig aktivering over landsgennemsnittet",
    owner: HEAD,
    dueKind: "halfYear",
    dueOn: "2018-12-31",
    dueWords: "fra 2. halvår 2018 og frem",
    followUp: "Ny statistik for 2. halvår 2018.",
    measure: {
      series: "rettidig-hilleroed",
      comparison: "above",
      targetSeries: "rettidig-landet",
      from: "2018-H2",
    },
    updates: [],
  },
];

export const REPLY: DemoLetter = {
  subject: "Svar om rettidig aktiv indsats til dagpengemodtagere",
  letterDate: "2018-07-06",
  salutation: `Kære ${MINISTER}`,
  closing: "Med venlig hilsen",
  addressee: ["Beskæftigelsesministeriet", `Beskæftigelsesminister ${MINISTER}`, MINISTER_SENDER.email],
  recipientEmail: MINISTER_SENDER.email,
  references: [{ label: "Sag", lines: [CASE] }],
  blocks: [
    p(
      "I dit svar af 11. juni 2018 om Hillerød Kommunes redegørelse for manglende aktiv indsats beder du os uddybe, hvordan dagpengemodtagere får en aktiv indsats til tiden, hvilke konkrete tiltag vi har iværksat, hvordan vi følger op på dem, og hvornår vi venter at opfylde lovens krav.",
    ),
    p(
      "Kommunen skal både i gang hurtigere og have flere tilbud. I den første del af kontaktforløbet handler samtalerne i dag om jobsøgning. ",
      FIRST_INTERVIEW,
      " Muligheden for selv at finde praktik eller løntilskud får særlig vægt.",
    ),
    p("Disse initiativer er iværksat:"),
    ul(
      `${STAFF} Desuden er der tilført interne ressourcer på 7-10 timer pr. uge.`,
      "Interne arbejdsgange er beskrevet, så flere samtaler holdes rettidigt.",
    ),
    p(
      "Herudover åbner vi for flere konkrete muligheder. Jobcentret bruger i dag først og fremmest virksomhedspraktik, løntilskud og ordinær uddannelse, og det bliver ved. For at nå den nødvendige volumen skal vejledningsforløb dog bruges mere.",
    ),
    p("Disse initiativer bliver iværksat:"),
    ul(
      "Borgerne motiveres mere til selv at finde praktik og løntilskud, og flere formidles til en virksomhedskonsulent, som kan hjælpe.",
      `${JOB_CLUBS} De er aktivering og hjælper samtidig borgeren i retning af arbejdsmarkedet, eventuelt via praktik og løntilskud.`,
      "Et tilbud hos anden aktør hjælper udvalgte borgere med særligt behov med CV og en kvalificeret ansøgning. Forløbet er i gang.",
      "Et forløb hos anden aktør giver en særlig intensiv indsats til borgere med varighed over 52 uger. Forløbet er i gang.",
      JOB_MATCH,
    ),
    p(FOLLOW_UP, " Der er særlig vægt på, at både aktivering og samtaler er rettidige."),
    p(
      "Jobcentret venter, at initiativerne er nok til, at loven overholdes. ",
      IMPLEMENTED,
      " Resultaterne kan derfor ses, når og hvis der trækkes en ny statistik for 2. halvår 2018. Efter egne erfaringer og ministeriets tal venter vi ikke, at rettidigheden kan nå 100 %. ",
      ABOVE_AVERAGE,
    ),
    p(
      "De seneste ledighedstal fra Danmarks Statistik tyder på, at de hyppigere samtaler har virket. Ledigheden udvikler sig lige nu bedre i kommunen end i landet som helhed, som tabellen viser. Den bygger på tallene fra 29. juni.",
    ),
    table(
      "Udviklingen i ledigheden for dagpengemodtagere i maj 2018",
      ["Område", "I forhold til maj 2017", "I forhold til april 2018"],
      [
        ["Hele landet", "-3,4%", "0,5%"],
        ["Region Hovedstaden", "-2,8%", "2,5%"],
        ["Landsdel Nordsjælland", "-2,5%", "3,9%"],
        ["Hillerød", "-10,8%", "-1,4%"],
      ],
      "Kilde: Danmarks Statistik, ledighedstal fra 29. juni 2018.",
    ),
  ],
  author: CASEWORKER,
  writtenAt: "2018-06-25T09:45",
  stations: [
    { key: "afdelingschef", title: "Leder af jobcentret", person: HEAD, at: "2018-06-28T10:30" },
    { key: "direktoer", title: "Direktør", person: "inge-ravnkilde", at: "2018-07-02T15:00" },
    { key: "borgmesterkontor", title: "Byrådssekretariatet", person: "rune-elkjaer-holm", at: "2018-07-04T11:20" },
  ],
  lockedAt: "2018-07-05T09:00",
  signatories: [{ person: "karin-lindhardt", title: "Borgmester", capacity: "self", at: "2018-07-06T10:05" }],
  sentAt: "2018-07-06T10:30",
  commitments,
  slug: "rettidig-indsats-2018-07-06",
  publishedAt: "2018-07-09T09:00",
  remark: "",
};
