import type { Unit } from "~/platform/unit-of-work.server";
import { planPdfPath } from "./paths";
import { readPlace } from "./place.server";
import { planOfPdf } from "./plan-tables.server";
import { putFile } from "./portal-files.server";
import { renderPlan } from "./render-plans.server";

/** The plan's public PDF gets its address, and its page leads to it. Of a publication that was replaced or withdrawn: nothing. */
export async function publicPlanReady(
  unit: Unit,
  document: { id: string; fileSha256: string | null; size: number | null; pages: number | null },
): Promise<void> {
  const row = await planOfPdf(unit, document.id);
  if (!row || !document.fileSha256) return;
  const place = await readPlace(unit);
  const { slug } = row.data;
  await putFile(
    unit,
    { planId: row.id },
    {
      path: planPdfPath(place.municipality.slug, slug),
      kind: "plan",
      sha256: document.fileSha256,
      mediaType: "application/pdf",
      fileName: `${slug}.pdf`,
      size: document.size ?? 0,
      pages: document.pages,
    },
  );
  await renderPlan(unit, row.id, place);
  unit.record({ kind: "plan.publicPdfReady", subject: `plan:${row.id}`, data: { sha256: document.fileSha256 } });
}
