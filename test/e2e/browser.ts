import AxeBuilder from "@axe-core/playwright";
import { expect, type Browser, type Page } from "@playwright/test";

/** One of the demonstration's people, in a browser of their own. */
export async function as(browser: Browser, name: string, to = "/intern"): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`/log-ind?videre=${to}`);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname === to);
  return page;
}

/**
 * axe finds nothing against WCAG 2.2, levels A and AA, where the page now stands.
 * @param without rules that need not be asked here: contrast takes axe longer than all the others together
 */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .disableRules(without)
    .options({ resultTypes: ["violations"] })
    .setLegacyMode() // without a page of its own for each look: there are no frames to gather from
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

/** Nothing makes the document scroll sideways (WCAG 1.4.10). */
export async function expectNoSideways(page: Page): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, "the document scrolls sideways").toBeLessThanOrEqual(0);
}
