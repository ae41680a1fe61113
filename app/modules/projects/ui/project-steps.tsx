import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { Select, TextArea, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { decisionKindNames, decisionKinds, stepButtons, type ProjectStepKind } from "../project";
import { projectPath } from "../project-paths";
import type { ProjectPageData } from "../project-page";
import { whenExample, whenWords } from "../when";

/** What can be done with a project, each folded out by itself; works without scripts, too. */
export function ProjectSteps({ project, nextSteps, items, mayTakeBack, mayMove }: ProjectPageData) {
  if (!mayMove) return null;
  return (
    <section aria-labelledby="foer-videre">
      <h2 id="foer-videre">Før projektet videre</h2>
      <div className="steps">
        {nextSteps.map((step) => (
          <Fold
            key={step}
            title={stepButtons[step]}
            path="skridt"
            {...{ project, prefix: step }}
            button={stepButtons[step]}
          >
            <HiddenFields fields={{ step }} />
            <StepFields step={step} {...{ project, items }} />
          </Fold>
        ))}
        <Fold
          title="Skriv en beslutning på projektet"
          path="beslutninger"
          {...{ project, prefix: "beslutning" }}
          button="Skriv beslutning"
        >
          <DecisionFields items={items} />
        </Fold>
      </div>
      {mayTakeBack && (
        <PostButton
          action={`${projectPath(project.id)}/skridt/tilbage`}
          fields={{ version: String(project.version) }}
          small
        >
          Tag sidste skridt tilbage
        </PostButton>
      )}
    </section>
  );
}

function StepFields({ step, project, items }: Pick<ProjectPageData, "project" | "items"> & { step: ProjectStepKind }) {
  return (
    <>
      {step === "continue" && (
        <TextField
          name="endsOn"
          label="Hvornår slutter det nu?"
          hint={
            project.endsOn
              ? `Nu: ${whenWords(project.endsOn)}. Skriv en senere dag eller måned, for eksempel ${whenExample}.`
              : `En dag eller en måned, for eksempel ${whenExample}`
          }
          width="medium"
        />
      )}
      <ItemField items={items} label="Hvilket punkt besluttede det?" />
      <TextField
        name="decisionTitle"
        label="Beslutningen med få ord"
        hint="For eksempel Fortsætter året ud. Tom: punktets titel."
        optional
        maxLength={200}
      />
      <TextArea name="comment" label="Bemærkning" optional rows={2} />
    </>
  );
}

const ItemField = ({ items, label }: { items: ProjectPageData["items"]; label: string }) => (
  <Select name="agendaItemId" label={label} optional placeholder="Intet punkt her" options={items} />
);

function DecisionFields({ items }: Pick<ProjectPageData, "items">) {
  return (
    <>
      <Select
        name="kind"
        label="Beslutningen"
        placeholder="Vælg"
        options={decisionKinds.map((kind) => ({ value: kind, label: decisionKindNames[kind] }))}
      />
      <TextField name="title" label="Med få ord" hint="For eksempel Fortsætter året ud" maxLength={200} />
      <ItemField items={items} label="Punkt" />
      <TextField
        name="decidedOn"
        label="Hvornår, når det ikke er et punkt her"
        hint={`En dag eller en måned, for eksempel ${whenExample}`}
        optional
        width="medium"
      />
      <TextField name="dateNote" label="Eller i ord" hint="For eksempel efter projektets afslutning" optional />
    </>
  );
}

function Fold({
  title,
  path,
  project,
  prefix,
  button,
  children,
}: Pick<ProjectPageData, "project"> & {
  title: string;
  path: string;
  prefix: string;
  button: string;
  children: ReactNode;
}) {
  const fetcher = useFetcher();
  return (
    <details className="fold" key={project.version}>
      <summary>{title}</summary>
      <PostForm className="stack" fetcher={fetcher} action={`${projectPath(project.id)}/${path}`} idPrefix={prefix}>
        <HiddenFields fields={{ version: String(project.version) }} />
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
