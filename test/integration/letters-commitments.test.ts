import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { editTask } from "~/modules/decisions/edit-task.server";
import { finishTask } from "~/modules/decisions/finish-task.server";
import { followUpFilter } from "~/modules/decisions/follow-up-list";
import { followUpPage } from "~/modules/decisions/follow-up-queries.server";
import { remindOwners } from "~/modules/decisions/remind-owners.server";
import type { Actor } from "~/modules/identity/actor";
import { addEvidence } from "~/modules/letters/add-evidence.server";
import {
  addEvidenceForm,
  editCommitmentForm,
  endCommitmentForm,
  makeCommitmentForm,
  moveCommitmentForm,
  noteProgressForm,
} from "~/modules/letters/commitment-forms";
import {
  commitmentPage,
  commitmentsOfLetter,
  earlierCommitments,
  ownCommitments,
} from "~/modules/letters/commitment-queries.server";
import { editCommitment } from "~/modules/letters/edit-commitment.server";
import { endCommitment } from "~/modules/letters/end-commitment.server";
import { followUpCommitment } from "~/modules/letters/follow-up-commitment.server";
import { handOverCommitment } from "~/modules/letters/hand-over-commitment.server";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { moveCommitment } from "~/modules/letters/move-commitment.server";
import { noteProgress } from "~/modules/letters/note-progress.server";
import { openCommitments } from "~/modules/letters/open-commitments.server";
import { remindCommitmentOwners } from "~/modules/letters/remind-commitment-owners.server";
import { removeCommitment } from "~/modules/letters/remove-commitment.server";
import { reopenCommitment } from "~/modules/letters/reopen-commitment.server";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { createLetterWith, promise, promiseBlock } from "../factories/letters";
import { createSeriesWith } from "../factories/statistics";
import { storedUpload } from "../factories/uploads";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
type Letter = Awaited<ReturnType<typeof createLetterWith>>;
let letter: Letter;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-07-09T08:00:00Z"));
  world = await agendaWorld();
  letter = await by(world.caseworker, (unit) => createLetterWith(unit, { committeeId: world.committeeId }));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const by = as;
const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const fields = (change: Record<string, unknown> = {}) => ({
  letterId: letter.letterId,
  blockId: promiseBlock,
  quote: promise,
  ownerId: world.approver.userId,
  title: "Screeningen indgår fast",
  dueKind: "month",
  duePeriod: "august 2018",
  dueWords: "Fra august",
  ...change,
});
const make = async (change: Record<string, unknown> = {}, actor: Actor = world.caseworker) =>
  (await by(actor, (unit) => makeCommitment(unit, makeCommitmentForm.parse(fields(change))))).commitmentId;
const page = (id: string, actor: Actor = world.caseworker) => by(actor, (unit) => commitmentPage(unit, id));
const row = (id: string) => all(({ tx }) => tx.commitment.findUniqueOrThrow({ where: { id } }));
const seen = async (id: string) => ({ commitmentId: id, version: (await row(id)).version });
const send = () =>
  by(world.caseworker, async (unit) => {
    const { letterId } = letter;
    await unit.tx.replyLetter.update({
      where: { id: letterId },
      data: { status: "sent", sentOn: new Date("2018-07-09") },
    });
    return openCommitments(unit, letterId);
  });
const opened = async (change: Record<string, unknown> = {}) => {
  const id = await make(change);
  await send();
  return id;
};
const task = (id: string) =>
  all(({ tx }) => tx.followUpTask.findFirstOrThrow({ where: { source: `commitment:${id}` } }));
const end = async (
  id: string,
  state: "kept" | "dropped",
  text = "Alle samtaler har den nu.",
  actor = world.approver,
) => {
  const input = endCommitmentForm.parse({ ...(await seen(id)), state, text });
  return by(actor, (unit) => endCommitment(unit, input));
};
const mails = async () =>
  (await all(({ tx }) => tx.mailMessage.findMany({ orderBy: { createdAt: "asc" } }))).map(({ subject }) => subject);
