import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnUpload } from "~/modules/files/act-on-upload.server";
import { MAX_FILE_BYTES } from "~/modules/files/media-types";
import { assertMay } from "~/modules/identity/permissions";
import { fileTakenHere } from "~/modules/files/taken-kinds.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { takenAsLetter } from "~/modules/letters/letter-file";
import { registerLetterForm } from "~/modules/letters/inquiry-forms";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { registerLetter } from "~/modules/letters/register-letter.server";
import { copenhagenDate } from "~/platform/danish-time";
import { redirectWithFlash } from "~/platform/flash.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice";
import { DateField, TextArea, TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Registrér et sendt brev – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editInquiry");
    const { id, subject } = await inquiryPage(unit, idFrom(params.inquiryId));
    return { id, subject, today: copenhagenDate(unit.now) };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const inquiryId = idFrom(params.inquiryId);
  return actOnUpload(
    request,
    actor,
    { fields: { inquiryId }, schema: registerLetterForm, maxFiles: 2 },
    (unit, input, files) => registerLetter(unit, input, fileTakenHere(files, takenAsLetter)),
    () => redirectWithFlash(`/intern/henvendelser/${inquiryId}`, { message: "Brevet er registreret." }),
  );
}

export default function RegisterLetter() {
  const { id, subject, today } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Registrér et sendt brev"
        crumbs={[
          { label: "Henvendelser", to: "/intern/henvendelser" },
          { label: subject, to: `/intern/henvendelser/${id}` },
        ]}
        meta={[
          "Et brev, der er skrevet uden for Sagsgang, eller som kun kendes ved omtale. Det kan ikke rettes bagefter.",
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()} files>
        <RadioGroup
          name="kind"
          label="Brevet er"
          defaultValue="reply"
          choices={[
            { value: "reply", label: "Et svar på henvendelsen" },
            { value: "extension", label: "En anmodning om længere frist" },
          ]}
        />
        <FileDrop
          name="fil"
          label="Brevet"
          hint="En PDF, højst 50 MB. Uden fil registreres det, der vides om brevet."
          accept=".pdf,application/pdf"
          maxBytes={MAX_FILE_BYTES}
          optional
        />
        <TextField
          name="subject"
          label="Hvad handler brevet om?"
          defaultValue={`Svar: ${subject}`.slice(0, 300)}
          maxLength={300}
        />
        <div className="pair">
          <DateField name="letterDate" label="Brevets dato" hint="Datoen, der står på brevet" max={today} optional />
          <TextField name="dateNote" label="Dato i ord" hint="Kendes dagen ikke: “maj 2018”" maxLength={120} optional />
        </div>
        <DateField
          name="sentOn"
          label="Sendt"
          hint="Hvis det er sendt en anden dag, end det er dateret"
          max={today}
          optional
        />
        <TextArea
          name="remark"
          label="Intern bemærkning"
          hint="Kommer aldrig med i breve og bliver aldrig offentlig"
          rows={3}
          optional
        />
        <FormActions>
          <SubmitButton pendingText="Registrerer">Registrér brev</SubmitButton>
          <LinkButton to={`/intern/henvendelser/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
