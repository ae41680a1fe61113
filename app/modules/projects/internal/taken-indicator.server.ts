import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { indicatorRoleNames, type IndicatorRole } from "../indicator";

export const takenName = (name: string) =>
  new DomainError(
    "rule_broken",
    `Projektet har allerede indikatoren ${name}. Ret den, eller kald den ny noget andet.`,
    "name",
  );

/** How many began, how many completed and how long a course lasted is said once. @throws rule_broken at the field */
export async function assertRoleFree(
  { tx }: Unit,
  projectId: string,
  role: IndicatorRole,
  besides?: string,
): Promise<void> {
  if (role === "outcome") return;
  const taken = await tx.indicator.findFirst({
    where: { projectId, role, ...(besides ? { id: { not: besides } } : {}) },
    select: { name: true },
  });
  if (taken)
    throw new DomainError(
      "rule_broken",
      `${indicatorRoleNames[role]} står allerede som ${taken.name}. Vælg noget andet.`,
      "role",
    );
}
