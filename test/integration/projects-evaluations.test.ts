import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fillLiveTables } from "~/live-tables.server";
import { fileStore } from "~/modules/files/file-store.server";
import { finishTask } from "~/modules/decisions/finish-task.server";
import { ownTasks } from "~/modules/decisions/follow-up-queries.server";
import { withComingItems } from "~/modules/decisions/place-coming-items.server";
import type { Actor } from "~/modules/identity/actor";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { fullItems } from "~/modules/meetings/document-items.server";
import { planMeeting } from "~/modules/meetings/plan-meeting.server";
import { proposalPage } from "~/modules/meetings/proposal-queries.server";
import { attachMadeDocument } from "~/modules/meetings/attach-made-document.server";
import { removeAttachment } from "~/modules/meetings/remove-attachment.server";
import { committeeProjects } from "~/modules/projects/committee-projects.server";
import { correctMeasurement } from "~/modules/projects/correct-measurement.server";
import { decideEvaluation } from "~/modules/projects/decide-evaluation.server";
import { dropEvaluation } from "~/modules/projects/drop-evaluation.server";
import { editEvaluation } from "~/modules/projects/edit-evaluation.server";
import { evaluationDocument } from "~/modules/projects/evaluation-document.server";
import {
  decideEvaluationForm,
  dropEvaluationForm,
  editEvaluationForm,
  planEvaluationForm,
} from "~/modules/projects/evaluation-forms";
import { evaluationsOf, ownEvaluations } from "~/modules/projects/evaluation-queries.server";
import { fallDueEvaluations } from "~/modules/projects/fall-due-evaluations.server";
import { correctMeasurementForm } from "~/modules/projects/indicator-forms";
import { moveProject } from "~/modules/projects/move-project.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { moveProjectForm } from "~/modules/projects/project-forms";
import { projectPage } from "~/modules/projects/project-queries.server";
import { putEvaluation } from "~/modules/projects/put-evaluation.server";
import { renewEvaluations } from "~/modules/projects/renew-evaluations.server";
import { takeBackProjectStep } from "~/modules/projects/take-back-project-step.server";
import { stopTypesetting } from "~/modules/pdf/typeset.server";
import { toPlainText } from "~/modules/richtext/document-text";
import type { RichDocument } from "~/modules/richtext/document";
import { resolveAtoms } from "~/modules/richtext/resolve-atoms";
import { shownAtoms } from "~/modules/richtext/ui/shown-atoms";
import { resetClock, setClock } from "~/platform/clock";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, plannedOn, type AgendaWorld } from "../factories/agendas";
import { as, holdMeeting, itemsOf } from "../factories/held-meetings";
import { addIndicatorTo, createProjectWith, measure } from "../factories/projects";
import { makeWaitingDocuments } from "../../prisma/seed/make-waiting-documents";
import { ownDatabase, type OwnDatabase } from "./database";
import { textOf as wordsOfPdf } from "./pdf-judges";

let database: OwnDatabase;
let world: AgendaWorld;
let projectId: string;
let indicatorId: string;

beforeAll(async () => {
  fillLiveTables();
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-06-01T08:00:00Z"));
  world = await agendaWorld();
  ({ projectId } = await by((unit) =>
    createProjectWith(unit, world.committeeId, { endsOn: "18-08-2022", cost: "970.000" }),
  ));
  indicatorId = await by((unit) =>
    addIndicatorTo(unit, projectId, { kind: "count", unit: "mænd", target: "33", targetOn: "2022-08", name: "I job" }),
  );
  for (const step of ["approve", "start"]) await move(step);
});
afterAll(async () => {
  stopTypesetting();
  resetClock();
  await database.drop();
});

