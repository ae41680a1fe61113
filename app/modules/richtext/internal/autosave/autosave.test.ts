import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Machine, Server, words, written } from "../../../../../test/factories/autosave-world";
import type { SaveOutcome, SaveRequest } from "../../autosave-contract";
import { Autosave, PACE, type AutosaveState } from "./autosave";

let machine: Machine;
let server: Server;
let online: boolean;
let seen: AutosaveState["kind"][];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2022-11-03T13:32:00Z") });
  machine = new Machine();
  server = new Server();
  online = true;
  seen = [];
});
afterEach(() => vi.useRealTimers());

let crash: () => void;

function open(documentKey = "text-1:sanne") {
  const page = machine.page();
  crash = page.crash;
  const autosave = new Autosave({
    documentKey,
    document: server.document,
    revision: server.revision,
    savedAt: null,
    save: (request) => server.save(request),
    drafts: page.store,
    isOnline: () => online && page.isAlive(),
  });
  autosave.subscribe(() => {
    const { kind } = autosave.getState();
    if (seen.at(-1) !== kind) seen.push(kind);
  });
  return autosave;
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("while one writes", () => {
  it("nothing is sent until a pause, and then the newest text once", async () => {
    const autosave = open();
    autosave.edit(written("E"));
    await wait(PACE.pause - 1);
    autosave.edit(written("Et"));
    await wait(PACE.pause - 1);
    expect(server.requests).toHaveLength(0);
    await wait(1);
    expect(server.applied).toEqual(["Et"]);
    expect(autosave.getState()).toEqual({ kind: "saved", at: new Date("2022-11-03T13:32:01.999Z") });
    expect(seen).toEqual(["saving", "saved"]);
  });

  it("who never pauses is saved every five seconds all the same", async () => {
    const autosave = open();
    for (let i = 0; i < 40; i += 1) {
      autosave.edit(written(`tegn ${i}`));
      await wait(250);
    }
    expect(server.applied).toHaveLength(2);
  });

  it("one save is under way at a time; what is written meanwhile follows on the new revision", async () => {
    let answer: (outcome: SaveOutcome) => void = () => {};
    const slow = vi.fn((_: SaveRequest) => new Promise<SaveOutcome>((resolve) => void (answer = resolve)));
    server.save = slow;
    const autosave = open();
    autosave.edit(written("første"));
    await wait(PACE.pause);
    autosave.edit(written("anden"));
    autosave.edit(written("tredje"));
    await wait(10_000);
    expect(slow).toHaveBeenCalledTimes(1);
    answer({ kind: "saved", revision: 2, savedAt: "2022-11-03T13:32:09Z" });
    await wait(0);
    expect(autosave.getState().kind).toBe("saving");
    await wait(PACE.pause);
    expect(slow).toHaveBeenCalledTimes(2);
    const [first, second] = slow.mock.calls.map(([request]) => request);
    expect(second).toMatchObject({ baseRevision: 2 });
    expect(words(second!.document)).toBe("tredje");
    expect(second!.saveId).not.toBe(first!.saveId);
  });

  it("every change is kept on the machine at once, and gone from it when the server has it", async () => {
    const autosave = open();
    autosave.edit(written("et tegn"));
    expect(machine.drafts.map(({ document }) => words(document))).toEqual(["et tegn"]);
    await wait(PACE.pause);
    expect(machine.drafts).toEqual([]);
  });
});

describe("without network", () => {
  it("the text is kept here, and sent when the network is back", async () => {
    const autosave = open();
    server.network = "down";
    autosave.edit(written("uden net"));
    await wait(PACE.pause);
    expect(autosave.getState()).toEqual({ kind: "kept", at: new Date("2022-11-03T13:32:00Z") });
    autosave.edit(written("uden net, mere"));
    expect(autosave.getState()).toEqual({ kind: "kept", at: new Date("2022-11-03T13:32:01Z") });
    server.network = "up";
    await wait(PACE.firstRetry);
    await wait(PACE.pause);
    expect(words(server.document)).toBe("uden net, mere");
    expect(autosave.getState().kind).toBe("saved");
    expect(machine.drafts).toEqual([]);
    expect(seen).toEqual(["saving", "kept", "saving", "saved"]);
  });

  it("tries are further and further apart, and at once when the browser says it is back", async () => {
    const autosave = open();
    server.network = "down";
    autosave.edit(written("x"));
    await wait(5 * 60_000);
    expect(server.requests.length).toBeGreaterThan(6);
    expect(server.requests.length).toBeLessThan(12);
    const tries = server.requests.length;
    server.network = "up";
    await autosave.flush();
    expect(server.requests).toHaveLength(tries + 1);
    expect(autosave.getState().kind).toBe("saved");
  });

  it("a browser that knows it is offline sends nothing", async () => {
    const autosave = open();
    online = false;
    autosave.edit(written("i toget"));
    await wait(60_000);
    expect(server.requests).toHaveLength(0);
    expect(autosave.getState().kind).toBe("kept");
    online = true;
    await autosave.flush();
    expect(server.applied).toEqual(["i toget"]);
  });

  it("a server that never answers counts as not reached; its late answer is not missed", async () => {
    const autosave = open();
    server.network = "hangs";
    autosave.edit(written("x"));
    await wait(PACE.pause + PACE.answer);
    expect(autosave.getState().kind).toBe("kept");
    server.network = "up";
    await wait(PACE.firstRetry);
    expect(server.requests[1]).toEqual(server.requests[0]);
    expect(autosave.getState().kind).toBe("saved");
  });

  it("when the machine keeps nothing either, it says so", async () => {
    const autosave = open();
    machine.full = true;
    server.network = "down";
    autosave.edit(written("x"));
    await wait(PACE.pause);
    expect(autosave.getState()).toEqual({ kind: "atRisk" });
    server.network = "up";
    await wait(PACE.firstRetry);
    expect(autosave.getState().kind).toBe("saved");
  });
});

describe("when the reply is lost", () => {
  it("the same save is sent again with its id, done once, before what was written since", async () => {
    const autosave = open();
    server.network = "loses replies";
    autosave.edit(written("første"));
    await wait(PACE.pause);
    autosave.edit(written("anden"));
    server.network = "up";
    await wait(PACE.firstRetry + PACE.pause);
    expect(server.requests.map(({ document }) => words(document))).toEqual(["første", "første", "anden"]);
    expect(server.requests[1]!.saveId).toBe(server.requests[0]!.saveId);
    expect(server.requests[2]).toMatchObject({ baseRevision: 2 });
    expect(server.applied).toEqual(["første", "anden"]);
    expect(autosave.getState().kind).toBe("saved");
  });

  it("also across a reload: no conflict with oneself", async () => {
    const before = open();
    server.network = "loses replies";
    before.edit(written("første"));
    await wait(PACE.pause);
    before.edit(written("første og anden"));
    crash();
    server.network = "up";
    const after = open();
    expect(words((await after.recover())!)).toBe("første og anden");
    await wait(PACE.pause);
    expect(server.applied).toEqual(["første", "første og anden"]);
    expect(after.getState().kind).toBe("saved");
    expect(machine.drafts).toEqual([]);
  });
});

describe("a page that ends", () => {
  it("in a crash: the next one takes up its text and sends it", async () => {
    open().edit(written("før strømmen gik"));
    crash();
    const next = open();
    expect(words((await next.recover())!)).toBe("før strømmen gik");
    await wait(0);
    expect(server.applied).toEqual(["før strømmen gik"]);
    expect(next.getState().kind).toBe("saved");
    expect(machine.drafts).toEqual([]);
  });

  it("in a crash in the middle of a save that didn't arrive", async () => {
    const page = open();
    server.network = "hangs";
    page.edit(written("under vejs"));
    await wait(PACE.pause);
    crash();
    server.network = "up";
    const next = open();
    await next.recover();
    await wait(0);
    expect(server.requests[1]).toEqual(server.requests[0]);
    expect(server.applied).toEqual(["under vejs"]);
  });

  it("in a crash without network, and again: nothing is lost", async () => {
    server.network = "down";
    open().edit(written("dag 1"));
    crash();
    const second = open();
    await second.recover();
    await wait(PACE.pause);
    second.edit(written("dag 1 og 2"));
    crash();
    server.network = "up";
    const third = open();
    expect(words((await third.recover())!)).toBe("dag 1 og 2");
    await wait(PACE.pause);
    expect(words(server.document)).toBe("dag 1 og 2");
  });

  it("by going elsewhere: what waits is sent at once", async () => {
    const page = open();
    page.edit(written("sidste ord"));
    page.close();
    await wait(0);
    expect(server.applied).toEqual(["sidste ord"]);
    expect(machine.drafts).toEqual([]);
    expect(machine.alive.size).toBe(0);
  });

  it("by going elsewhere while a save is under way: what came after it is sent too", async () => {
    const page = open();
    page.edit(written("a"));
    const flushed = page.flush();
    page.edit(written("ab"));
    page.close();
    await flushed;
    await wait(0);
    expect(server.applied).toEqual(["a", "ab"]);
    expect(machine.alive.size).toBe(0);
  });

  it("by going elsewhere without network: the draft waits for the next page, and nothing more is tried", async () => {
    server.network = "down";
    const page = open();
    page.edit(written("venter"));
    page.close();
    await wait(10 * 60_000);
    expect(server.requests).toHaveLength(1);
    expect(machine.drafts).toHaveLength(1);
    expect(machine.alive.size).toBe(0);
  });

  it("a page beside it that still lives keeps its own draft to itself", async () => {
    const first = open();
    online = false;
    first.edit(written("fane 1"));
    const second = open();
    expect(await second.recover()).toBeNull();
    second.edit(written("fane 2"));
    expect(machine.drafts.map(({ document }) => words(document))).toEqual(["fane 1", "fane 2"]);
  });

  it("another text's draft is not taken", async () => {
    open().edit(written("x"));
    crash();
    const other = open("text-2:sanne");
    expect(await other.recover()).toBeNull();
  });
});

describe("when somebody else was first", () => {
  async function inConflict() {
    const autosave = open();
    server.savedBy = "Anne Vestergård";
    server.write(written("Annes"));
    autosave.edit(written("mit"));
    await wait(PACE.pause);
    return autosave;
  }

  it("both versions are shown, and nothing is overwritten, however much more is written", async () => {
    const autosave = await inConflict();
    expect(autosave.getState()).toMatchObject({
      kind: "conflict",
      theirs: { revision: 2, savedBy: "Anne Vestergård" },
    });
    autosave.edit(written("mit, videre"));
    await wait(60_000);
    await autosave.flush();
    expect(server.applied).toEqual(["Annes"]);
    const state = autosave.getState();
    expect(state.kind === "conflict" && words(state.mine)).toBe("mit, videre");
    expect(machine.drafts.map(({ document }) => words(document))).toEqual(["mit, videre"]);
  });

  it("what is put together is saved on top of theirs, with one's own version beside it", async () => {
    const autosave = await inConflict();
    const state = autosave.getState();
    expect(state.kind === "conflict" && words(state.base!)).toBe("fra begyndelsen");
    autosave.resolve(written("begges"));
    await wait(0);
    expect(server.requests.at(-1)).toMatchObject({ baseRevision: 2 });
    expect(words(server.requests.at(-1)!.mine!)).toBe("mit");
    expect(server.applied).toEqual(["Annes", "begges"]);
    expect(autosave.getState().kind).toBe("saved");
    autosave.edit(written("videre"));
    await wait(PACE.pause);
    expect(server.requests.at(-1)).not.toHaveProperty("mine");
  });

  it("and somebody else again: it is a conflict again", async () => {
    const autosave = await inConflict();
    server.write(written("Annes igen"));
    autosave.resolve(written("begges"));
    await wait(0);
    const state = autosave.getState();
    expect(state.kind === "conflict" && [words(state.mine), words(state.theirs.document)]).toEqual([
      "begges",
      "Annes igen",
    ]);
  });

  it("a reload in the middle of it ends in the same conflict", async () => {
    await inConflict();
    crash();
    const next = open();
    expect(words((await next.recover())!)).toBe("mit");
    await wait(0);
    const state = next.getState();
    expect(state.kind === "conflict" && [words(state.mine), words(state.theirs.document)]).toEqual(["mit", "Annes"]);
  });

  it("the same text from both is no conflict, whatever the order of its keys", async () => {
    const autosave = open();
    const mine = written("ens");
    server.write(
      JSON.parse(
        JSON.stringify(mine, (_, value) =>
          value && typeof value === "object" && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        ),
      ),
    );
    autosave.edit(mine);
    await wait(PACE.pause);
    expect(autosave.getState().kind).toBe("saved");
    autosave.edit(written("videre"));
    await wait(PACE.pause);
    expect(server.applied.at(-1)).toBe("videre");
  });
});

describe("when the server refuses", () => {
  it("says why, keeps the text here, and tries again at the next change", async () => {
    const autosave = open();
    server.refuse = "Sagen er sendt til godkendelse.";
    autosave.edit(written("for sent"));
    await wait(PACE.pause);
    expect(autosave.getState()).toMatchObject({ kind: "refused", message: "Sagen er sendt til godkendelse." });
    await wait(10 * 60_000);
    expect(server.requests).toHaveLength(1);
    expect(machine.drafts.map(({ document }) => words(document))).toEqual(["for sent"]);
    server.refuse = null;
    autosave.edit(written("for sent?"));
    expect(autosave.getState().kind).toBe("refused");
    await wait(PACE.pause);
    expect(autosave.getState().kind).toBe("saved");
  });
});

describe("whatever happens to network, reply and page", () => {
  type Step = "type" | "pause" | "long pause" | "crash" | "leave" | Server["network"];
  const steps = fc.array(
    fc.constantFrom<Step[]>(
      "type",
      "type",
      "pause",
      "long pause",
      "crash",
      "leave",
      "up",
      "down",
      "loses replies",
      "hangs",
    ),
    { maxLength: 30 },
  );

  it("one writer's last word arrives, in order, once, and never as a conflict with oneself", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (story) => {
        machine = new Machine();
        server = new Server();
        seen = [];
        let page = open();
        let typed = 0;
        const act = async (step: Step) => {
          if (step === "type") page.edit(written(String((typed += 1))));
          else if (step === "pause") await wait(PACE.pause + 1);
          else if (step === "long pause") await wait(PACE.slowestRetry + PACE.answer);
          else if (step === "crash" || step === "leave") {
            if (step === "crash") crash();
            else page.close();
            page = open();
            await page.recover();
          } else server.network = step;
        };
        for (const step of story) await act(step);
        for (const step of ["up", "long pause", "long pause", "pause"] as const) await act(step);
        expect(seen).not.toContain("conflict");
        if (typed > 0) expect(words(server.document)).toBe(String(typed));
        expect(server.applied).toEqual([...new Set(server.applied)].sort((a, b) => Number(a) - Number(b)));
        expect(page.getState().kind).toBe("saved");
        expect(machine.drafts).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 20_000);
});
