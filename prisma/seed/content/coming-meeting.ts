import { cyclingProject } from "./coming-items/cycling-project";
import { displacedUkrainians } from "./coming-items/displaced-ukrainians";
import { klarTilStart } from "./coming-items/klar-til-start";
import { projektPlus } from "./coming-items/projekt-plus";
import { results } from "./coming-items/results";
import { tenancy } from "./coming-items/tenancy";
import { companyVisits, unemploymentFunds } from "./coming-items/unplaced";
import { AGENDA_APPROVAL, FOLLOW_UP, MEETING_ROOM, MUTUAL_INFORMATION, SIGNATURE_PAGE } from "./committee";
import type { IsoDate } from "./dates";
import { caseText, p, recommendation, section, ul } from "./document";
import { BESKAEFTIGELSESUDVALGET, GUESTS } from "./people";
import { readySteps, type Season, seasonOf } from "./season";
import { type DemoMeeting, type DemoProposal, fixedItemOf, itemOf } from "./shapes";

function mutualInformation(season: Season): DemoProposal {
  return {
    key: "coming/gensidig-orientering",
    caseNumber: MUTUAL_INFORMATION.caseNumber,
    title: MUTUAL_INFORMATION.title,
    purpose: "orientation",
    closed: false,
    ...readySteps(season, "anne-vestergaard", "birgit-holmgaard", -2),
    document: caseText("coming/gensidig-orientering", {
      sections: [
        section(
          "sagsfremstilling",
          p("Herunder:"),
          ul(
            "Orientering om Borgerservice og Ydelse",
            "Orientering om de kommende måneders arrangementer for virksomheder",
          ),
        ),
      ],
      recommendation: recommendation(
        "Administrationen indstiller, at Beskæftigelsesudvalget tager orienteringen til efterretning.",
      ),
    }),
    attachments: [],
  };
}

/**
 * The meeting that is being drafted, so that a newcomer can try each step: items that are ready, one returned, one
 * waiting for approval, and a closed one whose reason is missing. Beside it stand a ready proposal that is on no
 * meeting yet and a draft.
 * @param today in Copenhagen; the same day always gives the same content
 */
export function comingMeeting(today: IsoDate): { meeting: DemoMeeting; proposals: DemoProposal[] } {
  const season = seasonOf(today);
  const date = season.dates.coming;
  const plus = projektPlus(season);
  const cycling = cyclingProject(season);
  const klar = klarTilStart(season);
  const quarter = results(season);
  const ukrainians = displacedUkrainians(season);
  const closed = tenancy(season);
  const mutual = mutualInformation(season);
  return {
    proposals: [
      ...[plus, cycling, klar, quarter, ukrainians, closed, mutual],
      unemploymentFunds(season),
      companyVisits(season),
    ],
    meeting: {
      key: "coming",
      committee: BESKAEFTIGELSESUDVALGET,
      startsAt: `${date}T15:00`,
      endsAt: `${date}T17:00`,
      place: MEETING_ROOM,
      status: "drafting",
      dispatchedAt: null,
      openedAt: null,
      closedAt: null,
      frozenAt: null,
      signatures: [],
      sealedAt: null,
      attendance: [],
      items: [
        fixedItemOf(AGENDA_APPROVAL),
        itemOf(plus, { guests: [{ ...GUESTS.projectLeader, from: "15.05" }] }),
        itemOf(cycling),
        itemOf(klar, {
          guests: [
            { ...GUESTS.autismCentreLeader, from: "15.45" },
            { ...GUESTS.autismCentreManager, from: "15.45" },
          ],
        }),
        itemOf(quarter),
        itemOf(ukrainians),
        itemOf(closed, { publicTitle: "Lejemål til Jobcentret" }),
        fixedItemOf(FOLLOW_UP),
        itemOf(mutual, { fixedKind: MUTUAL_INFORMATION.kind }),
        fixedItemOf(SIGNATURE_PAGE),
      ],
      invented: ["Mødet, dets sager og tallene i dem er opdigtede."],
    },
  };
}
