import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { decisionsOf, itemsToLink } from "./internal/decisions-of.server";
import { indicatorsOf, type LoadedIndicator } from "./internal/load-indicators.server";
import { findProject, projectRows, type ProjectRow } from "./internal/load-project.server";
import { changesOf, stepsOf } from "./internal/project-log.server";
import { costEachOf, factsOf, headlineOf } from "./project-headline";
import type { Choice, ProjectPageData } from "./project-page";
import { isOver, projectState, stepsFrom, wayOf } from "./project";
import { projectFilter, type ListedProject, type ProjectFilter } from "./project-list";
import { resultRows } from "./results";

/** The projects of every committee whose projects the actor may read. */
export async function listProjects(
  unit: Unit<Actor>,
  filter: ProjectFilter = projectFilter(new URLSearchParams()),
): Promise<{ projects: ListedProject[]; counts: Record<ProjectFilter["state"], number>; mayEdit: boolean }> {
  const { tx, actor, now } = unit;
  const committees = (await tx.committee.findMany({ select: { id: true } })).filter(({ id: committeeId }) =>
    may(actor, "readProject", { committeeId }),
  );
  const found = await tx.project.findMany({
    where: { committeeId: { in: committees.map(({ id }) => id) } },
    select: { id: true },
  });
  const ids = found.map(({ id }) => id);
  const indicators = await indicatorsOf(unit, ids);
  const today = copenhagenDate(now);
  const words = filter.text.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
  const all = (await projectRows(unit, ids))
    .filter(({ title, targetGroup, caseNumber }) => {
      const said = `${title} ${targetGroup} ${caseNumber}`.toLocaleLowerCase("da");
      return words.every((word) => said.includes(word));
    })
    .map((row) => listed(row, indicators, today));
  const inState = (state: ProjectFilter["state"]) =>
    all.filter(({ status }) => state === "alle" || isOver(status) === (state === "afsluttede"));
  return {
    projects: inState(filter.state),
    counts: {
      aktive: inState("aktive").length,
      afsluttede: inState("afsluttede").length,
      alle: all.length,
    },
    mayEdit: may(actor, "editProject"),
  };
}

function listed(row: ProjectRow, indicators: readonly LoadedIndicator[], today: string): ListedProject {
  const own = indicators.filter(({ projectId }) => projectId === row.id);
  const { id, title, targetGroup, caseNumber, committeeName, startsOn, endsOn, status } = row;
  return {
    ...{ id, title, targetGroup, caseNumber, committeeName, startsOn, endsOn, status },
    state: projectState(status),
    headline: headlineOf(own, today),
  };
}

/** A project with all that is known of it. @throws not_found */
export async function projectPage(unit: Unit<Actor>, projectId: string): Promise<ProjectPageData> {
  const { actor, now } = unit;
  const project = await findProject(unit, projectId);
  const { status, committeeId } = project;
  const indicators = await indicatorsOf(unit, [projectId]);
  const { steps, been, standing } = await stepsOf(unit, projectId);
  const today = copenhagenDate(now);
  const mayMove = may(actor, "moveProject", { committeeId });
  return {
    project,
    state: projectState(status),
    way: wayOf(status, ["proposed", ...been, status]),
    headline: headlineOf(indicators, today),
    facts: factsOf(indicators),
    indicators,
    results: indicators.filter(({ role }) => role === "outcome").flatMap((one) => resultRows(one, today)),
    decisions: await decisionsOf(unit, projectId),
    steps,
    changes: await changesOf(unit, indicators),
    costEach: costEachOf(project.cost, indicators),
    nextSteps: mayMove ? stepsFrom(status) : [],
    mayTakeBack: mayMove && standing > 0,
    items: mayMove ? await itemsToLink(unit, project) : [],
    today,
    mayEdit: may(actor, "editProject"),
    mayMove,
  };
}

export interface ProjectChoices {
  people: Choice[];
  committees: Choice[];
  /** open cases, the newest first */
  cases: { caseNumber: string; title: string }[];
}

const casesShown = 100;

/** What the form of a project offers. @throws forbidden */
export async function projectChoices({ tx, actor }: Unit<Actor>): Promise<ProjectChoices> {
  assertMay(actor, "editProject");
  const people = await tx.user.findMany({
    where: { deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { id: true, name: true, title: true },
  });
  const committees = await tx.committee.findMany({
    where: { active: true },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  const cases = await tx.caseFile.findMany({
    where: { state: "open" },
    orderBy: { createdAt: "desc" },
    take: casesShown,
    select: { caseNumber: true, title: true },
  });
  return {
    people: people.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name })),
    committees: committees.map(({ id, name }) => ({ value: id, label: name })),
    cases,
  };
}
