import type { Page } from "@playwright/test";
import { as, expect, test } from "./browser";
import { notVisited, visit } from "./visit";

/** Every page of the daily work, at 1440 and 320 px, each with somebody who uses it. */

test.describe.configure({ mode: "serial", timeout: 180_000 });

const addressOf = async (page: Page, name: RegExp | string) =>
  (await page
    .locator("main")
    .getByRole("link", { name, exact: typeof name === "string" })
    .first()
    .getAttribute("href"))!;

test("overviews, and planning meetings", async ({ browser }) => {
  const secretary = await as(browser, "Anne Vestergård");
  await visit(secretary, "/intern", "Overblik");
  await visit(secretary, "/intern/moeder", "Møder");
  await visit(secretary, "/intern/moeder/nyt", "Nyt møde");
  await visit(secretary, "/intern/moeder/plan", "Mødeplan");
  await visit(secretary, "/intern/opfoelgning", "Opfølgning");
  await visit(secretary, "/intern/opfoelgning?tilstand=overskredet", "Opfølgning");
  await secretary.goto("/intern/moeder");
  await visit(secretary, await addressOf(secretary, /^Formandsbeslutninger/), "Formandsbeslutninger");
  for (const name of ["Dorthe Fjord", "Sanne Hedegaard"]) await visit(await as(browser, name), "/intern", "Overblik");
});

test("a meeting on its way, from agenda to minutes", async ({ browser }) => {
  const secretary = await as(browser, "Anne Vestergård");
  const member = await as(browser, "Maja Krogh");
  await secretary.goto("/intern/moeder/nyt");
  await secretary.getByLabel("Dag", { exact: true }).fill("2028-09-14");
  await secretary.getByRole("button", { name: "Planlæg møde" }).click();
  await secretary.waitForURL(/\/moeder\/[0-9a-f-]{36}$/);
  const meeting = new URL(secretary.url()).pathname;
  const press = (name: string) => secretary.getByRole("button", { name, exact: true }).click();
  await visit(secretary, meeting, "Dagsorden 14. september 2028");
  await secretary.goto(`${meeting}/rum`);
  await expect(secretary, "there is no meeting to run until its agenda is out").toHaveURL(meeting);
  await press("Udsend dagsorden");
  await press("Udsend nu");
  await expect(secretary.getByText(/^Dagsordenen er udsendt til/)).toBeVisible();

  await visit(member, `${meeting}/dagsorden`, "Punkt 1, 14. september");
  await member.getByRole("button", { name: "Meld afbud" }).click();
  await expect(member.getByText("Du har meldt afbud. Sekretæren kan se det.")).toBeVisible();
  await member.getByRole("button", { name: "Fortryd" }).click();
  await expect(member.getByText("Afbuddet er trukket tilbage. Du kommer.")).toBeVisible();
  await member.getByRole("button", { name: "Meld afbud" }).click();
  await expect(member.getByRole("button", { name: "Jeg kommer alligevel" })).toBeVisible();
  await visit(member, `${meeting}/dagsorden`, "Punkt 1, 14. september");

  await visit(secretary, meeting, "Dagsorden 14. september 2028");
  const apologies = secretary.getByRole("region", { name: "Afbud" });
  await expect(apologies).toContainText("Maja Krogh");
  const substitute = (await apologies.getByRole("link", { name: /^Stedfortræder for/ }).getAttribute("href"))!;
  await visit(secretary, substitute, "Stedfortræder for Maja Krogh");
  await visit(secretary, `${meeting}/offentliggoerelse`, "Offentliggørelse 14. september 2028");
  await visit(secretary, `${meeting}/rum`, "Mødet torsdag 14. september 2028");
  await expect(secretary.getByRole("listitem").filter({ hasText: "Maja Krogh" }).first()).toContainText("afbud");
  await press("Åbn mødet");
  await press("Åbn mødet nu");
  await expect(secretary.getByText("Mødet er åbent")).toBeVisible();
  await visit(member, `${meeting}/foelg`, "Følg mødet 14. september");
  await visit(await as(browser, "Anne Vestergård"), `${meeting}/vaeg`, "Vægskærm 14. september");
  await visit(secretary, `${meeting}/rum`, "Mødet torsdag 14. september 2028");
  await visit(secretary, `${meeting}/referat`, "Referat 14. september 2028");
  await secretary.goto(`${meeting}/rum`);
  await press("Hæv mødet");
  await press("Hæv mødet nu");
  await secretary.waitForURL(/\/referat$/);
  await visit(secretary, `${meeting}/standsning`, "Standsede sager");
  await visit(secretary, `${meeting}/referat`, "Referat 14. september 2028");
  await expect(secretary.getByText("Ingen beslutning endnu.").first()).toBeVisible();
  await visit(secretary, `${meeting}/rum`, "Mødet torsdag 14. september 2028");
});

