import { refusal } from "../refusal";
import { inspectEmbedded } from "./inspect-document.server";
import { type OpenPdf, openPdf, wherePdfIsBroken } from "./open-pdf.server";
import { readPdfStructure } from "./pdf-structure.server";
import { newUnpackBudget } from "./zip-archive.server";

export interface PdfFacts {
  pages: number;
  /** Carries a digital signature, so nothing may be saved into it. */
  signed: boolean;
  /** Opens without a password, but its maker has forbidden to change, copy or print it. */
  restricted: boolean;
  /** Forms have scripts, to check dates and add sums. Browsers run them in a box; packages are made without them. */
  javascript: boolean;
  embeddedFiles: string[];
}

interface Attachment {
  filename: string;
  content?: Uint8Array;
}

/**
 * What is to be known of a PDF before it is stored.
 *
 * JavaScript is noted, not refused: forms of public authorities use it for checks and sums, viewers confine it, and it
 * never reaches a reader from us, who serve PDFs sandboxed. A Launch action has no such use and starts a program, so it
 * is refused.
 * @throws DomainError when it wants a password, is damaged, starts programs or carries one
 */
export async function inspectPdf(bytes: Buffer): Promise<PdfFacts> {
  const damaged = () => {
    throw refusal("damagedPdf");
  };
  const pdf = await openPdf(bytes);
  try {
    return await wherePdfIsBroken(() => factsOf(pdf, bytes), damaged);
  } finally {
    await pdf.destroy();
  }
}

async function factsOf(pdf: OpenPdf, bytes: Buffer): Promise<PdfFacts> {
  const structure = await readPdfStructure(bytes);
  if (structure?.launches) throw refusal("startsPrograms");
  const { info } = await pdf.getMetadata();
  const attachments = Object.values(((await pdf.getAttachments()) ?? {}) as Record<string, Attachment>);
  const budget = newUnpackBudget();
  for (const { filename, content } of attachments) {
    if (content) await inspectEmbedded(filename, Buffer.from(content), budget);
  }
  return {
    pages: pdf.numPages,
    // A signature's range of bytes is never packed away: it counts positions in the file (ISO 32000-2, 12.8.1).
    signed: bytes.includes("/ByteRange"),
    restricted: (info as { EncryptFilterName?: string | null }).EncryptFilterName != null,
    javascript: structure?.javascript || (await pdf.hasJSActions()),
    embeddedFiles: attachments.map(({ filename }) => filename),
  };
}
