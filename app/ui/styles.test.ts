import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";
import { expect, test } from "vitest";

const styles = path.resolve(import.meta.dirname, "styles");
const root = path.resolve(import.meta.dirname, "../..");

/** The stylesheet as the build ships it: one file, minified. */
async function shipped(name: string): Promise<string> {
  const result = (await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    build: { write: false, target: "es2022", rollupOptions: { input: path.join(styles, name) } },
  })) as Rollup.RollupOutput;
  const sheet = result.output.find((file) => file.fileName.endsWith(".css"));
  return sheet?.type === "asset" ? String(sheet.source) : "";
}

test("the portal's stylesheet is one file of at most 12 kB gzipped", async () => {
  const css = await shipped("portal.css");
  expect(css).toContain(".band");
  expect(css).not.toContain("@import");
  expect(gzipSync(css).length).toBeLessThanOrEqual(12_000);
});

test("every font that is named is there, in a folder that says its version", () => {
  const named = [...readFileSync(path.join(styles, "fonts.css"), "utf8").matchAll(/url\("\/(fonts\/[^"]+)"\)/g)];
  const there = readdirSync(path.join(root, "public/fonts"), { recursive: true }).map(
    (file) => `fonts/${String(file)}`,
  );
  expect(named.length).toBe(24);
  for (const [, file] of named) {
    expect(there).toContain(file);
    expect(file).toMatch(/-\d+\.\d+\.\d+\//);
  }
  expect(there.some((file) => file.endsWith("OFL.txt"))).toBe(true);
});

test("every custom property that is used is defined", () => {
  const files = readdirSync(styles, { recursive: true }).filter((file) => String(file).endsWith(".css"));
  const css = files.map((file) => readFileSync(path.join(styles, String(file)), "utf8")).join("\n");
  const defined = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const used = [...css.matchAll(/var\((--[\w-]+)(,?)/g)].filter(([, , fallback]) => !fallback).map(([, name]) => name);
  expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
});
