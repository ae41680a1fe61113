import { expect, test } from "vitest";
import { extensionOf } from "./extension";
import type { LetterStatus } from "./reply-letter";

const letter = (id: string, number: number, more: object = {}) => ({
  id,
  number,
  kind: "extension" as const,
  registered: false,
  status: "sent" as LetterStatus,
  day: "2018-07-02" as string | null,
  askedDeadline: "2018-08-20" as string | null,
  ...more,
});
const extended = (at: string, to = "2018-08-15") => ({
  from: "2018-07-09",
  to,
  ground: "extended" as const,
  note: "Forlænget",
  at,
});
const refused = (letterId: string, at: string) => ({ letterId, note: "Nej", at });

test("nobody has asked", () => {
  expect(extensionOf([], [extended("2018-06-20T08:00:00.000Z")], [])).toBeNull();
  expect(extensionOf([letter("svar", 1, { kind: "reply" })], [], [])).toBeNull();
  expect(extensionOf([letter("a", 1, { status: "discarded" })], [], [])).toBeNull();
});

test("it is being written, and then asked", () => {
  const writing = letter("a", 1, { status: "signing", day: null });
  expect(extensionOf([writing], [], [])).toMatchObject({ state: "writing", askedDeadline: "2018-08-20", sentOn: null });
  expect(extensionOf([letter("a", 1)], [], [])).toMatchObject({ state: "asked", sentOn: "2018-07-02" });
});

test("what was written down last since it was sent is the answer", () => {
  const before = extended("2018-07-01T08:00:00.000Z");
  const after = extended("2018-07-02T22:30:00.000Z"); // 3 July in Copenhagen
  const corrected = { ...after, ground: "corrected" as const };
  expect(extensionOf([letter("a", 1)], [before, corrected], [])).toMatchObject({ state: "asked" });
  expect(extensionOf([letter("a", 1)], [before, after], [])).toMatchObject({
    state: "granted",
    newDeadline: "2018-08-15",
    answeredOn: "2018-07-03",
    note: "Forlænget",
  });
  const no = refused("a", "2018-07-03T08:00:00.000Z");
  expect(extensionOf([letter("a", 1)], [after], [no])).toMatchObject({ state: "refused", newDeadline: null });
  const later = extended("2018-07-04T08:00:00.000Z");
  expect(extensionOf([letter("a", 1)], [later], [no])).toMatchObject({ state: "granted" });
});

test("who asks again waits for an answer again; a refusal is the refused letter's", () => {
  const again = letter("b", 3, { day: "2018-08-10" });
  const granted = extended("2018-07-04T08:00:00.000Z");
  expect(extensionOf([again, letter("a", 1)], [granted], [refused("a", "2018-08-11T08:00:00.000Z")])).toMatchObject({
    letterId: "b",
    state: "asked",
  });
});
