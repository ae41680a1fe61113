import type { Node } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import type { RichDocument } from "./document";
import { cleanJson } from "./internal/clean-json";
import { completed } from "./internal/complete";
import { documentSchema } from "./internal/schema";

/** Something that keeps a text from being stored: what, and where a reader finds it ("Økonomi, tabel 2"). */
export interface DocumentProblem {
  message: string;
  place: string;
}

export type CheckedDocument = { ok: true; document: RichDocument } | { ok: false; problems: DocumentProblem[] };

/**
 * Reads any JSON as a document of the format, or says in Danish why it isn't one.
 *
 * The document returned is in its one canonical form: NFC letters, only known attributes, an id of its own on every
 * block, "Ingen bemærkninger." only where nothing is written. Checking it again returns the same.
 */
export function checkDocument(json: unknown): CheckedDocument {
  const problems: DocumentProblem[] = [];
  const clean = cleanJson(json, (message) => problems.push({ message, place: "Teksten" }));
  if (problems.length > 0) return { ok: false, problems };
  if (clean?.type !== "doc") return { ok: false, problems: [{ message: "Teksten kan ikke læses.", place: "Teksten" }] };

  const document = documentSchema.nodeFromJSON(completed(clean));
  problems.push(...structuralProblems(document));
  if (problems.length === 0) problems.push(...ruleProblems(document));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: document.toJSON() as RichDocument };
}

/** What the schema itself refuses: a node that may not stand where it stands. */
function structuralProblems(document: Node): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const visit = (node: Node, place: string) => {
    if (!node.type.validContent(node.content)) {
      problems.push({ message: "Noget står et sted, hvor det ikke kan stå. Slet det, eller flyt det.", place });
      return;
    }
    node.forEach((child) => visit(child, String(child.attrs["title"] || "") || place));
  };
  visit(document, "Teksten");
  return problems;
}

function ruleProblems(document: Node): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const keys = new Set<string>();
  document.forEach((part) => {
    const title = String(part.attrs["title"]);
    const key = String(part.attrs["key"]);
    if (!/^[A-Za-z0-9_-]+$/.test(key) || keys.has(key) || title === "") {
      problems.push({ message: "Hvert afsnit skal have sit eget navn.", place: title || "Teksten" });
    }
    keys.add(key);
    let tables = 0;
    let images = 0;
    part.descendants((node) => {
      if (node.type.name === "table") {
        const message = tableProblem(node);
        tables += 1;
        if (message) problems.push({ message, place: `${title}, tabel ${tables}` });
      } else if (node.type.name === "image") {
        const message = imageProblem(node);
        images += 1;
        if (message) problems.push({ message, place: `${title}, billede ${images}` });
      }
      return true;
    });
  });
  return problems;
}

/** Every table says what its columns hold (WCAG 1.3.1), and its rows are equally long. */
function tableProblem(table: Node): string | null {
  const map = TableMap.get(table);
  if (map.width === 0 || map.problems?.length) return "Rækkerne er ikke lige lange. Tilføj de celler, der mangler.";
  if (map.width > 40 || map.width * map.height > 6000) return "Tabellen er for stor til at læses. Læg den i et bilag.";
  const isHeader = (index: number) => table.nodeAt(map.map[index] ?? -1)?.type.name === "tableHeader";
  const headerRows = Array.from({ length: map.height }, (_, row) =>
    Array.from({ length: map.width }, (_, column) => isHeader(row * map.width + column)).every(Boolean),
  ).indexOf(false);
  if (headerRows === 0) return "Den første række skal være overskrifter.";
  if (headerRows > 2 || (headerRows === -1 && map.height > 2)) return "Der kan højst være to rækker med overskrifter.";
  if (headerRows > 0 && crossesInto(map, headerRows))
    return "En overskrift rækker ned i tabellens indhold. Del cellen.";
  return null;
}

/** Whether a cell begins above `row` and goes on in it. */
function crossesInto(map: TableMap, row: number): boolean {
  const above = map.map.slice((row - 1) * map.width, row * map.width);
  return map.map.slice(row * map.width, (row + 1) * map.width).some((cell, column) => cell === above[column]);
}

function imageProblem(image: Node): string | null {
  if (!/^[0-9a-f]{64}$/.test(String(image.attrs["fileSha256"])))
    return "Billedet er ikke hentet ind. Sæt det ind igen.";
  if (image.attrs["alt"] === "") return "Billedet mangler en tekst, der siger, hvad det viser.";
  return null;
}
