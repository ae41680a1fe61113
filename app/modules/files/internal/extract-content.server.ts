import type { ExtractedText } from "../extracted-text";
import { extractDocument } from "./extract-document.server";
import { extractImage } from "./extract-image.server";
import { extractPdf } from "./extract-pdf.server";
import { recogniseContent } from "./recognise-content.server";
import { MAX_EMBEDDING } from "./inspect-document.server";
import { TextCollector } from "./text-collector";
import { type UnpackBudget, newUnpackBudget } from "./zip-archive.server";
import { DomainError } from "~/platform/errors";

/**
 * Reads all text of a file that has been accepted, and of the files inside it.
 * @returns `unreadable` with the reason for what can't be read, never an error for it
 */
export async function extractContent(bytes: Buffer): Promise<ExtractedText> {
  return extract(bytes, newUnpackBudget(), 0);
}

async function extract(bytes: Buffer, budget: UnpackBudget, depth: number): Promise<ExtractedText> {
  const into = new TextCollector();
  const content = await recogniseContent(bytes);
  const readEmbedded = embeddedReader(budget, depth);
  try {
    if (content.is === "pdf") await extractPdf(bytes, into, readEmbedded);
    else if (content.is === "zip") await extractDocument(bytes, budget, into, readEmbedded);
    else if (content.is === "png" || content.is === "jpeg") {
      extractImage(bytes, content.is, into);
      return { ...into.result(), status: "none", problem: null };
    } else if (content.is === "other" && content.plain) into.show(new TextDecoder().decode(bytes));
    else into.problem(`Det er ${content.is === "other" ? content.name : "et format"}, der ikke kan gennemses.`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    into.problem(error.message);
  }
  return into.result();
}

function embeddedReader(budget: UnpackBudget, depth: number) {
  return async (name: string, bytes: Uint8Array, into: TextCollector): Promise<void> => {
    const label = `den indlejrede fil “${name}”`;
    into.hide("embedded", "navne på indlejrede filer", name);
    if (depth === MAX_EMBEDDING) into.problem(`I ${label}: Den ligger for dybt til at kunne gennemses.`);
    else into.embed(label, await extract(Buffer.from(bytes), budget, depth + 1));
  };
}
