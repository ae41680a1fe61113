import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withComingItems } from "~/modules/decisions/place-coming-items.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { dayFacts } from "~/modules/meetings/day-facts.server";
import { planYearForm } from "~/modules/meetings/meeting-forms";
import { patternFrom, suggestDates } from "~/modules/meetings/meeting-plan";
import { plannableCommittees } from "~/modules/meetings/meetings-list.server";
import { planYear } from "~/modules/meetings/plan-year.server";
import { MeetingPlanPage } from "~/modules/meetings/ui/meeting-plan-page";
import { now } from "~/platform/clock";
import { copenhagenDate } from "~/platform/danish-time";
import { act, read, type Faults } from "~/platform/http.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { countOf } from "~/ui/danish-numbers";

/** The pattern stands in the address; the page suggests its days, each with what speaks against it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const today = copenhagenDate(now());
  const pattern = patternFrom(search, Number(today.slice(0, 4)) + 1);
  return read(actor, async (unit) => {
    const committees = await plannableCommittees(unit);
    const chosen = committees.find(({ id, slug }) => [id, slug].includes(search.get("udvalg") ?? "")) ?? committees[0];
    const dates = suggestDates(pattern).filter((day) => day >= today);
    const hours = { start: chosen?.defaultStart ?? "15.00", end: chosen?.defaultEnd ?? "17.00" };
    const days = chosen ? await dayFacts(unit, chosen.id, dates, hours) : [];
    return { committees, chosen: chosen ?? null, pattern, days };
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(
    request,
    actor,
    planYearForm,
    async (unit, input) => ({ ...(await withComingItems(planYear)(unit, input)), input }),
    ({ meetingIds, input }) =>
      redirectWithFlash(`/intern/moeder?udvalg=${input.committeeId}&aar=${input.dates[0]?.slice(0, 4)}`, {
        message: `${countOf(meetingIds.length, "møde", "møder")} er planlagt.`,
      }),
  );
}

export const meta: MetaFunction = () => [{ title: "Mødeplan – Sagsgang" }];

export default function MeetingPlan() {
  return <MeetingPlanPage {...useLoaderData<typeof loader>()} actionData={useActionData<Faults>()} />;
}
