import { expect, test } from "vitest";
import { referralFault, type ReferableItem } from "./referable";

const item: ReferableItem = {
  committeeKind: "standing",
  fixedKind: null,
  decisions: [{ outcome: "Godkendt" }],
  onward: null,
};
const of = (...outcomes: string[]) => ({ decisions: outcomes.map((outcome) => ({ outcome })) });

test.each<[string, Partial<ReferableItem>, boolean]>([
  ["an approval", {}, true],
  ["a refusal (RD 04.1.2)", of("Ikke godkendt"), true],
  ["a hearing's answer (RD 16.1.1)", of("Anbefalet"), true],
  ["a decision in words alone", of(""), true],
  ["the finance committee's", { committeeKind: "finance" }, true],
  ["forwarded with a recommendation", { ...of("Oversendt til Økonomiudvalget"), onward: "forwarded" }, true],
  ["one point decided, one put off", of("Godkendt", "Udsat"), true],
  ["a fixed item that something was decided in", { fixedKind: "mutualInformation" }, true],
  ["nothing decided", of(), false],
  ["put off, by its outcome", of("Udsat"), false],
  ["put off, by where it goes", { ...of(""), onward: "deferred" }, false],
  ["off the agenda", of("Udgår"), false],
  ["off the agenda, in other words", of("Taget af dagsordenen"), false],
  ["off the agenda, by where it goes", { onward: "withdrawn" }, false],
  ["the agenda's approval", { fixedKind: "agendaApproval" }, false],
  ["the council's own", { committeeKind: "council" }, false],
])("%s", (_name, traits, may) => {
  expect(referralFault({ ...item, ...traits }) === undefined).toBe(may);
});
