import { expect, test } from "vitest";
import { reachOf } from "./seal-reach";
import type { FoundSignature } from "./verify.server";

const signature = (more: Partial<FoundSignature>): FoundSignature => ({
  kind: "signature",
  signedBy: "A Kommune",
  organisation: "",
  issuedBy: "",
  signingTime: null,
  timestamp: null,
  validTo: new Date("2027-05-01T10:00:00Z"),
  timestampValidTo: new Date("2030-06-02T10:00:00Z"),
  intact: true,
  trusted: "configured",
  level: "B-B",
  coversWholeDocument: true,
  ...more,
});
const archival = signature({ kind: "timestamp", trusted: "unknown", validTo: new Date("2035-07-03T10:00:00Z") });
const stranger = signature({ trusted: "unknown", validTo: new Date("2026-01-01T10:00:00Z") });
const stamped = signature({ timestamp: new Date("2026-11-28T10:00:00Z") });

test.each([
  ["no time-stamp", [signature({})], null, /B-B.*uden tidsstempel.*1\. maj 2027.*udstederen/],
  ["what the signature says of itself", [stamped], null, /B-T.*1\. maj 2027/],
  ["the level that was noted", [stamped], "B-T", /B-T.*tidspunktet er bekræftet/],
  ["proof along with it", [stranger, stamped], "B-LT", /B-LT.*uden adgang til nettet til den 2\. juni 2030\.$/],
  ["an archival stamp over it all", [stamped, archival], "B-LTA", /B-LTA.*til den 3\. juli 2035\.$/],
] as const)("%s", (_what, signatures, level, words) => {
  expect(reachOf({ sha256: "", signatures: [...signatures], changedAfter: false }, level)).toMatch(words);
});

test("nothing of a stranger's file, or of a changed one", () => {
  expect(reachOf({ sha256: "", signatures: [stranger], changedAfter: false }, null)).toBeNull();
  expect(reachOf({ sha256: "", signatures: [stamped], changedAfter: true }, null)).toBeNull();
});
