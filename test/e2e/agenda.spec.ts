import type { Page } from "@playwright/test";
import { as, expect, expectAccessible, test } from "./browser";

/** A meeting from the day it is planned until late items have gone out, as its secretary and a member see it. */

test.describe.configure({ mode: "serial" });

const agenda = (page: Page) => page.getByRole("list", { name: "Dagsordenens punkter" });
const itemLink = (page: Page, title: string) => agenda(page).getByRole("link", { name: title, exact: true });
const titles = (page: Page) => agenda(page).getByRole("link").allTextContents();

async function addFree(page: Page, title: string) {
  await page.getByRole("button", { name: /^Tilføj punkt/ }).click();
  const dialog = page.getByRole("dialog", { name: "Tilføj punkt" });
  await dialog.getByLabel("Punkt uden sag").fill(title);
  await dialog.getByRole("button", { name: "Tilføj punkt" }).click();
  await expect(itemLink(page, title)).toBeVisible();
}

let meeting = "";

test("planning says what speaks against a day, and sets the fixed items", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård", "/intern/moeder");
  await page.goto("/intern/moeder/nyt?dato=2028-12-26");
  await expect(page.getByText("Det er 2. juledag.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Dag", { exact: true }).fill("2028-11-16");
  await expect(page.getByText("Dagsordenen skal sendes senest torsdag 9. november.")).toBeVisible();
  await page.getByRole("button", { name: "Planlæg møde" }).click();
  await expect(page.getByRole("heading", { name: "Torsdag 16. november 2028 kl. 15.00" })).toBeVisible();
  await expect(page.getByText("Mødet er planlagt. De faste punkter er sat på.")).toBeVisible();
  expect((await titles(page))[0]).toBe("Godkendelse af dagsorden");
  expect((await titles(page)).at(-1)).toBe("Underskriftsside");
  meeting = new URL(page.url()).pathname;
});

test("items are added, moved by keyboard and by drag, taken off, and each step can be undone", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård");
  await page.goto(meeting);
  for (const title of ["Besøg på KRAMP", "Nyt fra jobcentret", "Budgetopfølgning"]) await addFree(page, title);
  const middle = async () => (await titles(page)).slice(1, 4);

  await itemLink(page, "Budgetopfølgning").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(middle).toEqual(["Budgetopfølgning", "Besøg på KRAMP", "Nyt fra jobcentret"]);
  await expect(page.getByText("“Budgetopfølgning” er nu punkt 2.")).toBeVisible();
  await page.getByRole("button", { name: /^Fortryd/ }).click();
  await expect.poll(middle).toEqual(["Besøg på KRAMP", "Budgetopfølgning", "Nyt fra jobcentret"]);

  const grip = page.getByRole("button", { name: /^Flyt Punkt \d+, Nyt fra jobcentret/ });
  const target = await itemLink(page, "Besøg på KRAMP").boundingBox();
  await grip.hover();
  await page.mouse.down();
  await page.mouse.move(target!.x, target!.y + target!.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect.poll(middle).toEqual(["Nyt fra jobcentret", "Besøg på KRAMP", "Budgetopfølgning"]);
  await expect(page.getByText("“Nyt fra jobcentret” er nu punkt 2.")).toBeVisible();
  await page.reload();
  expect(await middle()).toEqual(["Nyt fra jobcentret", "Besøg på KRAMP", "Budgetopfølgning"]);

  await itemLink(page, "Besøg på KRAMP").click();
  await page.getByRole("button", { name: "Tag af dagsordenen" }).click();
  await expect(itemLink(page, "Besøg på KRAMP")).toHaveCount(0);
  await page.getByRole("button", { name: /^Fortryd/ }).click();
  await expect.poll(middle).toEqual(["Nyt fra jobcentret", "Besøg på KRAMP", "Budgetopfølgning"]);
});

