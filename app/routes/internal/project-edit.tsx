import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editProject } from "~/modules/projects/edit-project.server";
import { editProjectForm } from "~/modules/projects/project-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { projectChoices, projectPage } from "~/modules/projects/project-queries.server";
import { ProjectFields } from "~/modules/projects/ui/project-fields";
import { BackTo, crumbsTo } from "~/modules/projects/ui/project-page";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret projekt – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const { project } = await projectPage(unit, idFrom(params.projectId));
    const { people } = await projectChoices(unit);
    return { project, people };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, editProjectForm, editProject, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Projektet er rettet." }),
  );
}

export default function EditProject() {
  const { project, people } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead title="Ret projekt" crumbs={crumbsTo(project)} />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(project.version) }} />
        <ProjectFields project={project} people={people} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <BackTo projectId={project.id} />
        </FormActions>
      </PostForm>
    </div>
  );
}
