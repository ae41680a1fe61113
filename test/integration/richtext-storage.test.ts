import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RichDocument } from "~/modules/richtext/document";
import { toPlainText } from "~/modules/richtext/document-text";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import { readFrozenText, readFrozenTexts, readText, readTexts } from "~/modules/richtext/read-text.server";
import { createText, saveText, type SaveTextInput } from "~/modules/richtext/save-text.server";
import { setClock, resetClock } from "~/platform/clock";
import type { Unit, UnitActor } from "~/platform/unit-of-work.server";
import { paragraph, richDocument, section } from "../factories/rich-documents";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let sanne: UnitActor;
let anne: UnitActor;
let stranger: UnitActor;

beforeAll(async () => {
  database = await ownDatabase();
  const people = await Promise.all([municipality("Ringkøbing-Skjern", "rs"), municipality("Viborg", "vi")]);
  sanne = await person(people[0]!, "Sanne Hedegaard");
  anne = await person(people[0]!, "Anne Vestergård");
  stranger = await person(people[1]!, "Ib Sandholt");
});
afterAll(() => database.drop());
afterAll(resetClock);
beforeEach(() => setClock(new Date("2022-11-03T13:32:00Z")));

async function municipality(name: string, slug: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    "sagsgang_owner",
    "INSERT INTO municipality (id, name, slug) VALUES (gen_random_uuid(), $1, $2) RETURNING id",
    [name, slug],
  );
  return row!.id;
}

function person(municipalityId: string, name: string): Promise<UnitActor> {
  return database.unitOfWork({ municipalityId, userId: null }, async ({ tx }) => {
    const { id } = await tx.user.create({ data: { name, email: `${randomUUID()}@example.dk` } });
    return { municipalityId, userId: id };
  });
}

const written = (words: string): RichDocument => richDocument(section("Økonomi", paragraph(words)));
const words = (document: RichDocument) => toPlainText(document).split("\n")[1];
const subject = "proposal:1";

const inUnit = <T>(actor: UnitActor, work: (unit: Unit) => Promise<T>) => database.unitOfWork(actor, work);
const read = (actor: UnitActor, textId: string) => inUnit(actor, ({ tx }) => readText(tx, textId));
const save = (actor: UnitActor, input: Omit<SaveTextInput, "subject" | "saveId"> & { saveId?: string }) =>
  inUnit(actor, (unit) => saveText(unit, { saveId: randomUUID(), subject, ...input }));
const events = () =>
  database.query<{ kind: string; user_id: string }>(
    "postgres",
    "SELECT kind, user_id FROM audit_event WHERE kind LIKE 'text.%' ORDER BY sequence",
  );

async function newText(content = "Et forløb koster 16.990 kr."): Promise<string> {
  return (await inUnit(sanne, (unit) => createText(unit, written(content)))).textId;
}

describe("saving", () => {
  it("counts up, and tells when and by whom", async () => {
    const textId = await newText();
    const saved = await save(anne, { textId, baseRevision: 1, document: written("203.880 kr.") });
    expect(saved).toEqual({ revision: 2, savedAt: new Date("2022-11-03T13:32:00Z") });
    const text = await read(sanne, textId);
    expect(text).toMatchObject({ revision: 2, savedBy: { id: anne.userId, name: "Anne Vestergård" } });
    expect(words(text.document)).toBe("203.880 kr.");
  });

  it("stores the canonical form of what was sent", async () => {
    const textId = await newText();
    const sent = { ...written("A\u030arhus"), extra: "x" };
    await save(sanne, { textId, baseRevision: 1, document: sent });
    expect(words((await read(sanne, textId)).document)).toBe("Århus");
    const [row] = await database.query<{ content: object; schema_version: number }>(
      "postgres",
      "SELECT content, schema_version FROM text_document WHERE id = $1",
      [textId],
    );
    expect(row).toMatchObject({ schema_version: 1, content: { type: "doc" } });
    expect(Object.keys(row!.content).sort()).toEqual(["content", "type"]);
  });

  it("twice with one save id is done once, one after the other and at the same time", async () => {
    const textId = await newText();
    const input = { textId, baseRevision: 1, document: written("to"), saveId: randomUUID() };
    const first = await save(sanne, input);
    setClock(new Date("2022-11-03T13:40:00Z"));
    expect(await save(sanne, input)).toEqual(first);
    const next = { textId, baseRevision: 2, document: written("tre"), saveId: randomUUID() };
    const both = await Promise.all([save(sanne, next), save(sanne, next)]);
    expect(both.map(({ revision }) => revision)).toEqual([3, 3]);
    expect((await read(sanne, textId)).revision).toBe(3);
  });

  it("refuses what isn't a document, in words", async () => {
    const textId = await newText();
    await expect(
      save(sanne, { textId, baseRevision: 1, document: { type: "doc", content: [] } }),
    ).rejects.toMatchObject({
      code: "rule_broken",
      field: "document",
    });
    expect((await read(sanne, textId)).revision).toBe(1);
  });

  it("refuses sections that aren't the template's", async () => {
    const textId = await newText();
    const document = richDocument(section("Andet", paragraph("x")));
    await expect(save(sanne, { textId, baseRevision: 1, document })).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("Genindlæs siden"),
    });
  });
});

