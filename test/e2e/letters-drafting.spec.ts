import type { Page } from "@playwright/test";
import { as, expect, expectAccessible, expectNoSideways, test } from "./browser";

/** A reply is drafted: from the administration's template to a letter that says where each question is answered. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const stamp = Date.now();
const templateName = `Svar til ministeren ${stamp}`;
const standingText = `Opfølgning ${stamp}`;
const subject = `Rettidig indsats ${stamp}`;
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const text = (page: Page) => page.getByRole("textbox", { name: "Brevets tekst" });
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
let letter = "";

async function insert(page: Page, what: string) {
  await page.getByRole("button", { name: "Indsæt i teksten" }).click();
  await page.getByRole("menuitem", { name: what, exact: true }).click();
}

test("the administrator makes a template; a field that doesn't exist is named, and nothing is lost", async ({
  browser,
}) => {
  const page = await as(browser, "Ole Agger", "/intern/administration/breve/ny");
  await field(page, "Navn").fill(templateName);
  await page.getByLabel(/^Indledning/).fill("Kære {{ministeren}}");
  await page.getByRole("textbox", { name: "Åbning", exact: true }).locator("p").click();
  await page.keyboard.type("Tak for dit brev af ");
  await insert(page, "Felt");
  await page.getByLabel(/^Søg i listen/).fill("vi svarer på");
  await page.getByRole("button", { name: /^Dato for det brev, vi svarer på/ }).click();
  await page.getByRole("button", { name: "Opret skabelon" }).click();
  await expect(page.getByText(/bruger et felt, der ikke findes: “ministeren”/).first()).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("textbox", { name: "Åbning", exact: true })).toContainText("Tak for dit brev af ");
  await page.getByLabel(/^Indledning/).fill("Kære {{modtager.titel}}");
  const logo = { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") };
  await page.locator("input[name=logo]").setInputFiles(logo);
  await page.getByRole("button", { name: "Opret skabelon" }).click();
  await expect(page.getByText(/Et logo er et billede\. Vælg en PNG- eller JPEG-fil\./).first()).toBeVisible();
  await page.getByRole("button", { name: "Fjern logo.svg" }).click();
  await page.getByRole("button", { name: "Opret skabelon" }).click();
  await expect(page.getByRole("heading", { level: 1, name: templateName })).toBeVisible();
  await expectAccessible(page);
});

test("a caseworker writes a standing text", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/administration/faste-tekster/ny");
  await field(page, "Titel").fill(standingText);
  await page.getByRole("textbox", { name: "Tekst" }).locator("p").click();
  await page.keyboard.type("Vi følger tallene hver måned.");
  await page.getByRole("button", { name: "Opret fast tekst" }).click();
  await expect(page.getByRole("heading", { level: 1, name: standingText })).toBeVisible();
  await expectAccessible(page);
});

test("an inquiry is registered and its reply begun, once", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/henvendelser/ny");
  await field(page, "Hvad handler henvendelsen om?").fill(subject);
  await field(page, "Fra").fill("Beskæftigelsesministeriet");
  await page.getByLabel(/^Afsenderens titel/).fill("Minister");
  await page.getByLabel(/^Brevets dato/).fill("2018-06-11");
  await page.getByRole("radio", { name: "Ingen frist oplyst" }).check();
  await page.getByRole("button", { name: "Registrér henvendelse" }).click();
  await page.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  const inquiry = page.url();
  await page.getByRole("button", { name: "Skriv et spørgsmål" }).click();
  await page.getByRole("dialog").getByLabel("Spørgsmål").fill("Hvordan følges der op?");
  await page.getByRole("button", { name: "Skriv op" }).click();
  await expect(page.getByText("Hvordan følges der op?").first()).toBeVisible();

  await page.getByRole("link", { name: "Begynd på svaret" }).click();
  await page.getByRole("radio", { name: new RegExp(templateName) }).check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Begynd på svaret" }).click();
  await page.waitForURL(/\/intern\/svar\//);
  letter = new URL(page.url()).pathname;
  await expect(page.getByRole("article", { name: "Brevet" })).toContainText("Kære Minister");
  await expect(text(page)).toContainText(/Tak for dit brev af .*11\. juni 2018/);
  await page.goto(`${inquiry}/svar/nyt`);
  await page.getByRole("link", { name: "Gå til brevet" }).click();
  await expect(page).toHaveURL(new RegExp(letter));
});

test("words are marked as the answer by key, and a standing text is put in", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", letter);
  const answers = page.getByRole("region", { name: "Er der svaret?" });
  await expect(answers).toContainText("Nej");
  await text(page).locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Ledelsen følger op hver måned.");
  await saved(page);
  await page.keyboard.press("Shift+Home");
  await expect(page.getByRole("toolbar", { name: "Med de valgte ord" })).toBeVisible();
  await page.keyboard.press("Control+Alt+q");
  await expect(page.getByRole("dialog", { name: "Hvilket spørgsmål svarer det på?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Markér som svar" }).click();
  await expect(answers).toContainText("Ja");
  await expect(text(page).locator(".passage.answer")).toHaveText("Ledelsen følger op hver måned.");
  await insert(page, "Fast tekst");
  await page.getByRole("button", { name: new RegExp(standingText) }).click();
  await expect(text(page)).toContainText("Vi følger tallene hver måned.");
  await saved(page);
  for (const width of [1440, 768, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSideways(page);
  }
});

test("its facts are mended; the draft is discarded, and another may be begun", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", `${letter}/oplysninger`);
  await field(page, "Emne").fill(`Svar: ${subject}`);
  await page.getByLabel(/^Brevets dato/).fill("2018-06-01");
  await page.getByRole("button", { name: "Gem oplysninger" }).click();
  await expect(page.getByText("Brevet kan ikke være dateret før det, som det svarer på.").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Brevets dato/).fill("2018-07-09");
  await page.getByRole("button", { name: "Gem oplysninger" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Svar: ${subject}` })).toBeVisible();
  await expect(page.getByRole("article", { name: "Brevet" })).toContainText("9. juli 2018");
  await page.getByRole("button", { name: "Kassér udkast" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Kassér udkast" }).click();
  await page.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("link", { name: "Begynd på svaret" })).toBeVisible();
});
