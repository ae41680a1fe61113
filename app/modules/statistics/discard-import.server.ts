import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { findImport, moveImport } from "./internal/load-import.server";

/** Lets a file go that isn't to be taken. @throws not_found, forbidden, conflict (it is taken, or being) */
export async function discardImport(
  unit: Unit<Actor>,
  { importId }: { importId: string },
): Promise<{ fileName: string }> {
  const { version, fileName } = await findImport(unit, importId);
  assertMay(unit.actor, "editStatistics");
  const data = { state: "discarded", fileSha256: null, endedAt: unit.now };
  await moveImport(unit, { importId, version, from: ["reading", "ready", "refused"] }, data);
  return { fileName };
}
