import { AGENDA_APPROVAL, FOLLOW_UP, MEETING_ROOM, MUTUAL_INFORMATION, SIGNATURE_PAGE } from "./committee";
import { addWorkdays, type IsoDate } from "./dates";
import { caseText, p, pointId, recommendation, section, ul } from "./document";
import { BESKAEFTIGELSESUDVALGET, membersOn } from "./people";
import { budget } from "./recent-items/budget";
import { interviews } from "./recent-items/interviews";
import { heldSteps } from "./recent-items/opened";
import { spareTimeJobs } from "./recent-items/spare-time-jobs";
import { supplier } from "./recent-items/supplier";
import { type Season, seasonOf } from "./season";
import {
  decided,
  type DemoAttendance,
  type DemoDecision,
  type DemoMeeting,
  type DemoProposal,
  fixedItemOf,
  itemOf,
} from "./shapes";

const ABSENT = "poul-erik-lauge";
const SUBSTITUTE = "niels-vinther";

function mutualInformation(season: Season): DemoProposal {
  return {
    key: "recent/gensidig-orientering",
    caseNumber: MUTUAL_INFORMATION.caseNumber,
    title: MUTUAL_INFORMATION.title,
    purpose: "orientation",
    closed: false,
    ...heldSteps(season, "anne-vestergaard"),
    document: caseText("recent/gensidig-orientering", {
      sections: [
        section(
          "sagsfremstilling",
          p("Herunder:"),
          ul("Orientering om Borgerservice og Ydelse", "Orientering om besøg hos to virksomheder i Tarm"),
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager orienteringen til efterretning.",
      ),
    }),
    attachments: [],
  };
}

const budgetDecisions = ({ document }: DemoProposal): DemoDecision[] => [
  { pointId: pointId(document, 1), outcome: "Taget til orientering", text: "" },
  { pointId: pointId(document, 2), outcome: "Godkendt", text: "" },
  {
    pointId: "",
    outcome: "",
    text: "Udvalget vil have en særskilt redegørelse for de lange sygedagpengeforløb, inden den næste budgetopfølgning behandles.",
  },
];

const attendance = (members: string[]): DemoAttendance[] => [
  ...members.map((person): DemoAttendance => ({
    person,
    state: person === ABSENT ? "apology" : "present",
    substituteFor: null,
  })),
  { person: SUBSTITUTE, state: "present", substituteFor: ABSENT },
];

/**
 * A meeting of a week or two ago whose minutes are in their signing round: five of seven have signed. Ib Sandholt and
 * Maja Krogh are missing, so that both can be tried; the substitute signs, the absent member doesn't.
 * @param today in Copenhagen; the same day always gives the same content
 */
export function recentMeeting(today: IsoDate): { meeting: DemoMeeting; proposals: DemoProposal[] } {
  const season = seasonOf(today);
  const date = season.dates.recent;
  const after = (workdays: number, time: string) => `${addWorkdays(date, workdays)}T${time}`;
  const members = membersOn(date);
  const [chair, viceChair, thirdMember] = members as [string, string, string];
  const money = budget(season);
  const jobs = spareTimeJobs(season);
  const timely = interviews(season);
  const closed = supplier(season);
  const mutual = mutualInformation(season);
  return {
    proposals: [money, jobs, timely, closed, mutual],
    meeting: {
      key: "recent",
      committee: BESKAEFTIGELSESUDVALGET,
      startsAt: `${date}T15:00`,
      endsAt: `${date}T17:00`,
      place: MEETING_ROOM,
      status: "signing",
      dispatchedAt: after(-6, "10:05"),
      openedAt: `${date}T15:00`,
      closedAt: `${date}T16:35`,
      frozenAt: after(3, "09:10"),
      signatures: [
        { person: chair, at: after(3, "09:24") },
        { person: viceChair, at: after(3, "11:02") },
        { person: thirdMember, at: after(3, "20:47") },
        { person: SUBSTITUTE, at: after(4, "07:58") },
        { person: "dorthe-fjord", at: after(5, "16:15") },
      ],
      sealedAt: null,
      attendance: attendance(members),
      items: [
        fixedItemOf(AGENDA_APPROVAL, { decisions: decided("Godkendt", "Dagsordenen blev godkendt.") }),
        itemOf(money, { decisions: budgetDecisions(money) }),
        itemOf(jobs, {
          course: {
            vote: {
              question: "Administrationens indstilling om et forsøg med fritidsjob",
              method: "byParty",
              others: { "ib-sandholt": "against", "maja-krogh": "abstained" },
            },
          },
          decisions: decided("Godkendt", "Administrationens indstilling blev godkendt ved afstemning."),
        }),
        itemOf(timely, { decisions: decided("Taget til efterretning", "Punktet tages til efterretning.") }),
        itemOf(closed, {
          closedReason:
            "Sagen rummer oplysninger om tilbudsgivernes priser og forretningsforhold, som er omfattet af tavshedspligt efter forvaltningslovens § 27.",
          publicTitle: "Valg af leverandør til jobrettede forløb",
          publicSummary:
            "Udvalget skulle vælge mellem tre tilbud på jobrettede forløb for aktivitetsparate. Tilbudsgivernes priser er fortrolige.",
          publicDecision: "Udvalget valgte leverandør for de næste to år.",
          decisions: decided("Godkendt", "Administrationens indstilling godkendes."),
        }),
        fixedItemOf(FOLLOW_UP, { decisions: decided("Taget til orientering", "Punktet tages til orientering.") }),
        itemOf(mutual, {
          fixedKind: MUTUAL_INFORMATION.kind,
          decisions: decided("Orientering givet", "Der blev givet en orientering."),
        }),
        fixedItemOf(SIGNATURE_PAGE),
      ],
      carriedOn: {
        "Samarbejde med efterskolerne om vejledning af unge": decided(
          "Godkendt",
          "Administrationens indstilling godkendes. Skolernes svar blev udleveret på mødet.",
        ),
      },
      invented: ["Mødet, dets sager og tallene i dem er opdigtede."],
    },
  };
}
