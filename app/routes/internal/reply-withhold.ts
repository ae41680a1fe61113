import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { withholdForm } from "~/modules/publishing/letter-publication-forms";
import { withholdPassage } from "~/modules/publishing/withhold-passage.server";
import { act } from "~/platform/http.server";

/** Marks words that the public may not read. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, withholdForm, withholdPassage, ({ letterId }) =>
    redirect(`/intern/svar/${letterId}/offentliggoerelse`),
  );
}
