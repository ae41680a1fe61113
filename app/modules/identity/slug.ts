import { z } from "zod";

/** First parts of addresses that are the app's own, so no municipality can have them. */
const reserved = new Set([
  "assets",
  "fonts",
  "intern",
  "invitation",
  "glemt-adgangskode",
  "kontrol",
  "log-ind",
  "log-ud",
  "nulstil",
  "oparl",
  "sundhed",
  "favicon",
  "robots",
  "kalender",
  "api",
  "static",
  "build",
]);

/** Second parts, under a municipality: pages of the portal that aren't committees. */
const reservedUnderMunicipality = new Set([
  "soeg",
  "feed",
  "kalender",
  "oparl",
  "tilgaengelighed",
  "privatliv",
  "aabne-data",
  "sager",
  "moeder",
  "henvendelser",
  "projekter",
  "planer",
]);

/** A name as part of an address: "Børne- og Ungeudvalget" becomes "boerne-og-ungeudvalget". */
export function slugOf(name: string): string {
  return name
    .normalize("NFC")
    .toLocaleLowerCase("da")
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}

const shaped = z
  .string("Skriv en adresse.")
  .trim()
  .min(2, "Skriv mindst to tegn.")
  .max(60, "Skriv højst 60 tegn.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Brug kun små bogstaver fra a til z, tal og bindestreger.");

/** A municipality's part of an address. */
export const slugField = shaped.refine(
  (slug) => !reserved.has(slug),
  "Adressen bruges af Sagsgang selv. Vælg en anden.",
);
/** A committee's, under its municipality. */
export const committeeSlugField = shaped.refine(
  (slug) => !reservedUnderMunicipality.has(slug),
  "Adressen bruges af portalens egne sider. Vælg en anden.",
);
