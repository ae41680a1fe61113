import { settings } from "~/platform/env.server";
import { sitemapPath } from "./internal/paths";
import { escapeXml } from "./internal/xml";
import { publicMunicipalities } from "./portal-queries.server";

/** For search engines: everything public may be found, the working pages are nobody's business. */
export function sendRobots(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /intern",
    "Disallow: /log-ind",
    `Sitemap: ${settings().baseUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: headersOf("text/plain") });
}

/** Where each municipality's own site map stands (sitemaps.org). */
export async function sendSitemapIndex(): Promise<Response> {
  const { baseUrl } = settings();
  const maps = (await publicMunicipalities()).map(
    ({ slug }) => `  <sitemap><loc>${escapeXml(baseUrl + sitemapPath(slug))}</loc></sitemap>`,
  );
  const body = `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join("\n")}
</sitemapindex>
`;
  return new Response(body, { headers: headersOf("application/xml") });
}

const headersOf = (type: string) => ({
  "Content-Type": `${type}; charset=utf-8`,
  "Cache-Control": "public, max-age=3600",
});
