import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { placeAllComingItems, withComingItems } from "~/modules/decisions/place-coming-items.server";
import { chooseOnward } from "~/modules/decisions/choose-onward.server";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { onwardForm } from "~/modules/decisions/course-forms";
import { createTask } from "~/modules/decisions/create-task.server";
import { editTask } from "~/modules/decisions/edit-task.server";
import { finishTask } from "~/modules/decisions/finish-task.server";
import { createTaskForm } from "~/modules/decisions/follow-up-forms";
import { followUpFilter } from "~/modules/decisions/follow-up-list";
import { followUpPage, ownTasks, tasksOf } from "~/modules/decisions/follow-up-queries.server";
import { handOverTask } from "~/modules/decisions/hand-over-task.server";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { remindOwner } from "~/modules/decisions/remind-owner.server";
import { remindOwners } from "~/modules/decisions/remind-owners.server";
import { reopenTask } from "~/modules/decisions/reopen-task.server";
import { withFollowUpReport } from "~/modules/decisions/write-follow-up.server";
import type { Actor } from "~/modules/identity/actor";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { dispatchSupplement } from "~/modules/meetings/dispatch-supplement.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { planYear } from "~/modules/meetings/plan-year.server";
import { removeItem } from "~/modules/meetings/remove-item.server";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock, setClock } from "~/platform/clock";
import { act } from "~/platform/http.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, plannedOn, type AgendaWorld } from "../factories/agendas";
import { as, dispatchedMeeting, itemsOf, type HeldMeeting } from "../factories/held-meetings";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let meeting: HeldMeeting;
let open: string;
let closed: string;
let free: string;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
  await all(({ tx }) =>
    tx.fixedItem.create({
      data: { committeeId: world.committeeId, kind: "followUp", title: "Opfølgning", placement: "first", position: 2 },
    }),
  );
  meeting = await dispatchedMeeting(world, { open: "Et forløb koster 16.990 kr.", closed: "Tre tilbud." });
  await as(world.secretary, (unit) => openMeeting(unit, { meetingId: meeting.meetingId }));
  const id = (title: string) => meeting.items.find((item) => item.title === title)!.id;
  [open, closed, free] = [id("Projekt PLUS"), id("Hemmelig leverandør"), id("Gensidig orientering")];
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const none = { returnMeetingId: null, returnMonth: "" };
const inMonth = (returnMonth: string) => ({ returnMeetingId: null, returnMonth });
const onMeeting = (returnMeetingId: string) => ({ returnMeetingId, returnMonth: "" });
interface Given {
  itemId?: string;
  dueOn?: string | null;
  comesBack?: { returnMeetingId: string | null; returnMonth: string };
  title?: string;
  ownerId?: string;
}
const give = async (given: Given = {}, actor: Actor = world.secretary) => {
  const input = { itemId: open, title: "Udarbejd et notat", ownerId: world.caseworker.userId, dueOn: null };
  return (await as(actor, (unit) => createTask(unit, { comesBack: none, ...input, ...given }))).taskId;
};
const task = (id: string) => all(({ tx }) => tx.followUpTask.findUniqueOrThrow({ where: { id } }));
const close = () => as(world.secretary, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
const finish = async (id: string, actor: Actor = world.caseworker, state: "done" | "dropped" = "done") => {
  const { version } = await task(id);
  return as(actor, (unit) =>
    finishTask(unit, { taskId: id, version, state, report: "Notatet er sendt til udvalget." }),
  );
};
const plan = async (date: string) =>
  (
    await as(world.secretary, (unit) =>
      withComingItems(planMeeting)(unit, { committeeId: world.committeeId, ...plannedOn(date) }),
    )
  ).meetingId;
const agendaOf = (meetingId: string) =>
  all(({ tx }) => tx.agendaItem.findMany({ where: { meetingId, fixedKind: null }, include: { proposal: true } }));
const send = async (meetingId: string) => {
  const { version } = await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }));
  await as(world.secretary, (unit) => withFollowUpReport(dispatchAgenda)(unit, { meetingId, version }));
};
const mails = async (about = /opgave/i) =>
  (await all(({ tx }) => tx.mailMessage.findMany())).filter(({ subject }) => about.test(subject));
const page = async (actor: Actor, search = "") =>
  (await as(actor, (unit) => followUpPage(unit, followUpFilter(new URLSearchParams(search))))).tasks;

