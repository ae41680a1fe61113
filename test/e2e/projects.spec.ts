import type { Locator, Page } from "@playwright/test";
import { as, expect, expectAccessible, test } from "./browser";

/** A project from its beginning to its next evaluation, each step by its own people, on the demonstration. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const NAME = "Trommeprojektet";
let project = "";
let proposal = "";
let meeting = "";

const fold = (page: Page, title: string): Locator =>
  page.locator("details").filter({ has: page.locator("summary", { hasText: new RegExp(`^${title}$`) }) });
const unfold = async (page: Page, title: string): Promise<Locator> => {
  const found = fold(page, title);
  if ((await found.getAttribute("open")) === null) await found.locator("summary").click();
  return found;
};

/** Another chart is put in from the toolbar, and seen as readers will see it. */
async function drawnBeside(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Sagens tekst" }).getByText("Det skal udvalget tage stilling til nu").click();
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "Indsæt i teksten" }).click();
  await page.getByRole("menuitem", { name: "Diagram" }).click();
  const dialog = page.getByRole("dialog", { name: "Indsæt diagram" });
  await dialog.getByRole("button", { name: /^Mod målet: I job eller uddannelse efter trommerne/ }).click();
  await expect(dialog).toBeHidden();
  const figure = page.getByRole("figure", { name: /^Diagram: I job eller uddannelse efter trommerne/ });
  await expect(figure).toContainText("Målet er mindst 60");
  await figure.getByText("Se tallene").click();
  await expect(figure.getByRole("row").last()).toContainText("67");
  await expectAccessible(page);
}

