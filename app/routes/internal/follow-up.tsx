import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { followUpFilter } from "~/modules/decisions/follow-up-list";
import { followUpPage } from "~/modules/decisions/follow-up-queries.server";
import { FollowUpPage } from "~/modules/decisions/ui/follow-up-page";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";

/** What is to be done after the committees' decisions. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const filter = followUpFilter(new URL(request.url).searchParams);
  return read(actor, (unit) => followUpPage(unit, filter));
}

export const meta: MetaFunction = () => [{ title: "Opfølgning – Sagsgang" }];

export default function FollowUp() {
  return <FollowUpPage {...useLoaderData<typeof loader>()} />;
}
