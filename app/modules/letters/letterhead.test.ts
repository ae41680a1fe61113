import { describe, expect, it } from "vitest";
import { letterDocumentSchema } from "~/modules/pdf/letter-document";
import {
  defaultLetterhead,
  letterheadChoices,
  letterheadSchema,
  readGroups,
  readLetterhead,
  writeGroups,
} from "./letterhead";

describe("a letterhead", () => {
  it("is whole without a single setting", () => {
    expect(readLetterhead(null)).toEqual(defaultLetterhead);
    expect(defaultLetterhead).toMatchObject({
      wordmark: "line",
      sender: { place: "right", groups: [] },
      date: { place: "right", format: "long" },
      pageNumber: "Side {n} af {m}",
      offsets: { addressee: 54, aside: 54 },
    });
  });

  it("refuses what the template doesn't know", () => {
    for (const wrong of [
      { wordmark: "neon" },
      { accent: "blå" },
      { pageNumber: "Side" },
      { logo: { fileSha256: "0".repeat(64), alt: "" } },
      { offsets: { addressee: 10 } },
      { colour: "#000000" },
    ])
      expect(letterheadSchema.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });

  it("has Danish words for each choice", () => {
    const shape = letterheadSchema.shape;
    expect(Object.keys(letterheadChoices.wordmark)).toEqual(shape.wordmark.unwrap().options);
    expect(Object.keys(letterheadChoices.closing)).toEqual(shape.closing.unwrap().options);
  });

  it("writes groups of lines in one field and reads them back", () => {
    const text =
      "*Borgmesteren*\nRådhusbuen 1\n\nTlf. 46 31 30 00\n\nÅbningstider:\nMandag-torsdag 10-15\nFredag 10-14";
    const groups = readGroups(text.replaceAll("\n", "\r\n"));
    expect(groups).toEqual([
      { label: "", strong: true, lines: ["Borgmesteren", "Rådhusbuen 1"] },
      { label: "", strong: false, lines: ["Tlf. 46 31 30 00"] },
      { label: "Åbningstider", strong: false, lines: ["Mandag-torsdag 10-15", "Fredag 10-14"] },
    ]);
    expect(writeGroups(groups)).toBe(text);
    expect(readGroups(" \n\n ")).toEqual([]);
    expect(readGroups("Ref.:")).toEqual([{ label: "", strong: false, lines: ["Ref.:"] }]);
  });
});

describe("a letter to be typeset", () => {
  const least = {
    kind: "letter",
    demonstration: false,
    issued: "2018-07-09",
    municipality: { name: "Rudersdal Kommune", accent: "#2c5a3c" },
    letterhead: {},
    letter: { date: "2018-07-09", subject: "Svar", addressee: ["Ministeriet"], body: { type: "doc" } },
  };

  it("fills in what is left out", () => {
    const letter = letterDocumentSchema.parse(least);
    expect(letter).toMatchObject({ edition: "members", draft: false, letter: { closing: "Med venlig hilsen" } });
    expect(letter.letterhead).toEqual(defaultLetterhead);
  });

  it("wants someone to send it to", () => {
    const nobody = { ...least, letter: { ...least.letter, addressee: [] } };
    expect(letterDocumentSchema.safeParse(nobody).success).toBe(false);
  });
});
