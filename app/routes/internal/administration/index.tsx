import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { may } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  if (may(actor, "manageMunicipality")) return redirect("/intern/administration/brugere");
  return redirect(`/intern/administration/${may(actor, "readHistory") ? "historik" : "faste-tekster"}`);
}
