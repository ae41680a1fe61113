import { expect, test } from "vitest";
import { verdictOf } from "./verdict";
import type { VerifiedFile } from "./verify-upload.server";

type Read = Extract<VerifiedFile["outcome"], { verification: unknown }>;
const signature = (more: object) =>
  ({
    kind: "signature",
    signedBy: "A",
    organisation: "",
    issuedBy: "",
    signingTime: null,
    timestamp: null,
    validTo: null,
    timestampValidTo: null,
    intact: true,
    trusted: "unknown",
    level: "B-B",
    coversWholeDocument: true,
    ...more,
  }) as Read["verification"]["signatures"][number];
const read = (verification: Partial<Read["verification"]>, issued: Read["issued"] = null): Read => ({
  verification: { sha256: "0".repeat(64), signatures: [], changedAfter: false, ...verification },
  issued,
});
const issued = {
  edition: "public" as const,
  kind: "minutes",
  title: "Referat, Udvalget",
  municipality: "A Kommune",
  sealedAt: null,
  sealLevel: null,
  standing: "current" as const,
  addenda: 0,
  lastAddendumAt: null,
};
const body = { ...issued, edition: "members" as const, kind: "minutesBody", title: null };

test.each([
  ["a public document of ours", read({}, issued), "good", /Ægte/, /“Referat, Udvalget”/],
  [
    "minutes with a newer edition",
    read({}, { ...issued, standing: "replaced" }),
    "none",
    /afløst/,
    /en nyere udgave\./,
  ],
  [
    "minutes with an addendum",
    read({}, { ...issued, addenda: 1, lastAddendumAt: new Date("2022-11-28T08:00:00Z") }),
    "good",
    /med tillæg/,
    /et tillæg, forseglet 28\. november 2022\. Læs referatet sammen med det/,
  ],
  [
    "minutes with several",
    read({}, { ...issued, addenda: 2, lastAddendumAt: new Date("2022-11-28T08:00:00Z") }),
    "good",
    /med tillæg/,
    /2 tillæg, det seneste forseglet 28/,
  ],
  [
    "an addendum",
    read({}, { ...issued, edition: "members", kind: "addendum", title: null }),
    "good",
    /Ægte/,
    /et tillæg til/,
  ],
  [
    "an agenda that minutes followed",
    read({}, { ...issued, kind: "agenda", standing: "replaced" }),
    "none",
    /afløst/,
    /udgave eller et referat/,
  ],
  [
    "what was withdrawn",
    read({}, { ...issued, title: null, standing: "withdrawn" }),
    "none",
    /trukket tilbage/,
    /A Kommune/,
  ],
  [
    "a published letter",
    read({}, { ...issued, kind: "letter", title: "Svar til ministeren" }),
    "good",
    /Ægte/,
    /“Svar til ministeren”/,
  ],
  [
    "a published letter with a newer edition",
    read({}, { ...issued, kind: "letter", title: "Svar", standing: "replaced" }),
    "none",
    /afløst/,
    /en nyere udgave\. Se henvendelsens side/,
  ],
  [
    "a letter that isn't published",
    read({}, { ...body, kind: "letter" }),
    "good",
    /Ægte/,
    /et brev fra A Kommune, som ikke er offentlig/,
  ],
  [
    "a letter's body that was opened again",
    read({}, { ...body, kind: "letterBody", standing: "replaced" }),
    "none",
    /gælder ikke/,
    /før alle havde underskrevet den/,
  ],
  ["minutes for signature", read({}, body), "good", /Ægte/, /skal underskrive fra A Kommune, som ikke er offentlig/],
  [
    "minutes that were opened again",
    read({}, { ...body, standing: "replaced" }),
    "none",
    /gælder ikke/,
    /taget tilbage/,
  ],
  [
    "our seal, unchanged",
    read({ signatures: [signature({ trusted: "demonstration" })] }),
    "good",
    /Forseglet/,
    /kommunens/,
  ],
  [
    "our seal, changed",
    read({ signatures: [signature({ trusted: "configured", intact: false })], changedAfter: true }),
    "bad",
    /Ændret efter forseglingen/,
    /vores/,
  ],
  [
    "a stranger's, changed",
    read({ signatures: [signature({ intact: false })], changedAfter: true }),
    "bad",
    /Ændret efter underskriften/,
    /ændret/,
  ],
  ["a stranger's, intact", read({ signatures: [signature({})] }), "none", /ikke kender/, /ikke vores/],
  ["nothing at all", read({}), "none", /Ukendt/, /intet segl/],
  ["no PDF", { problem: "Filen er ikke en PDF." }, "none", /Kan ikke kontrolleres/, /ikke en PDF/],
])("%s", (_what, outcome, kind, title, text) => {
  expect(verdictOf(outcome)).toMatchObject({
    kind,
    title: expect.stringMatching(title) as string,
    text: expect.stringMatching(text) as string,
  });
});

test("of a document that isn't public it says only that it was issued here", () => {
  const { text } = verdictOf(read({}, { ...issued, edition: "members", title: null }));
  expect(text).toContain("et referat fra A Kommune, som ikke er offentlig");
  expect(text).not.toContain("Udvalget");
});
