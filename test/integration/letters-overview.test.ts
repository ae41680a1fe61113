import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { extractText } from "~/modules/files/extract-text.server";
import type { Actor } from "~/modules/identity/actor";
import { addQuestion } from "~/modules/letters/add-question.server";
import { missesFollowUp, recurrences, type Recurrence } from "~/modules/letters/commitment";
import { inquiryFilter } from "~/modules/letters/inquiry-list";
import { inquiryExport, inquiryOverview } from "~/modules/letters/inquiry-overview.server";
import { commitmentTable, inquiryTable } from "~/modules/letters/inquiry-tables";
import { inquiryPage } from "~/modules/letters/inquiry-queries.server";
import { ownInquiryWork } from "~/modules/letters/own-inquiries.server";
import { registerLetter } from "~/modules/letters/register-letter.server";
import { warnOfDeadlines } from "~/modules/letters/warn-of-deadlines.server";
import { resetClock, setClock } from "~/platform/clock";
import { csvFile, sheetOf, xlsxFile } from "~/platform/table-file.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { statementsOf } from "../bench/agenda-statements";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { createInquiry } from "../factories/inquiries";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let owner: Actor;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-06-13T08:00:00Z"));
  world = await agendaWorld();
  owner = world.caseworker;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const overview = (actor: Actor, search = "") =>
  as(actor, (unit) => inquiryOverview(unit, inquiryFilter(new URLSearchParams(search))));
const subjects = async (search = "", actor = owner) =>
  (await overview(actor, search)).inquiries.map(({ subject }) => subject);
const answer = (inquiryId: string, sentOn: string) =>
  as(owner, (unit) =>
    registerLetter(
      unit,
      { inquiryId, kind: "reply", subject: "Svar", letterDate: sentOn, dateNote: "", sentOn: null, remark: "" },
      null,
    ),
  );

interface Promised {
  title?: string;
  recurrence?: Recurrence;
  state?: string;
  dueOn?: string | null;
  endedOn?: string;
  outcome?: string;
}
const promise = (letterId: string, { dueOn = null, endedOn, ...given }: Promised) =>
  all(({ tx }) =>
    tx.commitment.create({
      data: {
        letterId,
        quote: "Vi følger op hver måned.",
        title: "Følge op",
        ownerId: owner.userId,
        dueKind: dueOn ? "date" : "ongoing",
        dueOn: dueOn ? new Date(dueOn) : null,
        state: "open",
        endedOn: endedOn ? new Date(endedOn) : null,
        ...given,
      },
    }),
  );

