import { statusWords } from "~/modules/projects/project";
import { headlineWords } from "~/modules/projects/headline-words";
import { longDate } from "~/ui/danish-dates";
import { feedPath, letterPath, meetingPath, municipalityPath, planPath, projectPath } from "./paths";
import type { PublicPlace } from "./place.server";
import { escapeXml } from "./xml";

const words = { minutes: "Referat", agenda: "Dagsorden", caseList: "Sagsliste" } as const;

/**
 * Atom (RFC 4287): the fifty meetings, replies, plans and projects that were changed last, newest change first. An entry has the meeting's own id,
 * which stays the same when its address changes; minutes are an entry of their own, so that who has read the agenda hears of them.
 */
export function feedOf({ municipality, meetings, letters, plans, projects, baseUrl }: PublicPlace): string {
  const entries = [
    ...meetings.map((meeting) => entryOfMeeting(meeting, municipality.slug, baseUrl)),
    ...letters.map((letter) => ({
      id: letter.id,
      title: `Svar til ${letter.sender}: ${letter.title}`,
      address: `${baseUrl}${letterPath(municipality.slug, letter.slug)}`,
      updated: letter.publishedAt,
      summary: `Sendt ${longDate(letter.sentOn)}.`,
    })),
    ...plans.map((plan) => ({
      id: plan.id,
      title: plan.title,
      address: `${baseUrl}${planPath(municipality.slug, plan.slug)}`,
      updated: plan.publishedAt,
      summary: `${plan.kind} for ${plan.year}.`,
    })),
    ...projects.map((project) => ({
      id: project.id,
      title: `Projekt: ${project.title}`,
      address: `${baseUrl}${projectPath(municipality.slug, project.slug)}`,
      updated: project.publishedAt,
      summary: [project.targetGroup, statusWords[project.status], headlineWords(project.headline)]
        .filter(Boolean)
        .join(". "),
    })),
  ];
  const latest = entries.sort((a, b) => b.updated.localeCompare(a.updated)).slice(0, 50);
  const self = `${baseUrl}${feedPath(municipality.slug)}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">
  <id>${escapeXml(self)}</id>
  <title>${escapeXml(`Politik og møder – ${municipality.name}`)}</title>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(`${baseUrl}${municipalityPath(municipality.slug)}`)}"/>
  <author><name>${escapeXml(municipality.name)}</name></author>
  <updated>${latest[0]?.updated ?? "1970-01-01T00:00:00.000Z"}</updated>
${latest.map(written).join("\n")}
</feed>
`;
}

interface Entry {
  id: string;
  title: string;
  address: string;
  updated: string;
  summary: string;
}

function entryOfMeeting(
  { id, committee, pathDate, kind, startsAt, changedAt, cancelled, items }: PublicPlace["meetings"][number],
  slug: string,
  baseUrl: string,
): Entry {
  return {
    id: `${id}${kind === "minutes" ? "#referat" : ""}`,
    title: `${cancelled ? "Aflyst: " : ""}${words[kind]}, ${committee.name} ${longDate(startsAt)}`,
    address: `${baseUrl}${meetingPath(slug, committee.slug, pathDate)}`,
    updated: changedAt,
    summary: items.map((item) => `${item.number}. ${item.title}`).join("\n"),
  };
}

const written = ({ id, title, address, updated, summary }: Entry): string => `  <entry>
    <id>urn:uuid:${id}</id>
    <title>${escapeXml(title)}</title>
    <link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
    <updated>${updated}</updated>
    <summary>${escapeXml(summary)}</summary>
  </entry>`;
