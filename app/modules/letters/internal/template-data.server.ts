import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import { slugOf } from "~/modules/identity/slug";
import { DomainError } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Letterhead } from "../letterhead";
import { takenAsLogo } from "../letter-file";
import { letterheadOf, withStationKeys, type LetterTemplateInput } from "../letter-template-forms";

/**
 * A template's row as its form says.
 * @param logo already inspected and stored; null where none was chosen
 * @throws rule_broken where a station's person has left; on "logo" for what is no picture, on "logoAlt" of one that nobody describes
 */
export async function templateData(
  unit: Unit,
  input: LetterTemplateInput,
  before: Letterhead,
  logo: StoredUpload | null,
) {
  await refuseLeft(unit, input.stations);
  assertPicture(logo);
  const letterhead = letterheadOf(input, before, logo?.sha256);
  if (letterhead.logo && input.logoAlt === "")
    throw new DomainError(
      "rule_broken",
      "Skriv, hvad logoet viser, for eksempel Prøvekommunen. Det er det, en skærmlæser siger.",
      "logoAlt",
    );
  if (logo) await registerUpload(unit, logo);
  return {
    name: input.name,
    salutation: input.salutation,
    closing: input.closing,
    opening: input.opening as unknown as Prisma.InputJsonValue,
    stations: withStationKeys(input.stations, slugOf) as unknown as Prisma.InputJsonValue,
    letterhead: letterhead as unknown as Prisma.InputJsonValue,
  };
}

/** @throws rule_broken on "logo" for what a letter can't show */
export function assertPicture(logo: StoredUpload | null): void {
  if (logo && logo.facts.kind !== "png" && logo.facts.kind !== "jpeg")
    throw new DomainError("rule_broken", takenAsLogo.otherwise, "logo");
}

async function refuseLeft({ tx }: Unit, stations: LetterTemplateInput["stations"]): Promise<void> {
  const ids = stations.map(({ userId }) => userId).filter((id) => id !== null);
  const here = await tx.user.findMany({ where: { id: { in: ids }, deactivatedAt: null }, select: { id: true } });
  const index = stations.findIndex(({ userId }) => userId !== null && !here.some(({ id }) => id === userId));
  if (index >= 0)
    throw new DomainError(
      "rule_broken",
      `Den, der er valgt som ${stations[index]!.title}, har ikke længere adgang. Vælg en anden.`,
      `stations.${index}.userId`,
    );
}

/** @throws rule_broken */
export async function refuseSameName({ tx }: Unit, name: string, templateId: string | null): Promise<void> {
  const other = await tx.letterTemplate.findFirst({
    where: { name, ...(templateId ? { id: { not: templateId } } : {}) },
    select: { id: true },
  });
  if (other) throw new DomainError("rule_broken", "Der er allerede en brevskabelon med det navn.", "name");
}

/** The one that new letters begin with. */
export async function becomeDefault({ tx }: Unit, templateId: string): Promise<void> {
  await tx.letterTemplate.updateMany({
    where: { isDefault: true, id: { not: templateId } },
    data: { isDefault: false },
  });
  await tx.letterTemplate.updateMany({ where: { id: templateId }, data: { isDefault: true } });
}
