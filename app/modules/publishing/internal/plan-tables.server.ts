import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicPlan } from "../public-plan";
import { markupVersion } from "./markup-version.server";

/** The app's side of `portal.plan`, as letter-tables is of `portal.letter`. */

export interface PortalPlanRow {
  id: string;
  data: PublicPlan;
  pdfDocumentId: string | null;
}

/** A published plan as overviews list it. */
export interface ListedPlan {
  id: string;
  slug: string;
  title: string;
  kind: string;
  year: number;
  publishedAt: string;
}

export async function putPlan({ tx }: Unit, id: string, plan: PublicPlan): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO portal.plan (id, municipality_id, slug, title, kind, year, data, published_at)
    VALUES (${id}::uuid, app.municipality_id(), ${plan.slug}, ${plan.title}, ${plan.kind}, ${plan.year},
            ${JSON.stringify(plan)}::jsonb, ${plan.publishedAt}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, kind = excluded.kind, year = excluded.year,
      data = excluded.data, published_at = excluded.published_at`;
}

export const setPlanPdf = ({ tx }: Unit, id: string, documentId: string) =>
  tx.$executeRaw`UPDATE portal.plan SET pdf_document_id = ${documentId}::uuid WHERE id = ${id}::uuid`;

export const removePlan = ({ tx }: Unit, id: string) => tx.$executeRaw`DELETE FROM portal.plan WHERE id = ${id}::uuid`; // pages and files go with it

async function readRow({ tx }: Unit, where: string, value: string): Promise<PortalPlanRow | null> {
  const [row] = await tx.$queryRawUnsafe<PortalPlanRow[]>(
    `SELECT id, data, pdf_document_id AS "pdfDocumentId" FROM portal.plan WHERE ${where}`,
    value,
  );
  return row ?? null;
}

export const portalPlan = (unit: Unit, id: string) => readRow(unit, "id = $1::uuid", id);

/** The plan whose public PDF this document is, unless it has been published anew since. */
export const planOfPdf = (unit: Unit, documentId: string) => readRow(unit, "pdf_document_id = $1::uuid", documentId);

/** Everything published, newest year first, without texts. */
export const publishedPlans = ({ tx }: Unit): Promise<ListedPlan[]> =>
  tx.$queryRaw`
    SELECT id, slug, title, kind, year, data->>'publishedAt' AS "publishedAt"
    FROM portal.plan ORDER BY year DESC, title COLLATE "da-DK-x-icu", id`;

/** The addresses that are taken by others. */
export async function takenPlanSlugs({ tx }: Unit, id: string, wanted: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM portal.plan WHERE id <> ${id}::uuid AND starts_with(slug, ${wanted})`;
  return new Set(rows.map(({ slug }) => slug));
}

/** Plans with a page that another version of the program made, or that is marked. */
export async function stalePlans({ tx }: Unit, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT plan_id AS id FROM portal.page WHERE plan_id IS NOT NULL AND markup <> ${markupVersion()} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
