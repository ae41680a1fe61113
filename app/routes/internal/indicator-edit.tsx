import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editIndicator } from "~/modules/projects/edit-indicator.server";
import { editIndicatorForm } from "~/modules/projects/indicator-forms";
import { indicatorPage } from "~/modules/projects/indicator-queries.server";
import { projectPath } from "~/modules/projects/project-paths";
import { IndicatorFields } from "~/modules/projects/ui/indicator-fields";
import { BackTo, crumbsTo } from "~/modules/projects/ui/project-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret indikator – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const page = await indicatorPage(unit, idFrom(params.indicatorId));
    assertMay(actor, "editProject");
    return page;
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), indicatorId: idFrom(params.indicatorId) };
  return act(fields, actor, editIndicatorForm, editIndicator, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Indikatoren er rettet." }),
  );
}

export default function EditIndicator() {
  const { project, indicator } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead title="Ret indikator" crumbs={crumbsTo(project)} />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(indicator.version) }} />
        <IndicatorFields indicator={indicator} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <BackTo projectId={project.id} />
        </FormActions>
      </PostForm>
    </div>
  );
}
