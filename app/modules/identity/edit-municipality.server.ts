import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import type { EditMunicipality } from "./identity-forms";
import { assertMay } from "./permissions";

const fieldNames = {
  name: "navn",
  accent: "farve",
  caseNumberPattern: "mønster for sagsnumre",
  contactEmail: "mailadresse",
  contactPhone: "telefonnummer",
  address: "adresse",
  outcomes: "udfald",
  hidesSmallGroups: "små grupper",
} as const;
type Field = keyof typeof fieldNames;

/**
 * The municipality's own settings. A new pattern holds for cases that are numbered from now on.
 * @throws DomainError conflict where somebody saved since the page was opened; `details` has the version and what they saved
 */
export async function editMunicipality(
  unit: Unit<Actor>,
  { version, ...input }: EditMunicipality,
): Promise<{ fields: string[] }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const before = await tx.municipality.findFirstOrThrow({ where: { id: actor.municipalityId } });
  const { count } = await tx.municipality.updateMany({
    where: { id: actor.municipalityId, version },
    data: { ...input, version: { increment: 1 } },
  });
  const changed = (Object.keys(fieldNames) as Field[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(input[field]),
  );
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har gemt indstillingerne imens. Se rettelsen nedenfor, og gem igen.",
      undefined,
      {
        version: before.version,
        now: Object.fromEntries(changed.map((field) => [field, before[field]])),
      },
    );
  const fields = changed.map((field) => fieldNames[field]);
  if (changed.length > 0)
    unit.record({
      kind: "municipality.changed",
      subject: `municipality:${actor.municipalityId}`,
      data: {
        fields,
        from: Object.fromEntries(changed.map((field) => [field, before[field]])),
        to: Object.fromEntries(changed.map((field) => [field, input[field]])),
      },
    });
  return { fields };
}
