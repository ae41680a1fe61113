import type { Page } from "@playwright/test";
import { pdf } from "../fixtures/files/pdfs";
import { as, expect, expectAccessible, test } from "./browser";

/** A case text's way from nothing to "klar til dagsorden", as caseworker and approver see it. */

test.describe.configure({ mode: "serial" });

const sectionOf = (page: Page, title: string) =>
  page.getByRole("textbox", { name: "Sagens tekst" }).locator("section", {
    has: page.getByRole("heading", { name: title, exact: true }),
  });
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();

async function writeIn(page: Page, title: string, words: string) {
  await sectionOf(page, title).locator("p").last().click();
  await page.keyboard.press("End");
  await page.keyboard.type(words);
}

/** Each file is inspected in a process of its own. */
const fileTime = 30_000;

const caseTitle = `Kørekort til unge i job ${Date.now()}`;
let proposalAddress = "";

test("a caseworker opens a case, writes, and is told what is missing", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/sager");
  await page.getByRole("link", { name: "Sager", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Sager" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Opret sag" }).click();
  await page.getByRole("button", { name: "Opret sag" }).click();
  await expect(page.getByText("Skriv, hvad sagen handler om.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Hvad handler sagen om?").fill(caseTitle);
  await page.getByRole("button", { name: "Opret sag" }).click();
  await expect(page.getByRole("heading", { name: caseTitle })).toBeVisible();

  await page.getByLabel("Nyt notat").fill("Talte med jobcentret om ordningen.");
  await page.getByRole("button", { name: "Skriv notat" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Talte med jobcentret om ordningen." })).toBeVisible();
  await expect(page.getByLabel("Nyt notat")).toHaveValue("");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Skriv til udvalg" }).first().click();
  await expectAccessible(page);
  await page.getByLabel("Udvalg", { exact: true }).selectOption("Beskæftigelsesudvalget");
  await page.getByRole("button", { name: "Begynd at skrive" }).click();
  await expect(page).toHaveURL(/\/intern\/forslag\//);
  proposalAddress = page.url();

  await writeIn(page, "Sagsfremstilling", "Otte unge mangler kørekort for at kunne tage et job.");
  await saved(page);
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  const missing = page.getByRole("region", { name: "Før den sendes til godkendelse" });
  await expect(missing).toBeFocused();
  await expect(missing.getByRole("link", { name: "Økonomi er tom" })).toBeVisible();
  await expectAccessible(page);

  for (const title of ["Lovgrundlag og juridisk vurdering", "Økonomi", "Effektvurdering"])
    await page.getByRole("button", { name: `Ingen bemærkninger i ${title}` }).click();
  await writeIn(page, "Indstilling", "Administrationen indstiller til Beskæftigelsesudvalget,");
  await expect(missing.getByText("Intet mangler.")).toBeVisible();
  await saved(page);
});

test("attachments: several at once, a refused one says why, order, closed, removed and back", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/sager");
  await page.goto(proposalAddress);
  await page.getByLabel("Læg bilag på").setInputFiles([
    { name: "Notat om ordningen.pdf", mimeType: "application/pdf", buffer: await pdf(["Notat om ordningen"]) },
    { name: "Loegn.pdf", mimeType: "application/pdf", buffer: Buffer.from("Det her er slet ikke en PDF") },
    { name: "Prisoversigt.pdf", mimeType: "application/pdf", buffer: await pdf(["Priser", "Flere priser"]) },
  ]);
  const list = page.getByRole("list", { name: "Bilag" });
  await expect(list.getByRole("link", { name: "Notat om ordningen" })).toBeVisible({ timeout: fileTime });
  await expect(list.getByRole("link", { name: "Prisoversigt" })).toBeVisible({ timeout: fileTime });
  const refused = page.getByRole("list", { name: "Filer på vej" }).getByRole("listitem");
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText("Loegn.pdf");
  await expect(refused.getByRole("status")).toContainText("PDF");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fjern Loegn.pdf fra listen" }).click();
  await expect(refused).toHaveCount(0);

  await list.getByRole("button", { name: "Flyt Prisoversigt" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText("Prisoversigt er nu nummer 1 af 2.")).toBeAttached();

  await page.getByRole("button", { name: "Flere handlinger for Prisoversigt" }).click();
  await page.getByRole("menuitem", { name: "Ret titel og åbenhed" }).click();
  await expectAccessible(page);
  await page.getByLabel("Titel").fill("Priser hos tre køreskoler");
  await page.getByLabel("Lukket bilag").check();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(list.getByRole("listitem").first()).toContainText("Priser hos tre køreskoler");
  await expect(list.getByRole("listitem").first()).toContainText("Lukket");

  await page.getByRole("button", { name: "Flere handlinger for Notat om ordningen" }).click();
  await page.getByRole("menuitem", { name: "Fjern bilaget" }).click();
  await expect(page.getByText("Bilaget “Notat om ordningen” er fjernet.")).toBeVisible();
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await page.reload();
  await expect(list.getByRole("link")).toHaveText(["Priser hos tre køreskoler", "Notat om ordningen"]);

  const download = await page.request.get((await list.getByRole("link").first().getAttribute("href"))!);
  expect(download.headers()["content-type"]).toBe("application/pdf");
});

test("without network nothing that was typed is lost", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/sager");
  await page.goto(proposalAddress);
  await writeIn(page, "Sagsfremstilling", " Det siger de selv.");
  await saved(page);
  await page.context().setOffline(true);
  await page.keyboard.type(" Skrevet uden net.");
  await expect(page.getByRole("status").filter({ hasText: /^Gemt her kl\..*sendes senere/ })).toBeVisible();
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await expect(sectionOf(page, "Sagsfremstilling")).toContainText("Det siger de selv. Skrevet uden net.");
});

test("two who write in the same section see each other's version and choose", async ({ browser }) => {
  const [sanne, anne] = [
    await as(browser, "Sanne Hedegaard", "/intern/sager"),
    await as(browser, "Anne Vestergård", "/intern/sager"),
  ];
  await sanne.goto(proposalAddress);
  await anne.goto(proposalAddress);
  await writeIn(anne, "Sagsfremstilling", " Annes tilføjelse.");
  await saved(anne);
  await writeIn(sanne, "Sagsfremstilling", " Sannes tilføjelse.");
  await expect(sanne.getByRole("heading", { name: /Anne Vestergård gemte kl\..*, mens du skrev/ })).toBeVisible();
  await expect(sanne.getByRole("group", { name: "Sagsfremstilling" })).toContainText("Annes tilføjelse.");
  await expectAccessible(sanne);
  await sanne.getByRole("group", { name: "Sagsfremstilling" }).getByLabel("Behold begge, min først").check();
  await sanne.getByRole("button", { name: "Gem det valgte" }).click();
  await saved(sanne);
  await sanne.reload();
  await expect(sectionOf(sanne, "Sagsfremstilling")).toContainText("Sannes tilføjelse.");
  await expect(sectionOf(sanne, "Sagsfremstilling")).toContainText("Annes tilføjelse.");
});

test("sent with words typed a moment ago, undone, and sent again", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/sager");
  await page.goto(proposalAddress);
  await writeIn(page, "Sagsfremstilling", " Sidste ord.");
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(page.getByText("Sagen er sendt til godkendelse.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Sagens tekst" })).toHaveCount(0);
  await expect(page.getByRole("article", { name: "Sagens tekst" })).toContainText("Sidste ord.");
  await expect(
    page.getByText(/Du har skrevet sagen\. Birgit Holmgaard eller Morten Thyregod kan godkende den\./),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Godkend", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect(page.getByText("Sagen er trukket tilbage. Den er en kladde igen.")).toBeVisible();
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(page.getByText("Sagen er sendt til godkendelse.")).toBeVisible();
  await expectAccessible(page);
});

test("an approver returns it with a comment; the caseworker mends it; it is approved", async ({ browser }) => {
  const approver = await as(browser, "Birgit Holmgaard", "/intern/sager");
  await approver.goto(proposalAddress);
  await expectAccessible(approver);
  await approver.getByRole("button", { name: "Send retur" }).click();
  const dialog = approver.getByRole("dialog", { name: "Send sagen retur" });
  await dialog.getByRole("button", { name: "Send retur" }).click();
  await expect(dialog.getByText("Skriv, hvad der skal rettes. Det er det, forfatteren får at vide.")).toBeVisible();
  await dialog.getByLabel("Hvad skal rettes?").fill("Skriv, hvad det koster.");
  await dialog.getByRole("button", { name: "Send retur" }).click();
  await expect(approver.getByText("Sagen er sendt retur med din kommentar.")).toBeVisible();

  const caseworker = await as(browser, "Sanne Hedegaard", "/intern/sager");
  await caseworker.goto(proposalAddress);
  await expect(caseworker.getByText("Birgit Holmgaard har sendt sagen retur.").first()).toBeVisible();
  await expect(caseworker.getByText("Skriv, hvad det koster.").first()).toBeVisible();
  await caseworker.getByRole("button", { name: "Skriv i stedet i Økonomi" }).click();
  await caseworker.keyboard.type("Otte kørekort koster 120.000 kr.");
  await saved(caseworker);
  await caseworker.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(caseworker.getByText("Sagen er sendt til godkendelse.")).toBeVisible();

  await approver.goto(proposalAddress);
  await expect(approver.getByRole("article", { name: "Sagens tekst" })).toContainText(
    "Otte kørekort koster 120.000 kr.",
  );
  await approver.getByRole("button", { name: "Godkend", exact: true }).click();
  await expect(approver.getByText("Sagen er godkendt og klar til dagsordenen.")).toBeVisible();
  await approver.getByRole("button", { name: "Fortryd", exact: true }).click();
  await expect(approver.getByText("Godkendelsen er fortrudt. Sagen venter på godkendelse igen.")).toBeVisible();
  await approver.getByRole("button", { name: "Godkend", exact: true }).click();
  await expect(approver.getByText("Klar til dagsorden", { exact: true })).toBeVisible();
  await expectAccessible(approver);
});

test("found again from the keyboard, and copied to a new case", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/sager");
  const search = page.getByRole("searchbox", { name: "Søg, eller gå til" });
  await expect(async () => {
    await page.keyboard.press("Control+k"); // heard once the page's script is there
    await expect(search).toBeVisible({ timeout: 500 });
  }).toPass();
  await search.fill(caseTitle);
  await page.keyboard.press("Enter"); // before the answer has come: it means the first of it
  await expect(page).toHaveURL(/\/intern\/forslag\//);
  await page.getByRole("button", { name: "Flere handlinger" }).click();
  await page.getByRole("menuitem", { name: "Ny sag som denne" }).click();
  await expect(page.getByText(/er oprettet med teksten fra den tidligere\. Bilag følger ikke med\./)).toBeVisible();
  await expect(sectionOf(page, "Økonomi")).toContainText("Otte kørekort koster 120.000 kr.");
  expect(page.url()).not.toBe(proposalAddress);
});
