// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { written } from "../../../../test/factories/autosave-world";
import { browserDrafts } from "../internal/autosave/draft-store";
import { UnsentText } from "./unsent-text";

let root: Root;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  window.localStorage.clear();
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

/** The page as it is opened anew: a draft is looked for once. */
const shown = async () => {
  await act(async () => root.render(null));
  await act(async () => root.render(<UnsentText documentKey="t1:u1" document={written("Som det er sendt.")} />));
  return document.body.textContent;
};
const keep = (text: string, editedAt: string, documentKey = "t1:u1") =>
  browserDrafts().write({
    documentKey,
    session: editedAt,
    baseRevision: 1,
    document: written(text),
    editedAt,
    unanswered: null,
  });

it("says nothing where nothing is kept, or only what the server has, or another's", async () => {
  expect(await shown()).toBe("");
  keep("Som det er sendt.", "2022-11-03T13:32:00Z");
  keep("En andens.", "2022-11-03T13:32:00Z", "t1:u2");
  expect(await shown()).toBe("");
});

it("shows the newest that never came to the server", async () => {
  keep("Skrevet uden net.", "2022-11-03T13:32:00Z");
  keep("Skrevet uden net, og mere.", "2022-11-03T13:33:00Z");
  const words = await shown();
  expect(words).toContain("Noget af det, du har skrevet, er ikke sendt.");
  expect(words).toContain("Skrevet uden net, og mere.");
  await act(async () => document.querySelector<HTMLButtonElement>("button")!.click());
  expect(document.body.textContent).toBe("");
  expect(window.localStorage).toHaveLength(0);
});
