import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { moveMeeting } from "~/modules/meetings/move-meeting.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { planYear } from "~/modules/meetings/plan-year.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal, plannedOn, type AgendaWorld } from "../factories/agendas";
import { ownDatabase, type OwnDatabase } from "./database";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;

beforeAll(async () => {
  database = await ownDatabase();
  [world, elsewhere] = [await agendaWorld(), await agendaWorld()];
});
beforeEach(async () => {
  setClock(new Date("2022-11-08T08:00:00Z"));
  world = await agendaWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const meetingOf = (id: string) =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
    tx.meeting.findFirstOrThrow({ where: { id }, include: { items: { orderBy: { position: "asc" } } } }),
  );
const mails = () =>
  unitOfWork(systemIn(world.municipalityId), ({ tx }) => tx.mailMessage.findMany({ orderBy: { recipient: "asc" } }));
const plan = (date: string, actor = world.secretary) =>
  unitOfWork(actor, (unit) => planMeeting(unit, { committeeId: world.committeeId, ...plannedOn(date) }));

describe("planning a meeting", () => {
  test("the fixed items come by themselves, first and last", async () => {
    const { meetingId } = await plan("2022-11-17");
    const meeting = await meetingOf(meetingId);
    expect(meeting).toMatchObject({
      status: "drafting",
      pathDate: "2022-11-17",
      startsAt: new Date("2022-11-17T14:00:00Z"),
    });
    expect(meeting.items.map(({ title, placement }) => [title, placement])).toEqual([
      ["Godkendelse af dagsorden", "first"],
      ["Gensidig orientering", "last"],
      ["Underskriftsside", "last"],
    ]);
  });

  test("a second meeting on a date has a path of its own", async () => {
    await plan("2022-11-17");
    const { meetingId } = await unitOfWork(world.secretary, (unit) =>
      planMeeting(unit, { committeeId: world.committeeId, ...plannedOn("2022-11-17", "18.00", "19.00") }),
    );
    expect((await meetingOf(meetingId)).pathDate).toBe("2022-11-17-2");
  });

  test("the committee meets once at a time", async () => {
    await plan("2022-11-17");
    await expect(plan("2022-11-17")).rejects.toMatchObject({
      code: "conflict",
      field: "date",
      message: "Udvalget har allerede et møde torsdag 17. november 2022 kl. 15.00–17.00.",
    });
  });

  test("two secretaries who plan the same day at once: one wins", async () => {
    const both = await Promise.allSettled([plan("2022-11-17"), plan("2022-11-17", world.otherSecretary)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  test("it ends after it begins", async () => {
    const backwards = { committeeId: world.committeeId, ...plannedOn("2022-11-17", "15.00", "14.00") };
    await expect(unitOfWork(world.secretary, (unit) => planMeeting(unit, backwards))).rejects.toMatchObject({
      code: "rule_broken",
      field: "end",
    });
  });

  test("the committee's secretary alone", async () => {
    for (const actor of [world.chair, world.member, world.mayor, world.caseworker, world.approver])
      await expect(plan("2022-11-17", actor)).rejects.toMatchObject({
        code: "forbidden",
        message: "Kun udvalgets sekretær kan planlægge udvalgets møder.",
      });
  });

  test("another municipality's committee isn't there", async () => {
    await expect(plan("2022-11-17", elsewhere.secretary)).rejects.toMatchObject({ code: "not_found" });
    await expect(
      unitOfWork(world.secretary, (unit) =>
        planMeeting(unit, { committeeId: randomUUID(), ...plannedOn("2022-11-17") }),
      ),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the year's plan", () => {
  const planned = (dates: string[]) =>
    unitOfWork(world.secretary, (unit) =>
      planYear(unit, { committeeId: world.committeeId, dates, start: "15.00", end: "17.00", place: "Mødelokale 1" }),
    );

  test("many meetings at once, each with its fixed items", async () => {
    const { meetingIds } = await planned(["2023-03-16", "2023-01-19", "2023-02-16", "2023-01-19"]);
    const meetings = await Promise.all(meetingIds.map(meetingOf));
    expect(meetings.map(({ pathDate, items }) => [pathDate, items.length])).toEqual([
      ["2023-01-19", 3],
      ["2023-02-16", 3],
      ["2023-03-16", 3],
    ]);
    // winter time
    expect(meetings[0]!.startsAt.toISOString()).toBe("2023-01-19T14:00:00.000Z");
  });

  test("all of them or none", async () => {
    await plan("2023-02-16");
    await expect(planned(["2023-01-19", "2023-02-16"])).rejects.toMatchObject({ code: "conflict" });
    const count = await unitOfWork(world.secretary, ({ tx }) => tx.meeting.count());
    expect(count).toBe(1);
  });
});

describe("moving a meeting", () => {
  const move = (meetingId: string, date: string, version = 1, actor = world.secretary) =>
    unitOfWork(actor, (unit) => moveMeeting(unit, { meetingId, version, ...plannedOn(date) }));

  test("time, place and path follow; nobody is written to before dispatch", async () => {
    const { meetingId } = await plan("2022-11-17");
    expect(await move(meetingId, "2022-11-24")).toEqual({ meetingId, mailed: 0 });
    expect(await meetingOf(meetingId)).toMatchObject({ pathDate: "2022-11-24", version: 2 });
    expect(await mails()).toEqual([]);
  });

  test("after dispatch everybody who got the agenda is told", async () => {
    const meetingId = await createDraftMeeting(world);
    await unitOfWork(world.secretary, (unit) => dispatchAgenda(unit, { meetingId, version: 1 }));
    expect(await move(meetingId, "2022-11-24", 2)).toMatchObject({ mailed: 3 });
    const told = (await mails()).filter(({ subject }) => subject.startsWith("Mødet er flyttet"));
    expect(told).toHaveLength(3);
    expect(told[0]).toMatchObject({
      subject: "Mødet er flyttet: Beskæftigelsesudvalget, nu torsdag 24. november 2022 kl. 15.00",
    });
    expect(told[0]!.text).toContain("torsdag 17. november 2022 kl. 15.00 (Mødelokale 1) er flyttet");
  });

  test("not onto another of its meetings, and not to where it is", async () => {
    const { meetingId } = await plan("2022-11-17");
    await plan("2022-11-24");
    await expect(move(meetingId, "2022-11-24")).rejects.toMatchObject({ code: "conflict" });
    await expect(move(meetingId, "2022-11-17")).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("who saw an older meeting is told", async () => {
    const { meetingId } = await plan("2022-11-17");
    await move(meetingId, "2022-11-24");
    await expect(move(meetingId, "2022-11-25")).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Genindlæs"),
    });
  });

  test("not by others, and not from elsewhere", async () => {
    const { meetingId } = await plan("2022-11-17");
    await expect(move(meetingId, "2022-11-24", 1, world.chair)).rejects.toMatchObject({ code: "forbidden" });
    await expect(move(meetingId, "2022-11-24", 1, world.member)).rejects.toMatchObject({ code: "not_found" });
    await expect(move(meetingId, "2022-11-24", 1, elsewhere.secretary)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("cancelling a meeting", () => {
  const cancel = (meetingId: string, version = 1, actor = world.secretary) =>
    unitOfWork(actor, (unit) => cancelMeeting(unit, { meetingId, version, reason: "Der er ingen sager." }));

  test("members and mayor are told why, and its cases are free again", async () => {
    const meetingId = await createDraftMeeting(world);
    const proposalId = await createProposal(world);
    await unitOfWork(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId }));
    expect(await cancel(meetingId, 2)).toEqual({ meetingId, mailed: 3 });
    expect((await mails()).map(({ text }) => text.includes("Grunden er: Der er ingen sager."))).toEqual([
      true,
      true,
      true,
    ]);
    const next = await createDraftMeeting(world, "2022-11-24");
    await expect(
      unitOfWork(world.secretary, (unit) => addProposalItem(unit, { meetingId: next, proposalId })),
    ).resolves.toBeTruthy();
  });

  test("twice is once, and the day is free for another", async () => {
    const meetingId = await createDraftMeeting(world);
    await cancel(meetingId);
    await expect(cancel(meetingId, 2)).rejects.toMatchObject({ code: "rule_broken", message: "Mødet er aflyst." });
    const again = await createDraftMeeting(world);
    expect((await meetingOf(again)).pathDate).toBe("2022-11-17-2");
  });

  test("not by others, and not from elsewhere", async () => {
    const meetingId = await createDraftMeeting(world);
    await expect(cancel(meetingId, 1, world.chair)).rejects.toMatchObject({ code: "forbidden" });
    await expect(cancel(meetingId, 1, elsewhere.secretary)).rejects.toMatchObject({ code: "not_found" });
  });
});
