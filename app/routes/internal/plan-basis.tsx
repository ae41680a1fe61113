import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planBasis } from "~/modules/plans/basis-queries.server";
import { BasisPage } from "~/modules/plans/ui/basis-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Planarter, mål og målgrupper – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => planBasis(unit));
}

export default function PlanBasis() {
  return <BasisPage {...useLoaderData<typeof loader>()} />;
}
