import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { ownPeakMB } from "./own-peak.mjs";

test("counts what the process itself has used, not its parent", () => {
  const held = Buffer.alloc(200_000_000, 1);
  expect(ownPeakMB()).toBeGreaterThan(200);
  const script = `import(${JSON.stringify(path.resolve(import.meta.dirname, "own-peak.mjs"))}).then((m) => console.log(m.ownPeakMB()))`;
  const child = Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
  expect(child).toBeGreaterThan(20);
  expect(child).toBeLessThan(150);
  expect(held[199_999_999]).toBe(1);
});
