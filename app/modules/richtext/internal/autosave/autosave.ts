import { now } from "~/platform/clock";
import { freshKey } from "~/ui/idempotency-key";
import type {
  DraftName,
  DraftStore,
  OtherVersion,
  SaveFunction,
  SaveOutcome,
  SaveRequest,
} from "../../autosave-contract";
import type { RichDocument } from "../../document";
import { sameJson } from "../same-json";

/** What the writer is told. `at`: when it was saved there, or kept here. */
export type AutosaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  /** The server can't be reached; the text is kept on this machine and sent when it can. */
  | { kind: "kept"; at: Date }
  /** The server can't be reached and the machine keeps nothing: closing the page would lose it. */
  | { kind: "atRisk" }
  | { kind: "refused"; at: Date; message: string }
  /** Somebody was first. `base` is what both began from, where this page knows it. */
  | { kind: "conflict"; mine: RichDocument; theirs: OtherVersion; base: RichDocument | null };

export interface AutosaveOptions {
  /** Names the text and the writer, so that on a shared machine nobody is given another's draft. */
  documentKey: string;
  /** The text as the page was loaded with it. */
  document: RichDocument;
  revision: number;
  savedAt: Date | null;
  save: SaveFunction;
  drafts: DraftStore;
  isOnline: () => boolean;
}

/** Milliseconds: a pause in the writing, the longest that nothing is sent, the longest wait for an answer, and retries. */
export const PACE = { pause: 1_000, longest: 5_000, answer: 30_000, firstRetry: 2_000, slowestRetry: 60_000 } as const;

/**
 * Saves a text while it is written. One save is under way at a time. A save that was not answered may have arrived, so it
 * is sent again as it was, with the same id, before anything newer. What the server doesn't have is kept in `drafts` from
 * the moment it is written.
 */
