// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useKeptFocus } from "./kept-focus";

let root: Root;
beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () => root.render(<Page />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function Page() {
  useKeptFocus(null);
  return (
    <main>
      <button id="text">Teksten</button>
    </main>
  );
}

const text = () => document.getElementById("text")!;

/** Opens a dialog over the page with the focus in it. */
function open(): HTMLElement {
  const dialog = document.body.appendChild(document.createElement("section"));
  dialog.setAttribute("role", "dialog");
  dialog.appendChild(document.createElement("button")).focus();
  return dialog;
}
/** What has the focus goes from the page, as a browser tells of it; the page is left alone for half a second. */
function remove(gone: HTMLElement) {
  const focused = document.activeElement as HTMLElement;
  focused.blur();
  gone.remove();
  vi.advanceTimersByTime(500);
}

it("goes back to where it was when a dialog goes without giving it back", () => {
  text().focus();
  remove(open());
  expect(document.activeElement).toBe(text());
});

it("stays where a dialog still is, and nowhere for who had it nowhere", () => {
  text().focus();
  const under = open();
  remove(open());
  expect(document.activeElement).toBe(document.body);
  under.remove();
  text().focus();
  text().blur(); // a press beside everything
  vi.advanceTimersByTime(500);
  expect(document.activeElement).toBe(document.body);
});
