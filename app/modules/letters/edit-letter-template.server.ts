import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { becomeDefault, refuseSameName, templateData } from "./internal/template-data.server";
import { readLetterhead } from "./letterhead";
import type { EditLetterTemplateInput } from "./letter-template-forms";

/**
 * Letters that are begun already keep their salutation, closing, text and way; their letterhead is the template's until they are
 * locked.
 * @param logo already inspected and stored
 * @throws not_found, forbidden; rule_broken (another has the name; a station's person has left; the default one is put away; the logo
 *   is no picture, or nobody describes it); conflict where somebody saved first (details: version, now)
 */
export async function editLetterTemplate(
  unit: Unit<Actor>,
  { templateId, version, ...input }: EditLetterTemplateInput,
  logo: StoredUpload | null = null,
): Promise<{ templateId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageLetters");
  const before = await tx.letterTemplate.findFirst({ where: { id: templateId } });
  if (!before) throw notFound();
  await refuseSameName(unit, input.name, templateId);
  if (!input.active && (input.isDefault || before.isDefault))
    throw new DomainError(
      "rule_broken",
      "Skabelonen er den, nye breve begynder med. Gør en anden til den, før denne lægges væk.",
      "active",
    );
  const data = await templateData(unit, input, readLetterhead(before.letterhead), logo);
  const { count } = await tx.letterTemplate.updateMany({
    where: { id: templateId, version },
    data: { ...data, active: input.active, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      `En anden har gemt skabelonen ${before.name} imens. Se rettelsen nedenfor, og gem igen.`,
      undefined,
      {
        version: before.version,
        now: { name: before.name, salutation: before.salutation, closing: before.closing },
      },
    );
  if (input.isDefault && !before.isDefault) await becomeDefault(unit, templateId);
  unit.record({
    kind: "letterTemplate.changed",
    subject: `letterTemplate:${templateId}`,
    data: { name: input.name, active: input.active, letterhead: data.letterhead },
  });
  return { templateId };
}
