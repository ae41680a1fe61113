import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { approveProposal } from "~/modules/meetings/approve-proposal.server";
import { copyProposal } from "~/modules/meetings/copy-proposal.server";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { editProposalFacts } from "~/modules/meetings/edit-proposal-facts.server";
import { mailAboutStep } from "~/modules/meetings/mail-about-step.server";
import { proposalForm } from "~/modules/meetings/proposal-forms";
import { findProposals, proposalPage, proposalsOfCases } from "~/modules/meetings/proposal-queries.server";
import { returnProposal } from "~/modules/meetings/return-proposal.server";
import { submitProposal } from "~/modules/meetings/submit-proposal.server";
import { takeBackApproval } from "~/modules/meetings/take-back-approval.server";
import { withdrawProposal } from "~/modules/meetings/withdraw-proposal.server";
import { resetClock, setClock } from "~/platform/clock";
import { act } from "~/platform/http.server";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { toastStay } from "~/ui/toast";
import { createUser, systemIn } from "../factories/actors";
import { agendaWorld, createDraftMeeting, createProposal as existing, type AgendaWorld } from "../factories/agendas";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let elsewhere: AgendaWorld;
let time: Date;

/** Steps are told apart by their time, so each happens a minute after the one before. */
const later = (seconds = 60) => setClock((time = new Date(time.getTime() + seconds * 1000)));

