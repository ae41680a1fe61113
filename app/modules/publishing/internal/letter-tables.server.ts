import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicLetter } from "../public-letter";
import { publishedKind } from "./published-kind.server";

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

const letters = publishedKind<PortalLetterRow>("letter");

export const letterRow = letters.row;
export const letterOfPdf = letters.ofPdf;
export const setLetterPdf = letters.setPdf;
export const removeLetter = letters.remove;
export const staleLetters = letters.stale;

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
