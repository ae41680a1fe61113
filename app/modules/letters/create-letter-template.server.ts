import type { StoredUpload } from "~/modules/files/store-upload.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { becomeDefault, refuseSameName, templateData } from "./internal/template-data.server";
import { defaultLetterhead } from "./letterhead";
import type { LetterTemplateInput } from "./letter-template-forms";

/**
 * @param logo already inspected and stored
 * @throws forbidden; rule_broken (another has the name; a station's person has left; the logo is no picture, or nobody describes it)
 */
export async function createLetterTemplate(
  unit: Unit<Actor>,
  input: LetterTemplateInput,
  logo: StoredUpload | null = null,
): Promise<{ templateId: string }> {
  assertMay(unit.actor, "manageLetters");
  await refuseSameName(unit, input.name, null);
  const data = await templateData(unit, input, defaultLetterhead, logo);
  const first = (await unit.tx.letterTemplate.count({ where: { isDefault: true } })) === 0;
  const { id: templateId } = await unit.tx.letterTemplate.create({
    data: { ...data, active: true, createdAt: unit.now },
    select: { id: true },
  });
  if (input.isDefault || first) await becomeDefault(unit, templateId);
  unit.record({
    kind: "letterTemplate.created",
    subject: `letterTemplate:${templateId}`,
    data: { name: input.name },
  });
  return { templateId };
}
