/** Where text stands that a file's reader doesn't see, or not at first. */
export const HIDDEN_PLACES = [
  "properties",
  "comments",
  "deleted",
  "hidden",
  "alternatives",
  "links",
  "embedded",
  "earlier",
] as const;
export type HiddenPlace = (typeof HIDDEN_PLACES)[number];

export interface HiddenPart {
  place: HiddenPlace;
  /** In Danish, as a finding names it: "kommentarer", "det skjulte ark “Løn”", "den indlejrede fil “tal.xlsx”". */
  label: string;
  text: string;
}

/** What could be read from a file. */
export interface ExtractedText {
  /**
   * extracted: all of it was read. unreadable: some or all of it couldn't be, and `problem` says what; whatever was read
   * is there all the same. none: a picture, which has no text to read.
   */
  status: "extracted" | "unreadable" | "none";
  /** One or more Danish sentences; null unless unreadable. */
  problem: string | null;
  /** What a reader sees, page by page or sheet by sheet, in reading order as far as the file tells it. */
  text: string;
  hidden: HiddenPart[];
}

/** Characters kept of one file, all parts together; what has more counts as unreadable in part. */
export const MAX_TEXT_LENGTH = 3_000_000;

/** `StoredFile.textStatus`: the above, and pending while nobody has tried. */
export type TextStatus = ExtractedText["status"] | "pending";
