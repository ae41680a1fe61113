import { expect, test } from "vitest";
import { DomainError } from "~/platform/errors";
import { actorWith } from "../../../test/factories/actors";
import { actions, assertMay, may, maySomewhere, whoMay, type Action, type Subject } from "./permissions";

const here = "committee-here";
const elsewhere = "committee-elsewhere";

/** Everybody there can be, each in the roles that tell them apart, and how they relate to the thing. */
const people = {
  administrator: { actor: actorWith({ roles: ["systemAdministrator"] }) },
  secretary: { actor: actorWith({ roles: [["secretary", here]] }) },
  secretaryElsewhere: { actor: actorWith({ roles: [["secretary", elsewhere]] }) },
  secretaryAuthor: { actor: actorWith({ roles: [["secretary", here]] }), wrote: true },
  caseworker: { actor: actorWith({ roles: ["caseworker"] }) },
  caseworkerAuthor: { actor: actorWith({ roles: ["caseworker"] }), wrote: true },
  approver: { actor: actorWith({ roles: ["approver"] }) },
  approverAuthor: { actor: actorWith({ roles: ["approver", "caseworker"] }), wrote: true },
  approverSubmitter: { actor: actorWith({ roles: ["approver", "caseworker"] }), submitted: true },
  mayor: { actor: actorWith({ roles: ["mayor"] }) },
  chair: { actor: actorWith({ seats: { [here]: "chair" } }) },
  chairElsewhere: { actor: actorWith({ seats: { [elsewhere]: "chair" } }) },
  viceChair: { actor: actorWith({ seats: { [here]: "viceChair" } }) },
  member: { actor: actorWith({ seats: { [here]: "member" } }) },
  memberRecorder: { actor: actorWith({ seats: { [here]: "member" } }), records: true },
  outsiderRecorder: { actor: actorWith({ seats: { [elsewhere]: "member" } }), records: true },
  substitute: { actor: actorWith({ seats: { [here]: "substitute" } }) },
  substituteAttending: { actor: actorWith({ seats: { [here]: "substitute" } }), attends: true },
  /** no seat: named for this meeting alone */
  substituteOnce: { actor: actorWith({ substituteAt: ["this-meeting"] }) },
  substituteOnceAttending: { actor: actorWith({ substituteAt: ["this-meeting"] }), attends: true },
  substituteAtAnother: { actor: actorWith({ substituteAt: ["another-meeting"] }), attends: true },
  contact: { actor: actorWith(), isContact: true },
  owner: { actor: actorWith(), owns: true },
  /** has a letter in hand: the mayor's office, say */
  holder: { actor: actorWith(), holds: true },
  holderAuthor: { actor: actorWith({ roles: ["caseworker"] }), holds: true, wrote: true },
  signer: { actor: actorWith(), signs: true },
  participant: { actor: actorWith(), participates: true },
  nobody: { actor: actorWith() },
} satisfies Record<
  string,
  {
    actor: ReturnType<typeof actorWith>;
    wrote?: true;
    submitted?: true;
    records?: true;
    attends?: true;
    isContact?: true;
    owns?: true;
    holds?: true;
    signs?: true;
    participates?: true;
  }
>;
type Person = keyof typeof people;

const proposalStates = ["draft", "submitted", "returned", "ready"];
const meetingStates = ["drafting", "dispatched", "inSession", "closed", "signing", "sealed", "cancelled"];
const states = [...proposalStates, ...meetingStates, "inReview", "no such state"];

const sentOut = ["dispatched", "inSession", "closed", "signing", "sealed", "cancelled"];
const writing = ["draft", "returned"];
const always = states;

const secretaries = { secretary: always, secretaryAuthor: always };
const leaders = { chair: always, viceChair: always };
const caseStaff = {
  ...secretaries,
  secretaryElsewhere: always,
  caseworker: always,
  caseworkerAuthor: always,
  approverAuthor: always,
  approverSubmitter: always,
};
const running = { ...secretaries, ...leaders, memberRecorder: always };
const judging = { approver: ["submitted"] };
const participants = {
  ...leaders,
  member: always,
  memberRecorder: always,
  substitute: always,
  substituteAttending: always,
  substituteOnce: always,
  substituteOnceAttending: always,
};
const agendaReaders = {
  ...secretaries,
  ...leaders,
  member: sentOut,
  memberRecorder: sentOut,
  mayor: sentOut,
};