const by = <T>(work: Parameters<typeof as<T>>[1], actor: Actor = world.caseworker) => as(actor, work);
const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const project = () => by((unit) => projectPage(unit, projectId));
const move = async (step: string, change: Record<string, string> = {}) => {
  const { version } = (await project()).project;
  const input = moveProjectForm.parse({ projectId, version: String(version), step, ...change });
  return by((unit) => moveProject(unit, input));
};
const evaluations = (actor?: Actor) => by((unit) => evaluationsOf(unit, projectId), actor);
const plan = async (change: Record<string, string> = {}) =>
  (await by((unit) => planEvaluation(unit, planEvaluationForm.parse({ projectId, kind: "final", ...change }))))
    .evaluationId;
const row = (id: string) => all(({ tx }) => tx.projectEvaluation.findUniqueOrThrow({ where: { id } }));
const seen = async (evaluationId: string) => ({ evaluationId, version: (await row(evaluationId)).version });
const put = async (evaluationId: string, actor?: Actor) => {
  const input = await seen(evaluationId);
  return by((unit) => putEvaluation(unit, input), actor);
};
const task = (id: string) => all(({ tx }) => tx.followUpTask.findFirst({ where: { source: `evaluation:${id}` } }));
const textOf = async (proposalId: string): Promise<string> => {
  const { text, live } = await by((unit) => proposalPage(unit, proposalId));
  return toPlainText(resolveAtoms(text.document, shownAtoms([], live))).replaceAll("\u00a0", " ");
};
const agendaWith = async (proposalId: string) => {
  const meetingId = await createDraftMeeting(world, "2022-08-18");
  await all(({ tx }) => tx.proposal.update({ where: { id: proposalId }, data: { status: "ready" } }));
  await by((unit) => addProposalItem(unit, { meetingId, proposalId }), world.secretary);
  await makeWaitingDocuments(world.municipalityId);
  const { version } = await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }));
  await by((unit) => dispatchAgenda(unit, { meetingId, version }), world.secretary);
  return { meetingId, items: await itemsOf(world, meetingId) };
};

describe("when its time comes", () => {
  test("it becomes a task of its owner, once, and the overview shows it", async () => {
    setClock(new Date("2022-07-06T08:00:00Z"));
    const id = await plan();
    expect(await row(id)).toMatchObject({ state: "planned", dueOn: new Date("2022-08-18"), taskId: null });
    expect(await all(fallDueEvaluations)).toEqual({ due: 0 });
    setClock(new Date("2022-07-07T08:00:00Z"));
    expect(await all(fallDueEvaluations)).toEqual({ due: 1 });
    expect(await all(fallDueEvaluations)).toEqual({ due: 0 });
    expect(await task(id)).toMatchObject({
      title: "Slutevaluering af Projekt PLUS",
      ownerId: world.caseworker.userId,
      state: "open",
      dueOn: new Date("2022-08-18"),
    });
    expect(await by(ownEvaluations)).toMatchObject([{ id, name: "Slutevaluering", project: "Projekt PLUS" }]);
    const mails = await all(({ tx }) => tx.mailMessage.findMany());
    expect(mails.map(({ subject }) => subject)).toEqual(["En evaluering skal skrives senest torsdag 18. august 2022"]);
  });

  test("one planned late is a task at once; the task is led on the project alone", async () => {
    const id = await plan({ kind: "midway" });
    expect(await row(id)).toMatchObject({ state: "due", dueOn: new Date("2020-04-25") });
    const { id: taskId, version } = (await task(id))!;
    // On its owner's overview it stands once: as the evaluation, which leads to it.
    const owner = { ...world.caseworker, userId: (await task(id))!.ownerId };
    expect(await by(ownTasks, owner)).toEqual([]);
    expect(await by(ownEvaluations, owner)).toMatchObject([{ id }]);
    const finish = { taskId, version, state: "done" as const, report: "Den er skrevet." };
    await expect(by((unit) => finishTask(unit, finish))).rejects.toMatchObject({
      details: { to: `/intern/evalueringer/${id}` },
    });
  });

  test("a new end moves its day, unless that was chosen", async () => {
    const [byDates, chosen] = [await plan(), await plan({ kind: "followUp", dueOn: "2022-07-01" })];
    expect(await row(chosen)).toMatchObject({ state: "due" });
    await move("continue", { endsOn: "december 2022" });
    expect(await row(byDates)).toMatchObject({ state: "planned", dueOn: new Date("2022-12-31") });
    expect(await row(chosen)).toMatchObject({ dueOn: new Date("2022-07-01") });
    const edit = editEvaluationForm.parse({ ...(await seen(byDates)), dueOn: "", question: "om det virker" });
    await by((unit) => editEvaluation(unit, edit));
    expect(await row(byDates)).toMatchObject({ dueChosen: false, question: "om det virker" });
  });

  test("dropped, it ends its task, and the committee hears why", async () => {
    const id = await plan({ dueOn: "2022-06-10" });
    const drop = dropEvaluationForm.parse({ ...(await seen(id)), reason: "Projektet blev aldrig til noget" });
    await by((unit) => dropEvaluation(unit, drop));
    expect(await task(id)).toMatchObject({ state: "dropped", report: "Projektet blev aldrig til noget" });
    await expect(put(id)).rejects.toMatchObject({ code: "rule_broken" });
  });
});

