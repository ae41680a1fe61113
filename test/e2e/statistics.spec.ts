import type { Page } from "@playwright/test";
import { as, expect, expectAccessible, expectNoSideways, test } from "./browser";

/** The page as it now stands, on a desk and on a phone. */
async function expectInOrder(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  await expectAccessible(page, ["color-contrast"]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function bring(page: Page, name: string, rows: string[]): Promise<void> {
  await page.goto("/intern/statistik/import");
  const buffer = Buffer.from(`\uFEFF${rows.join("\r\n")}\r\n`);
  await page.getByLabel("Fil", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Se, hvad der vil ske" }).click();
  await page.waitForURL(/\/import\/[0-9a-f-]{36}$/);
}

test("figures come in by a file, which is seen through first; a break is drawn, and no change is told across it", async ({
  browser,
}) => {
  const page = await as(browser, "Sanne Hedegaard");
  const heading = "Område;Målgruppe;Periode;Antal i virksomhedspraktik";

  await bring(page, "Med fejl.csv", [heading, "Rudersdal;Unge;2018M13;41", "Rudersdal;Unge;2018M06;mange"]);
  await expect(page.getByText("2 fejl i filen.")).toBeVisible();
  await expect(page.getByText("Felt C2:")).toBeVisible();
  await expect(page.getByText("Felt D3:")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Hent .* ind$/ })).toHaveCount(0);
  await expectInOrder(page);
  await page.getByRole("button", { name: "Drop filen" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Drop filen" }).click();
  await expect(page.getByText("“Med fejl.csv” er droppet. Intet er hentet ind.")).toBeVisible();

  const values = ["52", "50", "47", "44", "61", "63", "66*"];
  const rows = values.map((value, index) => `Rudersdal;Unge;2018M0${index + 1};${value}`);
  await bring(page, "Praktik.csv", [heading, ...rows, "Hele landet;Unge;2018M05;<5"]);
  await expect(page.getByText("2 nye serier")).toBeVisible();
  await expect(page.getByText("8 nye tal")).toBeVisible();
  await expectInOrder(page);
  await page.getByRole("button", { name: "Hent 8 tal ind" }).click();
  await expect(page.getByText("8 tal er hentet ind.")).toBeVisible();
  await page.getByRole("link", { name: "Se serierne" }).click();

  await page.getByRole("link", { name: "Antal i virksomhedspraktik, Rudersdal, Unge" }).click();
  await expect(page.getByRole("row", { name: /Juli 2018 \(foreløbigt\)/ })).toBeVisible();
  await page.getByText("Skriv et brud").click();
  await page.getByLabel("Fra og med").fill("2018M13");
  await page.getByRole("button", { name: "Gem brud" }).click();
  await expect(page.getByText("“2018M13” er ikke en periode i serien.")).toBeVisible();
  // Sent once more as it is: the fault stays where it stands, and the focus where it was, until the answer comes.
  await page.evaluate(() => {
    const gone: string[] = [];
    Object.assign(window, { gone });
    new MutationObserver((changes) =>
      changes.forEach(({ removedNodes }) => removedNodes.forEach(({ textContent }) => gone.push(textContent ?? ""))),
    ).observe(document.body, { childList: true, subtree: true });
  });
  const again = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Gem brud" }).click();
  await again;
  await expect(page.getByLabel("Fra og med")).toBeFocused();
  expect(await page.evaluate(() => (window as unknown as { gone: string[] }).gone.filter((text) => text.includes("2018M13")))).toEqual([]); // prettier-ignore
  await page.getByLabel("Fra og med").fill("maj 2018");
  await page.getByLabel("Hvad skete der (valgfri)").fill("Kommunen gik over til et andet sagssystem");
  await page.getByRole("button", { name: "Gem brud" }).click();
  await expect(page.getByText("Bruddet er skrevet.")).toBeVisible();
  await expect(page.getByText("“2018M13” er ikke en periode i serien.")).toHaveCount(0);
  await expect(page.getByLabel("Fra og med")).toHaveValue("");
  await expect(page.getByRole("row", { name: /Maj 2018/ }).first()).toContainText("Brud: Nyt system");

  await page.getByLabel("Fra", { exact: true }).selectOption("2018-04");
  await page.getByLabel("Til", { exact: true }).selectOption("2018-06");
  await page.getByRole("button", { name: "Vis ændring" }).click();
  await expect(page.getByText("Tallene kan ikke sammenlignes.")).toBeVisible();
  await expectInOrder(page);
  await page.getByRole("link", { name: "Vis ændringen alligevel" }).click();
  await expect(page.getByText(/Fra 44 i april 2018 til 63 i juni 2018/)).toContainText("+19");

  // The same file again changes nothing.
  await bring(page, "Praktik.csv", [heading, ...rows, "Hele landet;Unge;2018M05;<5"]);
  await expect(page.getByText("Alle tal i filen står der allerede.")).toBeVisible();
});

test("an area that was merged is said once, and its figures are then refused", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/statistik/omraader");
  await page.getByLabel("Område", { exact: true }).fill("Hashøj");
  await page.getByLabel("Findes til og med (valgfri)").fill("2006-12-31");
  await page.getByLabel("Blev en del af (valgfri)").fill("Slagelse");
  await page.getByRole("button", { name: "Gem område" }).click();
  await expect(page.getByText("Derefter en del af Slagelse")).toBeVisible();
  await expectInOrder(page);
  await bring(page, "Sammenlagt.csv", ["Område;Periode;Antal i praktik", "Hashøj;2018M05;7", "Slagelse;2018M05;8"]);
  await expect(page.getByText(/Felt A2:/)).toBeVisible();
  await expect(page.getByText(/blev efter 31\. december 2006 en del af Slagelse\. Brug Slagelse\./)).toBeVisible();
});
