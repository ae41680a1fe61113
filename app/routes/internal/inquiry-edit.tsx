import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editInquiry } from "~/modules/letters/edit-inquiry.server";
import { inquiryChoices } from "~/modules/letters/inquiry-choices.server";
import { editInquiryForm } from "~/modules/letters/inquiry-forms";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { DateFields, inquiryLabels, SenderFields, StandingFields } from "~/modules/letters/ui/inquiry-fields";
import { copenhagenDate } from "~/platform/danish-time";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { SavedMeanwhile } from "~/ui/saved-meanwhile";

export const meta: MetaFunction = () => [{ title: "Ret henvendelse – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const choices = await inquiryChoices(unit);
    const {
      id,
      version,
      subject,
      sender,
      owner,
      committee,
      case: file,
      ...found
    } = await inquiryPage(unit, idFrom(params.inquiryId));
    const candidates = choices.candidates.filter((candidate) => candidate.id !== id);
    return {
      id,
      version,
      caseNumber: file.number,
      choices: { ...choices, candidates },
      today: copenhagenDate(unit.now),
      values: {
        subject,
        senderAuthority: sender.authority,
        senderTitle: sender.title,
        senderName: sender.name,
        senderAddress: sender.address,
        senderEmail: sender.email,
        theirReference: sender.reference,
        datedOn: found.datedOn ?? "",
        dateNote: found.dateNote,
        receivedOn: found.receivedOn ?? "",
        ownerId: owner.id,
        committeeId: committee?.id ?? "",
        followsId: found.followsId ?? "",
        text: found.text,
        remark: found.remark,
      },
    };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const inquiryId = idFrom(params.inquiryId);
  return act({ ...(await readFields(request)), inquiryId }, actor, editInquiryForm, editInquiry, () =>
    redirectWithFlash(`/intern/henvendelser/${inquiryId}`, { message: "Henvendelsens oplysninger er gemt." }),
  );
}

interface Conflict {
  version: number;
  now?: Record<string, unknown>;
}

export default function EditInquiry() {
  const { id, version, caseNumber, choices, today, values } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const conflict = faults?.code === "conflict" ? (faults.details as Conflict | undefined) : undefined;
  const words = Object.fromEntries(
    [
      ...choices.people,
      ...choices.committees,
      ...choices.candidates.map(({ id: value, subject }) => ({ value, label: subject })),
    ].map(({ value, label }) => [value, label]),
  );
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret henvendelse"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: caseNumber, to: `/intern/henvendelser/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={faults}>
        <HiddenFields fields={{ version: String(conflict?.version ?? version) }} />
        <TextField name="subject" label={inquiryLabels.subject} defaultValue={values.subject} maxLength={300} />
        <h2>Afsender</h2>
        <SenderFields values={values} />
        <h2>Dage</h2>
        <DateFields values={values} today={today} />
        <h2>Svar</h2>
        <StandingFields values={values} choices={choices} />
        {conflict && <SavedMeanwhile theirs={conflict.now} labels={inquiryLabels} words={words} />}
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem oplysninger</SubmitButton>
          <LinkButton to={`/intern/henvendelser/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
