import { stat } from "node:fs/promises";
import { fileStore } from "~/modules/files/file-store.server";
import { openSpreadsheet, type OpenedSpreadsheet } from "~/modules/files/read-spreadsheet-upload.server";
import { collectGarbage } from "~/platform/collect-garbage";
import { DomainError } from "~/platform/errors";
import type { JobData } from "~/platform/jobs.server";
import { unitOfWork, type Unit, type UnitActor } from "~/platform/unit-of-work.server";
import { importedValues, type ImportCounts, type ImportReport } from "./import-report";
import { holdFile } from "./internal/hold-file.server";
import { findImport, reportData, type LoadedImport } from "./internal/load-import.server";
import { writeImport } from "./internal/write-import.server";

/** As many rows as a workbook has, and as many columns as half a century of months. */
const MOST = { rows: 1_048_576, columns: 600 };

/** A million values are written in half a minute on two processors; a slower machine has time enough. */
const TIME = 10 * 60_000;

/** Bytes of a file whose rows fill the heap: some fifty thousand values. */
const LARGE = 2_000_000;

const MEANWHILE =
  "Tallene er ændret, siden filen blev vist. Intet er hentet ind. Se, hvad der vil ske nu, og hent dem ind igen.";

/**
 * The job "statistic-import": reads the file and either shows what it would change or, once somebody has ordered that, writes it, in one
 * transaction. Done twice, it does nothing the second time; the same file again changes nothing.
 * @param data `importId`, and `userId` of who ordered it
 */
export async function carryOutImport({ municipalityId, importId = "", userId }: JobData): Promise<void> {
  const actor = { municipalityId, userId: userId ?? null };
  const found = await unitOfWork(actor, (unit) => waiting(unit, importId));
  if (!found?.fileSha256) return;
  try {
    await fileStore().withFile(municipalityId, found.fileSha256, async (file) => {
      if ((await stat(file)).size > LARGE) await collectGarbage();
      const opened = await openSpreadsheet(file, found.fileName, { most: MOST });
      try {
        await unitOfWork(actor, (unit) => carryOut(unit, found, opened), { timeout: TIME });
      } finally {
        await opened.close();
      }
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await refuse(actor, found, error.message);
  }
}

async function waiting(unit: Unit, importId: string): Promise<LoadedImport | null> {
  const found = await findImport(unit, importId).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  return found && ["reading", "taking"].includes(found.state) ? found : null;
}

async function carryOut(
  unit: Unit,
  { id, version, state, choices, report: shown, fileName }: LoadedImport,
  file: OpenedSpreadsheet,
) {
  const { tx, now } = unit;
  // Whoever else has the same job waits here, and then finds another state.
  const { count } = await tx.statisticImport.updateMany({
    where: { id, version, state },
    data: { version: { increment: 1 } },
  });
  if (count === 0) return;
  const report = await holdFile(unit, file, choices);
  if (state === "reading" || !shown || !isAsShown(report, shown)) {
    const problem = state === "reading" ? "" : MEANWHILE;
    await tx.statisticImport.update({ where: { id }, data: { state: "ready", report: reportData(report), problem } });
    return;
  }
  await writeImport(unit, choices.source, choices.reason);
  await tx.statisticImport.update({
    where: { id },
    data: { state: "taken", report: reportData(report), fileSha256: null, endedAt: now },
  });
  const { counts } = report;
  unit.record({
    kind: "statistics.imported",
    subject: `statisticImport:${id}`,
    data: { file: fileName, source: choices.source, count: importedValues(counts), newSeries: counts.newSeries, corrected: counts.corrected, reason: choices.reason }, // prettier-ignore
  });
}

/** The same series in the same state, and the same of each kind of change. */
const isAsShown = (now: ImportReport, shown: ImportReport): boolean =>
  now.seen === shown.seen &&
  (Object.keys(now.counts) as (keyof ImportCounts)[]).every((kind) => now.counts[kind] === shown.counts[kind]);

/** Why the file can't be read; what was chosen for it stays. */
const refuse = (actor: UnitActor, { id, version, state }: LoadedImport, problem: string) =>
  unitOfWork(actor, ({ tx }) =>
    tx.statisticImport.updateMany({
      where: { id, version, state },
      data: { state: "refused", problem, version: { increment: 1 } },
    }),
  );
