import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addAttachments } from "~/modules/meetings/add-attachments.server";
import { proposalForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { idFrom } from "~/platform/params.server";
import { actOnUpload } from "~/modules/files/act-on-upload.server";
import { asJson } from "~/platform/json-answer.server";

/** Files for a proposal: one or several. The page sends them one by one and asks for JSON; without scripts it is a form. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const proposalId = idFrom(params.proposalId);
  const here = `${proposalPath(proposalId)}#afsnit-bilag`;
  const byScript = request.headers.get("Accept") === "application/json";
  const answer = await actOnUpload(
    request,
    actor,
    { fields: { proposalId }, schema: proposalForm },
    (unit, input, files) =>
      addAttachments(
        unit,
        input,
        files.map((file) => file.result()),
      ),
    ({ attachmentIds }) =>
      byScript ? Response.json({ attachmentIds }) : redirectWithFlash(here, { message: "Bilagene er lagt på sagen." }),
  );
  if (byScript || answer instanceof Response) return asJson(answer);
  return redirectWithFlash(here, { message: answer.data.faults.map(({ message }) => message).join(" ") });
}
