import { describe, expect, it } from "vitest";
import { coveredBytes, signedRanges } from "./byte-ranges";

/** A file with one signature; `range` and `gap` may lie. */
function file({
  gap = "<3003020105000000>",
  range,
}: { gap?: string; range?: (a: number, b: number, c: number) => string } = {}) {
  const head = (numbers: string) => `%PDF-1.7 1 0 obj /ByteRange [${numbers}] /Contents `;
  const tail = " endobj %%EOF";
  const width = 40;
  const a = head("".padEnd(width)).length;
  const b = a + gap.length;
  const numbers = range?.(a, b, tail.length) ?? `0 ${a} ${b} ${tail.length}`;
  return Buffer.from(head(numbers.padEnd(width)) + gap + tail, "latin1");
}

describe("a sound range", () => {
  it("gives the signature without its padding, and the bytes around it", () => {
    const bytes = file();
    const [range, ...more] = signedRanges(bytes);
    expect(more).toEqual([]);
    expect(Buffer.from(range!.cms!).toString("hex")).toBe("3003020105");
    expect(range!.end).toBe(bytes.length);
    const covered = Buffer.from(coveredBytes(bytes, range!)).toString("latin1");
    expect(covered).toBe(bytes.toString("latin1").replace("<3003020105000000>", ""));
  });

  it("ends before what was appended", () => {
    const [range] = signedRanges(Buffer.concat([file(), Buffer.from(" mere")]));
    expect(range!.end).toBe(file().length);
    expect(range!.cms).not.toBeNull();
  });
});

describe("a range that isn't sound has no signature", () => {
  it.each([
    ["starts later", file({ range: (a, b, c) => `5 ${a} ${b} ${c}` })],
    ["leaves a byte before the gap uncovered", file({ range: (a, b, c) => `0 ${a - 1} ${b} ${c}` })],
    ["leaves a byte after it uncovered", file({ range: (a, b, c) => `0 ${a} ${b + 1} ${c - 1}` })],
    ["ends past the file", file({ range: (a, b, c) => `0 ${a} ${b} ${c + 1}` })],
    ["overlaps", file({ range: (a, b, c) => `0 ${b} ${a} ${c}` })],
    ["has numbers past all measure", file({ range: () => "0 99999999999 999999999999 1" })],
    ["has something else in the gap", file({ gap: "<3003020105> /V (x) <00>" })],
    ["has data behind the padding", file({ gap: "<30030201050000AA>" })],
    ["claims more than there is", file({ gap: "<30820FFF0201>" })],
    ["is no DER", file({ gap: "<0401020304>" })],
    ["is a reference", Buffer.from("%PDF /ByteRange 7 0 R /Contents <3003020105>")],
  ])("%s", (_what, bytes) => {
    expect(signedRanges(bytes)).toMatchObject([{ cms: null }]);
  });
});

it("stops counting somewhere", () => {
  expect(signedRanges(Buffer.from("/ByteRange [0 1 2 3]".repeat(5000))).length).toBeLessThanOrEqual(50);
});
