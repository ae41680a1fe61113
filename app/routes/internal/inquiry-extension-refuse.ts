import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { refuseExtensionForm } from "~/modules/letters/inquiry-forms";
import { inquiryPath } from "~/modules/letters/letter-paths";
import { refuseExtension } from "~/modules/letters/refuse-extension.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** They have said no to more time. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const inquiryId = idFrom(params.inquiryId);
  return act({ ...(await readFields(request)), inquiryId }, actor, refuseExtensionForm, refuseExtension, () =>
    redirectWithFlash(inquiryPath(inquiryId), { message: "Afslaget er noteret. Fristen er den samme." }),
  );
}
