import type { Actor } from "~/modules/identity/actor";
import type { InsertableItem } from "~/modules/richtext/insertables";
import type { Unit } from "~/platform/unit-of-work.server";
import { listInWords } from "~/ui/danish-numbers";
import { comparisonPage } from "./comparison-queries.server";
import { comparisonRef, pricesRef, resultsRef } from "./live-refs";
import { listPriceTables } from "./price-queries.server";
import { listProjects } from "./project-queries.server";

/** What of this module can be put into a case text: projects' results, projects beside each other, tables of prices. */
export async function tablesForProposal(unit: Unit<Actor>): Promise<InsertableItem[]> {
  const { projects } = await listProjects(unit, { state: "alle", text: "" });
  const { comparable } = await comparisonPage(unit, { name: "", projectIds: [] });
  const { tables } = await listPriceTables(unit);
  const live = (ref: string) => ({ type: "liveTable" as const, ref });
  return [
    ...projects.map(({ id, title, targetGroup }) => ({
      id,
      label: `Resultater af ${title}`,
      facts: targetGroup,
      put: live(resultsRef(id)),
    })),
    ...comparable
      .filter((one) => one.projects.length <= 6)
      .map((one) => ({
        id: one.projects[0]!.indicatorId,
        label: `Sammenligning: ${one.name}`,
        facts: listInWords(one.projects.map(({ title }) => title)),
        put: live(comparisonRef(one.projects.map(({ indicatorId }) => indicatorId))),
      })),
    ...tables.map(({ id, title, committeeName }) => ({
      id,
      label: `Priser: ${title}`,
      facts: committeeName,
      put: live(pricesRef(id)),
    })),
  ];
}
