import { addWorkdays, type IsoDate, meetingDates } from "./dates";
import { HILLEROED, ROSKILDE, RUDERSDAL } from "./municipalities";
import { terms } from "./people";
import type { DemoCommittee, DemoMembership, DemoPerson, DemoSection, DemoSectionTemplate } from "./shapes";

/**
 * The three other municipalities: real, but small. Each has an administrator who is also the committee's secretary, one
 * committee with five members, a meeting plan whose meetings are still empty, and those who answer the minister's letters. All
 * people are invented.
 */
export interface Neighbour {
  municipality: string;
  people: DemoPerson[];
  template: DemoSectionTemplate;
  committee: DemoCommittee;
  memberships: (today: IsoDate) => DemoMembership[];
}

const text = (key: string, title: string, question: string): DemoSection => ({
  key,
  title,
  kind: "text",
  emptyText: "Ingen bemærkninger.",
  question,
});
const RECOMMENDATION: DemoSection = {
  key: "indstilling",
  title: "Indstilling",
  kind: "recommendation",
  emptyText: "Ingen indstilling.",
  question: "Hvad skal udvalget beslutte? Skriv ét punkt for hver beslutning.",
};
const ATTACHMENTS: DemoSection = {
  key: "bilag",
  title: "Bilag",
  kind: "attachments",
  emptyText: "Ingen bilag.",
  question: "Hvilke filer hører til?",
};
const DECISION: DemoSection = { key: "beslutning", title: "Beslutning", kind: "decision", emptyText: "", question: "" };

/** Roskilde's headings (DOMAIN.md section 2). */
const ROSKILDE_TEMPLATE: DemoSectionTemplate = {
  key: "roskilde",
  name: "Sag til fagudvalg",
  sections: [
    text("resume", "Resume", "Hvad handler sagen om, i højst fem linjer?"),
    RECOMMENDATION,
    text("beslutningskompetence", "Beslutningskompetence", "Hvem træffer den endelige beslutning?"),
    text("sagsfremstilling", "Sagsfremstilling", "Hvad skal udvalget vide for at kunne beslutte?"),
    text("oekonomi", "Økonomi", "Hvad koster det, og hvilken ramme betaler?"),
    ATTACHMENTS,
    DECISION,
  ],
};

/** For municipalities whose own headings the sources don't show. */
const plainTemplate = (key: string): DemoSectionTemplate => ({
  key,
  name: "Sag til fagudvalg",
  sections: [
    text("sagsfremstilling", "Sagsfremstilling", "Hvad skal udvalget vide for at kunne beslutte?"),
    text("oekonomi", "Økonomi", "Hvad koster det, og hvilken ramme betaler?"),
    RECOMMENDATION,
    ATTACHMENTS,
    DECISION,
  ],
});

/** "lisbet-fangel": the key of "Lisbet Fangel". */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replaceAll(".", "")
    .replaceAll(" ", "-");

const SEATS = ["chair", "viceChair", "member", "member", "member"] as const;

type Staff = [name: string, title: string, ...roles: ("caseworker" | "approver" | "mayor")[]];

/**
 * @param members five, chair and vice-chair first, each a name and a party letter
 * @param staff who answers letters: name, title, roles
 */
function neighbour(
  municipality: string,
  administrator: string,
  committee: { slug: string; name: string; place: string; start: string; end: string },
  template: DemoSectionTemplate,
  members: [name: string, party: string][],
  staff: Staff[],
): Neighbour {
  const person = (name: string, title: string, roles: DemoPerson["roles"]): DemoPerson => ({
    key: keyOf(name),
    name,
    title,
    email: `${keyOf(name).replaceAll("-", ".")}@${municipality}.example`,
    roles,
  });
  return {
    municipality,
    people: [
      person(administrator, "udvalgssekretær", [
        { role: "systemAdministrator" },
        { role: "secretary", committee: committee.slug },
      ]),
      ...members.map(([name]) => person(name, "medlem af kommunalbestyrelsen", [])),
      ...staff.map(([name, title, ...roles]) =>
        person(
          name,
          title,
          roles.map((role) => ({ role })),
        ),
      ),
    ],
    template,
    committee: {
      slug: committee.slug,
      name: committee.name,
      kind: "standing",
      voteWording: "parties",
      substituteShortAbsence: false,
      substituteDisqualified: false,
      disqualifiedMayVote: false,
      noticeDays: 4,
      noticeSaturdayCounts: false,
      noticeSendingDayCounts: false,
      defaultPlace: committee.place,
      defaultStart: committee.start,
      defaultEnd: committee.end,
      publishesCaseList: true,
      publishesAgenda: true,
      publishesMinutes: true,
      standingSentences: ["Godkendt.", "Taget til efterretning.", "Drøftet."],
      sectionTemplate: template.key,
      fixedItems: [
        { kind: "agendaApproval", title: "Godkendelse af dagsorden", placement: "first", caseNumber: "" },
        { kind: "followUp", title: "Opfølgning på udvalgets beslutninger", placement: "last", caseNumber: "" },
        { kind: "anyOtherBusiness", title: "Eventuelt", placement: "last", caseNumber: "" },
        { kind: "signaturePage", title: "Underskriftsside", placement: "last", caseNumber: "" },
      ],
    },
    memberships: (today) =>
      terms(today).flatMap((term) =>
        members.map(([name, party], index) => ({
          person: keyOf(name),
          committee: committee.slug,
          office: SEATS[index] ?? "member",
          party,
          electionGroup: "",
          ...term,
        })),
      ),
  };
}

