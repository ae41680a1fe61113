import type { RichDocument } from "./document";

/** What an editor page and its route say to each other when a text saves itself. */
export interface SaveRequest {
  /** The same save sent again has the same id: done once. Also fit as the request's idempotency key. */
  saveId: string;
  baseRevision: number;
  document: RichDocument;
  /** After a conflict: the writer's own version, as it was before the two were put together. */
  mine?: RichDocument;
}

export interface OtherVersion {
  document: RichDocument;
  revision: number;
  savedAt: string;
  savedBy: string | null;
}

export type SaveOutcome =
  | { kind: "saved"; revision: number; savedAt: string }
  /** Somebody was first. */
  | { kind: "conflict"; current: OtherVersion }
  /** A rule forbids it, or the writer may no longer: why, and what to do, in Danish. */
  | { kind: "refused"; message: string };

/**
 * Sends a text to the server. It answers with what the server said, and throws when the server could not be reached or
 * did not understand; then the same request is sent again later.
 */
export type SaveFunction = (request: SaveRequest, signal: AbortSignal) => Promise<SaveOutcome>;

/** An edit that the server doesn't have yet, as it is kept on the writer's own machine. */
export interface KeptDraft {
  documentKey: string;
  /** The open page that writes it. Two tabs on one text keep a draft each. */
  session: string;
  baseRevision: number;
  document: RichDocument;
  editedAt: string;
  /** A save that was sent and not answered: it must be sent again as it was before anything newer. */
  unanswered: SaveRequest | null;
}

export type DraftName = Pick<KeptDraft, "documentKey" | "session">;

export interface DraftStore {
  /** False when the machine keeps nothing: full, or not allowed. */
  write(draft: KeptDraft): boolean;
  has(draft: DraftName): boolean;
  remove(draft: DraftName): void;
  /**
   * Makes the newest draft of a page that is gone (closed, crashed, reloaded) this page's own, in one step: what the
   * other page still does, it does with or without its draft, never with half of it.
   */
  takeOver(heir: DraftName): Promise<KeptDraft | null>;
  /** Says that a page lives, until the returned function is called or the page goes. */
  hold(session: string): () => void;
}
