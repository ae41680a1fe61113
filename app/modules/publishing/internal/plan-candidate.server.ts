import type { Actor } from "~/modules/identity/actor";
import { slugOf } from "~/modules/identity/slug";
import { afterStep } from "~/modules/plans/plan";
import { planContents } from "~/modules/plans/plan-contents.server";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PlanStatus } from "~/modules/plans/plan";
import type { PublicPlan } from "../public-plan";
import { freePlanSlug, portalPlan } from "./plan-tables.server";

export interface PlanToPublish {
  id: string;
  title: string;
  status: PlanStatus;
  version: number;
}

/** A plan that is adopted, held until the unit commits. @throws not_found, conflict (it isn't adopted) */
export async function adoptedPlan({ tx }: Unit, planId: string): Promise<PlanToPublish> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { id: planId },
    select: { id: true, title: true, status: true, version: true },
  });
  if (!plan) throw notFound();
  const status = plan.status as PlanStatus;
  afterStep("publish", status);
  return { ...plan, status };
}

/** What publishing would put into the portal. An address stays what it once was. */
export async function planCandidate(unit: Unit<Actor>, { id, title }: PlanToPublish): Promise<PublicPlan> {
  const contents = await planContents(unit, id);
  const municipality = await unit.tx.municipality.findFirstOrThrow({
    select: { name: true, slug: true, accent: true, contactEmail: true, contactPhone: true, address: true },
  });
  return {
    ...contents,
    municipality,
    demonstration: settings().demonstration,
    slug: (await portalPlan(unit, id))?.data.slug ?? (await freePlanSlug(unit, id, slugOf(title) || "plan")),
    issued: copenhagenDate(unit.now),
    publishedAt: unit.now.toISOString(),
  };
}
