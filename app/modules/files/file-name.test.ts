import { describe, expect, it } from "vitest";
import { cleanFileName } from "./file-name";

describe("a file name", () => {
  it.each([
    ["keeps Danish letters", "Bilag 1 – Økonomi på ældreområdet.pdf", "Bilag 1 – Økonomi på ældreområdet.pdf"],
    ["composes letters that came apart", "A\u030Arsberetning.pdf", "Årsberetning.pdf"],
    ["drops a Windows path", "C:\\Brugere\\sofie\\Skrivebord\\notat.docx", "notat.docx"],
    ["drops a Unix path", "../../etc/passwd", "passwd"],
    ["drops the mark that turns the reading direction", "notat\u202Efdp.exe", "notatfdp.exe"],
    ["drops control characters", "no\u0000ta\u0007t\u007F.pdf", "notat.pdf"],
    ["drops zero-width characters", "no\u200Btat\uFEFF.pdf", "notat.pdf"],
    ["replaces what Windows refuses", 'Hvad? "Svar": <ja|nej>*.pdf', "Hvad- -Svar-- -ja-nej--.pdf"],
    ["drops dots and spaces at the ends", "  ..notat.pdf. ", "notat.pdf"],
    ["collapses white space", "notat\u00A0  om\tmøde.pdf", "notat om møde.pdf"],
    ["avoids Windows' device names", "CON.pdf", "Uden navn.pdf"],
    ["names the nameless", "///", "Uden navn"],
    ["keeps the extension's own case", "FOTO.JPG", "FOTO.JPG"],
  ])("%s", (_, given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  it("gets the extension of its kind where it has none", () => {
    expect(cleanFileName("Notat", "docx")).toBe("Notat.docx");
    expect(cleanFileName("Notat 2. udkast", "docx")).toBe("Notat 2. udkast.docx");
    expect(cleanFileName("Notat.txt", "pdf")).toBe("Notat.txt.pdf");
    expect(cleanFileName("foto.jpeg", "jpeg")).toBe("foto.jpeg");
    expect(cleanFileName("", "png")).toBe("Uden navn.png");
  });

  it("is shortened before its extension, never inside a letter", () => {
    const long = cleanFileName(`${"👩‍👩‍👧".repeat(60)}.pdf`);
    expect(long.length).toBeLessThanOrEqual(120);
    expect(long.endsWith(".pdf")).toBe(true);
    expect(Buffer.from(long).toString()).toBe(long);
    expect(cleanFileName(`${"æ".repeat(300)}.docx`)).toBe(`${"æ".repeat(115)}.docx`);
  });
});
