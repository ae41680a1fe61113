import { PDFDocument, StandardFonts } from "pdf-lib";
import type { Page } from "@playwright/test";
import { as, expect, expectAccessible, expectNoSideways, test } from "./browser";

/** A letter comes in: it is dropped, read, corrected and registered; what it asks is given to those who know. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const lines = [
  "Beskæftigelsesministeriet",
  "Ved Stranden 8",
  "1061 København K",
  "minister@eksempel.dk",
  "J.nr. 2018-2715",
  "11. juni 2018",
  "",
  "Opfølgning på jeres redegørelse om rettidig indsats",
  "",
  "Kære borgmester",
  "",
  "Tak for dit svar. Jeg beder dig uddybe, hvilke nye tiltag der er iværksat.",
  "Jeg skal bede om dit svar senest den 9. juli 2018.",
  "",
  "Med venlig hilsen",
  "Sofie Ravn Lindgaard",
  "Beskæftigelsesminister",
];

async function letter(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage();
  for (const [index, line] of lines.entries()) page.drawText(line, { x: 60, y: 760 - index * 20, size: 11, font });
  return Buffer.from(await document.save());
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
let inquiry = "";

/** Drops a file of so many bytes: more than the test's own wire carries. */
const drop = (page: Page, name: string, bytes: number) =>
  page.locator(".drop").evaluate(
    (place, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(file.bytes)], file.name, { type: "application/pdf" }));
      place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, bytes },
  );

test("a letter that isn't taken holds the form back, says why, and nothing typed is lost", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/henvendelser/ny");
  const file = field(page, "Brevet (valgfri)");
  await field(page, "Hvad handler henvendelsen om?").fill("En stor fil");
  await field(page, "Fra").fill("Beskæftigelsesministeriet");
  await page.getByLabel(/^Brevets dato/).fill("2018-06-11");
  await page.getByRole("radio", { name: "Ingen frist oplyst" }).check();
  await drop(page, "skanning.pdf", 51 * 2 ** 20);
  await expect(page.getByText(/skanning\.pdf fylder .*MB\. En fil må højst fylde 50 MB\./)).toBeVisible();
  await page.getByRole("button", { name: "Registrér henvendelse" }).click();
  await expect(file).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Fjern skanning.pdf" }).click();
  await expect(file).toBeFocused();
  await expect(page.getByText(/skanning\.pdf/)).toHaveCount(0);

  await file.setInputFiles({ name: "brev.txt", mimeType: "text/plain", buffer: Buffer.from("Kære borgmester") });
  await expect(page.getByText("Filen er ren tekst. Et brev skal være en PDF.")).toBeVisible();
  await page.getByRole("button", { name: "Registrér henvendelse" }).click();
  await expect(file).toBeFocused();
  await expect(page).toHaveURL(/\/ny$/);
  await expect(field(page, "Hvad handler henvendelsen om?")).toHaveValue("En stor fil");
});

