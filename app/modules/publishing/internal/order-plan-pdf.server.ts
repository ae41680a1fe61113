import { requestDocument } from "~/modules/pdf/request-document.server";
import { planDocumentOf } from "~/modules/plans/plan-contents";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicPlan } from "../public-plan";
import { setPlanPdf } from "./plan-tables.server";

/**
 * Typeset from the published data alone: what is not in `portal` can't come into it. Until it is made, an earlier one that still has
 * its address stands.
 * @returns the ordered document's id
 */
export async function orderPlanPdf(unit: Unit, planId: string, published: PublicPlan): Promise<string> {
  const { municipality, demonstration, issued, title } = published;
  const documentId = await requestDocument(unit, {
    kind: "plan",
    edition: "public",
    subject: `plan:${planId}`,
    title,
    recipe: {
      name: "plan",
      data: planDocumentOf(published, { municipality, demonstration, issued, edition: "public" }),
    },
  });
  await setPlanPdf(unit, planId, documentId);
  return documentId;
}
