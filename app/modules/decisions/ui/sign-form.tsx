import { useFetcher } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { TextArea, TextField } from "~/ui/field";
import { Button } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { Note } from "~/ui/note";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";

export interface SignFormProps {
  meetingId: string;
  /** 0 = the minutes, n = the n-th addendum */
  number: number;
  bodySha256: string;
  /** null: the file isn't this participant's to open */
  documentId: string | null;
  /** they have said that they don't want to sign, and may still */
  refused: boolean;
}

/** A participant's personal signature on the body's hash, with a fresh password; or their refusal, with a reason. */
export function SignForm({ meetingId, number, bodySha256, documentId, refused }: SignFormProps) {
  const fetcher = useFetcher();
  const noun = number === 0 ? "referatet" : "tillægget";
  const key = { meetingId, number: String(number) };
  return (
    <section className="section stack" aria-labelledby="underskriv">
      <header>
        <h2 id="underskriv">Underskriv {noun}</h2>
      </header>
      {refused && (
        <Note title="Du har skrevet, at du ikke vil underskrive.">
          Du kan stadig gøre det, til runden lukkes. Så kommer begge dele til at stå på underskriftssiden.
        </Note>
      )}
      <p>
        {documentId ? (
          <>
            Læs <a href={`/intern/dokumenter/${documentId}.pdf`}>{noun}</a>. Din underskrift er personlig og gælder
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
        className="stack form"
      >
        <HiddenFields fields={{ ...key, bodySha256 }} />
        <TextField
          name="password"
          type="password"
          width="medium"
          label="Din adgangskode"
          hint="Den bekræfter, at det er dig."
          autoComplete="current-password"
        />
        <Checkbox
          name="withCertificate"
          label="Jeg underskriver også med mit eget certifikat"
          hint="Du får en mail, når runden er slut og filen er klar til det. Seglet venter på dig."
        />
        <FormActions>
          <SubmitButton>Underskriv {noun}</SubmitButton>
        </FormActions>
      </PostForm>
      <AskOnce
        trigger={(open) => <Button onClick={open}>{refused ? "Ret begrundelsen" : "Jeg vil ikke underskrive"}</Button>}
        title={`Afvis at underskrive ${noun}?`}
        confirm="Afvis at underskrive"
        action={`/intern/moeder/${meetingId}/referat/afvis`}
        fields={key}
      >
        <p>
          Din begrundelse kommer til at stå på underskriftssiden. Fortryder du, kan du underskrive, indtil runden
          lukkes.
        </p>
        <TextArea name="reason" label="Begrundelse" rows={3} />
      </AskOnce>
    </section>
  );
}
