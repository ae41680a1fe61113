import type { Page } from "@playwright/test";
import { as, expect, expectAccessible, expectNoSideways, test } from "./browser";

/**
 * A whole meeting, with four people at their own screens and one on the wall: what one does, the others see by themselves. It is the
 * demonstration's meeting of today.
 */

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ actionTimeout: 15_000 });

const PASSWORD = "demonstration-sagsgang";
const CASE = "Mentorer på små virksomheder";
const HOURS = "Jobcentret holder åbent én aften om ugen";
const SECRET = "Krav mod en virksomhed om tilbagebetaling af løntilskud";

let meeting = "";
let secretary: Page, chair: Page, ib: Page, dorthe: Page, wall: Page;

const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole("button", { name, exact: typeof name === "string" })
    .first()
    .click();
const room = (page: Page, title: string) => expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
const saved = (page: Page) =>
  page
    .getByRole("status")
    .filter({ hasText: /^Gemt kl\./ })
    .first();
const decide = async (page: Page, key: string) => {
  await page.keyboard.press(key);
  await expect(saved(page)).toBeVisible();
};
const openRights = async (page: Page) => {
  const rights = page.locator("details", { hasText: "Det kan du gøre her" }).first();
  if ((await rights.getAttribute("open")) === null)
    await page.getByText("Det kan du gøre her", { exact: true }).click();
};

test.beforeAll(async ({ browser }) => {
  secretary = await as(browser, "Anne Vestergård", "/intern/moeder");
  const today = secretary
    .getByRole("listitem")
    .filter({ hasText: "Beskæftigelsesudvalget" })
    .filter({ hasText: "Udsendt" });
  meeting = (await today.first().getByRole("link").first().getAttribute("href"))!.replace(/\/dagsorden$/, "");
  [chair, ib, dorthe] = [
    await as(browser, "Karen Toft", `${meeting}/foelg`),
    await as(browser, "Ib Sandholt", `${meeting}/foelg`),
    await as(browser, "Dorthe Fjord", `${meeting}/dagsorden`),
  ];
  await ib.setViewportSize({ width: 320, height: 700 });
  await dorthe.setViewportSize({ width: 768, height: 1024 });
  wall = await as(browser, "Anne Vestergård", `${meeting}/vaeg`);
  await wall.setViewportSize({ width: 1920, height: 1080 });
});
test.afterAll(() => Promise.all([secretary, chair, ib, dorthe, wall].map((page) => page.close())));

test("it opens, and every screen is there within a second or so, also one that was elsewhere", async () => {
  await secretary.goto(`${meeting}/rum`);
  await press(secretary, "Åbn mødet");
  await expect(secretary.getByText("Mødet er åbent")).toBeVisible();
  for (const page of [chair, ib]) await expect(page.getByText("Du følger mødet")).toBeVisible();
  await expect(wall.getByText("Godkendelse af dagsorden")).toBeVisible();
  await expect(
    dorthe.getByRole("link", { name: /følg/i }).or(dorthe.getByText("Du følger mødet")).first(),
  ).toBeVisible();
  await dorthe.goto(`${meeting}/foelg`);
  await secretary.keyboard.press("F7");
  for (const page of [chair, ib, dorthe, wall])
    await expect(page.getByText("Dagsordenen blev godkendt.")).toBeVisible();
  await secretary.keyboard.press("Alt+PageDown");
  await room(secretary, CASE);
  for (const page of [chair, ib, dorthe, wall]) await room(page, CASE);
});

