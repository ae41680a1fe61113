import type { Actor, Office, Role } from "../actor";

/** What an action is done to. Each action names below which parts its rule needs; a part that is missing is a bug and throws. */
export interface Subject {
  committeeId?: string;
  /** of the meeting or the proposal */
  status?: string;
  /** who wrote the proposal */
  authorId?: string;
  /** who sent it to approval, where that is somebody else */
  submitterId?: string | null;
  /** the member whom the chair named to record the meeting */
  recorderId?: string | null;
  /** the proposal is meant for a closed item, or stands on one */
  closed?: boolean;
  /** the actor is noted as attending this meeting: lets a substitute read its closed items */
  attends?: boolean;
  /** the meeting, where one is asked about: a substitute may be named for it alone */
  meetingId?: string;
  /** whose task it is */
  ownerId?: string;
  /** the contact of the election group that names a substitute */
  contactId?: string | null;
}

type Grant = (actor: Actor, subject: Subject) => boolean;

export interface Rule {
  /** infinitive with its object, after "kan" */
  deed: string;
  /** the subject of "Kun … kan …" */
  who: string;
  needs: (keyof Subject)[];
  grants: Grant[];
}

const has =
  (...wanted: Role[]): Grant =>
  (actor) =>
    actor.roles.some(({ role }) => wanted.includes(role));

/** Secretary of this very committee. */
const secretary: Grant = (actor, { committeeId }) =>
  actor.roles.some((held) => held.role === "secretary" && held.committeeId === committeeId);

const seated =
  (...wanted: Office[]): Grant =>
  (actor, { committeeId }) =>
    actor.seats.some((seat) => seat.committeeId === committeeId && wanted.includes(seat.office));

const inState =
  (...states: string[]) =>
  (grant: Grant): Grant =>
  (actor, subject) =>
    states.includes(subject.status ?? "") && grant(actor, subject);

export const author: Grant = (actor, { authorId }) => authorId === actor.userId;
const both =
  (...grants: Grant[]): Grant =>
  (actor, subject) =>
    grants.every((grant) => grant(actor, subject));
const not =
  (grant: Grant): Grant =>
  (actor, subject) =>
    !grant(actor, subject);

/** The chair; the vice-chair acts in the chair's absence, and each step is recorded with who took it. */
const leader = seated("chair", "viceChair");
/** A member whom the chair named for the meeting. */
const recorder: Grant = both(
  seated("member", "viceChair", "chair", "substitute"),
  (actor, { recorderId }) => recorderId === actor.userId,
);
const anyMember = seated("chair", "viceChair", "member");
/** On the committee's list, or named for this meeting alone (kommunestyrelsesloven § 28). */
const substitute: Grant = (actor, subject) =>
  seated("substitute")(actor, subject) ||
  (subject.meetingId !== undefined && actor.substituteAt.includes(subject.meetingId));

const sentOut = inState("dispatched", "inSession", "closed", "signing", "sealed", "cancelled");
const beingWritten = inState("draft", "returned");
const ownDraft = beingWritten(both(has("caseworker"), author));

/** Who leads the meeting's course: the committee's own people or its secretary. */
const running: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "formanden, det medlem, formanden har udpeget, og udvalgets sekretær",
  needs: ["committeeId", "recorderId"],
  grants: [secretary, leader, recorder],
};
const bySecretary: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "udvalgets sekretær",
  needs: ["committeeId"],
  grants: [secretary],
};
const byCaseStaff: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "sagsbehandlere og sekretærer",
  needs: [],
  grants: [has("caseworker", "secretary")],
};
export const submitter: Grant = (actor, { submitterId }) => submitterId === actor.userId;
/** Separation of duties: who wrote or submitted may not approve, whatever other roles they hold. */
const byAnotherApprover: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "en godkender, der ikke selv har skrevet eller indsendt sagen,",
  needs: ["status", "authorId"],
  grants: [inState("submitted")(both(has("approver"), not(author), not(submitter)))],
};

