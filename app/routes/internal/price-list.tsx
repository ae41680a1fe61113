import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listPriceTables } from "~/modules/projects/price-queries.server";
import { PriceListPage } from "~/modules/projects/ui/price-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Pristabeller – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  return read(await requireActor(request), listPriceTables);
}

export default function PriceList() {
  return <PriceListPage {...useLoaderData<typeof loader>()} />;
}
