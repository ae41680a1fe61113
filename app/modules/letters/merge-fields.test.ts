import { expect, test } from "vitest";
import { paragraph, richDocument, section, text } from "../../../test/factories/rich-documents";
import {
  fieldsInDocument,
  fieldsInLine,
  fieldValue,
  fillKnown,
  fillLine,
  mergeFields,
  missingFields,
  unknownFields,
  unknownFieldsSentence,
  type FieldFacts,
} from "./merge-fields";

const facts: FieldFacts = {
  addressee: { name: "", title: "Beskæftigelsesminister", authority: "Beskæftigelsesministeriet" },
  theirReference: "2018-2401",
  caseNumber: "18/1199",
  letterDate: "2018-07-09",
  inquiry: { subject: "Rettidig indsats", datedOn: "2018-06-11", receivedOn: "2018-06-12", deadline: null },
  followed: { datedOn: "2018-04-09" },
  first: { datedOn: "2018-04-09" },
  latestAnswer: null,
  askedDeadline: null,
  municipality: "Rudersdal Kommune",
  committee: "",
  mayor: "Henrik Aaby",
  author: { name: "Jonas Friis", title: "konsulent" },
};

test("every field has a name and a sample of its own, and is found by its ref", () => {
  expect(new Set(mergeFields.map(({ ref }) => ref)).size).toBe(mergeFields.length);
  expect(new Set(mergeFields.map(({ label }) => label)).size).toBe(mergeFields.length);
  for (const { ref, sample } of mergeFields) {
    expect(ref).toMatch(/^[a-z]+(\.[a-z-]+)+$/);
    expect(sample).not.toBe("");
  }
  expect(fieldValue("henvendelse.dato", facts)).toBe("11. juni 2018");
  expect(fieldValue("henvendelse.forrige.dato", facts)).toBe("9. april 2018");
  expect(fieldValue("findes.ikke", facts)).toBeNull();
});

test("a line is filled in, and what isn't known leaves no hole", () => {
  expect(fillLine("Kære {{modtager.titel}} {{ modtager.navn }}", facts)).toBe("Kære Beskæftigelsesminister");
  expect(fillKnown("Kære {{modtager.titel}} {{ modtager.navn }}", facts)).toBe(
    "Kære Beskæftigelsesminister {{ modtager.navn }}",
  );
  expect(fillLine("Svar af {{brev.dato}}\n{{kommune.navn}}", facts)).toBe("Svar af 9. juli 2018\nRudersdal Kommune");
});

test("unknown fields are named, wherever they stand; a figure is another module's", () => {
  expect(fieldsInLine("Kære {{modtager.navn}} {{minister}} {{}}")).toEqual(["modtager.navn", "minister", ""]);
  const document = richDocument(
    section(
      "Brevets tekst",
      paragraph([
        text("Tak for dit brev af "),
        { type: "mergeField", attrs: { ref: "henvendelse.dato" } },
        text(" om {{emne}}: "),
        { type: "mergeField", attrs: { ref: "tal:0b7c/2018-07" } },
        { type: "mergeField", attrs: { ref: "ministerens.humoer" } },
      ]),
    ),
  );
  const refs = fieldsInDocument(document);
  expect(refs).toEqual(["henvendelse.dato", "emne", "tal:0b7c/2018-07", "ministerens.humoer"]);
  expect(unknownFields(refs)).toEqual(["emne", "ministerens.humoer"]);
  expect(unknownFieldsSentence(refs, "Åbningen")).toBe(
    "Åbningen bruger felter, der ikke findes: “emne”, “ministerens.humoer”. Slet dem, eller vælg fra listen.",
  );
  expect(unknownFieldsSentence(["brev.dato"], "Åbningen")).toBeNull();
});

test("a field that exists but has no value for this letter is missing, not unknown", () => {
  expect(missingFields(["modtager.navn", "henvendelse.frist", "brev.dato", "tal:x/2018"], facts)).toEqual([
    "modtager.navn",
    "henvendelse.frist",
  ]);
});
