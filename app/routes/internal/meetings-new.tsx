import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { withComingItems } from "~/modules/decisions/place-coming-items.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { dayFacts } from "~/modules/meetings/day-facts.server";
import { planMeetingForm } from "~/modules/meetings/meeting-forms";
import { plannableCommittees } from "~/modules/meetings/meetings-list.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { NewMeetingPage } from "~/modules/meetings/ui/new-meeting-page";
import { act, read, type Faults } from "~/platform/http.server";
import { redirectWithFlash } from "~/platform/flash.server";

/** With `?udvalg=&dato=` it tells what speaks for and against the day, before anything is planned. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  return read(actor, async (unit) => {
    const committees = await plannableCommittees(unit);
    const chosen = committees.find(({ id, slug }) => [id, slug].includes(search.get("udvalg") ?? "")) ?? committees[0];
    const date = planMeetingForm.shape.date.safeParse(search.get("dato")).data;
    const hours = { start: chosen?.defaultStart ?? "15.00", end: chosen?.defaultEnd ?? "17.00" };
    const [facts] = chosen && date ? await dayFacts(unit, chosen.id, [date], hours) : [];
    return { committees, chosen: chosen?.id ?? null, facts: facts ?? null };
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, planMeetingForm, withComingItems(planMeeting), ({ meetingId }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}`, { message: "Mødet er planlagt. De faste punkter er sat på." }),
  );
}

export const meta: MetaFunction = () => [{ title: "Nyt møde – Sagsgang" }];

export default function NewMeeting() {
  return <NewMeetingPage {...useLoaderData<typeof loader>()} actionData={useActionData<Faults>()} />;
}
