import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { commitmentPage } from "~/modules/letters/commitment-queries.server";
import { CommitmentPage } from "~/modules/letters/ui/commitment-page";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { useKeptFocus } from "~/ui/kept-focus";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => commitmentPage(unit, idFrom(params.commitmentId)));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.commitment.title ?? "Tilsagn"} – Sagsgang` },
];

export default function Commitment() {
  const loaded = useLoaderData<typeof loader>();
  useKeptFocus(loaded);
  return <CommitmentPage {...loaded} />;
}
