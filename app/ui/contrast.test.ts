import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { contrastOf } from "./contrast";

/** WCAG 2.2 contrast of every pair of tokens in use: text needs 4.5 to 1; borders, marks and focus 3 to 1. */
const css = readFileSync(path.resolve(import.meta.dirname, "styles/tokens.css"), "utf8");

const tokens = new Map<string, [light: string, dark: string]>();
for (const [, name, light, dark] of css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}),\s*(#\w{6})\)/g)) {
  tokens.set(String(name), [String(light), String(dark)]);
}
for (const [, name, both] of css.matchAll(/--([\w-]+):\s*(#\w{6});/g))
  tokens.set(String(name), [String(both), String(both)]);

const grounds = ["sheet", "sunken", "raised", "tint", "info-wash", "ok-wash", "warn-wash", "error-wash"];
const pairs: [front: string, ground: string, needs: number][] = [
  ...["ink", "ink-2", "ink-3", "accent"].flatMap((ink) =>
    grounds.map((ground): [string, string, number] => [ink, ground, 4.5]),
  ),
  ...["ok", "warn", "error", "info"].flatMap((status): [string, string, number][] => [
    [`${status}-ink`, `${status}-wash`, 4.5],
    [`${status}-ink`, "sheet", 4.5],
    [`${status}-ink`, "sunken", 4.5],
    [`${status}-ink`, "raised", 4.5],
    [`${status}-mark`, "sheet", 3],
    [`${status}-mark`, `${status}-wash`, 3],
  ]),
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["accent-strong", "tint", 4.5],
  ["accent-strong", "sheet", 4.5],
  ["on-band", "band", 4.5],
  ["on-band-2", "band", 4.5],
  ["visited", "sheet", 4.5],
  ["sheet", "error-mark", 4.5],
  ["sheet", "error-ink", 4.5],
  ["sheet", "ink", 4.5],
  ["sheet", "ink-2", 4.5],
  ["on-person", "person-1", 4.5],
  ["on-person", "person-2", 4.5],
  ["on-person", "person-3", 4.5],
  ["edge", "sheet", 3],
  ["edge", "sunken", 3],
  ["edge", "raised", 3],
  ["focus", "sheet", 3],
  ["focus", "sunken", 3],
  ["focus", "raised", 3],
  ["focus", "tint", 3],
];

test("every token of a pair is there", () => {
  expect(pairs.flat().filter((name) => typeof name === "string" && !tokens.has(name))).toEqual([]);
});

test.each(pairs)("%s on %s reaches %d, light and dark", (front, ground, needs) => {
  const [fronts, groundsOf] = [tokens.get(front), tokens.get(ground)];
  for (const theme of [0, 1] as const) {
    expect(contrastOf(fronts?.[theme] ?? "", groundsOf?.[theme] ?? "")).toBeGreaterThanOrEqual(needs);
  }
});

test("contrast is WCAG's, whichever colour comes first", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#ffffff", "#777777")).toBeCloseTo(4.48, 2);
  expect(contrastOf("blå", "#ffffff")).toBeNaN();
});
