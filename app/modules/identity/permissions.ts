import { DomainError } from "~/platform/errors";
import type { Actor } from "./actor";
import { author, submitter, type Rule, type Subject } from "./internal/grants";
import { rules } from "./internal/permission-rules";

export type { Subject };

export type Action = keyof typeof rules;
export const actions = Object.keys(rules) as Action[];

function ruleOf(action: Action): Rule {
  const rule: Rule | undefined = rules[action];
  if (!rule) throw new Error(`There is no action "${String(action)}".`);
  return rule;
}

/**
 * May this person do this to that? Pure, so that page and server agree.
 * It says who may, and in which state where that depends on who; what else a step needs is the state machine's to say.
 * @throws Error where the subject lacks a part that the action's rule asks about
 */
export function may(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const { needs, grants } = ruleOf(action);
  for (const part of needs)
    if (subject[part] === undefined) throw new Error(`"${action}" can't be judged without ${part}.`);
  return grants.some((grant) => grant(actor, subject));
}

/** In some committee, in some state: for menus and lists, never instead of `may` on the thing itself. */
export function maySomewhere(actor: Actor, action: Action): boolean {
  const { grants } = ruleOf(action);
  const committees = [...actor.roles, ...actor.seats].map((held) => held.committeeId ?? undefined);
  const meetings = actor.substituteAt.map((meetingId) => ({
    committeeId: "",
    status: "sealed",
    meetingId,
    attends: true,
    ...unnamed,
  }));
  const subjects = [...meetings, ...inStates(actor, committees)];
  return subjects.some((subject) => grants.some((grant) => grant(actor, subject)));
}

/** Of a letter that the actor has nothing of their own to do with. */
const unnamed = { holderId: null, signerIds: [], participates: false };

function inStates(actor: Actor, committees: (string | undefined)[]): Subject[] {
  return committees.flatMap((committeeId) =>
    ["draft", "submitted", "inReview", "drafting", "sealed"].flatMap((status) =>
      [actor.userId, "somebody else"].map((authorId) => ({
        committeeId,
        status,
        authorId,
        recorderId: actor.userId,
        attends: true,
        ...unnamed,
      })),
    ),
  );
}

/** @returns "Kun udvalgets sekretær kan udsende dagsordenen." */
export function whoMay(action: Action): string {
  const { who, deed } = ruleOf(action);
  return `Kun ${who} kan ${deed}.`;
}

/**
 * @throws DomainError forbidden, with a sentence that says who may
 * @throws Error where the subject lacks a part that the action's rule asks about
 */
export function assertMay(actor: Actor, action: Action, subject: Subject = {}): void {
  if (may(actor, action, subject)) return;
  const judges = action === "approveProposal" || action === "returnProposal";
  const own = !judges
    ? ""
    : author(actor, subject)
      ? "Du har skrevet sagen. "
      : submitter(actor, subject)
        ? "Du har sendt sagen til godkendelse. "
        : "";
  throw new DomainError("forbidden", own + whoMay(action));
}
