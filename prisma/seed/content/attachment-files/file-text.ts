/** What a demonstration file holds, before it is made a PDF or a Word document. */
export interface FileText {
  title: string;
  blocks: FileBlock[];
}

export type FileBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "table"; caption: string; header: string[]; rows: string[][] }
  | { kind: "bars"; caption: string; bars: [label: string, value: number][] };

export const heading = (text: string): FileBlock => ({ kind: "heading", text });
export const paragraph = (text: string): FileBlock => ({ kind: "paragraph", text });
export const list = (...items: string[]): FileBlock => ({ kind: "list", items });
export const table = (caption: string, header: string[], rows: string[][]): FileBlock => ({
  kind: "table",
  caption,
  header,
  rows,
});
export const bars = (caption: string, values: [label: string, value: number][]): FileBlock => ({
  kind: "bars",
  caption,
  bars: values,
});

/** Stands on every page and sheet. */
export const DEMONSTRATION_FILE = "Demonstrationsfil: indholdet er opdigtet";

/** One date for all files, so that the same content is always the same bytes. */
export const FILE_DATE = new Date(Date.UTC(2022, 7, 18, 12));
