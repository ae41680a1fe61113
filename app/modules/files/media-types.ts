/**
 * The kinds of file that a case may carry. Safe in the browser: the file picker, the form's own check before sending and
 * the server's check read the same table.
 */
export const FILE_KINDS = ["pdf", "docx", "xlsx", "pptx", "odt", "png", "jpeg"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface FileKindFacts {
  /** As a person names it: "PDF", "Word-dokument". */
  readonly name: string;
  readonly mediaType: string;
  /** Lower case, without the dot; the first is the one that a file is given. */
  readonly extensions: readonly [string, ...string[]];
  /** Whether browsers show it by themselves. */
  readonly shownInBrowser: boolean;
}

/** Media types as registered with IANA. */
const FACTS: Record<FileKind, FileKindFacts> = {
  pdf: { name: "PDF", mediaType: "application/pdf", extensions: ["pdf"], shownInBrowser: true },
  docx: {
    name: "Word-dokument",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
    shownInBrowser: false,
  },
  xlsx: {
    name: "Excel-regneark",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
    shownInBrowser: false,
  },
  pptx: {
    name: "PowerPoint-præsentation",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
    shownInBrowser: false,
  },
  odt: {
    name: "OpenDocument-tekst",
    mediaType: "application/vnd.oasis.opendocument.text",
    extensions: ["odt"],
    shownInBrowser: false,
  },
  png: { name: "PNG-billede", mediaType: "image/png", extensions: ["png"], shownInBrowser: true },
  jpeg: { name: "JPEG-billede", mediaType: "image/jpeg", extensions: ["jpg", "jpeg"], shownInBrowser: true },
};

const MEGABYTE = 1024 * 1024;

/** Bytes that one file may hold, unless the caller says otherwise. */
export const MAX_FILE_BYTES = 50 * MEGABYTE;

/** The accepted kinds in one sentence's order, for hints and refusals. */
export const ACCEPTED_KINDS_TEXT = "PDF, Word, Excel, PowerPoint, OpenDocument-tekst (odt), PNG og JPEG";

/** For `<input type="file" accept>`: extensions and media types. */
export const ACCEPT_ATTRIBUTE = FILE_KINDS.flatMap((kind) => [
  ...FACTS[kind].extensions.map((extension) => `.${extension}`),
  FACTS[kind].mediaType,
]).join(",");

export function fileKindFacts(kind: FileKind): FileKindFacts {
  return FACTS[kind];
}

export function isFileKind(value: string): value is FileKind {
  return (FILE_KINDS as readonly string[]).includes(value);
}

/** The kind as a person names it: `formatFileKind("docx")` is "Word-dokument". */
export function formatFileKind(kind: FileKind): string {
  return FACTS[kind].name;
}

/** The kind that a file name claims by its extension; null if it claims none of ours. */
export function kindOfName(name: string): FileKind | null {
  const extension = extensionOf(name);
  return FILE_KINDS.find((kind) => FACTS[kind].extensions.includes(extension)) ?? null;
}

/** The extension in lower case without its dot; "" if there is none. */
export function extensionOf(name: string): string {
  return /[^./\\]\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Bytes as people say them: "512 byte", "38 KB", "4,2 MB" (1 KB is 1,024 bytes). */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < MEGABYTE) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / MEGABYTE;
  const rounded = megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes);
  return `${String(rounded).replace(".", ",")} MB`;
}