test("an amendment is voted on first, and then the case, by name from four screens", async () => {
  await openRights(ib);
  await ib.getByText("Stil et ændringsforslag").click();
  await ib.getByLabel("Forslaget, som det læses op").fill("Ordningen prøves i et halvt år.");
  await press(ib, "Stil forslaget");
  const heard = secretary.getByRole("status").filter({ hasText: "Ændringsforslag fra Ib Sandholt (O)" });
  await expect(heard, "said to who records").toHaveText(/: Ordningen prøves i et halvt år\.$/);
  for (const page of [secretary, chair, dorthe])
    await expect(page.getByText("Ordningen prøves i et halvt år.", { exact: true })).toBeVisible();
  await press(secretary, "Stem om hele punktet");
  await expect(secretary.getByText(/^Ændringsforslag fra Ib Sandholt.* er ikke afgjort/).first()).toBeVisible();
  await press(secretary, "Stem ved navn");
  await expect(secretary.locator("#h-afstemning"), "the button is gone, and the focus at what it began").toBeFocused();
  for (const page of [chair, wall])
    await expect(
      page.getByText("Afstemning om hele punktet, ændringsforslag fra Ib Sandholt (O)").last(),
    ).toBeVisible();
  await press(ib, /^For/);
  await expect(ib.getByText(/Din stemme, for, er modtaget/)).toBeVisible();
  for (const name of ["Karen Toft", "Signe Aarup", "Gitte Nørremark", "Poul Erik Lauge", "Dorthe Fjord", "Maja Krogh"])
    await secretary
      .getByRole("radiogroup", { name: `Stemme, ${name}` })
      .getByText("Imod")
      .click();
  await expect(secretary.getByText("7 af 7 har stemt")).toBeVisible();
  await press(secretary, "Luk afstemningen");
  await expect(secretary.getByText("Imod stemte: 6 (A+B+C+F+V)")).toBeVisible();

  await press(secretary, "Stem om hele punktet");
  await expect(dorthe.getByRole("button", { name: /^Undlader/ })).toBeVisible();
  await dorthe.waitForTimeout(1000); // what she may need for voting is fetched beforehand
  await dorthe.context().setOffline(true);
  await press(dorthe, /^Undlader/);
  await expect(dorthe.getByText(/Ingen forbindelse\. Det, du gjorde sidst/)).toBeVisible();
  await room(dorthe, CASE);
  await press(chair, /^For/);
  await press(ib, /^Imod/);
  await dorthe.context().setOffline(false);
  await expect(dorthe.getByText(/Din stemme, undlader, er modtaget/)).toBeVisible();
  await expect(dorthe.getByText(/Ingen forbindelse/)).toBeHidden();
  await expect(secretary.getByText("3 af 7 har stemt")).toBeVisible();
  await expect(wall.getByText("Ib Sandholt"), "no name with a vote before it is done").toBeHidden();
  await expectAccessible(secretary);
  await expectAccessible(ib);
  await expectNoSideways(ib);
  await secretary.keyboard.press("Alt+PageDown");
  await expect(secretary.getByText(/^Afstemningen er ikke afgjort/), "a key's refusal is told, too").toBeInViewport();
  await press(secretary, "Luk afstemningen");
  await expect(secretary.getByText(/har ikke stemt/).first()).toBeVisible();
  await press(secretary, "Resten for");
  await expect(secretary.getByText("7 af 7 har stemt")).toBeVisible();
  await press(secretary, "Luk afstemningen");
  await expect(secretary.getByText("For stemte: 5 (A+B+C+V)").first()).toBeVisible();
  for (const page of [chair, dorthe]) await expect(page.getByText("Vedtaget").first()).toBeVisible();
  await secretary.keyboard.press("F2");
  await expect(wall.getByText("Administrationens indstilling godkendes.")).toBeVisible();
  await secretary.keyboard.press("Alt+PageDown");
  await room(secretary, HOURS);
  await expect(secretary.getByText(/^Afstemningen er ikke afgjort/), "what was refused is past").toBeHidden();
  await secretary.getByRole("link", { name: "Forrige" }).click();
  await room(secretary, CASE);
  await press(secretary, "Tag punkt 2 op");
  await expect(secretary.getByRole("button", { name: "Næste punkt" })).toBeVisible();
});

test("who voted for can't dissent, who voted against can, and anybody may refer the case to the council", async () => {
  await openRights(chair);
  await chair.getByText("Få en tilførsel i protokollen").click();
  await chair.getByLabel("Ordlyden").fill("Jeg er imod.");
  await press(chair, "Før til protokollen");
  await expect(chair.getByText(/Du stemte for/).first()).toBeVisible();
  await expect(chair.getByLabel("Ordlyden")).toHaveValue("Jeg er imod.");
  await openRights(ib);
  await ib.getByText("Få en tilførsel i protokollen").click();
  await ib.getByLabel("Ordlyden").fill("Dansk Folkeparti vil bruge pengene på ældreplejen.");
  await press(ib, "Før til protokollen");
  await expect(secretary.getByText("Dansk Folkeparti vil bruge pengene på ældreplejen.").first()).toBeVisible();
  await openRights(dorthe);
  await press(dorthe, "Kræv sagen indbragt for byrådet");
  await press(dorthe, "Kræv nu");
  await expect(secretary.getByText(/^Afgørelsen er standset: Dorthe Fjord/).first()).toBeVisible();
});

