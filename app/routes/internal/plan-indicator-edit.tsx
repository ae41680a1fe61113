import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editPlanIndicator } from "~/modules/plans/edit-plan-indicator.server";
import { editIndicatorForm } from "~/modules/plans/plan-forms";
import { indicatorToEdit } from "~/modules/plans/plan-queries.server";
import { IndicatorFields } from "~/modules/plans/ui/indicator-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret mål – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { planId: idFrom(params.planId), indicatorId: idFrom(params.planIndicatorId) };
  return read(actor, (unit) => indicatorToEdit(unit, ids));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const planId = idFrom(params.planId);
  const fields = { ...(await readFields(request)), indicatorId: idFrom(params.planIndicatorId) };
  return act(fields, actor, editIndicatorForm, editPlanIndicator, ({ indicatorId, ended }) =>
    ended.length > 0
      ? redirectWithFlash(`/intern/planer/${planId}`, {
          message: `Alle mål har nu et måltal, så “${ended.join("” og “")}” er afsluttet.`,
        })
      : redirectWithFlash(`/intern/planer/${planId}/maal/${indicatorId}`, { message: "Målet er rettet." }),
  );
}

export default function EditIndicator() {
  const { plan, indicatorId, version, values, series, people } = useLoaderData<typeof loader>();
  const at = `/intern/planer/${plan.id}`;
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret mål"
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: at },
          { label: values.name, to: `${at}/maal/${indicatorId}` },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(version) }} />
        <IndicatorFields values={values} series={series} people={people} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={`${at}/maal/${indicatorId}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
