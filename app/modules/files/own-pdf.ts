/** What is known beforehand of a PDF that the installation made itself: it holds no scripts, no files and no lock. */
export const ownPdf = {
  kind: "pdf" as const,
  mediaType: "application/pdf",
  width: null,
  height: null,
  restricted: false,
  javascript: false,
  embeddedFiles: [] as string[],
};
