import type { Page } from "@playwright/test";
import { as, expect, expectAccessible, test } from "./browser";
import { notVisited, visit } from "./visit";

/** A plan is read by those who follow it and by the public, and another is written and sent to its committee. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

/** On a telephone too each figure of the appendix is in sight. */
const expectNoTableSideways = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const tables = page.locator(".figuretable .scroll");
  expect(await tables.count()).toBeGreaterThan(0);
  expect(await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
};

const title = `Beskæftigelsesplan ${Date.now()}`;

test("the plan of 2021, as the jobcentre follows it", async ({ browser }) => {
  const page = await as(browser, "Jonas Friis");
  await visit(page, "/intern/planer", "Planer");
  await page.getByRole("link", { name: "Beskæftigelsesplan 2021" }).click();
  await expect(page.getByText("Fire af seks mål")).toBeVisible();
  const plan = new URL(page.url()).pathname;
  await visit(page, plan, "Beskæftigelsesplan 2021");
  await expect(page.getByRole("img", { name: /^Sygedagpengemodtagere: 476 i december 2020/ })).toBeVisible();
  await visit(page, `${plan}/laes`, "Læs Beskæftigelsesplan 2021");
  await expect(page.getByText("planens tekst siger 13 pct.")).toBeVisible();
  await expectNoTableSideways(page);
  await visit(page, `${plan}/offentliggoerelse`, "Offentliggørelse: Beskæftigelsesplan 2021");
  await visit(page, `${plan}/maal/nyt`, "Nyt mål");

  // Their own goal: what they write stands on the plan.
  await page.goto(plan);
  await page.getByRole("link", { name: "Ledige under 30 år" }).click();
  await page.waitForURL(/maal\/[0-9a-f-]{36}$/);
  const goal = new URL(page.url()).pathname;
  await visit(page, goal, "Ledige under 30 år");
  await visit(page, `${goal}/ret`, "Ret mål");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(goal);
  await page.getByLabel("I én eller to sætninger").fill("Nye hold begynder i november.");
  await page.getByRole("radio", { name: "Følges tæt" }).check();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Tallene siger: på vej")).toBeVisible();
  await page.goto(plan);
  await expect(page.getByText("Nye hold begynder i november.")).toBeVisible();
  await expect(page.getByText("Tre af seks mål")).toBeVisible();
});

test("a new plan is written, its goals are set, and it is sent to its committee", async ({ browser }) => {
  const page = await as(browser, "Jonas Friis");
  await visit(page, "/intern/planer/grundlag", "Planarter, mål og målgrupper");
  await visit(page, "/intern/planer/ny", "Ny plan");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel("Titel").fill(title);
  await page.getByLabel("År", { exact: true }).fill("2030");
  await page.getByLabel("Vedtages af").selectOption("Erhvervsudvalget");
  await page.getByLabel("Sag", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Opret plan" }).click();
  // The law asks for no such plan in that year, and nothing that was typed is lost.
  await expect(page.getByText(/^Beskæftigelsesplan findes kun til 31\. december 2022\./).first()).toBeVisible();
  await expect(page.getByLabel("Titel")).toHaveValue(title);
  await page.getByLabel("År", { exact: true }).fill("2022");
  await page.getByRole("button", { name: "Opret plan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const plan = new URL(page.url()).pathname;
  await visit(page, plan, title);
  await visit(page, `${plan}/ret`, "Ret plan");
  await visit(page, `${plan}/maal`, "Mål og målgrupper");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel(/^Kommunens mål/).fill("Flere i job\nFærre sygemeldte");
  await page.getByRole("checkbox", { name: "Revalidender" }).check();
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Færre sygemeldte")).toBeVisible();

  await visit(page, `${plan}/bilag`, "Bilagets tabeller");
  await visit(page, `${plan}/bilag/ny`, "Tabel i bilaget");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel("Tabellens titel").fill("Fleksjob");
  const boxes = page.getByRole("group", { name: "Serier" }).locator(".choices");
  await page.getByLabel("Søg i serierne").fill("findes ikke");
  await expect(boxes).toBeHidden();
  // What is searched for is found by the keyboard, and what was ticked before stays in sight.
  await page.getByLabel("Søg i serierne").fill("");
  await page.getByLabel("Fleksjob, Rudersdal", { exact: true }).check();
  await page.getByLabel("Søg i serierne").fill("fleks østdan");
  await expect(
    page.getByRole("status").filter({ hasText: "1 af 40 passer på “fleks østdan”, 1 valgt." }),
  ).toBeVisible();
  await expect(page.getByLabel("A-dagpenge, Rudersdal", { exact: true })).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Fleksjob, Rudersdal", { exact: true })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByLabel("Fleksjob, Østdanmark", { exact: true })).toBeChecked();
  await expectAccessible(page);
  await page.getByLabel("Fra", { exact: true }).fill("juni 2019");
  await page.getByLabel("Til", { exact: true }).fill("juni 2020");
  await page.getByRole("button", { name: "Gem tabel" }).click();
  await page.getByRole("link", { name: "Fleksjob", exact: true }).click();
  await page.waitForURL(/bilag\/[0-9a-f-]{36}$/);
  await visit(page, new URL(page.url()).pathname, "Tabel i bilaget");

  await visit(page, `${plan}/tekst`, "Planens kapitler");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${plan}/tekst`);
  await page.getByRole("textbox", { name: "Planens tekst" }).locator("p").click();
  await page.keyboard.type("Planen sætter mål for 2022.");
  await expect(page.getByText(/^Gemt kl\./)).toBeVisible();

  // Something more is written without a net, and the plan is sent from another browser meanwhile.
  const other = await as(browser, "Jonas Friis");
  await page.context().setOffline(true);
  await page.keyboard.type(" Skrevet uden net.");
  await expect(page.getByText(/sendes senere$/)).toBeVisible();
  await other.goto(plan);
  await other.getByRole("button", { name: "Send til udvalget" }).click();
  await expectAccessible(other);
  await other.getByRole("alertdialog").getByRole("button", { name: "Send til udvalget" }).click();
  await other.waitForURL(/\/intern\/forslag\//);
  await expect(other.getByText("Færre sygemeldte")).toBeVisible();
  await other.goto(plan);
  await expect(other.getByText("Planen er hos udvalget.")).toBeVisible();
  await expect(other.getByRole("button", { name: "Lad en anden plan afløse den" })).toHaveCount(0);

  await page.context().setOffline(false);
  await page.goto(`${plan}/tekst`);
  await expect(page).toHaveURL(`${plan}/laes`);
  await expect(page.getByText("Noget af det, du har skrevet, er ikke sendt.")).toBeVisible();
  await page.getByText("Se teksten, som du skrev den").click();
  await expect(page.getByText("Planen sætter mål for 2022. Skrevet uden net.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Planens tekst" })).toBeVisible();
  await expectAccessible(page);
});

test("the public reads the plan without a script", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await visit(page, "/rudersdal/planer", /^Planer/);
  await visit(page, "/rudersdal/planer/beskaeftigelsesplan-2021", /^Beskæftigelsesplan 2021/);
  await expect(page.getByRole("link", { name: "Planen som PDF" })).toBeVisible();
  await expect(page.getByText("Fire af seks mål er nået eller på vej.")).toBeVisible();
  await expect(page.getByRole("cell", { name: "56.208" })).toBeVisible();
  await expectNoTableSideways(page);
});

test("that was every page of plans", () => {
  expect(notVisited((address) => address.startsWith("/intern/planer"))).toEqual([]);
});