test("a closed item stops the dispatch until it has a reason and a public title", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård");
  await page.goto(meeting);
  await itemLink(page, "Besøg på KRAMP").click();
  const panel = page.getByRole("region", { name: /^Punkt \d+: Besøg på KRAMP/ });
  await panel.getByText("Lukket", { exact: true }).click();
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  const reason = page.getByRole("link", { name: /^Punkt \d+ er lukket uden begrundelse/ });
  await expect(reason).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Udsend dagsorden" }).click();
  await expect(reason).toBeFocused();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);

  await panel.getByLabel("Hvilket hensyn kræver det?").fill("Forretningsforhold");
  await panel.getByLabel("Offentlig titel").fill("Virksomhedsbesøg");
  await panel.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(reason).toHaveCount(0);
  await expect(page.getByText("Intet mangler")).toBeVisible();

  await panel.getByRole("button", { name: "Tilføj gæst" }).click();
  await panel.getByLabel("Navn").fill("Poul Kirk");
  await panel.getByLabel(/^Kommer kl/).fill("15:45");
  await panel.getByRole("button", { name: "Gem gæster" }).click();
  await expect(agenda(page).getByText("Poul Kirk deltager fra kl. 15.45")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
});

test("two secretaries' pages: what changed meanwhile isn't sent unseen; then it goes out in two presses", async ({
  browser,
}) => {
  const page = await as(browser, "Anne Vestergård");
  const other = await as(browser, "Anne Vestergård");
  await page.goto(meeting);
  await other.goto(meeting);
  await addFree(other, "Kom på i mellemtiden");
  await page.getByRole("button", { name: "Udsend dagsorden" }).click();
  await page.getByRole("button", { name: "Udsend nu" }).click();
  await expect(page.getByRole("alert")).toContainText("ændret, siden du åbnede siden");
  await page.getByRole("button", { name: "Se dagsordenen, som den er nu" }).click();
  await expect(itemLink(page, "Kom på i mellemtiden")).toBeVisible();

  await page.getByRole("button", { name: "Udsend dagsorden" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Udsend nu" }).click();
  await expect(page.getByText(/^Dagsordenen er udsendt til \d+ modtagere kl\. \d\d\.\d\d\.$/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Gå til mødet" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Dagsorden, Beskæftigelsesudvalget/ })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
});

test("a member reads it item by item, with J and K; a caseworker never sees what is closed", async ({ browser }) => {
  const member = await as(browser, "Dorthe Fjord");
  await member.goto(`${meeting}/dagsorden`);
  await expect(member.getByRole("heading", { level: 1, name: "Godkendelse af dagsorden" })).toBeVisible();
  await member.keyboard.press("j");
  await expect(member.getByRole("heading", { level: 1, name: "Nyt fra jobcentret" })).toBeVisible();
  await member.keyboard.press("j");
  await expect(member.getByRole("heading", { level: 1, name: "Besøg på KRAMP" })).toBeVisible();
  await expect(member.getByText("Lukket, fordi: Forretningsforhold.")).toBeVisible();
  await expect(member.getByText("Poul Kirk deltager fra kl. 15.45.")).toBeVisible();
  await expectAccessible(member);
  await member.keyboard.press("k");
  await expect(member.getByRole("heading", { level: 1, name: "Nyt fra jobcentret" })).toBeVisible();
  await member.setViewportSize({ width: 320, height: 700 });
  const sideways = await member.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);

  const caseworker = await as(browser, "Thomas Rahbek");
  await caseworker.goto(`${meeting}/dagsorden`);
  await expect(caseworker.getByRole("link", { name: /Virksomhedsbesøg/ }).first()).toBeVisible();
  await expect(caseworker.getByText("KRAMP")).toHaveCount(0);
  await expect(caseworker.getByRole("link", { name: /^Dagsorden, / })).toHaveCount(0);
});

test("a late item goes out as a supplementary agenda, with its reason", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård");
  await page.goto(meeting);
  await addFree(page, "Hastesag");
  await page.getByRole("button", { name: "Udsend tillægsdagsorden" }).click();
  await page.getByRole("button", { name: "Udsend nu" }).click();
  await expect(page.getByText(/^Skriv, hvorfor det ikke kan vente til næste møde/)).toBeVisible();
  await page.getByLabel("Hvorfor kan det ikke vente?").fill("Fristen for høringssvar er mandag.");
  await page.getByRole("button", { name: "Udsend nu" }).click();
  await expect(page.getByText(/^Tillægsdagsorden 1 er udsendt til/)).toBeVisible();

  const member = await as(browser, "Dorthe Fjord");
  await member.goto(`${meeting}/dagsorden`);
  await member
    .getByRole("link", { name: /Hastesag/ })
    .first()
    .click();
  await expect(member.getByText("Det kan ikke vente: Fristen for høringssvar er mandag.")).toBeVisible();
});
