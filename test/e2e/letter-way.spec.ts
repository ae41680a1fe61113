import type { Locator, Page } from "@playwright/test";
import { extractText } from "unpdf";
import { as, expect, expectAccessible, expectNoSideways, scripted, test } from "./browser";

/** A reply's whole way: written, put before those who read it, locked, signed, sealed, sent; and what it promised afterwards. */

test.describe.configure({ mode: "serial", timeout: 120_000 });

const caseworker = "Jonas Friis";
const head = "Lone Bach";
const director = "Henrik S. Nygård";
const office = "Lisbet Fangel";
const mayor = "Annelise Brandt";
const illness = "Borgmesteren er sygemeldt til 1. august.";
const subject = `Rettidige samtaler ${Date.now()}`;
const kept = "Fra august 2018 indkaldes alle til samtale en uge før fristen.";
const late = "Ledelsen gør status for borgmesteren med udgangen af september 2018.";
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const text = (page: Page) => page.getByRole("textbox", { name: "Brevets tekst" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
let inquiry = "";
let letter = "";

/** The option that begins with these words: people's titles come after their names. */
async function choose(select: Locator, words: string) {
  const option = select.locator("option", { hasText: words }).first();
  await select.selectOption(await option.getAttribute("value"));
}

/** What a PDF says, on one line. */
async function words(pdf: Buffer): Promise<string> {
  const { text: said } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return said.replace(/\s+/g, " ");
}

/** The editor learns of a chosen place with the next frame; a person's next key comes long after it. */
const frame = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((go) => {
        requestAnimationFrame(() => setTimeout(go));
      }),
  );

/** Chooses the paragraph with these words. */
async function mark(page: Page, words: string) {
  await text(page).focus();
  await frame(page);
  await text(page)
    .locator("p", { hasText: words })
    .evaluate((paragraph) => getSelection()!.selectAllChildren(paragraph));
  await frame(page);
  await page.keyboard.press("Shift");
  await expect(page.getByRole("toolbar", { name: "Med de valgte ord" })).toBeVisible();
}

/** Writes a sentence as a paragraph of its own at the letter's end. */
async function write(page: Page, sentence: string) {
  await text(page).focus();
  await page.keyboard.press("Control+End");
  await frame(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type(sentence);
}

test("the inquiry is registered, and its reply begun", async ({ browser }) => {
  const page = await as(browser, caseworker, "/intern/henvendelser/ny");
  await field(page, "Hvad handler henvendelsen om?").fill(subject);
  await field(page, "Fra").fill("Beskæftigelsesministeriet");
  await page.getByLabel(/^Afsenderens navn/).fill("Sofie Ravn Lindgaard");
  await page.getByLabel(/^Afsenderens titel/).fill("minister");
  await page.getByLabel(/^Brevets dato/).fill("2018-06-11");
  await page.getByLabel(/^Modtaget/).fill("2018-06-12");
  await page.getByLabel(/^Frist/).fill("2018-07-09");
  await page.getByRole("button", { name: "Registrér henvendelse" }).click();
  await page.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  inquiry = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Skriv et spørgsmål" }).click();
  await page.getByRole("dialog").getByLabel("Spørgsmål").fill("Hvordan sikres rettidigheden?");
  await page.getByRole("button", { name: "Skriv op" }).click();
  await page.getByRole("link", { name: "Begynd på svaret" }).click();
  await page.getByRole("button", { name: "Begynd på svaret" }).click();
  await page.waitForURL(/\/intern\/svar\//);
  letter = new URL(page.url()).pathname;
  await page.goto(`${letter}/oplysninger`);
  await page.getByLabel(/^Brevets dato/).fill("2018-07-09");
  await page.getByRole("button", { name: "Gem oplysninger" }).click();
  await expect(page.getByRole("article", { name: "Brevet" })).toContainText("9. juli 2018");
});

test("its sentences answer, and promise", async ({ browser }) => {
  const page = await as(browser, caseworker, letter);
  for (const sentence of [kept, late]) {
    await write(page, sentence);
    await mark(page, sentence);
    await page.keyboard.press("Control+Alt+t");
    const dialog = page.getByRole("dialog", { name: "Gør til tilsagn" });
    await expect(dialog.getByText("Tidspunktet er læst ud af")).toBeVisible();
    await expect(field(page, "Hvad er lovet, med få ord")).toHaveValue(sentence.replace(/\.$/, ""));
    if (sentence === kept) {
      await expectAccessible(page);
      await expect(dialog.getByLabel(/^Perioden/)).toHaveValue("august 2018");
      // without an owner nothing is promised, and nothing typed is lost; what is mended while the page is slow goes out all the same
      await page.route(/\.data/, (route) => setTimeout(() => void route.continue(), 800));
      await page.getByRole("button", { name: "Gør til tilsagn" }).click();
      await expect(dialog.getByText("Vælg, hvem der har tilsagnet.").first()).toBeVisible();
    }
    await choose(field(page, "Hvem følger op"), sentence === kept ? caseworker : head);
    await page.getByRole("button", { name: "Gør til tilsagn" }).click();
    await expect(dialog).toBeHidden();
    await page.unrouteAll({ behavior: "wait" });
    await expect(text(page).locator(".passage.promise", { hasText: sentence })).toBeVisible();
  }
  await expect(page).toHaveURL(new RegExp(letter));
  await mark(page, kept);
  await page.keyboard.press("Control+Alt+t");
  await expect(page.getByText("Ordene er allerede et tilsagn.")).toBeVisible();
  await page.keyboard.press("Escape");
  await mark(page, kept);
  await page.keyboard.press("Control+Alt+q");
  await page.getByRole("button", { name: "Markér som svar" }).press("Enter");
  await expect(text(page)).toBeFocused(); // one writes on
  await expect(page.getByRole("region", { name: "Er der svaret?" })).toContainText("Ja");
});

/** Sends the letter to the next on its way. */
async function sendOn(page: Page, to: string) {
  await page.getByRole("button", { name: `Send til ${to}` }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: `Send til ${to}` })
    .click();
  await expect(page.getByRole("dialog")).toBeHidden();
  // what was pressed has gone from the page; the focus hasn't
  await expect(heading(page)).toBeFocused();
}

async function again(page: Page) {
  await page.reload();
  await scripted(page);
}

test("it goes to everybody on its way, once back with a comment, and is locked", async ({ browser }) => {
  const page = await as(browser, caseworker, letter);
  const way = page.getByRole("region", { name: "Vejen til underskrift" });
  await way.getByRole("button", { name: "Ret vejen" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fjern station 3" }).click();
  await expect(
    page.getByRole("group", { name: "Station 2" }).getByRole("textbox", { name: "Station", exact: true }),
  ).toBeFocused();
  await page.getByRole("button", { name: "Tilføj station" }).click();
  await expect(
    page.getByRole("group", { name: "Station 3" }).getByRole("textbox", { name: "Station", exact: true }),
  ).toBeFocused();
  await page.keyboard.type("Borgmesterkontoret");
  await choose(page.getByRole("group", { name: "Station 3" }).getByRole("combobox"), office);
  await page.getByRole("button", { name: "Gem vejen" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await sendOn(page, "leder af jobcentret");
  await expectAccessible(page);
  await expect(way.getByRole("listitem").filter({ hasText: head })).toContainText("Har svaret");

  const reader = await as(browser, head, letter);
  await sendOn(reader, "vicekommunaldirektør");
  const above = await as(browser, director, letter);
  await above.getByRole("button", { name: "Send retur" }).click();
  await expectAccessible(above);
  await above.getByRole("radio", { name: head }).check();
  await field(above, "Hvad skal rettes?").fill("Skriv også, hvem der gør status.");
  await above.getByRole("alertdialog").getByRole("button", { name: "Send retur" }).click();
  await expect(above.getByRole("alertdialog")).toBeHidden();

  await again(reader);
  await expect(reader.getByText("Skriv også, hvem der gør status.").first()).toBeVisible();
  await sendOn(reader, "vicekommunaldirektør");
  await again(above);
  await sendOn(above, "borgmesterkontoret");
  const last = await as(browser, office, letter);
  await expect(last.getByRole("region", { name: "Vejen til underskrift" }).getByText("Har set det")).toHaveCount(2);
  await last.getByRole("button", { name: "Lås til underskrift" }).click();
  await expectAccessible(last);
  await last.getByRole("button", { name: "Lås nu" }).click();
  await expect(text(last)).toBeHidden();
});

/** The letter waits on a signatory's own page once its text has been typeset. */
async function waitsFor(page: Page) {
  await expect(async () => {
    await page.goto("/intern");
    await expect(page.getByRole("link", { name: new RegExp(subject) }).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

test("the mayor can't: the deputy signs the frozen letter by authority; it is sealed, and says so", async ({
  browser,
}) => {
  await waitsFor(await as(browser, mayor));
  const desk = await as(browser, caseworker, letter);
  const signatories = (page: Page) => page.getByRole("region", { name: "Underskriver" });
  await signatories(desk)
    .getByRole("button", { name: `Skift ${mayor} ud` })
    .click();
  await expectAccessible(desk);
  const dialog = desk.getByRole("alertdialog");
  await choose(dialog.getByLabel("Ny underskriver"), director);
  await dialog.getByText(`underskriver efter bemyndigelse fra ${mayor} (e.b.)`).click();
  await dialog.getByRole("button", { name: "Åbn og skift underskriver" }).click();
  await expect(dialog.getByText("Skriv kort hvorfor.").first()).toBeVisible();
  await field(desk, "Hvorfor?").fill(illness);
  await dialog.getByRole("button", { name: "Åbn og skift underskriver" }).click();
  await expect(dialog).toBeHidden();

  const page = await as(browser, director);
  await waitsFor(page);
  await page.goto(letter);
  await expect(signatories(page)).toContainText(`Efter bemyndigelse fra ${mayor}, borgmester. ${illness}`);
  const password = field(page, "Din adgangskode");
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectNoSideways(page);
  }
  const body = await page.request.get(
    (await page.getByRole("link", { name: /som det bliver sendt/ }).getAttribute("href"))!,
  );
  expect(await words(await body.body())).toMatch(
    new RegExp(`e\\.b\\. ${director}.*Efter bemyndigelse fra ${mayor}, borgmester`),
  );
  await password.fill("en anden");
  await page.getByRole("button", { name: "Underskriv brevet" }).click();
  await expect(page.getByText(/Adgangskoden (er|passer) ikke/).first()).toBeVisible();
  await password.fill("demonstration-sagsgang");
  await page.getByRole("button", { name: "Underskriv brevet" }).click();
  const sealed = page.getByRole("link", { name: "Det forseglede brev (PDF)" });
  await expect(signatories(page).getByText("Underskrevet")).toBeVisible();
  await expect(sealed).toBeVisible({ timeout: 30_000 });
  const file = await (await page.request.get((await sealed.getAttribute("href"))!)).body();
  expect(await words(file)).toContain(illness);

  const visitor = await browser.newPage();
  await visitor.goto("/kontrol");
  await visitor
    .locator("input[type=file]")
    .setInputFiles({ name: "brev.pdf", mimeType: "application/pdf", buffer: file });
  await visitor.getByRole("button", { name: /Kontrollér|Kontroller/ }).click();
  await expect(visitor.getByText("Rudersdal Kommune").first()).toBeVisible();
  await visitor.close();
});

test("it is sent once, and stands on the case", async ({ browser }) => {
  const page = await as(browser, caseworker, letter);
  await page.getByRole("button", { name: "Send brevet" }).click();
  await expectAccessible(page);
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Modtagerens mailadresse").fill("ministeren");
  await page.getByRole("button", { name: "Send nu" }).click();
  await expect(dialog.getByText(/mailadresse/).last()).toBeVisible();
  await expect(dialog.locator("form")).not.toHaveAttribute("aria-busy");
  await dialog.getByLabel("Modtagerens mailadresse").fill("minister@eksempel.dk");
  await page.getByRole("button", { name: "Send nu" }).dblclick();
  const delivery = page.getByRole("region", { name: "Afsendelse" });
  await expect(delivery.getByText("Sendt", { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(delivery.getByText("minister@eksempel.dk")).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Send brevet" })).toBeHidden();
  await expectAccessible(page);
  await page.goto(inquiry);
  await expect(page.getByText("Besvaret", { exact: true }).first()).toBeVisible();
  await page
    .getByRole("link", { name: /^\d+\/\d+$/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: new RegExp(subject) }).first()).toBeVisible();
});

test("one promise is kept with its evidence, the other is late", async ({ browser }) => {
  const page = await as(browser, caseworker, letter);
  await page
    .getByRole("link", { name: kept.replace(/\.$/, "") })
    .first()
    .click();
  await expect(heading(page)).toHaveText(kept.replace(/\.$/, ""));
  await page.getByText("Afslut tilsagn", { exact: true }).first().click();
  await page.getByText("holdt", { exact: true }).click();
  await field(page, "Hvordan er det holdt, eller hvorfor er det opgivet?").fill(
    "Alle er indkaldt i tide siden 6. august.",
  );
  await page.getByRole("button", { name: "Afslut tilsagn" }).click();
  await expect(page.getByText("Alle er indkaldt i tide siden 6. august.").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/intern/henvendelser");
  const row = page.getByRole("row", { name: new RegExp(late.replace(/\.$/, "")) }).first();
  await expect(row).toContainText("Over tid");
  await expect(page.getByRole("row", { name: new RegExp(kept.replace(/\.$/, "")) })).toHaveCount(0);
});
