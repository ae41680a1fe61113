import { renderToStaticMarkup } from "react-dom/server";
import type { Unit } from "~/platform/unit-of-work.server";
import { PlanPage } from "../ui/plan-page";
import { planPath, planPdfPath } from "./paths";
import { readPlace, type PublicPlace } from "./place.server";
import { portalPlan } from "./plan-tables.server";
import { filesOfPlan } from "./portal-files.server";
import { putPages } from "./portal-tables.server";
import { renderOverviews } from "./render-pages.server";

/** The plan's page, under the names that the municipality has now. */
export async function renderPlan(unit: Unit, id: string, place: PublicPlace): Promise<void> {
  const row = await portalPlan(unit, id);
  if (!row) return;
  const { municipality, baseUrl } = place;
  const plan = { ...row.data, municipality };
  const path = planPdfPath(municipality.slug, plan.slug);
  const file = (await filesOfPlan(unit, id)).find((one) => one.path === path);
  const page = (
    <PlanPage plan={plan} baseUrl={baseUrl} pdf={file ? { path, pages: file.pages, size: file.size } : null} />
  );
  await putPages(unit, { planId: id }, [
    { path: planPath(municipality.slug, plan.slug), body: `<!doctype html>${renderToStaticMarkup(page)}` },
  ]);
}

/** Every page that this plan's publication or withdrawal touches: its own, and the overviews. */
export async function renderAroundPlan(unit: Unit, id: string): Promise<void> {
  const place = await readPlace(unit);
  await renderPlan(unit, id, place);
  await renderOverviews(unit, place);
}
