import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { handOver } from "./appended";

let folder: string;
beforeEach(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), "sagsgang-tilfoejet-"))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it.each([
  ["appended to", "%PDF body", "%PDF body and more", " and more"],
  ["left as it was", "%PDF body", "%PDF body", ""],
  ["written anew", "%PDF body", "%PDF tidy and more", null],
  ["written anew, and one byte differs", "%PDF body", "%PDF bodz and more", null],
  ["written shorter", "%PDF body", "%PDF", null],
])("hands over what was %s", (_how, original, signed, end) => {
  const out = path.join(folder, "efter.pdf");
  const { appended } = handOver(Buffer.from(original), Buffer.from(signed), out);
  expect(appended && Buffer.from(appended).toString()).toBe(end);
  expect(fs.existsSync(out) ? fs.readFileSync(out, "utf8") : null).toBe(end === null ? signed : null);
});