const caseworkers = { caseworker: always, caseworkerAuthor: always, approverAuthor: always, approverSubmitter: always };
const projectReaders = {
  ...secretaries,
  ...leaders,
  ...caseworkers,
  member: always,
  memberRecorder: always,
  substitute: always,
  substituteAttending: always,
  mayor: always,
  approver: always,
};
const letterReaders = { ...caseStaff, approver: always, mayor: always };
const inState = (who: Partial<Record<Person, string[]>>, ...only: string[]) =>
  Object.fromEntries(Object.keys(who).map((name) => [name, only]));

/** Who may do what, in which states. Whoever isn't named may not, in any state. */
const table: Record<Action, Partial<Record<Person, string[]>>> = {
  manageMunicipality: { administrator: always },
  readHistory: { administrator: always, ...secretaries },
  readCase: { ...caseStaff, approver: always },
  createCase: caseStaff,
  editCase: caseStaff,
  readProposal: { ...caseStaff, secretaryElsewhere: [], approver: always },
  createProposal: { ...caseStaff, secretaryElsewhere: [] },
  editProposal: {
    secretary: ["draft", "returned", "ready"],
    secretaryAuthor: ["draft", "returned", "ready"],
    caseworkerAuthor: writing,
    approverAuthor: writing,
  },
  submitProposal: { secretary: writing, secretaryAuthor: writing, caseworkerAuthor: writing, approverAuthor: writing },
  withdrawProposal: {
    secretary: ["submitted", "ready"],
    secretaryAuthor: ["submitted", "ready"],
    caseworkerAuthor: ["submitted", "ready"],
    approverAuthor: ["submitted", "ready"],
  },
  approveProposal: judging,
  returnProposal: judging,
  readMeeting: {
    ...agendaReaders,
    substitute: sentOut,
    substituteAttending: sentOut,
    substituteOnce: sentOut,
    substituteOnceAttending: sentOut,
    caseworker: sentOut,
    caseworkerAuthor: sentOut,
    approver: sentOut,
    approverAuthor: sentOut,
    approverSubmitter: sentOut,
  },
  readClosedItem: { ...agendaReaders, substituteAttending: sentOut, substituteOnceAttending: sentOut },
  planMeeting: secretaries,
  editAgenda: secretaries,
  dispatchAgenda: secretaries,
  nameRecorder: { ...secretaries, ...leaders },
  openMeeting: running,
  takePart: participants,
  noteAttendance: running,
  recordDecision: running,
  closeMeeting: running,
  editMinutes: secretaries,
  startSigning: secretaries,
  signMinutes: participants,
  closeSigning: { ...secretaries, ...leaders },
  chooseWayOn: secretaries,
  nameSubstitute: { ...secretaries, contact: always },
  enterChairDecision: { ...secretaries, ...leaders },
  readFollowUp: {
    ...secretaries,
    ...leaders,
    member: always,
    memberRecorder: always,
    substitute: always,
    substituteAttending: always,
    mayor: always,
    caseworker: always,
    caseworkerAuthor: always,
    approver: always,
    approverAuthor: always,
    approverSubmitter: always,
  },
  finishTask: { ...secretaries, owner: always },
  draftAddendum: secretaries,
  publish: secretaries,
  withdraw: secretaries,
  readInquiry: { ...letterReaders, participant: always },
  editInquiry: caseStaff,
  contributeAnswer: { ...caseStaff, owner: always },
  draftReply: caseStaff,
  editReply: { ...inState(caseStaff, "draft"), holderAuthor: ["draft", "inReview"], holder: ["inReview"] },
  reviewReply: { holder: ["inReview"] },
  takeOverReply: { approver: ["inReview"], approverSubmitter: ["inReview"] },
  commentReply: { ...letterReaders, participant: always },
  lockReply: { ...caseStaff, holder: always },
  signReply: { signer: always },
  sendReply: caseStaff,
  publishReply: caseStaff,
  manageLetters: { administrator: always },
  editTextBlocks: { ...caseStaff, administrator: always },
  editCommitment: { ...caseStaff, owner: always },
  readStatistics: letterReaders,
  editStatistics: caseStaff,
  readProject: projectReaders,
  editProject: caseworkers,
  moveProject: { ...secretaries, ...caseworkers },
  publishProject: caseStaff,
  readPlan: {
    ...letterReaders,
    ...leaders,
    member: always,
    memberRecorder: always,
    substitute: always,
    substituteAttending: always,
  },
  editPlan: caseStaff,
  followIndicator: { ...caseStaff, owner: always },
  publishPlan: caseStaff,
};

