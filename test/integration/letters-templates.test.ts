import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { createLetterTemplate } from "~/modules/letters/create-letter-template.server";
import { createTextBlock } from "~/modules/letters/create-text-block.server";
import { editLetterTemplate } from "~/modules/letters/edit-letter-template.server";
import { editTextBlock } from "~/modules/letters/edit-text-block.server";
import { createLetterTemplateForm, previewLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { letterTemplatePage, listLetterTemplates } from "~/modules/letters/letter-template-queries.server";
import { letterDocument } from "~/modules/letters/letter-text";
import { figuresForLetter, liveContentForLetter, tablesForLetter } from "~/modules/letters/live-queries.server";
import {
  letterSampleFile,
  letterSampleState,
  previewLetterTemplate,
} from "~/modules/letters/preview-letter-template.server";
import { replyPage } from "~/modules/letters/reply-queries.server";
import { createTextBlockForm, editTextBlockForm } from "~/modules/letters/text-block-forms";
import { listTextBlocks } from "~/modules/letters/text-block-queries.server";
import { makeDocument } from "~/modules/pdf/make-document.server";
import { createText } from "~/modules/richtext/save-text.server";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { templateFields, templateInput } from "../factories/letter-templates";
import { draftOf, inquiryIn } from "../factories/replies";
import { paragraph, richDocument, section, table } from "../factories/rich-documents";
import { storedUpload } from "../factories/uploads";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let ole: Actor;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-11-20T08:00:00Z"));
  world = await agendaWorld();
  ole = await createUser(world.municipalityId, { name: "Ole Agger", roles: ["systemAdministrator"] });
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const create = (fields: Record<string, string>, actor = ole) =>
  as(actor, (unit) => createLetterTemplate(unit, templateInput(fields)));
const edit = (templateId: string, version: number, fields: Record<string, string> = {}) =>
  as(ole, (unit) => editLetterTemplate(unit, { ...templateInput(fields), templateId, version }));
const inSystem = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);

test("the first template is the one that new letters begin with; another takes over; it isn't put away", async () => {
  const first = await create({ name: "Første", hours: "Åbningstider:\nMandag 9-15" });
  const second = await create({ name: "Anden", isDefault: "ja" });
  expect(await as(ole, listLetterTemplates)).toMatchObject([
    { id: second.templateId, isDefault: true },
    { id: first.templateId, isDefault: false },
  ]);
  await expect(edit(second.templateId, 1, { name: "Anden", active: "" })).rejects.toMatchObject({ field: "active" });
  await edit(first.templateId, 1, { name: "Første", active: "", wordmark: "band" });
  expect(await as(ole, (unit) => letterTemplatePage(unit, first.templateId))).toMatchObject({
    active: false,
    version: 2,
    letterhead: { wordmark: "band", hours: [] },
  });
});

test("names are one template's own; two who edit are told; only the administrator may; whoever left is no station", async () => {
  const { templateId } = await create({ name: "Svar" });
  await expect(create({ name: "Svar" })).rejects.toMatchObject({ code: "rule_broken", field: "name" });
  await edit(templateId, 1, { name: "Svar til ministeren" });
  await expect(edit(templateId, 1, { name: "Andet" })).rejects.toMatchObject({
    code: "conflict",
    details: { version: 2, now: { name: "Svar til ministeren" } },
  });
  await expect(create({ name: "Sannes" }, world.caseworker)).rejects.toMatchObject({ code: "forbidden" });
  await inSystem(({ tx }) =>
    tx.user.update({ where: { id: world.approver.userId }, data: { deactivatedAt: new Date() } }),
  );
  const left = { name: "Ny", "stations.0.title": "Direktør", "stations.0.userId": world.approver.userId };
  await expect(create(left)).rejects.toMatchObject({
    field: "stations.0.userId",
    message: "Den, der er valgt som Direktør, har ikke længere adgang. Vælg en anden.",
  });
});