test("minutes that are being signed, sealed, and published", async ({ browser }) => {
  const secretary = await as(browser, "Anne Vestergård");
  const rounds = secretary.getByRole("region", { name: "Underskrifter" });
  const round = (await rounds
    .getByRole("link", { name: /^Referat/ })
    .last()
    .getAttribute("href"))!;
  await visit(secretary, round, /^Referat /);
  await visit(await as(browser, "Ib Sandholt"), round, /^Referat /);
  await visit(await as(browser, "Karen Toft"), round, /^Referat /);
  await secretary.goto("/intern/moeder?aar=2022");
  const held = await addressOf(secretary, "Beskæftigelsesudvalget");
  await visit(secretary, `${held}/referat`, "Referat 18. august 2022");
  await visit(secretary, `${held}/referat/tillaeg/nyt`, "Nyt tillæg, 18. august 2022");
  await secretary.getByLabel("Hvad skal stå").fill("Punkt 2: Der skal stå 16.31.");
  await secretary.getByLabel("Hvorfor").fill("Tastefejl i klokkeslættet.");
  await secretary.getByRole("button", { name: "Gem kladde" }).click();
  await secretary.waitForURL(/\/tillaeg\/\d+$/);
  await visit(secretary, new URL(secretary.url()).pathname, /^Tillæg \d+, 18\. august 2022/);
  await secretary.getByLabel("Hvorfor").fill("Tastefejl i klokkeslættet, set bagefter.");
  await secretary.getByRole("button", { name: "Lås tillægget" }).click(); // what is typed comes first
  await secretary.getByRole("alertdialog").getByRole("button", { name: "Gem kladde" }).click();
  await expect(secretary.getByText("Kladden er gemt.", { exact: true })).toBeVisible();
  await expect(secretary.getByLabel("Hvorfor")).toHaveValue("Tastefejl i klokkeslættet, set bagefter.");
  await secretary.getByRole("button", { name: "Kassér kladden" }).click();
  await secretary.getByRole("button", { name: "Kassér nu" }).click();
  await secretary.waitForURL(/\/referat$/);
  await visit(secretary, `${held}/offentliggoerelse`, "Offentliggørelse 18. august 2022");
  await visit(await as(browser, "Dorthe Fjord"), `${held}/dagsorden?punkt=3`, "Punkt 3, 18. august");
});

test("cases, and what is written to committees", async ({ browser }) => {
  const caseworker = await as(browser, "Sanne Hedegaard", "/intern/sager");
  const file = await addressOf(caseworker, "Projekt PLUS");
  await visit(caseworker, "/intern/sager", "Sager");
  await visit(caseworker, "/intern/sager/ny", "Opret sag");
  await visit(caseworker, file, "17-004875 Projekt PLUS");
  await visit(caseworker, `${file}/ret`, "Ret 17-004875");
  await visit(caseworker, `${file}/dokumenter/nyt`, "Læg dokument på 17-004875");
  await visit(caseworker, `${file}/forslag`, "Skriv til udvalg");

  // A draft, what waits for approval (its author, an approver), what was sent back, and what is ready.
  const proposal = async (caseTitle: string) => {
    await caseworker.goto("/intern/sager");
    await caseworker.getByRole("link", { name: caseTitle, exact: true }).click();
    await caseworker.getByRole("heading", { name: "Til udvalg" }).waitFor();
    return (await caseworker.locator('main a[href*="/intern/forslag/"]').first().getAttribute("href"))!;
  };
  await visit(caseworker, await proposal("Årsplan for virksomhedsbesøg 2027"), /^Årsplan/);
  await caseworker.setViewportSize({ width: 1440, height: 900 });
  const menu = caseworker.getByRole("navigation", { name: "Hovedmenu" });
  await expect(menu.getByRole("link", { name: "Sager" })).toHaveAttribute("aria-current", "page");
  const waiting = await proposal("Henvendelse fra Autismecenter Vest");
  await visit(caseworker, waiting, /^Klar til start/);
  await visit(await as(browser, "Morten Thyregod"), waiting, /^Klar til start/);
  const returned = await proposal("Cykelprojektet");
  const author = await as(browser, "Thomas Rahbek");
  await visit(author, returned, /^Nyt cykelprojekt/);
  await visit(author, `${returned}/oplysninger`, /^Oplysninger om Nyt cykelprojekt/);
});

