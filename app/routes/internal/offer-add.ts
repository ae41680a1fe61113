import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addOffer } from "~/modules/projects/add-offer.server";
import { addOfferForm } from "~/modules/projects/price-forms";
import { priceTablePath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Adds an offer with its price. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), priceTableId: idFrom(params.priceTableId) };
  return act(fields, actor, addOfferForm, addOffer, ({ priceTableId }) =>
    redirectWithFlash(priceTablePath(priceTableId), { message: "Tilbuddet er tilføjet." }),
  );
}
