import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return redirect(
    may(actor, "manageMunicipality") ? "/intern/administration/brugere" : "/intern/administration/historik",
  );
}
