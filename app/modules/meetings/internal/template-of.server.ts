import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { TemplateSection } from "../section-template";

/** The sections that a committee wants its cases written in. @throws not_found, rule_broken when it is no longer active */
export async function templateOf({ tx }: Unit, committeeId: string): Promise<TemplateSection[]> {
  const committee = await tx.committee.findFirst({
    where: { id: committeeId },
    select: { name: true, active: true, sectionTemplate: { select: { sections: true } } },
  });
  if (!committee) throw notFound();
  if (!committee.active)
    throw new DomainError("rule_broken", `${committee.name} er nedlagt. Vælg et andet udvalg.`, "committeeId");
  return committee.sectionTemplate.sections as unknown as TemplateSection[];
}
