import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { enterMeasurement } from "~/modules/projects/enter-measurement.server";
import { enterMeasurementForm } from "~/modules/projects/indicator-forms";
import { measurableOf } from "~/modules/projects/indicator-queries.server";
import { projectPath } from "~/modules/projects/project-paths";
import { MeasurementFields } from "~/modules/projects/ui/measurement-fields";
import { BackTo, crumbsTo } from "~/modules/projects/ui/project-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Select } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ny måling – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const chosen = new URL(request.url).searchParams.get("indikator") ?? "";
  return read(actor, async (unit) => ({ ...(await measurableOf(unit, idFrom(params.projectId))), chosen }));
}

export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), enterMeasurementForm, enterMeasurement, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Målingen er gemt." }),
  );
}

export default function NewMeasurement() {
  const { project, indicators, chosen } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const indicator = indicators.find(({ id }) => id === chosen);
  return (
    <div className="wrap narrow">
      <PageHead title="Ny måling" crumbs={crumbsTo(project)} />
      {indicators.length === 0 ? (
        <Empty title="Der er ingen indikator at måle">
          <LinkButton to={`${projectPath(project.id)}/indikatorer/ny`}>Opret indikator</LinkButton>
        </Empty>
      ) : (
        <PostForm className="stack" actionData={faults} key={chosen}>
          <Select
            name="indicatorId"
            label="Hvad er målt?"
            placeholder="Vælg indikator"
            options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={indicator?.id}
          />
          <MeasurementFields indicator={indicator} />
          <FormActions>
            <SubmitButton pendingText="Gemmer">Gem måling</SubmitButton>
            <BackTo projectId={project.id} />
          </FormActions>
        </PostForm>
      )}
    </div>
  );
}