test("a key pressed before the page's script is there does no harm", async ({ browser }) => {
  const page = await as(browser, "Sanne Hedegaard");
  const search = page.getByRole("searchbox", { name: "Søg, eller gå til" });
  for (let time = 0; time < 10; time += 1) {
    await page.goto("/intern/sager", { waitUntil: "commit" });
    await expect(async () => {
      await page.keyboard.press("Control+k");
      expect(await search.count()).toBe(1);
    }).toPass({ intervals: [5] });
  }
});

test("inquiries and their letters", async ({ browser }) => {
  const caseworker = await as(browser, "Sanne Hedegaard");
  await visit(caseworker, "/intern/henvendelser", "Henvendelser");
  await visit(caseworker, "/intern/henvendelser?tilstand=besvaret&tilsagn=holdt&ejer=mig", "Henvendelser");
  await visit(caseworker, "/intern/henvendelser/ny", "Registrér henvendelse");
  await caseworker.getByLabel("Hvad handler henvendelsen om?").fill("Unge uden tilbud");
  await caseworker.getByLabel("Fra", { exact: true }).fill("Ankestyrelsen");
  await caseworker.getByLabel("Dato i ord (valgfri)").fill("i efteråret");
  await caseworker.getByLabel("Modtaget (valgfri)").fill("");
  await caseworker.getByLabel("Ingen frist oplyst").check();
  await caseworker.getByLabel("Brevets tekst (valgfri)").fill("Hvor mange unge mangler et tilbud?");
  await caseworker.getByRole("button", { name: "Registrér henvendelse" }).click();
  await caseworker.waitForURL(/\/henvendelser\/[0-9a-f-]{36}$/);
  const inquiry = new URL(caseworker.url()).pathname;
  await visit(caseworker, inquiry, "Unge uden tilbud");
  await visit(caseworker, `${inquiry}/ret`, "Ret henvendelse");
  await visit(caseworker, `${inquiry}/frist`, "Ret eller forlæng fristen");
  await visit(caseworker, `${inquiry}/brev/nyt`, "Registrér et sendt brev");
  await visit(caseworker, `${inquiry}/afslut`, "Afslut uden svar");
  await visit(caseworker, `${inquiry}/svar/nyt`, /./);
  await caseworker.getByRole("main").getByRole("button", { name: "Begynd på svaret" }).click();
  await caseworker.waitForURL(/\/svar\/[0-9a-f-]{36}$/);
  const letter = new URL(caseworker.url()).pathname;
  await visit(caseworker, letter, /./);
  await visit(caseworker, `${letter}/oplysninger`, /./);
  await visit(caseworker, `${letter}/tilsagn/nyt`, /./);
});