export const rules = {
  manageMunicipality: {
    deed: "ændre kommunens brugere, udvalg og indstillinger",
    who: "systemadministratoren",
    needs: [],
    grants: [has("systemAdministrator")],
  },
  readHistory: {
    deed: "læse historikken",
    who: "systemadministratoren og udvalgets sekretær",
    needs: [],
    grants: [has("systemAdministrator"), both((_actor, { committeeId }) => Boolean(committeeId), secretary)],
  },
  readCase: {
    deed: "læse kommunens sager",
    who: "sagsbehandlere, godkendere og sekretærer",
    needs: [],
    grants: [has("caseworker", "approver", "secretary")],
  },
  createCase: { deed: "oprette en sag", ...byCaseStaff },
  editCase: { deed: "ændre en sag", ...byCaseStaff },
  readProposal: {
    deed: "læse en sag, før den er sendt ud",
    who: "den, der har skrevet sagen, godkendere, udvalgets sekretær og, når sagen er åben, sagsbehandlere",
    needs: ["committeeId", "authorId", "closed"],
    grants: [
      secretary,
      has("approver"),
      both(has("caseworker"), author),
      both(has("caseworker"), (_actor, { closed }) => closed === false),
    ],
  },
  createProposal: {
    deed: "skrive en sag til udvalget",
    who: "sagsbehandlere og udvalgets sekretær",
    needs: ["committeeId"],
    grants: [has("caseworker"), secretary],
  },
  editProposal: {
    deed: "rette i sagens tekst",
    who: "den, der har skrevet sagen, og udvalgets sekretær",
    needs: ["committeeId", "status", "authorId"],
    grants: [ownDraft, inState("draft", "returned", "ready")(secretary)],
  },
  submitProposal: {
    deed: "sende sagen til godkendelse",
    who: "den, der har skrevet sagen, og udvalgets sekretær",
    needs: ["committeeId", "status", "authorId"],
    grants: [ownDraft, beingWritten(secretary)],
  },
  withdrawProposal: {
    deed: "trække sagen tilbage",
    who: "den, der har skrevet sagen, og udvalgets sekretær",
    needs: ["committeeId", "status", "authorId"],
    grants: [inState("submitted", "ready")(both(has("caseworker"), author)), inState("submitted", "ready")(secretary)],
  },
  approveProposal: { deed: "godkende sagen", ...byAnotherApprover },
  returnProposal: { deed: "sende sagen retur", ...byAnotherApprover },
  /** The mayor sees every committee's agenda and protocol: kommunestyrelsesloven § 31 a. */
  readMeeting: {
    deed: "læse mødets dagsorden",
    who: "udvalgets medlemmer og sekretær, borgmesteren og forvaltningen",
    needs: ["committeeId", "status"],
    grants: [
      secretary,
      leader,
      sentOut(seated("member")),
      sentOut(substitute),
      sentOut(has("mayor", "caseworker", "approver")),
    ],
  },
  readClosedItem: {
    deed: "læse lukkede punkter",
    who: "udvalgets medlemmer og sekretær og borgmesteren",
    needs: ["committeeId", "status"],
    grants: [
      secretary,
      leader,
      sentOut(anyMember),
      sentOut(both(substitute, (_actor, { attends }) => attends === true)),
      sentOut(has("mayor")),
    ],
  },
  planMeeting: { deed: "planlægge udvalgets møder", ...bySecretary },
  editAgenda: { deed: "ændre dagsordenen", ...bySecretary },
  dispatchAgenda: { deed: "udsende dagsordenen", ...bySecretary },
  nameRecorder: {
    deed: "udpege, hvem der fører protokollen",
    who: "formanden og udvalgets sekretær",
    needs: ["committeeId"],
    grants: [leader, secretary],
  },
  openMeeting: { deed: "åbne mødet", ...running },
  /** To vote, give notice of disqualification, dissent, refer to the council, comment on the minutes: as oneself. */
  takePart: {
    deed: "deltage i mødet",
    who: "udvalgets medlemmer og deres stedfortrædere",
    needs: ["committeeId"],
    grants: [anyMember, substitute],
  },
  noteAttendance: { deed: "notere fremmødet", ...running },
  recordDecision: { deed: "skrive beslutninger", ...running },
  closeMeeting: { deed: "lukke mødet", ...running },
  editMinutes: { deed: "rette i referatet", ...bySecretary },
  startSigning: { deed: "sende referatet til underskrift", ...bySecretary },
  signMinutes: {
    deed: "underskrive referatet",
    who: "de medlemmer, der deltog i mødet,",
    needs: ["committeeId"],
    grants: [anyMember, substitute],
  },
  closeSigning: {
    deed: "lukke underskriftsrunden",
    who: "formanden og udvalgets sekretær",
    needs: ["committeeId"],
    grants: [leader, secretary],
  },
  chooseWayOn: { deed: "vælge, hvor sagen går hen", ...bySecretary },
  nameSubstitute: {
    deed: "udpege en stedfortræder",
    who: "gruppens kontaktperson og udvalgets sekretær",
    needs: ["committeeId", "contactId"],
    grants: [secretary, (actor, { contactId }) => contactId === actor.userId],
  },
  /** kommunestyrelsesloven § 22: the chair's alone; the secretary enters it for the chair. */
  enterChairDecision: {
    deed: "notere en formandsbeslutning",
    who: "formanden og udvalgets sekretær",
    needs: ["committeeId"],
    grants: [leader, secretary],
  },
  readFollowUp: {
    deed: "læse udvalgets opfølgning",
    who: "udvalgets medlemmer og sekretær, borgmesteren og forvaltningen",
    needs: ["committeeId"],
    grants: [secretary, anyMember, seated("substitute"), has("mayor", "caseworker", "approver")],
  },
  finishTask: {
    deed: "afslutte opgaven",
    who: "den, der har opgaven, og udvalgets sekretær",
    needs: ["committeeId", "ownerId"],
    grants: [secretary, (actor, { ownerId }) => ownerId === actor.userId],
  },
  draftAddendum: { deed: "skrive et tillæg til referatet", ...bySecretary },
  publish: { deed: "offentliggøre", ...bySecretary },
  withdraw: { deed: "trække noget offentliggjort tilbage", ...bySecretary },
} satisfies Record<string, Rule>;
