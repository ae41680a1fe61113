import type { PlanPublicationView } from "../plan-publication-queries.server";
import { PublicationPage } from "./publication-page";

export function PlanPublication({ view: { plan, ...view } }: { view: PlanPublicationView }) {
  const at = `/intern/planer/${plan.id}`;
  return (
    <PublicationPage
      of={{ ...view, at, title: plan.title, fields: { planId: plan.id }, thing: "planen", it: "den" }}
      list={{ label: "Planer", to: "/intern/planer" }}
      gone="Side og PDF"
      mendedAt={() => `${at}/laes`}
      told="Målenes tal vises, som de er nu. Navne og bemærkninger fra opfølgningen vises ikke."
    />
  );
}
