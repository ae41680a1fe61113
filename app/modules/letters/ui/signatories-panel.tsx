import { useFetcher } from "@remix-run/react";
import { printedCode } from "~/modules/decisions/minutes-round";
import { Button } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { RadioGroup } from "~/ui/choice";
import { Select, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { letterDocumentPath, letterPath } from "../letter-paths";
import { inPlaceOfInWords } from "../signatory-words";
import type { ReplyWay } from "../way-page";
import { peopleOptions } from "./people-options";
import { SignatoriesDialog } from "./signatories-dialog";

/** Who signs, in whose place and why, and who has. */
export function SignatoriesPanel({ way }: { way: ReplyWay }) {
  const { signatories, rights, earlierSignatures } = way;
  const signing = way.status === "signing";
  return (
    <section id="underskrivere" tabIndex={-1} aria-labelledby="underskrivere-titel">
      <h2 id="underskrivere-titel">Underskriver</h2>
      {signatories.length === 0 && <p className="small">Ingen endnu. Vælg, hvem der underskriver, før svaret låses.</p>}
      <ol className="rows people">
        {signatories.map((one) => (
          <li key={one.id}>
            <Person name={one.name} named />
            <span>
              {one.name}
              <span className="s">{one.title}</span>
              {one.capacity !== "self" && (
                <span className="s">
                  {inPlaceOfInWords(one)}. {one.reason}
                </span>
              )}
              {one.signed && (
                <span className="s">
                  <Time at={one.signed.at} as="nearTime" />
                </span>
              )}
              {one.signed && (
                <span className="s">
                  kode <span className="mono">{printedCode(one.signed.code)}</span>
                </span>
              )}
              {signing && !one.signed && rights.replaceSignatory && <ReplaceSignatory way={way} signatory={one} />}
            </span>
            {one.signed ? (
              <State kind="done">Underskrevet</State>
            ) : one.left ? (
              <State kind="stop">Er stoppet</State>
            ) : (
              signing && <State kind="wait">Venter</State>
            )}
          </li>
        ))}
      </ol>
      {rights.editSignatories && <SignatoriesDialog way={way} />}
      {earlierSignatures.length > 0 && (
        <details>
          <summary>Underskrifter på en tidligere tekst</summary>
          <ul className="rows">
            {earlierSignatures.map(({ name, at, code }) => (
              <li key={code}>
                <span>
                  {name}
                  <span className="s">
                    <Time at={at} as="nearTime" />, kode <span className="mono">{printedCode(code)}</span>
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ReplaceSignatory({ way, signatory }: { way: ReplyWay; signatory: ReplyWay["signatories"][number] }) {
  const principal = signatory.capacity === "self" ? signatory.name : signatory.inPlaceOfName;
  return (
    <AskOnce
      trigger={(open) => (
        <Button small variant="quiet" onClick={open}>
          Skift<span className="vh"> {signatory.name} ud</span>
        </Button>
      )}
      title={`Skift ${signatory.name} ud som underskriver?`}
      confirm="Åbn og skift underskriver"
      action={`${letterPath(way.letterId)}/underskrivere/skift`}
      fields={{ signatoryId: signatory.id }}
    >
      <p>
        Navnet står i brevet, så brevet laves om med det nye navn og låses igen. Har nogen allerede underskrevet, bliver
        de bedt om det igen.
      </p>
      <Select
        name="userId"
        label="Ny underskriver"
        options={[{ value: "", label: "Vælg en person" }, ...peopleOptions(way.people)]}
      />
      <TextField name="title" label="Titel i brevet" hint="Uden titel bruges personens egen." optional />
      <RadioGroup
        name="capacity"
        label="Den nye underskriver"
        defaultValue={signatory.capacity}
        choices={[
          { value: "self", label: "underskriver selv" },
          { value: "for", label: `underskriver for ${principal} (f /)` },
          { value: "byAuthority", label: `underskriver efter bemyndigelse fra ${principal} (e.b.)` },
        ]}
      />
      <TextField
        name="reason"
        label="Hvorfor?"
        hint="Ved f / og e.b. står det på underskriftssiden i det forseglede brev."
      />
    </AskOnce>
  );
}

/** A signatory's own signature, with a fresh password; in the letter's own column, under what is signed. */
export function SignPanel({ way }: { way: ReplyWay }) {
  const fetcher = useFetcher();
  if (!way.rights.sign || !way.body || !way.bodySha256) return null;
  const file = letterDocumentPath(way.letterId, way.body.id);
  return (
    <section className="section" id="underskriv" tabIndex={-1} aria-labelledby="underskriv-titel">
      <header>
        <h2 id="underskriv-titel">Underskriv brevet</h2>
      </header>
      <p>
        Læs <a href={file}>brevet, som det bliver sendt</a>. Din underskrift er personlig og gælder netop den fil.
      </p>
      <p className="hash mono small">{way.bodySha256.match(/.{8}/g)?.join(" ")}</p>
      <PostForm
        className="stack"
        fetcher={fetcher}
        action={`${letterPath(way.letterId)}/underskriv`}
        idPrefix="underskrift"
      >
        <HiddenFields fields={{ bodySha256: way.bodySha256 }} />
        <TextField
          name="password"
          type="password"
          label="Din adgangskode"
          hint="Den bekræfter, at det er dig."
          autoComplete="current-password"
        />
        <FormActions>
          <SubmitButton>Underskriv brevet</SubmitButton>
        </FormActions>
      </PostForm>
    </section>
  );
}
