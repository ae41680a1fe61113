import { longDate } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";

/** What is recorded of committees, seats, templates and fixed items, each as a predicate after the person's name. */

type Data = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === "string") : [];
const day = (value: unknown): string => (text(value) ? longDate(text(value)) : "");
const quoted = (data: Data): string => (text(data.title) ? ` “${text(data.title)}”` : "");
const seat = (data: Data): string => `${text(data.person) || "et medlem"} som ${text(data.office) || "medlem"}`;

export const committeeEvents = {
  "committee.created": (data: Data) => `oprettede ${text(data.name) || "et udvalg"}`,
  "committee.changed": (data: Data) =>
    `rettede ${listInWords(list(data.fields)) || "indstillingerne"} for ${text(data.name) || "udvalget"}`,
  "electionGroup.contactSet": (data: Data) =>
    text(data.contact)
      ? `gjorde ${text(data.contact)} til kontaktperson for ${text(data.group) || "en valggruppe"}`
      : `fjernede kontaktpersonen for ${text(data.group) || "en valggruppe"}`,
  "membership.added": (data: Data) => `satte ${seat(data)} fra ${day(data.from)}`,
  "membership.changed": (data: Data) => `rettede pladsen for ${seat(data)}`,
  "membership.ended": (data: Data) => `lod pladsen for ${seat(data)} slutte ${day(data.to)}`,
  "membership.removed": (data: Data) => `fjernede den kommende plads for ${seat(data)}`,
  "fixedItem.added": (data: Data) => `gjorde${quoted(data)} til et fast punkt`,
  "fixedItem.changed": (data: Data) => `rettede det faste punkt${quoted(data)}`,
  "fixedItem.moved": (data: Data) => `flyttede det faste punkt${quoted(data)}`,
  "fixedItem.removed": (data: Data) => `fjernede det faste punkt${quoted(data)}`,
  "sectionTemplate.created": (data: Data) => `oprettede sagsskabelonen “${text(data.name)}”`,
  "sectionTemplate.changed": (data: Data) => `rettede sagsskabelonen “${text(data.name)}”`,
  "sectionTemplate.removed": (data: Data) => `fjernede sagsskabelonen “${text(data.name)}”`,
} satisfies Record<string, (data: Data) => string>;

export type CommitteeEventKind = keyof typeof committeeEvents;