const note = async (id: string, onDate: string, text = "Holdt") =>
  noteProgressForm.parse({ ...(await seen(id)), onDate, text });

describe("in the draft", () => {
  test("a sentence becomes a commitment that stays linked to it; its day is the last one that the words allow", async () => {
    const id = await make();
    expect(await row(id)).toMatchObject({
      state: "draft",
      quote: promise,
      blockId: promiseBlock,
      dueOn: new Date("2018-08-31"),
      dueWords: "Fra august",
    });
    expect(await mails()).toEqual([]);
    const { commitments, mayMake } = await by(world.caseworker, (unit) => commitmentsOfLetter(unit, letter.letterId));
    expect(commitments).toMatchObject([
      { title: "Screeningen indgår fast", shown: { words: "I udkast" }, mayShape: true },
    ]);
    expect(mayMake).toBe(true);
    expect((await by(world.mayor, (unit) => commitmentsOfLetter(unit, letter.letterId))).mayMake).toBe(false);
  });

  test.each([
    [{ quote: "Det står der ikke." }, "quote"],
    [{ blockId: "en-anden" }, "quote"],
    [{ ownerId: "00000000-0000-4000-8000-000000000000" }, "ownerId"],
  ])("what doesn't stand there is refused at its field: %j", async (change, field) => {
    await expect(make(change)).rejects.toMatchObject({ code: "rule_broken", field });
  });

  test("a day that isn't in its kind is malformed", () => {
    const faults = (change: Record<string, unknown>) =>
      makeCommitmentForm.safeParse(fields(change)).error?.issues.map(({ path }) => path.join("."));
    expect(faults({ dueKind: "quarter" })).toEqual(["duePeriod"]);
    expect(faults({ dueKind: "date" })).toEqual(["dueDate"]);
    expect(faults({ dueKind: "none" })).toBeUndefined();
    expect(makeCommitmentForm.parse(fields({ dueKind: "quarter", duePeriod: "3. kvartal 2018" })).dueOn).toBe(
      "2018-09-30",
    );
  });

  test("who may not write the letter makes none; who isn't of the administration doesn't know of it", async () => {
    await expect(make({}, world.approver)).rejects.toMatchObject({ code: "forbidden" });
    await expect(make({}, world.member)).rejects.toMatchObject({ code: "not_found" });
    await expect(page(await make(), world.member)).rejects.toMatchObject({ code: "not_found" });
    // Who has a promise reads it, whatever their role.
    const id = await make({ ownerId: world.member.userId });
    expect((await page(id, world.member)).mayFollowUp).toBe(true);
  });

  test("is corrected and removed, from the version that was seen", async () => {
    const id = await make();
    const edit = async (change: Record<string, unknown>, at?: number) => {
      const input = editCommitmentForm.parse({
        ...fields(change),
        ...(await seen(id)),
        ...(at ? { version: at } : {}),
      });
      return by(world.caseworker, (unit) => editCommitment(unit, input));
    };
    await edit({ title: "Screening i alle samtaler", duePeriod: "september 2018" });
    expect(await row(id)).toMatchObject({ title: "Screening i alle samtaler", dueOn: new Date("2018-09-30") });
    await expect(edit({}, 1)).rejects.toMatchObject({ code: "conflict" });
    const stale = { commitmentId: id, version: 1 };
    await expect(by(world.caseworker, (unit) => removeCommitment(unit, stale))).rejects.toMatchObject({
      code: "conflict",
    });
    const now = await seen(id);
    await by(world.caseworker, (unit) => removeCommitment(unit, now));
    await expect(page(id)).rejects.toMatchObject({ code: "not_found" });
  });

  test("how it is measured must hold together", async () => {
    const [ours, nation, money] = await by(world.caseworker, async (unit) => [
      await createSeriesWith(unit, { "2018-05": "66" }),
      await createSeriesWith(unit, {}, { area: "Hele landet" }),
      await createSeriesWith(unit, {}, { measure: "Udgifter", unit: "kroner" }),
    ]);
    const measured = { seriesId: ours, comparison: "atLeast", targetValue: "80", targetFrom: "oktober 2018" };
    for (const [change, field] of [
      [{ comparison: "" }, "comparison"],
      [{ targetValue: "" }, "targetValue"],
      [{ targetSeriesId: nation }, "targetValue"],
      [{ targetValue: "", targetSeriesId: money }, "targetSeriesId"],
      [{ targetValue: "mange" }, "targetValue"],
      [{ targetFrom: "4. kvartal 2018" }, "targetFrom"],
    ] as const)
      await expect(make({ ...measured, ...change }), field).rejects.toMatchObject({ field });
    expect((await page(await make(measured))).measure).toMatchObject({
      target: "mindst 80\u00a0pct. fra oktober 2018",
      shown: { words: "Måles fra oktober 2018" },
    });
    const above = await make({
      ...measured,
      comparison: "above",
      targetValue: "",
      targetSeriesId: nation,
      targetFrom: "",
    });
    expect((await page(above)).measure).toMatchObject({ target: "over Hele landet", measured: { state: "missing" } });
  });
});

