import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { liveContentForLetter } from "~/modules/letters/live-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** What one live table or figure shows, for the editor. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ref = new URL(request.url).searchParams.get("ref") ?? "";
  return Response.json(await read(actor, (unit) => liveContentForLetter(unit, idFrom(params.letterId), ref)));
}
