import type { DraftName, DraftStore, KeptDraft, SaveOutcome, SaveRequest } from "~/modules/richtext/autosave-contract";
import type { RichDocument } from "~/modules/richtext/document";
import { toPlainText } from "~/modules/richtext/document-text";
import { paragraph, richDocument, section } from "./rich-documents";

export const written = (words: string): RichDocument => richDocument(section("Økonomi", paragraph(words)));
export const words = (document: RichDocument) => toPlainText(document).split("\n")[1];

/** A machine that keeps drafts across pages, as localStorage does. */
export class Machine {
  readonly kept = new Map<string, string>();
  readonly alive = new Set<string>();
  full = false;
  private write(draft: KeptDraft) {
    if (!this.full) this.kept.set(draft.session, JSON.stringify(draft));
    return !this.full;
  }
  private async takeOver(heir: DraftName): Promise<KeptDraft | null> {
    await Promise.resolve();
    const [newest] = this.drafts
      .filter((draft) => draft.documentKey === heir.documentKey && !this.alive.has(draft.session))
      .sort((a, b) => b.editedAt.localeCompare(a.editedAt));
    if (!newest) return null;
    const inherited = { ...newest, ...heir };
    if (this.write(inherited)) this.kept.delete(newest.session);
    return inherited;
  }
  private hold(session: string) {
    this.alive.add(session);
    return () => void this.alive.delete(session);
  }
  /** The machine as one page sees it, until that page crashes: then it writes nothing more. */
  page() {
    let crashed = false;
    const store: DraftStore = {
      write: (draft) => !crashed && this.write(draft),
      has: (draft) => !crashed && this.kept.has(draft.session),
      remove: (draft) => void (!crashed && this.kept.delete(draft.session)),
      takeOver: (heir) => this.takeOver(heir),
      hold: (session) => this.hold(session),
    };
    const crash = () => {
      crashed = true;
      this.alive.clear();
    };
    return { store, crash, isAlive: () => !crashed };
  }
  get drafts() {
    return [...this.kept.values()].map((draft) => JSON.parse(draft) as KeptDraft);
  }
}

/** A server that does what save-text does, over a network that can lose the request or the reply. */
export class Server {
  revision = 1;
  document = written("fra begyndelsen");
  lastSaveId = "";
  readonly requests: SaveRequest[] = [];
  readonly applied: string[] = [];
  network: "up" | "down" | "loses replies" | "hangs" | Error = "up";
  refuse: string | null = null;
  savedBy = "Sanne Hedegaard";

  save = async (request: SaveRequest): Promise<SaveOutcome> => {
    this.requests.push(request);
    await Promise.resolve();
    if (this.network === "down" || this.network instanceof Error) throw new TypeError("fetch failed");
    if (this.network === "hangs") return new Promise(() => {});
    const outcome = this.answer(request);
    if (this.network === "loses replies") throw new TypeError("connection reset");
    return outcome;
  };

  private answer(request: SaveRequest): SaveOutcome {
    const savedAt = new Date().toISOString();
    if (this.refuse) return { kind: "refused", message: this.refuse };
    if (request.saveId === this.lastSaveId) return { kind: "saved", revision: this.revision, savedAt };
    if (request.baseRevision !== this.revision) {
      const current = { document: this.document, revision: this.revision, savedAt, savedBy: this.savedBy };
      return { kind: "conflict", current };
    }
    this.write(request.document, request.saveId);
    return { kind: "saved", revision: this.revision, savedAt };
  }

  /** Somebody else saves. */
  write(document: RichDocument, saveId = `other-${this.revision}`) {
    this.revision += 1;
    this.document = document;
    this.lastSaveId = saveId;
    this.applied.push(words(document) ?? "");
  }
}
