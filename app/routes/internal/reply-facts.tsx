import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editReplyFacts } from "~/modules/letters/edit-reply-facts.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { editReplyFactsForm, writeReferences } from "~/modules/letters/reply-forms";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { ReplyFactFields, replyFactLabels } from "~/modules/letters/ui/reply-fact-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";

export const meta: MetaFunction = () => [{ title: "Ret brevets oplysninger – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const reply = await read(actor, (unit) => replyPage(unit, idFrom(params.letterId)));
  const { id, version, subject, addressee, recipientEmail, letterDate, salutation, closing, references } = reply;
  return {
    id,
    version,
    whyNot: reply.rights.whyNot,
    caseNumber: reply.inquiry.caseNumber,
    facts: {
      subject,
      addressee,
      recipientEmail,
      letterDate: letterDate ?? "",
      salutation,
      closing,
      references: writeReferences(references),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), letterId: idFrom(params.letterId) };
  return act(fields, actor, editReplyFactsForm, editReplyFacts, ({ letterId }) =>
    redirectWithFlash(letterPath(letterId), { message: "Brevets oplysninger er gemt." }),
  );
}

interface Conflict {
  version: number;
  now: Record<string, string>;
}

export default function ReplyFacts() {
  const { id, version, whyNot, facts } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const conflict = faults?.code === "conflict" ? (faults.details as Conflict | undefined) : undefined;
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret brevets oplysninger"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: facts.subject, to: letterPath(id) },
        ]}
      />
      {whyNot ? (
        <Note kind="info">{whyNot}</Note>
      ) : (
        <PostForm className="stack" actionData={faults}>
          <HiddenFields fields={{ version: String(conflict?.version ?? version) }} />
          <SavedMeanwhile theirs={conflict?.now} labels={replyFactLabels} />
          <ReplyFactFields facts={facts} />
          <FormActions>
            <LinkButton to={letterPath(id)}>Fortryd</LinkButton>
            <SubmitButton>Gem oplysninger</SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </div>
  );
}
