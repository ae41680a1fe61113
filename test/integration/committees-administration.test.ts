import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { addFixedItem } from "~/modules/meetings/add-fixed-item.server";
import { addMembership } from "~/modules/meetings/add-membership.server";
import { editCommitteeForm } from "~/modules/meetings/committee-forms";
import { committeeSettings, listCommittees } from "~/modules/meetings/committee-queries.server";
import { createCommittee } from "~/modules/meetings/create-committee.server";
import { createSectionTemplate, createStandardTemplate } from "~/modules/meetings/create-section-template.server";
import { electionGroups } from "~/modules/meetings/election-group-queries.server";
import { setGroupContact } from "~/modules/meetings/set-group-contact.server";
import { editCommittee } from "~/modules/meetings/edit-committee.server";
import { editFixedItem } from "~/modules/meetings/edit-fixed-item.server";
import { editMembership } from "~/modules/meetings/edit-membership.server";
import { editSectionTemplate } from "~/modules/meetings/edit-section-template.server";
import { endMembership } from "~/modules/meetings/end-membership.server";
import { fixedItemsOf } from "~/modules/meetings/fixed-item-queries.server";
import { currentSeats, seatsOf } from "~/modules/meetings/membership-queries.server";
import { moveFixedItem } from "~/modules/meetings/move-fixed-item.server";
import { moveMembership } from "~/modules/meetings/move-membership.server";
import { removeFixedItem } from "~/modules/meetings/remove-fixed-item.server";
import { removeSectionTemplate } from "~/modules/meetings/remove-section-template.server";
import { createSectionTemplateForm } from "~/modules/meetings/section-template-forms";
import { listSectionTemplates, sectionTemplatePage } from "~/modules/meetings/section-template-queries.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createMunicipality, createUser, systemIn } from "../factories/actors";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let municipality: string;
let ole: Actor;
let templateId: string;

beforeAll(async () => {
  database = await ownDatabase();
  municipality = await createMunicipality();
  ole = await createUser(municipality, { roles: ["systemAdministrator"] });
  await unitOfWork(ole, createStandardTemplate);
  templateId = (await asOle(listSectionTemplates))[0]!.id;
});
afterAll(() => database.drop());
beforeEach(() => setClock(new Date("2026-11-23T08:00:00Z")));
afterEach(resetClock);

const asOle = <T>(work: Parameters<typeof unitOfWork<Actor, T>>[1]) => unitOfWork(ole, work);
let count = 0;
const newCommittee = async () =>
  (
    await asOle((unit) =>
      createCommittee(unit, {
        name: "Børneudvalget",
        slug: `boerneudvalget-${++count}`,
        sectionTemplateId: templateId,
      }),
    )
  ).committeeId;

/** What the settings form sends for a committee as it is, with changes. */
async function formOf(committeeId: string, changes: Record<string, unknown> = {}) {
  const settings = await asOle((unit) => committeeSettings(unit, committeeId));
  const fields = {
    ...settings,
    closingDays: settings.closingDays.join("\n"),
    standingSentences: settings.standingSentences.join("\n"),
    ...changes,
  };
  const ticked = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "boolean" ? (value ? "ja" : undefined) : value,
  ]);
  return { committeeId, ...editCommitteeForm.parse(Object.fromEntries(ticked)) };
}

