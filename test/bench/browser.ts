import { chromium, type Browser, type Page, type Response } from "@playwright/test";
import { installedChromium } from "../browser.mjs";

/** In a real browser, signed in as the secretary who has a meeting in the making. */
export async function withSecretary<T>(base: string, work: (page: Page) => Promise<T>): Promise<T> {
  const browser: Browser = await chromium.launch({
    executablePath: installedChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ baseURL: base, viewport: { width: 1440, height: 900 } });
    await page.goto("/log-ind");
    await page.getByRole("button", { name: /Anne Vestergård/ }).click();
    await page.waitForURL(({ pathname }) => pathname === "/intern");
    return await work(page);
  } finally {
    await browser.close();
  }
}

/** The agenda in the making: the meeting that isn't sent out yet. */
export async function openDraftAgenda(page: Page): Promise<void> {
  await page.goto("/intern/moeder");
  const addresses = await page
    .locator('a[href^="/intern/moeder/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  for (const address of new Set(addresses.filter((one) => /^\/intern\/moeder\/[0-9a-f-]{36}$/.test(one)))) {
    await page.goto(address);
    if (await page.getByRole("button", { name: "Se som PDF" }).isVisible()) return;
  }
  throw new Error("No agenda in the making was found.");
}

/** Milliseconds from the click on "Se som PDF" to the page saying that it is ready, again and again. */
export async function clicksToPdf(
  page: Page,
  runs: number,
  { ready = "Udkastet er klar", before = () => undefined }: { ready?: string; before?: (run: number) => unknown } = {},
): Promise<number[]> {
  const times: number[] = [];
  for (let run = -2; run < runs; run += 1) {
    await before(run);
    const started = performance.now();
    await page.getByRole("button", { name: "Se som PDF" }).click();
    await page.getByText(ready).waitFor();
    if (run >= 0) times.push(performance.now() - started);
    const link = page.getByRole("dialog").getByRole("link").first();
    const pdf = await page.request.get((await link.getAttribute("href"))!);
    if (!(await pdf.body()).subarray(0, 5).equals(Buffer.from("%PDF-"))) throw new Error("That is no PDF.");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  return times;
}

/** Kilobytes of the editor's code that a page loads, as they come over the wire. */
export async function editorCode(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  const count = (response: Response) => {
    if (/\/tiptap-editor-[^/]+\.js$/.test(response.url())) sizes.push(response.body().then(({ length }) => length));
  };
  page.on("response", count);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("response", count);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}
