import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { TakeImportInput } from "./import-choices";
import { importBlocker } from "./import-report";
import { findImport, moveImport } from "./internal/load-import.server";

/**
 * Orders a file's values to be written as they were shown: all of them, or none.
 * @throws not_found, forbidden, rule_broken (a fault in the file; nothing new; a final value changes without a reason), conflict
 */
export async function takeImport(
  unit: Unit<Actor>,
  { importId, version, reason }: TakeImportInput,
): Promise<{ importId: string }> {
  const { report, choices } = await findImport(unit, importId);
  assertMay(unit.actor, "editStatistics");
  const blocker = report && importBlocker(report);
  if (blocker) throw new DomainError("rule_broken", blocker);
  if (report && report.counts.corrected > 0 && reason === "")
    throw new DomainError("rule_broken", "Filen retter endelige tal. Skriv, hvorfor de rettes.", "reason");
  const data = { choices: { ...choices, reason }, state: "taking", problem: "" };
  await moveImport(unit, { importId, version, from: ["ready"] }, data);
  unit.enqueue({ queue: "statistic-import", data: { importId, userId: unit.actor.userId } });
  return { importId };
}
