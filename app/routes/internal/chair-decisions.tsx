import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chairDecisions } from "~/modules/decisions/chair-decision-queries.server";
import { enterChairDecision } from "~/modules/decisions/enter-chair-decision.server";
import { chairDecisionForm } from "~/modules/decisions/follow-up-forms";
import { ChairDecisionsPage } from "~/modules/decisions/ui/chair-decisions-page";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, type Faults } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A committee's chair decisions, and the form that enters one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => chairDecisions(unit, idFrom(params["committeeId"])));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const page = `/intern/udvalg/${idFrom(params["committeeId"])}/formandsbeslutninger`;
  return act(request, actor, chairDecisionForm, enterChairDecision, ({ placed }) =>
    redirectWithFlash(page, {
      message: placed
        ? "Formandsbeslutningen er noteret og sat på den næste dagsorden."
        : "Formandsbeslutningen er noteret. Den kommer på dagsordenen, når næste møde er planlagt.",
    }),
  );
}

export const meta: MetaFunction = () => [{ title: "Formandsbeslutninger – Sagsgang" }];

export default function ChairDecisions() {
  return <ChairDecisionsPage page={useLoaderData<typeof loader>()} answer={useActionData<Faults>()} />;
}
