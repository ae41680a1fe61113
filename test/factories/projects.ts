import type { Actor } from "~/modules/identity/actor";
import { addIndicator } from "~/modules/projects/add-indicator.server";
import { createProject } from "~/modules/projects/create-project.server";
import { addIndicatorForm, enterMeasurementForm } from "~/modules/projects/indicator-forms";
import { enterMeasurement } from "~/modules/projects/enter-measurement.server";
import { createProjectForm } from "~/modules/projects/project-forms";
import type { Unit } from "~/platform/unit-of-work.server";

type Fields = Record<string, string>;

/** A project's form as a caseworker fills it in. */
export const projectFields = (actor: Actor, committeeId: string, change: Fields = {}): Fields => ({
  title: "Projekt PLUS",
  purpose: "At bringe deltagerne tættere på job.",
  targetGroup: "Mænd med angst og depression",
  startsOn: "januar 2018",
  endsOn: "oktober 2021",
  ownerId: actor.userId,
  committeeId,
  caseChoice: "new",
  ...change,
});

/** A project on a case of its own. */
export async function createProjectWith(
  unit: Unit<Actor>,
  committeeId: string,
  change: Fields = {},
): Promise<{ projectId: string; version: number }> {
  const input = createProjectForm.parse(projectFields(unit.actor, committeeId, change));
  const { projectId } = await createProject(unit, input);
  return { projectId, version: 1 };
}

export const indicatorFields = (projectId: string, change: Fields = {}): Fields => ({
  projectId,
  name: "I job eller uddannelse",
  role: "outcome",
  kind: "share",
  decimals: "0",
  direction: "up",
  moment: "end",
  source: "Slutevalueringen",
  ...change,
});

export const addIndicatorTo = async (unit: Unit<Actor>, projectId: string, change: Fields = {}): Promise<string> =>
  (await addIndicator(unit, addIndicatorForm.parse(indicatorFields(projectId, change)))).indicatorId;

export const measure = async (unit: Unit<Actor>, indicatorId: string, change: Fields): Promise<string> =>
  (await enterMeasurement(unit, enterMeasurementForm.parse({ indicatorId, moment: "end", ...change }))).measurementId;
