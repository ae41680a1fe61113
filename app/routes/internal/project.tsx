import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { projectPage } from "~/modules/projects/project-queries.server";
import { ProjectPage } from "~/modules/projects/ui/project-page";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.project.title : "Projekt"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => projectPage(unit, idFrom(params.projectId)));
}

export default function Project() {
  return <ProjectPage {...useLoaderData<typeof loader>()} />;
}
