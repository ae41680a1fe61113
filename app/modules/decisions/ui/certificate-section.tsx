import { useFetcher } from "@remix-run/react";
import { TextField } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { listInWords } from "~/ui/danish-numbers";
import { Note } from "~/ui/note";
import type { RoundRow, RoundStatus } from "../minutes-round";

export interface CertificateSectionProps {
  meetingId: string;
  number: number;
  status: RoundStatus;
  mine: RoundRow | null;
  people: RoundRow[];
  /** body and signature page, once they are joined */
  joinedDocumentId: string | null;
}

/** Signing with a certificate of one's own, beside the signature in the round: announced in it, set after it, before the seal. */
export function CertificateSection({
  meetingId,
  number,
  status,
  mine,
  people,
  joinedDocumentId,
}: CertificateSectionProps) {
  const key = { meetingId, number: String(number) };
  const path = `/intern/moeder/${meetingId}/referat/certifikat`;
  const state = mine?.certificate?.state;
  const awaited = people.filter(({ certificate }) => certificate?.state === "announced").map(({ name }) => name);
  if (status === "signing" && mine?.signedAt && state !== "announced")
    return (
      <PostButton action={path} fields={key}>
        Underskriv også med eget certifikat
      </PostButton>
    );
  if (status === "signing" && state === "announced")
    return (
      <Note title="Du underskriver også med dit eget certifikat.">
        Du får en mail, når runden er slut og filen er klar.
        <Withdraw path={path} fields={key} />
      </Note>
    );
  if (status !== "certifying") return null;
  if (state === "announced" && joinedDocumentId)
    return <Upload meetingId={meetingId} number={number} path={path} documentId={joinedDocumentId} />;
  return (
    <Note title={`Seglet venter på certifikat fra ${listInWords(awaited)}.`}>
      De har meldt, at de også underskriver med deres eget certifikat.
    </Note>
  );
}

const Withdraw = ({ path, fields }: { path: string; fields: Record<string, string> }) => (
  <PostButton small action={`${path}/traek-tilbage`} fields={fields}>
    Underskriv ikke med certifikat
  </PostButton>
);

function Upload(props: { meetingId: string; number: number; path: string; documentId: string }) {
  const { meetingId, number, path, documentId } = props;
  const fetcher = useFetcher();
  const fields = { meetingId, number: String(number) };
  return (
    <section className="section" aria-labelledby="certifikat">
      <header>
        <h2 id="certifikat">Underskriv med dit certifikat</h2>
      </header>
      <p>
        Runden er slut. Læs <a href={`/intern/dokumenter/${documentId}.pdf`}>filen med underskriftssiden</a>, og sæt din
        underskrift. Derefter bliver kommunens segl sat.
      </p>
      <PostForm fetcher={fetcher} action={`${path}/underskriv`} idPrefix="certifikat" className="stack" files>
        <HiddenFields fields={fields} />
        <FileDrop
          name="certificate"
          label="Dit certifikat"
          hint="En .p12- eller .pfx-fil på højst 100 kB. Den bliver brugt nu og ikke gemt."
          accept=".p12,.pfx"
          maxBytes={100_000}
        />
        <TextField
          name="certificatePassword"
          type="password"
          label="Certifikatets adgangskode"
          hint="Den bliver ikke gemt."
          autoComplete="off"
        />
        <FormActions>
          <SubmitButton>Underskriv med certifikat</SubmitButton>
        </FormActions>
      </PostForm>
      <Withdraw path={path} fields={fields} />
    </section>
  );
}
