import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { reactivateUser } from "~/modules/identity/reactivate-user.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const userId = idFrom(params.userId);
  return act(
    request,
    actor,
    z.object({}),
    (unit) => reactivateUser(unit, { userId }),
    () => redirectWithFlash(`/intern/administration/brugere/${userId}`, { message: "Adgangen er åben igen." }),
  );
}
