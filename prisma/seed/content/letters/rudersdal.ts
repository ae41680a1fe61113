import { addDays, addWorkdays, type IsoDate, inWords } from "../dates";
import { RUDERSDAL } from "../municipalities";
import { INVENTED_DEADLINE, INVENTED_WORDS, MINISTER, MINISTER_SENDER } from "./minister";
import { BETTER, CASEWORKER, EARLIER_TALKS, HEAD, MONTHLY, REPLY, RUDERSDAL_CASE } from "./rudersdal-reply";
import type { DemoCorrespondence, DemoInquiry } from "./shapes";

const first: DemoInquiry = {
  key: "rudersdal/first",
  caseNumber: RUDERSDAL_CASE,
  committee: "erhvervsudvalget",
  subject: "Manglende aktiv indsats til dagpengemodtagere",
  sender: MINISTER_SENDER,
  theirReference: "",
  datedOn: null,
  dateNote: "Før 11. juni 2018",
  receivedOn: null,
  deadline: null,
  deadlineNote: "",
  follows: null,
  text: [],
  file: false,
  registeredAt: "2018-06-12T10:00",
  owner: CASEWORKER,
  remark: "Kendes kun, fordi kommunens første svar er nævnt i svaret af 9. juli 2018.",
  questions: [],
  mentioned: [
    {
      subject: "Første besvarelse om aktiv indsats",
      dateNote: "Før 11. juni 2018",
      remark: "Kendes kun af omtale i svaret af 9. juli 2018. Dato og tekst er ikke bevaret.",
      author: CASEWORKER,
      commitments: [
        {
          quote: "den korrekte registrering, som vi nævnte i det første svar",
          title: "Korrekt registrering af tilbud",
          owner: HEAD,
          dueKind: "none",
          dueOn: null,
          dueWords: "",
          followUp: "Stikprøver i fagsystemet.",
          updates: [
            {
              kind: "kept",
              by: HEAD,
              at: "2018-06-29T12:00",
              text: "Opdigtet: Alle tilbud fra 2018 er registreret korrekt.",
            },
          ],
        },
      ],
    },
  ],
  letter: null,
};

const elaborated: DemoInquiry = {
  key: "rudersdal/2018-06-11",
  caseNumber: RUDERSDAL_CASE,
  committee: "erhvervsudvalget",
  subject: "Uddybende redegørelse om rettidig aktiv indsats",
  sender: MINISTER_SENDER,
  theirReference: "",
  datedOn: "2018-06-11",
  dateNote: "",
  receivedOn: "2018-06-12",
  deadline: "2018-07-09",
  deadlineNote: INVENTED_DEADLINE,
  follows: first.key,
  text: [
    "Til borgmesteren i Rudersdal Kommune",
    "Tak for kommunens svar om den aktive indsats til dagpengemodtagere.",
    "Jeg beder om en uddybende redegørelse for, hvordan Rudersdal Kommune konkret vil sikre, at der gives en aktiv indsats til dagpengemodtagere til tiden.",
    "Jeg beder særligt om en uddybning af, hvilke nye tiltag og initiativer kommunen har iværksat, hvordan kommunen vil følge op på dem, og hvornår kommunen forventer at opfylde lovgivningens krav.",
    `Med venlig hilsen\n${MINISTER}`,
  ],
  file: true,
  registeredAt: "2018-06-12T10:30",
  owner: CASEWORKER,
  remark: INVENTED_WORDS,
  questions: [
    {
      text: "Hvilke nye tiltag er sat i gang?",
      quote: "hvilke nye tiltag og initiativer kommunen har iværksat",
      owner: CASEWORKER,
      answeredBy: [EARLIER_TALKS],
    },
    {
      text: "Hvordan følges der op?",
      quote: "hvordan kommunen vil følge op på dem",
      owner: CASEWORKER,
      answeredBy: [MONTHLY],
    },
    {
      text: "Hvornår opfyldes lovens krav?",
      quote: "hvornår kommunen forventer at opfylde lovgivningens krav",
      owner: HEAD,
      answeredBy: [BETTER],
    },
  ],
  mentioned: [],
  letter: REPLY,
};

