import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { promisedSeries } from "~/modules/letters/promised-series.server";
import { committeePlans } from "~/modules/plans/committee-plans.server";
import { committeeProjects } from "~/modules/projects/committee-projects.server";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { targetsOf, type Dashboard } from "./dashboard";

/**
 * What a committee has in hand: its projects with their results, the evaluations that come, the targets of a year, how its plans stand,
 * and the numbers that its letters have promised to follow. At most twelve statements, however many projects there are.
 * @param year of the targets; null: this one
 * @throws not_found, also for whoever may not read the committee's projects
 */
export async function committeeDashboard(
  unit: Unit<Actor>,
  { committeeId, year }: { committeeId: string; year: number | null },
): Promise<Dashboard> {
  const { tx, actor, now } = unit;
  const committee = await tx.committee.findFirst({ where: { id: committeeId }, select: { id: true, name: true } });
  if (!committee || !may(actor, "readProject", { committeeId })) throw notFound();
  const today = copenhagenDate(now);
  const { running, evaluations, outcomes } = await committeeProjects(unit, committeeId);
  return {
    committee,
    today,
    running,
    evaluations,
    targets: targetsOf(outcomes, today, year),
    plans: may(actor, "readPlan", { committeeId }) ? await committeePlans(unit, committeeId) : [],
    promised: await promisedSeries(unit, committeeId),
    mayEdit: may(actor, "editProject"),
  };
}

/**
 * The committees whose overview the actor may open, by name.
 * @param own only those that they sit in or are secretary of
 */
export async function dashboards(unit: Unit<Actor>, own = false): Promise<{ id: string; name: string }[]> {
  const { tx, actor } = unit;
  const held = new Set([...actor.seats, ...actor.roles].map(({ committeeId }) => committeeId));
  const committees = await tx.committee.findMany({
    where: { active: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return committees.filter(({ id }) => may(actor, "readProject", { committeeId: id }) && (!own || held.has(id)));
}
