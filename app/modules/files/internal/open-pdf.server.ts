import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { refusal } from "../refusal";

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Opens a PDF with PDF.js, as leniently as browsers do: what they can show must be read.
 * The caller destroys it.
 * @throws DomainError when it wants a password or can't be opened
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { VerbosityLevel } = await getResolvedPDFJS();
  try {
    // A copy: PDF.js takes over the memory that it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    if (pdf.numPages > 0) {
      await pdf.getPage(1);
      return pdf;
    }
    await pdf.destroy();
  } catch (error) {
    if ((error as Error | undefined)?.name === "PasswordException") throw refusal("encryptedPdf");
  }
  throw refusal("damagedPdf");
}

/**
 * Does one step of reading an opened PDF; where the file is broken there, `broken` answers instead. A file may open and
 * still have pages, bookmarks or properties that PDF.js gives up on.
 */
export async function wherePdfIsBroken<T>(step: () => Promise<T>, broken: () => T): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Error) || !/(?:Exception|FormatError)$/.test(error.name)) throw error;
    return broken();
  }
}