test("a letterhead's fields are judged one by one", () => {
  const faults = (fields: Record<string, string>) =>
    createLetterTemplateForm.safeParse(templateFields(fields)).error?.issues.map(({ path }) => path.join("."));
  expect(faults({})).toBeUndefined();
  expect(faults({ accent: "blå", pageNumber: "Side", offsetAside: "10", closing: "" })?.toSorted()).toEqual([
    "accent",
    "closing",
    "offsetAside",
    "pageNumber",
  ]);
});

test("a standing text is written by the case staff, put away, and never without words or with an unknown field", async () => {
  const content = JSON.stringify(letterDocument([paragraph("Vi følger tallene hver måned.")]));
  const { textBlockId } = await as(world.caseworker, (unit) =>
    createTextBlock(unit, createTextBlockForm.parse({ title: "Opfølgning", content })),
  );
  const { letterId } = await as(world.caseworker, async (unit) => draftOf(unit, (await inquiryIn(unit)).inquiryId));
  const offered = async () => (await as(world.caseworker, (unit) => replyPage(unit, letterId))).textBlocks;
  expect(await offered()).toMatchObject([{ title: "Opfølgning", beginning: "Vi følger tallene hver måned." }]);
  const put = (version: string, fields: Record<string, string>) =>
    as(world.secretary, (unit) =>
      editTextBlock(unit, editTextBlockForm.parse({ textBlockId, version, title: "Opfølgning", content, ...fields })),
    );
  await put("1", {});
  expect(await offered()).toEqual([]);
  expect(await as(world.secretary, listTextBlocks)).toMatchObject([{ title: "Opfølgning", active: false }]);
  await expect(put("1", { active: "ja" })).rejects.toMatchObject({ code: "conflict" });
  await expect(as(world.approver, listTextBlocks)).rejects.toMatchObject({ code: "forbidden" });
  expect(createTextBlockForm.safeParse({ title: "Tom", content: "" }).success).toBe(false);
  const unknown = JSON.stringify(letterDocument([paragraph("Kære {{minister}}")]));
  expect(createTextBlockForm.safeParse({ title: "Ukendt", content: unknown }).error?.issues[0]?.message).toContain(
    "“minister”",
  );
});

test("a table of a decided, open item is offered and shown with its source; of a closed or a coming one it isn't", async () => {
  const figures = table(
    [
      ["År", "Antal"],
      ["2017", "1.744"],
    ],
    { caption: "Borgere i forløb", notes: "Opgjort i maj." },
  );
  const proposalId = await createProposal(world, { title: "Status" });
  const meetingId = await createDraftMeeting(world, "2022-11-17");
  const itemId = await as(world.caseworker, async (unit) => {
    const { textId } = await createText(unit, richDocument(section("Sagsfremstilling", figures)));
    const { id: textVersionId } = await freezeText(unit, { textId, reason: "dispatched" });
    const version = await unit.tx.proposalVersion.create({
      data: {
        proposalId,
        number: 1,
        caseNumber: "22-1",
        textVersionId,
        title: "Status",
        purpose: "decision",
        attachments: [],
      },
      select: { id: true },
    });
    const { id } = await unit.tx.agendaItem.create({
      data: {
        meetingId,
        position: 50,
        number: "3",
        title: "Status",
        proposalId,
        proposalVersionId: version.id,
        dispatchNumber: 0,
      },
      select: { id: true },
    });
    return id;
  });
  const { letterId } = await as(world.caseworker, async (unit) => draftOf(unit, (await inquiryIn(unit)).inquiryId));
  const offered = () => as(world.caseworker, (unit) => tablesForLetter(unit, letterId));
  expect(await offered()).toEqual([]);
  await inSystem(({ tx }) => tx.meeting.update({ where: { id: meetingId }, data: { status: "closed" } }));
  const ref = `punkt:${itemId}/${figures.attrs.id}`;
  expect(await offered()).toMatchObject([
    {
      label: "Borgere i forløb",
      facts: "Beskæftigelsesudvalget 17. november 2022, punkt 3: Status. 2 rækker",
      put: { type: "liveTable", ref },
    },
  ]);
  const shown = () => as(world.caseworker, (unit) => liveContentForLetter(unit, letterId, ref));
  expect(await shown()).toMatchObject({
    kind: "table",
    source: "Beskæftigelsesudvalget 17. november 2022, punkt 3",
    blocks: [{ attrs: { notes: "Opgjort i maj. Kilde: Beskæftigelsesudvalget 17. november 2022, punkt 3" } }],
  });
  await inSystem(({ tx }) =>
    tx.agendaItem.update({ where: { id: itemId }, data: { closed: true, closedReason: "x" } }),
  );
  expect(await shown()).toBeNull();
  expect(await offered()).toEqual([]);
});

