import { longDate } from "~/ui/danish-dates";
import type { PublicMeeting } from "../public-meeting";
import { feedPath, meetingPath, municipalityPath } from "./paths";

const escape = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    // Characters that XML 1.0 has no place for.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");

const words = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/** Atom (RFC 4287): the fifty meetings that were published last, newest publication first. */
export function feedOf(
  municipality: PublicMeeting["municipality"],
  meetings: readonly PublicMeeting[],
  baseUrl: string,
): string {
  const latest = [...meetings].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt)).slice(0, 50);
  const self = `${baseUrl}${feedPath(municipality.slug)}`;
  const entries = latest.map((meeting) => {
    const address = `${baseUrl}${meetingPath(municipality.slug, meeting.committee.slug, meeting.pathDate)}`;
    const titles = meeting.items.map(({ number, title }) => `${number}. ${title}`).join("\n");
    return `  <entry>
    <id>${escape(address)}</id>
    <title>${escape(`${words[meeting.kind]}: ${meeting.committee.name} ${longDate(meeting.startsAt)}`)}</title>
    <link href="${escape(address)}"/>
    <updated>${meeting.publishedAt}</updated>
    <summary>${escape(titles)}</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
  <id>${escape(self)}</id>
  <title>${escape(`Politik og møder – ${municipality.name}`)}</title>
  <link rel="self" href="${escape(self)}"/>
  <link href="${escape(`${baseUrl}${municipalityPath(municipality.slug)}`)}"/>
  <author><name>${escape(municipality.name)}</name></author>
  <updated>${latest[0]?.publishedAt ?? "1970-01-01T00:00:00.000Z"}</updated>
${entries.join("\n")}
</feed>
`;
}
