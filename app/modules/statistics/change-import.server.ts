import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ChangeImportInput, ImportChoices } from "./import-choices";
import { findImport, moveImport } from "./internal/load-import.server";

/**
 * Chooses how a file is read, what of it is taken, and what its measures count; it is then read anew.
 * @throws not_found, forbidden, conflict (it is being read or taken)
 */
export async function changeImport(
  unit: Unit<Actor>,
  { importId, version, choices: chosen, roles, units }: ChangeImportInput,
): Promise<{ importId: string }> {
  const found = await findImport(unit, importId);
  assertMay(unit.actor, "editStatistics");
  const { choices: before, report } = found;
  const sameSheet = report !== null && report.sheet === chosen.sheet;
  const choices: ImportChoices = {
    ...before,
    ...chosen,
    // Of another sheet the columns are others.
    roles: sameSheet && roles.length > 0 ? report.columns.map(({ role }, index) => roles[index] ?? role) : null,
    units: Object.fromEntries(
      (report?.measures ?? []).flatMap(({ measure, unit: counted }, index) => [[measure, units[index] ?? counted]]),
    ),
  };
  await moveImport(unit, { importId, version, from: ["ready", "refused"] }, { choices, state: "reading", problem: "" });
  unit.enqueue({ queue: "statistic-import", data: { importId, userId: unit.actor.userId } });
  return { importId };
}
