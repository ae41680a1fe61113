import { LinkButton } from "~/ui/button";
import { Checkbox } from "~/ui/choice";
import { Empty } from "~/ui/empty";
import { TextArea, TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { PageHead } from "~/ui/page-head";

/** Asks Jobindsats for a table's figures; they are shown before anything is written, as a file's are. */
export function JobindsatsPage({ hasKey, answer }: { hasKey: boolean; answer: FormAnswer | null | undefined }) {
  return (
    <div className="wrap narrow">
      <PageHead title="Hent fra Jobindsats" crumbs={[{ label: "Tal", to: "/intern/statistik" }]} />
      {!hasKey ? (
        <Empty title="Kommunen har ingen nøgle til Jobindsats">
          <p>Den, der driver systemet, kan sætte nøglen ind. Indtil da kan tallene hentes som fil på jobindsats.dk.</p>
          <LinkButton to="/intern/statistik/import" icon="upload">
            Hent tal fra fil
          </LinkButton>
        </Empty>
      ) : (
        <PostForm className="stack" actionData={answer}>
          <TextField name="table" label="Tabel" hint="Nummeret på jobindsats.dk, for eksempel Y01A02" width="short" />
          <TextArea
            name="areas"
            label="Områder"
            hint="Med komma imellem, for eksempel Rudersdal, Hele landet. Tom er alle."
            optional
            rows={2}
          />
          <TextField name="from" label="Fra og med" hint="For eksempel januar 2021" width="short" />
          <TextField name="to" label="Til og med" width="short" />
          <Checkbox
            name="newestProvisional"
            label="Den nyeste periode er foreløbig"
            hint="I Jobindsats er den nyeste måned det."
          />
          <FormActions>
            <SubmitButton pendingText="Henter tallene">Se, hvad der vil ske</SubmitButton>
            <LinkButton to="/intern/statistik" variant="quiet">
              Fortryd
            </LinkButton>
          </FormActions>
        </PostForm>
      )}
    </div>
  );
}
