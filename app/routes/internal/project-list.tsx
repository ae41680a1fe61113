import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dashboards } from "~/modules/dashboard/dashboard-queries.server";
import { DashboardLinks } from "~/modules/dashboard/ui/dashboard-links";
import { requireActor } from "~/modules/identity/require-actor.server";
import { projectFilter } from "~/modules/projects/project-list";
import { listProjects } from "~/modules/projects/project-queries.server";
import { ProjectListPage } from "~/modules/projects/ui/project-list-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Projekter – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const filter = projectFilter(new URL(request.url).searchParams);
  return read(actor, async (unit) => ({
    ...(await listProjects(unit, filter)),
    filter,
    overviews: await dashboards(unit),
  }));
}

export default function ProjectList() {
  const { overviews, ...list } = useLoaderData<typeof loader>();
  return <ProjectListPage {...list} overviews={overviews.length > 0 && <DashboardLinks committees={overviews} />} />;
}