test("a series is offered as a table and its numbers one by one, and each shows its source", async () => {
  const { letterId, seriesId } = await as(world.caseworker, async (unit) => {
    const series = await unit.tx.statisticSeries.create({
      data: {
        measure: "Rettidig aktivering",
        area: "Rudersdal",
        unit: "percent",
        decimals: 1,
        frequency: "month",
        source: "Jobindsats",
      },
    });
    for (const [period, value] of [
      ["2018-05", 70.2],
      ["2018-06", 71.4],
    ] as const)
      await unit.tx.statisticValue.create({ data: { seriesId: series.id, period, value } });
    return { seriesId: series.id, ...(await draftOf(unit, (await inquiryIn(unit)).inquiryId)) };
  });
  const { tables, numbers } = await as(world.caseworker, (unit) => figuresForLetter(unit, letterId));
  expect(tables).toMatchObject([{ put: { type: "liveTable", ref: `serie:${seriesId}?fra=2018-05&til=2018-06` } }]);
  expect(numbers.map(({ put, facts }) => [put, facts])).toEqual([
    [{ type: "mergeField", ref: `tal:${seriesId}/2018-06` }, "71,4\u00a0pct., Jobindsats"],
    [{ type: "mergeField", ref: `tal:${seriesId}/2018-05` }, "70,2\u00a0pct., Jobindsats"],
  ]);
  const shown = (ref: string) => as(world.caseworker, (unit) => liveContentForLetter(unit, letterId, ref));
  expect(await shown(`tal:${seriesId}/2018-06`)).toMatchObject({
    kind: "figure",
    text: "71,4\u00a0pct.",
    source: "Rettidig aktivering, Rudersdal, juni 2018, Jobindsats",
  });
  expect(await shown(`serie:${seriesId}`)).toMatchObject({ kind: "table" });
  expect(await shown(`tal:${seriesId}/2018-07`)).toBeNull();
});

describe("the logo", () => {
  const logo = () => storedUpload("logo.png", "png");
  const letterheadOf = async (templateId: string) =>
    (await as(ole, (unit) => letterTemplatePage(unit, templateId))).letterhead;

  test("is a described picture; it stays until another replaces it or it is taken away", async () => {
    const first = logo();
    const input = (fields: Record<string, string>) => templateInput({ name: "Med logo", ...fields });
    await expect(as(ole, (unit) => createLetterTemplate(unit, input({}), first))).rejects.toMatchObject({
      field: "logoAlt",
    });
    await expect(
      as(ole, (unit) => createLetterTemplate(unit, input({ logoAlt: "Prøvekommunen" }), storedUpload("logo.pdf"))),
    ).rejects.toMatchObject({ field: "logo" });
    const described = { logoAlt: "Prøvekommunen", logoHeight: "20" };
    const { templateId } = await as(ole, (unit) => createLetterTemplate(unit, input(described), first));
    expect((await letterheadOf(templateId)).logo).toEqual({
      fileSha256: first.sha256,
      alt: "Prøvekommunen",
      height: 20,
    });
    expect(await inSystem(({ tx }) => tx.storedFile.count({ where: { sha256: first.sha256 } }))).toBe(1);
    await edit(templateId, 1, { name: "Med logo", ...described, logoHeight: "12" });
    expect((await letterheadOf(templateId)).logo).toMatchObject({ fileSha256: first.sha256, height: 12 });
    const second = logo();
    await as(ole, (unit) => editLetterTemplate(unit, { ...input(described), templateId, version: 2 }, second));
    expect((await letterheadOf(templateId)).logo).toMatchObject({ fileSha256: second.sha256 });
    await edit(templateId, 3, { name: "Med logo", logoRemoved: "ja" });
    expect((await letterheadOf(templateId)).logo).toBeNull();
  });
});

