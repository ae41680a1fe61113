import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ImportChoices } from "./import-choices";
import type { ImportReport, ImportState } from "./import-report";
import { findImport } from "./internal/load-import.server";

export interface ImportPageData {
  id: string;
  fileName: string;
  state: ImportState;
  choices: ImportChoices;
  report: ImportReport | null;
  problem: string;
  version: number;
}

/** A file on its way in, and what it would change, or did. @throws not_found, forbidden */
export async function importPage(unit: Unit<Actor>, importId: string): Promise<ImportPageData> {
  const { id, fileName, state, choices, report, problem, version } = await findImport(unit, importId);
  assertMay(unit.actor, "editStatistics");
  return { id, fileName, state, choices, report, problem, version };
}

export interface OpenImport {
  id: string;
  fileName: string;
  state: ImportState;
  /** ISO */
  at: string;
}

/** Files that were begun and neither taken nor let go, newest first. @throws forbidden */
export async function openImports({ tx, actor }: Unit<Actor>): Promise<OpenImport[]> {
  assertMay(actor, "editStatistics");
  const rows = await tx.statisticImport.findMany({
    where: { state: { in: ["reading", "ready", "refused", "taking"] } },
    orderBy: { createdAt: "desc" },
    take: 20,
    select: { id: true, fileName: true, state: true, createdAt: true },
  });
  return rows.map(({ createdAt, state, ...row }) => ({
    ...row,
    state: state as ImportState,
    at: createdAt.toISOString(),
  }));
}