describe("when the letter is sent", () => {
  test("it is promised, once: its owner is told, and the committee hears of it", async () => {
    const id = await make();
    expect(await send()).toBe(1);
    expect(await by(world.caseworker, (unit) => openCommitments(unit, letter.letterId))).toBe(0);
    expect((await row(id)).state).toBe("open");
    expect(await mails()).toEqual(["Kommunen har lovet noget, som du følger op på"]);
    expect(await task(id)).toMatchObject({
      state: "open",
      title: "Screeningen indgår fast",
      dueOn: new Date("2018-08-31"),
    });
    const { tasks } = await by(world.secretary, (unit) => followUpPage(unit, followUpFilter(new URLSearchParams())));
    expect(tasks).toMatchObject([{ source: { to: `/intern/tilsagn/${id}`, label: "Åbn tilsagnet" } }]);
    expect((await page(id)).commitment.taskCommittee).toBe("Beskæftigelsesudvalget");
    await expect(make()).rejects.toThrow(/er sendt og kan ikke love mere/);
    const now = await seen(id);
    await expect(by(world.caseworker, (unit) => removeCommitment(unit, now))).rejects.toThrow(/Opgiv det/);
  });

  test("its task is led from its own page", async () => {
    const id = await opened();
    const { id: taskId, version } = await task(id);
    const refused = { code: "rule_broken", message: expect.stringContaining(`/intern/tilsagn/${id}`) };
    const report = "Det er gjort";
    await expect(
      by(world.approver, (unit) => finishTask(unit, { taskId, version, state: "done", report })),
    ).rejects.toMatchObject(refused);
    const comesBack = { returnMeetingId: null, returnMonth: "2018-10" };
    const title = "Screeningen indgår fast";
    await expect(
      by(world.secretary, (unit) => editTask(unit, { taskId, version, title, dueOn: null, comesBack })),
    ).rejects.toMatchObject(refused);
    // Where it comes back is the committee's own to say.
    await by(world.secretary, (unit) => editTask(unit, { taskId, version, title, dueOn: "2018-08-31", comesBack }));
    await end(id, "kept");
    expect(await task(id)).toMatchObject({
      state: "done",
      report: "Alle samtaler har den nu.",
      finishedById: world.approver.userId,
    });
  });

  test("without a committee there is no task; a registered letter promises at once", async () => {
    letter = await by(world.caseworker, (unit) => createLetterWith(unit, { origin: "registered" }));
    const id = await make({ quote: "  Flere samtaler\n med a-kasser. ", blockId: "" });
    expect(await row(id)).toMatchObject({ state: "open", quote: "Flere samtaler med a-kasser.", taskId: null });
    expect(await mails()).toHaveLength(1);
  });
});

