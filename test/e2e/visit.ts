import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { matchPath } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import routes from "../../app/routes";
import { expect, expectAccessible, expectNoSideways, test } from "./browser";

const visited: string[] = [];

/** Goes there and looks at the page on a desk and on a phone: its title, one h1, axe, nothing wider than the screen. */
export function visit(page: Page, address: string, title: string | RegExp, status = 200): Promise<void> {
  return test.step(`${address} ${String(title)}`, async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const response = await page.goto(address);
    visited.push(new URL(page.url()).pathname);
    expect(response!.status()).toBe(status);
    await expect(page).toHaveTitle(typeof title === "string" ? `${title} – Sagsgang` : title);
    await expect(page.locator("h1")).toHaveCount(1);
    await expectAccessible(page);
    await expectLinksLead(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSideways(page);
    await expectAccessible(page, ["color-contrast"]); // the colours are the desk's
  });
}

const followed = new Set<string>();

/** Every link of the page leads somewhere; each address is asked once, with the sign-in of the page that first shows it. */
async function expectLinksLead(page: Page): Promise<void> {
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const dead: string[] = [];
  for (const link of new Set(links.map((address) => address.replace(/#.*/, "")))) {
    if (new URL(link).origin !== new URL(page.url()).origin || followed.has(link)) continue;
    followed.add(link);
    const response = await page.request.head(link);
    if (response.status() >= 400) dead.push(`${link}: ${response.status()}`);
  }
  expect(dead, "links that lead nowhere").toEqual([]);
}

/** The addresses of app/routes.ts that have a page, and that nobody has gone to. */
export function notVisited(ofThese: (address: string) => boolean): string[] {
  const addresses = (routes as RouteConfigEntry[]).flatMap((entry) => addressesOf(entry, "")).filter(ofThese);
  return addresses.filter((address) => !visited.some((pathname) => matchPath(address, pathname)));
}

function addressesOf(entry: RouteConfigEntry, above: string): string[] {
  const address = entry.path ? `${above}/${entry.path}` : above;
  if (entry.children) return entry.children.flatMap((child) => addressesOf(child, address));
  const source = fs.readFileSync(path.resolve("app", entry.file), "utf8");
  return source.includes("export default") ? [address] : [];
}