function subjectFor(name: Person, status: string): Subject {
  const person: {
    actor: { userId: string };
    wrote?: true;
    submitted?: true;
    records?: true;
    attends?: true;
    isContact?: true;
    owns?: true;
    holds?: true;
    signs?: true;
    participates?: true;
  } = people[name];
  const me = person.actor.userId;
  return {
    committeeId: here,
    status,
    authorId: person.wrote ? me : "somebody-else",
    submitterId: person.submitted ? me : "somebody-else",
    recorderId: person.records ? me : null,
    attends: person.attends ?? false,
    closed: false,
    meetingId: "this-meeting",
    ownerId: person.owns ? me : "somebody-else",
    contactId: person.isContact ? me : null,
    holderId: person.holds ? me : null,
    signerIds: person.signs ? [me] : [],
    participates: person.participates ?? false,
  };
}

/** Whoever holds a letter that they wrote is its writer everywhere else. */
const rowOf = (action: Action, name: Person) =>
  table[action][name] ?? (name === "holderAuthor" ? table[action].caseworkerAuthor : undefined);

const every = actions.flatMap((action) =>
  (Object.keys(people) as Person[]).flatMap((name) => states.map((status) => [action, name, status] as const)),
);

test("every person, every action, every state", () => {
  const wrong = every.filter(
    ([action, name, status]) =>
      may(people[name].actor, action, subjectFor(name, status)) !== (rowOf(action, name) ?? []).includes(status),
  );
  expect(wrong).toEqual([]);
  expect(every).toHaveLength(actions.length * 28 * 13);
  expect(Object.keys(table)).toEqual(actions);
});

test("a closed proposal is read by its writer, the approvers and the committee's secretary, in any state", () => {
  const readers = (Object.keys(people) as Person[]).filter((name) =>
    states.some((status) => may(people[name].actor, "readProposal", { ...subjectFor(name, status), closed: true })),
  );
  expect(readers).toEqual([
    "secretary",
    "secretaryAuthor",
    "caseworkerAuthor",
    "approver",
    "approverAuthor",
    "approverSubmitter",
    "holderAuthor",
  ]);
});

test("who may somewhere is whoever may in at least one state of some committee", () => {
  for (const action of actions)
    for (const [name, { actor }] of Object.entries(people)) {
      const inTheTable = every.some(
        ([a, n, status]) => a === action && people[n].actor === actor && may(actor, action, subjectFor(n, status)),
      );
      const byTheThing = ["contact", "owner", "holder", "signer", "participant"].includes(name);
      if (inTheTable && !byTheThing) expect(maySomewhere(actor, action), `${name} ${action}`).toBe(true);
    }
  expect(maySomewhere(people.secretaryElsewhere.actor, "planMeeting")).toBe(true);
  expect(maySomewhere(people.member.actor, "planMeeting")).toBe(false);
  expect(may(people.secretary.actor, "readHistory")).toBe(false);
  for (const action of actions) expect(maySomewhere(people.nobody.actor, action), action).toBe(false);
});

test("separation of duties holds for somebody with every role at once", () => {
  const all = actorWith({
    roles: ["systemAdministrator", "caseworker", "approver", "mayor", ["secretary", here]],
    seats: { [here]: "chair" },
  });
  for (const part of ["authorId", "submitterId"] as const) {
    const own = { committeeId: here, status: "submitted", authorId: "somebody-else", [part]: all.userId };
    expect(may(all, "approveProposal", own)).toBe(false);
    expect(() => assertMay(all, "approveProposal", own)).toThrow(
      /^Du har (skrevet sagen|sendt sagen til godkendelse)\. Kun en godkender/,
    );
  }
});

test("a refusal says who may", () => {
  expect(whoMay("dispatchAgenda")).toBe("Kun udvalgets sekretær kan udsende dagsordenen.");
  expect(() => assertMay(people.member.actor, "dispatchAgenda", { committeeId: here })).toThrow(DomainError);
  expect(() => assertMay(people.member.actor, "dispatchAgenda", { committeeId: here })).toThrow(
    whoMay("dispatchAgenda"),
  );
  for (const action of actions) expect(whoMay(action)).toMatch(/^Kun [a-zæøå].+ kan [a-zæøå ,]+\.$/);
});

test("a question that lacks what the rule asks about is a bug, not a yes or a no", () => {
  expect(() => may(people.secretary.actor, "dispatchAgenda")).toThrow(/committeeId/);
  expect(() => may(people.approver.actor, "approveProposal", { status: "submitted" })).toThrow(/authorId/);
  expect(() => may(people.secretary.actor, "fly" as Action)).toThrow(/no action/);
});
