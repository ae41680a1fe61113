import { as, expect, expectAccessible, expectNoSideways, test } from "./browser";
import { visit } from "./visit";

/** A project from the working app into the portal, as it is changed there, and out again; read without a script. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const NAME = "Orgelprojektet";
const portal = "/ringkoebing-skjern/projekter";
let project = "";

test("a caseworker writes a project, and publishes it", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/projekter");
  await page.getByRole("link", { name: "Opret projekt" }).click();
  await page.getByLabel("Hvad hedder projektet?").fill(NAME);
  await page.getByLabel("Udvalg", { exact: true }).selectOption({ label: "Beskæftigelsesudvalget" });
  await page.getByLabel("Opret en ny sag").check();
  await page.getByLabel("Hvad skal det opnå?").fill("Borgeren 010190-1234 finder en fast rytme.");
  await page.getByLabel("Hvem er det for?").fill("Unge uden job eller uddannelse");
  await page.getByLabel(/^Hvem leder det/).fill("Organist Maren Toft");
  await page.getByLabel("Hvem evaluerer det?").selectOption({ label: "Sanne Hedegaard, fagkonsulent i Beskæftigelse" });
  await page.getByRole("button", { name: "Opret projekt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
  project = new URL(page.url()).pathname;
  await expect(page.getByText("Projektet er ikke offentliggjort.")).toBeVisible();

  await visit(page, `${project}/offentliggoerelse`, `Offentliggørelse: ${NAME}`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: "CPR-nummer i formålet" }).click();
  await page.getByLabel("Hvad skal det opnå?").fill("Unge finder en fast rytme i hverdagen.");
  await page.getByRole("button", { name: "Gem" }).click();
  await expect(page.getByText("Unge finder en fast rytme i hverdagen.")).toBeVisible();
  await page.getByRole("link", { name: "Offentliggør projektet" }).click();
  await page.getByRole("button", { name: "Vis kontakten", exact: true }).click();
  await expect(page.getByText("Vises på siden.")).toBeVisible();
  await page.getByRole("button", { name: "Offentliggør projektet" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  await expect(page.getByRole("link", { name: "Se siden" }).first()).toBeVisible();
});

test("what is changed is published anew by one click", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård", project);
  await expect(page.getByText("Ændret siden offentliggørelsen.")).toHaveCount(0);
  const writer = await as(browser, "Sanne Hedegaard", `${project}/ret`);
  await writer.getByLabel("Hvem er det for?").fill("Unge i hele kommunen");
  await writer.getByRole("button", { name: "Gem" }).click();
  await expect(writer.getByText("Ændret siden offentliggørelsen.")).toBeVisible();
  await page.goto(project);
  await page.getByRole("button", { name: "Offentliggør igen" }).click();
  await page.waitForURL(/offentliggoerelse$/);
  await expect(page.getByRole("link", { name: "Se siden" }).first()).toBeVisible();
  await expect(page.getByText("Ændret siden offentliggørelsen.")).toHaveCount(0);
});

test("a citizen reads the list and the projects without a script", async ({ browser }) => {
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await citizen.goto("/ringkoebing-skjern");
  await citizen.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Projekter" }).click();
  await expect(citizen.getByRole("listitem").filter({ hasText: NAME })).toContainText("Unge i hele kommunen");
  await citizen.getByRole("link", { name: NAME }).click();
  await expect(citizen.getByRole("heading", { level: 1 })).toContainText(NAME);
  await expect(citizen.getByText("Organist Maren Toft")).toBeVisible();
  await expect(citizen.getByText("Der er ikke målt noget på projektet endnu.")).toBeVisible();

  await citizen.goto(`${portal}/projekt-plus`);
  await expect(citizen.getByText("Målet er nået: 50")).toBeVisible();
  await expect(citizen.getByRole("figure")).toContainText("Selvforsørgende fra 4");
  const row = citizen.getByRole("row").filter({ hasText: "Selvforsørgende" });
  await expect(row.getByRole("cell").nth(1)).toContainText("38");
  // On a telephone the result stands there without scrolling, and the table is still one.
  await citizen.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(citizen);
  const box = (await row.getByRole("cell").nth(1).boundingBox())!;
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  await citizen.getByRole("link", { name: "Fortsætter året ud" }).click();
  await expect(citizen.getByRole("heading", { level: 1 })).toContainText("Projekt PLUS");
  await expect(citizen).toHaveURL(/\/2022-08-18\/2$/);
  // Five of six say something of the sixth.
  await citizen.goto(`${portal}/cykelprojektet`);
  await expect(citizen.getByRole("row").filter({ hasText: "De unge, der gennemførte turen" })).toContainText("udeladt");
});

test("the public pages hold on a desk and on a telephone", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await visit(page, portal, /^Projekter/);
  for (const [slug, title] of [
    ["projekt-plus", /^Projekt PLUS/],
    ["cykelprojektet", /^Cykelprojektet/],
    ["unge-paa-broen", /^Unge på Broen/],
    ["klar-til-start-paa-kramp", /^Klar til start på KRAMP/],
  ] as const)
    await visit(page, `${portal}/${slug}`, title);
});

test("withdrawn it is gone at once", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", `${project}/offentliggoerelse`);
  await page.getByRole("button", { name: "Træk tilbage" }).click();
  await page.getByLabel("Hvorfor").fill("Orglet er solgt");
  await page.getByRole("button", { name: "Træk tilbage nu" }).click();
  await expect(page.getByText("Projektet er ikke offentliggjort.")).toBeVisible();
  const response = await page.request.get(`${portal}/orgelprojektet`);
  expect(response.status()).toBe(410);
  await page.goto(portal);
  await expect(page.getByText(NAME)).toHaveCount(0);
});