describe("made an item in one step", () => {
  test("it is a case text of the data: results as a live table that follows a later measurement", async () => {
    const id = await plan({ question: "om indsatsen fortsætter i 2023" });
    const { proposalId } = await put(id);
    const before = await textOf(proposalId);
    expect(before).toContain(
      "Projekt PLUS er for mænd med angst og depression. Projektet løber januar 2018 til 18. august 2022.",
    );
    expect(before).toContain("I job: Målet er mindst 33 mænd.");
    expect(before).toContain("Det skal udvalget tage stilling til nu\nOm indsatsen fortsætter i 2023.");
    expect(before).toMatch(/at evalueringen tages til efterretning/);
    expect(before).toMatch(/at der tages stilling til, om indsatsen fortsætter i 2023/);
    expect(before).toContain("Projektet har kostet 970.000 kr.");
    expect(await row(id)).toMatchObject({ state: "atCommittee", proposalId });
    await by((unit) => measure(unit, indicatorId, { value: "50" }));
    expect(before).not.toContain("Nået");
    expect((await textOf(proposalId)).split("\n").join("|")).toMatch(
      /I job, ved afslutning.*50.*33, august 2022.*Nået/,
    );
    await expect(put(id)).rejects.toMatchObject({ code: "rule_broken" });
  });

  test(
    "the evaluation as a document becomes its attachment, once, of the same numbers",
    { timeout: 60_000 },
    async () => {
      await by((unit) => measure(unit, indicatorId, { moment: "start", value: "20" }));
      await by((unit) => measure(unit, indicatorId, { value: "50" }));
      const id = await plan({ question: "om indsatsen fortsætter i 2023" });
      const { proposalId } = await put(id);
      expect(await textOf(proposalId)).toContain("Fra 20 mænd ved start til 50 mænd ved afslutning.");
      await makeWaitingDocuments(world.municipalityId);
      const [document] = await all(({ tx }) =>
        tx.issuedDocument.findMany({ where: { subject: `proposal:${proposalId}`, kind: "evaluation" } }),
      );
      expect(document).toMatchObject({ state: "ready", sealedAt: null });
      const attachments = () => all(({ tx }) => tx.attachment.findMany({ where: { proposalId } }));
      expect(await attachments()).toMatchObject([
        { title: "Slutevaluering af Projekt PLUS", fileName: "evaluering.pdf", fileSha256: document!.fileSha256 },
      ]);
      await all((unit) => attachMadeDocument(unit, document!.id));
      expect(await attachments()).toHaveLength(1);
      const shown = await by((unit) => evaluationDocument(unit, id), world.member);
      expect((document!.input as { data?: object }).data).toEqual(JSON.parse(JSON.stringify(shown)));
      expect(shown.evaluation).toMatchObject({ name: "Slutevaluering", question: "Om indsatsen fortsætter i 2023." });
    },
  );

  test("it is made anew when the data change, also of an approved case, until the agenda is sent out", async () => {
    const measurementId = await by((unit) => measure(unit, indicatorId, { value: "50" }));
    const { proposalId } = await put(await plan());
    await makeWaitingDocuments(world.municipalityId);
    const shown = async () => (await by((unit) => proposalPage(unit, proposalId))).attachments;
    const told = async () => {
      const { fileSha256 } = await all(({ tx }) => tx.attachment.findFirstOrThrow({ where: { proposalId } }));
      return wordsOfPdf(await fileStore().read(world.municipalityId, fileSha256)).replaceAll("\u00a0", " ");
    };
    expect(await shown()).toMatchObject([{ remark: "Tallene er opgjort 1. juni 2022.", follows: "current" }]);
    expect(await told()).toMatch(/Tal opgjort\s+1\. juni 2022[^]*50 mænd/);
    await all(({ tx }) => tx.proposal.update({ where: { id: proposalId }, data: { status: "ready" } }));
    setClock(new Date("2022-06-03T08:00:00Z"));
    // Another day alone makes no other document.
    expect(await all((unit) => renewEvaluations(unit))).toEqual({ atCommittee: 1, renewed: 0 });
    const correction = { measurementId, version: "1", moment: "end", value: "61", reason: "Talt igen" };
    await by((unit) => correctMeasurement(unit, correctMeasurementForm.parse(correction)));
    expect(await shown()).toMatchObject([{ follows: "making" }]);
    const meetingId = await createDraftMeeting(world, "2022-08-18");
    await by((unit) => addProposalItem(unit, { meetingId, proposalId }), world.secretary);
    const send = async () => {
      const { version } = await all(({ tx }) => tx.meeting.findUniqueOrThrow({ where: { id: meetingId } }));
      return by((unit) => dispatchAgenda(unit, { meetingId, version }), world.secretary);
    };
    await expect(send()).rejects.toThrow(/Et bilag til punkt \d er ved at blive lavet/);
    await makeWaitingDocuments(world.municipalityId);
    expect(await shown()).toMatchObject([{ remark: "Tallene er opgjort 3. juni 2022.", follows: "current" }]);
    expect(await told()).toContain("61 mænd");
    await send();
    await by((unit) => measure(unit, indicatorId, { moment: "yearAfter", value: "62" }));
    await all((unit) => renewEvaluations(unit));
    await makeWaitingDocuments(world.municipalityId);
    expect(await shown()).toMatchObject([{ remark: "Tallene er opgjort 3. juni 2022.", follows: null }]);
    expect(await told()).toContain("61 mænd");
  });

  test("whoever took it away, or put another file in its place, isn't given it again", async () => {
    await by((unit) => measure(unit, indicatorId, { value: "50" }));
    const { proposalId } = await put(await plan());
    await makeWaitingDocuments(world.municipalityId);
    const attachments = () => all(({ tx }) => tx.attachment.findMany({ where: { proposalId } }));
    const attachmentId = (await attachments())[0]!.id;
    await by((unit) => removeAttachment(unit, { proposalId, attachmentId }));
    await by((unit) => measure(unit, indicatorId, { moment: "yearAfter", value: "61" }));
    await makeWaitingDocuments(world.municipalityId);
    expect(await attachments()).toEqual([]);
  });

  test("what is sent out stays as it was then, and says nothing of fewer than five", async () => {
    const share = await by((unit) => addIndicatorTo(unit, projectId, { name: "Selvforsørgende" }));
    await by((unit) => measure(unit, share, { value: "3 af 15" }));
    await by((unit) => measure(unit, indicatorId, { value: "50" }));
    const { proposalId } = await put(await plan());
    const { meetingId } = await agendaWith(proposalId);
    await by((unit) => measure(unit, indicatorId, { moment: "yearAfter", value: "12" }));
    const documents = await all((unit) => fullItems(unit, { id: meetingId, status: "dispatched" }));
    const sent = toPlainText(documents.find(({ document }) => document)!.document as RichDocument);
    expect(sent).toContain("udeladt");
    expect(sent).toContain("Tal, der kan fortælle om færre end fem personer, er udeladt.");
    expect(sent).not.toContain("3 af 15");
    expect(sent).toContain("50");
    expect(sent).not.toContain("12");
    // Whoever works with it sees the number.
    expect((await project()).results).toMatchObject([{}, { after: { behind: "3 af 15" } }]);
    await all(({ tx }) => tx.municipality.updateMany({ data: { hidesSmallGroups: false } }));
    expect(await textOf(proposalId)).toContain("3 af 15");
  });

  test("its sentences tell of no more than its table: not the headline, nor who took part, nor what each cost", async () => {
    const taking = (role: string, kind: string, value: string) =>
      by(async (unit) => {
        const id = await addIndicatorTo(unit, projectId, {
          name: role,
          role,
          kind,
          unit: kind === "count" ? "mænd" : "",
        });
        await measure(unit, id, { value });
      });
    await taking("started", "count", "15");
    await taking("completed", "share", "12 af 15");
    await by((unit) => measure(unit, indicatorId, { value: "3" }));
    const told = async () => {
      const { proposalId } = await put(await plan());
      return textOf(proposalId);
    };
    const hidden = await told();
    expect(hidden).not.toMatch(/3 mænd\.|Målet er ikke nået|gennemført|80.%|12|80\.833/);
    expect(hidden).toContain("15 begyndte.");
    expect(hidden).toContain("Det er 64.667 kr. for hver, der begyndte.");
    expect(hidden).toContain("udeladt");
    await all(({ tx }) => tx.municipality.updateMany({ data: { hidesSmallGroups: false } }));
    const whole = await told();
    expect(whole).toContain("I job: 3 mænd. Målet er mindst 33 mænd. Målet er ikke nået.");
    expect(whole).toContain("12 gennemførte, 80 %.");
    expect(whole).toContain("Det er 80.833 kr. for hver, der gennemførte.");
  });
});

