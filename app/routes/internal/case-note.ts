import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { addJournalNote } from "~/modules/cases/add-journal-note.server";
import { journalNoteForm } from "~/modules/cases/case-forms";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const caseFileId = idFrom(params.caseId);
  return act({ ...(await readFields(request)), caseFileId }, actor, journalNoteForm, addJournalNote, () =>
    redirect(`/intern/sager/${caseFileId}#journal`),
  );
}
