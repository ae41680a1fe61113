import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { evidenceFile } from "~/modules/letters/commitment-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { commitmentId: idFrom(params.commitmentId), updateId: idFrom(params.updateId) };
  const file = await read(actor, (unit) => evidenceFile(unit, ids));
  return sendFile(request, { municipalityId: actor.municipalityId, ...file });
}
