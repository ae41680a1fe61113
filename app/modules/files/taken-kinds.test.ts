import { expect, test } from "vitest";
import { DomainError } from "~/platform/errors";
import { refusal } from "./refusal";
import { asTakenHere, type TakenKinds } from "./taken-kinds.server";

const logo: TakenKinds = { kinds: ["png", "jpeg"], otherwise: "Vælg et billede.", tooLarge: "Gør billedet mindre." };
const letter: TakenKinds = { kinds: ["pdf"], otherwise: "Gem det som PDF." };
const said = (error: unknown, taken: TakenKinds) => (asTakenHere(error, taken) as Error).message;

test("where only pictures are taken, nothing else is advised", () => {
  expect(said(refusal("unknown"), logo)).toBe("Indholdet kunne ikke genkendes. Vælg et billede.");
  expect(said(refusal("notAccepted", "en mail", "Gem mailen som PDF."), logo)).toBe(
    "Filen er en mail. Vælg et billede.",
  );
  expect(said(refusal("encryptedPdf"), logo)).toBe("Vælg et billede.");
  expect(said(refusal("macros"), logo)).toBe("Vælg et billede.");
  expect(said(refusal("tooLarge", "2 MB"), logo)).toBe("Gør billedet mindre.");
  expect(said(refusal("damagedImage"), logo)).toContain("Billedet er beskadiget");
});

test("a file of the right kind is told what is wrong with it", () => {
  expect(said(refusal("encryptedPdf"), letter)).toContain("Gem den uden adgangskode");
  expect(said(refusal("tooLarge", "50 MB"), letter)).toContain("større end 50 MB");
  expect(said(refusal("liesAboutKind", "brev.docx", "en PDF", "Giv den endelsen .pdf."), letter)).toContain(
    "endelsen .pdf",
  );
  expect(said(refusal("liesAboutKind", "brev.pdf", "ren tekst", "Gem den som Word."), letter)).toBe(
    "Filen hedder “brev.pdf”, men indholdet er ren tekst. Gem det som PDF.",
  );
});

test("the field stays, and any other error too", () => {
  const { code, message, details } = refusal("unknown");
  expect(asTakenHere(new DomainError(code, message, "logo", details), logo)).toMatchObject({ field: "logo", code });
  const other = new Error("something else");
  expect(asTakenHere(other, logo)).toBe(other);
});
