import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addCaseDocument } from "~/modules/cases/add-case-document.server";
import { addJournalNote } from "~/modules/cases/add-journal-note.server";
import { caseDocumentFile, casePage, findCases, listCases } from "~/modules/cases/case-queries.server";
import { closeCaseFile } from "~/modules/cases/close-case-file.server";
import { createCaseFile } from "~/modules/cases/create-case-file.server";
import { editCaseFile } from "~/modules/cases/edit-case-file.server";
import { reopenCaseFile } from "~/modules/cases/reopen-case-file.server";
import type { Actor } from "~/modules/identity/actor";
import { resetClock, setClock } from "~/platform/clock";
import { act } from "~/platform/http.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createCaseForm } from "~/modules/cases/case-forms";
import { systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { storedUpload } from "../factories/uploads";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;

beforeAll(async () => {
  database = await ownDatabase();
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const create = (title: string, actor: Actor = world.caseworker) =>
  unitOfWork(actor, (unit) => createCaseFile(unit, { title, subjectCode: "" }));
const pageOf = (id: string, actor: Actor = world.caseworker) => unitOfWork(actor, (unit) => casePage(unit, id));
const patternIs = (caseNumberPattern: string) =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
    tx.municipality.update({ where: { id: world.municipalityId }, data: { caseNumberPattern } }),
  );
const upload = () => storedUpload("Høringssvar.pdf");
const history = async (subject: string) =>
  (
    await database.query<{ kind: string }>(
      "postgres",
      "SELECT kind FROM audit_event WHERE subject = $1 ORDER BY sequence",
      [subject],
    )
  ).map(({ kind }) => kind);

describe("case numbers", () => {
  test("run on in the municipality's pattern", async () => {
    expect((await create("Den første")).caseNumber).toBe("22-000001");
    expect((await create("Den anden")).caseNumber).toBe("22-000002");
  });

  test("begin again with the year in Denmark, not in London", async () => {
    await create("I 2022");
    setClock(new Date("2022-12-31T23:30:00Z"));
    expect((await create("Efter nytår")).caseNumber).toBe("23-000001");
  });

  test("without a year in the pattern they never begin again", async () => {
    await patternIs("NNNNNN");
    expect((await create("I 2022")).caseNumber).toBe("000001");
    setClock(new Date("2023-01-02T08:00:00Z"));
    expect((await create("I 2023")).caseNumber).toBe("000002");
  });

  test("pass by a number that stands on a case already", async () => {
    await patternIs("YY/NNNN");
    await unitOfWork(world.caseworker, ({ tx }) =>
      tx.caseFile.createMany({
        data: ["22/0001", "22/0002"].map((caseNumber) => ({ caseNumber, title: "Overtaget" })),
      }),
    );
    expect((await create("Ny")).caseNumber).toBe("22/0003");
  });

  test("ten people at once get ten numbers", async () => {
    const made = await Promise.all(Array.from({ length: 10 }, (_, index) => create(`Sag ${index}`)));
    expect(made.map(({ caseNumber }) => caseNumber).sort()).toEqual(
      Array.from({ length: 10 }, (_, index) => `22-${String(index + 1).padStart(6, "0")}`),
    );
  });

  test("a refused attempt uses no number", async () => {
    await expect(create("Uden ret", world.member)).rejects.toMatchObject({ code: "forbidden" });
    expect((await create("Med ret")).caseNumber).toBe("22-000001");
  });

  test("the same form sent twice makes one case", async () => {
    const form = { title: "Sendt to gange", _noegle: "0123456789abcdef" };
    const send = () =>
      act(form, world.caseworker, createCaseForm, createCaseFile, ({ caseFileId }) => new Response(caseFileId));
    const [first, second] = (await Promise.all([send(), send()])) as Response[];
    expect(await first!.text()).toBe(await second!.text());
    expect((await unitOfWork(world.caseworker, (unit) => findCases(unit, "Sendt to gange", 10))).length).toBe(1);
  });
});

describe("what is done with a case", () => {
  test("journal and documents stand on it, and everything is in its history", async () => {
    const { caseFileId } = await create("Projekt PLUS");
    await unitOfWork(world.caseworker, (unit) => addJournalNote(unit, { caseFileId, text: "Talte med centret." }));
    await unitOfWork(world.secretary, (unit) =>
      addCaseDocument(unit, { caseFileId, title: "", direction: "received", datedOn: "2022-11-07" }, upload()),
    );
    expect(await pageOf(caseFileId)).toMatchObject({
      caseNumber: "22-000001",
      state: "open",
      createdBy: "Sanne Hedegaard",
      notes: [{ text: "Talte med centret.", by: "Sanne Hedegaard" }],
      documents: [{ title: "Høringssvar", direction: "received", datedOn: "2022-11-07", kind: "pdf", pages: 2 }],
    });
    expect(await history(`case:${caseFileId}`)).toEqual(["case.created", "case.noteAdded", "case.documentAdded"]);
  });

  test("a document can't be dated after today", async () => {
    const { caseFileId } = await create("Projekt PLUS");
    await expect(
      unitOfWork(world.caseworker, (unit) =>
        addCaseDocument(unit, { caseFileId, title: "", direction: "sent", datedOn: "2022-11-09" }, upload()),
      ),
    ).rejects.toMatchObject({ code: "rule_broken", field: "datedOn" });
  });

  test("a closed case takes nothing more until it is opened again", async () => {
    const { caseFileId } = await create("Projekt PLUS");
    const close = () => unitOfWork(world.caseworker, (unit) => closeCaseFile(unit, { caseFileId }));
    const note = () => unitOfWork(world.caseworker, (unit) => addJournalNote(unit, { caseFileId, text: "Mere" }));
    await close();
    await expect(close()).rejects.toMatchObject({ code: "conflict" });
    await expect(note()).rejects.toMatchObject({ code: "rule_broken" });
    await expect(
      unitOfWork(world.caseworker, (unit) =>
        editCaseFile(unit, { caseFileId, version: 2, title: "Nyt navn", subjectCode: "" }),
      ),
    ).rejects.toMatchObject({ code: "rule_broken" });
    await unitOfWork(world.caseworker, (unit) => reopenCaseFile(unit, { caseFileId }));
    await note();
    expect((await pageOf(caseFileId)).state).toBe("open");
  });

  test("two people who edit it: the second sees what the first wrote", async () => {
    const { caseFileId } = await create("Projekt PLUS");
    const edit = (actor: Actor, title: string) =>
      unitOfWork(actor, (unit) => editCaseFile(unit, { caseFileId, version: 1, title, subjectCode: "15.20.00 G01" }));
    await edit(world.caseworker, "Projekt PLUS, forlængelse");
    await expect(edit(world.secretary, "PLUS")).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, now: { title: "Projekt PLUS, forlængelse", subjectCode: "15.20.00 G01" } },
    });
  });
});

