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
  /** who has the letter in hand at the station it is at */
  holderId?: string | null;
  /** who signs the letter, as things stand */
  signerIds?: readonly string[];
  /** the actor is named on the inquiry or one of its letters: answers a question, has or had it in hand, signs, owns a promise */
  participates?: boolean;
}

export type Grant = (actor: Actor, subject: Subject) => boolean;

export interface Rule {
  /** infinitive with its object, after "kan" */
  deed: string;
  /** the subject of "Kun … kan …" */
  who: string;
  needs: (keyof Subject)[];
  grants: Grant[];
}

export const has =
  (...wanted: Role[]): Grant =>
  (actor) =>
    actor.roles.some(({ role }) => wanted.includes(role));

/** Secretary of this very committee. */
export const secretary: Grant = (actor, { committeeId }) =>
  actor.roles.some((held) => held.role === "secretary" && held.committeeId === committeeId);

export const seated =
  (...wanted: Office[]): Grant =>
  (actor, { committeeId }) =>
    actor.seats.some((seat) => seat.committeeId === committeeId && wanted.includes(seat.office));

export const inState =
  (...states: string[]) =>
  (grant: Grant): Grant =>
  (actor, subject) =>
    states.includes(subject.status ?? "") && grant(actor, subject);

export const author: Grant = (actor, { authorId }) => authorId === actor.userId;
export const both =
  (...grants: Grant[]): Grant =>
  (actor, subject) =>
    grants.every((grant) => grant(actor, subject));
export const not =
  (grant: Grant): Grant =>
  (actor, subject) =>
    !grant(actor, subject);

/** The chair; the vice-chair acts in the chair's absence, and each step is recorded with who took it. */
export const leader = seated("chair", "viceChair");
/** A member whom the chair named for the meeting. */
export const recorder: Grant = both(
  seated("member", "viceChair", "chair", "substitute"),
  (actor, { recorderId }) => recorderId === actor.userId,
);
export const anyMember = seated("chair", "viceChair", "member");
/** On the committee's list, or named for this meeting alone (kommunestyrelsesloven § 28). */
export const substitute: Grant = (actor, subject) =>
  seated("substitute")(actor, subject) ||
  (subject.meetingId !== undefined && actor.substituteAt.includes(subject.meetingId));

export const sentOut = inState("dispatched", "inSession", "closed", "signing", "sealed", "cancelled");
export const beingWritten = inState("draft", "returned");
export const ownDraft = beingWritten(both(has("caseworker"), author));

/** Who leads the meeting's course: the committee's own people or its secretary. */
export const running: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "formanden, det medlem, formanden har udpeget, og udvalgets sekretær",
  needs: ["committeeId", "recorderId"],
  grants: [secretary, leader, recorder],
};
export const bySecretary: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "udvalgets sekretær",
  needs: ["committeeId"],
  grants: [secretary],
};
export const byCaseStaff: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "sagsbehandlere og sekretærer",
  needs: [],
  grants: [has("caseworker", "secretary")],
};
export const submitter: Grant = (actor, { submitterId }) => submitterId === actor.userId;
/** Separation of duties: who wrote or submitted may not approve, whatever other roles they hold. */
export const byAnotherApprover: Pick<Rule, "who" | "needs" | "grants"> = {
  who: "en godkender, der ikke selv har skrevet eller indsendt sagen,",
  needs: ["status", "authorId"],
  grants: [inState("submitted")(both(has("approver"), not(author), not(submitter)))],
};
