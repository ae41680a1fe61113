import { recountInWords, type Recounted } from "./passed-items";

type Data = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const member = (data: Data): string => text(data.member) || "et medlem";
const item = (data: Data): string => text(data.item) || "et punkt";

/** Events from before presence was counted anew have none. */
const recount = (told: unknown): string =>
  Array.isArray(told) && told.length > 0 ? `, og herefter gælder: ${recountInWords(told as Recounted[])}` : "";

/** The course of a meeting and who is there, item by item: kind → what stands after the person's name. */
export const presenceEvents = {
  "pen.taken": (data: Data) => `overtog protokollen${text(data.fromName) ? ` fra ${text(data.fromName)}` : ""}`,
  "pen.laidDown": () => "lagde protokollen fra sig",
  "meeting.wentToItem": (data: Data) => `gik til ${item(data)}`,
  "meeting.paused": () => "holdt pause i mødet",
  "meeting.resumed": () => "genoptog mødet",
  "time.corrected": (data: Data) =>
    `rettede tidspunktet for “${text(data.label) || "en hændelse"}”${recount(data.recounted)}`,
  "presence.arrived": (data: Data) => `noterede, at ${member(data)} mødte kl. ${text(data.at)}`,
  "presence.left": (data: Data) => `noterede, at ${member(data)} forlod mødet kl. ${text(data.at)}`,
  "presence.wentOut": (data: Data) => `noterede, at ${member(data)} gik ud under ${item(data)}`,
  "presence.cameBack": (data: Data) => `noterede, at ${member(data)} kom tilbage under ${item(data)}`,
  "presence.corrected": (data: Data) =>
    `rettede, at ${member(data)} ${data.there === true ? "deltog" : "ikke deltog"} under ${item(data)}`,
  "substitute.asked": (data: Data) =>
    text(data.contact)
      ? `bad ${text(data.contact)} om en stedfortræder for ${member(data)}`
      : `skal have fundet en stedfortræder for ${member(data)}`,
  "substitute.named": (data: Data) => `udpegede ${text(data.substitute) || "en stedfortræder"} for ${member(data)}`,
  "substitute.nobody": (data: Data) => `svarede, at der ikke kommer en stedfortræder for ${member(data)}`,
  "substitute.withdrawn": (data: Data) => `trak stedfortræderen for ${member(data)} tilbage`,
} satisfies Record<string, (data: Data) => string>;
