import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CreateCommittee } from "./committee-forms";
import { defaultFixedItems } from "./fixed-item";

export const slugTaken = () =>
  new DomainError("rule_broken", "Adressen bruges af et andet udvalg. Vælg en anden.", "slug");

/** @throws DomainError rule_broken on "sectionTemplateId" where it isn't one of the municipality's */
export async function assertKnownTemplate({ tx }: Unit, sectionTemplateId: string): Promise<void> {
  if ((await tx.sectionTemplate.count({ where: { id: sectionTemplateId } })) === 0)
    throw new DomainError("rule_broken", "Skabelonen findes ikke mere. Vælg en anden.", "sectionTemplateId");
}

/** A committee with the field's usual standing sentences and fixed items; everything else by its settings. */
export async function createCommittee(unit: Unit<Actor>, input: CreateCommittee): Promise<{ committeeId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  await assertKnownTemplate(unit, input.sectionTemplateId);
  const { id } = await tx.committee
    .create({ data: { ...input, standingSentences: defaultSentences }, select: { id: true } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? slugTaken() : error;
    });
  await tx.fixedItem.createMany({ data: defaultFixedItems.map((item) => ({ ...item, committeeId: id })) });
  unit.record({ kind: "committee.created", subject: `committee:${id}`, data: { name: input.name, slug: input.slug } });
  return { committeeId: id };
}

const defaultSentences = [
  "Administrationens indstilling godkendes.",
  "Punktet tages til orientering.",
  "Punktet tages til efterretning.",
  "Punktet udsættes til næste møde.",
];
