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
    if (status === 200) await expectLinksLead(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSideways(page);
    await expectAccessible(page, ["color-contrast"]); // the colours are the desk's
  });
}

/** How many links of a kind are followed: "/intern/moeder/…" is one kind, whichever meeting it is. */
const mostOfAKind = 2;
const followed = new Map<string, Set<string>>();

/** Links lead somewhere; each is asked with the sign-in of the page that first shows it. A mail's links are its recipient's. */
async function expectLinksLead(page: Page): Promise<void> {
  if (page.url().includes("/administration/mails/")) return;
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const dead: string[] = [];
  for (const link of links.map((address) => address.replace(/#.*/, ""))) {
    if (new URL(link).origin !== new URL(page.url()).origin) continue;
    const kind = link.replace(/[0-9a-f-]{36}|=[^&]*/g, "…");
    const known = followed.get(kind) ?? new Set();
    if (known.has(link) || known.size === mostOfAKind) continue;
    followed.set(kind, known.add(link));
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
