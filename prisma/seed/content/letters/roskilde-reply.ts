import { h, p, ul } from "../document";
import { MINISTER, MINISTER_SENDER } from "./minister";
import type { DemoLetter } from "./shapes";

export const CASE = "304062";
export const CASEWORKER = "mikkel-rosenkilde";

const MEASURES_ARE_ENOUGH =
  "Vi forventer, at tiltagene giver en markant forbedring, og at dagpengemodtagerne får en rettidig indsats.";

export const REPLY: DemoLetter = {
  subject: "Redegørelse for aktiv indsats til dagpengemodtagere i Roskilde Kommune",
  letterDate: "2018-04-26",
  salutation: `Kære ${MINISTER}`,
  closing: "Venlig hilsen",
  addressee: ["Beskæftigelsesminister", MINISTER, "Ved Stranden 8", "1061 København K"],
  recipientEmail: MINISTER_SENDER.email,
  references: [
    { label: "Sagsnr.", lines: [CASE] },
    { label: "Brevid.", lines: ["2795531"] },
    { label: "Ref.", lines: ["MKRO"] },
    { label: "Direkte telefon", lines: ["46 31 00 01"] },
  ],
  blocks: [
    p(
      "I dit brev af 9. april peger du på, at for mange dagpengeledige i Roskilde Kommune ikke får et aktivt tilbud inden for fristen for ret og pligt. Du beder os redegøre for, hvad vi generelt gør, så dagpengemodtagere ikke overlades til sig selv på offentlig forsørgelse, og hvad vi fremover vil gøre, så de får en rettidig indsats.",
    ),
    p(
      "Lad os slå fast, at vi ikke er tilfredse med resultaterne. Ledige a-dagpengemodtagere i Roskilde skal have den sagsbehandling og de tilbud, som loven giver dem.",
    ),
    p(
      "Vi bemærker, at din opgørelse af den manglende aktive indsats bygger på tal fra juni 2017. Siden da har vi sat en række tiltag i gang.",
    ),
    h("Organisering"),
    ul(
      "Den 1. september 2017 fik området en ny leder, som skal forbedre indsatsen for de forsikrede ledige.",
      "Jobrådgivere og virksomhedskonsulenter arbejder nu sammen i branchegrupper med fælles ansvar for at få en gruppe ledige i job. Det gør indsatsen mere rettet mod arbejdsmarkedet og mod virksomhederne. Før var begge generalister på tværs af a-kasser og brancher, og virksomhedskonsulenterne også på tværs af lovens målgrupper.",
      "Rettidige samtaler og rettidig aktivering hænger sammen, og der har generelt manglet ledige tider til samtaler. Vi har derfor omprioriteret og ansat flere jobrådgivere til de forsikrede ledige. Vi venter at omprioritere og ansætte igen i foråret 2018.",
    ),
    h("Nye indsatser"),
    ul(
      "I november og december gav vi en ekstraordinær aktiv indsats til cirka 200 forsikrede ledige for at rette op på det, der manglede.",
      "I februar 2018 begyndte tilbuddet “i job igen”, som alle forsikrede ledige får allerede i 8. ledighedsuge. Det øger evnen til at søge job og udfordrer den geografiske og faglige mobilitet. Bagefter er der særlig vægt på virksomhedsrettede tilbud, især til dagpengemodtagere under 30 år og over 50 år.",
      [
        p("Inspireret af STAR’s pilotprojekt Tre hovedveje til job har vi"),
        ul(
          "indgået et samarbejde med vikarbureauer om at få ledige seniorer tilbage i job via vikariater. Det skal gøre ledigheden kortere og indsatsen mere virksomhedsrettet, og det støttes af puljemidler fra STAR",
          "planer om virksomhedsrettede jobklubber, som ventes at begynde i maj. Her møder borgerne vores virksomhedskonsulenter, og vægten ligger på ordinære job og på virksomhedsrettet aktivering som en hurtig vej tilbage",
        ),
      ],
    ),
    h("Controlling"),
    ul(
      "Hver måned trækker vi lister i fagsystemerne og giver tilbud til dem, der endnu ikke har fået et.",
      "I efteråret 2018 venter vi at skifte fagsystem. Så får den enkelte jobrådgiver et dashboard, der gør det nemmere at se, om samtaler og tilbud er rettidige.",
    ),
    p(
      `${MEASURES_ARE_ENOUGH} På jobindsats.dk kan vi allerede se, at passivandelen blandt de forsikrede ledige falder og i de seneste målinger er under landsgennemsnittet.`,
    ),
  ],
  author: CASEWORKER,
  writtenAt: "2018-04-17T10:20",
  stations: [
    { key: "afdelingschef", title: "Jobchef", person: "preben-sidenius", at: "2018-04-19T13:05" },
    { key: "direktoer", title: "Direktør", person: "karoline-vestergaard-bo", at: "2018-04-23T09:40" },
    { key: "borgmesterkontor", title: "Borgmesterkontoret", person: "tove-kragelund", at: "2018-04-24T14:15" },
  ],
  lockedAt: "2018-04-25T08:30",
  signatories: [
    { person: "gry-mathiesen", title: "Borgmester", capacity: "self", at: "2018-04-25T16:10" },
    {
      person: "preben-sidenius",
      title: "Jobchef",
      capacity: "for",
      inPlaceOf: {
        person: "mads-klithoej",
        name: "Mads Klithøj",
        title: "Formand for Beskæftigelses- og Socialudvalget",
      },
      reason: "Formanden er på tjenesterejse. Kilden oplyser ikke, hvorfor der er underskrevet for formanden.",
      at: "2018-04-26T08:50",
    },
  ],
  sentAt: "2018-04-26T09:30",
  commitments: [
    {
      quote: "Vi venter at omprioritere og ansætte igen i foråret 2018.",
      title: "Flere jobrådgivere til de forsikrede ledige",
      owner: "preben-sidenius",
      dueKind: "date",
      dueOn: "2018-05-31",
      dueWords: "i foråret 2018",
      followUp: "Jobchefen melder til direktøren, når stillingerne er besat.",
      updates: [
        {
          kind: "kept",
          by: "preben-sidenius",
          at: "2018-05-28T11:00",
          text: "Opdigtet: To jobrådgivere er begyndt 15. maj.",
        },
      ],
    },
    {
      quote: "planer om virksomhedsrettede jobklubber, som ventes at begynde i maj.",
      title: "Virksomhedsrettede jobklubber begynder",
      owner: CASEWORKER,
      dueKind: "month",
      dueOn: "2018-05-31",
      dueWords: "i maj",
      followUp: "Første mødegang meldes til jobchefen.",
      updates: [
        {
          kind: "progress",
          by: CASEWORKER,
          at: "2018-05-30T14:30",
          text: "Opdigtet: Lokalerne er først klar i juni.",
        },
        {
          kind: "moved",
          by: CASEWORKER,
          at: "2018-05-30T14:32",
          text: "Opdigtet: Jobklubberne begynder 11. juni.",
          dueOn: "2018-06-15",
        },
        { kind: "kept", by: CASEWORKER, at: "2018-06-11T15:00", text: "Opdigtet: Første mødegang er holdt i dag." },
      ],
    },
    {
      quote: "Hver måned trækker vi lister i fagsystemerne og giver tilbud til dem, der endnu ikke har fået et.",
      title: "Månedlige lister over ledige uden tilbud",
      owner: "preben-sidenius",
      dueKind: "ongoing",
      dueOn: null,
      dueWords: "hver måned",
      recurrence: "monthly",
      followUp: "Listerne trækkes den første hverdag i måneden.",
      updates: [
        {
          kind: "followedUp",
          by: "preben-sidenius",
          at: "2018-05-01T09:15",
          text: "Opdigtet: Listen for april er gennemgået.",
        },
        {
          kind: "followedUp",
          by: "preben-sidenius",
          at: "2018-06-01T09:10",
          text: "Opdigtet: Listen for maj er gennemgået.",
        },
        {
          kind: "kept",
          by: "preben-sidenius",
          at: "2018-12-20T10:00",
          text: "Opdigtet: Det nye fagsystem viser nu hver dag, hvem der mangler et tilbud. Listerne er afløst.",
        },
      ],
    },
    {
      quote:
        "Så får den enkelte jobrådgiver et dashboard, der gør det nemmere at se, om samtaler og tilbud er rettidige.",
      title: "Nyt fagsystem med dashboard over rettidighed",
      owner: "karoline-vestergaard-bo",
      dueKind: "date",
      dueOn: "2018-11-30",
      dueWords: "i efteråret 2018",
      followUp: "Direktøren følger skiftet i styregruppen.",
      updates: [
        {
          kind: "kept",
          by: "karoline-vestergaard-bo",
          at: "2018-11-26T12:00",
          text: "Opdigtet: Systemet er taget i brug 19. november, og dashboardet er vist for alle rådgivere.",
        },
      ],
    },
    {
      quote: MEASURES_ARE_ENOUGH,
      title: "Markant bedre rettidighed for dagpengemodtagere",
      owner: "preben-sidenius",
      dueKind: "none",
      dueOn: null,
      dueWords: "",
      followUp: "Passivandelen på jobindsats.dk sammenlignes med landets.",
      targetWords: "Passivandelen er under landsgennemsnittet",
      updates: [
        {
          kind: "kept",
          by: "preben-sidenius",
          at: "2019-02-14T13:00",
          text: "Opdigtet: Passivandelen har ligget under landets i alle 2. halvårs måneder.",
        },
      ],
    },
  ],
  slug: "aktiv-indsats-2018-04-26",
  publishedAt: "2018-04-27T10:00",
  remark:
    "Kilden nævner ikke, om der var en frist, og ikke, hvorfor der er underskrevet “f /” for udvalgets formand. Begge dele er opdigtet her.",
};