export const NEIGHBOURS: Neighbour[] = [
  neighbour(
    RUDERSDAL,
    "Lisbet Fangel",
    { slug: "erhvervsudvalget", name: "Erhvervsudvalget", place: "Mødelokale 2", start: "16.30", end: "18.30" },
    plainTemplate("rudersdal"),
    [
      ["Gunver Askjær", "C"],
      ["Johan Brinck Sand", "V"],
      ["Ketty Ravnsholt", "A"],
      ["Asger Thorup Lind", "B"],
      ["Ditte Klinge Holt", "F"],
    ],
    [
      ["Jonas Friis", "fagkonsulent i jobcentret", "caseworker"],
      ["Pernille Skov", "udviklingskonsulent i jobcentret", "caseworker"],
      ["Lone Bach", "leder af jobcentret", "approver"],
      ["Henrik S. Nygård", "vicekommunaldirektør", "approver"],
      ["Annelise Brandt", "borgmester", "mayor"],
    ],
  ),
  neighbour(
    HILLEROED,
    "Rune Elkjær Holm",
    {
      slug: "beskaeftigelsesudvalget",
      name: "Beskæftigelsesudvalget",
      place: "Udvalgsværelse A",
      start: "17.00",
      end: "19.00",
    },
    plainTemplate("hilleroed"),
    [
      ["Birthe Lykke Sand", "A"],
      ["Jonas Fjordbak", "V"],
      ["Ragna Thiesen Dam", "F"],
      ["Palle Overby Kjær", "C"],
      ["Sif Mølholm Bach", "Ø"],
    ],
    [
      ["Signe Lundby Aagaard", "fagkonsulent i jobcentret", "caseworker"],
      ["Torben Kaldahl", "leder af jobcentret", "approver"],
      ["Inge Ravnkilde", "direktør for Beskæftigelse", "approver"],
      ["Karin Lindhardt", "borgmester", "mayor"],
    ],
  ),
  neighbour(
    ROSKILDE,
    "Tove Kragelund",
    {
      slug: "beskaeftigelses-og-socialudvalget",
      name: "Beskæftigelses- og Socialudvalget",
      place: "Byrådssalen",
      start: "16.00",
      end: "18.00",
    },
    ROSKILDE_TEMPLATE,
    [
      ["Mads Klithøj", "A"],
      ["Else Marie Hvid", "B"],
      ["Peder Lunddahl", "V"],
      ["Sanne Overgaard Friis", "Ø"],
      ["Viggo Stenstrup", "C"],
    ],
    [
      ["Mikkel Rosenkilde", "fagkonsulent i jobcentret", "caseworker"],
      ["Preben Sidenius", "jobchef", "approver"],
      ["Karoline Vestergård Bo", "direktør for Beskæftigelse og Social", "approver"],
      ["Gry Mathiesen", "borgmester", "mayor"],
    ],
  ),
];

/** The empty meetings in each of the three: workdays that follow Ringkøbing-Skjern's own plan by so many days. */
export function neighbourMeetings(today: IsoDate): { municipality: string; dates: IsoDate[] }[] {
  const { coming, planned } = meetingDates(today);
  return NEIGHBOURS.map(({ municipality }, index) => ({
    municipality,
    dates: [coming, ...planned].slice(0, 4).map((date) => addWorkdays(date, index + 2)),
  }));
}
