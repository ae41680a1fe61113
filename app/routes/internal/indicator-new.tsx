import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addIndicator } from "~/modules/projects/add-indicator.server";
import { addIndicatorForm } from "~/modules/projects/indicator-forms";
import { measurableOf } from "~/modules/projects/indicator-queries.server";
import { projectPath } from "~/modules/projects/project-paths";
import { BaselineFields, IndicatorFields } from "~/modules/projects/ui/indicator-fields";
import { BackTo, crumbsTo } from "~/modules/projects/ui/project-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Opret indikator – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => measurableOf(unit, idFrom(params.projectId)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, addIndicatorForm, addIndicator, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Indikatoren er oprettet." }),
  );
}

export default function NewIndicator() {
  const { project, indicators } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead title="Opret indikator" crumbs={crumbsTo(project)} />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <IndicatorFields source={indicators.at(-1)?.source} />
        <BaselineFields />
        <FormActions>
          <SubmitButton pendingText="Opretter">Opret indikator</SubmitButton>
          <BackTo projectId={project.id} />
        </FormActions>
      </PostForm>
    </div>
  );
}
