import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { inquiryFilter } from "~/modules/letters/inquiry-list";
import { inquiryOverview } from "~/modules/letters/inquiry-overview.server";
import { InquiryOverviewPage } from "~/modules/letters/ui/inquiry-overview-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Henvendelser – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const filter = inquiryFilter(new URL(request.url).searchParams);
  return read(actor, (unit) => inquiryOverview(unit, filter));
}

export default function Inquiries() {
  return <InquiryOverviewPage {...useLoaderData<typeof loader>()} />;
}
