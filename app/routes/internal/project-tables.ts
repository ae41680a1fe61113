import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { tablesForProposal } from "~/modules/projects/tables-for-proposal.server";
import { read } from "~/platform/http.server";

/** The tables of projects and prices that can be put into a case text, for the editor's list. */
export async function loader({ request }: LoaderFunctionArgs) {
  return Response.json(await read(await requireActor(request), tablesForProposal));
}
