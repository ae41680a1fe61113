import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { setDeadlineForm } from "~/modules/letters/inquiry-forms";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { setDeadline } from "~/modules/letters/set-deadline.server";
import { DeadlineFields } from "~/modules/letters/ui/inquiry-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice";
import { longDate } from "~/ui/danish-dates";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";

export const meta: MetaFunction = () => [{ title: "Ret eller forlæng fristen – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editInquiry");
    const page = await inquiryPage(unit, idFrom(params.inquiryId));
    const { id, version, subject, deadline, deadlineNote } = page;
    const granted = new URL(request.url).searchParams.get("svar") === "forlaenget" && page.extension?.state === "asked";
    return { id, version, subject, deadline, deadlineNote, granted: granted ? page.extension : null };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const inquiryId = idFrom(params.inquiryId);
  return act({ ...(await readFields(request)), inquiryId }, actor, setDeadlineForm, setDeadline, ({ deadline }) =>
    redirectWithFlash(`/intern/henvendelser/${inquiryId}`, {
      message: deadline ? `Fristen er nu ${longDate(deadline)}.` : "Henvendelsen har nu ingen frist.",
    }),
  );
}

interface Conflict {
  version: number;
  now?: Record<string, unknown>;
}

export default function InquiryDeadline() {
  const { id, version, subject, deadline, deadlineNote, granted } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const conflict = faults?.code === "conflict" ? (faults.details as Conflict | undefined) : undefined;
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret eller forlæng fristen"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: subject, to: `/intern/henvendelser/${id}` },
        ]}
        meta={[deadline ? `Fristen er ${longDate(deadline)}` : "Ingen frist oplyst"]}
      />
      <PostForm className="stack" actionData={faults}>
        <HiddenFields fields={{ version: String(conflict?.version ?? version) }} />
        <RadioGroup
          name="ground"
          label="Hvorfor ændres fristen?"
          defaultValue={granted ? "extended" : undefined}
          choices={[
            { value: "extended", label: "Den er forlænget af dem, der har spurgt" },
            { value: "corrected", label: "Den var skrevet forkert" },
          ]}
        />
        <DeadlineFields
          choice={deadline ? "date" : "none"}
          deadline={granted?.askedDeadline ?? deadline ?? undefined}
          note={granted ? "" : deadlineNote}
          noteHint="Er den forlænget: af hvem, og hvornår. Den gamle frist bliver stående i historikken."
        />
        {conflict && (
          <SavedMeanwhile theirs={conflict.now} labels={{ deadline: "Frist", deadlineNote: "Om fristen" }} />
        )}
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem fristen</SubmitButton>
          <LinkButton to={`/intern/henvendelser/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
