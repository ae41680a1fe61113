import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { correctMeasurement } from "~/modules/projects/correct-measurement.server";
import { correctMeasurementForm } from "~/modules/projects/indicator-forms";
import { measurementPage } from "~/modules/projects/indicator-queries.server";
import { indicatorPath, measurementPath, projectPath } from "~/modules/projects/project-paths";
import { MeasurementFields } from "~/modules/projects/ui/measurement-fields";
import { BackTo, crumbsTo } from "~/modules/projects/ui/project-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { useFetcher } from "@remix-run/react";

export const meta: MetaFunction = () => [{ title: "Ret måling – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => measurementPage(unit, idFrom(params.measurementId)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), measurementId: idFrom(params.measurementId) };
  return act(fields, actor, correctMeasurementForm, correctMeasurement, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Målingen er rettet. Den gamle er bevaret." }),
  );
}

export default function CorrectMeasurement() {
  const { project, indicator, measurement } = useLoaderData<typeof loader>();
  const remove = useFetcher();
  const version = { version: String(measurement.version) };
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret måling"
        crumbs={[...crumbsTo(project), { label: indicator.name, to: indicatorPath(indicator.id) }]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={version} />
        <MeasurementFields indicator={indicator} measurement={measurement} />
        <TextField name="reason" label="Hvorfor rettes den?" hint="Den gamle måling bevares." maxLength={500} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem rettelse</SubmitButton>
          <BackTo projectId={project.id} />
        </FormActions>
      </PostForm>
      <details className="fold">
        <summary>Fjern målingen</summary>
        <PostForm
          className="stack"
          fetcher={remove}
          action={`${measurementPath(measurement.id)}/fjern`}
          idPrefix="fjern"
        >
          <HiddenFields fields={version} />
          <TextField
            name="reason"
            label="Hvorfor fjernes den?"
            hint="Målingen bevares i projektets rettelser."
            maxLength={500}
          />
          <FormActions>
            <SubmitButton variant={undefined} pendingText="Fjerner">
              Fjern måling
            </SubmitButton>
          </FormActions>
        </PostForm>
      </details>
    </div>
  );
}
