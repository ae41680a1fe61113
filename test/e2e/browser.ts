import fs from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";

export { expect };

const faults: Error[] = [];

/** Each person's own browser, kept for the tests of a worker: signed in once, and with the scripts that it has fetched. */
const browsers = new Map<string, BrowserContext>();

/**
 * What a test opens for itself is closed when it ends: pages that follow a meeting would work on behind the next test's back.
 * No page's script may have failed meanwhile.
 */
export const test = base.extend<{ closing: void }>({
  closing: [
    async ({ browser }, use) => {
      const [before, pagesBefore] = [new Set(browser.contexts()), new Set(allPages(browser))];
      await use();
      expect(faults.splice(0)).toEqual([]);
      const kept = new Set(browsers.values());
      await Promise.all([
        ...[...kept].map((context) => context.setOffline(false)),
        ...allPages(browser)
          .filter((page) => kept.has(page.context()) && !pagesBefore.has(page))
          .map((page) => page.close()),
        ...browser
          .contexts()
          .filter((context) => !before.has(context) && !kept.has(context))
          .map((context) => context.close()),
      ]);
    },
    { auto: true },
  ],
});

const allPages = (browser: Browser) => browser.contexts().flatMap((context) => context.pages());

/** One of the demonstration's people, in a browser of their own; who is asked for twice has two. */
export async function as(browser: Browser, name: string, to = "/intern"): Promise<Page> {
  const kept = browsers.get(name);
  const isFree = kept?.pages().length === 0;
  const context = isFree ? kept : await browser.newContext({ storageState: await kept?.storageState() });
  if (!kept) browsers.set(name, context);
  const page = await context.newPage();
  page.on("pageerror", (fault) => faults.push(fault));
  await page.goto(to);
  if (new URL(page.url()).pathname === "/log-ind") await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname === to);
  await scripted(page);
  return page;
}

/** The page's script has taken it over: a button that opens something answers from then on. */
export async function scripted(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__react")));
}

const checker = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * axe finds nothing against WCAG 2.2, levels A and AA, where the page now stands.
 * @param without rules that need not be asked here: contrast takes axe longer than all the others together
 */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(checker); // once for each page that is loaded
  const violations = await page.evaluate(async (rules) => {
    const { axe: checking } = window as unknown as { axe: typeof axe };
    // What lies under the bar at the top, or at the foot of a form, scrolls free of it; axe measures only what can be seen just now.
    const still = new CSSStyleSheet();
    still.replaceSync(".topbar, .savebar { position: static !important }");
    document.adoptedStyleSheets = [still];
    const found = await checking.run({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
      resultTypes: ["violations"],
    });
    document.adoptedStyleSheets = [];
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, without);
  expect(violations).toEqual([]);
}

/** Nothing makes the document scroll sideways (WCAG 1.4.10). */
export async function expectNoSideways(page: Page): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, "the document scrolls sideways").toBeLessThanOrEqual(0);
}
