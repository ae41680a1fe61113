import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { setPriceForm } from "~/modules/projects/price-forms";
import { setPrice } from "~/modules/projects/set-price.server";
import { priceTablePath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A new price from a day on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), offerId: idFrom(params.offerId) };
  return act(fields, actor, setPriceForm, setPrice, ({ priceTableId }) =>
    redirectWithFlash(priceTablePath(priceTableId), { message: "Prisen er gemt. De gamle priser bevares." }),
  );
}
