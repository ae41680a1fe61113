import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** Whether whoever leads the project stands on its public page, from when it is published next. @throws not_found, forbidden */
export async function chooseContactShown(
  unit: Unit<Actor>,
  { projectId, shows }: { projectId: string; shows: "ja" | "nej" },
): Promise<{ projectId: string }> {
  assertMay(unit.actor, "publishProject");
  const { count } = await unit.tx.project.updateMany({
    where: { id: projectId },
    data: { showsContact: shows === "ja", version: { increment: 1 } },
  });
  if (count === 0) throw notFound();
  unit.record({ kind: "project.contactShown", subject: `project:${projectId}`, data: { shows: shows === "ja" } });
  return { projectId };
}
