import { DomainError, notFound } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ImportChoices } from "../import-choices";
import type { ImportReport, ImportState } from "../import-report";

export interface LoadedImport {
  id: string;
  fileName: string;
  fileSha256: string | null;
  state: ImportState;
  choices: ImportChoices;
  report: ImportReport | null;
  problem: string;
  createdAt: Date;
  version: number;
}

/** A report as its column holds it. */
export const reportData = (report: ImportReport) => report as unknown as Prisma.InputJsonObject;

/** @throws not_found */
export async function findImport({ tx }: Pick<Unit, "tx">, importId: string): Promise<LoadedImport> {
  const row = await tx.statisticImport.findUnique({ where: { id: importId } });
  if (!row) throw notFound();
  const { choices, report, state, ...facts } = row;
  return {
    ...facts,
    state: state as ImportState,
    choices: choices as unknown as ImportChoices,
    report: report as unknown as ImportReport | null,
  };
}

/**
 * One conditional write from the version and the states that were seen.
 * @throws conflict
 */
export async function moveImport(
  { tx }: Unit,
  { importId, version, from }: { importId: string; version: number; from: ImportState[] },
  data: object,
): Promise<void> {
  const { count } = await tx.statisticImport.updateMany({
    where: { id: importId, version, state: { in: from } },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "Filen er ændret eller hentet ind, siden du åbnede siden. Genindlæs den, og se, hvad der står nu."); // prettier-ignore
}
