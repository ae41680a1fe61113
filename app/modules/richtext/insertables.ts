import type { Block } from "./document";

/** What can be put into a text from the toolbar: a kind of things with a name, and the things. */
export interface Insertable {
  /** "Felt", "Fast tekst", "Tabel fra et punkt" */
  label: string;
  /** what the list says when it is empty */
  emptyText: string;
  /** known already, or looked up when the list is opened. Throws an Error with a Danish message when it can't be. */
  items: InsertableItem[] | (() => Promise<InsertableItem[]>);
}

export interface InsertableItem {
  id: string;
  label: string;
  /** in one grey line: what it says now, where it is from */
  facts?: string;
  put: { type: "mergeField" | "liveTable" | "chart"; ref: string } | { type: "blocks"; blocks: Block[] };
}

/** A merge field with its name and what it says in this text; null = not known. */
export interface FieldShown {
  ref: string;
  label: string;
  value: string | null;
}
