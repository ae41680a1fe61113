import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editCaseForm } from "~/modules/cases/case-forms";
import { casePage } from "~/modules/cases/case-queries.server";
import { editCaseFile } from "~/modules/cases/edit-case-file.server";
import { CaseFields } from "~/modules/cases/ui/case-fields";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ret ${data?.caseNumber ?? "sag"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editCase");
    const { id, caseNumber, title, subjectCode, version } = await casePage(unit, idFrom(params.caseId));
    return { id, caseNumber, title, subjectCode, version };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), caseFileId: idFrom(params.caseId) };
  return act(fields, actor, editCaseForm, editCaseFile, ({ caseFileId }) =>
    redirectWithFlash(`/intern/sager/${caseFileId}`, { message: "Sagens oplysninger er gemt." }),
  );
}

interface Conflict {
  version: number;
  now: { title: string; subjectCode: string };
}

export default function EditCase() {
  const { id, caseNumber, title, subjectCode, version } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const conflict = faults?.code === "conflict" ? (faults.details as Conflict | undefined) : undefined;
  return (
    <div className="wrap narrow">
      <PageHead
        title={`Ret sagen ${caseNumber}`}
        crumbs={[
          { label: "Sager", to: "/intern/sager" },
          { label: caseNumber, to: `/intern/sager/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={faults}>
        <HiddenFields fields={{ version: String(conflict?.version ?? version) }} />
        <CaseFields title={title} subjectCode={subjectCode} />
        {conflict && (
          <Note kind="warn" title="Nu står der:">
            {conflict.now.title}
            {conflict.now.subjectCode && `, ${conflict.now.subjectCode}`}
          </Note>
        )}
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={`/intern/sager/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
