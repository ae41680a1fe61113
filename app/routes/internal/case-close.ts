import type { ActionFunctionArgs } from "@remix-run/node";
import { caseForm } from "~/modules/cases/case-forms";
import { closeCaseFile } from "~/modules/cases/close-case-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), caseFileId: idFrom(params.caseId) };
  return act(fields, actor, caseForm, closeCaseFile, ({ caseFileId, caseNumber }) =>
    redirectWithFlash(`/intern/sager/${caseFileId}`, {
      message: `Sagen ${caseNumber} er afsluttet.`,
      undo: { action: `/intern/sager/${caseFileId}/aabn` },
    }),
  );
}
