import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { makeCommitmentForm } from "~/modules/letters/commitment-forms";
import { commitmentToMake } from "~/modules/letters/commitment-to-make.server";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { CommitmentFields } from "~/modules/letters/ui/commitment-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Gør til tilsagn – Sagsgang" }];

/** The sentence comes in the address: `?blok=…&citat=…`. Of a registered letter it is typed. */
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
  const fields = { ...(await readFields(request)), letterId: idFrom(params.letterId) };
  return act(fields, actor, makeCommitmentForm, makeCommitment, ({ commitmentId }) =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Sætningen er gjort til tilsagn." }),
  );
}

export default function NewCommitment() {
  const { registered, quote, blockId, suggestion, ...letter } = useLoaderData<typeof loader>();
  const back = registered ? `/intern/henvendelser/${letter.inquiryId}` : `/intern/svar/${letter.letterId}`;
  return (
    <div className="wrap narrow">
      <PageHead
        title="Gør til tilsagn"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: letter.inquiryTitle, to: `/intern/henvendelser/${letter.inquiryId}` },
          { label: letter.letterSubject, to: back },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ blockId }} />
        {registered || quote === "" ? (
          <TextArea
            name="quote"
            label="Sætningen, som den står i brevet"
            hint={registered ? "Skriv den af, ord for ord." : "Marker den i brevet, eller skriv den af, ord for ord."}
            rows={3}
            defaultValue={quote}
          />
        ) : (
          <>
            <HiddenFields fields={{ quote }} />
            <blockquote className="promise">{quote}</blockquote>
          </>
        )}
        {suggestion && <Note>Tidspunktet er læst ud af “{suggestion.dueWords}”. Ret det, hvis det ikke passer.</Note>}
        <CommitmentFields
          values={{ title: quote.length <= 90 ? quote.replace(/\.$/, "") : "", ...suggestion }}
          people={letter.people}
          series={letter.series}
        />
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
