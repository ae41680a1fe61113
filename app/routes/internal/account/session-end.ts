import type { ActionFunctionArgs } from "@remix-run/node";
import { sessionForm } from "~/modules/identity/identity-forms";
import { requireActor } from "~/modules/identity/require-actor.server";
import { revokeOwnSession } from "~/modules/identity/revoke-own-session.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, sessionForm, revokeOwnSession, () =>
    redirectWithFlash("/intern/konto", { message: "Det sted er logget ud." }),
  );
}