beforeAll(async () => {
  database = await ownDatabase();
  time = new Date("2022-11-08T08:00:00Z");
  elsewhere = await agendaWorld();
});
beforeEach(async () => {
  setClock((time = new Date("2022-11-08T08:00:00Z")));
  world = await agendaWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

type Step = (unit: Unit<Actor>, input: { proposalId: string; comment: string }) => Promise<unknown>;
const steps = {
  submit: submitProposal,
  withdraw: withdrawProposal,
  approve: approveProposal,
  return: returnProposal,
} satisfies Record<string, Step>;
type StepName = keyof typeof steps;

const take = (name: StepName, proposalId: string, actor: Actor) => {
  later();
  return unitOfWork<Actor, unknown>(actor, (unit) => steps[name](unit, { proposalId, comment: "Skriv mere." }));
};
const takeBack = (proposalId: string, actor: Actor, seconds: number) => {
  later(seconds);
  return unitOfWork(actor, (unit) => takeBackApproval(unit, { proposalId }));
};
const pageOf = (id: string, actor: Actor = world.caseworker) => unitOfWork(actor, (unit) => proposalPage(unit, id));
const statusOf = async (id: string) => (await pageOf(id)).status;
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
/** What has been mailed when the jobs that wait have run. */
async function mails() {
  await runJobs();
  return unitOfWork(systemIn(world.municipalityId), ({ tx }) =>
    tx.mailMessage.findMany({ select: { recipient: true, subject: true, text: true } }),
  );
}
/** Does here what the worker does when it is time. @returns how long each was to wait, in seconds */
async function runJobs(): Promise<number[]> {
  const jobs = await database.query<{ stepId: string; waits: number }>(
    "postgres",
    `DELETE FROM jobs.job WHERE name = 'proposal-mail' AND data ->> 'municipalityId' = $1
     RETURNING data ->> 'stepId' AS "stepId", extract(epoch FROM start_after - created_on)::int AS waits`,
    [world.municipalityId],
  );
  for (const { stepId } of jobs)
    await unitOfWork(systemIn(world.municipalityId), (unit) => mailAboutStep(unit, stepId));
  return jobs.map(({ waits }) => waits);
}

/** A case text as it is begun in the app, in the committee's sections. */
async function begun(actor: Actor = world.caseworker): Promise<{ proposalId: string; caseFileId: string }> {
  const { id: caseFileId } = await unitOfWork(actor, ({ tx }) =>
    tx.caseFile.create({ data: { caseNumber: `22-${String(Math.random()).slice(2, 8)}`, title: "Projekt PLUS" } }),
  );
  const { proposalId } = await unitOfWork(actor, (unit) =>
    createProposal(unit, { caseFileId, committeeId: world.committeeId, title: "Projekt PLUS", purpose: "decision" }),
  );
  return { proposalId, caseFileId };
}

describe("who may take which step from which state", () => {
  const people = ["caseworker", "otherCaseworker", "secretary", "approver", "member", "systemAdministrator"] as const;
  type Person = (typeof people)[number];
  /** Who succeeds; everybody else who reads it is told who may, or that it is elsewhere by now. Members don't know of it. */
  const allowed: Record<StepName, Record<"draft" | "submitted" | "returned" | "ready", Person[]>> = {
    submit: { draft: ["caseworker", "secretary"], submitted: [], returned: ["caseworker", "secretary"], ready: [] },
    withdraw: { draft: [], submitted: ["caseworker", "secretary"], returned: [], ready: ["caseworker", "secretary"] },
    approve: { draft: [], submitted: ["approver"], returned: [], ready: [] },
    return: { draft: [], submitted: ["approver"], returned: [], ready: [] },
  };
  for (const step of Object.keys(allowed) as StepName[])
    test(step, async () => {
      const { municipalityId } = world;
      const who: Record<Person, Actor> = {
        caseworker: world.caseworker,
        otherCaseworker: await createUser(municipalityId, { roles: ["caseworker"] }),
        secretary: world.secretary,
        approver: world.approver,
        member: world.member,
        systemAdministrator: await createUser(municipalityId, { roles: ["systemAdministrator"] }),
      };
      for (const [status, able] of Object.entries(allowed[step]))
        for (const person of people) {
          const id = await existing(world, { status: status as "draft" });
          const result = await outcome(take(step, id, who[person]));
          const outsider = person === "member" || person === "systemAdministrator";
          const expected = able.includes(person) ? ["done"] : outsider ? ["not_found"] : ["forbidden", "conflict"];
          expect(expected, `${person} ${step} from ${status}`).toContain(result);
        }
    });
});

describe("from draft to ready", () => {
  test("submitted, returned with a comment, submitted, approved: each step with who and when, mails with links", async () => {
    const id = await existing(world, { status: "draft", title: "Noget hemmeligt" });
    await take("submit", id, world.caseworker);
    expect(await statusOf(id)).toBe("submitted");
    await runJobs();
    await take("return", id, world.approver);
    await take("submit", id, world.caseworker);
    await runJobs();
    await take("approve", id, world.approver);
    expect(await pageOf(id)).toMatchObject({
      status: "ready",
      steps: [
        { kind: "submitted", byName: "Sanne Hedegaard" },
        { kind: "returned", byName: "Birgit Holmgaard", comment: "Skriv mere." },
        { kind: "submitted", byName: "Sanne Hedegaard" },
        { kind: "approved", byName: "Birgit Holmgaard" },
      ],
    });
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      [world.approver, world.approver, world.caseworker, world.caseworker]
        .map(({ userId }) => `${userId}@eksempel.dk`)
        .sort(),
    );
    for (const { subject, text } of sent) {
      expect(text).toContain(`/intern/forslag/${id}`);
      expect(subject + text).not.toContain("hemmeligt");
    }
  });

  test("what was submitted and what was approved is kept", async () => {
    const id = await existing(world, { status: "draft" });
    await take("submit", id, world.caseworker);
    await take("approve", id, world.approver);
    const kept = await unitOfWork(world.caseworker, ({ tx }) =>
      tx.textVersion.findMany({ orderBy: { createdAt: "asc" }, select: { reason: true } }),
    );
    expect(kept.map(({ reason }) => reason)).toEqual(["submitted", "approved"]);
  });

  test("who wrote it and who sent it may not approve it, whatever other roles they have", async () => {
    const both = await createUser(world.municipalityId, {
      name: "Ib Begge",
      roles: ["approver", ["secretary", world.committeeId]],
    });
    const sentByBoth = await existing(world, { status: "draft" });
    await take("submit", sentByBoth, both);
    await expect(take("approve", sentByBoth, both)).rejects.toMatchObject({
      code: "forbidden",
      message: expect.stringMatching(/^Du har sendt sagen til godkendelse\. /) as string,
    });
    expect((await pageOf(sentByBoth, both)).rights).toMatchObject({ approve: false, asksToApprove: true });
    expect((await pageOf(sentByBoth, both)).rights.whoCan).toBe(
      "Du har sendt sagen til godkendelse. Birgit Holmgaard kan godkende den.",
    );
    await take("approve", sentByBoth, world.approver);
  });

  test("two approvers at once: one approves or returns, the other sees where it is", async () => {
    const second = await createUser(world.municipalityId, { roles: ["approver"] });
    const id = await existing(world, { status: "submitted" });
    const both = await Promise.all([outcome(take("approve", id, world.approver)), outcome(take("return", id, second))]);
    expect(both.sort()).toEqual(["conflict", "done"]);
    expect((await pageOf(id)).steps.filter(({ kind }) => kind !== "submitted")).toHaveLength(1);
  });

  test("the same submission sent twice is one step and one mail", async () => {
    const id = await existing(world, { status: "draft" });
    const send = () =>
      act(
        { proposalId: id, _noegle: `samme-${id}` },
        world.caseworker,
        proposalForm,
        submitProposal,
        () => new Response("sendt"),
      );
    expect((await Promise.all([send(), send()])).map((answer) => answer instanceof Response)).toEqual([true, true]);
    expect((await pageOf(id)).steps).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  test("nothing is sent while something is missing", async () => {
    const { proposalId } = await begun();
    await expect(take("submit", proposalId, world.caseworker)).rejects.toMatchObject({
      code: "rule_broken",
      message: "Der mangler 3 ting: Sagsfremstilling er tom, Økonomi er tom, Indstilling er tom.",
    });
    expect(await statusOf(proposalId)).toBe("draft");
    expect(await mails()).toEqual([]);
  });
});

describe("a step that is undone at once", () => {
  test("a submission that is withdrawn reaches nobody; sent again, it reaches the approver once", async () => {
    const id = await existing(world, { status: "draft" });
    await take("submit", id, world.caseworker);
    await take("withdraw", id, world.caseworker);
    expect(await mails()).toEqual([]);
    await take("submit", id, world.caseworker);
    await take("withdraw", id, world.caseworker);
    await take("submit", id, world.secretary);
    expect(await mails()).toMatchObject([
      {
        recipient: `${world.approver.userId}@eksempel.dk`,
        text: expect.stringContaining(world.secretary.name) as string,
      },
    ]);
  });

  test("an approval that is taken back reaches nobody", async () => {
    const id = await existing(world, { status: "submitted" });
    await take("approve", id, world.approver);
    await takeBack(id, world.approver, 5);
    expect(await mails()).toEqual([]);
  });

  test("the mail waits for longer than the receipt offers to undo", async () => {
    const id = await existing(world, { status: "draft" });
    await take("submit", id, world.caseworker);
    const submission = await runJobs();
    await take("approve", id, world.approver);
    for (const waits of [...submission, ...(await runJobs())]) expect(waits).toBeGreaterThan(toastStay / 1000);
    expect(submission).toHaveLength(1);
  });
});

describe("taking an approval back", () => {
  const approved = async () => {
    const id = await existing(world, { status: "submitted" });
    await take("approve", id, world.approver);
    return id;
  };

  test("by who gave it, within two minutes; both stay on record", async () => {
    const id = await approved();
    await takeBack(id, world.approver, 119);
    expect(await pageOf(id)).toMatchObject({ status: "submitted" });
    expect((await pageOf(id)).steps.map(({ kind }) => kind)).toEqual(["submitted", "approved", "approvalTakenBack"]);
    await take("approve", id, world.approver);
    expect(await statusOf(id)).toBe("ready");
  });

  test("later it is too late, and nobody else may", async () => {
    const id = await approved();
    expect(await outcome(takeBack(id, world.secretary, 1))).toBe("forbidden");
    expect(await outcome(takeBack(id, world.approver, 121))).toBe("rule_broken");
    expect(await statusOf(id)).toBe("ready");
  });
});

describe("a proposal's facts", () => {
  const facts = { title: "Nyt navn", purpose: "orientation" as const, closed: false, closedReason: "" };
  const edit = (id: string, changed: object = {}, actor: Actor = world.caseworker) =>
    unitOfWork(actor, (unit) =>
      editProposalFacts(unit, { proposalId: id, version: 1, committeeId: world.committeeId, ...facts, ...changed }),
    );

  test("the second of two sees what the first saved", async () => {
    const id = await existing(world, { status: "draft", title: "Gammelt navn" });
    await edit(id);
    await expect(edit(id, { title: "Et tredje navn" }, world.secretary)).rejects.toMatchObject({
      code: "conflict",
      details: { version: 2, now: { title: "Nyt navn" } },
    });
  });

  test("the committee is chosen only while it is a first draft on no agenda", async () => {
    const other = await unitOfWork(systemIn(world.municipalityId), async ({ tx }) => {
      const { sectionTemplateId } = await tx.committee.findFirstOrThrow({ where: { id: world.committeeId } });
      return tx.committee.create({ data: { name: "Teknik", slug: "teknik", sectionTemplateId } });
    });
    const draft = await existing(world, { status: "draft" });
    await edit(draft, { committeeId: other.id });
    expect((await pageOf(draft)).committeeName).toBe("Teknik");
    const returned = await existing(world, { status: "returned" });
    await expect(edit(returned, { committeeId: other.id })).rejects.toMatchObject({ field: "committeeId" });
    const placed = await existing(world, { status: "draft" });
    const meetingId = await createDraftMeeting(world);
    await unitOfWork(world.secretary, (unit) => addProposalItem(unit, { meetingId, proposalId: placed }));
    await expect(edit(placed, { committeeId: other.id })).rejects.toMatchObject({ code: "rule_broken" });
  });

  test("a reason is kept only where it is closed", async () => {
    const id = await existing(world, { status: "draft" });
    await edit(id, { closed: false, closedReason: "Var lukket engang" });
    expect(await pageOf(id)).toMatchObject({ closed: false, closedReason: "" });
  });
});

describe("a new case like an earlier one", () => {
  test("has a number and a text of its own, and no attachments", async () => {
    const id = await existing(world, { title: "Resultater", attachments: [{ title: "Tal" }] });
    const copied = await unitOfWork(world.secretary, (unit) => copyProposal(unit, { proposalId: id }));
    expect(copied.caseNumber).toBe("22-000001");
    const [page, before] = [await pageOf(copied.proposalId, world.secretary), await pageOf(id)];
    expect(page).toMatchObject({ title: "Resultater", status: "draft", attachments: [], steps: [] });
    expect(page.text.id).not.toBe(before.text.id);
    expect(page.caseFileId).not.toBe(before.caseFileId);
    // the committee's sections of today, with what the earlier one had in those it had
    expect(page.text.document.content.map(({ attrs }) => attrs.key)).toEqual([
      "sagsfremstilling",
      "oekonomi",
      "indstilling",
      "bilag",
    ]);
  });
});

test("on its case and in the search it is seen by those who may read it", async () => {
  const { proposalId, caseFileId } = await begun();
  const onCase = (actor: Actor) => unitOfWork(actor, (unit) => proposalsOfCases(unit, [caseFileId]));
  const found = (actor: Actor) => unitOfWork(actor, (unit) => findProposals(unit, "projekt plus", 5));
  const foreignSecretary = await createUser(world.municipalityId, { roles: [["secretary", world.committeeId]] });
  foreignSecretary.roles = [{ role: "secretary", committeeId: world.municipalityId }];
  for (const [actor, seen] of [
    [world.caseworker, 1],
    [world.approver, 1],
    [world.secretary, 1],
    [foreignSecretary, 0],
    [world.member, 0],
    [elsewhere.caseworker, 0],
  ] as const) {
    expect((await onCase(actor)).map(({ id }) => id)).toEqual(seen ? [proposalId] : []);
    expect((await found(actor)).map(({ id }) => id)).toEqual(seen ? [proposalId] : []);
  }
});

test("another municipality's proposal is not there", async () => {
  const { proposalId, caseFileId } = await begun();
  const { caseworker, secretary, approver, committeeId } = elsewhere;
  const factsOf = { title: "Deres", purpose: "decision" as const, closed: false, closedReason: "" };
  const attempts = [
    unitOfWork(secretary, (unit) => proposalPage(unit, proposalId)),
    unitOfWork(secretary, (unit) => submitProposal(unit, { proposalId })),
    unitOfWork(secretary, (unit) => withdrawProposal(unit, { proposalId })),
    unitOfWork(approver, (unit) => approveProposal(unit, { proposalId })),
    unitOfWork(approver, (unit) => takeBackApproval(unit, { proposalId })),
    unitOfWork(approver, (unit) => returnProposal(unit, { proposalId, comment: "Nej" })),
    unitOfWork(secretary, (unit) => copyProposal(unit, { proposalId })),
    unitOfWork(secretary, (unit) => editProposalFacts(unit, { proposalId, version: 1, committeeId, ...factsOf })),
    unitOfWork(caseworker, (unit) =>
      createProposal(unit, { caseFileId, committeeId, title: "Ny", purpose: "decision" }),
    ),
    unitOfWork(caseworker, (unit) =>
      createProposal(unit, { caseFileId, committeeId: world.committeeId, title: "Ny", purpose: "decision" }),
    ),
  ];
  for (const attempt of await Promise.allSettled(attempts))
    expect(attempt).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
});
