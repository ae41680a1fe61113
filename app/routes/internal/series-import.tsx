import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { previewImport } from "~/modules/statistics/import-values.server";
import { readCsvUpload } from "~/modules/statistics/read-csv-upload.server";
import { importForm } from "~/modules/statistics/series-forms";
import { seriesChoices } from "~/modules/statistics/series-queries.server";
import { ImportPreviewed } from "~/modules/statistics/ui/import-preview";
import { DomainError } from "~/platform/errors";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { Empty } from "~/ui/empty";
import { Select } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Hent tal fra fil – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    assertMay(actor, "editStatistics");
    return { series: await seriesChoices(unit), chosen: new URL(request.url).searchParams.get("serie") ?? "" };
  });
}

/** Shows what a file would change; nothing is written. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  try {
    const fields = await readCsvUpload(request);
    return await act(
      fields,
      actor,
      importForm,
      async (unit, input) => ({ preview: await previewImport(unit, input), input }),
      (shown) => Response.json(shown),
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const faults = [{ field: error.field, message: error.message }];
    return data({ faults, values: {}, code: error.code }, { status: error.status });
  }
}

type Answer = ReturnType<typeof useActionData<typeof action>>;
type Shown = Parameters<typeof ImportPreviewed>[0];
const isShown = (answer: unknown): answer is Shown =>
  typeof answer === "object" && answer !== null && "preview" in answer;

export default function ImportSeries() {
  const { series, chosen } = useLoaderData<typeof loader>();
  const answer: Answer = useActionData<typeof action>();
  const shown = isShown(answer) ? answer : null;
  return (
    <div className="wrap narrow">
      <PageHead title="Hent tal fra fil" crumbs={[{ label: "Tal", to: "/intern/statistik" }]} />
      {series.length === 0 ? (
        <Empty title="Der er ingen serie at hente tal ind i">
          <LinkButton to="/intern/statistik/ny">Opret serie</LinkButton>
        </Empty>
      ) : (
        <PostForm className="stack" actionData={shown ? null : answer} files>
          <Select
            name="seriesId"
            label="Serie"
            placeholder="Vælg serie"
            options={series}
            defaultValue={shown?.input.seriesId ?? chosen}
          />
          <FileDrop
            name="fil"
            label="Fil"
            hint="CSV med semikolon eller komma, højst 900 kB. En række for hver periode."
            accept=".csv,.txt,text/csv,text/plain"
            maxBytes={900_000}
          />
          <Checkbox
            name="newestProvisional"
            label="Det nyeste tal er foreløbigt"
            hint="I Jobindsats er den nyeste måned det."
            defaultChecked={shown?.input.newestProvisional}
          />
          <FormActions>
            <SubmitButton pendingText="Læser filen">Se, hvad der vil ske</SubmitButton>
            <LinkButton to="/intern/statistik" variant="quiet">
              Fortryd
            </LinkButton>
          </FormActions>
        </PostForm>
      )}
      {shown && <ImportPreviewed key={shown.preview.seen + JSON.stringify(shown.preview.columns)} {...shown} />}
    </div>
  );
}
