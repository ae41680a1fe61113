import { Link, useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { RadioGroup } from "~/ui/choice";
import { DateField, Select, TextArea, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { State } from "~/ui/state";
import { evaluationName } from "../evaluation";
import type { Consequence } from "../evaluation-forms";
import type { EvaluationsOfProject, ShownEvaluation } from "../evaluation-page";
import { evaluationPath, projectPath } from "../project-paths";
import { whenExample } from "../when";

const isEnded = ({ state }: ShownEvaluation) => state === "done" || state === "dropped";

/** When the project is evaluated, how far each evaluation is, and what the committee's decision does. */
export function EvaluationPanel({
  projectId,
  evaluations,
  mayPlan,
  kinds,
  consequences,
  months,
}: EvaluationsOfProject & { projectId: string; months: { value: string; label: string }[] }) {
  const open = evaluations.filter((each) => !isEnded(each));
  const ended = evaluations.filter(isEnded);
  return (
    <section aria-labelledby="evalueringer" id="evaluering">
      <h2 id="evalueringer">Evalueringer</h2>
      {evaluations.length === 0 && <p className="hint">Ingen evaluering er planlagt.</p>}
      {open.map((evaluation) => (
        <OpenEvaluation key={evaluation.id} {...{ evaluation, mayPlan, consequences, months }} />
      ))}
      {ended.length > 0 && (
        <ol className="timeline mini">
          {ended.map(({ id, name, outcome, meeting, shown, proposalTo }) => (
            <li key={id}>
              <b>{proposalTo ? <Link to={proposalTo}>{name}</Link> : name}</b>
              <span className="by">
                {shown.words}: {outcome}
                {meeting && `, ${meeting.when}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayPlan && (
        <Fold
          title="Planlæg evaluering"
          action={`${projectPath(projectId)}/evalueringer`}
          prefix="planlaeg"
          button="Planlæg evaluering"
        >
          <Select
            name="kind"
            label="Evaluering"
            options={kinds.map((kind) => ({
              value: kind,
              label:
                kind === "followUp" ? "Opfølgning efter afslutningen" : evaluationName({ kind, monthsAfter: null }),
            }))}
            defaultValue="final"
          />
          <TextField
            name="monthsAfter"
            label="Måneder efter afslutningen"
            hint="Kun for en opfølgning"
            optional
            width="short"
            inputMode="numeric"
          />
          <DueFields />
        </Fold>
      )}
    </section>
  );
}

function DueFields({ evaluation }: { evaluation?: ShownEvaluation }) {
  return (
    <>
      <DateField
        name="dueOn"
        label="Skrives senest"
        hint="Tom: dagen følger af projektets datoer"
        optional
        defaultValue={evaluation?.dueChosen ? (evaluation.dueOn ?? "") : ""}
      />
      <TextField
        name="question"
        label="Hvad skal udvalget tage stilling til?"
        hint="For eksempel om indsatsen skal fortsætte i 2023"
        optional
        defaultValue={evaluation?.question}
        maxLength={500}
      />
    </>
  );
}

function OpenEvaluation({
  evaluation,
  mayPlan,
  consequences,
  months,
}: {
  evaluation: ShownEvaluation;
  mayPlan: boolean;
  consequences: Consequence[];
  months: { value: string; label: string }[];
}) {
  const { id, version, name, shown, due, question, meeting, proposalTo, decided, comesBack, state } = evaluation;
  const canPut = mayPlan && (state === "due" || state === "planned");
  return (
    <div className="evaluation">
      <p>
        <b>{name}</b>
      </p>
      <p className="hint">
        <State kind={shown.kind}>{shown.words}</State> {meeting ? meeting.when : comesBack || due}
      </p>
      {question && <p className="small">Udvalget skal afgøre: {question}</p>}
      {decided && decided.length > 0 && <blockquote className="promise small">{decided.join(" ")}</blockquote>}
      <p className="small">
        {proposalTo && <Link to={proposalTo}>Åbn sagen</Link>}
        {proposalTo && meeting?.to && " · "}
        {meeting?.to && <Link to={meeting.to}>{decided ? "Åbn referatet" : "Åbn mødet"}</Link>}
        {(proposalTo || meeting?.to) && " · "}
        <a href={`${evaluationPath(id)}/evaluering.pdf`}>
          Evalueringen som PDF<span className="vh"> ({name})</span>
        </a>
      </p>
      {canPut && (
        <PostButton action={`${evaluationPath(id)}/punkt`} fields={{ version: String(version) }} small>
          Gør til punkt<span className="vh"> {name}</span>
        </PostButton>
      )}
      {mayPlan && (
        <div className="steps">
          {decided && (
            <Fold
              title="Skriv beslutningen på projektet"
              action={`${evaluationPath(id)}/beslutning`}
              prefix={`beslut-${id}`}
              button="Skriv beslutning"
              version={version}
              open
            >
              <DecisionFields {...{ consequences, months }} />
            </Fold>
          )}
          {state !== "atCommittee" && (
            <Fold
              title="Ret evaluering"
              action={`${evaluationPath(id)}/ret`}
              prefix={`ret-${id}`}
              button="Gem"
              version={version}
            >
              <DueFields evaluation={evaluation} />
            </Fold>
          )}
          <Fold
            title="Drop evaluering"
            action={`${evaluationPath(id)}/drop`}
            prefix={`drop-${id}`}
            button="Drop evaluering"
            version={version}
          >
            <TextArea name="reason" label="Hvorfor?" hint="Udvalget får det at vide." rows={2} />
          </Fold>
        </div>
      )}
    </div>
  );
}

const consequenceWords: Record<Consequence, string> = {
  continue: "Projektet fortsætter til en ny dato",
  end: "Projektet stopper",
  anchor: "Indsatsen bliver en fast del af kommunens tilbud",
  none: "Projektet går videre som før",
};

function DecisionFields({
  consequences,
  months,
}: {
  consequences: Consequence[];
  months: { value: string; label: string }[];
}) {
  return (
    <>
      {consequences.length === 1 ? (
        <HiddenFields fields={{ consequence: consequences[0]! }} />
      ) : (
        <RadioGroup
          name="consequence"
          label="Hvad gør beslutningen?"
          choices={(Object.keys(consequenceWords) as Consequence[])
            .filter((value) => consequences.includes(value))
            .map((value) => ({ value, label: consequenceWords[value] }))}
        />
      )}
      {consequences.includes("continue") && (
        <TextField
          name="endsOn"
          label="Ny slutdato, når projektet fortsætter"
          hint={`En dag eller en måned, for eksempel ${whenExample}`}
          optional
          width="medium"
        />
      )}
      <TextField name="title" label="Beslutningen med få ord" hint="For eksempel Fortsætter året ud" maxLength={200} />
      <Select
        name="returnMonth"
        label="Behandles igen på mødet i"
        hint="Så kommer punktet af sig selv på månedens første møde."
        optional
        placeholder="Behandles ikke igen"
        options={months}
      />
      <TextField
        name="question"
        label="Hvad skal udvalget så tage stilling til?"
        hint="For eksempel om indsatsen skal fortsætte i 2023"
        optional
        maxLength={500}
      />
    </>
  );
}

function Fold({
  title,
  action,
  prefix,
  button,
  version,
  open,
  children,
}: {
  title: string;
  action: string;
  prefix: string;
  button: string;
  version?: number;
  open?: boolean;
  children: ReactNode;
}) {
  const fetcher = useFetcher();
  return (
    <details className="fold" open={open} key={version}>
      <summary>{title}</summary>
      <PostForm className="stack" fetcher={fetcher} action={action} idPrefix={prefix}>
        {version !== undefined && <HiddenFields fields={{ version: String(version) }} />}
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
