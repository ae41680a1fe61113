import { describe, expect, it } from "vitest";
import {
  ACCEPT_ATTRIBUTE,
  ACCEPTED_KINDS_TEXT,
  FILE_KINDS,
  extensionOf,
  formatFileKind,
  formatFileSize,
  isFileKind,
  kindOfName,
} from "./media-types";

describe("kinds", () => {
  it("names each kind in Danish", () => {
    expect(FILE_KINDS.map(formatFileKind)).toEqual([
      "PDF",
      "Word-dokument",
      "Excel-regneark",
      "PowerPoint-præsentation",
      "OpenDocument-tekst",
      "PNG-billede",
      "JPEG-billede",
    ]);
  });

  it("offers every extension to the file picker", () => {
    for (const extension of ["pdf", "docx", "xlsx", "pptx", "odt", "png", "jpg", "jpeg"]) {
      expect(ACCEPT_ATTRIBUTE.split(",")).toContain(`.${extension}`);
    }
    expect(ACCEPTED_KINDS_TEXT).toContain("PowerPoint");
  });

  it.each([
    ["Referat.PDF", "pdf"],
    ["foto.jpg", "jpeg"],
    ["foto.JPEG", "jpeg"],
    ["budget.2022.xlsx", "xlsx"],
    ["makro.xlsm", null],
    ["uden-endelse", null],
    [".pdf", null],
    ["mappe.pdf/fil", null],
  ])("reads %s as %s", (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  it("tells a kind from other words", () => {
    expect(isFileKind("odt")).toBe(true);
    expect(isFileKind("exe")).toBe(false);
    expect(extensionOf("a.tar.gz")).toBe("gz");
  });
});

describe("sizes", () => {
  it.each([
    [0, "0 byte"],
    [1023, "1023 byte"],
    [38_700, "38 KB"],
    [4_404_019, "4,2 MB"],
    [1024 * 1024, "1 MB"],
    [50 * 1024 * 1024, "50 MB"],
  ])("says %d bytes as %s", (bytes, text) => {
    expect(formatFileSize(bytes)).toBe(text);
  });
});
