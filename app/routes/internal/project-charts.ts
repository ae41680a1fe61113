import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { chartsForProposal } from "~/modules/projects/charts-for-proposal.server";
import { read } from "~/platform/http.server";

/** The charts that can be put into a case text, for the editor's list. */
export async function loader({ request }: LoaderFunctionArgs) {
  return Response.json(await read(await requireActor(request), chartsForProposal));
}
