import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { deliveryReceipt } from "~/modules/letters/delivery-receipt.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The receipt that was uploaded with a delivery by Digital Post. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const file = await read(actor, (unit) =>
    deliveryReceipt(unit, { letterId: idFrom(params.letterId), deliveryId: idFrom(params.deliveryId) }),
  );
  return sendFile(request, { ...file, municipalityId: actor.municipalityId });
}