describe("the committee's decision flows back", () => {
  const decide = async (evaluationId: string, change: Record<string, string> = {}) => {
    const input = decideEvaluationForm.parse({
      ...(await seen(evaluationId)),
      consequence: "continue",
      endsOn: "31-12-2022",
      title: "Fortsætter året ud",
      ...change,
    });
    return by((unit) => decideEvaluation(unit, input));
  };

  test("not before the meeting is over", async () => {
    const id = await plan();
    const { proposalId } = await put(id);
    await expect(decide(id)).rejects.toMatchObject({ code: "rule_broken" });
    const meeting = await agendaWith(proposalId);
    await expect(decide(id)).rejects.toMatchObject({ message: expect.stringMatching(/når mødet er hævet/) as string });
    expect((await evaluations()).evaluations).toMatchObject([
      { decided: null, meeting: { when: "18. august 2022, punkt 2" } },
    ]);
    setClock(new Date("2022-08-18T13:00:00Z"));
    await holdMeeting(world, meeting, "Indstillingen godkendes.");
    expect((await evaluations(world.member)).evaluations).toMatchObject([{ decided: ["Indstillingen godkendes."] }]);
  });

  test("fortsætter året ud, behandles igen i november: a new end, the decision, and an item on November's meeting", async () => {
    await move("complete");
    const id = await plan();
    await by((unit) => measure(unit, indicatorId, { moment: "start", value: "20" }));
    await by((unit) => measure(unit, indicatorId, { value: "50" }));
    const { proposalId } = await put(id);
    setClock(new Date("2022-08-18T13:00:00Z"));
    await holdMeeting(world, await agendaWith(proposalId), "Projektet fortsætter året ud.");
    await expect(decide(id, { returnMonth: "2022-07" })).rejects.toMatchObject({ field: "returnMonth" });
    await expect(decide(id, { endsOn: "august 2022" })).rejects.toMatchObject({ field: "endsOn" });
    const { nextId } = await decide(id, { returnMonth: "2022-11", question: "om indsatsen fortsætter i 2023" });
    const { project: after, decisions } = await project();
    expect(after).toMatchObject({ status: "continued", endsOn: "2022-12-31" });
    expect(decisions.map(({ title, when }) => [title, when])).toEqual([
      ["Fortsætter året ud", "18. august 2022, punkt 2"],
      ["Slutevaluering", "18. august 2022, punkt 2"],
    ]);
    expect(await task(id)).toMatchObject({ state: "done", report: "Fortsætter året ud" });
    expect((await evaluations()).evaluations).toMatchObject([
      { id: nextId, comesBack: "på mødet i november 2022", question: "om indsatsen fortsætter i 2023" },
      { id, outcome: "Fortsætter året ud" },
    ]);

    const { meetingId } = await by(
      (unit) => withComingItems(planMeeting)(unit, { committeeId: world.committeeId, ...plannedOn("2022-11-17") }),
      world.secretary,
    );
    const item = await all(({ tx }) => tx.agendaItem.findFirstOrThrow({ where: { meetingId, fixedKind: null } }));
    expect(item).toMatchObject({ title: "Projekt PLUS: slutevaluering" });
    expect(item.precedingItemId).not.toBeNull();
    expect((await evaluations()).evaluations[0]).toMatchObject({ comesBack: "på mødet 17. november 2022" });
    // The chart that was frozen with the agenda follows its source again in the draft that comes back.
    expect(await textOf(item.proposalId!)).toContain("Fra 20 mænd ved start til 50 mænd ved afslutning.");
    const next = await put(nextId!);
    expect(next.proposalId).toBe(item.proposalId);
    const text = await textOf(next.proposalId);
    expect(text).toContain("Det besluttede udvalget sidst");
    expect(text).toContain("Projektet fortsætter året ud.");
    expect(text).toContain("Om indsatsen fortsætter i 2023.");
    expect(await all(({ tx }) => tx.agendaItem.findUniqueOrThrow({ where: { id: item.id } }))).toMatchObject({
      title: "Projekt PLUS: ny evaluering",
    });
  });

  test("until it is written on the project its owner and the committee are told; the overview leads to the item", async () => {
    const shown = async (actor: Actor) =>
      (await by((unit) => committeeProjects(unit, world.committeeId), actor)).evaluations;
    const id = await plan();
    const { proposalId } = await put(id);
    setClock(new Date("2022-08-18T13:00:00Z"));
    const meeting = await agendaWith(proposalId);
    const to = `/intern/moeder/${meeting.meetingId}/dagsorden?punkt=2`;
    expect(await shown(world.member)).toMatchObject([{ to, state: { words: "På vej til udvalget" } }]);
    expect(await by(ownEvaluations)).toEqual([]);
    await holdMeeting(world, meeting, "Projektet forankres.");
    expect(await shown(world.member)).toMatchObject([{ to, state: { words: "Besluttet, skal skrives på projektet" } }]);
    expect(await by(ownEvaluations)).toMatchObject([{ id, project: "Projekt PLUS", decided: true, dueOn: null }]);
    await decide(id, { consequence: "anchor", endsOn: "", title: "Forankres" });
    expect(await by(ownEvaluations)).toEqual([]);
    const { running, evaluations: open, outcomes } = await by((unit) => committeeProjects(unit, world.committeeId));
    expect([running, open]).toEqual([[], []]);
    expect(outcomes).toMatchObject([{ project: "Projekt PLUS", over: "forankret" }]);
  });

  test("a project that is over takes no midway, and no decision that it can't be moved by", async () => {
    const [midway, final] = [await plan({ kind: "midway" }), await plan()];
    await move("anchor");
    expect(await row(midway)).toMatchObject({ state: "dropped", outcome: "Projektet er forankret." });
    expect(await task(midway)).toMatchObject({ state: "dropped", report: "Projektet er forankret." });
    expect(await row(final)).toMatchObject({ state: "planned" });
    // The step was a mistake: what it dropped is there again, and what was dropped before it is not.
    const takeBack = async () => {
      const { version } = (await project()).project;
      return by((unit) => takeBackProjectStep(unit, { projectId, version }));
    };
    await takeBack();
    expect(await row(midway)).toMatchObject({ state: "due", outcome: "", endedAt: null });
    expect(await task(midway)).toMatchObject({ state: "open", report: "" });
    const drop = dropEvaluationForm.parse({ ...(await seen(midway)), reason: "Ingen har tid" });
    await by((unit) => dropEvaluation(unit, drop));
    setClock(new Date("2022-06-01T09:00:00Z"));
    await move("anchor");
    await takeBack();
    expect(await row(midway)).toMatchObject({ state: "dropped", outcome: "Ingen har tid" });
    await move("anchor");
    await expect(plan({ kind: "midway" })).rejects.toMatchObject({ code: "rule_broken", field: "kind" });
    const id = await plan({ kind: "followUp", monthsAfter: "6", dueOn: "2022-08-18" });
    expect(await evaluations()).toMatchObject({ kinds: ["final", "followUp"], consequences: ["none"] });
    const { proposalId } = await put(id);
    setClock(new Date("2022-08-18T13:00:00Z"));
    await holdMeeting(world, await agendaWith(proposalId), "Taget til efterretning.");
    await expect(decide(id)).rejects.toMatchObject({ code: "rule_broken", field: "consequence" });
    expect(await row(id)).toMatchObject({ state: "atCommittee", outcome: "" });
    await decide(id, { consequence: "none", endsOn: "", title: "Virkningen holder" });
    const { project: after, decisions } = await project();
    expect(after.status).toBe("anchored");
    expect(decisions.map(({ title }) => title)).toEqual(["Virkningen holder"]);
  });

  test("a draft that somebody has begun to write in is left as it is", async () => {
    const id = await plan();
    const { proposalId } = await put(id);
    setClock(new Date("2022-08-18T13:00:00Z"));
    await holdMeeting(world, await agendaWith(proposalId));
    const { nextId } = await decide(id, { returnMonth: "2022-11" });
    const { meetingId } = await by(
      (unit) => withComingItems(planMeeting)(unit, { committeeId: world.committeeId, ...plannedOn("2022-11-17") }),
      world.secretary,
    );
    const item = await all(({ tx }) =>
      tx.agendaItem.findFirstOrThrow({ where: { meetingId, fixedKind: null }, include: { proposal: true } }),
    );
    await all(({ tx }) =>
      tx.textDocument.update({ where: { id: item.proposal!.textId }, data: { revision: { increment: 1 } } }),
    );
    const before = await textOf(item.proposalId!);
    expect(await put(nextId!)).toMatchObject({ proposalId: item.proposalId });
    expect(await textOf(item.proposalId!)).toBe(before);
  });
});

test("members see how far it is; only caseworkers and the committee's secretary carry it on", async () => {
  const id = await plan();
  expect(await evaluations(world.member)).toMatchObject({ mayPlan: false, toPut: null, evaluations: [{ id }] });
  await expect(put(id, world.member)).rejects.toMatchObject({ code: "forbidden" });
  expect(await evaluations(world.secretary)).toMatchObject({ mayPlan: true, toPut: { id } });
  await put(id, world.secretary);
});
