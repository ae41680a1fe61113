import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/modules/identity/require-actor.server";
import { resendMail } from "~/modules/identity/resend-mail.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const mailId = idFrom(params.mailId);
  return act(
    request,
    actor,
    z.object({}),
    (unit) => resendMail(unit, { mailId }),
    () => redirectWithFlash(`/intern/administration/mails/${mailId}`, { message: "Mailen er på vej igen." }),
  );
}
