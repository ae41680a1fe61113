import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { standardSections, withKeys } from "./section-template";
import type { CreateSectionTemplate } from "./section-template-forms";

export async function createSectionTemplate(
  unit: Unit<Actor>,
  input: CreateSectionTemplate,
): Promise<{ templateId: string }> {
  assertMay(unit.actor, "manageMunicipality");
  const { id } = await unit.tx.sectionTemplate.create({
    data: { name: input.name, sections: withKeys(input.sections) as object[] },
    select: { id: true },
  });
  unit.record({ kind: "sectionTemplate.created", subject: `sectionTemplate:${id}`, data: { name: input.name } });
  return { templateId: id };
}

/** What a new municipality gets from the meetings: a template, so that its first committee can be made. */
export async function createStandardTemplate({ tx, record }: Unit): Promise<void> {
  const name = "Standard";
  const { id } = await tx.sectionTemplate.create({
    data: { name, sections: standardSections as object[] },
    select: { id: true },
  });
  record({ kind: "sectionTemplate.created", subject: `sectionTemplate:${id}`, data: { name } });
}
