import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { projectPublicationView } from "~/modules/publishing/project-publication-queries.server";
import { ProjectPublication } from "~/modules/publishing/ui/project-publication";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Offentliggørelse${data ? `: ${data.project.title}` : ""} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => projectPublicationView(unit, idFrom(params.projectId)));
}

export default function PublishedProject() {
  return <ProjectPublication view={useLoaderData<typeof loader>()} />;
}