describe("finding a case", () => {
  const list = (filter: Partial<Parameters<typeof listCases>[1]> = {}, actor: Actor = world.caseworker) =>
    unitOfWork(actor, (unit) => listCases(unit, { text: "", state: "open", mine: false, ...filter }));

  test("by words and by number; a percent sign is a letter like others", async () => {
    await create("Lønudvikling på 5 % i 2022");
    await create("Cykelprojekt");
    expect((await list({ text: "cykel" })).cases.map(({ title }) => title)).toEqual(["Cykelprojekt"]);
    expect((await list({ text: "000001" })).cases.map(({ title }) => title)).toEqual(["Lønudvikling på 5 % i 2022"]);
    expect((await list({ text: "%" })).cases).toHaveLength(1);
    expect(await list({ text: "findes ikke" })).toMatchObject({ cases: [], counts: { open: 0, closed: 0 } });
  });

  test("counts say what each choice would show", async () => {
    const { caseFileId } = await create("Den gamle");
    await create("Den nye");
    await unitOfWork(world.caseworker, (unit) => closeCaseFile(unit, { caseFileId }));
    expect(await list()).toMatchObject({ cases: [{ title: "Den nye" }], counts: { open: 1, closed: 1 } });
    expect((await list({ state: "all" })).cases).toHaveLength(2);
    expect((await list({ state: "closed" })).cases.map(({ title }) => title)).toEqual(["Den gamle"]);
  });

  test("mine are those I made or wrote on", async () => {
    const { caseFileId } = await create("Sannes");
    await create("Annes", world.secretary);
    await unitOfWork(world.secretary, (unit) => addJournalNote(unit, { caseFileId, text: "Set." }));
    expect((await list({ mine: true })).cases.map(({ title }) => title)).toEqual(["Sannes"]);
    expect((await list({ mine: true }, world.secretary)).cases).toHaveLength(2);
  });

  test("members don't read cases", async () => {
    await expect(list({}, world.member)).rejects.toMatchObject({ code: "forbidden" });
    expect(await unitOfWork(world.member, (unit) => findCases(unit, "Projekt", 5))).toEqual([]);
  });
});

test("another municipality's case is not there", async () => {
  const { caseFileId } = await create("Vores");
  const { documentId } = await unitOfWork(world.caseworker, (unit) =>
    addCaseDocument(unit, { caseFileId, title: "Brev", direction: "sent", datedOn: "2022-11-08" }, upload()),
  );
  const stranger = elsewhere.caseworker;
  const attempts = [
    unitOfWork(stranger, (unit) => casePage(unit, caseFileId)),
    unitOfWork(stranger, (unit) => editCaseFile(unit, { caseFileId, version: 1, title: "Deres", subjectCode: "" })),
    unitOfWork(stranger, (unit) => closeCaseFile(unit, { caseFileId })),
    unitOfWork(stranger, (unit) => reopenCaseFile(unit, { caseFileId })),
    unitOfWork(stranger, (unit) => addJournalNote(unit, { caseFileId, text: "Hej" })),
    unitOfWork(stranger, (unit) =>
      addCaseDocument(unit, { caseFileId, title: "", direction: "sent", datedOn: "2022-11-08" }, upload()),
    ),
    unitOfWork(stranger, (unit) => caseDocumentFile(unit, { caseFileId, documentId })),
  ];
  for (const attempt of await Promise.allSettled(attempts))
    expect(attempt).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
  expect(await unitOfWork(stranger, (unit) => findCases(unit, "Vores", 5))).toEqual([]);
});