test("a disqualified member leaves, can't vote, and can't open the closed item", async () => {
  await secretary.goto(`${meeting}/rum?punkt=4`);
  await press(secretary, "Tag punkt 4 op");
  await room(secretary, SECRET);
  await room(dorthe, SECRET);
  await expect(wall.getByText("Forlig med en virksomhed")).toBeVisible();
  await expect(wall.getByText(SECRET)).toBeHidden();
  await openRights(dorthe);
  await press(dorthe, "Jeg kan være inhabil");
  await dorthe.getByLabel("Hvorfor kan du være inhabil").fill("Min søster ejer virksomheden.");
  await press(dorthe, "Meld nu");
  await expect(secretary.getByText("Min søster ejer virksomheden.").first()).toBeVisible();
  await secretary.getByLabel("er inhabil og forlader lokalet").check();
  await secretary
    .getByRole("region", { name: "Inhabilitet" })
    .getByRole("button", { name: "Før til protokollen" })
    .click();
  await expect(secretary.locator(".quorum b")).toHaveText("6");
  await dorthe.goto(`${meeting}/dagsorden?punkt=4`);
  await expect(dorthe.getByText("Du er inhabil i punktet.")).toBeVisible();
  await expect(dorthe.getByText("Kravet er")).toBeHidden();
  await dorthe.goto(`${meeting}/foelg`);
});

test("the chair takes the pen while the secretary types, and nothing typed is lost", async () => {
  const words = "Forliget indgås, hvis virksomheden betaler inden jul.";
  await chair.goto(`${meeting}/rum`);
  // What is typed is on its way when the pen goes.
  let arrive = () => {};
  const taken = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  let sent = 0;
  await secretary.route(/\/intern\/beslutninger/, async (route) => {
    sent += 1;
    await taken;
    await route.continue();
  });
  await secretary.getByLabel("Beslutningens tekst").fill(words);
  await press(chair, "Overtag protokollen");
  await expect(chair.getByText("Du fører protokollen.")).toBeVisible();
  await secretary.waitForTimeout(1200); // it saves after a pause
  arrive();
  await expect(secretary.getByText("Karen Toft fører protokollen nu.").first()).toBeVisible();
  await expect(secretary.getByLabel("Beslutningens tekst")).toHaveValue(words);
  const before = sent;
  await secretary.getByLabel("Beslutningens tekst").blur(); // as the press itself does: nothing is sent that would be refused again
  await secretary.waitForTimeout(300);
  expect(sent).toBe(before);
  await press(secretary, "Overtag protokollen, og gem mit");
  await expect(saved(secretary)).toBeVisible();
  await expect(chair.getByText("Anne Vestergård fører protokollen")).toBeVisible();
  await expect(chair.getByLabel("Beslutningens tekst")).toHaveValue(words);
});

test("one window's words aren't written over by another's: one is saved, and the other chooses, with one press", async ({
  browser,
}) => {
  const other = await as(browser, "Anne Vestergård", `${meeting}/rum`);
  const [mine, theirs] = ["Skrevet i det ene vindue.", "Skrevet i det andet vindue."];
  const field = (page: Page) => page.getByLabel("Beslutningens tekst");
  // Without a network it stays where it is typed, and is sent afterwards.
  await secretary.context().setOffline(true);
  await field(secretary).fill(mine);
  await expect(secretary.getByText(/Ingen forbindelse/)).toBeVisible();
  await field(other).fill(theirs);
  await expect(saved(other)).toBeVisible();
  await secretary.context().setOffline(false);
  await expect(secretary.getByText("Vælg, hvad der skal gælde.")).toBeVisible();
  await expect(field(secretary)).toHaveValue(mine);
  await press(secretary, "Behold min");
  await expect(saved(secretary)).toBeVisible();
  await expect(field(other)).toHaveValue(mine);
});

test("one's network goes and comes back, a pause is seen, and a case is put off to a named meeting", async () => {
  await ib.context().setOffline(true);
  await press(secretary, "Hold pause");
  await expect(wall.getByText(/pause/i).first()).toBeVisible();
  await ib.context().setOffline(false);
  await expect(ib.getByText(/Pause siden/).first()).toBeVisible({ timeout: 30_000 });
  await press(secretary, "Genoptag mødet");
  await expect(secretary.getByRole("button", { name: "Genoptag mødet" })).toBeHidden();
  await secretary.goto(`${meeting}/rum?punkt=3`);
  await press(secretary, "Tag punkt 3 op");
  await room(secretary, HOURS);
  await secretary.getByText(/^Udsæt, oversend/).click();
  await secretary.getByLabel("Udsæt til et andet møde").check();
  await press(secretary, "Vælg");
  await expect(secretary.getByText(/^Udsat til/).first()).toBeVisible();
});

