import { expect, test } from "vitest";
import { inPlaceOfInWords, signatoryInPrint } from "./signatory-words";

const chair = { inPlaceOfName: "Bo Jeppesen", inPlaceOfTitle: "Formand for Beskæftigelsesudvalget" };
const signer = { name: "Preben Sidenius", title: "Jobchef", ...chair };

test("who signs for themselves stands with name and title alone", () => {
  expect(signatoryInPrint({ ...signer, capacity: "self" })).toEqual({
    mark: "",
    name: "Preben Sidenius",
    title: "Jobchef",
    note: "",
  });
  expect(inPlaceOfInWords({ ...signer, capacity: "self" })).toBeNull();
});

test("f / stands before the one in whose place it is signed, and names the signer below", () => {
  expect(signatoryInPrint({ ...signer, capacity: "for" })).toEqual({
    mark: "f /",
    name: "Bo Jeppesen",
    title: "Formand for Beskæftigelsesudvalget",
    note: "Ved Preben Sidenius, jobchef",
  });
  expect(inPlaceOfInWords({ ...signer, capacity: "for" })).toBe("For Bo Jeppesen, formand for Beskæftigelsesudvalget");
});

test("e.b. stands before the signer, and names whose authority it is below", () => {
  const signed = { ...signer, capacity: "byAuthority" as const, title: "HR-chef", inPlaceOfTitle: "HR-direktør" };
  expect(signatoryInPrint(signed)).toEqual({
    mark: "e.b.",
    name: "Preben Sidenius",
    title: "HR-chef",
    note: "Efter bemyndigelse fra Bo Jeppesen, HR-direktør",
  });
  expect(inPlaceOfInWords(signed)).toBe("Efter bemyndigelse fra Bo Jeppesen, HR-direktør");
});

test("a title begins its line with a capital, as the account's own doesn't", () => {
  const lower = { ...signer, title: "jobchef", inPlaceOfTitle: "borgmester" };
  expect(signatoryInPrint({ ...lower, capacity: "self" }).title).toBe("Jobchef");
  expect(signatoryInPrint({ ...lower, capacity: "for" })).toMatchObject({
    title: "Borgmester",
    note: "Ved Preben Sidenius, jobchef",
  });
});

test("a mark whose person isn't known stands before the signer", () => {
  const alone = { ...signer, inPlaceOfName: "", inPlaceOfTitle: "" };
  expect(signatoryInPrint({ ...alone, capacity: "for" })).toMatchObject({
    mark: "f /",
    name: "Preben Sidenius",
    note: "",
  });
  expect(inPlaceOfInWords({ ...alone, capacity: "for" })).toBeNull();
});
