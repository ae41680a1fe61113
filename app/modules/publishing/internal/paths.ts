/** The portal's addresses (ARCHITECTURE.md section 4). They are permanent. */
export const municipalityPath = (slug: string) => `/${slug}`;
export const committeePath = (slug: string, committee: string) => `/${slug}/${committee}`;
export const meetingPath = (slug: string, committee: string, pathDate: string) => `/${slug}/${committee}/${pathDate}`;
export const itemPath = (slug: string, committee: string, pathDate: string, number: string) =>
  `${meetingPath(slug, committee, pathDate)}/${encodeURIComponent(number)}`;
export const pdfPath = (slug: string, committee: string, pathDate: string, kind: "agenda" | "minutes") =>
  `${meetingPath(slug, committee, pathDate)}/${kind === "minutes" ? "referat" : "dagsorden"}.pdf`;
export const addendumPath = (slug: string, committee: string, pathDate: string, number: number) =>
  `${meetingPath(slug, committee, pathDate)}/tillaeg-${number}.pdf`;
/** What an item's attachments have in common. */
export const attachmentsPath = (slug: string, committee: string, pathDate: string, item: string) =>
  `${itemPath(slug, committee, pathDate, item)}/bilag`;
export const attachmentPath = (
  slug: string,
  committee: string,
  pathDate: string,
  item: string,
  number: number,
  fileName: string,
) => `${attachmentsPath(slug, committee, pathDate, item)}/${number}/${encodeURIComponent(fileName)}`;
export const picturePath = (slug: string, committee: string, pathDate: string, sha256: string) =>
  `${meetingPath(slug, committee, pathDate)}/billeder/${sha256}`;
/** The letters that the municipality was asked, and what it answered. */
export const lettersPath = (slug: string) => `/${slug}/henvendelser`;
export const letterPath = (slug: string, letter: string) => `${lettersPath(slug)}/${letter}`;
export const letterPdfPath = (slug: string, letter: string) => `${letterPath(slug, letter)}/svar.pdf`;
/** The plans that the municipality has adopted. */
export const plansPath = (slug: string) => `/${slug}/planer`;
export const planPath = (slug: string, plan: string) => `${plansPath(slug)}/${plan}`;
export const planPdfPath = (slug: string, plan: string) => `${planPath(slug, plan)}/plan.pdf`;
/** What the municipality has started, and what came of it. */
export const projectsPath = (slug: string) => `/${slug}/projekter`;
export const projectPath = (slug: string, project: string) => `${projectsPath(slug)}/${project}`;
export const feedPath = (slug: string) => `/${slug}/feed.xml`;
export const calendarPath = (slug: string) => `/${slug}/kalender.ics`;
export const sitemapPath = (slug: string) => `/${slug}/sitemap.xml`;
export const accessibilityPath = (slug: string) => `/${slug}/tilgaengelighed`;
export const privacyPath = (slug: string) => `/${slug}/privatliv`;

/** The portal's one stylesheet, at an address that outlives each build: pages are stored with it. */
export const stylesheetPath = "/portal.css";
