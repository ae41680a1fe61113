import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planGoalsForm } from "~/modules/plans/plan-forms";
import { planToEdit } from "~/modules/plans/plan-queries.server";
import { setPlanGoals } from "~/modules/plans/set-plan-goals.server";
import { PlanGoalFields } from "~/modules/plans/ui/plan-goal-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Mål og målgrupper – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, title, version, year, goals, national, groups } = await read(actor, (unit) =>
    planToEdit(unit, idFrom(params.planId)),
  );
  return { id, title, version, year, goals, national, groups };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, planGoalsForm, setPlanGoals, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Mål og målgrupper er gemt." }),
  );
}

export default function PlanGoals() {
  const { id, title, version, ...fields } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Mål og målgrupper"
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: title, to: `/intern/planer/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(version) }} />
        <PlanGoalFields {...fields} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={`/intern/planer/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
