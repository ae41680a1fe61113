import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { tablesForLetter } from "~/modules/letters/live-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The tables that can be put into the letter, for the editor's list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return Response.json(await read(actor, (unit) => tablesForLetter(unit, idFrom(params.letterId))));
}
