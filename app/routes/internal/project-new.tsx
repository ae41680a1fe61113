import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createProject } from "~/modules/projects/create-project.server";
import { createProjectForm } from "~/modules/projects/project-forms";
import { projectPath, projectsPath } from "~/modules/projects/project-paths";
import { projectChoices } from "~/modules/projects/project-queries.server";
import { PlaceFields, ProjectFields } from "~/modules/projects/ui/project-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Opret projekt – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  return read(await requireActor(request), projectChoices);
}

export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), createProjectForm, createProject, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), {
      message: "Projektet er oprettet. Opret nu det, det skal måles på.",
    }),
  );
}

export default function NewProject() {
  const choices = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead title="Opret projekt" crumbs={[{ label: "Projekter", to: projectsPath }]} />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <ProjectFields people={choices.people}>
          <PlaceFields {...choices} />
        </ProjectFields>
        <FormActions>
          <SubmitButton pendingText="Opretter">Opret projekt</SubmitButton>
          <LinkButton to={projectsPath} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
