import { renderToStaticMarkup } from "react-dom/server";
import type { Unit } from "~/platform/unit-of-work.server";
import { LetterPage } from "../ui/letter-page";
import { letterRow, lettersOfChain } from "./letter-tables.server";
import { letterPath, letterPdfPath } from "./paths";
import { readPlace, type PublicPlace } from "./place.server";
import { filesOfLetter } from "./portal-files.server";
import { putPages } from "./portal-tables.server";
import { renderOverviews } from "./render-pages.server";

/** The reply's page, under the names that the municipality has now. */
export async function renderLetter(unit: Unit, id: string, place: PublicPlace): Promise<void> {
  const row = await letterRow(unit, id);
  if (!row) return;
  const { municipality, baseUrl } = place;
  const letter = { ...row.data, municipality };
  const path = letterPdfPath(municipality.slug, letter.slug);
  const file = (await filesOfLetter(unit, id)).find((one) => one.path === path);
  const slugs = new Map(place.letters.map((other) => [other.id, other.slug]));
  const chain = letter.chain.map((link) => {
    const slug = slugs.get(link.id);
    return { ...link, href: slug && link.id !== id ? letterPath(municipality.slug, slug) : null, here: link.id === id };
  });
  const page = (
    <LetterPage
      letter={letter}
      chain={chain}
      baseUrl={baseUrl}
      pdf={file ? { path, pages: file.pages, size: file.size } : null}
    />
  );
  await putPages(unit, { letterId: id }, [
    { path: letterPath(municipality.slug, letter.slug), body: `<!doctype html>${renderToStaticMarkup(page)}` },
  ]);
}

/** Every page that this letter's publication or withdrawal touches: its own, those of its chain, and the overviews. */
export async function renderAroundLetter(unit: Unit, chainId: string): Promise<void> {
  const place = await readPlace(unit);
  for (const id of await lettersOfChain(unit, chainId)) await renderLetter(unit, id, place);
  await renderOverviews(unit, place);
}
