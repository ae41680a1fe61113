import { LinkButton } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { Select, TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { Time } from "~/ui/time";
import type { OpenImport } from "../import-queries.server";
import type { SeriesChoice } from "../series-queries.server";
import { importStateWords } from "./import-page";

export interface ImportStartProps {
  series: SeriesChoice[];
  open: OpenImport[];
  /** the series that the file is about */
  chosen: string;
  answer: FormAnswer | null | undefined;
}

/** Chooses a file of statistics; what it would change is shown before anything is written. */
export function ImportStartPage({ series, open, chosen, answer }: ImportStartProps) {
  return (
    <div className="wrap narrow">
      <PageHead title="Hent tal fra fil" crumbs={[{ label: "Tal", to: "/intern/statistik" }]} />
      <PostForm className="stack" actionData={answer} files>
        <FileDrop
          name="fil"
          label="Fil"
          hint="Excel (xlsx) eller CSV, som Jobindsats giver dem: en række for hvert område og hver periode, eller en kolonne for hver periode. Højst 200 MB."
          accept=".csv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          maxBytes={200 * 1024 * 1024}
        />
        {series.length > 0 && (
          <Select
            name="seriesId"
            label="Filen handler om"
            optional
            placeholder="Det, der står i dens kolonner"
            options={series}
            defaultValue={chosen}
          />
        )}
        <TextField name="source" label="Kilde" defaultValue="Jobindsats" />
        <Checkbox
          name="newestProvisional"
          label="Den nyeste periode i filen er foreløbig"
          hint="I Jobindsats er den nyeste måned det."
        />
        <FormActions>
          <SubmitButton pendingText="Sender filen">Se, hvad der vil ske</SubmitButton>
          <LinkButton to="/intern/statistik" variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
      <p className="actions">
        <LinkButton to="/intern/statistik/jobindsats" variant="quiet">
          Hent tallene direkte fra Jobindsats
        </LinkButton>
      </p>
      {open.length > 0 && (
        <section className="section" aria-labelledby="paa-vej">
          <h2 id="paa-vej">Filer på vej ind</h2>
          <Rows label="Filer på vej ind">
            {open.map(({ id, fileName, state, at }) => (
              <Row
                key={id}
                title={fileName}
                to={`/intern/statistik/import/${id}`}
                facts={[importStateWords[state], <Time key="at" at={at} as="nearTime" />]}
              />
            ))}
          </Rows>
        </section>
      )}
    </div>
  );
}
