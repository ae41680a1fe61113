import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { comparisonPage } from "~/modules/projects/comparison-queries.server";
import { ComparisonPage } from "~/modules/projects/ui/comparison-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Sammenlign projekter – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const name = (search.get("maal") ?? "").slice(0, 200).normalize("NFC");
  const projectIds = search.getAll("projekt").slice(0, 20);
  return read(actor, (unit) => comparisonPage(unit, { name, projectIds }));
}

export default function CompareProjects() {
  return <ComparisonPage {...useLoaderData<typeof loader>()} />;
}
