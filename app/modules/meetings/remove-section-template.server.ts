import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** @throws DomainError rule_broken while a committee uses it, naming them */
export async function removeSectionTemplate(
  unit: Unit<Actor>,
  { templateId }: { templateId: string },
): Promise<{ name: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  await tx.$queryRaw`SELECT id FROM section_template WHERE id = ${templateId}::uuid FOR UPDATE`;
  const template = await tx.sectionTemplate.findFirst({
    where: { id: templateId },
    include: { committees: { select: { name: true } } },
  });
  if (!template) throw notFound();
  const users = template.committees.map(({ name }) => name);
  if (users.length > 0)
    throw new DomainError("rule_broken", `Skabelonen bruges af ${users.join(", ")}. Vælg en anden skabelon dér først.`);
  await tx.sectionTemplate.delete({ where: { id: templateId } });
  unit.record({
    kind: "sectionTemplate.removed",
    subject: `sectionTemplate:${templateId}`,
    data: { name: template.name },
  });
  return { name: template.name };
}
