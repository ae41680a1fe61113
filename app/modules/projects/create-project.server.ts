import { createCaseFile } from "~/modules/cases/create-case-file.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertProjectOwner } from "./internal/load-project.server";
import type { CreateProjectInput } from "./project-forms";

/**
 * A project as it is proposed to its committee, on a case that there is or on a new one.
 * @throws forbidden, rule_broken at the field
 */
export async function createProject(unit: Unit<Actor>, input: CreateProjectInput): Promise<{ projectId: string }> {
  const { tx, actor, now } = unit;
  assertMay(actor, "editProject");
  const { caseChoice, caseNumber, committeeId, phases, ...facts } = input;
  const committee = await tx.committee.findFirst({
    where: { id: committeeId, active: true },
    select: { id: true },
  });
  if (!committee) throw new DomainError("rule_broken", "Udvalget findes ikke længere. Vælg et andet.", "committeeId");
  await assertProjectOwner(unit, facts.ownerId);
  const caseFileId =
    caseChoice === "new"
      ? (await createCaseFile(unit, { title: facts.title, subjectCode: "" })).caseFileId
      : await openCase(unit, caseNumber);
  const { id } = await tx.project.create({
    data: { ...facts, phases: phases as object[], caseFileId, committeeId, createdAt: now },
    select: { id: true },
  });
  unit.record({
    kind: "project.created",
    subject: `project:${id}`,
    data: { title: facts.title, caseFileId, committeeId },
  });
  return { projectId: id };
}

async function openCase({ tx }: Unit, caseNumber: string): Promise<string> {
  const found = await tx.caseFile.findFirst({ where: { caseNumber }, select: { id: true, state: true } });
  if (!found)
    throw new DomainError(
      "rule_broken",
      `Der er ingen sag med nummeret ${caseNumber}. Ret nummeret, eller opret en ny sag.`,
      "caseNumber",
    );
  if (found.state !== "open")
    throw new DomainError(
      "rule_broken",
      `Sagen ${caseNumber} er afsluttet. Åbn den igen, eller opret en ny sag.`,
      "caseNumber",
    );
  return found.id;
}
