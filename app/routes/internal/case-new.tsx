import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { createCaseForm } from "~/modules/cases/case-forms";
import { createCaseFile } from "~/modules/cases/create-case-file.server";
import { CaseFields } from "~/modules/cases/ui/case-fields";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Opret sag – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async () => {
    assertMay(actor, "createCase");
    return null;
  });
}

export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), createCaseForm, createCaseFile, ({ caseFileId }) =>
    redirect(`/intern/sager/${caseFileId}`),
  );
}

export default function NewCase() {
  const faults = useActionData<typeof action>();
  return (
    <div className="wrap narrow">
      <PageHead title="Opret sag" crumbs={[{ label: "Sager", to: "/intern/sager" }]} />
      <PostForm className="stack" actionData={faults}>
        <CaseFields />
        <FormActions>
          <SubmitButton pendingText="Opretter">Opret sag</SubmitButton>
          <LinkButton to="/intern/sager" variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
