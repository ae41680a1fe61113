import { longDate, longDateTime } from "~/ui/danish-dates";

/** What is recorded of meetings and agendas, each as a predicate after the person's name. */

type Data = Record<string, unknown>;
const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
const moment = (value: unknown): string => (text(value) ? longDateTime(text(value)) : "");
const titled = (data: Data): string => (text(data.title) ? ` “${text(data.title)}”` : "");

export const meetingEvents = {
  "meeting.planned": (data: Data) =>
    `planlagde mødet ${text(data.date) && longDate(text(data.date))} kl. ${text(data.start)}`,
  "meeting.moved": (data: Data) => `flyttede mødet fra ${moment(data.from)} til ${moment(data.to)}`,
  "meeting.cancelled": (data: Data) => `aflyste mødet: ${text(data.reason)}`,
  "meeting.itemAdded": (data: Data) => `satte punktet${titled(data)} på dagsordenen`,
  "meeting.itemRemoved": (data: Data) => `tog punktet${titled(data)} af dagsordenen`,
  "meeting.itemRestored": (data: Data) => `satte punktet${titled(data)} tilbage på dagsordenen`,
  "meeting.itemCarriedOn": (data: Data) => `satte punktet${titled(data)} på dagsordenen. ${text(data.from)}`,
  "meeting.itemMoved": (data: Data) => `flyttede punktet${titled(data)} til plads ${text(data.place)}`,
  "meeting.itemClosed": (data: Data) => `lukkede punktet${titled(data)}`,
  "meeting.itemOpened": (data: Data) => `gjorde punktet${titled(data)} åbent`,
  "meeting.guestsSet": (data: Data) => `rettede gæsterne til punktet${titled(data)}`,
  "meeting.itemHeld": (data: Data) => `lod punktet${titled(data)} afvente partsunderretning`,
  "meeting.itemReleased": (data: Data) => `noterede, at parterne i punktet${titled(data)} er underrettet`,
  "meeting.dispatched": (data: Data) => `sendte dagsordenen ud til ${text(data.recipients)} modtagere`,
  "meeting.supplementDispatched": (data: Data) =>
    `sendte tillægsdagsorden ${text(data.number)} ud til ${text(data.recipients)} modtagere: ${text(data.reason)}`,
  "meeting.draftRequested": () => "bestilte et udkast til dagsordenen som PDF",
  "meeting.reminded": (data: Data) => `rykkede for ${text(data.items)} punkter`,
} satisfies Record<string, (data: Data) => string>;

export type MeetingEventKind = keyof typeof meetingEvents;
