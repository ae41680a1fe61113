import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addCaseDocument } from "~/modules/cases/add-case-document.server";
import { caseDocumentForm, directionNames, directions } from "~/modules/cases/case-forms";
import { casePage } from "~/modules/cases/case-queries.server";
import { ACCEPT_ATTRIBUTE, ACCEPTED_KINDS_TEXT, MAX_FILE_BYTES } from "~/modules/files/media-types";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { copenhagenDate } from "~/platform/danish-time";
import { redirectWithFlash } from "~/platform/flash.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { Segments } from "~/ui/choice";
import { DateField, TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { actOnUpload, onlyFile } from "~/modules/files/act-on-upload.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Læg dokument på ${data?.caseNumber ?? "sagen"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editCase");
    const { id, caseNumber } = await casePage(unit, idFrom(params.caseId));
    return { id, caseNumber, today: copenhagenDate(unit.now) };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const caseFileId = idFrom(params.caseId);
  return actOnUpload(
    request,
    actor,
    { fields: { caseFileId }, schema: caseDocumentForm, maxFiles: 1 },
    (unit, input, files) => addCaseDocument(unit, input, onlyFile(files, "fil")),
    ({ title }) =>
      redirectWithFlash(`/intern/sager/${caseFileId}`, { message: `Dokumentet “${title}” er lagt på sagen.` }),
  );
}

export default function NewCaseDocument() {
  const { id, caseNumber, today } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Læg dokument på sagen"
        crumbs={[
          { label: "Sager", to: "/intern/sager" },
          { label: caseNumber, to: `/intern/sager/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={faults} files>
        <FileDrop
          name="fil"
          label="Fil"
          hint={`${ACCEPTED_KINDS_TEXT}, højst 50 MB`}
          accept={ACCEPT_ATTRIBUTE}
          maxBytes={MAX_FILE_BYTES}
        />
        <TextField name="title" label="Titel" hint="Uden titel bruges filens navn." optional maxLength={300} />
        <Segments
          name="direction"
          label="Dokumentet er"
          defaultValue="received"
          choices={directions.map((value) => ({ value, label: directionNames[value].toLocaleLowerCase("da") }))}
        />
        <DateField name="datedOn" label="Dato, det er modtaget, sendt eller skrevet" defaultValue={today} max={today} />
        <FormActions>
          <SubmitButton pendingText="Lægger på">Læg på sagen</SubmitButton>
          <LinkButton to={`/intern/sager/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
