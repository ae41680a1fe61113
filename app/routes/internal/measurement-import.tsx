import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { previewMeasurementsForm } from "~/modules/projects/import-forms";
import { previewMeasurements } from "~/modules/projects/import-measurements.server";
import { measurableOf } from "~/modules/projects/indicator-queries.server";
import { importHint } from "~/modules/projects/measurement-import";
import { readMeasurementUpload } from "~/modules/projects/read-measurement-upload.server";
import { MeasurementPreview, type MeasurementPreviewProps } from "~/modules/projects/ui/measurement-preview";
import { BackTo, crumbsTo } from "~/modules/projects/ui/project-page";
import { DomainError } from "~/platform/errors";
import { act, read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { TextArea } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Hent målinger – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => measurableOf(unit, idFrom(params.projectId)));
}

/** Shows what a table would change; nothing is written. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const projectId = idFrom(params.projectId);
  try {
    const fields = { ...(await readMeasurementUpload(request)), projectId };
    return await act(
      fields,
      actor,
      previewMeasurementsForm,
      async (unit, input) => ({ plan: await previewMeasurements(unit, input), text: input.text }),
      (shown) => Response.json(shown),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const faults = [{ field: error.field, message: error.message }];
    return data({ faults, values: {}, code: error.code }, { status: error.status });
  }
}

type Shown = Pick<MeasurementPreviewProps, "plan" | "text">;
const isShown = (answer: unknown): answer is Shown => typeof answer === "object" && answer !== null && "plan" in answer;

export default function ImportMeasurements() {
  const { project, indicators } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shown = isShown(answer) ? answer : null;
  return (
    <div className="wrap narrow">
      <PageHead title="Hent målinger fra regneark" crumbs={crumbsTo(project)} />
      <PostForm className="stack" actionData={shown ? null : answer} files key={`table ${shown?.plan.seen}`}>
        <TextArea name="text" label="Sæt tabellen ind" hint={importHint} optional rows={8} defaultValue={shown?.text} />
        <FileDrop
          name="fil"
          label="Eller vælg filen"
          hint="XLSX eller CSV, højst 2 MB. Det første ark med en tabel læses."
          accept=".xlsx,.csv,.txt,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          maxBytes={2_000_000}
        />
        <FormActions>
          <SubmitButton pendingText="Læser">Se, hvad der vil ske</SubmitButton>
          <BackTo projectId={project.id} />
        </FormActions>
      </PostForm>
      {shown && (
        <MeasurementPreview
          key={`preview ${shown.plan.seen}`}
          {...shown}
          projectId={project.id}
          indicators={indicators}
        />
      )}
    </div>
  );
}
