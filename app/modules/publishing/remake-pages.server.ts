import type { JobData } from "~/platform/jobs.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { staleLetters } from "./internal/letter-tables.server";
import { readPlace } from "./internal/place.server";
import { stalePlans } from "./internal/plan-tables.server";
import { lockPortal, staleMeetings } from "./internal/portal-tables.server";
import { staleProjects } from "./internal/project-tables.server";
import { renderLetter } from "./internal/render-letters.server";
import { renderPlan } from "./internal/render-plans.server";
import { renderProject } from "./internal/render-projects.server";
import { renderMeeting, renderOverviews } from "./internal/render-pages.server";

/** Meetings to a transaction: publishing waits no longer than these take. */
const BATCH = 20;

/**
 * The "portal" job: makes the pages anew that another release made, or that were marked, from the data they show; then the
 * overviews, which also divide coming meetings from held ones. It asks for itself again until nothing is left, so it may be
 * stopped and started at any time, and a page that comes out the same keeps its ETag.
 */
export async function remakePages({ municipalityId }: JobData): Promise<void> {
  await unitOfWork(
    { municipalityId, userId: null },
    async (unit) => {
      await lockPortal(unit);
      const place = await readPlace(unit);
      const stale = await staleMeetings(unit, BATCH);
      for (const id of stale) await renderMeeting(unit, id, place);
      const letters = await staleLetters(unit, BATCH);
      for (const id of letters) await renderLetter(unit, id, place);
      const plans = await stalePlans(unit, BATCH);
      for (const id of plans) await renderPlan(unit, id, place);
      const projects = await staleProjects(unit, BATCH);
      for (const id of projects) await renderProject(unit, id, place);
      if ([stale, letters, plans, projects].some(({ length }) => length === BATCH))
        unit.enqueue({ queue: "portal", data: {} });
      else await renderOverviews(unit, place);
    },
    { timeout: 60_000 },
  );
}
