import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { withKeys } from "./section-template";
import type { EditSectionTemplate } from "./section-template-forms";

/** Texts begun from now on get these sections; a text that exists keeps those it began with. */
export async function editSectionTemplate(
  unit: Unit<Actor>,
  { templateId, version, name, sections }: EditSectionTemplate,
): Promise<{ templateId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const before = await tx.sectionTemplate.findFirst({ where: { id: templateId } });
  if (!before) throw notFound();
  const after = withKeys(sections);
  const { count } = await tx.sectionTemplate.updateMany({
    where: { id: templateId, version },
    data: { name, sections: after as object[], version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      `En anden har gemt skabelonen ${before.name} imens. Se rettelsen nedenfor, og gem igen.`,
      undefined,
      {
        version: before.version,
        now: { name: before.name, sections: (before.sections as { title: string }[]).map(({ title }) => title) },
      },
    );
  unit.record({
    kind: "sectionTemplate.changed",
    subject: `sectionTemplate:${templateId}`,
    data: { name, from: before.sections, to: after },
  });
  return { templateId };
}
