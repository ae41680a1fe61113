import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicPlan } from "../public-plan";
import { publishedKind } from "./published-kind.server";

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

const plans = publishedKind<PortalPlanRow>("plan");

export const portalPlan = plans.row;
export const planOfPdf = plans.ofPdf;
export const setPlanPdf = plans.setPdf;
export const removePlan = plans.remove;
export const freePlanSlug = plans.freeSlug;
export const stalePlans = plans.stale;

/** Everything published, newest year first, without texts. */
export const publishedPlans = ({ tx }: Unit): Promise<ListedPlan[]> =>
  tx.$queryRaw`
    SELECT id, slug, title, kind, year, data->>'publishedAt' AS "publishedAt"
    FROM portal.plan ORDER BY year DESC, title COLLATE "da-DK-x-icu", id`;
