import { useFetcher } from "@remix-run/react";
import { countOf } from "~/ui/danish-numbers";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import type { ImportPageData } from "../import-queries.server";
import { importBlocker, importedValues, type ImportReport } from "../import-report";

/** The step that writes; or why it can't be taken yet. */
export function TakeImport({ data, report }: { data: ImportPageData; report: ImportReport }) {
  const fetcher = useFetcher();
  const blocker = importBlocker(report);
  if (blocker !== null) {
    const nothing = report.faults.length === 0 && report.ambiguous === null;
    return (
      <Note
        kind={nothing ? "ok" : report.faults.length > 0 ? "stop" : "warn"}
        title={nothing ? undefined : "Intet er hentet ind."}
      >
        {blocker}
      </Note>
    );
  }
  const wanted = importedValues(report.counts);
  return (
    <PostForm
      className="stack"
      fetcher={fetcher}
      actionData={fetcher.data as FormAnswer | undefined}
      action={`/intern/statistik/import/${data.id}/hent`}
      idPrefix="hent"
    >
      <HiddenFields fields={{ version: String(data.version) }} />
      {report.counts.corrected > 0 && (
        <TextField
          name="reason"
          label="Hvorfor rettes de endelige tal?"
          hint={`Filen retter ${countOf(report.counts.corrected, "endeligt tal", "endelige tal")}. De gamle tal bevares.`}
          maxLength={500}
        />
      )}
      <FormActions>
        <SubmitButton pendingText="Henter ind">{`Hent ${countOf(wanted, "tal", "tal")} ind`}</SubmitButton>
      </FormActions>
    </PostForm>
  );
}
