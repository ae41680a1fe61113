import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { makeCommitmentForm } from "~/modules/letters/commitment-forms";
import { commitmentToMake } from "~/modules/letters/commitment-to-make.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { NewCommitmentFields } from "~/modules/letters/ui/new-commitment-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Gør til tilsagn – Sagsgang" }];

/**
 * The sentence comes in the address: `?blok=…&citat=…`. Of a registered letter it is typed. A letter that is being written asks
 * for the same in a dialog of its own, and is where one comes back to.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const quote = (search.get("citat") ?? "").normalize("NFC").slice(0, 2000);
  return read(actor, async (unit) => ({
    ...(await commitmentToMake(unit, idFrom(params.letterId), quote)),
    blockId: (search.get("blok") ?? "").slice(0, 80),
  }));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  const { from, ...fields } = { ...(await readFields(request)), letterId } as Record<string, string>;
  return act(fields, actor, makeCommitmentForm, makeCommitment, ({ commitmentId }) =>
    redirectWithFlash(from === "letter" ? letterPath(letterId) : `/intern/tilsagn/${commitmentId}`, {
      message: "Sætningen er gjort til tilsagn.",
    }),
  );
}

export default function NewCommitment() {
  const { blockId, ...toMake } = useLoaderData<typeof loader>();
  const back = toMake.registered ? `/intern/henvendelser/${toMake.inquiryId}` : `/intern/svar/${toMake.letterId}`;
  return (
    <div className="wrap narrow">
      <PageHead
        title="Gør til tilsagn"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: toMake.inquiryTitle, to: `/intern/henvendelser/${toMake.inquiryId}` },
          { label: toMake.letterSubject, to: back },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <NewCommitmentFields toMake={toMake} blockId={blockId} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gør til tilsagn</SubmitButton>
          <LinkButton to={back} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