test("a sent reply, its promises, and the figures that measure them", async ({ browser }) => {
  const caseworker = await as(browser, "Jonas Friis");
  await visit(caseworker, "/intern/henvendelser", "Henvendelser");
  const linkTo = async (part: string) =>
    (await caseworker.locator(`main a[href*="${part}"]`).first().getAttribute("href"))!;
  await visit(caseworker, await linkTo("/intern/tilsagn/"), /./);
  await visit(caseworker, `${new URL(caseworker.url()).pathname}/ret`, /./);
  await caseworker.goto("/intern/henvendelser");
  await caseworker.getByRole("link", { name: "Unge under 30 år uden aktivt tilbud" }).click();
  await expect(caseworker.getByRole("heading", { level: 1 })).toHaveText("Unge under 30 år uden aktivt tilbud");
  const sent = await linkTo("/intern/svar/");
  await visit(caseworker, sent, /./);
  await caseworker.getByRole("link", { name: "Offentliggør", exact: true }).click();
  await expect(caseworker.getByRole("heading", { level: 1 })).toHaveText("Offentliggørelse");
  await visit(caseworker, `${sent}/offentliggoerelse`, /^Offentliggørelse/);
  await visit(caseworker, "/intern/statistik", /./);
  await visit(caseworker, "/intern/statistik/ny", /./);
  await visit(caseworker, "/intern/statistik/omraader", "Områder, der er lagt sammen");
  await visit(caseworker, "/intern/statistik/jobindsats", "Hent fra Jobindsats");
  await visit(caseworker, "/intern/statistik/import", "Hent tal fra fil");
  const file = "Område;Periode;Antal prøver\nHillerød;2018-05;7\n";
  await caseworker.getByLabel("Fil", { exact: true }).setInputFiles({ name: "Prøve.csv", mimeType: "text/csv", buffer: Buffer.from(file) }); // prettier-ignore
  await caseworker.getByRole("button", { name: "Se, hvad der vil ske" }).click();
  await expect(caseworker.getByRole("heading", { name: "Det vil ske" })).toBeVisible();
  await visit(caseworker, new URL(caseworker.url()).pathname, "Tal fra Prøve.csv");
  await caseworker.goto("/intern/statistik");
  const one = (await caseworker
    .getByRole("main")
    .getByRole("link", { name: /^Rettidig aktivering/ })
    .first()
    .getAttribute("href"))!;
  await visit(caseworker, one, /^Rettidig aktivering/);
  await visit(caseworker, `${one}/ret`, /./);
});

test("projects, what they are measured by, and what else can be bought", async ({ browser }) => {
  const caseworker = await as(browser, "Thomas Rahbek");
  await visit(caseworker, "/intern/projekter", "Projekter");
  const plus = await addressOf(caseworker, "Projekt PLUS");
  await visit(caseworker, "/intern/projekter/ny", "Opret projekt");
  await visit(caseworker, "/intern/projekter/sammenlign", "Sammenlign projekter");
  const compared = `/intern/projekter/sammenlign?maal=${encodeURIComponent("I job eller uddannelse")}`;
  await visit(caseworker, compared, "Sammenlign projekter");
  await visit(caseworker, plus, "Projekt PLUS");
  await visit(await as(browser, "Dorthe Fjord"), plus, "Projekt PLUS");
  const indicator = await addressOf(caseworker, "Selvforsørgende");
  await visit(caseworker, `${plus}/ret`, "Ret projekt");
  await visit(caseworker, `${plus}/offentliggoerelse`, "Offentliggørelse: Projekt PLUS");
  await visit(caseworker, `${plus}/indikatorer/ny`, "Opret indikator");
  await visit(caseworker, `${plus}/maalinger/ny`, "Ny måling");
  await visit(caseworker, `${plus}/maalinger/hent`, "Hent målinger");
  await visit(caseworker, `${indicator}/ret`, "Ret indikator");
  await visit(caseworker, indicator, "Selvforsørgende");
  await visit(caseworker, await addressOf(caseworker, /^Ret målingen ved start/), "Ret måling");
  await visit(caseworker, "/intern/priser", "Pristabeller");
  const prices = await addressOf(caseworker, /^Tilbud til unge/);
  await visit(caseworker, "/intern/priser/ny", "Opret pristabel");
  await visit(caseworker, `${prices}/ret`, "Ret pristabel");
  await visit(caseworker, prices, /^Tilbud til unge/);
  await visit(caseworker, await addressOf(caseworker, "Job-bro"), "Job-bro");
});

test("letters in the portal", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const municipality of ["rudersdal", "hilleroed", "roskilde"]) {
    await visit(page, `/${municipality}/henvendelser`, /^Henvendelser/);
    const letter = (await page.locator("main a.t").first().getAttribute("href"))!;
    await visit(page, letter, /./);
    await expect(page.getByRole("link", { name: "Svaret som PDF" })).toBeVisible();
  }
});

test("that was every page of the daily work", () => {
  const elsewhere = /^\/intern\/(administration|konto|planer|\*)/;
  expect(notVisited((address) => address.startsWith("/intern") && !elsewhere.test(address))).toEqual([]);
});
