import type { Unit } from "~/platform/unit-of-work.server";
import { markupVersion } from "./markup-version.server";

/** What letters, plans and projects have in common in the schema `portal`: a row of data with an address of its own, and its pages. */
export type PublishedKind = "letter" | "plan" | "project";

export interface PublishedRow<D> {
  id: string;
  data: D;
}

export const publishedKind = <Row extends PublishedRow<unknown>>(kind: PublishedKind) => {
  const columns = kind === "project" ? "id, data" : `id, data, pdf_document_id AS "pdfDocumentId"`;
  const readRow = async ({ tx }: Unit, where: string, value: string): Promise<Row | null> => {
    const [row] = await tx.$queryRawUnsafe<Row[]>(`SELECT ${columns} FROM portal.${kind} WHERE ${where}`, value);
    return row ?? null;
  };
  return {
    row: (unit: Unit, id: string) => readRow(unit, "id = $1::uuid", id),

    /** The one whose public PDF this document is, unless it has been published anew since. */
    ofPdf: (unit: Unit, documentId: string) => readRow(unit, "pdf_document_id = $1::uuid", documentId),

    setPdf: ({ tx }: Unit, id: string, documentId: string) =>
      tx.$executeRawUnsafe(`UPDATE portal.${kind} SET pdf_document_id = $2::uuid WHERE id = $1::uuid`, id, documentId),

    /** Pages and files go with it. */
    remove: ({ tx }: Unit, id: string) => tx.$executeRawUnsafe(`DELETE FROM portal.${kind} WHERE id = $1::uuid`, id),

    /** A part of an address that no other has: what is wanted, or that with a number. */
    freeSlug: async ({ tx }: Unit, id: string, wanted: string): Promise<string> => {
      const rows = await tx.$queryRawUnsafe<{ slug: string }[]>(
        `SELECT slug FROM portal.${kind} WHERE id <> $1::uuid AND starts_with(slug, $2)`,
        id,
        wanted,
      );
      return freeOf(new Set(rows.map(({ slug }) => slug)), wanted);
    },

    /** Those with a page that another version of the program made, or that is marked. */
    stale: async ({ tx }: Unit, limit: number): Promise<string[]> => {
      const rows = await tx.$queryRawUnsafe<{ id: string }[]>(
        `SELECT DISTINCT ${kind}_id AS id FROM portal.page WHERE ${kind}_id IS NOT NULL AND markup <> $1 LIMIT $2`,
        markupVersion(),
        limit,
      );
      return rows.map(({ id }) => id);
    },
  };
};

/** "plan", "plan-2", "plan-3": the first that isn't taken. */
export function freeOf(taken: ReadonlySet<string>, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
