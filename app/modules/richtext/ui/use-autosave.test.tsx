// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Server, words, written } from "../../../../test/factories/autosave-world";
import type { SaveRequest } from "../autosave-contract";
import { PACE } from "../internal/autosave/autosave";
import { useAutosave, type UseAutosave } from "./use-autosave";

let root: Root;
let seen: UseAutosave;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  window.localStorage.clear();
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Page({ textId, server }: { textId: string; server: Server }) {
  const { document: text, revision } = server;
  seen = useAutosave({
    documentKey: `${textId}:u1`,
    text: { document: text, revision, savedAt: null },
    save: server.save,
  });
  return null;
}

const show = (textId: string, server: Server) => act(async () => root.render(<Page textId={textId} server={server} />));
const wait = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

it("a page is ready when it knows of no draft, and saves what is written", async () => {
  const server = new Server();
  await show("t1", server);
  expect([seen.isReady, words(seen.document)]).toEqual([true, "fra begyndelsen"]);
  await act(async () => seen.edit(written("ny")));
  expect(seen.state.kind).toBe("saving");
  await wait(PACE.pause);
  expect([seen.state.kind, words(server.document)]).toEqual(["saved", "ny"]);
});

it("a draft that an earlier page left is shown and sent", async () => {
  const server = new Server();
  server.network = "down";
  await show("t1", server);
  await act(async () => seen.edit(written("uden net")));
  await wait(PACE.pause);
  expect(seen.state.kind).toBe("kept");
  await act(async () => root.unmount());
  root = createRoot(document.body.appendChild(document.createElement("div")));
  server.network = "up";
  await show("t1", server);
  expect(words(seen.document)).toBe("uden net");
  await wait(PACE.pause);
  expect([seen.state.kind, words(server.document), window.localStorage.length]).toEqual(["saved", "uden net", 0]);
});

it("another text in the same place is another text: nothing of the one before is shown, and its last words go to it", async () => {
  const [first, second] = [new Server(), new Server()];
  second.document = written("den anden");
  const answers: (() => void)[] = [];
  const answerLater = first.save;
  first.save = async (request: SaveRequest) => {
    await new Promise<void>((resolve) => void answers.push(resolve));
    return answerLater(request);
  };
  await show("t1", first);
  await act(async () => seen.edit(written("første ord")));
  await wait(PACE.pause);
  await act(async () => seen.edit(written("sidste ord")));
  await show("t2", second);
  expect(words(seen.document)).toBe("den anden");
  await act(async () => answers.shift()?.());
  await wait(0);
  await act(async () => answers.shift()?.());
  await wait(PACE.pause);
  expect([words(first.document), words(second.document), second.requests]).toEqual(["sidste ord", "den anden", []]);
});

it("what a conflict was resolved to is shown and saved", async () => {
  const server = new Server();
  await show("t1", server);
  server.write(written("Annes"));
  await act(async () => seen.edit(written("mit")));
  await wait(PACE.pause);
  expect(seen.state.kind).toBe("conflict");
  await act(async () => seen.resolve(written("begges")));
  await wait(0);
  expect([words(seen.document), words(server.document), seen.state.kind]).toEqual(["begges", "begges", "saved"]);
});
