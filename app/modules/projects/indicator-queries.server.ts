import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { findIndicator, findMeasurement, indicatorsOf, type LoadedIndicator } from "./internal/load-indicators.server";
import { findProject } from "./internal/load-project.server";
import type { MeasurementFacts } from "./results";

interface OfProject {
  id: string;
  title: string;
}

export interface IndicatorPageData {
  project: OfProject;
  indicator: LoadedIndicator;
  mayEdit: boolean;
  /** nothing was ever measured of it */
  removable: boolean;
}

/** An indicator with its measurements. @throws not_found */
export async function indicatorPage(unit: Unit<Actor>, indicatorId: string): Promise<IndicatorPageData> {
  const { indicator, project } = await findIndicator(unit, indicatorId);
  const changes = await unit.tx.measurementChange.count({ where: { indicatorId } });
  return {
    project: { id: project.id, title: project.title },
    indicator,
    mayEdit: may(unit.actor, "editProject"),
    removable: indicator.measurements.length + changes === 0,
  };
}

/** A measurement to be corrected. @throws not_found, forbidden */
export async function measurementPage(
  unit: Unit<Actor>,
  measurementId: string,
): Promise<{ project: OfProject; indicator: LoadedIndicator; measurement: MeasurementFacts }> {
  const { measurement, indicator, project } = await findMeasurement(unit, measurementId);
  assertMay(unit.actor, "editProject");
  return { project: { id: project.id, title: project.title }, indicator, measurement };
}

/** What a measurement or a table of them can be of. @throws not_found, forbidden */
export async function measurableOf(
  unit: Unit<Actor>,
  projectId: string,
): Promise<{ project: OfProject; indicators: LoadedIndicator[] }> {
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "editProject");
  return { project: { id: project.id, title: project.title }, indicators: await indicatorsOf(unit, [projectId]) };
}
