import { AGENDA_APPROVAL, FOLLOW_UP, MEETING_ROOM, MUTUAL_INFORMATION, SIGNATURE_PAGE } from "./committee";
import { addWorkdays, type IsoDate } from "./dates";
import { caseText, p, recommendation, section, ul } from "./document";
import { BESKAEFTIGELSESUDVALGET } from "./people";
import { stepsBefore } from "./recent-items/opened";
import { seasonOf, type Season } from "./season";
import { type DemoMeeting, type DemoProposal, fixedItemOf, itemOf } from "./shapes";
import { mentors } from "./soon-items/mentors";
import { openingHours } from "./soon-items/opening-hours";
import { repayment } from "./soon-items/repayment";

function mutualInformation(season: Season): DemoProposal {
  return {
    key: "soon/gensidig-orientering",
    caseNumber: MUTUAL_INFORMATION.caseNumber,
    title: MUTUAL_INFORMATION.title,
    purpose: "orientation",
    closed: false,
    ...stepsBefore(season.today, "anne-vestergaard"),
    document: caseText("soon/gensidig-orientering", {
      sections: [
        section("sagsfremstilling", p("Herunder:"), ul("Orientering om besøg i Videbæk", "Orientering om nye regler")),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager orienteringen til efterretning.",
      ),
    }),
    attachments: [],
  };
}

/** The next half hour that is at least a quarter away; in the late evening the last one of the day. */
export function soonAfter(clock: string): { start: string; end: string } {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  const start = Math.min(Math.ceil((hours * 60 + minutes + 15) / 30) * 30, 22 * 60);
  const at = (minute: number) =>
    `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  return { start: at(start), end: at(start + 90) };
}

/**
 * A meeting that is about to begin: its agenda is out, and it can be tried in several browser windows at once, as secretary, chair
 * and members.
 * @param today in Copenhagen; @param clock "14:05" there
 */
export function soonMeeting(today: IsoDate, clock: string): { meeting: DemoMeeting; proposals: DemoProposal[] } {
  const season = seasonOf(today);
  const { start, end } = soonAfter(clock);
  const [support, hours, claim, mutual] = [
    mentors(season),
    openingHours(season),
    repayment(season),
    mutualInformation(season),
  ];
  return {
    proposals: [support, hours, claim, mutual],
    meeting: {
      key: "soon",
      committee: BESKAEFTIGELSESUDVALGET,
      startsAt: `${today}T${start}`,
      endsAt: `${today}T${end}`,
      place: MEETING_ROOM,
      status: "dispatched",
      dispatchedAt: `${addWorkdays(today, -6)}T10:15`,
      openedAt: null,
      closedAt: null,
      frozenAt: null,
      signatures: [],
      sealedAt: null,
      attendance: [],
      items: [
        fixedItemOf(AGENDA_APPROVAL),
        itemOf(support),
        itemOf(hours),
        itemOf(claim, {
          closedReason:
            "Sagen rummer oplysninger om en virksomheds økonomi, som er omfattet af tavshedspligt efter forvaltningslovens § 27.",
          publicTitle: "Forlig med en virksomhed",
          publicSummary: "Udvalget tager stilling til et forlig. Virksomhedens økonomi er fortrolig.",
        }),
        fixedItemOf(FOLLOW_UP),
        itemOf(mutual, { fixedKind: MUTUAL_INFORMATION.kind }),
        fixedItemOf(SIGNATURE_PAGE),
      ],
      invented: ["Mødet, dets sager og tallene i dem er opdigtede."],
    },
  };
}
