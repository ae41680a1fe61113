import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { beginReply } from "~/modules/letters/begin-reply.server";
import { beginReplyPage } from "~/modules/letters/begin-reply-queries.server";
import { inquiryPath, letterPath } from "~/modules/letters/letter-paths";
import { beginReplyForm } from "~/modules/letters/reply-forms";
import { BeginReplyFields } from "~/modules/letters/ui/begin-reply-fields";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";

const titles = { reply: "Begynd på svaret", extension: "Bed om en ny frist" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${titles[data?.kind ?? "reply"]} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const kind = new URL(request.url).searchParams.get("slags") === "frist" ? ("extension" as const) : ("reply" as const);
  const page = await read(actor, (unit) => beginReplyPage(unit, idFrom(params.inquiryId), kind));
  return { ...page, kind };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), inquiryId: idFrom(params.inquiryId) };
  return act(fields, actor, beginReplyForm, beginReply, ({ letterId }) => redirect(letterPath(letterId)));
}

export default function BeginReply() {
  const { kind, inquiry, templates, underWay } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const first = (faults?.details as { letterId?: string } | undefined)?.letterId ?? underWay;
  return (
    <div className="wrap narrow">
      <PageHead
        title={titles[kind]}
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: inquiry.subject, to: inquiryPath(inquiry.id) },
        ]}
      />
      {inquiry.closed ? (
        <Note kind="stop">Henvendelsen er afsluttet. Åbn den igen, hvis den alligevel skal besvares.</Note>
      ) : (
        <PostForm className="stack" actionData={faults}>
          {first && (
            <Note kind="warn" title="Der er allerede et brev under vejs.">
              <Link to={letterPath(first)}>Gå til brevet</Link>, og skriv videre på det. Der skrives ét ad gangen.
            </Note>
          )}
          <HiddenFields fields={{ kind }} />
          <BeginReplyFields kind={kind} templates={templates} deadline={inquiry.deadline} />
          <FormActions>
            <LinkButton to={inquiryPath(inquiry.id)}>Fortryd</LinkButton>
            <SubmitButton>{kind === "reply" ? "Begynd på svaret" : "Begynd på brevet"}</SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </div>
  );
}
