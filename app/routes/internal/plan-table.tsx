import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planTableForm } from "~/modules/plans/plan-forms";
import { tableToEdit } from "~/modules/plans/plan-queries.server";
import { savePlanTable } from "~/modules/plans/save-plan-table.server";
import { PlanTableFields } from "~/modules/plans/ui/plan-table-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Tabel i bilaget – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const tableId = params.tableId ? idFrom(params.tableId) : null;
  return read(actor, (unit) => tableToEdit(unit, { planId: idFrom(params.planId), tableId }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const planId = idFrom(params.planId);
  const fields = {
    ...(await readFields(request)),
    planId,
    ...(params.tableId ? { tableId: idFrom(params.tableId) } : {}),
  };
  return act(fields, actor, planTableForm, savePlanTable, () =>
    redirectWithFlash(`/intern/planer/${planId}/bilag`, { message: "Tabellen er gemt." }),
  );
}

export default function PlanTable() {
  const { plan, values, counts, shares } = useLoaderData<typeof loader>();
  const at = `/intern/planer/${plan.id}`;
  return (
    <div className="wrap narrow">
      <PageHead
        title={values ? "Ret tabel" : "Ny tabel"}
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: at },
          { label: "Bilagets tabeller", to: `${at}/bilag` },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(plan.version) }} />
        <PlanTableFields values={values ?? undefined} counts={counts} shares={shares} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem tabel</SubmitButton>
          <LinkButton to={`${at}/bilag`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
