import { useFetcher } from "@remix-run/react";
import { TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";

/** A participant's personal signature on the body's hash, with a fresh password. */
export function SignForm({
  meetingId,
  bodySha256,
  documentId,
}: {
  meetingId: string;
  bodySha256: string;
  /** null: the file isn't this participant's to open */
  documentId: string | null;
}) {
  const fetcher = useFetcher();
  return (
    <section className="section" aria-labelledby="underskriv">
      <header>
        <h2 id="underskriv">Underskriv referatet</h2>
      </header>
      <p>
        {documentId ? (
          <>
            Læs <a href={`/intern/dokumenter/${documentId}.pdf`}>referatet</a>. Din underskrift er personlig og gælder
            netop den fil.
          </>
        ) : (
          "Din underskrift er personlig og gælder den fil, som aftrykket ved siden af hører til."
        )}
      </p>
      <PostForm
        fetcher={fetcher}
        action={`/intern/moeder/${meetingId}/referat/underskriv`}
        idPrefix="underskrift"
        className="stack"
      >
        <input type="hidden" name="meetingId" value={meetingId} />
        <input type="hidden" name="bodySha256" value={bodySha256} />
        <TextField
          name="password"
          type="password"
          label="Din adgangskode"
          hint="Den bekræfter, at det er dig."
          autoComplete="current-password"
        />
        <FormActions>
          <SubmitButton>Underskriv referatet</SubmitButton>
        </FormActions>
      </PostForm>
    </section>
  );
}
