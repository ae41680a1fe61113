import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { figuresForLetter } from "~/modules/letters/live-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The figures that can be put into the letter, for the editor's list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return Response.json(await read(actor, (unit) => figuresForLetter(unit, idFrom(params.letterId))));
}
