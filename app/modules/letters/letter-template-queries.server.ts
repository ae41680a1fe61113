import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Block } from "~/modules/richtext/document";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { readLetterhead, type Letterhead } from "./letterhead";
import type { Station } from "./reply-letter";

export interface ListedLetterTemplate {
  id: string;
  name: string;
  stations: string[];
  isDefault: boolean;
  active: boolean;
}

/** @throws forbidden */
export async function listLetterTemplates({ tx, actor }: Unit<Actor>): Promise<ListedLetterTemplate[]> {
  assertMay(actor, "manageLetters");
  const rows = await tx.letterTemplate.findMany({
    orderBy: [{ active: "desc" }, { isDefault: "desc" }, { name: "asc" }],
  });
  return rows.map(({ id, name, stations, isDefault, active }) => ({
    id,
    name,
    isDefault,
    active,
    stations: (stations as unknown as Station[]).map(({ title }) => title),
  }));
}

export interface LetterTemplatePage {
  id: string;
  name: string;
  salutation: string;
  closing: string;
  opening: Block[];
  stations: Station[];
  letterhead: Letterhead;
  isDefault: boolean;
  active: boolean;
  version: number;
}

/** @throws not_found, forbidden */
export async function letterTemplatePage({ tx, actor }: Unit<Actor>, templateId: string): Promise<LetterTemplatePage> {
  assertMay(actor, "manageLetters");
  const found = await tx.letterTemplate.findFirst({ where: { id: templateId } });
  if (!found) throw notFound();
  const { id, name, salutation, closing, isDefault, active, version } = found;
  return {
    id,
    name,
    salutation,
    closing,
    isDefault,
    active,
    version,
    opening: found.opening as unknown as Block[],
    stations: found.stations as unknown as Station[],
    letterhead: readLetterhead(found.letterhead),
  };
}

/** Whom a station can be given to: everybody with access, by name. @throws forbidden */
export async function peopleForStations({ tx, actor }: Unit<Actor>): Promise<{ id: string; name: string }[]> {
  assertMay(actor, "manageLetters");
  return tx.$queryRaw`
    SELECT id, name FROM "user" WHERE deactivated_at IS NULL ORDER BY name COLLATE "da-DK-x-icu"`;
}
