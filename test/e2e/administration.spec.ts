import type { Page } from "@playwright/test";
import { png } from "../fixtures/files/images";
import { as, expect, expectAccessible, test } from "./browser";

/** The administrator's own tools: orders, settings that two change at once, templates, and who may come in. */

test.describe.configure({ mode: "serial" });

const administration = "/intern/administration";

async function committee(page: Page, tab?: string): Promise<void> {
  await page.goto(`${administration}/udvalg`);
  await page.getByRole("link", { name: "Beskæftigelsesudvalget", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Beskæftigelsesudvalget" })).toBeVisible();
  if (tab) await page.getByRole("link", { name: new RegExp(`^${tab}`) }).click();
}

const titlesOf = (page: Page, list: string) =>
  page.getByRole("list", { name: list }).getByRole("listitem").locator("a.t").allTextContents();

test("fixed items: added, ordered by keyboard and by drag, removed and back", async ({ browser }) => {
  const ole = await as(browser, "Ole Agger");
  const last = async () =>
    (await titlesOf(ole, "Faste punkter sidst på dagsordenen")).filter((title) => !title.startsWith("Opfølgning"));
  await committee(ole, "Faste punkter");
  await expect.poll(last).toEqual(["Gensidig orientering", "Underskriftsside"]);
  await ole.getByLabel("Titel på dagsordenen").fill("Kommende møder");
  await ole.getByRole("button", { name: "Tilføj punktet" }).click();
  await expect(ole.getByText("Punktet er tilføjet.")).toBeVisible();

  await ole.getByRole("button", { name: "Flyt Kommende møder" }).focus();
  await ole.keyboard.press("Alt+ArrowUp");
  await expect.poll(last).toEqual(["Gensidig orientering", "Kommende møder", "Underskriftsside"]);
  await expect(ole.getByText("Rækkefølgen er gemt.")).toBeVisible();
  await ole.reload();
  await expect.poll(last).toEqual(["Gensidig orientering", "Kommende møder", "Underskriftsside"]);

  const target = await ole.getByRole("link", { name: "Gensidig orientering" }).boundingBox();
  await ole.getByRole("button", { name: "Flyt Kommende møder" }).hover();
  await ole.mouse.down();
  await ole.mouse.move(target!.x, target!.y, { steps: 12 });
  await ole.mouse.up();
  await expect.poll(last).toEqual(["Kommende møder", "Gensidig orientering", "Underskriftsside"]);
  await expect(ole.getByText("Rækkefølgen er gemt.")).toBeVisible();
  await ole.reload();
  await expect.poll(last).toEqual(["Kommende møder", "Gensidig orientering", "Underskriftsside"]);

  await ole.getByRole("button", { name: "Fjern Kommende møder" }).click();
  await expect.poll(last).toEqual(["Gensidig orientering", "Underskriftsside"]);
  await ole.getByRole("button", { name: /^Fortryd/ }).click();
  await expect.poll(last).toEqual(["Kommende møder", "Gensidig orientering", "Underskriftsside"]);
  await ole.getByRole("button", { name: "Fjern Kommende møder" }).click();
  await expect.poll(last).toEqual(["Gensidig orientering", "Underskriftsside"]);
});

test("members stand in the order they are given", async ({ browser }) => {
  const ole = await as(browser, "Ole Agger");
  const members = async () => (await titlesOf(ole, "Medlemmer i dag")).slice(2, 4);
  await committee(ole, "Medlemmer");
  await expect(ole.getByRole("list", { name: "Medlemmer i dag" })).toBeVisible();
  const [third, fourth] = (await members()) as [string, string];
  await ole.getByRole("button", { name: `Flyt ${third}` }).focus();
  await ole.keyboard.press("Alt+ArrowDown");
  await expect.poll(members).toEqual([fourth, third]);
  await expect(ole.getByText("Rækkefølgen er gemt.")).toBeVisible();
  await ole.getByRole("button", { name: /^Fortryd/ }).click();
  await expect.poll(members).toEqual([third, fourth]);
  await ole.reload();
  await expect.poll(members).toEqual([third, fourth]);
});

test("settings: what isn't saved is counted and can be undone; two who save see both", async ({ browser }) => {
  const [ole, other] = [await as(browser, "Ole Agger"), await as(browser, "Ole Agger")];
  await committee(ole);
  await committee(other);
  const place = ole.getByRole("textbox", { name: /^Sted/ });
  const before = await place.inputValue();
  await place.fill("Byrådssalen");
  await ole.getByLabel("Lørdag tæller som hverdag").check();
  await expect(ole.getByText("2 ændringer er ikke gemt.")).toBeVisible();
  await ole.getByRole("button", { name: "Fortryd ændringer" }).click();
  await expect(place).toHaveValue(before);
  await expect(ole.getByLabel("Lørdag tæller som hverdag")).not.toBeChecked();
  await expect(ole.getByText(/ikke gemt/)).toHaveCount(0);

  await other.getByRole("textbox", { name: /^Sted/ }).fill("Rådhuset");
  await other.getByRole("button", { name: /^Gem indstillinger/ }).click();
  await expect(other.getByText("Indstillingerne er gemt.")).toBeVisible();
  await place.fill("Byrådssalen");
  await ole.keyboard.press("Control+s");
  const both = ole.getByRole("row", { name: /^Sted/ });
  await expect(both).toContainText("Byrådssalen");
  await expect(both).toContainText("Rådhuset");
  await expect(place).toHaveValue("Byrådssalen");
  await place.fill(before);
  await ole.getByRole("button", { name: /^Gem indstillinger/ }).click();
  await expect(ole.getByText("Indstillingerne er gemt.")).toBeVisible();
  await ole.reload();
  await expect(place).toHaveValue(before);
});

test("a template's sections are added, ordered, undone and saved", async ({ browser }) => {
  const ole = await as(browser, "Ole Agger");
  const name = `Kort sag ${Date.now()}`;
  const titles = () =>
    ole.getByLabel("Titel").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  await ole.goto(`${administration}/skabeloner/ny`);
  await ole.getByLabel("Navn").fill(name);
  const first = await titles();
  await ole.getByRole("button", { name: "Tilføj afsnit" }).click();
  await ole.getByLabel("Titel").last().fill("Klima");
  await ole.getByRole("button", { name: "Flyt Klima" }).focus();
  for (let up = 0; up < first.length; up += 1) await ole.keyboard.press("Alt+ArrowUp");
  expect(await titles()).toEqual(["Klima", ...first]);
  await ole.getByRole("button", { name: /^Opret/ }).click();
  await expect(ole.getByRole("heading", { level: 1, name })).toBeVisible();
  await ole.reload();
  expect(await titles()).toEqual(["Klima", ...first]);

  await ole.getByRole("button", { name: "Fjern Klima" }).click();
  expect(await titles()).toEqual(first);
  await ole.getByRole("button", { name: "Fortryd ændringer" }).click();
  await expect.poll(titles).toEqual(["Klima", ...first]);
  await expect(ole.getByText(/ikke gemt/)).toHaveCount(0);
  await ole.getByRole("button", { name: "Fjern skabelon" }).click();
  await expect(ole.getByText(`Skabelonen ${name} er fjernet.`)).toBeVisible();
});

test("a person whose access is closed is out at once, and comes in again when it is opened", async ({ browser }) => {
  const [ole, ulla] = [await as(browser, "Ole Agger"), await as(browser, "Ulla Nørskov")];
  await ole.goto(`${administration}/brugere`);
  await ole.getByRole("link", { name: "Ulla Nørskov", exact: true }).click();
  await ole.getByRole("button", { name: "Luk adgangen" }).click();
  await expect(ole.getByText("Adgangen er lukket.")).toBeVisible();
  await ulla.goto("/intern/sager");
  await expect(ulla.getByRole("heading", { name: "Log ind" })).toBeVisible();
  await ole.getByRole("button", { name: /^Fortryd/ }).click();
  await expect(ole.getByText("Adgangen er åben igen.")).toBeVisible();
  await ulla.goto("/log-ind?videre=/intern/sager");
  await ulla.getByRole("button", { name: /Ulla Nørskov/ }).click();
  await expect(ulla.getByRole("heading", { name: "Sager" })).toBeVisible();
});

test("a letter template gets its logo, and a sample of it is looked at", async ({ browser }) => {
  const ole = await as(browser, "Ole Agger", `${administration}/breve/ny`);
  await ole.getByLabel("Navn", { exact: true }).fill("Med logo");
  await ole.getByLabel("Logo (valgfri)").setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: png(40, 20),
  });
  await ole.getByRole("button", { name: "Opret skabelon" }).click();
  await expect(ole.getByText("Skriv, hvad logoet viser").first()).toBeVisible();
  await ole.getByLabel("Hvad logoet viser (valgfri)").fill("Ringkøbing-Skjern Kommune");
  await ole.getByLabel("Logo (valgfri)").setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: png(40, 20),
  });
  await ole.getByRole("button", { name: "Opret skabelon" }).click();
  await expect(ole.getByText("Skabelonen er oprettet.")).toBeVisible();
  await expect(ole.getByLabel("Fjern logoet, når skabelonen gemmes")).toBeVisible();
  await ole.getByRole("button", { name: "Se en prøve som PDF" }).click();
  const link = ole.getByRole("link", { name: "Åbn PDF" });
  await expect(link).toBeVisible({ timeout: 30_000 });
  await expectAccessible(ole);
  const file = await ole.request.get((await link.getAttribute("href"))!);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
