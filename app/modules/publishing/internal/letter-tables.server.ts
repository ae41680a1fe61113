import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicLetter } from "../public-letter";
import { markupVersion } from "./markup-version.server";

/** The app's side of `portal.letter`, as portal-tables is of `portal.meeting`. */

export interface PortalLetterRow {
  id: string;
  data: PublicLetter;
  pdfDocumentId: string | null;
}

/** A published letter as overviews list it. */
export interface ListedLetter {
  id: string;
  slug: string;
  title: string;
  /** the authority and the person who asked */
  sender: string;
  /** "2018-07-09" */
  sentOn: string;
  publishedAt: string;
}

export async function putLetter({ tx }: Unit, id: string, letter: PublicLetter): Promise<void> {
  const sender = [letter.sender.title, letter.sender.name].filter(Boolean).join(" ") || letter.sender.authority;
  await tx.$executeRaw`
    INSERT INTO portal.letter (id, municipality_id, slug, title, sender, sent_on, data, published_at)
    VALUES (${id}::uuid, app.municipality_id(), ${letter.slug}, ${letter.title}, ${sender}, ${letter.sentOn}::date,
            ${JSON.stringify(letter)}::jsonb, ${letter.publishedAt}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, sender = excluded.sender, sent_on = excluded.sent_on,
      data = excluded.data, published_at = excluded.published_at`;
}

export const setLetterPdf = ({ tx }: Unit, id: string, documentId: string) =>
  tx.$executeRaw`UPDATE portal.letter SET pdf_document_id = ${documentId}::uuid WHERE id = ${id}::uuid`;

export const removeLetter = ({ tx }: Unit, id: string) =>
  tx.$executeRaw`DELETE FROM portal.letter WHERE id = ${id}::uuid`; // pages and files go with it

async function readRow({ tx }: Unit, where: string, value: string): Promise<PortalLetterRow | null> {
  const [row] = await tx.$queryRawUnsafe<PortalLetterRow[]>(
    `SELECT id, data, pdf_document_id AS "pdfDocumentId" FROM portal.letter WHERE ${where}`,
    value,
  );
  return row ?? null;
}

export const letterRow = (unit: Unit, id: string) => readRow(unit, "id = $1::uuid", id);

/** The letter whose public PDF this document is, unless it has been published anew since. */
export const letterOfPdf = (unit: Unit, documentId: string) => readRow(unit, "pdf_document_id = $1::uuid", documentId);

/** Everything published, newest first, without texts. */
export const publishedLetters = ({ tx }: Unit): Promise<ListedLetter[]> =>
  tx.$queryRaw`
    SELECT id, slug, title, sender, to_char(sent_on, 'YYYY-MM-DD') AS "sentOn", data->>'publishedAt' AS "publishedAt"
    FROM portal.letter ORDER BY sent_on DESC, id`;

/** The published letters of one matter. */
export async function lettersOfChain({ tx }: Unit, chainId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM portal.letter WHERE data->>'chainId' = ${chainId}`;
  return rows.map(({ id }) => id);
}

/** Letters with a page that another version of the program made, or that is marked. */
export async function staleLetters({ tx }: Unit, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT letter_id AS id FROM portal.page WHERE letter_id IS NOT NULL AND markup <> ${markupVersion()} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
