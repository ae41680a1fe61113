import { randomUUID } from "node:crypto";
import { z } from "zod";
import { DomainError } from "~/platform/errors";
import { isUniqueViolation } from "~/platform/constraint.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { defaultOutcomes } from "./default-outcomes";
import { emailField, nameField } from "./identity-forms";
import { makeLink } from "./internal/send-link.server";
import { emailTaken } from "./invite-user.server";
import { slugField } from "./slug";

export const createMunicipalityForm = z.object({
  name: nameField,
  /** its first part of every public address */
  slug: slugField,
  administratorName: nameField,
  administratorEmail: emailField,
});

/**
 * A municipality with its first administrator. There is nobody yet who could: it is for whoever runs the installation, in a
 * terminal.
 * @param furnish what the modules above put into a new municipality, in the same transaction
 * @returns the link with which the administrator chooses a password; it is shown once and kept nowhere
 */
export async function createMunicipality(
  input: z.infer<typeof createMunicipalityForm>,
  furnish: (unit: Unit) => Promise<void>,
): Promise<{ municipalityId: string; link: string }> {
  const municipalityId = randomUUID();
  const { name, slug, administratorName, administratorEmail: email } = input;
  return unitOfWork({ municipalityId, userId: null }, async (unit) => {
    const { tx } = unit;
    await tx.municipality
      .create({ data: { id: municipalityId, name, slug, outcomes: defaultOutcomes } })
      .catch((error: unknown) => {
        throw isUniqueViolation(error)
          ? new DomainError("rule_broken", `Adressen /${slug} er taget af en anden kommune.`, "slug")
          : error;
      });
    const administrator = await tx.user
      .create({ data: { name: administratorName, email }, select: { id: true } })
      .catch((error: unknown) => {
        throw isUniqueViolation(error) ? emailTaken() : error;
      });
    await tx.roleAssignment.create({ data: { userId: administrator.id, role: "systemAdministrator" } });
    await furnish(unit);
    unit.record({ kind: "municipality.created", subject: `municipality:${municipalityId}`, data: { name } });
    unit.record({
      kind: "user.invited",
      subject: `user:${administrator.id}`,
      data: { name: administratorName, roles: [{ role: "systemAdministrator", committeeId: null }] },
    });
    return { municipalityId, link: await makeLink(unit, administrator.id, "invitation") };
  });
}
