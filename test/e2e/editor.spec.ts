import fs from "node:fs";
import type { Page } from "@playwright/test";
import { png } from "../fixtures/files/images";
import { as, expect, expectAccessible, test } from "./browser";

/** Tables, pictures and what is pasted, as the one who writes a case text meets them. */

test.describe.configure({ mode: "serial" });

const sectionOf = (page: Page, title: string) =>
  page.getByRole("textbox", { name: "Sagens tekst" }).locator("section", {
    has: page.getByRole("heading", { name: title, exact: true }),
  });
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
const tool = (page: Page, bar: "Formatering" | "Tabel", name: string) =>
  page.getByRole("toolbar", { name: bar }).getByRole("button", { name, exact: true });

let text = "";

test("a table with caption, two header rows, merged cells and a note", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard");
  await page.goto("/intern/sager/ny");
  await page.getByLabel("Hvad handler sagen om?").fill(`Tabeller og billeder ${Date.now()}`);
  await page.getByRole("button", { name: "Opret sag" }).click();
  await page.getByRole("link", { name: "Skriv til udvalg" }).first().click();
  await page.getByLabel("Udvalg", { exact: true }).selectOption("Beskæftigelsesudvalget");
  await page.getByRole("button", { name: "Begynd at skrive" }).click();
  await page.waitForURL(/\/intern\/forslag\//);
  text = page.url();

  const section = sectionOf(page, "Sagsfremstilling");
  await section.locator("p").last().click();
  await tool(page, "Formatering", "Tabel").click();
  for (const [index, words] of [
    "Tilbud",
    "Pris",
    "",
    "Navn",
    "Pr. uge",
    "Pr. år",
    "Job-bro",
    "1.105",
    "57.460",
  ].entries()) {
    if (index > 0) await page.keyboard.press("Tab");
    if (words) await page.keyboard.type(words);
  }
  await tool(page, "Tabel", "To rækker overskrifter").click();
  await expect(section.locator("th")).toHaveCount(6);

  // "Pris" over both its columns: from its cell to the one beside it.
  const [from, to] = [section.locator("th").nth(1), section.locator("th").nth(2)];
  await from.click();
  await to.click({ modifiers: ["Shift"] });
  await tool(page, "Tabel", "Flet celler").click();
  await expect(section.locator("th[colspan='2']")).toContainText("Pris");

  await page.getByLabel("Tabellens titel").fill("Priser i KSI");
  await page.getByLabel("Note under tabellen").fill("Priser fra 2022.");
  await saved(page);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel("Tabellens titel")).toHaveValue("Priser i KSI");
  await expect(page.getByLabel("Note under tabellen")).toHaveValue("Priser fra 2022.");
  await expect(section.locator("th[colspan='2']")).toContainText("Pris");
  await expect(section.locator("th")).toHaveCount(5);
  await expect(section.locator("td")).toHaveText(["Job-bro", "1.105", "57.460"]);

  await section.locator("td").first().click();
  await tool(page, "Tabel", "Slet tabel").click();
  await expect(section.locator("table")).toHaveCount(0);
  await page
    .getByRole("button", { name: /^Fortryd/ })
    .last()
    .click();
  await expect(section.locator("td")).toHaveText(["Job-bro", "1.105", "57.460"]);
  await saved(page);
});

test("a picture isn't put in without the words that stand for it", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard");
  await page.goto(text);
  const section = sectionOf(page, "Økonomi");
  await section.locator("p").last().click();
  await tool(page, "Formatering", "Billede").click();
  const dialog = page.getByRole("dialog", { name: "Indsæt billede" });
  await dialog
    .getByLabel("Billede", { exact: true })
    .setInputFiles({ name: "graf.png", mimeType: "image/png", buffer: png(40, 30) });
  await dialog.getByRole("button", { name: "Indsæt billede" }).click();
  await expect(dialog.getByText("Skriv, hvad billedet viser.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("Hvad viser billedet?").fill("Ledigheden falder fra 5 til 3 procent");
  await dialog.getByRole("button", { name: "Indsæt billede" }).click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  await saved(page);
  await page.reload();
  const picture = section.getByRole("img", { name: "Ledigheden falder fra 5 til 3 procent" });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await expectAccessible(page);
});

test("what is pasted from Word keeps its structure and drops the rest", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard");
  await page.goto(text);
  const section = sectionOf(page, "Effektvurdering");
  await section.locator("p").last().click();
  const html = fs.readFileSync("app/modules/richtext/internal/paste/fixtures/word-windows.html", "utf8");
  await page.getByRole("textbox", { name: "Sagens tekst" }).evaluate((editor, word) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", word);
    editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await expect(section.getByRole("heading", { name: "Priser i dag" })).toBeVisible();
  await expect(section.locator("ul > li").filter({ hasText: "Job-bro" })).toContainText("1.105 kr. om ugen");
  await expect(section.locator("ol li").first()).toHaveText("Visitation");
  await expect(section.locator("th[colspan='2']")).toHaveText("Kr.");
  await expect(section.locator("strong").first()).toContainText("16.990");
  await expect(section.getByRole("link", { name: "KRAMP" })).toHaveAttribute("href", "https://www.kramp.com/da-dk");
  expect(await section.innerHTML()).not.toMatch(/mso|file:|Times New Roman/i);
  await saved(page);
  await page.reload();
  await expect(section.locator("td")).toHaveText(["Job-bro", "1.105", "57.460"]);
});
