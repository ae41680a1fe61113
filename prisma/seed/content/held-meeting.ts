import { AGENDA_APPROVAL, MEETING_ROOM, MUTUAL_INFORMATION, SIGNATURE_PAGE } from "./committee";
import { addWorkdays, monthOf, type IsoDate, yearOf } from "./dates";
import { caseText, p, recommendation, section, ul } from "./document";
import { boardingSchools } from "./held-items/boarding-schools";
import { courses } from "./held-items/courses";
import { foundation } from "./held-items/foundation";
import { jobcafe } from "./held-items/jobcafe";
import { BESKAEFTIGELSESUDVALGET, membersOn, OEKONOMIUDVALGET } from "./people";
import { stepsBefore } from "./recent-items/opened";
import { type Season, seasonOf } from "./season";
import { decided, type DemoAttendance, type DemoMeeting, type DemoProposal, fixedItemOf, itemOf } from "./shapes";

/** Sits for the third member, chosen by the election group among the council's members. */
const SUBSTITUTE = "ruth-soendervang";
const LATE = "maja-krogh";

/** The day after, in the members' order. */
const SIGNED_AT = ["09:24", "10:07", "11:02", "12:48", "14:05", "17:31", "18:50"];

function mutualInformation({ dates: { held } }: Season): DemoProposal {
  return {
    key: "held/gensidig-orientering",
    caseNumber: MUTUAL_INFORMATION.caseNumber,
    title: MUTUAL_INFORMATION.title,
    purpose: "orientation",
    closed: false,
    ...stepsBefore(held, "anne-vestergaard"),
    document: caseText("held/gensidig-orientering", {
      sections: [
        section(
          "sagsfremstilling",
          p("Herunder:"),
          ul("Orientering om jobmessen i Ringkøbing", "Orientering om Ydelse"),
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager orienteringen til efterretning.",
      ),
    }),
    attachments: [],
  };
}

/** "2027-11": a year after the meeting */
const nextYearsMonth = (date: IsoDate) => `${yearOf(date) + 1}-${String(monthOf(date)).padStart(2, "0")}`;

/**
 * A meeting of some weeks ago with everything that can happen at one: a substitute, a late arrival, a vote by name with a dissent
 * and a referral to the council, a disqualification and an amendment, a case that goes on to the finance committee and one that is
 * put off to the next meeting. Its minutes are sealed and published.
 * @param today in Copenhagen; the same day always gives the same content
 */
export function heldMeeting(today: IsoDate): { meeting: DemoMeeting; proposals: DemoProposal[] } {
  const season = seasonOf(today);
  const date = season.dates.held;
  const after = (workdays: number, time: string) => `${addWorkdays(date, workdays)}T${time}`;
  const members = membersOn(date);
  const away = members[2]!;
  const attendance: DemoAttendance[] = [
    ...members.map((person): DemoAttendance => ({
      person,
      state: person === away ? "apology" : "present",
      substituteFor: null,
      ...(person === LATE ? { arrives: { afterItem: 1, at: `${date}T15:20` } } : {}),
    })),
    { person: SUBSTITUTE, state: "present", substituteFor: away },
  ];
  const there = [...members.filter((person) => person !== away), SUBSTITUTE];
  const [cafe, fond, training, schools, mutual] = [
    jobcafe(season),
    foundation(season),
    courses(season),
    boardingSchools(season),
    mutualInformation(season),
  ];
  return {
    proposals: [cafe, fond, training, schools, mutual],
    meeting: {
      key: "held",
      committee: BESKAEFTIGELSESUDVALGET,
      startsAt: `${date}T15:00`,
      endsAt: `${date}T17:00`,
      place: MEETING_ROOM,
      status: "sealed",
      dispatchedAt: after(-6, "10:20"),
      openedAt: `${date}T15:02`,
      closedAt: `${date}T16:48`,
      frozenAt: after(1, "09:05"),
      signatures: there.map((person, index) => ({ person, at: after(1, SIGNED_AT[index]!) })),
      sealedAt: after(1, "19:30"),
      attendance,
      items: [
        fixedItemOf(AGENDA_APPROVAL, { decisions: decided("Godkendt", "Dagsordenen blev godkendt.") }),
        itemOf(cafe, {
          course: {
            vote: {
              question: "Administrationens indstilling om at samle tilbuddet i Skjern",
              method: "byName",
              others: { "signe-aarup": "abstained", "dorthe-fjord": "against", "maja-krogh": "against" },
            },
            statements: [
              {
                person: "dorthe-fjord",
                kind: "dissent",
                text: "SF kan ikke støtte, at tilbuddet i Tarm lukker. De, der har mest brug for hjælpen, har sværest ved at komme til Skjern, og transportordningen er ikke prøvet af.",
              },
            ],
            referredBy: "maja-krogh",
          },
          decisions: decided("Godkendt", "Administrationens indstilling godkendes."),
        }),
        itemOf(fond, {
          course: {
            disqualified: {
              person: "poul-erik-lauge",
              ground: "Formand for bestyrelsen i Fonden Grønne Hænder",
            },
            amendment: {
              by: "ib-sandholt",
              text: "Aftalen indgås for ét år, så udvalget kan se evalueringen, før den bliver forlænget.",
              votes: { "ib-sandholt": "inFavour", "dorthe-fjord": "abstained" },
            },
            tasks: [
              {
                title: "Underskriv aftalen med Fonden Grønne Hænder",
                owner: "sanne-hedegaard",
                dueOn: addWorkdays(today, -2),
              },
              {
                title: "Evaluering af det første år med Fonden Grønne Hænder",
                owner: "sanne-hedegaard",
                dueOn: addWorkdays(today, 180),
                returnMonth: nextYearsMonth(date),
              },
            ],
          },
          decisions: decided("Godkendt", "Administrationens indstilling godkendes."),
        }),
        itemOf(training, {
          course: {
            statements: [
              {
                person: "ib-sandholt",
                kind: "statement",
                text: "Dansk Folkeparti ønsker, at pengene findes ved omprioritering og ikke ved en tillægsbevilling.",
              },
            ],
            onward: { kind: "forwarded", committee: OEKONOMIUDVALGET, meeting: "finance" },
          },
          decisions: decided("Anbefalet", "Udvalget anbefaler indstillingen over for byrådet."),
        }),
        itemOf(schools, {
          course: { onward: { kind: "deferred", committee: BESKAEFTIGELSESUDVALGET, meeting: "recent" } },
          decisions: decided("Udsat", "Punktet udsættes, så skolernes svar kan indgå."),
        }),
        itemOf(mutual, {
          fixedKind: MUTUAL_INFORMATION.kind,
          decisions: decided("Orientering givet", "Der blev givet en orientering."),
        }),
        fixedItemOf(SIGNATURE_PAGE),
      ],
      invented: ["Mødet, dets sager og tallene i dem er opdigtede."],
    },
  };
}