/** Arrived "this week", and waits for a draft: invented, for a newcomer to answer. */
function waiting(today: IsoDate): DemoInquiry {
  const dated = addWorkdays(today, -3);
  const deadline = addWorkdays(today, 15);
  return {
    key: "rudersdal/waiting",
    caseNumber: RUDERSDAL_CASE,
    committee: "erhvervsudvalget",
    subject: "Unge under 30 år uden aktivt tilbud",
    sender: { ...MINISTER_SENDER, name: "Ingrid Holmegaard" },
    theirReference: `${today.slice(0, 4)}-4127`,
    datedOn: dated,
    dateNote: "",
    receivedOn: addWorkdays(today, -2),
    deadline,
    deadlineNote: "",
    follows: elaborated.key,
    text: [
      "Til borgmesteren i Rudersdal Kommune",
      "I svaret af 9. juli 2018 skrev kommunen, at den ventede at ligge markant bedre i rettidig aktivering for borgere under 30 år og over 50 år. Jeg vil gerne vide, hvordan det er gået, og hvad kommunen gør nu.",
      "Jeg beder kommunen oplyse, hvor mange unge under 30 år der i dag har været ledige i mere end 6 måneder uden et aktivt tilbud.",
      "Jeg beder desuden oplyst, hvilke af de tilsagn, kommunen gav i 2018, der er holdt, og hvordan ledelsen følger op på dem.",
      "Endelig beder jeg om kommunens plan for det kommende år for de unge, der endnu ikke har fået et tilbud.",
      `Jeg ser frem til at modtage kommunens svar senest den ${inWords(deadline)}.`,
      "Med venlig hilsen\nIngrid Holmegaard",
    ],
    file: true,
    registeredAt: `${addWorkdays(today, -1)}T09:40`,
    owner: CASEWORKER,
    remark: "Opdigtet henvendelse, som du kan svare på i demonstrationen.",
    questions: [
      {
        text: "Hvor mange unge under 30 år har været ledige i mere end 6 måneder uden tilbud?",
        quote: "hvor mange unge under 30 år der i dag har været ledige i mere end 6 måneder uden et aktivt tilbud",
        owner: "pernille-skov",
        answeredBy: [],
      },
      {
        text: "Hvilke tilsagn fra 2018 er holdt, og hvordan følges der op?",
        quote: "hvilke af de tilsagn, kommunen gav i 2018, der er holdt, og hvordan ledelsen følger op på dem",
        owner: HEAD,
        answeredBy: [],
      },
      {
        text: "Hvad er planen for det kommende år?",
        quote: "kommunens plan for det kommende år for de unge, der endnu ikke har fået et tilbud",
        owner: CASEWORKER,
        answeredBy: [],
      },
    ],
    mentioned: [],
    letter: null,
  };
}

/** The last twelve months before today, of an invented series. */
function youthWithoutOffer(today: IsoDate): [string, string][] {
  const values = ["58", "55", "57", "52", "49", "50", "46", "44", "45", "41", "38", "37"];
  const months: string[] = [];
  for (let day = `${today.slice(0, 8)}01`; months.length < values.length;) {
    day = `${addDays(day, -1).slice(0, 8)}01`;
    months.unshift(day.slice(0, 7));
  }
  return months.map((month, index) => [month, values[index]!]);
}

export const rudersdalLetters = (today: IsoDate): DemoCorrespondence => {
  const youth = youthWithoutOffer(today);
  return {
    municipality: RUDERSDAL,
    cases: [
      {
        caseNumber: RUDERSDAL_CASE,
        title: "Ministerens henvendelser om aktiv indsats til dagpengemodtagere",
        subjectCode: "15.20 A00",
        createdAt: "2018-04-13T11:00",
        createdBy: CASEWORKER,
      },
    ],
    template: {
      name: "Brev fra borgmesteren",
      letterhead: {
        wordmark: "band",
        sender: { place: "top", groups: [{ lines: ["Borgmesterkontoret", "Rudersdal Kommune"] }] },
        references: { place: "line" },
        date: { place: "line", format: "long" },
        pageNumber: "Side {n} af {m}",
        closing: "columns",
      },
      stations: [
        { key: "afdelingschef", title: "Leder af jobcentret", person: HEAD },
        { key: "direktoer", title: "Vicekommunaldirektør", person: "henrik-s-nygaard" },
        { key: "borgmesterkontor", title: "Borgmesterkontoret", person: "lisbet-fangel" },
      ],
      salutation: "Kære {{modtager.navn}}",
      closing: "Med venlig hilsen",
    },
    textBlocks: [
      {
        title: "Tak for henvendelsen",
        paragraphs: ["Tak for din henvendelse. Vi svarer her på dine spørgsmål et for et."],
      },
      {
        title: "Afsluttende linje",
        paragraphs: ["Vi håber, at svaret er fyldestgørende, og uddyber det gerne."],
      },
    ],
    series: [
      {
        key: "rettidig-rudersdal",
        measure: "Rettidig aktivering",
        area: "Rudersdal",
        targetGroup: "Dagpengemodtagere under 30 og over 50 år",
        unit: "percent",
        decimals: 0,
        frequency: "month",
        direction: "up",
        source: "Opdigtet eksempel",
        note: "Kilden har ingen tal for rettidigheden. Værdierne er opdigtet, så målet kan følges.",
        values: [
          ["2018-05", "58"],
          ["2018-06", "59"],
          ["2018-07", "61"],
          ["2018-08", "66"],
          ["2018-09", "71"],
          ["2018-10", "76"],
          ["2018-11", "79"],
        ],
        provisional: "2018-11",
      },
      {
        key: "unge-uden-tilbud",
        measure: "Ledige i mere end 6 måneder uden tilbud",
        area: "Rudersdal",
        targetGroup: "Unge under 30 år",
        unit: "persons",
        decimals: 0,
        frequency: "month",
        direction: "down",
        source: "Opdigtet eksempel",
        note: "Værdierne er opdigtet, så de kan bruges i et svar.",
        values: youth,
        provisional: youth.at(-1)![0],
      },
    ],
    inquiries: [first, elaborated, waiting(today)],
  };
};