test("a dropped letter is read, corrected and registered", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/henvendelser/ny");
  await field(page, "Hvem sørger for svaret?").waitFor();
  await field(page, "Brevet (valgfri)").setInputFiles({
    name: "brev.pdf",
    mimeType: "application/pdf",
    buffer: await letter(),
  });
  await expect(page.getByText("Brevet er læst.")).toBeVisible({ timeout: 30_000 });
  await expect(field(page, "Fra")).toHaveValue("Beskæftigelsesministeriet");
  await expect(field(page, "Afsenderens navn (valgfri)")).toHaveValue("Sofie Ravn Lindgaard");
  await expect(field(page, "Deres sagsnummer (valgfri)")).toHaveValue("J.nr. 2018-2715");
  await expect(field(page, "Brevets dato (valgfri)")).toHaveValue("2018-06-11");
  await expect(field(page, "Frist (valgfri)")).toHaveValue("2018-07-09");
  await expect(page.getByText("Læst i brevet: “Jeg skal bede om dit svar senest den 9. juli 2018.”")).toBeVisible();
  await expectAccessible(page);

  // What can't be so is said at its field, and nothing typed is lost.
  await field(page, "Frist (valgfri)").fill("2018-06-01");
  await field(page, "Modtaget (valgfri)").fill("2018-06-12");
  await page.getByRole("button", { name: "Registrér henvendelse" }).click();
  await expect(page.getByText("Fristen ligger før brevets dato, 11. juni 2018.").first()).toBeVisible();
  await expect(field(page, "Fra")).toHaveValue("Beskæftigelsesministeriet");
  await expect(field(page, "Modtaget (valgfri)")).toHaveValue("2018-06-12");
  await field(page, "Frist (valgfri)").fill("2018-07-09");
  await page.getByRole("button", { name: "Registrér henvendelse" }).click();
  await page.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  inquiry = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Opfølgning på jeres redegørelse om rettidig indsats",
  );
  const file = await page.request.get((await page.getByRole("link", { name: "Se brevet" }).getAttribute("href"))!);
  expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a sentence becomes a question, its owner is asked, and answers", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", inquiry);
  await page.getByRole("button", { name: "Gør til spørgsmål" }).click();
  await expect(page.getByText("Markér først de ord i brevet, der spørger om noget.")).toBeVisible();
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector(".letter-text")!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      document.getSelection()!.removeAllRanges();
      document.getSelection()!.addRange(range);
    }
  }, "hvilke nye tiltag der er iværksat");
  await page.keyboard.press("Control+Alt+q");
  const questions = page.getByRole("region", { name: "Spørgsmål", exact: true });
  await expect(questions.getByText("Hvilke nye tiltag der er iværksat")).toBeVisible();
  await expect(page.locator(".letter-text mark")).toContainText("hvilke nye tiltag der er iværksat");
  await questions.getByRole("button", { name: "Giv spørgsmål 1 en ansvarlig" }).click();
  const person = page.locator("option", { hasText: "Birgit Holmgaard" }).last();
  await field(page, "Hvem bidrager til svaret? (valgfri)").selectOption(await person.getAttribute("value"));
  await page.getByRole("button", { name: "Gem spørgsmål" }).click();
  await expect(questions.getByText("Birgit Holmgaard")).toBeVisible();
  await expectAccessible(page);

  const approver = await as(browser, "Birgit Holmgaard");
  await approver.getByRole("link", { name: "Hvilke nye tiltag der er iværksat" }).first().click();
  await approver.getByRole("button", { name: "Meld bidrag klart til spørgsmål 1" }).click();
  await field(approver, "Dit bidrag (valgfri)").fill("Fra august screenes alle.");
  await approver.getByRole("button", { name: "Meld klar", exact: true }).last().click();
  await expect(approver.locator(".contribution")).toContainText("Fra august screenes alle.");
});

test("more time is asked for, refused, and asked for again", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", `${inquiry}/brev/nyt`);
  await page.getByRole("radio", { name: "En anmodning om længere frist" }).check();
  await field(page, "Hvad handler brevet om?").fill("Anmodning om ny frist");
  await field(page, "Brevets dato (valgfri)").fill("2018-07-02");
  await page.getByRole("button", { name: "Registrér brev" }).click();
  await page.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  const panel = page.getByRole("region", { name: "Mere tid" });
  await expect(panel.getByText("Afventer svar")).toBeVisible();
  await expect(panel.getByText("2. juli 2018")).toBeVisible();
  await panel.getByRole("button", { name: "De har sagt nej" }).click();
  await field(page, "Hvem har sagt nej, og hvornår?").fill("Ministeriet, 5. juli 2018");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Notér afslaget" }).click();
  await expect(panel.getByText("Afslået")).toBeVisible();
  await expect(panel.getByText("Ministeriet, 5. juli 2018")).toBeVisible();
  await expectNoSideways(page);
  await panel.getByRole("link", { name: "Bed om en ny frist igen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bed om en ny frist");
});

test("the overview tells of it, and is handed out as a file", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/henvendelser");
  await expect(page.getByRole("link", { name: "Opfølgning på jeres redegørelse om rettidig indsats" })).toBeVisible();
  const [csv, xlsx] = await Promise.all(
    ["henvendelser.csv", "oversigt.xlsx"].map((name) => page.request.get(`/intern/henvendelser/hent/${name}`)),
  );
  expect(await csv!.text()).toContain("Beskæftigelsesministeriet");
  expect((await xlsx!.body()).subarray(0, 2).toString()).toBe("PK");
});