describe("giving a task", () => {
  test("in session it waits, and whoever holds the pen gives it; after closing the secretary's starts at once", async () => {
    const id = await give({}, world.chair);
    expect(await task(id)).toMatchObject({ state: "waiting", committeeId: world.committeeId });
    await expect(give()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("Karen Toft") });
    await expect(finish(id)).rejects.toMatchObject({
      code: "rule_broken",
      message: expect.stringContaining("ikke hævet"),
    });
    expect(await mails()).toEqual([]);
    await as(world.chair, (unit) => closeMeeting(unit, { meetingId: meeting.meetingId }));
    expect((await task(id)).state).toBe("open");
    expect((await task(await give())).state).toBe("open");
    expect((await task(await give({ ownerId: world.secretary.userId }))).state).toBe("open"); // told by nobody but themselves
    const told = await mails(/^Du har fået en opgave fra /);
    expect(told.map(({ recipient }) => recipient.split("@")[0])).toEqual([
      world.caseworker.userId,
      world.caseworker.userId,
    ]);
    expect(told[0]!.text).not.toContain("notat");
    await expect(give({}, world.chair)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("of a decision that is referred to the council it is stayed, and can be dropped but not done", async () => {
    await close();
    await all(({ tx }) =>
      tx.referral.create({
        data: { agendaItemId: open, userId: world.member.userId, declaredById: world.member.userId },
      }),
    );
    const id = await give({ comesBack: inMonth("2022-12") });
    expect((await task(id)).state).toBe("stayed");
    await plan("2022-12-15");
    expect((await task(id)).returnItemId).toBeNull();
    await expect(finish(id)).rejects.toMatchObject({ message: expect.stringContaining("standset") });
    await finish(id, world.caseworker, "dropped");
    expect((await task(id)).state).toBe("dropped");
  });

  test("a form sent twice gives one task", async () => {
    const body = () => {
      const fields = {
        itemId: open,
        title: "Notat",
        ownerId: world.caseworker.userId,
        dueOn: "2022-12-01",
        comesBack: "2022-12",
      };
      return { ...fields, _noegle: "den-samme-noegle" };
    };
    for (let times = 0; times < 2; times += 1)
      await act(body(), world.secretary, createTaskForm, createTask, () => new Response());
    expect(await all(({ tx }) => tx.followUpTask.count())).toBe(1);
  });

  test.each([
    ["nobody of the municipality", { ownerId: "00000000-0000-4000-8000-000000000000" }, "ownerId"],
    ["a deadline that has passed", { dueOn: "2022-11-07" }, "dueOn"],
    ["a month that has passed", { comesBack: inMonth("2022-10") }, "comesBack"],
    [
      "a meeting that isn't the committee's",
      { comesBack: onMeeting("00000000-0000-4000-8000-000000000000") },
      "comesBack",
    ],
  ])("refuses %s", async (_what, given, field) => {
    await expect(give(given)).rejects.toMatchObject({ code: "rule_broken", field });
  });

  test("malformed fields are said one by one", () => {
    const { error } = createTaskForm.safeParse({
      itemId: open,
      title: " ",
      ownerId: "",
      dueOn: "i morgen",
      comesBack: "2022-13",
    });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(["ownerId", "title", "dueOn", "comesBack"]);
  });

  test("isn't for members, nor for those who aren't in the committee", async () => {
    for (const actor of [world.member, world.caseworker, world.approver])
      await expect(give({}, actor)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a task that comes back", () => {
  test("puts a draft of its case on the meeting once, for its owner, when the meeting gets planned later", async () => {
    const id = await give({ comesBack: inMonth("2022-12") });
    await close();
    expect((await task(id)).returnItemId).toBeNull();
    const january = await plan("2023-01-12");
    expect((await task(id)).returnItemId).toBeNull();
    const december = await plan("2022-12-15");
    await plan("2022-12-20");
    const [item, ...more] = await agendaOf(december);
    expect(more).toEqual([]);
    expect(item).toMatchObject({ title: "Projekt PLUS", precedingItemId: open, dispatchNumber: null });
    expect(item!.proposal).toMatchObject({ status: "draft", authorId: world.caseworker.userId });
    expect((await task(id)).returnItemId).toBe(item!.id);
    await all(placeAllComingItems);
    expect((await agendaOf(december)).length + (await agendaOf(january)).length).toBe(1);
    const [line] = await as(world.secretary, (unit) => fullItems(unit, { id: december, status: "drafting" })).then(
      (items) => items.filter((one) => one.id === item!.id),
    );
    expect(toPlainText(line!.document!)).not.toContain("undefined");
    expect(line!.caseNumber).toBe("17-004875");
  });

  test("a whole year planned at once places it on the month's first meeting", async () => {
    const id = await give({ itemId: free, comesBack: inMonth("2023-02"), title: "Besøg på jobcentret" });
    await close();
    await as(world.secretary, (unit) =>
      withComingItems(planYear)(unit, {
        committeeId: world.committeeId,
        ...plannedOn(""),
        dates: ["2023-02-23", "2023-02-02", "2023-03-02"],
      }),
    );
    const { returnItemId } = await task(id);
    const item = await all(({ tx }) =>
      tx.agendaItem.findUniqueOrThrow({ where: { id: returnItemId! }, include: { meeting: true } }),
    );
    expect(item).toMatchObject({ title: "Besøg på jobcentret", proposalId: null, meeting: { pathDate: "2023-02-02" } });
  });

  test("to an agenda that is out it is a late item; a closed item comes back closed", async () => {
    const next = await createDraftMeeting(world, "2022-12-15");
    await close();
    await send(next);
    await give({ itemId: closed, comesBack: onMeeting(next) });
    const [item] = await agendaOf(next);
    expect(item).toMatchObject({ closed: true, publicTitle: "Valg af leverandør", dispatchNumber: null });
    expect(item!.closedReason).toBe("Leverandørens priser");
    expect(item!.proposal).toMatchObject({ closed: true });
    const events = await all(({ tx }) => tx.auditEvent.findMany({ select: { kind: true, data: true } }));
    expect(JSON.stringify(events.filter(({ kind }) => kind.startsWith("task.")))).not.toContain("notat");
  });

  test("of an item that was deferred to the same meeting comes back with it: the case stands there once", async () => {
    const next = await createDraftMeeting(world, "2022-12-15");
    const id = await give({ comesBack: onMeeting(next) });
    const other = await give({ itemId: closed, comesBack: onMeeting(next) });
    await as(world.secretary, (unit) =>
      chooseOnward(
        unit,
        onwardForm.parse({ itemId: open, version: 0, kind: "deferred", target: `${world.committeeId}/${next}` }),
      ),
    );
    await close();
    const items = await agendaOf(next);
    expect(items.map(({ precedingItemId }) => precedingItemId).toSorted()).toEqual([open, closed].toSorted());
    const carried = items.find(({ precedingItemId }) => precedingItemId === open)!;
    expect((await task(id)).returnItemId).toBe(carried.id);
    expect((await task(other)).returnItemId).not.toBe(carried.id);
    await all(placeAllComingItems);
    expect(await agendaOf(next)).toHaveLength(2);
  });

  test("on a meeting that is cancelled before waits for another; two that close at once place it once", async () => {
    const next = await createDraftMeeting(world, "2022-12-15");
    const id = await give({ comesBack: onMeeting(next) });
    await as(world.secretary, (unit) => cancelMeeting(unit, { meetingId: next, version: 1, reason: "Ingen punkter" }));
    await close();
    expect((await task(id)).returnItemId).toBeNull();
    const [shown] = await page(world.secretary);
    expect(shown!.comesBack).toContain("er aflyst");
    const other = await createDraftMeeting(world, "2022-12-16");
    const { version, title, dueOn } = await task(id);
    await as(world.secretary, (unit) =>
      editTask(unit, { taskId: id, version, title, dueOn: dueOn && "", comesBack: onMeeting(other) }),
    );
    await Promise.all([all(placeAllComingItems), all(placeAllComingItems)]);
    expect(await agendaOf(other)).toHaveLength(1);
    await expect(
      as(world.secretary, (unit) =>
        editTask(unit, { taskId: id, version: version + 1, title, dueOn: null, comesBack: none }),
      ),
    ).rejects.toMatchObject({ code: "rule_broken", field: "comesBack" });
  });

  test("taken off the agenda it is placed again with the same draft", async () => {
    const next = await createDraftMeeting(world, "2022-12-15");
    await close();
    await give({ comesBack: onMeeting(next) });
    const [first] = await agendaOf(next);
    await as(world.secretary, (unit) => removeItem(unit, { meetingId: next, itemId: first!.id }));
    await all(placeAllComingItems);
    const [again] = await agendaOf(next);
    expect(again!.proposalId).toBe(first!.proposalId);
  });
});

describe("finishing, handing over, reopening", () => {
  test("the owner or the secretary finishes it with a report, once", async () => {
    const id = await give();
    await close();
    const { version } = await task(id);
    const attempt = (actor: Actor) =>
      as(actor, (unit) => finishTask(unit, { taskId: id, version, state: "done", report: "Notatet er sendt." }));
    for (const actor of [world.approver, world.chair, world.member, world.mayor])
      await expect(attempt(actor)).rejects.toMatchObject({ code: "forbidden" });
    const outcomes = await Promise.allSettled([attempt(world.caseworker), attempt(world.secretary)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
    expect(await task(id)).toMatchObject({ state: "done", report: "Notatet er sendt.", version: version + 1 });
    await as(world.secretary, (unit) => reopenTask(unit, { taskId: id, version: version + 1 }));
    expect(await task(id)).toMatchObject({ state: "open", finishedAt: null, report: "Notatet er sendt." });
  });

  test("handed over it is the other's, who gets a mail that says nothing of what it is about", async () => {
    const id = await give({ itemId: closed });
    await close();
    const { version } = await task(id);
    const input = { taskId: id, version, ownerId: world.approver.userId };
    await as(world.caseworker, (unit) => handOverTask(unit, input));
    expect(await as(world.approver, (unit) => ownTasks(unit))).toMatchObject([{ id, mayFinish: true }]);
    expect(await as(world.caseworker, (unit) => ownTasks(unit))).toEqual([]);
    const [mail, ...more] = await mails(/^Du har fået en opgave fra et udvalg$/);
    expect([mail!.recipient.split("@")[0], more]).toEqual([world.approver.userId, []]);
    expect(mail!.text).not.toMatch(/notat|leverandør/i);
    await expect(as(world.caseworker, (unit) => handOverTask(unit, input))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("a closed item's task is known to who may read the item, and to its owner", async () => {
    const id = await give({ itemId: closed });
    await close();
    const outsider = await createUser(world.municipalityId, { roles: ["caseworker"] });
    for (const actor of [world.secretary, world.chair, world.member, world.mayor, world.caseworker])
      expect(await page(actor)).toMatchObject([{ id, closed: true }]);
    expect((await page(world.member))[0]!.decision!.title).toBe("Hemmelig leverandør");
    expect((await page(world.caseworker))[0]!.decision!.title).toBe("Valg af leverandør");
    expect(await page(outsider)).toEqual([]);
    expect((await as(outsider, (unit) => tasksOf(unit, meeting.meetingId))).tasks).toEqual([]);
    await expect(finish(id, outsider)).rejects.toMatchObject({ code: "not_found" });
    const found = { agendaItemId: closed, userId: world.member.userId, ground: "Ejer firmaet", state: "disqualified" };
    await all(({ tx }) => tx.disqualification.create({ data: { ...found, noticedById: world.secretary.userId } }));
    expect(await page(world.member)).toEqual([]);
    expect(await page(world.chair)).toMatchObject([{ id }]);
  });

  test("the list by state and owner, with what is overdue", async () => {
    const late = await give({ dueOn: "2022-11-10" });
    const other = await give({ ownerId: world.approver.userId });
    await close();
    setClock(new Date("2022-11-14T08:00:00Z"));
    const ids = async (search: string) => (await page(world.caseworker, search)).map(({ id }) => id);
    expect((await ids("")).toSorted()).toEqual([late, other].toSorted());
    expect(await ids("tilstand=overskredet")).toEqual([late]);
    expect(await ids("ejer=mig")).toEqual([late]);
    expect(await ids("udvalg=findes-ikke")).toEqual([]);
    await finish(late);
    expect(await ids("tilstand=afsluttede")).toEqual([late]);
  });
});

test("owners are reminded 3 hverdage before and on the first day after, once each, and the secretary's mail counts", async () => {
  const id = await give({ dueOn: "2022-11-18" });
  await close();
  const reminders = () => mails(/^(Frist|Opgave)/);
  const sweepOn = async (day: string) => {
    setClock(new Date(`${day}T07:00:00Z`));
    await Promise.all([all(remindOwners), all(remindOwners)]);
    await all(remindOwners);
    return (await reminders()).length;
  };
  expect(await sweepOn("2022-11-14")).toBe(0);
  expect(await sweepOn("2022-11-15")).toBe(1);
  expect(await sweepOn("2022-11-18")).toBe(1);
  expect(await sweepOn("2022-11-19")).toBe(2);
  expect(await sweepOn("2022-11-30")).toBe(2);
  const { version } = await task(id);
  await as(world.secretary, (unit) => remindOwner(unit, { taskId: id, version }));
  expect(await reminders()).toHaveLength(3);
  await expect(
    as(world.secretary, (unit) => remindOwner(unit, { taskId: id, version: version + 1 })),
  ).rejects.toMatchObject({ code: "rule_broken", message: expect.stringContaining("i dag") });
  await expect(
    as(world.caseworker, (unit) => remindOwner(unit, { taskId: id, version: version + 1 })),
  ).rejects.toMatchObject({ code: "forbidden" });
});

describe("the standing item", () => {
  const followUpItems = async (meetingId: string) =>
    (await as(world.secretary, (unit) => fullItems(unit, { id: meetingId, status: "dispatched" })))
      .filter(({ fixedKind }) => fixedKind === "followUp")
      .map((item) => ({ ...item, text: item.document ? toPlainText(item.document) : "" }));

  test("shows what is open and what was finished since, frozen at dispatch, told once", async () => {
    const done = await give({ title: "Skriv til regionen" });
    const late = await give({ title: "Hold et dialogmøde", dueOn: "2022-11-09" });
    await close();
    await finish(done);
    setClock(new Date("2022-12-01T08:00:00Z"));
    const next = await createDraftMeeting(world, "2022-12-15");
    await send(next);
    const [item, ...more] = await followUpItems(next);
    expect(more).toEqual([]);
    for (const words of [
      "Skriv til regionen",
      "Notatet er sendt til udvalget.",
      "Hold et dialogmøde",
      "Fristen er overskredet",
    ])
      expect(item!.text).toContain(words);
    expect(item!.text).toContain("Sanne Hedegaard");

    setClock(new Date("2022-12-10T08:00:00Z"));
    await finish(late);
    expect((await followUpItems(next))[0]!.text).toBe(item!.text);
    await as(world.secretary, (unit) => openMeeting(unit, { meetingId: next }));
    await as(world.secretary, (unit) => closeMeeting(unit, { meetingId: next }));
    expect((await task(done)).reportedItemId).toBe(item!.id);
    expect((await task(late)).reportedItemId).toBeNull();

    const after = await createDraftMeeting(world, "2023-01-12");
    await send(after);
    const [told] = await followUpItems(after);
    expect(told!.text).toContain("Hold et dialogmøde");
    expect(told!.text).not.toContain("Skriv til regionen");
    expect(told!.caseNumber).toBe(item!.caseNumber);
  });

  test("says so when there is nothing, and is written for whoever may send the agenda out", async () => {
    await close();
    const next = await createDraftMeeting(world, "2022-12-15");
    await expect(
      as(world.caseworker, (unit) => withFollowUpReport(dispatchAgenda)(unit, { meetingId: next, version: 1 })),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await all(({ tx }) => tx.agendaItem.count({ where: { meetingId: next, proposalId: { not: null } } }))).toBe(
      0,
    );
    await send(next);
    expect((await followUpItems(next))[0]!.text).toContain("Der er ingen åbne opgaver");
  });

  test("tasks of closed items stand in a closed item, and in nothing that is public", async () => {
    await give({ title: "Åben opgave" });
    await give({ itemId: closed, title: "Zebraopgave" });
    await close();
    const next = await createDraftMeeting(world, "2022-12-15");
    await send(next);
    const [first, second] = await followUpItems(next);
    expect(first!.text).not.toContain("Zebraopgave");
    expect(second).toMatchObject({ closed: true, closedReason: "Leverandørens priser" });
    expect(second!.text).toContain("Zebraopgave");
    expect(Number(second!.number)).toBe(Number(first!.number) + 1);
    const outsider = await createUser(world.municipalityId, { roles: ["caseworker"] });
    const seen = await as(outsider, (unit) => readAgenda(unit, next, second!.number));
    expect(JSON.stringify(seen)).not.toContain("Zebraopgave");
    expect(JSON.stringify(await as(world.member, (unit) => readAgenda(unit, next, second!.number)))).toContain(
      "Zebraopgave",
    );
    await as(world.secretary, (unit) => publishMeeting(unit, { meetingId: next }));
    const portal = await all(({ tx }) => tx.$queryRaw`SELECT * FROM portal.page`);
    expect(JSON.stringify(portal)).toContain("Åben opgave");
    expect(JSON.stringify(portal)).not.toContain("Zebraopgave");
  });

  test("a late one is written when the supplementary agenda goes out", async () => {
    await give({ title: "Sen opgave" });
    await close();
    const next = await createDraftMeeting(world, "2022-12-15");
    const [item] = (await itemsOf(world, next)).filter(({ fixedKind }) => fixedKind === "followUp");
    await all(({ tx }) => tx.agendaItem.delete({ where: { id: item!.id } }));
    await send(next);
    await all(({ tx }) =>
      tx.agendaItem.create({ data: { meetingId: next, title: "Opfølgning", fixedKind: "followUp", position: 99 } }),
    );
    const { version } = await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: next } }));
    await as(world.secretary, (unit) =>
      withFollowUpReport(dispatchSupplement)(unit, { meetingId: next, version, reason: "Fristen er mandag." }),
    );
    expect((await followUpItems(next))[0]!.text).toContain("Sen opgave");
  });
});