describe("two people's edits", () => {
  it("are a conflict that carries the first one's version; nothing is overwritten", async () => {
    const textId = await newText();
    await save(anne, { textId, baseRevision: 1, document: written("Annes") });
    await expect(save(sanne, { textId, baseRevision: 1, document: written("Sannes") })).rejects.toMatchObject({
      code: "conflict",
      message: "Anne Vestergård gemte kl. 14.32. Se begge udgaver, og vælg.",
      details: {
        current: {
          revision: 2,
          savedBy: "Anne Vestergård",
          savedAt: "2022-11-03T13:32:00.000Z",
          document: { type: "doc" },
        },
      },
    });
    expect(words((await read(sanne, textId)).document)).toBe("Annes");
  });

  it("at the same moment: one is saved, the other told", async () => {
    const textId = await newText();
    const results = await Promise.allSettled([
      save(anne, { textId, baseRevision: 1, document: written("Annes") }),
      save(sanne, { textId, baseRevision: 1, document: written("Sannes") }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({ code: "conflict" });
  });

  it("put together: what was not chosen is kept as versions", async () => {
    const textId = await newText();
    await save(anne, { textId, baseRevision: 1, document: written("Annes") });
    await save(sanne, { textId, baseRevision: 2, document: written("begges"), mine: written("Sannes") });
    const versions = await inUnit(sanne, ({ tx }) =>
      tx.textVersion.findMany({ where: { documentId: textId }, orderBy: { reason: "asc" } }),
    );
    const kept = await inUnit(sanne, ({ tx }) =>
      readFrozenTexts(
        tx,
        versions.map(({ id }) => id),
      ),
    );
    expect(versions.map(({ reason }) => reason)).toEqual(["before-merge", "merged-in"]);
    expect(kept.map(({ document }) => words(document))).toEqual(["Annes", "Sannes"]);
    expect(words((await read(anne, textId)).document)).toBe("begges");
  });
});

describe("freezing", () => {
  it("keeps the text as it stood, whatever is written after", async () => {
    const textId = await newText("som udsendt");
    const frozen = await inUnit(sanne, (unit) => freezeText(unit, { textId, reason: "dispatched" }));
    await save(sanne, { textId, baseRevision: 1, document: written("senere") });
    const again = await inUnit(anne, ({ tx }) => readFrozenText(tx, frozen.id));
    expect(again).toEqual(frozen);
    expect(words(again.document)).toBe("som udsendt");
  });

  it("is for good: the database refuses to change or delete a version", async () => {
    const textId = await newText();
    const { id } = await inUnit(sanne, (unit) => freezeText(unit, { textId, reason: "dispatched" }));
    await expect(
      inUnit(sanne, ({ tx }) => tx.textVersion.updateMany({ where: { id }, data: { reason: "x" } })),
    ).rejects.toThrow();
    await expect(inUnit(sanne, ({ tx }) => tx.textVersion.deleteMany({ where: { id } }))).rejects.toThrow();
  });
});

describe("another municipality's text", () => {
  it("isn't found by any of them", async () => {
    const textId = await newText();
    const { id: versionId } = await inUnit(sanne, (unit) => freezeText(unit, { textId, reason: "dispatched" }));
    await expect(read(stranger, textId)).rejects.toMatchObject({ code: "not_found" });
    await expect(save(stranger, { textId, baseRevision: 1, document: written("x") })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(inUnit(stranger, (unit) => freezeText(unit, { textId, reason: "x" }))).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(inUnit(stranger, ({ tx }) => readFrozenText(tx, versionId))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await inUnit(stranger, ({ tx }) => readTexts(tx, [textId]))).toEqual([]);
  });
});

describe("history", () => {
  it("has one event for each sitting, not one for each autosave", async () => {
    const textId = await newText();
    const before = (await events()).length;
    const at = (time: string) => setClock(new Date(`2022-11-03T${time}:00Z`));
    await save(sanne, { textId, baseRevision: 1, document: written("1") });
    at("13:45");
    await save(sanne, { textId, baseRevision: 2, document: written("2") });
    at("13:50");
    await save(anne, { textId, baseRevision: 3, document: written("3") });
    at("14:40");
    await save(anne, { textId, baseRevision: 4, document: written("4") });
    const written4 = (await events()).slice(before);
    expect(written4.map(({ kind, user_id }) => [kind, user_id])).toEqual([
      ["text.written", sanne.userId],
      ["text.written", anne.userId],
      ["text.written", anne.userId],
    ]);
  });
});

it("several texts are read in the order asked for", async () => {
  const [first, second] = [await newText("første"), await newText("anden")];
  const texts = await inUnit(sanne, ({ tx }) => readTexts(tx, [second, randomUUID(), first]));
  expect(texts.map(({ document }) => words(document))).toEqual(["anden", "første"]);
});