export class Autosave {
  private state: AutosaveState;
  private revision: number;
  /** The text of that revision; null when it is not known. */
  private base: RichDocument | null;
  /** Written and not yet in any request. */
  private unsaved: { document: RichDocument; editedAt: Date } | null = null;
  private unanswered: SaveRequest | null = null;
  /** The writer's version before a conflict was resolved. */
  private setAside: RichDocument | undefined;
  private underWay = false;
  private closed = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | null = null;
  private readonly session = freshKey();
  private readonly letGo: () => void;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: AutosaveOptions) {
    this.revision = options.revision;
    this.base = options.document;
    this.state = { kind: "saved", at: options.savedAt };
    this.letGo = options.drafts.hold(this.session);
  }

  getState = (): AutosaveState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /**
   * Takes up what an earlier page left behind (reload, crash, closed without network) and sends it.
   * @returns the text to go on from, or null when nothing was left
   */
  async recover(): Promise<RichDocument | null> {
    const draft = await this.options.drafts.takeOver(this.ownDraft());
    if (!draft) return null;
    const editedAt = new Date(draft.editedAt);
    this.revision = draft.baseRevision;
    if (draft.baseRevision !== this.options.revision) this.base = null;
    this.unanswered = draft.unanswered;
    const newer = !draft.unanswered || !sameJson(draft.unanswered.document, draft.document);
    this.unsaved = newer ? { document: draft.document, editedAt } : null;
    this.become({ kind: "kept", at: editedAt });
    void this.flush();
    return draft.document;
  }

  /** The text as it now stands. Call at every change. */
  edit(document: RichDocument): void {
    const editedAt = now();
    this.unsaved = { document, editedAt };
    const kept = this.keep();
    switch (this.state.kind) {
      case "conflict":
        this.become({ ...this.state, mine: document });
        return;
      case "refused":
        this.become({ ...this.state, at: editedAt });
        break;
      case "kept":
      case "atRisk":
        this.become(kept ? { kind: "kept", at: editedAt } : { kind: "atRisk" });
        break;
      default:
        this.become({ kind: "saving" });
    }
    if (this.failures === 0) this.sendSoon();
  }

  /** Goes on with a text put together from both versions; the one it stands on is the other's. */
  resolve(document: RichDocument): void {
    if (this.state.kind !== "conflict") return;
    this.revision = this.state.theirs.revision;
    this.base = this.state.theirs.document;
    this.setAside = this.state.mine;
    this.unsaved = { document, editedAt: now() };
    this.keep();
    this.become({ kind: "saving" });
    void this.flush();
  }

  /** Sends what waits, now: the network is back, or the page is left. */
  async flush(): Promise<void> {
    if (this.underWay || this.state.kind === "conflict" || this.handedOver()) return;
    clearTimeout(this.timer);
    this.waitingSince = null;
    const request = this.unanswered ?? this.nextRequest();
    if (!request) return;
    if (!this.options.isOnline()) {
      this.unreachable();
      return;
    }
    this.unanswered = request;
    this.keep();
    this.underWay = true;
    const outcome = await this.send(request);
    this.underWay = false;
    if (this.handedOver()) return;
    if (outcome) this.settle(request, outcome);
    else this.unreachable();
    if (this.closed) this.sendTheRest();
  }

  /**
   * The page goes. What waits is sent once more; what can't be sent stays kept. A page that opens the text meanwhile
   * finds the draft, takes it over and goes on from it, unanswered save included.
   */
  close(): void {
    this.closed = true;
    this.listeners.clear();
    clearTimeout(this.timer);
    this.letGo();
    this.sendTheRest();
  }

  private sendTheRest(): void {
    if (this.failures === 0 && this.state.kind === "saving") void this.flush();
  }

  private handedOver(): boolean {
    return this.closed && !this.options.drafts.has(this.ownDraft());
  }

  private ownDraft(): DraftName {
    return { documentKey: this.options.documentKey, session: this.session };
  }

  private nextRequest(): SaveRequest | null {
    if (!this.unsaved) return null;
    const { document } = this.unsaved;
    const request: SaveRequest = { saveId: freshKey(), baseRevision: this.revision, document };
    return this.setAside ? { ...request, mine: this.setAside } : request;
  }

  /** Null: not reached, or not answered in time. */
  private async send(request: SaveRequest): Promise<SaveOutcome | null> {
    const controller = new AbortController();
    let late: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<null>((resolve) => {
      late = setTimeout(() => {
        controller.abort();
        resolve(null);
      }, PACE.answer);
    });
    try {
      return await Promise.race([this.options.save(request, controller.signal), tooLate]);
    } catch {
      return null;
    } finally {
      clearTimeout(late);
    }
  }

  private settle(request: SaveRequest, outcome: SaveOutcome): void {
    this.failures = 0;
    this.unanswered = null;
    if (this.unsaved?.document === request.document) this.unsaved = null;
    const mine = this.unsaved?.document ?? request.document;
    if (outcome.kind === "saved") {
      this.setAside = undefined;
      this.base = request.document;
      this.savedAs(outcome.revision, outcome.savedAt);
    } else if (outcome.kind === "conflict" && sameJson(mine, outcome.current.document)) {
      this.unsaved = null;
      this.base = mine;
      this.savedAs(outcome.current.revision, outcome.current.savedAt);
    } else {
      this.unsaved ??= { document: mine, editedAt: now() };
      this.keep();
      if (outcome.kind === "conflict")
        this.become({ kind: "conflict", mine, theirs: outcome.current, base: this.base });
      else this.become({ kind: "refused", at: this.unsaved.editedAt, message: outcome.message });
    }
  }

  private savedAs(revision: number, savedAt: string): void {
    this.revision = revision;
    if (this.unsaved) {
      this.keep();
      this.become({ kind: "saving" });
      this.sendSoon();
    } else {
      this.options.drafts.remove(this.ownDraft());
      this.become({ kind: "saved", at: new Date(savedAt) });
    }
  }

  private unreachable(): void {
    const wait = Math.min(PACE.slowestRetry, PACE.firstRetry * 2 ** this.failures);
    this.failures += 1;
    this.become(this.keep() ? { kind: "kept", at: this.unsaved?.editedAt ?? now() } : { kind: "atRisk" });
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.flush(), wait);
  }

  private sendSoon(): void {
    if (this.closed) return;
    this.waitingSince ??= Date.now();
    const wait = Math.min(PACE.pause, Math.max(0, this.waitingSince + PACE.longest - Date.now()));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private keep(): boolean {
    const document = this.unsaved?.document ?? this.unanswered?.document;
    if (!document) return true;
    return this.options.drafts.write({
      ...this.ownDraft(),
      baseRevision: this.revision,
      document,
      editedAt: (this.unsaved?.editedAt ?? now()).toISOString(),
      unanswered: this.unanswered,
    });
  }

  private become(state: AutosaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
