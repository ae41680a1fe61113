import { AGENDA_APPROVAL, MEETING_ROOM, MUTUAL_INFORMATION, SIGNATURE_PAGE } from "./committee";
import { CYCLING_PROJECT } from "./items-2022-08-18/cycling-project";
import { KLAR_TIL_START } from "./items-2022-08-18/klar-til-start";
import { DISPLACED_UKRAINIANS, MUTUAL_INFORMATION_2022, RESULTS_2022 } from "./items-2022-08-18/orientations";
import { PROJEKT_PLUS } from "./items-2022-08-18/projekt-plus";
import { SECOND_PARTIAL_AGREEMENT } from "./items-2022-08-18/second-partial-agreement";
import { VIVE_REPORT } from "./items-2022-08-18/vive-report";
import { BESKAEFTIGELSESUDVALGET, GUESTS, membersOn } from "./people";
import { decided, type DemoMeeting, type DemoProposal, fixedItemOf, itemOf } from "./shapes";

/**
 * The whole public meeting of 18 August 2022: every figure, date, case number, point and outcome is the source's, in
 * the source's notation; the sentences are our own, and the people are invented.
 */
export const PROPOSALS_2022: DemoProposal[] = [
  PROJEKT_PLUS,
  KLAR_TIL_START,
  SECOND_PARTIAL_AGREEMENT,
  RESULTS_2022,
  CYCLING_PROJECT,
  VIVE_REPORT,
  DISPLACED_UKRAINIANS,
  MUTUAL_INFORMATION_2022,
];

const DATE = "2022-08-18";
const { projectLeader, autismCentreLeader, autismCentreManager } = GUESTS;

export const MEETING_2022: DemoMeeting = {
  key: DATE,
  committee: BESKAEFTIGELSESUDVALGET,
  startsAt: `${DATE}T15:00`,
  endsAt: `${DATE}T17:00`,
  place: MEETING_ROOM,
  status: "sealed",
  dispatchedAt: "2022-08-11T10:20",
  openedAt: `${DATE}T15:00`,
  closedAt: `${DATE}T16:50`,
  frozenAt: "2022-08-22T09:10",
  signatures: [
    { person: "karen-toft", at: "2022-08-22T09:24" },
    { person: "signe-aarup", at: "2022-08-22T11:02" },
    { person: "hans-ole-baekgaard", at: "2022-08-22T20:47" },
    { person: "poul-erik-lauge", at: "2022-08-23T07:58" },
    { person: "dorthe-fjord", at: "2022-08-23T16:15" },
    { person: "ib-sandholt", at: "2022-08-24T18:31" },
    { person: "maja-krogh", at: "2022-08-24T21:06" },
  ],
  sealedAt: "2022-08-24T21:07",
  attendance: membersOn(DATE).map((person) => ({ person, state: "present", substituteFor: null })),
  items: [
    fixedItemOf(AGENDA_APPROVAL, { decisions: decided("Godkendt", "Dagsordenen blev godkendt.") }),
    itemOf(PROJEKT_PLUS, {
      guests: [{ ...projectLeader, from: "15.00" }],
      decisions: decided("Godkendt", "Administrationens indstilling godkendes."),
    }),
    itemOf(KLAR_TIL_START, {
      guests: [
        { ...autismCentreLeader, from: "15.45" },
        { ...autismCentreManager, from: "15.45" },
      ],
      decisions: decided(
        "Anden beslutning",
        "Beskæftigelsesudvalget drøftede oplægget og vil have sagen bearbejdet videre.\n\nUdvalget beder om en sagsfremstilling til et af de næste møder. Den skal rumme et beslutningsgrundlag med forslag til, hvordan forløbene finansieres.",
      ),
    }),
    itemOf(SECOND_PARTIAL_AGREEMENT, {
      decisions: decided("Taget til efterretning", "Punktet tages til efterretning."),
    }),
    itemOf(RESULTS_2022, {
      decisions: decided("Taget til efterretning", "Punktet blev taget til efterretning."),
    }),
    itemOf(CYCLING_PROJECT, {
      decisions: decided(
        "Anden beslutning",
        "Beskæftigelsesudvalget vil have et nyt overordnet oplæg fra projektets styregruppe. Det skal bygge på erfaringerne fra det tidligere projekt.\n\nOplægget skal foreligge til mødet i november. Ud fra det drøfter udvalget, om der skal arbejdes videre med et nyt projekt.",
      ),
    }),
    itemOf(VIVE_REPORT, {
      decisions: decided("Taget til orientering", "Punktet tages til orientering."),
    }),
    itemOf(DISPLACED_UKRAINIANS, {
      decisions: decided("Orientering givet", "Der blev givet en orientering."),
    }),
    itemOf(MUTUAL_INFORMATION_2022, {
      fixedKind: MUTUAL_INFORMATION.kind,
      decisions: decided("Orientering givet", "Der blev givet en orientering."),
    }),
    fixedItemOf(SIGNATURE_PAGE),
  ],
  invented: [
    "Deltagernes og gæsternes navne er opdigtede.",
    "Mødets sluttidspunkt er opdigtet; kilden nævner kun, hvornår mødet begyndte.",
    "Bilagene er opdigtede eksempler; deres navne og indhold findes ikke i kilden.",
    "Tidspunkterne for udsendelse og underskrifter er opdigtede.",
  ],
};
