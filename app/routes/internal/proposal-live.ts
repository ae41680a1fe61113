import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { liveTableForProposal } from "~/modules/meetings/proposal-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** What one live table shows, for the editor. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ref = new URL(request.url).searchParams.get("ref") ?? "";
  return Response.json(await read(actor, (unit) => liveTableForProposal(unit, idFrom(params.proposalId), ref)));
}
