import { longDate } from "~/ui/danish-dates";
import { feedPath, meetingPath, municipalityPath } from "./paths";
import type { PublicPlace } from "./place.server";
import { escapeXml } from "./xml";

const words = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/**
 * Atom (RFC 4287): the fifty meetings that were changed last, newest change first. An entry has the meeting's own id, which stays
 * the same when its address changes; minutes are an entry of their own, so that who has read the agenda hears of them.
 */
export function feedOf({ municipality, meetings, baseUrl }: PublicPlace): string {
  const latest = [...meetings].sort((a, b) => b.changedAt.localeCompare(a.changedAt)).slice(0, 50);
  const self = `${baseUrl}${feedPath(municipality.slug)}`;
  const entries = latest.map(({ id, committee, pathDate, kind, startsAt, changedAt, cancelled, items }) => {
    const address = `${baseUrl}${meetingPath(municipality.slug, committee.slug, pathDate)}`;
    const title = `${cancelled ? "Aflyst: " : ""}${words[kind]}, ${committee.name} ${longDate(startsAt)}`;
    return `  <entry>
    <id>urn:uuid:${id}${kind === "minutes" ? "#referat" : ""}</id>
    <title>${escapeXml(title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
    <updated>${changedAt}</updated>
    <summary>${escapeXml(items.map((item) => `${item.number}. ${item.title}`).join("\n"))}</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(`Politik og møder – ${municipality.name}`)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(`${baseUrl}${municipalityPath(municipality.slug)}`)}"/>
  <author><name>${escapeXml(municipality.name)}</name></author>
  <updated>${latest[0]?.changedAt ?? "1970-01-01T00:00:00.000Z"}</updated>
${entries.join("\n")}
</feed>
`;
}
