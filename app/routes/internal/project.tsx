import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { evaluationsOf } from "~/modules/projects/evaluation-queries.server";
import { monthsToCome } from "~/modules/decisions/months-to-come";
import { evaluationPath } from "~/modules/projects/project-paths";
import { projectPage } from "~/modules/projects/project-queries.server";
import { EvaluationPanel } from "~/modules/projects/ui/evaluation-panel";
import { ProjectPage } from "~/modules/projects/ui/project-page";
import { projectPublication } from "~/modules/publishing/project-publication-queries.server";
import { ProjectPublicationPanel } from "~/modules/publishing/ui/project-publication";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { PostButton } from "~/ui/form";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.page.project.title : "Projekt"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const projectId = idFrom(params.projectId);
  return read(actor, async (unit) => {
    const page = await projectPage(unit, projectId);
    return {
      page,
      evaluating: await evaluationsOf(unit, projectId),
      publication: await projectPublication(unit, projectId),
      months: monthsToCome(page.today),
    };
  });
}

export default function Project() {
  const { page, evaluating, publication, months } = useLoaderData<typeof loader>();
  const { toPut } = evaluating;
  return (
    <ProjectPage
      {...page}
      evaluations={<EvaluationPanel {...evaluating} projectId={page.project.id} months={months} />}
      publication={publication && <ProjectPublicationPanel view={publication} />}
      primary={
        toPut && (
          <PostButton
            action={`${evaluationPath(toPut.id)}/punkt`}
            fields={{ version: String(toPut.version) }}
            variant="primary"
          >
            Gør evaluering til punkt
          </PostButton>
        )
      }
    />
  );
}
