import { renewEvaluations } from "~/modules/projects/renew-evaluations.server";
import { hidesSmallGroups } from "~/modules/projects/small-groups.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { leaveOutFew } from "./internal/follow-projects.server";
import { committeePath } from "./internal/paths";
import { readPlace } from "./internal/place.server";
import { lockPortal, markStale } from "./internal/portal-tables.server";
import { moveAddresses } from "./internal/portal-trails.server";
import { renderOverviews } from "./internal/render-pages.server";

/**
 * After the municipality's or a committee's settings were changed, in the same transaction: overviews show the new names at once,
 * a committee's pages stand at its new address, and the old one leads on. Meetings' pages, which may be thousands, are made anew in
 * the background; until then they show the old name. What was published stays published, also where the committee no
 * longer publishes that kind.
 */
export async function followNames(unit: Unit): Promise<void> {
  await lockPortal(unit);
  const { slug } = await unit.tx.municipality.findFirstOrThrow({ select: { slug: true } });
  const moved = await unit.tx.$queryRaw<{ from: string; to: string }[]>`
    WITH moved AS (
      SELECT DISTINCT c.id, m.committee_slug AS "from", c.slug AS "to"
      FROM portal.meeting m JOIN committee c ON c.id = m.committee_id WHERE m.committee_slug <> c.slug),
    written AS (UPDATE portal.meeting m SET committee_slug = moved."to" FROM moved WHERE m.committee_id = moved.id)
    SELECT "from", "to" FROM moved`;
  for (const { from, to } of moved) await moveAddresses(unit, committeePath(slug, from), committeePath(slug, to));
  await renderOverviews(unit, await readPlace(unit));
  if ((await markStale(unit)) > 0) unit.enqueue({ queue: "portal", data: {} });
}

/** A use case on settings, with its consequence in the portal in the same transaction. Of settings that no page shows: none. */
export const namesInPortal =
  <A extends Unit, I, R>(useCase: (unit: A, input: I) => Promise<R>) =>
  async (unit: A, input: I): Promise<R> => {
    const before = await whatPagesShow(unit);
    const hidFew = await hidesSmallGroups(unit);
    const result = await useCase(unit, input);
    if ((await whatPagesShow(unit)) !== before) await followNames(unit);
    const hidesFew = await hidesSmallGroups(unit);
    if (hidesFew && !hidFew) await leaveOutFew(unit);
    if (hidesFew !== hidFew) await renewEvaluations(unit);
    return result;
  };

async function whatPagesShow({ tx }: Unit): Promise<string> {
  const [row] = await tx.$queryRaw<{ shown: string }[]>`
    SELECT jsonb_build_array(m.name, m.accent, m.contact_email, m.contact_phone, m.address, (
      SELECT jsonb_agg(jsonb_build_array(id, slug, name, active, publishes_case_list OR publishes_agenda OR publishes_minutes) ORDER BY id)
      FROM committee))::text AS shown
    FROM municipality m`;
  return row!.shown;
}
