import { linkAddresses, sectionTexts } from "~/modules/richtext/document-text";
import type { PlacedText } from "../publication-blockers";
import type { PublicItem, PublicMeeting } from "../public-meeting";

/** Named where a reader would look; and then every other string there is, so that a field nobody thought of is read, too. */
export function textsOf(item: PublicItem): PlacedText[] {
  const { document, decision: _decision, stayed: _stayed, onward: _onward, ...rest } = item;
  const named = [
    { place: "titlen", text: item.title },
    { place: "det offentlige resumé", text: item.summary },
    { place: "begrundelsen for, at punktet er sent", text: item.lateReason },
    { place: "gæsterne", text: item.guests.map(({ name, role }) => `${name}, ${role}`).join("\n") },
    ...(document ? sectionTexts(document).map(({ title, text }) => ({ place: `afsnittet “${title}”`, text })) : []),
    ...(document ? [{ place: "et link", text: linkAddresses(document).map(decodedLink).join("\n") }] : []),
  ];
  const others = [...stringsIn(rest), ...stringsIn(document)].filter(
    (one) => !named.some(({ text }) => text.includes(one)),
  );
  return [...named, ...others.map((text) => ({ place: "punktets øvrige oplysninger", text }))];
}

/**
 * What the meeting decided, with votes, amendments, statements and where the item goes on: signed as it stands, so that it can only be
 * held back.
 */
export const decisionText = ({ decision, stayed, onward }: PublicItem): string =>
  stringsIn([decision, stayed, onward]).join("\n\n");

/** What stands beside the items: the place, and what was written when the signing round was closed. */
export const textsOfMeeting = ({
  items: _items,
  municipality: _municipality,
  addenda,
  ...meeting
}: PublicMeeting): PlacedText[] => [
  { place: "mødets sted", text: meeting.place },
  ...addenda.map((one) => ({ place: `tillæg ${one.number}`, text: stringsIn(one).join("\n\n") })),
  ...stringsIn({ ...meeting, place: "" }).map((text) => ({ place: "mødets øvrige oplysninger", text })),
];

/** Digests, ids and control codes are digits of ours. */
const ours = new Set(["fileSha256", "bodySha256", "code", "fileName", "itemId", "indicatorId"]);

/** An id, whatever its field is called: "ea180420-1234-…" begins with no birthday. */
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return id.test(value) ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => (ours.has(key) ? [] : stringsIn(one)));
}

/** An address as a person reads it, besides as it is written. */
function decodedLink(href: string): string {
  try {
    return `${href}\n${decodeURIComponent(href)}`;
  } catch {
    return href;
  }
}
