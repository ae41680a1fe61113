import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { changesOf, isKnownKind, isPassive, predicateOf } from "./sentences";

const sources = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sources(file);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [file] : [];
  });

test("every kind that is recorded anywhere in the app has its sentence", () => {
  const recorded = sources("app").flatMap((file) =>
    [
      ...fs
        .readFileSync(file, "utf8")
        .matchAll(/\bkind: (?:[^"\n{};]*[?:] )?"([a-zA-Z]+\.[a-zA-Z]+)"(?: : "([a-zA-Z]+\.[a-zA-Z]+)")?/g),
    ].flatMap(([, first, second]) => [first, second].filter(Boolean).map((kind) => ({ kind: kind!, file }))),
  );
  expect(recorded.length).toBeGreaterThan(40);
  expect(recorded.filter(({ kind }) => !isKnownKind(kind))).toEqual([]);
});

test("a sentence reads, also where its data is missing or strange", () => {
  expect(predicateOf("user.invited", { name: "Ib Sandholt" })).toBe(
    "oprettede Ib Sandholt som bruger og sendte en invitation",
  );
  for (const data of [null, undefined, 7, [], { name: 7, fields: "x" }])
    expect(predicateOf("user.changed", data)).toMatch(/^rettede /);
});

test("an unknown kind is told as it is", () => {
  expect(predicateOf("comet.seen", { tail: 1 })).toBe("foretog handlingen “comet.seen”");
  expect(predicateOf("toString", {})).toContain("toString");
});

test("what the system did is passive", () => {
  expect(isPassive(predicateOf("minutes.sealed", {}))).toBe(true);
  expect(isPassive(predicateOf("meeting.dispatched", { recipients: 9 }))).toBe(false);
});

test("short changes are shown, ids and long texts aren't", () => {
  expect(
    changesOf({
      from: { name: "A", noticeDays: 4, active: true, id: "0b6a6a0e-1111-4222-8333-444455556666", days: [], same: 1 },
      to: {
        name: "B",
        noticeDays: 5,
        active: false,
        id: "0b6a6a0e-1111-4222-8333-444455556667",
        days: ["2026-12-23"],
        same: 1,
      },
    }),
  ).toEqual([
    { from: "A", to: "B" },
    { from: "4", to: "5" },
    { from: "ja", to: "nej" },
    { from: "(tomt)", to: "2026-12-23" },
  ]);
  expect(changesOf({ from: { text: "x".repeat(200) }, to: { text: "" } })).toEqual([]);
  expect(changesOf({ from: "a", to: "b" })).toEqual([]);
});
