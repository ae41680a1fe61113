import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { ACCEPT_ATTRIBUTE, ACCEPTED_KINDS_TEXT, MAX_FILE_BYTES } from "~/modules/files/media-types";
import { Segments } from "~/ui/choice";
import { DateField, Select, TextArea } from "~/ui/field";
import { FileDrop } from "~/ui/file-drop";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { isEnded } from "../commitment";
import type { CommitmentPageData } from "../commitment-page";
import { DueFields } from "./commitment-fields";

/** What can be done with a promise that is made, each folded out by itself; works without scripts, too. */
export function CommitmentSteps({ commitment, people, today }: CommitmentPageData) {
  const { id, version, state, recurrence, owner } = commitment;
  const step = (path: string, prefix: string) => ({ id, version, path, prefix });
  if (isEnded(state))
    return (
      <Step {...step("aabn", "aabn")} title="Genåbn tilsagn" button="Genåbn tilsagn">
        <TextArea name="text" label="Hvorfor genåbnes det?" rows={3} />
      </Step>
    );
  const when = <DateField name="onDate" label="Hvornår skete det?" hint={undefined} defaultValue={today} max={today} />;
  return (
    <div className="steps">
      {recurrence !== "none" && (
        <Step {...step("foelg-op", "foelg")} title="Skriv opfølgning" button="Gem opfølgning" open>
          <TextArea name="text" label="Hvad viste opfølgningen?" rows={3} />
          {when}
        </Step>
      )}
      <Step {...step("skriv", "skriv")} title="Skriv, hvad der er sket" button="Gem" open={recurrence === "none"}>
        <TextArea name="text" label="Hvad er der sket?" rows={3} />
        {when}
      </Step>
      <Step {...step("dokumentation", "dok")} title="Læg dokumentation på" button="Læg på" files>
        <FileDrop
          name="fil"
          label="Fil"
          hint={`${ACCEPTED_KINDS_TEXT}, højst 50 MB`}
          accept={ACCEPT_ATTRIBUTE}
          maxBytes={MAX_FILE_BYTES}
        />
        <TextArea name="text" label="Hvad viser den?" rows={2} optional />
        {when}
      </Step>
      <Step {...step("afslut", "afslut")} title="Afslut tilsagn" button="Afslut tilsagn">
        <Segments
          name="state"
          label="Tilsagnet er"
          choices={[
            { value: "kept", label: "holdt" },
            { value: "dropped", label: "opgivet" },
          ]}
        />
        <TextArea name="text" label="Hvordan er det holdt, eller hvorfor er det opgivet?" rows={3} />
      </Step>
      <Step {...step("flyt", "flyt")} title="Flyt datoen" button="Flyt datoen">
        <DueFields values={commitment} />
        <TextArea name="text" label="Hvorfor flyttes datoen?" rows={2} />
      </Step>
      <Step {...step("overdrag", "overdrag")} title="Overdrag tilsagn" button="Overdrag tilsagn">
        <Select
          name="ownerId"
          label="Hvem tager over"
          hint="Vedkommende får en mail."
          placeholder="Vælg person"
          options={people.filter(({ value }) => value !== owner.id)}
        />
      </Step>
    </div>
  );
}

interface StepProps {
  id: string;
  version: number;
  path: string;
  prefix: string;
  title: string;
  button: string;
  open?: boolean;
  files?: boolean;
  children: ReactNode;
}

function Step({ id, version, path, prefix, title, button, open, files, children }: StepProps) {
  const fetcher = useFetcher();
  return (
    <details className="fold" open={open} key={version}>
      <summary>{title}</summary>
      <PostForm
        className="stack"
        fetcher={fetcher}
        action={`/intern/tilsagn/${id}/${path}`}
        idPrefix={prefix}
        files={files}
      >
        <HiddenFields fields={{ version: String(version) }} />
        {children}
        <FormActions>
          <SubmitButton small pendingText="Gemmer">
            {button}
          </SubmitButton>
        </FormActions>
      </PostForm>
    </details>
  );
}