describe("on its way", () => {
  test("progress, evidence and follow-ups are added to the log, and a follow-up moves the next one on", async () => {
    const id = await opened({ dueKind: "ongoing", duePeriod: "", recurrence: "monthly" });
    expect((await page(id)).commitment).toMatchObject({ dueOn: null, nextFollowUpOn: "2018-08-31" });
    expect(await task(id)).toMatchObject({ dueOn: new Date("2018-08-31") });
    setClock(new Date("2018-08-20T08:00:00Z"));
    const first = await note(id, "2018-08-17");
    await by(world.approver, (unit) => followUpCommitment(unit, first));
    expect((await page(id)).commitment.nextFollowUpOn).toBe("2018-09-30");
    expect(await task(id)).toMatchObject({ dueOn: new Date("2018-09-30") });
    const ahead = await note(id, "2018-08-21");
    await expect(by(world.approver, (unit) => noteProgress(unit, ahead))).rejects.toMatchObject({ field: "onDate" });
    const stale = await note(id, "2018-08-18");
    await by(world.caseworker, (unit) => noteProgress(unit, stale));
    await expect(by(world.caseworker, (unit) => noteProgress(unit, stale))).rejects.toMatchObject({ code: "conflict" });
    const evidence = addEvidenceForm.parse({ ...(await seen(id)), onDate: "2018-08-19", text: "" });
    await by(world.approver, (unit) => addEvidence(unit, evidence, storedUpload("referat.pdf", "pdf")));
    expect((await page(id)).updates.map(({ kind, fileName }) => [kind, fileName])).toEqual(
      expect.arrayContaining([
        ["evidence", "referat.pdf"],
        ["progress", ""],
        ["followedUp", ""],
      ]),
    );
    await expect(by(world.mayor, (unit) => noteProgress(unit, stale))).rejects.toMatchObject({ code: "forbidden" });
    await expect(all(({ tx }) => tx.commitmentUpdate.deleteMany({ where: { commitmentId: id } }))).rejects.toThrow();
  });

  test("a new date has a reason, and what was promised first stays in the log", async () => {
    const id = await opened();
    const move = async (change: object) => {
      const input = moveCommitmentForm.parse({
        ...(await seen(id)),
        text: "Kurset er udsat",
        dueKind: "month",
        ...change,
      });
      return by(world.approver, (unit) => moveCommitment(unit, input));
    };
    await expect(move({ duePeriod: "maj 2018" })).rejects.toMatchObject({ field: "duePeriod" });
    await expect(move({ duePeriod: "august 2018" })).rejects.toMatchObject({ field: "duePeriod" });
    await move({ duePeriod: "oktober 2018" });
    const { commitment, updates } = await page(id);
    expect(commitment.dueOn).toBe("2018-10-31");
    expect(updates[0]).toMatchObject({
      kind: "moved",
      text: "Før: senest 31. august 2018 (“Fra august”). Kurset er udsat",
    });
    expect(await task(id)).toMatchObject({ dueOn: new Date("2018-10-31") });
  });

  test("is handed over, ended with a word, and taken up again; each time the committee's task follows", async () => {
    const id = await opened();
    const to = { ...(await seen(id)), ownerId: world.secretary.userId };
    await by(world.approver, (unit) => handOverCommitment(unit, to));
    expect(await task(id)).toMatchObject({ ownerId: world.secretary.userId });
    expect((await mails()).at(-1)).toBe("Du har fået et tilsagn at følge op på");
    await expect(end(id, "kept")).rejects.toMatchObject({ code: "forbidden" }); // no longer theirs
    expect(endCommitmentForm.safeParse({ ...(await seen(id)), state: "dropped", text: " " }).success).toBe(false);
    await end(id, "dropped", "Loven er ændret", world.secretary);
    expect(await row(id)).toMatchObject({
      state: "dropped",
      outcome: "Loven er ændret",
      endedOn: new Date("2018-07-09"),
    });
    expect(await task(id)).toMatchObject({ state: "dropped", report: "Loven er ændret" });
    await expect(end(id, "kept", "Alligevel", world.secretary)).rejects.toThrow(/er afsluttet/);
    const again = { ...(await seen(id)), text: "Loven blev ikke ændret" };
    await by(world.secretary, (unit) => reopenCommitment(unit, again));
    expect(await row(id)).toMatchObject({ state: "open", outcome: "", endedOn: null });
    expect(await task(id)).toMatchObject({ state: "open", reportedItemId: null, finishedAt: null });
  });
});

