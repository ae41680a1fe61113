import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { countOf } from "~/ui/danish-numbers";
import type { ImportMeasurementsInput, PreviewMeasurementsInput } from "./import-forms";
import { indicatorsOf } from "./internal/load-indicators.server";
import { findProject } from "./internal/load-project.server";
import { createMeasurement, replaceMeasurement } from "./internal/write-measurement.server";
import { planMeasurements, seenOf, type MeasurementPlan } from "./measurement-import";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * What a table of measurements would change, without changing anything.
 * @throws not_found, forbidden
 */
export async function previewMeasurements(
  unit: Unit<Actor>,
  { projectId, text }: PreviewMeasurementsInput,
): Promise<MeasurementPlan & { seen: string }> {
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "editProject");
  const indicators = await indicatorsOf(unit, [projectId]);
  const plan = planMeasurements(text, indicators, project.startsOn, copenhagenDate(unit.now));
  return { ...plan, seen: seenOf(plan) };
}

/**
 * Takes a table's measurements in, as they were shown: all of them, or none. The same table again changes nothing; what it corrects
 * is kept with the reason.
 * @throws not_found, forbidden, rule_broken (a fault, which names its cell; a correction without a reason), conflict (something was
 *   measured or corrected since the preview)
 */
export async function importMeasurements(
  unit: Unit<Actor>,
  { reason, seen, ...input }: ImportMeasurementsInput,
): Promise<{ projectId: string; entered: number; unchanged: number }> {
  const { title } = await findProject(unit, input.projectId);
  const { rows, faults, seen: now } = await previewMeasurements(unit, input);
  const [fault] = faults;
  if (fault)
    throw new DomainError(
      "rule_broken",
      `Der er ${countOf(faults.length, "fejl", "fejl")} i tabellen, og intet er hentet ind. ${cellWords(fault)}`,
    );
  if (seen !== now) throw conflict();
  const wanted = rows.filter(({ kind }) => kind !== "same");
  const corrected = wanted.filter(({ before }) => before !== null);
  if (corrected.length > 0 && reason === "")
    throw new DomainError("rule_broken", "Tabellen retter målinger. Skriv, hvorfor de rettes.", "reason");
  for (const { indicatorId, before, measurement } of wanted) {
    if (!before) await createMeasurement(unit, indicatorId, measurement);
    else if (!(await replaceMeasurement(unit, indicatorId, before, measurement, reason))) throw conflict();
  }
  if (wanted.length > 0)
    unit.record({
      kind: "measurement.imported",
      subject: `project:${input.projectId}`,
      data: { title, count: wanted.length, corrected: corrected.length, reason },
    });
  await renewEvaluations(unit, input.projectId);
  return { projectId: input.projectId, entered: wanted.length, unchanged: rows.length - wanted.length };
}

/** "Felt C7: …" */
export const cellWords = ({ cell, message }: MeasurementPlan["faults"][number]): string =>
  cell === "" ? message : `Felt ${cell}: ${message}`;

const conflict = () =>
  new DomainError(
    "conflict",
    "Målingerne er ændret, siden du så forhåndsvisningen. Se den igen, før du henter tallene ind.",
  );
