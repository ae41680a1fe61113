import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editCommitmentForm } from "~/modules/letters/commitment-forms";
import { commitmentPage } from "~/modules/letters/commitment-queries.server";
import { commitmentChoices } from "~/modules/letters/commitment-to-make.server";
import { editCommitment } from "~/modules/letters/edit-commitment.server";
import { CommitmentFields } from "~/modules/letters/ui/commitment-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret tilsagn – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => ({
    ...(await commitmentPage(unit, idFrom(params.commitmentId))).commitment,
    choices: await commitmentChoices(unit),
  }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), commitmentId: idFrom(params.commitmentId) };
  return act(fields, actor, editCommitmentForm, editCommitment, ({ commitmentId }) =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Tilsagnet er rettet." }),
  );
}

export default function EditCommitment() {
  const { choices, ...commitment } = useLoaderData<typeof loader>();
  const { id, version, state, owner, dueKind, dueOn } = commitment;
  const made = state !== "draft";
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret tilsagn"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: commitment.title, to: `/intern/tilsagn/${id}` },
        ]}
      />
      <blockquote className="promise">{commitment.quote}</blockquote>
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields
          fields={{
            version: String(version),
            ...(made ? { ownerId: owner.id, dueKind: dueOn ? "date" : dueKind, dueDate: dueOn ?? "" } : {}),
          }}
        />
        <CommitmentFields values={{ ...commitment, ownerId: owner.id }} made={made} {...choices} />
        {made && <p className="hint">Datoen og den ansvarlige ændres på tilsagnets side, med en grund.</p>}
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={`/intern/tilsagn/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
      {!made && (
        <PostButton action={`/intern/tilsagn/${id}/fjern`} fields={{ version: String(version) }} icon="remove">
          Tag tilsagnet ud af udkastet
        </PostButton>
      )}
    </div>
  );
}