describe("a committee", () => {
  it("begins with a template, standing sentences and fixed items", async () => {
    const committeeId = await newCommittee();
    const settings = await asOle((unit) => committeeSettings(unit, committeeId));
    expect(settings).toMatchObject({
      noticeDays: 4,
      noticeSaturdayCounts: false,
      publishesMinutes: true,
      version: 1,
    });
    expect(settings.standingSentences[0]).toBe("Administrationens indstilling godkendes.");
    const items = await asOle((unit) => fixedItemsOf(unit, committeeId));
    expect(items.map(({ title }) => title)).toEqual([
      "Godkendelse af dagsorden",
      "Gensidig orientering",
      "Underskriftsside",
    ]);
    expect((await asOle(listCommittees)).find(({ id }) => id === committeeId)).toMatchObject({
      members: 0,
      secretaries: [],
    });
  });

  it("keeps its own notice rule, with closing days as people write them", async () => {
    const committeeId = await newCommittee();
    const input = await formOf(committeeId, {
      noticeDays: "5",
      noticeSaturdayCounts: "ja",
      closingDays: "24.12.2027\n23-12-2026\n23-12-2026",
    });
    await asOle((unit) => editCommittee(unit, input));
    expect(await asOle((unit) => committeeSettings(unit, committeeId))).toMatchObject({
      noticeDays: 5,
      noticeSaturdayCounts: true,
      closingDays: ["2026-12-23", "2027-12-24"],
      version: 2,
    });
  });

  it("refuses what makes no sense, at its field", async () => {
    const committeeId = await newCommittee();
    const faults = async (changes: Record<string, unknown>) =>
      formOf(committeeId, changes).then(
        () => [],
        (error: { issues: { path: string[]; message: string }[] }) => error.issues.map(({ path }) => path.join(".")),
      );
    expect(await faults({ closingDays: "31-02-2027" })).toEqual(["closingDays"]);
    expect(await faults({ noticeDays: "4,5" })).toEqual(["noticeDays"]);
    expect(await faults({ defaultStart: "17.00", defaultEnd: "15.00" })).toEqual(["defaultEnd"]);
    expect(await faults({ slug: "soeg" })).toEqual(["slug"]);
    expect(await faults({ name: " " })).toEqual(["name"]);
  });

  it("is saved by the first of two; the second sees what the first wrote", async () => {
    const committeeId = await newCommittee();
    const [first, second] = [
      await formOf(committeeId, { name: "Børn og Unge" }),
      await formOf(committeeId, { name: "Børneudvalg" }),
    ];
    await asOle((unit) => editCommittee(unit, first));
    await expect(asOle((unit) => editCommittee(unit, second))).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, now: { name: "Børn og Unge" } },
    });
  });

  it("has an address of its own", async () => {
    const [one, other] = [await newCommittee(), await newCommittee()];
    const taken = (await asOle((unit) => committeeSettings(unit, other))).slug;
    const form = await formOf(one);
    const rename = (slug: string) => asOle((unit) => editCommittee(unit, { ...form, slug }));
    await expect(rename(taken)).rejects.toMatchObject({ field: "slug" });
    await rename("nyt-navn");
    expect((await asOle((unit) => committeeSettings(unit, one))).slug).toBe("nyt-navn");
  });

  it("is the municipality's only council, as long as it is in use", async () => {
    const [one, other] = [await newCommittee(), await newCommittee()];
    const become = async (committeeId: string, kind: string, active = "ja") => {
      const input = await formOf(committeeId, { kind, active });
      return asOle((unit) => editCommittee(unit, input));
    };
    await become(one, "council");
    await expect(become(other, "council")).rejects.toMatchObject({ code: "rule_broken", field: "kind" });
    await become(one, "standing");
    const both = await Promise.allSettled([become(one, "council"), become(other, "council")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { field: "kind" } });
  });

  it("isn't for others than administrators", async () => {
    const committeeId = await newCommittee();
    const secretary = await createUser(municipality, { roles: [["secretary", committeeId]] });
    const input = await formOf(committeeId);
    await expect(unitOfWork(secretary, (unit) => editCommittee(unit, input))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("an election group", () => {
  it("has a contact among its own, chosen by one administrator at a time", async () => {
    const committeeId = await newCommittee();
    const karen = await createUser(municipality, { name: "Karen Toft", seats: { [committeeId]: "member" } });
    const ib = await createUser(municipality, { name: "Ib Sandholt", seats: { [committeeId]: "member" } });
    await unitOfWork(systemIn(municipality), ({ tx }) =>
      tx.membership.updateMany({ where: { userId: karen.userId }, data: { electionGroup: "Liste Æ" } }),
    );
    const choose = (contactId: string | null, version: number, group = "Liste Æ") =>
      asOle((unit) => setGroupContact(unit, { group, contactId, version }));
    await expect(choose(ib.userId, 0)).rejects.toMatchObject({ field: "contactId" });
    await expect(choose(karen.userId, 0, "Liste Ukendt")).rejects.toMatchObject({ code: "rule_broken" });
    await choose(karen.userId, 0);
    await expect(choose(null, 0)).rejects.toMatchObject({ code: "conflict" });
    expect((await asOle(electionGroups)).find(({ name }) => name === "Liste Æ")).toEqual({
      name: "Liste Æ",
      members: [{ id: karen.userId, name: "Karen Toft" }],
      contactId: karen.userId,
      contactGone: false,
      version: 1,
    });
    await expect(unitOfWork(karen, electionGroups)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("seats", () => {
  const seat = { party: "V", electionGroup: "Valggruppen V", validFrom: "2026-01-01", validTo: "2029-12-31" };
  let committeeId: string;
  let karen: Actor;
  let ib: Actor;
  beforeEach(async () => {
    committeeId = await newCommittee();
    karen = await createUser(municipality, { name: "Karen Toft" });
    ib = await createUser(municipality, { name: "Ib Sandholt" });
  });
  const add = (user: Actor, office: "chair" | "viceChair" | "member" | "substitute", more: Partial<typeof seat> = {}) =>
    asOle((unit) => addMembership(unit, { committeeId, userId: user.userId, office, ...seat, ...more }));
  const seats = () => asOle((unit) => seatsOf(unit, committeeId));

  it("have terms: today's, those to come, those that were", async () => {
    await add(karen, "chair");
    await add(ib, "member", { validFrom: "2022-01-01", validTo: "2025-12-31" });
    await add(ib, "member", { validFrom: "2027-01-01" });
    const { current, coming, former } = await seats();
    expect([current, coming, former].map((list) => list.map(({ name }) => name))).toEqual([
      ["Karen Toft"],
      ["Ib Sandholt"],
      ["Ib Sandholt"],
    ]);
    expect((await asOle((unit) => currentSeats(unit, karen.userId)))[0]).toMatchObject({
      committeeName: "Børneudvalget",
      office: "chair",
    });
  });

  it("don't overlap for one person; the message names the seat", async () => {
    await add(karen, "member");
    await expect(add(karen, "substitute", { validFrom: "2029-12-31", validTo: "2033-12-31" })).rejects.toMatchObject({
      field: "validFrom",
      message:
        "Karen Toft har allerede en plads som medlem 1. januar 2026 til 31. december 2029. Lad den slutte først, eller vælg en anden periode.",
    });
    await add(karen, "chair", { validFrom: "2030-01-01", validTo: "2033-12-31" });
  });

  it("have one chair and one vice-chair at a time", async () => {
    await add(karen, "chair");
    await expect(add(ib, "chair", { validFrom: "2027-01-01" })).rejects.toMatchObject({
      field: "office",
      message: expect.stringContaining("Karen Toft"),
    });
    await add(ib, "viceChair");
  });

  it("are filled by one of two who try at once", async () => {
    const answers = await Promise.allSettled([add(karen, "chair"), add(ib, "chair")]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("can end with a day, be corrected, and be put in order", async () => {
    const { membershipId } = await add(karen, "member");
    const { membershipId: second } = await add(ib, "member");
    await asOle((unit) => moveMembership(unit, { committeeId, membershipId: second, index: 0 }));
    expect((await seats()).current.map(({ name }) => name)).toEqual(["Ib Sandholt", "Karen Toft"]);
    await asOle((unit) =>
      editMembership(unit, { committeeId, membershipId, version: 1, office: "chair", ...seat, party: "C" }),
    );
    await expect(
      asOle((unit) => editMembership(unit, { committeeId, membershipId, version: 1, office: "member", ...seat })),
    ).rejects.toMatchObject({ code: "conflict" });
    await asOle((unit) => endMembership(unit, { committeeId, membershipId, version: 2, lastDay: "2026-11-22" }));
    const after = await seats();
    expect(after.former[0]).toMatchObject({ name: "Karen Toft", party: "C", validTo: "2026-11-22" });
    expect(after.current.map(({ name }) => name)).toEqual(["Ib Sandholt"]);
  });

  it("that never began leave no trace but the history's", async () => {
    const { membershipId } = await add(karen, "member", { validFrom: "2027-01-01" });
    await asOle((unit) => endMembership(unit, { committeeId, membershipId, version: 1, lastDay: "2026-11-22" }));
    expect(await seats()).toEqual({ current: [], coming: [], former: [] });
    const kinds = await database.query("postgres", "SELECT kind FROM audit_event WHERE subject = $1", [
      `committee:${committeeId}`,
    ]);
    expect(kinds.at(-1)).toEqual({ kind: "membership.removed" });
  });
});

describe("fixed items", () => {
  it("are added, moved among those at their end, corrected, removed and taken back", async () => {
    const committeeId = await newCommittee();
    const titles = async () => (await asOle((unit) => fixedItemsOf(unit, committeeId))).map(({ title }) => title);
    const input = {
      committeeId,
      kind: "anyOtherBusiness" as const,
      title: "Eventuelt",
      placement: "last" as const,
      caseNumber: "",
    };
    const { itemId } = await asOle((unit) => addFixedItem(unit, input));
    expect(await titles()).toEqual([
      "Godkendelse af dagsorden",
      "Gensidig orientering",
      "Underskriftsside",
      "Eventuelt",
    ]);
    await asOle((unit) => moveFixedItem(unit, { committeeId, itemId, index: 0 }));
    expect(await titles()).toEqual([
      "Godkendelse af dagsorden",
      "Eventuelt",
      "Gensidig orientering",
      "Underskriftsside",
    ]);
    await asOle((unit) => editFixedItem(unit, { ...input, itemId, version: 1, title: "Evt.", placement: "first" }));
    await expect(asOle((unit) => editFixedItem(unit, { ...input, itemId, version: 1 }))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await titles()).toEqual(["Godkendelse af dagsorden", "Evt.", "Gensidig orientering", "Underskriftsside"]);
    const undo = await asOle((unit) => removeFixedItem(unit, { committeeId, itemId }));
    expect(await titles()).toHaveLength(3);
    await asOle((unit) => addFixedItem(unit, undo));
    expect(await titles()).toEqual(["Godkendelse af dagsorden", "Evt.", "Gensidig orientering", "Underskriftsside"]);
    await expect(asOle((unit) => addFixedItem(unit, { ...input, caseNumber: "99-000000" }))).rejects.toMatchObject({
      field: "caseNumber",
    });
  });
});

describe("section templates", () => {
  const fields = (sections: Record<string, string>[]) =>
    Object.fromEntries(
      sections.flatMap((section, index) =>
        Object.entries(section).map(([part, value]) => [`sections.${index}.${part}`, value]),
      ),
    );
  const text = (title: string, key = "") => ({ key, title, kind: "text" });

  it("keep a section's key when its title changes, and give new ones their own", async () => {
    const input = createSectionTemplateForm.parse({
      name: "Kort",
      ...fields([text("Økonomi"), text("Økonomi"), { ...text("Bilag"), kind: "attachments" }]),
    });
    const { templateId: id } = await asOle((unit) => createSectionTemplate(unit, input));
    const page = await asOle((unit) => sectionTemplatePage(unit, id));
    expect(page.sections.map(({ key }) => key)).toEqual(["oekonomi", "oekonomi-2", "bilag"]);
    const sections = [
      page.sections[1]!,
      { ...page.sections[0]!, title: "Økonomi og personale" },
      { ...page.sections[0]!, key: "", title: "Resume" },
    ];
    await asOle((unit) => editSectionTemplate(unit, { templateId: id, version: 1, name: "Kort", sections }));
    expect((await asOle((unit) => sectionTemplatePage(unit, id))).sections.map(({ key }) => key)).toEqual([
      "oekonomi-2",
      "oekonomi",
      "resume",
    ]);
    await expect(
      asOle((unit) => editSectionTemplate(unit, { templateId: id, version: 1, name: "Lang", sections })),
    ).rejects.toMatchObject({
      code: "conflict",
      details: { now: { name: "Kort" } },
    });
    expect(await asOle((unit) => removeSectionTemplate(unit, { templateId: id }))).toEqual({ name: "Kort" });
  });

  it("refuse two recommendations, no text, and removal while a committee uses them", async () => {
    const parse = (sections: Record<string, string>[]) =>
      createSectionTemplateForm.safeParse({ name: "Ny", ...fields(sections) });
    const recommendation = { key: "", title: "Indstilling", kind: "recommendation" };
    expect(parse([text("Sag"), recommendation, recommendation]).error?.issues[0]?.path).toEqual([
      "sections",
      2,
      "kind",
    ]);
    expect(parse([recommendation]).success).toBe(false);
    expect(parse([]).success).toBe(false);
    expect(parse([text("")]).error?.issues[0]?.path).toEqual(["sections", 0, "title"]);
    await newCommittee();
    await expect(asOle((unit) => removeSectionTemplate(unit, { templateId }))).rejects.toThrow(
      /Skabelonen bruges af Børneudvalget/,
    );
    const unknown = { name: "Nyt", slug: "nyt-udvalg", sectionTemplateId: randomUUID() };
    await expect(asOle((unit) => createCommittee(unit, unknown))).rejects.toMatchObject({ field: "sectionTemplateId" });
  });
});
