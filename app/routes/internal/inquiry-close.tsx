import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { closeInquiry } from "~/modules/letters/close-inquiry.server";
import { closeInquiryForm } from "~/modules/letters/inquiry-forms";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Afslut uden svar – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editInquiry");
    const { id, version, subject } = await inquiryPage(unit, idFrom(params.inquiryId));
    return { id, version, subject };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const inquiryId = idFrom(params.inquiryId);
  return act({ ...(await readFields(request)), inquiryId }, actor, closeInquiryForm, closeInquiry, () =>
    redirectWithFlash(`/intern/henvendelser/${inquiryId}`, { message: "Henvendelsen er afsluttet uden svar." }),
  );
}

export default function CloseInquiry() {
  const { id, version, subject } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Afslut uden svar"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: subject, to: `/intern/henvendelser/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(version) }} />
        <TextArea
          name="reason"
          label="Hvorfor afsluttes henvendelsen uden svar?"
          hint="For eksempel at den er trukket tilbage. Henvendelsen kan genåbnes."
          rows={4}
        />
        <FormActions>
          <SubmitButton pendingText="Afslutter">Afslut uden svar</SubmitButton>
          <LinkButton to={`/intern/henvendelser/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
