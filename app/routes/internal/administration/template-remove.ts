import type { ActionFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeSectionTemplate } from "~/modules/meetings/remove-section-template.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const templateId = idFrom(params.templateId);
  return act(
    request,
    actor,
    z.object({}),
    (unit) => removeSectionTemplate(unit, { templateId }),
    ({ name }) => redirectWithFlash("/intern/administration/skabeloner", { message: `Skabelonen ${name} er fjernet.` }),
  );
}
