import { ROSKILDE } from "../municipalities";
import { CASE, CASEWORKER, REPLY } from "./roskilde-reply";
import { INVENTED_DEADLINE, INVENTED_WORDS, MINISTER, MINISTER_SENDER } from "./minister";
import type { DemoCorrespondence } from "./shapes";

export const ROSKILDE_LETTERS: DemoCorrespondence = {
  municipality: ROSKILDE,
  cases: [
    {
      caseNumber: CASE,
      title: "Ministerens henvendelse om aktiv indsats til dagpengemodtagere",
      subjectCode: "15.20 A00",
      createdAt: "2018-04-11T09:00",
      createdBy: CASEWORKER,
    },
  ],
  template: {
    name: "Brev fra borgmesteren",
    letterhead: {
      wordmark: "stacked",
      sender: {
        place: "right",
        groups: [
          {
            strong: true,
            lines: ["Borgmesteren", "Roskilde Kommune", "Rådhusbuen 1", "Postboks 100", "4000 Roskilde"],
          },
          { lines: ["Tlf. 4631 3000"] },
          { lines: ["kommunen@roskilde.dk", "sikkerpost@roskilde.dk", "www.roskilde.dk"] },
        ],
      },
      references: { place: "right", at: "bottom" },
      hours: [
        { label: "Åbningstider", lines: ["Mandag–torsdag 10–15", "Fredag 10–14"] },
        { label: "Telefontider", lines: ["Mandag–onsdag 08–15", "Torsdag 10–17", "Fredag 08–14"] },
      ],
      date: { place: "right", format: "long" },
      pageNumber: "Side {n}/{m}",
      closing: "eachColumn",
    },
    stations: [
      { key: "afdelingschef", title: "Jobchef", person: "preben-sidenius" },
      { key: "direktoer", title: "Direktør", person: "karoline-vestergaard-bo" },
      { key: "borgmesterkontor", title: "Borgmesterkontoret", person: "tove-kragelund" },
    ],
    salutation: "Kære {{modtager.navn}}",
    closing: "Venlig hilsen",
  },
  textBlocks: [
    {
      title: "Spørgsmål til svaret",
      paragraphs: [
        "Har du spørgsmål til svaret, er du velkommen til at kontakte vores jobchef på telefon 46 31 00 01.",
      ],
    },
  ],
  series: [],
  inquiries: [
    {
      key: "roskilde/2018-04-09",
      caseNumber: CASE,
      committee: "beskaeftigelses-og-socialudvalget",
      subject: "Manglende aktiv indsats for dagpengeledige",
      sender: MINISTER_SENDER,
      theirReference: "",
      datedOn: "2018-04-09",
      dateNote: "",
      receivedOn: "2018-04-10",
      deadline: "2018-04-30",
      deadlineNote: INVENTED_DEADLINE,
      follows: null,
      text: [
        "Til borgmesteren i Roskilde Kommune",
        "Jeg skriver til dig, fordi for mange dagpengemodtagere i Roskilde Kommune ikke får et aktivt tilbud inden for tidspunktet for ret og pligt. Det viser opgørelsen for juni 2017.",
        "Jeg beder dig redegøre for, hvad kommunen generelt gør for at sikre, at dagpengemodtagere ikke overlades til sig selv på offentlig forsørgelse.",
        "Jeg beder dig desuden redegøre for, hvad kommunen fremover vil gøre, så dagpengemodtagere får en rettidig indsats.",
        `Med venlig hilsen\n${MINISTER}`,
      ],
      file: true,
      registeredAt: "2018-04-11T09:10",
      owner: CASEWORKER,
      remark: INVENTED_WORDS,
      questions: [
        {
          text: "Hvad gør kommunen generelt, så dagpengemodtagere ikke overlades til sig selv?",
          quote:
            "hvad kommunen generelt gør for at sikre, at dagpengemodtagere ikke overlades til sig selv på offentlig forsørgelse",
          owner: "preben-sidenius",
          answeredBy: [
            "Jobrådgivere og virksomhedskonsulenter arbejder nu sammen i branchegrupper med fælles ansvar for at få en gruppe ledige i job.",
            "I februar 2018 begyndte tilbuddet “i job igen”, som alle forsikrede ledige får allerede i 8. ledighedsuge.",
          ],
        },
        {
          text: "Hvad vil kommunen fremover gøre, så indsatsen er rettidig?",
          quote: "hvad kommunen fremover vil gøre, så dagpengemodtagere får en rettidig indsats",
          owner: CASEWORKER,
          answeredBy: [
            "Hver måned trækker vi lister i fagsystemerne og giver tilbud til dem, der endnu ikke har fået et.",
            "I efteråret 2018 venter vi at skifte fagsystem.",
          ],
        },
      ],
      mentioned: [],
      letter: REPLY,
    },
  ],
};