test("a caseworker starts a project and says what it is measured by", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard");
  await page.goto("/intern/projekter");
  await page.getByRole("link", { name: "Opret projekt" }).click();
  await page.getByRole("button", { name: "Opret projekt" }).click();
  await expect(page.getByText("Skriv, hvad projektet hedder.").first()).toBeVisible();
  await page.getByLabel("Hvad hedder projektet?").fill(NAME);
  await page.getByLabel("Udvalg", { exact: true }).selectOption({ label: "Beskæftigelsesudvalget" });
  await page.getByLabel("Opret en ny sag").check();
  await page.getByLabel("Hvad skal det opnå?").fill("Unge finder en fast rytme i hverdagen.");
  await page.getByLabel("Hvem er det for?").fill("Unge uden job eller uddannelse");
  await page.getByLabel(/^Begynder/).fill("januar 2026");
  await page.getByLabel(/^Slutter/).fill("december 2025");
  await page.getByLabel("Hvem evaluerer det?").selectOption({ label: "Sanne Hedegaard, fagkonsulent i Beskæftigelse" });
  await page.getByRole("button", { name: "Opret projekt" }).click();
  await expect(page.getByText("Projektet kan ikke slutte, før det begynder.").first()).toBeVisible();
  await expect(page.getByLabel("Hvad hedder projektet?")).toHaveValue(NAME);
  await page.getByLabel(/^Slutter/).fill("december 2026");
  await page.getByRole("button", { name: "Opret projekt" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(NAME);
  project = new URL(page.url()).pathname;
  for (const step of ["Godkend projekt", "Start projekt"])
    await (await unfold(page, step)).getByRole("button", { name: step }).click();
  await expect(page.getByText("I gang", { exact: true }).first()).toBeVisible();

  await page.getByRole("link", { name: "Opret indikator" }).click();
  await page.getByLabel("Hvad måles?").fill("I job eller uddannelse efter trommerne");
  await page.getByLabel(/^Mål \(valgfri\)/).fill("60 %");
  await page.getByLabel("Kilde").fill("Projektets egen opgørelse");
  await page.getByRole("button", { name: "Opret indikator" }).click();
  await expect(page.getByText("Ikke målt endnu").first()).toBeVisible();
  await expectAccessible(page);
});

test("measurements come from a spreadsheet: a fault names its cell, and nothing is taken in", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", project);
  await page.getByRole("link", { name: "Hent målinger fra regneark" }).click();
  const table = (end: string) =>
    `Indikator\tTidspunkt\tVærdi\nI job eller uddannelse efter trommerne\tved start\t20 %\nI job eller uddannelse efter trommerne\tved afslutning\t${end}`;
  await page.getByLabel(/^Sæt tabellen ind/).fill(table("16 af 15"));
  await page.getByRole("button", { name: "Se, hvad der vil ske" }).click();
  await expect(page.getByText(/Felt C3: 16 af 15 kan ikke passe/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tabellen skal rettes" })).toBeFocused();
  await expect(page.getByText(/ny måling/)).toHaveCount(0); // of which none will happen
  await expect(page.getByRole("button", { name: /^Hent \d/ })).toHaveCount(0);
  await page.getByLabel(/^Sæt tabellen ind/).fill(table("10 af 15"));
  await page.getByRole("button", { name: "Se, hvad der vil ske" }).click();
  await expect(page.getByText("2 nye målinger, 0 rettede, 0 uændrede.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Det vil ske" })).toBeFocused();
  // What the first try showed is gone: one table to fill in, one thing that will happen.
  await expect(page.getByLabel(/^Sæt tabellen ind/)).toHaveCount(1);
  await expect(page.getByText(/Felt C3/)).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hent 2 målinger ind" }).click();
  await expect(page.getByText("2 målinger er hentet ind.")).toBeVisible();
  const row = page.getByRole("row").filter({ hasText: "efter trommerne" });
  await expect(row).toContainText("+47 point");
  await expect(row).toContainText("10 af 15");
  await expect(row).toContainText("Nået");
});

test("an evaluation that is due becomes an item in one click, written of the data", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", project);
  const plan = await unfold(page, "Planlæg evaluering");
  await plan.getByLabel(/^Skrives senest/).fill("2026-12-01");
  await plan.getByLabel(/^Hvad skal udvalget/).fill("om Trommeprojektet skal fortsætte");
  await plan.getByRole("button", { name: "Planlæg evaluering" }).click();
  await expect(page.getByText("Evalueringen er planlagt.")).toBeVisible();
  await page.goto("/intern");
  await expect(page.getByRole("listitem").filter({ hasText: NAME }).first()).toContainText("Slutevaluering");
  await page.goto(project);
  await page.getByRole("button", { name: "Gør evaluering til punkt" }).click();
  await page.waitForURL(/\/forslag\//);
  proposal = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${NAME}: slutevaluering`);
  await expect(page.getByRole("table")).toContainText("67 % (10 af 15)");
  await expect(page.getByText("Følger projektet Trommeprojektet, til teksten låses.")).toHaveCount(2);
  await expect(page.getByRole("figure", { name: "Diagram: Deltagerne i Trommeprojektet" })).toBeVisible();
  await drawnBeside(page);
  await expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Slutevaluering af Trommeprojektet")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  for (const title of ["Lovgrundlag og juridisk vurdering", "Økonomi", "Effektvurdering"])
    await page.getByRole("button", { name: `Ingen bemærkninger i ${title}` }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
  await page.getByRole("button", { name: "Send til godkendelse" }).click();
  await expect(page.getByText("Sagen er sendt til godkendelse.")).toBeVisible();
  const approver = await as(browser, "Birgit Holmgaard", proposal);
  await expect(approver.getByRole("table")).toContainText("67 % (10 af 15)");
  await approver.getByRole("button", { name: "Godkend", exact: true }).click();
  await expect(approver.getByText("Sagen er godkendt og klar til dagsordenen.").first()).toBeVisible();
});

test("the committee decides, and the decision flows back to the project", async ({ browser }) => {
  const secretary = await as(browser, "Anne Vestergård");
  await secretary.goto("/intern/moeder/nyt");
  await secretary.getByLabel("Dag", { exact: true }).fill("2027-11-25");
  await secretary.getByRole("button", { name: "Planlæg møde" }).click();
  await expect(secretary.getByRole("heading", { level: 1 })).toContainText("25. november");
  meeting = new URL(secretary.url()).pathname;
  await secretary
    .getByRole("listitem")
    .filter({ hasText: NAME })
    .getByRole("button", { name: "Sæt på dagsordenen" })
    .click();
  await expect(
    secretary.getByRole("listitem").filter({ hasText: NAME }).getByText("Klar", { exact: true }),
  ).toBeVisible();
  await secretary.getByRole("button", { name: "Udsend dagsorden" }).click();
  await secretary.getByRole("button", { name: "Udsend nu" }).click();
  await expect(secretary.getByRole("link", { name: "Gå til mødet" })).toBeVisible();
  await secretary.goto(`${meeting}/rum`);
  await secretary.getByRole("button", { name: "Åbn mødet" }).click();
  await secretary.getByRole("button", { name: "Åbn mødet nu" }).click();
  await expect(secretary.getByText("Mødet er åbent")).toBeVisible();
  await secretary.goto(`${meeting}/rum?punkt=2`);
  const text = secretary.getByLabel("Beslutningens tekst");
  await text.focus();
  await expect(async () => {
    await secretary.keyboard.press("F2");
    await expect(text).toHaveValue("Administrationens indstilling godkendes.", { timeout: 1_000 });
  }).toPass();
  await expect(secretary.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
  await secretary.getByRole("button", { name: "Hæv mødet", exact: true }).click();
  await secretary.getByRole("button", { name: "Hæv mødet nu" }).click();
  await expect(secretary).toHaveURL(/\/referat$/);

  const page = await as(browser, "Sanne Hedegaard", project);
  await expect(page.getByText("Administrationens indstilling godkendes.")).toBeVisible();
  const decide = fold(page, "Skriv beslutningen på projektet");
  await decide.getByLabel("Projektet fortsætter til en ny dato").check();
  await decide.getByLabel("Beslutningen med få ord").fill("Fortsætter et år mere");
  await decide.getByRole("button", { name: "Skriv beslutning" }).click();
  await expect(decide.getByText(/Skriv, hvornår det nu slutter/).first()).toBeVisible();
  await decide.getByLabel(/^Ny slutdato/).fill("december 2028");
  await decide.getByLabel(/^Behandles igen/).selectOption({ label: "December 2027" });
  await decide.getByRole("button", { name: "Skriv beslutning" }).click();
  await expect(page.getByText("Beslutningen står på projektet.").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Projektets gang" })).toContainText("Videreført");
  await expect(page.getByRole("link", { name: "Fortsætter et år mere" })).toBeVisible();
  await expect(page.getByText("på mødet 9. december 2027")).toBeVisible();
  await expectAccessible(page);
});

test("the committee's overview shows it, and leads to the item that decided it", async ({ browser }) => {
  const chair = await as(browser, "Karen Toft");
  const overviews = chair.getByRole("region", { name: "Udvalgenes overblik" });
  await overviews.getByRole("link", { name: "Beskæftigelsesudvalget" }).click();
  await expect(chair.getByRole("heading", { level: 1 })).toHaveText("Beskæftigelsesudvalget");
  await expect(chair.getByText(/projekter er i gang/)).toBeVisible();
  const running = chair
    .getByRole("region", { name: "Projekter i gang" })
    .getByRole("listitem")
    .filter({ hasText: NAME });
  await expect(running).toContainText("67 pct., mål mindst 60 pct.");
  await expect(running).toContainText("Nået");
  await expect(chair.getByRole("region", { name: "Evalueringer" })).toContainText(NAME);
  await expectAccessible(chair);
  await running.getByRole("link", { name: "25. november 2027, punkt 2" }).click();
  await expect(chair.getByRole("heading", { level: 1 })).toContainText(`${NAME}: slutevaluering`);
});

test("what comes back puts itself on the next meeting, and its text is written anew", async ({ browser }) => {
  const secretary = await as(browser, "Anne Vestergård", "/intern/moeder");
  await secretary.getByRole("link", { name: /^2027/ }).click();
  const day = secretary.getByRole("listitem").filter({ has: secretary.locator('time[datetime^="2027-12-09"]') });
  await day.getByRole("link").first().click();
  await expect(secretary.getByRole("heading", { level: 1 })).toContainText("9. december");
  await expect(secretary.getByRole("listitem").filter({ hasText: NAME }).first()).toBeVisible();
  const page = await as(browser, "Sanne Hedegaard", project);
  await page.getByRole("button", { name: "Gør evaluering til punkt" }).click();
  await page.waitForURL(/\/forslag\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${NAME}: ny evaluering`);
  await expect(page.getByText("Det besluttede udvalget sidst")).toBeVisible();
  await expect(page.getByText("Administrationens indstilling godkendes.").first()).toBeVisible();
});

