import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { readLetterFile } from "~/modules/letters/read-letter-file.server";
import { DomainError } from "~/platform/errors";

/** What a dropped letter says of itself, for the form that registers it. Asked by the page's own script. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  try {
    return Response.json(await readLetterFile(actor, request, "fil"));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Response.json({ message: error.message }, { status: error.status });
  }
}
