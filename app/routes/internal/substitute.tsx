import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameSubstitute } from "~/modules/decisions/name-substitute.server";
import { nameSubstituteForm } from "~/modules/decisions/presence-forms";
import { substitutePage } from "~/modules/decisions/substitute-queries.server";
import { SubstituteAnswer } from "~/modules/decisions/ui/substitute-answer";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Stedfortræder for ${data?.member ?? "et medlem"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { meetingId: idFrom(params.meetingId), requestId: idFrom(params.requestId) };
  return read(actor, (unit) => substitutePage(unit, ids));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, nameSubstituteForm, nameSubstitute, ({ meetingId, requestId }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}/stedfortraeder/${requestId}`, {
      message: "Stedfortræderen er udpeget og har fået en mail.",
    }),
  );
}

export default function Substitute() {
  return (
    <SubstituteAnswer
      page={useLoaderData<typeof loader>()}
      faults={useActionData<typeof action>() as Faults | undefined}
    />
  );
}
