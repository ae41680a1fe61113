import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditCommittee } from "./committee-forms";
import { assertKnownTemplate, slugTaken } from "./create-committee.server";

const fieldNames = {
  name: "navn",
  slug: "adresse",
  active: "om udvalget er i brug",
  noticeDays: "varsel",
  noticeSaturdayCounts: "om lørdag tæller",
  noticeSendingDayCounts: "om udsendelsesdagen tæller",
  closingDays: "lukkedage",
  defaultPlace: "mødested",
  defaultStart: "mødetid",
  defaultEnd: "sluttid",
  publishesCaseList: "offentliggørelse af sagslisten",
  publishesAgenda: "offentliggørelse af dagsordenen",
  publishesMinutes: "offentliggørelse af referatet",
  standingSentences: "faste sætninger",
  sectionTemplateId: "sagsskabelon",
} as const;
type Field = keyof typeof fieldNames;

/**
 * A committee's own settings. A new notice rule holds for agendas that aren't dispatched; what was sent out stands. A new address
 * may be given at any time: publishing lets the old one lead on (follow-names).
 * @throws DomainError conflict where somebody saved since the page was opened; `details` has the version and what they saved
 */
export async function editCommittee(
  unit: Unit<Actor>,
  { committeeId, version, ...input }: EditCommittee,
): Promise<{ committeeId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const before = await tx.committee.findFirst({ where: { id: committeeId } });
  if (!before) throw notFound();
  await assertKnownTemplate(unit, input.sectionTemplateId);
  const changed = (Object.keys(fieldNames) as Field[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(input[field]),
  );
  const { count } = await tx.committee
    .updateMany({ where: { id: committeeId, version }, data: { ...input, version: { increment: 1 } } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? slugTaken() : error;
    });
  const values = (from: typeof input) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  if (count === 0)
    throw new DomainError(
      "conflict",
      `En anden har gemt indstillingerne for ${before.name} imens. Se rettelsen nedenfor, og gem igen.`,
      undefined,
      {
        version: before.version,
        now: values(before),
      },
    );
  if (changed.length > 0)
    unit.record({
      kind: "committee.changed",
      subject: `committee:${committeeId}`,
      data: {
        name: input.name,
        fields: changed.map((field) => fieldNames[field]),
        from: values(before),
        to: values(input),
      },
    });
  return { committeeId };
}
