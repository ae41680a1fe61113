import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { draftAddendum } from "~/modules/decisions/draft-addendum.server";
import { roundPath } from "~/modules/decisions/minutes-round";
import { draftAddendumForm } from "~/modules/decisions/round-forms";
import { roundView } from "~/modules/decisions/round-view.server";
import { AddendumFields } from "~/modules/decisions/ui/addendum-fields";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const { meeting } = await roundView(unit, idFrom(params["meetingId"]), 0);
    assertMay(actor, "draftAddendum", { committeeId: meeting.committeeId });
    return { meeting };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Nyt tillæg, ${data ? longDate(data.meeting.startsAt) : ""} – Sagsgang` },
];

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const meetingId = idFrom(params["meetingId"]);
  return act({ ...(await readFields(request)), meetingId }, actor, draftAddendumForm, draftAddendum, (done) =>
    redirectWithFlash(roundPath(done), { message: "Kladden er gemt. Lås den, når den er færdig." }),
  );
}

/** A new addendum to sealed minutes. */
export default function AddendumNew() {
  const { meeting } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const path = `/intern/moeder/${meeting.id}`;
  return (
    <div className="wrap">
      <PageHead
        title="Nyt tillæg til referatet"
        meta={["Referatet selv ændres ikke", "Når du låser tillægget, bliver deltagerne bedt om at underskrive det"]}
        crumbs={[
          { label: "Møder", to: "/intern/moeder" },
          { label: `${meeting.committee.name} ${longDate(meeting.startsAt)}`, to: path },
          { label: "Referat", to: `${path}/referat` },
        ]}
      />
      <PostForm className="stack form formpage" actionData={faults}>
        <AddendumFields text="" reason="" mayBePublic={false} />
        <FormActions>
          <LinkButton to={`${path}/referat`}>Fortryd</LinkButton>
          <SubmitButton>Gem kladde</SubmitButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
