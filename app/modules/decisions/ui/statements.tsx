import { useFetcher } from "@remix-run/react";
import { Checkbox, Segments } from "~/ui/choice";
import { Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { formatNumber } from "~/ui/danish-numbers";
import { Note } from "~/ui/note";
import { longestStatement, statementKinds, statementKindWords } from "../minutes-statement";
import type { StatementView } from "../votes-view";
import { Fold } from "./fold";

export interface StatementsProps {
  meetingId: string;
  itemId: string;
  statements: StatementView[];
  readerId: string;
  /** The reader records now, for anybody. */
  mayRecord: boolean;
  /** The meeting is in session, and the reader takes part: may have their own entered. */
  mayEnter: boolean;
  /** The meeting is closed, and the reader is its secretary: the wording alone. */
  mayCorrect: boolean;
  /** who can have something entered */
  people: { userId: string; name: string }[];
}

/** Protokoltilførsler to one item, for whoever records and on a member's own screen. */
export function Statements(props: StatementsProps) {
  const { statements, mayRecord, mayEnter } = props;
  if (statements.length === 0 && !mayRecord && !mayEnter) return null;
  return (
    <section className="section" aria-labelledby="h-tilfoersler">
      <header>
        <h2 id="h-tilfoersler">Protokoltilførsler</h2>
        {statements.length > 0 && <span className="count">{statements.length}</span>}
      </header>
      {statements.map((statement) => (
        <Entered key={statement.id} {...props} statement={statement} />
      ))}
      {(mayRecord || mayEnter) && (
        <Fold label={mayRecord ? "Notér en tilførsel" : "Få en tilførsel i protokollen"}>
          {(done) => <EnterStatement {...props} onDone={done} />}
        </Fold>
      )}
    </section>
  );
}

function Entered(props: StatementsProps & { statement: StatementView }) {
  const { meetingId, readerId, mayRecord, mayEnter, mayCorrect, statement } = props;
  const { id, by, kind, text, fault, userId } = statement;
  const mayChange = mayRecord || (mayEnter && userId === readerId);
  return (
    <div className="stack statement">
      <p>
        <b>
          {statementKindWords[kind]} fra {by}
        </b>
        {!statement.sendAlong && <span className="hint"> Følger ikke med, hvis sagen sendes videre.</span>}
      </p>
      <blockquote>{text}</blockquote>
      {fault && (
        <Note kind="warn" title="Passer ikke med afstemningen.">
          {fault}
        </Note>
      )}
      {(mayChange || mayCorrect) && (
        <details>
          <summary>
            Ret tilførslen<span className="vh"> fra {by}</span>
          </summary>
          <EditStatement key={statement.version} {...props} />
          {mayChange && (
            <PostButton
              small
              variant="quiet"
              action={`/intern/moeder/${meetingId}/protokoltilfoersel/fjern`}
              fields={{ statementId: id }}
            >
              Fjern tilførslen
            </PostButton>
          )}
        </details>
      )}
    </div>
  );
}

function EditStatement({ meetingId, statement, mayCorrect }: StatementsProps & { statement: StatementView }) {
  const fetcher = useFetcher();
  const { id, version, kind, text, sendAlong } = statement;
  const kept: Record<string, string> = mayCorrect ? { kind, ...(sendAlong ? { sendAlong: "ja" } : {}) } : {};
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meetingId}/protokoltilfoersel/ret`}
      idPrefix={`ret-${id}`}
      className="stack"
    >
      <HiddenFields fields={{ statementId: id, version: String(version), ...kept }} />
      {!mayCorrect && <KindAndWay kind={kind} sendAlong={sendAlong} />}
      <Words text={text} />
      <FormActions>
        <SubmitButton variant={undefined} small>
          Gem rettelsen
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}

/** The form alone, for a member's own screen ("Det kan du forlange"). */
export function EnterStatement({
  meetingId,
  itemId,
  mayRecord,
  people,
  readerId,
  onDone,
}: Pick<StatementsProps, "meetingId" | "itemId" | "mayRecord" | "people" | "readerId"> & { onDone?: () => void }) {
  const fetcher = useFetcher();
  return (
    <PostForm
      fetcher={fetcher}
      onDone={onDone}
      action={`/intern/moeder/${meetingId}/protokoltilfoersel`}
      idPrefix={`tilfoersel-${itemId}`}
      className="stack"
    >
      <HiddenFields fields={{ itemId, ...(mayRecord ? {} : { userId: readerId }) }} />
      {mayRecord && (
        <Select
          name="userId"
          label="Fra"
          placeholder="Vælg medlem"
          options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
      )}
      <KindAndWay kind="dissent" sendAlong />
      <Words text="" />
      <FormActions>
        <SubmitButton small>Før til protokollen</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

function KindAndWay({ kind, sendAlong }: { kind: string; sendAlong: boolean }) {
  return (
    <>
      <Segments
        name="kind"
        label="Hvad er det?"
        hint="En mindretalsudtalelse skal svare til, hvordan medlemmet stemte."
        choices={statementKinds.map((value) => ({
          value,
          label: value === "statement" ? "Anden tilførsel" : statementKindWords[value],
        }))}
        defaultValue={kind}
      />
      <Checkbox name="sendAlong" label="Følger med, hvis sagen sendes videre" defaultChecked={sendAlong} />
    </>
  );
}

function Words({ text }: { text: string }) {
  return (
    <TextArea
      name="text"
      label="Ordlyden"
      hint={`Kort, højst ${formatNumber(longestStatement)} tegn. Navnet sættes på.`}
      rows={3}
      defaultValue={text}
    />
  );
}
