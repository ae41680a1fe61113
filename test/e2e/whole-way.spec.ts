import { as, expect, expectAccessible, test } from "./browser";

/** From a case that is ready to the sealed page that the public reads, on the demonstration, each step by its own people. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const PASSWORD = "demonstration-sagsgang";
const CASE = "Aftale med to a-kasser om fælles samtaler";

let meetingPath = "";
let publicPath = "";

test("the secretary plans a meeting, puts a ready case on, and sends the agenda out", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård");
  await expectAccessible(page);
  await page.goto("/intern/moeder/nyt");
  await expectAccessible(page);
  await page.getByLabel("Dag", { exact: true }).fill("2027-10-14");
  await page.getByRole("button", { name: "Planlæg møde" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("14. oktober");
  meetingPath = new URL(page.url()).pathname;
  await page
    .getByRole("listitem")
    .filter({ hasText: CASE })
    .getByRole("button", { name: "Sæt på dagsordenen" })
    .click();
  await expect(page.getByRole("listitem").filter({ hasText: CASE }).getByText("Klar", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Udsend dagsorden" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Udsend nu" }).click();
  await expect(page.getByRole("link", { name: "Gå til mødet" })).toBeVisible();
  const pdf = page.getByRole("link", { name: /^Dagsorden/ }).first();
  await expect(pdf).toBeVisible({ timeout: 30_000 });
  const answer = await page.request.get((await pdf.getAttribute("href"))!);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
});

test("a member reads it, and what is not theirs stays unknown", async ({ browser }) => {
  const page = await as(browser, "Dorthe Fjord");
  await page.goto(`${meetingPath}/dagsorden`);
  await expect(page.getByText(CASE).first()).toBeVisible();
  await expectAccessible(page);
  const refused = await page.goto(`${meetingPath}/rum`);
  expect(refused!.status()).toBe(403);
});

test("the secretary opens the meeting, decides with one key, and closes it", async ({ browser }) => {
  const page = await as(browser, "Anne Vestergård");
  await page.goto(`${meetingPath}/rum`);
  await page.getByRole("button", { name: "Åbn mødet" }).click();
  await page.getByRole("button", { name: "Åbn mødet nu" }).click(); // its day is another
  await expect(page.getByText("Mødet er åbent")).toBeVisible();
  await expect(page.getByText("Beslutningsdygtigt, kræver 4")).toBeVisible();
  await expectAccessible(page);
  for (let item = 1; item <= 4; item += 1) {
    await page.goto(`${meetingPath}/rum?punkt=${item}`);
    const text = page.getByLabel("Beslutningens tekst");
    await text.focus();
    await expect(async () => {
      await page.keyboard.press("F2"); // heard once the page's script runs
      await expect(text).toHaveValue("Administrationens indstilling godkendes.", { timeout: 1_000 });
    }).toPass();
    await expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
    await expect(page.getByLabel("Udfald", { exact: true })).toHaveValue("Godkendt");
  }
  await page.getByRole("button", { name: "Hæv mødet", exact: true }).click();
  await page.getByRole("button", { name: "Hæv mødet nu" }).click();
  await expect(page).toHaveURL(/\/referat$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Lås referatet", exact: true }).click();
  await page.getByRole("button", { name: "Lås referatet nu" }).click();
  await expect(page.getByRole("heading", { name: "0 af 7 har underskrevet" })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
});

test("the chair signs with the password, closes the round with the missing ones named, and the seal is set", async ({
  browser,
}) => {
  const page = await as(browser, "Karen Toft");
  await page.goto(`${meetingPath}/referat`);
  await page.getByLabel("Din adgangskode").fill("ikke den rigtige");
  await page.getByRole("button", { name: "Underskriv referatet" }).click();
  await expect(page.getByText("Adgangskoden passer ikke. Prøv igen.")).toBeVisible();
  await page.getByLabel("Din adgangskode").fill(PASSWORD);
  await page.getByRole("button", { name: "Underskriv referatet" }).click();
  await expect(page.getByRole("heading", { name: "1 af 7 har underskrevet" })).toBeVisible();
  await page.getByRole("button", { name: "Luk runden uden de sidste" }).click();
  await page.getByLabel("Begrundelse").fill("Prøven har ikke brug for alle syv.");
  await page.getByRole("button", { name: "Luk runden nu" }).click();
  await expect(page.getByText("Referatet er underskrevet og forseglet.")).toBeVisible({ timeout: 30_000 });
});

test("the secretary publishes, and a citizen reads the decision, fetches the PDF and has it checked", async ({
  browser,
}) => {
  const page = await as(browser, "Anne Vestergård");
  await page.goto(`${meetingPath}/offentliggoerelse`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Offentliggør referat" }).click();
  await page.getByRole("button", { name: "Offentliggør nu" }).click();
  const link = page.getByRole("link", { name: "Se siden" }).first();
  await expect(link).toBeVisible({ timeout: 30_000 });
  publicPath = (await link.getAttribute("href"))!;
  await expect(page.getByText("Laver den offentlige PDF")).toBeHidden({ timeout: 30_000 });

  // Without JavaScript everything is there; the checker of accessibility needs it, and looks at the same pages in another browser.
  const citizen = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const reader = await (await browser.newContext()).newPage();
  await citizen.goto(publicPath);
  const item = citizen.getByRole("listitem").filter({ hasText: CASE });
  await expect(item).toContainText("Administrationens indstilling godkendes.");
  await citizen.getByRole("link", { name: new RegExp(CASE) }).click();
  await expect(citizen.getByText("Godkendt", { exact: true })).toBeVisible();
  for (const address of [publicPath, citizen.url()]) {
    await reader.goto(address);
    await expectAccessible(reader);
  }
  const pdf = await reader.request.get(`${publicPath}/referat.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");

  await reader.goto("/kontrol");
  await expectAccessible(reader);
  const bytes = await pdf.body();
  const drop = async (label: string, name: string, buffer: Buffer) => {
    await reader.getByLabel(label).setInputFiles({ name, mimeType: "application/pdf", buffer });
    await reader.getByRole("button", { name: "Kontrollér fil" }).click();
  };
  await drop("PDF-fil", "referat.pdf", bytes);
  await expect(reader.getByRole("heading", { name: "Ægte og uændret" })).toBeVisible({ timeout: 30_000 });
  const changed = Buffer.from(bytes);
  changed[5000]! ^= 1;
  await drop("Kontrollér en anden PDF", "aendret.pdf", changed);
  await expect(reader.getByRole("heading", { name: /^Ændret efter/ })).toBeVisible({ timeout: 30_000 });
  await expectAccessible(reader);
});

test("the printed address leads a newcomer to the public pages and to sign-in", async ({ page }) => {
  await page.goto("/");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ringkøbing-Skjern Kommune" }).click();
  await expect(page.getByRole("heading", { name: "Politik og møder" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/");
  await page.getByRole("link", { name: "Log ind" }).click();
  await expect(page.getByRole("heading", { name: "Log ind" })).toBeVisible();
});

test("the published meeting of 2022 stands at its permanent addresses with the source's figures", async ({ page }) => {
  const base = "/ringkoebing-skjern/beskaeftigelsesudvalget/2022-08-18";
  for (let item = 1; item <= 10; item += 1) expect((await page.request.get(`${base}/${item}`)).status()).toBe(200);
  await page.goto(`${base}/3`);
  await expect(page.getByText("203.880").first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "119.392" })).toBeVisible();
  await expectAccessible(page);
  expect((await page.request.get(`${base}/referat.pdf`)).status()).toBe(200);
  expect((await page.request.get("/ringkoebing-skjern/feed.xml")).status()).toBe(200);
});
