import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State } from "~/ui/state";
import { Chips } from "~/ui/tabs";
import {
  projectListStates,
  projectListStateWords,
  type ListedProject,
  type ProjectFilter,
  type ProjectListState,
} from "../project-list";
import { pricesPath, projectPath, projectsPath } from "../project-paths";
import { verdictWords } from "../results";
import { spanWords } from "../when";

interface Props {
  projects: ListedProject[];
  counts: Record<ProjectListState, number>;
  filter: ProjectFilter;
  mayEdit: boolean;
  /** where to see them committee by committee */
  overviews?: ReactNode;
}

/** What committees have started, each with whether it reached its target. */
export function ProjectListPage({ projects, counts, filter, mayEdit, overviews }: Props) {
  return (
    <div className="wrap">
      <PageHead
        title="Projekter"
        actions={
          <>
            {counts.alle > 1 && <LinkButton to={`${projectsPath}/sammenlign`}>Sammenlign projekter</LinkButton>}
            <LinkButton to={pricesPath}>Pristabeller</LinkButton>
            {mayEdit && (
              <LinkButton to={`${projectsPath}/ny`} variant="primary" icon="add">
                Opret projekt
              </LinkButton>
            )}
          </>
        }
      />
      {overviews}
      <Form method="get" role="search" className="searchline">
        {filter.state !== "aktive" && <input type="hidden" name="tilstand" value={filter.state} />}
        <div className="field">
          <label htmlFor="soeg-projekter">Søg på navn, målgruppe eller sagsnummer</label>
          <input
            key={filter.text}
            id="soeg-projekter"
            className="input"
            name="q"
            type="search"
            defaultValue={filter.text}
          />
        </div>
        <Button type="submit" icon="search">
          Søg
        </Button>
      </Form>
      <Chips
        label="Vis"
        chips={projectListStates.map((state) => ({
          label: projectListStateWords[state],
          to: addressOf({ ...filter, state }),
          count: counts[state],
          chosen: filter.state === state,
        }))}
      />
      {projects.length > 0 ? (
        <Rows label="Projekter">
          {projects.map((project) => (
            <ProjectListRow key={project.id} {...project} />
          ))}
        </Rows>
      ) : (
        <NoProjects filter={filter} all={counts.alle} mayEdit={mayEdit} />
      )}
    </div>
  );
}

function ProjectListRow({ id, title, targetGroup, startsOn, endsOn, committeeName, state, headline }: ListedProject) {
  return (
    <Row
      title={title}
      to={projectPath(id)}
      facts={[
        targetGroup,
        spanWords(startsOn, endsOn),
        committeeName,
        headline?.result &&
          `${headline.result}, mål ${headline.targetShown}: ${verdictWords[headline.verdict].words.toLocaleLowerCase("da")}`,
      ]}
      state={<State kind={state.kind}>{state.words}</State>}
    />
  );
}

function NoProjects({ filter, all, mayEdit }: { filter: ProjectFilter; all: number; mayEdit: boolean }) {
  if (filter.text !== "")
    return (
      <Empty title={`Ingen projekter passer på “${filter.text}”.`}>
        <LinkButton to={addressOf({ state: "alle", text: "" })}>Vis alle projekter</LinkButton>
      </Empty>
    );
  if (all > 0) return <Empty title="Ingen projekter her">Vælg en anden tilstand ovenfor.</Empty>;
  return (
    <Empty title="Der er ingen projekter endnu">
      {mayEdit
        ? "Opret et projekt, når et udvalg sætter noget i gang, så I senere kan se, om det virkede."
        : "Sagsbehandlerne opretter dem."}
    </Empty>
  );
}

function addressOf({ state, text }: ProjectFilter): string {
  const search = new URLSearchParams({
    ...(state === "aktive" ? {} : { tilstand: state }),
    ...(text === "" ? {} : { q: text }),
  });
  return search.size > 0 ? `${projectsPath}?${search.toString()}` : projectsPath;
}
