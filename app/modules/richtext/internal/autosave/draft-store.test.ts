// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { words, written } from "../../../../../test/factories/autosave-world";
import type { KeptDraft } from "../../autosave-contract";
import { browserDrafts } from "./draft-store";

const draft = (session: string, text: string, editedAt = "2022-11-03T13:32:00Z", documentKey = "t1:u1"): KeptDraft => ({
  documentKey,
  session,
  baseRevision: 3,
  document: written(text),
  editedAt,
  unanswered: null,
});

/** The browser's locks, as far as drafts need them: a page's locks are let go when it ends. */
class Locks {
  readonly held = new Map<string, () => void>();
  request = async (name: string, work: () => Promise<void>) => {
    this.held.set(name, () => this.held.delete(name));
    await work();
    this.held.delete(name);
  };
  query = async () => ({ held: [...this.held.keys()].map((name) => ({ name })) });
}

let locks: Locks;
beforeEach(() => {
  window.localStorage.clear();
  locks = new Locks();
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
});
afterEach(() => vi.unstubAllGlobals());

describe("drafts in the browser", () => {
  it("of a page that is gone are taken over, the newest first, and stand under the heir's name", async () => {
    const before = browserDrafts();
    before.write(draft("a", "ældst", "2022-11-03T13:30:00Z"));
    before.write(draft("b", "nyest", "2022-11-03T13:40:00Z"));
    const drafts = browserDrafts();
    const taken = await drafts.takeOver({ documentKey: "t1:u1", session: "c" });
    expect([words(taken!.document), taken!.session, taken!.baseRevision]).toEqual(["nyest", "c", 3]);
    expect(drafts.has({ documentKey: "t1:u1", session: "b" })).toBe(false);
    expect(drafts.has({ documentKey: "t1:u1", session: "c" })).toBe(true);
    expect(drafts.has({ documentKey: "t1:u1", session: "a" })).toBe(true);
  });

  it("of another page that lives are left to it, until it is gone", async () => {
    const other = browserDrafts();
    other.hold("a");
    other.write(draft("a", "fane 1"));
    const drafts = browserDrafts();
    expect(await drafts.takeOver({ documentKey: "t1:u1", session: "b" })).toBeNull();
    locks.held.clear();
    expect(words((await drafts.takeOver({ documentKey: "t1:u1", session: "b" }))!.document)).toBe("fane 1");
  });

  it("of a page that closed in this window are free at once, before the browser has let go of its lock", async () => {
    const drafts = browserDrafts();
    const letGo = drafts.hold("a");
    drafts.write(draft("a", "samme vindue"));
    expect(await drafts.takeOver({ documentKey: "t1:u1", session: "b" })).toBeNull();
    locks.held.set("sagsgang:udkast:a", () => {});
    letGo();
    locks.held.set("sagsgang:udkast:a", () => {});
    expect(words((await drafts.takeOver({ documentKey: "t1:u1", session: "b" }))!.document)).toBe("samme vindue");
  });

  it("of another text or another writer are not taken", async () => {
    const drafts = browserDrafts();
    drafts.write(draft("a", "anden tekst", undefined, "t2:u1"));
    drafts.write(draft("b", "anden person", undefined, "t1:u2"));
    expect(await drafts.takeOver({ documentKey: "t1:u1", session: "c" })).toBeNull();
  });

  it("without locks in the browser are still found", async () => {
    Object.defineProperty(navigator, "locks", { value: undefined, configurable: true });
    browserDrafts().write(draft("a", "uden låse"));
    expect(words((await browserDrafts().takeOver({ documentKey: "t1:u1", session: "b" }))!.document)).toBe("uden låse");
  });

  it("that are damaged are passed over", async () => {
    window.localStorage.setItem("sagsgang:udkast:t1:u1:a", '{"document":');
    window.localStorage.setItem("sagsgang:udkast:t1:u1:b", '{"document":{"type":"x"}}');
    expect(await browserDrafts().takeOver({ documentKey: "t1:u1", session: "c" })).toBeNull();
  });

  it("that find no room are reported, not thrown", () => {
    const setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { setItem, getItem: () => null, removeItem: () => {} });
    expect(browserDrafts().write(draft("a", "x"))).toBe(false);
  });
});