describe("a sample of the template", () => {
  const sample = (fields: Record<string, string>, actor = ole) =>
    as(actor, (unit) =>
      previewLetterTemplate(unit, previewLetterTemplateForm.parse({ ...templateFields(), ...fields })),
    );
  const inputOf = async (documentId: string) =>
    JSON.stringify(await inSystem(({ tx }) => tx.issuedDocument.findUniqueOrThrow({ where: { id: documentId } })));

  test("is the form as it stands, with an example in each field, and the administrator's alone", async () => {
    const { documentId } = await sample({ name: "", wordmark: "band", salutation: "Kære {{modtager.navn}}" });
    const made = await inputOf(documentId);
    expect(made).toContain("Kære Rasmus Ellegaard");
    expect(made).toContain('"wordmark":"band"');
    expect(await as(ole, (unit) => letterSampleState(unit, documentId))).toMatchObject({ state: "waiting" });
    expect(await sample({ wordmark: "band", salutation: "Kære {{modtager.navn}}" })).toEqual({ documentId });
    await expect(sample({}, world.caseworker)).rejects.toMatchObject({ code: "forbidden" });
    await expect(as(world.caseworker, (unit) => letterSampleState(unit, documentId))).rejects.toMatchObject({
      code: "forbidden",
    });
    await makeDocument({ municipalityId: world.municipalityId, documentId });
    expect(await as(ole, (unit) => letterSampleState(unit, documentId))).toMatchObject({ state: "ready", pages: 1 });
    const { sha256 } = await as(ole, (unit) => letterSampleFile(unit, documentId));
    expect((await fileStore().read(world.municipalityId, sha256)).subarray(0, 5).toString()).toBe("%PDF-");
  }, 60_000);

  test("has the logo that is chosen, though it isn't saved; only a picture is one", async () => {
    const logo = storedUpload("logo.png", "png");
    const chosen = (file: typeof logo) =>
      as(ole, (unit) => previewLetterTemplate(unit, previewLetterTemplateForm.parse(templateFields()), file));
    const { documentId } = await chosen(logo);
    expect(await inputOf(documentId)).toContain(logo.sha256);
    expect(await inSystem(({ tx }) => tx.storedFile.count({ where: { sha256: logo.sha256 } }))).toBe(0);
    await expect(chosen(storedUpload("logo.pdf"))).rejects.toMatchObject({ field: "logo" });
  });

  test("has the saved template's logo; another document is no sample", async () => {
    const logo = storedUpload("logo.png", "png");
    const { templateId } = await as(ole, (unit) =>
      createLetterTemplate(unit, templateInput({ name: "Med logo", logoAlt: "Prøvekommunen" }), logo),
    );
    const { documentId } = await sample({ templateId });
    expect(await inputOf(documentId)).toContain(logo.sha256);
    const other = await inSystem(({ tx }) =>
      tx.issuedDocument.update({ where: { id: documentId }, data: { subject: "letterDraft:x" } }),
    );
    await expect(as(ole, (unit) => letterSampleState(unit, other.id))).rejects.toMatchObject({ code: "not_found" });
    await expect(as(ole, (unit) => letterSampleFile(unit, other.id))).rejects.toMatchObject({ code: "not_found" });
  });
});
