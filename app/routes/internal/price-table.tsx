import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { pricePage } from "~/modules/projects/price-queries.server";
import { PricePage } from "~/modules/projects/ui/price-page";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.table.title : "Pristabel"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => pricePage(unit, idFrom(params.priceTableId)));
}

export default function PriceTable() {
  return <PricePage {...useLoaderData<typeof loader>()} />;
}
