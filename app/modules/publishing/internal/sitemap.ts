import {
  committeePath,
  letterPath,
  lettersPath,
  meetingPath,
  municipalityPath,
  planPath,
  plansPath,
  projectPath,
  projectsPath,
} from "./paths";
import type { PublicPlace } from "./place.server";
import { escapeXml } from "./xml";

/** For search engines (sitemaps.org, at most 50,000 addresses): overviews and meetings, whose pages lead to their items. */
export function sitemapOf({
  municipality: { slug },
  committees,
  meetings,
  letters,
  plans,
  projects,
  baseUrl,
}: PublicPlace): string {
  const pages = [
    { path: municipalityPath(slug), changed: meetings[0]?.changedAt },
    ...committees.map((committee) => ({ path: committeePath(slug, committee.slug), changed: undefined })),
    ...meetings.map(({ committee, pathDate, changedAt }) => ({
      path: meetingPath(slug, committee.slug, pathDate),
      changed: changedAt,
    })),
    ...(letters.length > 0 ? [{ path: lettersPath(slug), changed: undefined }] : []),
    ...letters.map((letter) => ({ path: letterPath(slug, letter.slug), changed: letter.publishedAt })),
    ...(plans.length > 0 ? [{ path: plansPath(slug), changed: undefined }] : []),
    ...plans.map((plan) => ({ path: planPath(slug, plan.slug), changed: plan.publishedAt })),
    ...(projects.length > 0 ? [{ path: projectsPath(slug), changed: undefined }] : []),
    ...projects.map((project) => ({ path: projectPath(slug, project.slug), changed: project.publishedAt })),
  ];
  const entries = pages
    .slice(0, 50_000)
    .map(
      ({ path, changed }) =>
        `  <url><loc>${escapeXml(baseUrl + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`,
    );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("\n")}
</urlset>
`;
}
