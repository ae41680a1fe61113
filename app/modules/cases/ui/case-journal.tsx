import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { TextArea } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { Time } from "~/ui/time";

interface Note {
  id: string;
  text: string;
  at: string;
  by: string | null;
}

/** A case's journal, the newest note first. Without `action` it is only read. */
export function CaseJournal({ notes, action }: { notes: Note[]; action?: string }) {
  return (
    <section className="section" id="journal" aria-labelledby="journal-titel">
      <header>
        <h2 id="journal-titel">Journal</h2>
        {notes.length > 0 && <span className="count">{notes.length}</span>}
      </header>
      {action && <NewNote action={action} />}
      {notes.length === 0 ? (
        <p className="hint">Der er ingen notater endnu.</p>
      ) : (
        <ol className="timeline">
          {notes.map((note) => (
            <li key={note.id}>
              {note.by && <b>{note.by}</b>}
              <Time at={note.at} as="nearTime" />
              <p className="kept">{note.text}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function NewNote({ action }: { action: string }) {
  const fetcher = useFetcher();
  const [written, setWritten] = useState(0);
  return (
    <PostForm
      key={written}
      className="stack journal-form"
      action={action}
      fetcher={fetcher}
      idPrefix="notat"
      onDone={() => setWritten((count) => count + 1)}
    >
      <TextArea
        name="text"
        label="Nyt notat"
        hint="Telefonsamtaler, aftaler og vurderinger. Et notat kan ikke rettes; skriv et nyt."
        rows={3}
      />
      <FormActions>
        <SubmitButton variant={undefined} pendingText="Skriver">
          Skriv notat
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}