test("the owner is reminded before and after the day, once each, of the promise and not also of its task", async () => {
  await opened();
  const sweep = async (day: string) => {
    setClock(new Date(`${day}T08:00:00Z`));
    const { reminded } = await all(remindCommitmentOwners);
    expect((await all(remindOwners)).reminded).toBe(0);
    return reminded;
  };
  expect(await sweep("2018-08-27")).toBe(0);
  expect(await sweep("2018-08-28")).toBe(1);
  expect(await sweep("2018-08-29")).toBe(0);
  expect(await sweep("2018-09-01")).toBe(1);
  expect(await sweep("2018-09-02")).toBe(0);
  expect((await mails()).slice(1)).toEqual([
    "Tilsagn: frist fredag 31. august 2018",
    "Tilsagn: fristen er overskredet",
  ]);
  expect(await by(world.approver, ownCommitments)).toMatchObject([{ late: true, shown: { words: "Over tid" } }]);
  expect(await by(world.mayor, ownCommitments)).toEqual([]);
});

test("after a standstill all are reminded, so many at a time", async () => {
  await opened();
  await all(
    ({ tx }) => tx.$executeRaw`
      INSERT INTO commitment (letter_id, quote, title, owner_id, due_kind, due_on, state)
      SELECT letter_id, quote, 'Tilsagn ' || n, owner_id, 'date', date '2018-08-31', 'open'
      FROM commitment, generate_series(1, 260) n`,
  );
  setClock(new Date("2018-09-03T08:00:00Z"));
  const first = await all(remindCommitmentOwners);
  expect(first).toMatchObject({ reminded: 250, last: expect.any(String) as string });
  expect(await all((unit) => remindCommitmentOwners(unit, first.last))).toEqual({ reminded: 11, last: null });
  expect(await all(remindCommitmentOwners)).toMatchObject({ reminded: 0 });
});

test("what was promised before comes up with the next inquiry: on its chain, its case, or from the same sender", async () => {
  const id = await opened();
  const following = await by(world.caseworker, (unit) =>
    createLetterWith(unit, { followsId: letter.inquiryId, senderAuthority: "Ankestyrelsen" }),
  );
  const sameSender = await by(world.caseworker, (unit) => createLetterWith(unit, { committeeId: world.committeeId }));
  const other = await by(world.caseworker, (unit) => createLetterWith(unit, { senderAuthority: "Ankestyrelsen" }));
  const earlier = async (inquiryId: string) =>
    (await by(world.caseworker, (unit) => earlierCommitments(unit, { inquiryId, besides: "inquiry" }))).map(
      (one) => one.id,
    );
  expect(await earlier(following.inquiryId)).toEqual([id]);
  expect(await earlier(sameSender.inquiryId)).toEqual([id]);
  expect(await earlier(other.inquiryId)).toEqual([]);
  expect(await earlier(letter.inquiryId)).toEqual([]);
  const besides = (letterId: string) =>
    by(world.caseworker, (unit) => earlierCommitments(unit, { inquiryId: letter.inquiryId, besides: { letterId } }));
  expect(await besides(letter.letterId)).toEqual([]);
  expect(await besides(following.letterId)).toMatchObject([{ id }]);
  await expect(
    by(world.member, (unit) => earlierCommitments(unit, { inquiryId: other.inquiryId, besides: "inquiry" })),
  ).rejects.toMatchObject({
    code: "not_found",
  });
});
