import type { Page } from "@playwright/test";
import { as, expect, test } from "./browser";
import { notVisited, visit } from "./visit";

/** Every page of administration, one's own account, sign-in, errors and the public portal, at 1440 and 320 px. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const administration = "/intern/administration";
const firstLink = async (page: Page, at: string, name: string) => {
  await page.goto(at);
  return (await page.getByRole("link", { name, exact: true }).first().getAttribute("href"))!;
};

test("administration", async ({ browser }) => {
  const ole = await as(browser, "Ole Agger");
  const go = (address: string, title: string | RegExp) => visit(ole, `${administration}${address}`, title);
  await go("", "Brugere");
  await go("/brugere", "Brugere");
  await go("/brugere/ny", "Ny bruger");
  await visit(ole, await firstLink(ole, `${administration}/brugere`, "Karen Toft"), "Karen Toft");
  await go("/udvalg", "Udvalg");
  await go("/udvalg/nyt", "Nyt udvalg");
  const committee = await firstLink(ole, `${administration}/udvalg`, "Beskæftigelsesudvalget");
  for (const tab of ["", "/medlemmer", "/faste-punkter"])
    await visit(ole, `${committee}${tab}`, "Beskæftigelsesudvalget");
  await go("/valggrupper", "Valggrupper");
  await go("/skabeloner", "Sagsskabeloner");
  await go("/skabeloner/ny", "Ny sagsskabelon");
  await visit(ole, await firstLink(ole, `${administration}/skabeloner`, "Sag til fagudvalg"), "Sag til fagudvalg");
  await go("/breve", "Brevskabeloner");
  await go("/breve/ny", "Ny brevskabelon");
  await go("/faste-tekster", "Faste tekster");
  await go("/faste-tekster/ny", "Ny fast tekst");
  await go("/kommunen", "Kommunen");
  await go("/mails", "Mails");
  await ole.goto(`${administration}/mails`);
  const mail = await ole.locator('main a[href*="/mails/"]').first().getAttribute("href");
  await visit(ole, mail!, / – Sagsgang$/);
  await go("/historik", "Historik");
  await visit(ole, "/intern/konto", "Min konto");
  await visit(ole, "/intern/konto/adgangskode", "Skift adgangskode");
});

test("what isn't there, and what isn't one's own", async ({ browser }) => {
  const caseworker = await as(browser, "Sanne Hedegaard");
  const missing = "Siden findes ikke, eller du har ikke adgang";
  await visit(caseworker, "/intern/findes-ikke", missing, 404);
  await visit(caseworker, "/intern/moeder/findes-ikke", missing, 404);
  await visit(caseworker, `${administration}/brugere`, "Det har du ikke adgang til", 403);
  await expect(caseworker.getByRole("banner")).toContainText("Sanne Hedegaard");
  await visit(caseworker, "/ringkoebing-skjern/findes-ikke", /^Siden findes ikke$/, 404);
});

test("signing in, an invitation, a new password", async ({ browser, page }) => {
  await visit(page, "/log-ind", "Log ind");
  await visit(page, "/glemt-adgangskode", "Glemt adgangskode");
  await visit(page, "/invitation/brugt", "Vælg din adgangskode", 410);
  await visit(page, "/nulstil/brugt", "Vælg en ny adgangskode", 410);
  await visit(page, "/kontrol", /^Kontrollér et dokument/);

  const ole = await as(browser, "Ole Agger");
  await ole.goto(`${administration}/brugere/ny`);
  await ole.getByLabel("Navn", { exact: true }).fill("Ny Medarbejder");
  await ole.getByLabel("Arbejdsmail").fill(`ny.${Date.now()}@ringkoebing-skjern.example`);
  await ole.getByRole("button", { name: /^Opret/ }).click();
  await ole.waitForURL(/\/brugere\/[0-9a-f-]{36}/);
  await page.goto("/glemt-adgangskode");
  await page.getByLabel("Arbejdsmail").fill("karen.toft@ringkoebing-skjern.example");
  await page.getByRole("button", { name: /^Send/ }).click();
  await expect(page.getByText(/er der nu en mail på vej/)).toBeVisible();
  for (const [link, title] of [
    ["/nulstil/", "Vælg en ny adgangskode"],
    ["/invitation/", "Vælg din adgangskode"],
  ] as const) {
    const address = await inMails(ole, link);
    await visit(page, address, title);
    await expect(page.getByLabel(/adgangskode/i).first()).toBeVisible();
  }
});

/** The address in one of the newest mails that holds such a link. */
async function inMails(page: Page, link: string): Promise<string> {
  await page.goto(`${administration}/mails`);
  const mails = await page
    .locator('main a[href*="/mails/"]')
    .evaluateAll((links) => links.slice(0, 20).map((found) => found.getAttribute("href")!));
  for (const mail of mails) {
    await page.goto(mail);
    const found = page.locator(`main a[href*="${link}"]`);
    if ((await found.count()) > 0) return new URL((await found.first().getAttribute("href"))!).pathname;
  }
  throw new Error(`No mail with ${link}`);
}

test("the public pages", async ({ page }) => {
  const committee = "/ringkoebing-skjern/beskaeftigelsesudvalget";
  await visit(page, "/", /^Politik og møder/);
  await visit(page, "/ringkoebing-skjern", /^Politik og møder/);
  await visit(page, committee, /^Beskæftigelsesudvalget/);
  await visit(page, `${committee}/2022-08-18`, /^Beskæftigelsesudvalget 18. august 2022/);
  await visit(page, `${committee}/2022-08-18/3`, /^Henvendelse fra Autismecenter Vest/);
  await visit(page, `${committee}/2022-08-18/6`, /^Evaluering af cykelprojektet/);
  for (const link of ["Tilgængelighedserklæring", "Privatliv (ingen cookies)"])
    await visit(page, await firstLink(page, "/ringkoebing-skjern", link), new RegExp(link.slice(0, 9)));
});

test("that was every other page", () => {
  const here = /^\/intern\/(administration|konto|\*)|^\/(?!intern)/;
  expect(notVisited((address) => here.test(address))).toEqual([]);
});
