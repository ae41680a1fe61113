import { expect, it } from "vitest";
import { written } from "../../../../test/factories/autosave-world";
import { autosaveText } from "./autosave-line";

const now = new Date("2022-11-03T14:00:00Z");
const at = new Date("2022-11-03T13:32:00Z");

it("tells where the text is, in the words of JOURNEYS' rule 6", () => {
  expect(autosaveText({ kind: "saved", at: null }, now)).toBe("");
  expect(autosaveText({ kind: "saved", at }, now)).toBe("Gemt kl. 14.32");
  expect(autosaveText({ kind: "saved", at: new Date("2022-11-02T13:32:00Z") }, now)).toBe("Gemt i går kl. 14.32");
  expect(autosaveText({ kind: "saving" }, now)).toBe("Gemmer");
  expect(autosaveText({ kind: "kept", at }, now)).toBe("Gemt her kl. 14.32, sendes senere");
  expect(autosaveText({ kind: "atRisk" }, now)).toBe("Ikke gemt. Lad siden stå åben, til der er net igen.");
  expect(autosaveText({ kind: "refused", at, message: "Sagen er sendt." }, now)).toBe(
    "Gemt her kl. 14.32, ikke sendt. Sagen er sendt.",
  );
  const theirs = { document: written("x"), revision: 2, savedAt: "", savedBy: "Anne Vestergård" };
  expect(autosaveText({ kind: "conflict", mine: written("y"), theirs, base: null }, now)).toBe(
    "Gemt her. Anne Vestergård har også skrevet: vælg mellem udgaverne.",
  );
});
