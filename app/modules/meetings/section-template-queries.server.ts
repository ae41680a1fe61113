import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { TemplateSection } from "./section-template";

export interface ListedSectionTemplate {
  id: string;
  name: string;
  sections: TemplateSection[];
  version: number;
  /** names of the committees that use it */
  committees: string[];
}

const withCommittees = { committees: { select: { name: true }, orderBy: { name: "asc" } } } as const;

export async function listSectionTemplates({ tx, actor }: Unit<Actor>): Promise<ListedSectionTemplate[]> {
  assertMay(actor, "manageMunicipality");
  const templates = await tx.sectionTemplate.findMany({ orderBy: { name: "asc" }, include: withCommittees });
  return templates.map(told);
}

export async function sectionTemplatePage(
  { tx, actor }: Unit<Actor>,
  templateId: string,
): Promise<ListedSectionTemplate> {
  assertMay(actor, "manageMunicipality");
  const template = await tx.sectionTemplate.findFirst({ where: { id: templateId }, include: withCommittees });
  if (!template) throw notFound();
  return told(template);
}

const told = (template: {
  id: string;
  name: string;
  sections: unknown;
  version: number;
  committees: { name: string }[];
}): ListedSectionTemplate => ({
  id: template.id,
  name: template.name,
  sections: template.sections as TemplateSection[],
  version: template.version,
  committees: template.committees.map(({ name }) => name),
});