test("projects are held up against each other, like with like", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/projekter");
  await page.getByRole("link", { name: "Sammenlign projekter" }).click();
  await page.getByRole("link", { name: "I job eller uddannelse", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cykelprojektet og Unge på Broen");
  await expect(page.getByText("Hvilket der virker bedst, kan tallene ikke sige.")).toBeVisible();
  await expect(page.getByText("Grupperne er for små til at skelne.")).toBeVisible();
  await expect(page.getByText("Ikke samme målgruppe")).toBeVisible();
  const table = page.getByRole("region", { name: "Tabellen med tal og forskel" });
  const [cycle, bridge, difference] = ["Cykelprojektet 15", "Unge på Broen 22", "Forskel"].map((name) =>
    table.getByRole("row", { name: new RegExp(`^${name}`) }),
  );
  await expect(cycle!).toContainText(/40\s%.*6 af 15.*60\s%.*9 af 15.*\+20\spoint.*3 flere/);
  await expect(bridge!).toContainText(/59\s%.*13 af 22.*68\s%.*15 af 22.*\+9\spoint.*2 flere/);
  await expect(difference!).toContainText(
    /Unge på Broen i forhold til Cykelprojektet.*\+8\spoint.*svarer til 1 af de 15/,
  );
  await expectAccessible(page);
});

/** The prices of the tables that the test sets up, as its own: the demonstration's stay as they are. */
const PRICES = "Trommetilbud";

test("prices and a comparison stand in a case's Økonomi, and it says when a price changes", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard", "/intern/priser");
  await page.getByRole("link", { name: "Opret pristabel" }).click();
  await page.getByLabel(/^Hvad viser tabellen/).fill(PRICES);
  await page.getByLabel("Udvalg", { exact: true }).selectOption({ label: "Beskæftigelsesudvalget" });
  await page.getByLabel("Kilde").fill("Udbuddet");
  await page.getByRole("button", { name: "Opret pristabel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(PRICES);
  const prices = new URL(page.url()).pathname;
  for (const [name, price, compared] of [
    ["Store trommer", "2.000", false],
    ["Små trommer", "16.990", true],
  ] as const) {
    const add = await unfold(page, "Tilføj tilbud");
    await add.getByLabel("Tilbud", { exact: true }).fill(name);
    if (compared) await add.getByLabel("Prisen er for").selectOption("month");
    await add.getByLabel("Pris", { exact: true }).fill(price);
    await add.getByLabel(/^Gælder fra/).fill("2026-01-01");
    await add.getByLabel(/^Timer om ugen/).fill("37.500");
    if (compared) await add.getByLabel(/^De andre holdes op mod/).check();
    await add.getByRole("button", { name: "Tilføj tilbud" }).click();
    await expect(
      add.getByText(/her er 60 det højeste\. Mente du 37,500\? Skriv det med komma\./).first(),
    ).toBeVisible();
    await add.getByLabel(/^Timer om ugen/).fill("37,5");
    await add.getByRole("button", { name: "Tilføj tilbud" }).click();
    await expect(page.getByRole("row", { name: new RegExp(`^${name}`) })).toContainText("37,5 timer om ugen");
  }
  await expect(page.getByText(/^Små trommer koster om året 99\.880\skr\. mere end det billigste/)).toBeVisible();
  await expectAccessible(page);

  const text = page.getByRole("textbox", { name: "Sagens tekst" });
  const economy = text.locator("section", { has: page.getByRole("heading", { name: "Økonomi", exact: true }) });
  await page.goto("/intern/sager/ny");
  await page.getByLabel("Hvad handler sagen om?").fill("Trommer til flere");
  await page.getByRole("button", { name: "Opret sag" }).click();
  await page.getByRole("link", { name: "Skriv til udvalg" }).first().click();
  await page.getByLabel("Udvalg", { exact: true }).selectOption("Beskæftigelsesudvalget");
  await page.getByRole("button", { name: "Begynd at skrive" }).click();
  await economy.locator("p").last().click();
  // One after the other, without moving the cursor: the second doesn't take the first one's place.
  for (const name of [`Priser: ${PRICES}`, "Sammenligning: I job eller uddannelse"]) {
    await page.getByRole("button", { name: "Indsæt i teksten" }).click();
    await page.getByRole("menuitem", { name: "Tabel fra et projekt" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: new RegExp(`^${name}`) })
      .click();
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.keyboard.type("Priserne er uden moms.");
  await expect(economy.getByRole("table")).toHaveCount(2);
  await expect(economy).toContainText("Ingen af priserne er ændret.");
  await expect(economy.getByRole("row", { name: /^Store trommer/ })).toContainText(/2\.000.*104\.000.*99\.880/);
  await expect(economy.getByRole("row", { name: /^Forskel: Unge på Broen/ })).toContainText("svarer til 1 af de 15");
  await expect(economy).toContainText("Priserne er uden moms.");
  await expect(page.getByRole("status").filter({ hasText: /^Gemt kl\./ })).toBeVisible();
  await expectAccessible(page);

  const other = await as(browser, "Thomas Rahbek", prices);
  await other.getByRole("link", { name: "Store trommer" }).click();
  await other.getByLabel("Pris", { exact: true }).fill("2.100");
  await other.getByLabel(/^Gælder fra/).fill("2126-01-01");
  await other.getByRole("button", { name: "Gem ny pris" }).click();
  await expect(other).toHaveURL(prices);
  await page.reload();
  await expect(economy).toContainText(
    /Ændrede priser: Store trommer: 2\.100\skr\. pr\. uge fra 1\. januar 2126, nu 2\.000\skr\./,
  );
  await expect(economy.getByRole("row", { name: /^Store trommer/ })).toContainText(/2\.000.*104\.000/);
});
