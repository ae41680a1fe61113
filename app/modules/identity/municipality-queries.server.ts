import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { assertMay } from "./permissions";

export interface MunicipalitySettings {
  slug: string;
  name: string;
  accent: string;
  caseNumberPattern: string;
  contactEmail: string;
  contactPhone: string;
  address: string;
  outcomes: string[];
  hidesSmallGroups: boolean;
  version: number;
}

export async function municipalitySettings({ tx, actor }: Unit<Actor>): Promise<MunicipalitySettings> {
  assertMay(actor, "manageMunicipality");
  const {
    id: _id,
    createdAt: _createdAt,
    ...settings
  } = await tx.municipality.findFirstOrThrow({
    where: { id: actor.municipalityId },
  });
  return settings;
}
