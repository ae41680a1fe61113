import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Phase } from "../phases";
import type { ProjectStatus } from "../project";

export interface ProjectRow {
  id: string;
  caseFileId: string;
  caseNumber: string;
  committeeId: string;
  committeeName: string;
  title: string;
  purpose: string;
  targetGroup: string;
  activities: string;
  partners: string;
  fund: string;
  fundAmount: number | null;
  fundFrom: string;
  fundUntil: string;
  startsOn: string;
  endsOn: string;
  phases: Phase[];
  contact: string;
  ownerId: string;
  ownerName: string;
  budget: number | null;
  cost: number | null;
  costNote: string;
  remark: string;
  status: ProjectStatus;
  version: number;
}

/** Projects of these ids, by title. One statement. */
export async function projectRows({ tx }: Pick<Unit, "tx">, ids: readonly string[]): Promise<ProjectRow[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<ProjectRow[]>`
    SELECT p.id, p.case_file_id AS "caseFileId", f.case_number AS "caseNumber", p.committee_id AS "committeeId", c.name AS "committeeName",
           p.title, p.purpose, p.target_group AS "targetGroup", p.activities, p.partners, p.fund, p.fund_amount::float8 AS "fundAmount",
           p.fund_from AS "fundFrom", p.fund_until AS "fundUntil", p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.phases, p.contact,
           p.owner_id AS "ownerId", u.name AS "ownerName", p.budget::float8 AS budget, p.cost::float8 AS cost, p.cost_note AS "costNote",
           p.remark, p.status, p.version
    FROM project p JOIN case_file f ON f.id = p.case_file_id JOIN committee c ON c.id = p.committee_id JOIN "user" u ON u.id = p.owner_id
    WHERE p.id = ANY (${[...ids]}::uuid[]) ORDER BY p.title COLLATE "da-DK-x-icu"`;
}

/** A project that the actor may know of. @throws not_found */
export async function findProject(unit: Unit<Actor>, projectId: string): Promise<ProjectRow> {
  const [row] = await projectRows(unit, [projectId]);
  if (!row || !may(unit.actor, "readProject", { committeeId: row.committeeId })) throw notFound();
  return row;
}

/** One conditional write of the project's row, which all that changes its decisions goes through, too. @throws conflict */
export async function writeProject(
  { tx }: Unit,
  { id, status }: Pick<ProjectRow, "id" | "status">,
  seen: number,
  data: object,
): Promise<void> {
  const { count } = await tx.project.updateMany({
    where: { id, version: seen, status },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Projektet er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu. Det, du skrev, står stadig her.",
    );
}

/** Whoever is to evaluate a project. @throws rule_broken at the field */
export async function assertProjectOwner({ tx }: Unit, ownerId: string): Promise<void> {
  const owner = await tx.user.findFirst({ where: { id: ownerId, deactivatedAt: null }, select: { id: true } });
  if (!owner) throw new DomainError("rule_broken", "Personen har ikke længere adgang. Vælg en anden.", "ownerId");
}
