// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CheckboxGroup } from "../choice";

const labels = ["A-dagpenge", "Fleksjob", "Førtidspension", "Kontanthjælp", "Sygedagpenge"].flatMap((measure) =>
  ["RAR Hovedstaden", "Rudersdal", "Østdanmark"].map((area) => `${measure}, ${area}`),
);
const group = (choices = labels, chosen: string[] = []) => (
  <CheckboxGroup
    name="serier"
    label="Serier"
    search="Søg i serierne"
    choices={choices.map((label) => ({ value: label, label }))}
    defaultValue={chosen}
  />
);

let root: Root;
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

const show = (page = group()) => act(async () => root.render(page));
const search = () => document.querySelector<HTMLInputElement>("input[type=search]")!;
const type = (words: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(search(), words);
    search().dispatchEvent(new Event("input", { bubbles: true }));
  });
const box = (label: string) => document.querySelector<HTMLInputElement>(`input[value="${label}"]`)!;
const fitting = () => [...document.querySelectorAll(".choice:not(.unfit)")].map((line) => line.textContent);
const status = () => document.querySelector("[role=status]")!.textContent;

it("narrows the list by each word typed, also within words, and tells how many fit", async () => {
  await show();
  expect(status()).toBe("15 på listen.");
  const line = document.querySelector("[role=status]")!;
  expect(line.getAttribute("aria-live")).toBe("off");
  await type("dagpenge rud");
  expect(line.getAttribute("aria-live")).toBe("polite");
  expect(fitting()).toEqual(["A-dagpenge, Rudersdal", "Sygedagpenge, Rudersdal"]);
  expect(status()).toBe("2 af 15 passer på “dagpenge rud”.");
  await type("oestdan foertids");
  expect(fitting()).toEqual(["Førtidspension, Østdanmark"]);
  await type("revalidering");
  expect(fitting()).toEqual([]);
  expect(status()).toBe("Ingen af 15 passer på “revalidering”.");
});

it("keeps what is ticked, whatever is searched for, and counts it", async () => {
  await show();
  await act(async () => box("Fleksjob, Rudersdal").click());
  await type("kontant");
  expect(status()).toBe("3 af 15 passer på “kontant”, 1 valgt.");
  expect(box("Fleksjob, Rudersdal").checked).toBe(true);
  await act(async () => box("Kontanthjælp, Rudersdal").click());
  await type("");
  expect(status()).toBe("15 på listen, 2 valgt.");
  await act(async () => box("Fleksjob, Rudersdal").click());
  expect(status()).toBe("15 på listen, 1 valgt.");
});

it("has what was chosen before at its head", async () => {
  await show(group(labels, ["Sygedagpenge, Rudersdal"]));
  expect(fitting()[0]).toBe("Sygedagpenge, Rudersdal");
  expect(status()).toBe("15 på listen, 1 valgt.");
});

it("doesn't send the form for a return in the search, and is where the list of faults leads", async () => {
  await show();
  const press = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  await act(async () => search().dispatchEvent(press));
  expect(press.defaultPrevented).toBe(true);
  expect(search().id).toBe("felt-serier");
  expect(new Set([...document.querySelectorAll("[id]")].map(({ id }) => id)).size).toBe(16);
});

it("is the whole list without a script, and a plain one where there are few", async () => {
  const page = renderToStaticMarkup(group());
  expect(page).not.toContain('type="search"');
  expect(page).not.toContain("unfit");
  expect(page.match(/type="checkbox"/g)).toHaveLength(15);
  await show(group(labels.slice(0, 12)));
  expect(search()).toBeNull();
});