describe("the overview", () => {
  test("open inquiries by deadline, those without one last, with hverdage left", async () => {
    await createInquiry(owner, { subject: "Uden frist", deadlineChoice: "none" });
    await createInquiry(owner, { subject: "Om lidt", deadline: "2018-06-18" });
    await createInquiry(owner, { subject: "Gået", deadline: "2018-06-12" });
    const { inquiries, counts } = await overview(owner);
    expect(inquiries.map(({ subject, left, overdue }) => ({ subject, left, overdue }))).toEqual([
      { subject: "Gået", left: -1, overdue: true },
      { subject: "Om lidt", left: 3, overdue: false },
      { subject: "Uden frist", left: null, overdue: false },
    ]);
    expect(counts).toMatchObject({ open: 3, overdue: 1 });
  });

  test("filters narrow, and each count is what its choice would show", async () => {
    const first = await createInquiry(owner, { subject: "Brev A", receivedOn: "2018-06-11" });
    await createInquiry(owner, { subject: "Brev B", senderAuthority: "Ankestyrelsen" });
    await createInquiry(owner, {
      subject: "Brev C",
      senderAuthority: "Ankestyrelsen",
      ownerId: world.secretary.userId,
    });
    await answer(first.inquiryId, "2018-06-13");
    expect(await subjects()).toEqual(expect.arrayContaining(["Brev B", "Brev C"]));
    expect(await subjects("tilstand=besvaret")).toEqual(["Brev A"]);
    expect(await subjects("tilstand=besvaret&tilstand=mangler-udkast")).toHaveLength(3);
    expect(await subjects("ejer=mig")).toEqual(["Brev B"]);
    expect(await subjects("afsender=Ankestyrelsen&ejer=mig")).toEqual(["Brev B"]);
    expect(await subjects("afsender=Findes+ikke")).toEqual([]);
    const { counts, found } = await overview(owner, "afsender=Ankestyrelsen");
    expect(found).toBe(2);
    expect(counts).toMatchObject({ mine: 1, all: 2, states: { besvaret: 0, "mangler-udkast": 2 } });
    expect(counts.senders).toEqual([
      { name: "Ankestyrelsen", count: 2 },
      { name: "Beskæftigelsesministeriet", count: 0 },
    ]);
  });

  test("beyond those that write most there are the others", async () => {
    for (let index = 1; index <= 8; index += 1)
      await createInquiry(owner, { subject: `Emne ${index}`, senderAuthority: `Styrelse ${index}` });
    const { counts } = await overview(owner);
    expect(counts.senders.at(-1)).toEqual({ name: "andre", count: 2 });
    expect(await subjects("afsender=andre")).toEqual(expect.arrayContaining(["Emne 7", "Emne 8"]));
  });

  test("promises by state, and each year's figures", async () => {
    setClock(new Date("2018-10-02T08:00:00Z"));
    const kept = await createInquiry(owner);
    const { letterId } = await answer(kept.inquiryId, "2018-07-09");
    const late = await createInquiry(owner);
    await answer(late.inquiryId, "2018-07-10");
    await promise(letterId, { title: "Over tid", dueOn: "2018-07-01" });
    await promise(letterId, { title: "I år", dueOn: "2018-12-31" });
    await promise(letterId, { title: "Løbende" });
    await promise(letterId, { title: "Holdt", state: "kept", dueOn: "2018-08-01", endedOn: "2018-07-30" });
    await promise(letterId, { title: "Opgivet", state: "dropped", outcome: "Loven er ændret", endedOn: "2017-12-01" });
    await promise(letterId, { title: "I udkast", state: "draft" });
    const titles = async (search = "") => (await overview(owner, search)).commitments.map(({ title }) => title);
    expect(await titles()).toEqual(["Over tid", "I år", "Løbende"]);
    expect(await titles("tilsagn=over-tid")).toEqual(["Over tid"]);
    expect(await titles("tilsagn=holdt&tilsagn=opgivet")).toEqual(["Holdt", "Opgivet"]);
    expect(await titles("afsender=Ankestyrelsen")).toEqual([]);
    const { years, commitmentCounts, commitmentsFound } = await overview(owner);
    expect(commitmentsFound).toBe(3);
    expect(commitmentCounts).toEqual({ all: 5, "over-tid": 1, "i-aar": 1, holdt: 1, opgivet: 1 });
    expect(years).toEqual([
      { year: 2018, inTime: 1, late: 1, withoutDeadline: 0, kept: 1, dropped: 0, overdue: 1 },
      { year: 2017, inTime: 0, late: 0, withoutDeadline: 0, kept: 0, dropped: 1, overdue: 0 },
    ]);
  });

  test("an ongoing promise that nobody has followed up is over time, whatever its letter's day", async () => {
    const early = { datedOn: "2018-01-08", receivedOn: "2018-01-09", deadline: "2018-02-05" };
    const { inquiryId } = await createInquiry(owner, early);
    const { letterId } = await answer(inquiryId, "2018-01-31");
    const followUps = [null, "2018-03-31", "2018-04-01", "2018-05-01", "2018-06-13"];
    const followed = new Map<string, { recurrence: Recurrence; followedUpOn: string }>();
    for (const recurrence of recurrences)
      for (const day of followUps) {
        const title = `${recurrence}, ${day ?? "aldrig"}`;
        const { id } = await promise(letterId, { title, recurrence });
        followed.set(title, { recurrence, followedUpOn: day ?? "2018-01-31" });
        if (!day) continue;
        const data = { commitmentId: id, kind: "followedUp", text: "Set på", onDate: new Date(day) };
        await all(({ tx }) => tx.commitmentUpdate.create({ data }));
      }
    for (const today of ["2018-03-01", "2018-05-31", "2018-06-01", "2018-06-30", "2018-07-01", "2018-10-01"]) {
      setClock(new Date(`${today}T08:00:00Z`));
      const missing = [...followed].filter(([, times]) => missesFollowUp({ state: "open", ...times }, today));
      const { commitments, commitmentsFound, commitmentCounts, years } = await overview(owner, "tilsagn=over-tid");
      expect(commitments.map(({ title }) => title).toSorted(), today).toEqual(
        missing.map(([title]) => title).toSorted(),
      );
      expect(commitmentsFound, today).toBe(missing.length);
      expect(commitmentCounts, today).toMatchObject({ all: followed.size, "over-tid": missing.length });
      expect(commitments.every(({ shown }) => shown.words === "Opfølgning mangler")).toBe(true);
      expect(years.find(({ year }) => year === 2018)?.overdue ?? 0, today).toBe(0);
    }
    expect(missesFollowUp({ state: "open", ...followed.get("monthly, aldrig")! }, "2018-03-01")).toBe(true);
  });

  test("costs six statements at the most, whatever the filter and whoever asks", async () => {
    const { inquiryId } = await createInquiry(owner);
    const { letterId } = await answer(inquiryId, "2018-06-13");
    await promise(letterId, { title: "Løbende" });
    const helper = await createUser(world.municipalityId);
    for (const actor of [owner, helper])
      for (const search of ["", "tilstand=besvaret&ejer=mig&afsender=andre&tilsagn=holdt&tilsagn=over-tid"])
        expect((await statementsOf(() => overview(actor, search))).length, search).toBeLessThanOrEqual(6);
  });

  test("whoever has no part in the administration sees what they are named on, and nothing else", async () => {
    const helper = await createUser(world.municipalityId);
    const { inquiryId } = await createInquiry(owner, { subject: "Mit" });
    const other = await createInquiry(owner, { subject: "Andres" });
    expect(await subjects("", helper)).toEqual([]);
    await as(owner, (unit) =>
      addQuestion(unit, { inquiryId, text: "Hvornår?", quote: "", ownerId: helper.userId, dueOn: null }),
    );
    const { letterId } = await answer(other.inquiryId, "2018-06-13");
    await promise(letterId, { title: "Andres" });
    expect(await subjects("", helper)).toEqual(["Mit"]);
    expect((await overview(helper)).commitments).toEqual([]);
    expect((await overview(helper)).counts).toMatchObject({ open: 1, states: { besvaret: 0 } });
    expect((await as(helper, (unit) => inquiryPage(unit, inquiryId))).questions).toMatchObject([{ mayDeliver: true }]);
    await expect(as(helper, (unit) => inquiryPage(unit, other.inquiryId))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the page of an inquiry", () => {
  test("shows its chain in order, with and without days, and what was promised before", async () => {
    const early = { datedOn: "2018-04-09", receivedOn: "2018-04-10", deadline: "2018-05-05" };
    const first = await createInquiry(owner, { ...early, subject: "Ministerens brev" });
    const { letterId } = await as(owner, (unit) =>
      registerLetter(
        unit,
        {
          inquiryId: first.inquiryId,
          kind: "reply",
          subject: "Første svar",
          letterDate: null,
          dateNote: "foråret 2018",
          sentOn: null,
          remark: "",
        },
        null,
      ),
    );
    await promise(letterId, { title: "Flere samtaler", dueOn: "2018-07-01" });
    const second = await createInquiry(owner, { followsId: first.inquiryId, subject: "Opfølgende brev" });
    const page = await as(owner, (unit) => inquiryPage(unit, second.inquiryId));
    expect(page.chain.map(({ subject, day, note, hasFile }) => [subject, day ?? note, hasFile])).toEqual([
      ["Ministerens brev", "2018-04-09", true],
      ["Første svar", "foråret 2018", false],
      ["Opfølgende brev", "2018-06-11", true],
    ]);
    expect(page.promises).toMatchObject([{ title: "Flere samtaler", promisedNote: "foråret 2018" }]);
    expect((await as(owner, (unit) => inquiryPage(unit, first.inquiryId))).promises).toEqual([]);
  });
});

describe("what waits for a person", () => {
  test("their questions, and inquiries they see to that nobody writes on or whose deadline is near", async () => {
    const helper = await createUser(world.municipalityId);
    const work = async (actor: Actor) =>
      (await as(actor, ownInquiryWork)).map(({ deed, title }) => `${deed}: ${title}`);
    const { inquiryId } = await createInquiry(owner, { subject: "Nær", deadline: "2018-06-20" });
    const far = await createInquiry(owner, { subject: "Fjern", deadline: "2018-09-01" });
    await as(owner, (unit) =>
      addQuestion(unit, { inquiryId, text: "Hvornår?", quote: "", ownerId: helper.userId, dueOn: null }),
    );
    expect(await work(helper)).toEqual(["Bidrag til svar: Hvornår?"]);
    expect(await work(owner)).toEqual(["Begynd på svaret: Nær", "Begynd på svaret: Fjern"]);
    const underWay = { status: "drafting" };
    for (const id of [inquiryId, far.inquiryId])
      await all(({ tx }) => tx.inquiry.update({ where: { id }, data: underWay }));
    expect(await work(owner)).toEqual(["Få svaret sendt: Nær"]);
    await answer(inquiryId, "2018-06-13");
    expect(await work(helper)).toEqual([]);
    expect(await work(owner)).toEqual([]);
  });
});

describe("warnings", () => {
  const sweepOn = async (day: string) => {
    setClock(new Date(`${day}T08:00:00Z`));
    return (await all(warnOfDeadlines)).warned;
  };
  const subjectsTo = async ({ userId }: Actor) =>
    (
      await all(({ tx }) =>
        tx.mailMessage.findMany({ where: { recipient: `${userId}@eksempel.dk` }, orderBy: { createdAt: "asc" } }),
      )
    ).map(({ subject }) => subject);

  test("at 10, 5 and 1 hverdage and after the deadline, each once", async () => {
    await createInquiry(owner, { subject: "Sag", deadline: "2018-07-09" });
    expect(await sweepOn("2018-06-22")).toBe(0); // 11 hverdage
    expect(await sweepOn("2018-06-25")).toBe(1);
    expect(await sweepOn("2018-06-25")).toBe(0);
    expect(await sweepOn("2018-07-02")).toBe(1);
    expect(await sweepOn("2018-07-06")).toBe(1);
    expect(await sweepOn("2018-07-09")).toBe(0);
    expect(await sweepOn("2018-07-10")).toBe(1);
    expect(await sweepOn("2018-08-10")).toBe(0);
    expect(await subjectsTo(owner)).toEqual([
      "Frist om 10 hverdage: Sag",
      "Frist om 5 hverdage: Sag",
      "Frist om 1 hverdag: Sag",
      "Fristen er overskredet: Sag",
    ]);
  });

  test("a day of standstill is made up for by the nearest warning, once", async () => {
    await createInquiry(owner, { subject: "Sag", deadline: "2018-07-09" });
    expect(await sweepOn("2018-07-04")).toBe(1); // 10 and 5 have come
    expect(await sweepOn("2018-07-05")).toBe(0);
    expect(await sweepOn("2018-07-11")).toBe(1);
    expect(await subjectsTo(owner)).toEqual(["Frist om 3 hverdage: Sag", "Fristen er overskredet: Sag"]);
  });

  test("a moved deadline is warned of anew; an answered inquiry no more", async () => {
    const { inquiryId } = await createInquiry(owner, { subject: "Sag", deadline: "2018-06-20" });
    expect(await sweepOn("2018-06-13")).toBe(1);
    await all(({ tx }) => tx.inquiry.update({ where: { id: inquiryId }, data: { deadline: new Date("2018-06-27") } }));
    expect(await sweepOn("2018-06-13")).toBe(1);
    await answer(inquiryId, "2018-06-13");
    expect(await sweepOn("2018-06-28")).toBe(0);
  });

  test("goes also to whoever has the letter in hand, and not to who has left", async () => {
    const { inquiryId } = await createInquiry(owner, { subject: "Sag", deadline: "2018-06-20" });
    const text = await all(({ tx }) => tx.textDocument.create({ data: { content: {}, schemaVersion: 1 } }));
    await all(({ tx }) =>
      tx.replyLetter.create({
        data: {
          inquiryId,
          number: 1,
          subject: "Svar",
          status: "inReview",
          stationKey: "direktoer",
          holderId: world.approver.userId,
          authorId: owner.userId,
          textId: text.id,
        },
      }),
    );
    await all(({ tx }) => tx.user.update({ where: { id: owner.userId }, data: { deactivatedAt: new Date() } }));
    await sweepOn("2018-06-13");
    expect(await subjectsTo(world.approver)).toEqual(["Frist om 5 hverdage: Sag"]);
    expect(await subjectsTo(owner)).toEqual([]);
  });

  test("where nobody is left whom it concerns, the other caseworkers are told", async () => {
    await createInquiry(owner, { subject: "Sag", deadline: "2018-06-20" });
    const colleague = await createUser(world.municipalityId, { roles: ["caseworker"] });
    await all(({ tx }) => tx.user.update({ where: { id: owner.userId }, data: { deactivatedAt: new Date() } }));
    await sweepOn("2018-06-13");
    const [mail] = await all(({ tx }) => tx.mailMessage.findMany({ where: { subject: "Frist om 5 hverdage: Sag" } }));
    expect(mail).toMatchObject({ recipient: `${colleague.userId}@eksempel.dk` });
    expect(mail!.text).toContain("er ikke længere bruger. Aftal, hvem af jer der gør det");
    expect(await subjectsTo(world.approver)).toEqual([]);
  });
});

describe("the export", () => {
  const dangerous = ['=HYPERLINK("x")', "+45 7220", "-2", "@SUM(A1)", "Ganske almindelig; “rar” <b>&"];

  test("takes the filter's rows, all of them, in both formats; a formula is a text", async () => {
    for (const subject of dangerous) await createInquiry(owner, { subject, senderAuthority: "Ankestyrelsen" });
    await createInquiry(owner, { subject: "Et andet brev" });
    const found = await as(owner, (unit) =>
      inquiryExport(unit, inquiryFilter(new URLSearchParams("afsender=Ankestyrelsen"))),
    );
    const csv = csvFile(inquiryTable(found.inquiries));
    expect(csv.split("\r\n")).toHaveLength(dangerous.length + 2);
    for (const subject of ["'+45 7220", "'-2", "'@SUM(A1)"]) expect(csv).toContain(`;${subject};`);
    const book = await xlsxFile([sheetOf(inquiryTable(found.inquiries)), sheetOf(commitmentTable(found.commitments))]);
    const { status, text } = await extractText(new Uint8Array(book));
    expect(status).toBe("extracted");
    for (const subject of dangerous) expect(text).toContain(subject);
    expect(text).not.toContain("Et andet brev");
    expect(book.toString("latin1").startsWith("PK")).toBe(true);
    expect(await firstSheetOf(book)).not.toContain("<f>");
  }, 90_000); // the reader is a process of its own
});

/** The first sheet's XML, read by another than who wrote it. */
async function firstSheetOf(book: Buffer): Promise<string> {
  const { unzipSync, strFromU8 } = await import("fflate");
  const files = unzipSync(new Uint8Array(book));
  const name = Object.keys(files).find((one) => one.endsWith("worksheets/sheet1.xml"));
  return strFromU8(files[name ?? ""] ?? new Uint8Array());
}