test("it is closed; the deferred case stands on the next meeting, the minutes tell it all, and the secretary sends the stayed case on", async () => {
  await secretary.goto(`${meeting}/rum?punkt=5`);
  // A decision's answer may come before the page that the meeting is on its way to: the move is over all the same.
  const moved = secretary.waitForRequest(/\/rum\.data/);
  await secretary.route(
    /\/rum\.data/,
    async (route) => {
      await secretary.waitForTimeout(1_000);
      await route.continue().catch(() => {}); // it was called off meanwhile
    },
    { times: 1 },
  );
  await press(secretary, "Tag punkt 5 op");
  await moved;
  await decide(secretary, "F3");
  const underWay = () =>
    secretary.evaluate(() => [...window.__remixRouter.state.fetchers.values()].filter(({ state }) => state !== "idle"));
  await expect.poll(underWay, "what is under way for good keeps the room from following the others").toEqual([]);
  // A key that is pressed while the meeting is on its way belongs to the item that it comes to, however long that takes.
  await secretary.route(/\/gaa-til/, async (route) => {
    await secretary.waitForTimeout(700);
    await route.continue();
  });
  await secretary.keyboard.press("Alt+PageDown");
  await secretary.keyboard.press("F6");
  await room(secretary, "Gensidig orientering");
  await expect(secretary.getByLabel("Beslutningens tekst")).toHaveValue("Der blev givet en orientering.");
  await expect(saved(secretary)).toBeVisible();
  await press(secretary, "Hæv mødet");
  await press(secretary, "Hæv mødet nu");
  await secretary.waitForURL(/\/referat$/);
  for (const words of [
    "For stemte: 5 (A+B+C+V)",
    "Dansk Folkeparti vil bruge pengene på ældreplejen.",
    "Ordningen prøves i et halvt år.",
    "Punktet tages til orientering.",
    "Der blev givet en orientering.",
  ])
    await expect(secretary.getByText(words).first()).toBeVisible();
  await expectAccessible(secretary);
  await expect(ib.getByText(/Mødet er hævet/).first()).toBeVisible();
  await secretary.goto(`${meeting}/standsning`);
  await expectAccessible(secretary);
  await expect(secretary.getByRole("heading", { name: new RegExp(CASE) })).toBeVisible();
  await secretary.goto("/intern/moeder");
  const coming = secretary
    .getByRole("listitem")
    .filter({ hasText: /Beskæftigelsesudvalget.*Under udarbejdelse/ })
    .first();
  await coming.getByRole("link").first().click();
  await expect(secretary.getByText(HOURS).first()).toBeVisible();
});

test("a participant comments, another refuses to sign, the chair closes the round, and the seal is set", async () => {
  await ib.goto(`${meeting}/referat`);
  await ib.getByLabel("Din bemærkning").fill("Skriv navnet på ordningen helt ud.");
  await press(ib, "Send bemærkning");
  await expect(ib.getByLabel("Din bemærkning")).toHaveValue("");
  await secretary.goto(`${meeting}/referat`);
  await expect(secretary.getByText("Skriv navnet på ordningen helt ud.").first()).toBeVisible();
  await press(secretary, "Lås referatet");
  await press(secretary, "Lås referatet nu");
  await expect(secretary.getByRole("heading", { name: "0 af 7 har underskrevet" })).toBeVisible({ timeout: 30_000 });
  await ib.goto(`${meeting}/referat`);
  await press(ib, "Jeg vil ikke underskrive");
  await ib.getByRole("alertdialog").getByLabel("Begrundelse").fill("Jeg mener, at afstemningen var forhastet.");
  await press(ib, "Afvis at underskrive");
  await expect(ib.getByRole("alertdialog")).toBeHidden();
  await secretary.goto(`${meeting}/referat`);
  await expect(secretary.getByText("Jeg mener, at afstemningen var forhastet.").first()).toBeVisible();
  await chair.goto(`${meeting}/referat`);
  await chair.getByLabel("Din adgangskode").fill(PASSWORD);
  await press(chair, "Underskriv referatet");
  await expect(chair.getByRole("heading", { name: "1 af 7 har underskrevet" })).toBeVisible();
  await press(chair, /^Luk runden/);
  await chair.getByLabel("Begrundelse").fill("Prøven har ikke brug for alle syv.");
  await press(chair, "Luk runden nu");
  await expect(chair.getByText("Referatet er underskrevet og forseglet.")).toBeVisible({ timeout: 30_000 });
});
