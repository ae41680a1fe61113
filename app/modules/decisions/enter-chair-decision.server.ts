import { createCaseFile } from "~/modules/cases/create-case-file.server";
import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import type { SectionTemplate } from "~/modules/richtext/document";
import { createText } from "~/modules/richtext/save-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { chairDecisionDocument } from "./chair-decision";
import type { ChairDecisionInput } from "./follow-up-forms";
import { reportChairDecisions } from "./internal/report-chair-decisions.server";

/**
 * Formandsbeslutning (kommunestyrelsesloven § 22): the chair decides for the committee in a case that is urgent or beyond doubt
 * (RD 04.1.3). Entered by the chair, or by the secretary for the chair. The case text that reports it is written by itself, and is
 * ready without anybody's approval, since it tells what has been decided; it goes on the next agenda.
 * @throws not_found, forbidden, rule_broken at a field (no such case, not the chair on that day, a day to come)
 */
export async function enterChairDecision(
  unit: Unit<Actor>,
  input: ChairDecisionInput,
): Promise<{ chairDecisionId: string; placed: boolean }> {
  const { tx, actor, now } = unit;
  const { committeeId, caseNumber, chairId: chosen, decidedOn, ...content } = input;
  const committee = await tx.committee.findFirst({
    where: { id: committeeId, active: true },
    select: { sectionTemplate: { select: { sections: true } } },
  });
  if (!committee) throw notFound();
  assertMay(actor, "enterChairDecision", { committeeId });
  if (decidedOn > copenhagenDate(now))
    throw new DomainError("rule_broken", "Beslutningen kan ikke være truffet på en dag, der kommer.", "decidedOn");
  const chair = await chairOn(unit, committeeId, chosen ?? actor.userId, decidedOn);
  const caseFileId = await caseOf(unit, caseNumber, content.title);
  const { title, text, ground, reason, closed } = content;
  const { closedReason, publicTitle } = closed ? content : { closedReason: "", publicTitle: "" };
  const sections = committee.sectionTemplate.sections as unknown as SectionTemplate[];
  const { textId } = await createText(
    unit,
    chairDecisionDocument(sections, { text, ground, reason, decidedOn, chairName: chair.name }),
  );
  const { id: proposalId } = await tx.proposal.create({
    data: {
      caseFileId,
      committeeId,
      title,
      purpose: "orientation",
      status: "ready",
      closed,
      closedReason,
      textId,
      authorId: actor.userId,
      createdAt: now,
    },
    select: { id: true },
  });
  const { id } = await tx.chairDecision.create({
    data: {
      committeeId,
      caseFileId,
      title,
      text,
      ground,
      reason,
      decidedOn: new Date(decidedOn),
      chairId: chair.id,
      closed,
      closedReason,
      publicTitle,
      proposalId,
      createdAt: now,
    },
    select: { id: true },
  });
  unit.record({ kind: "proposal.created", subject: `proposal:${proposalId}`, data: { caseFileId, committeeId } });
  unit.record({
    kind: "chairDecision.entered",
    subject: `committee:${committeeId}`,
    data: { chairDecisionId: id, title: closed ? publicTitle : title, chair: chair.name, ground, date: decidedOn },
  });
  return { chairDecisionId: id, placed: (await reportChairDecisions(unit, committeeId)).includes(id) };
}

/** The power is the chair's, and in the chair's absence the vice-chair's: whoever held the seat that day. */
async function chairOn({ tx }: Unit<Actor>, committeeId: string, userId: string, day: string) {
  const seat = await tx.membership.findFirst({
    where: {
      committeeId,
      userId,
      office: { in: ["chair", "viceChair"] },
      validFrom: { lte: new Date(day) },
      OR: [{ validTo: null }, { validTo: { gte: new Date(day) } }],
    },
    select: { user: { select: { id: true, name: true } } },
  });
  if (!seat)
    throw new DomainError(
      "rule_broken",
      "Vælg den, der var formand for udvalget den dag, eller næstformanden.",
      "chairId",
    );
  return seat.user;
}

/** The case that it was decided in; a new one for whoever may make it. */
async function caseOf(unit: Unit<Actor>, caseNumber: string, title: string): Promise<string> {
  if (caseNumber === "" && may(unit.actor, "createCase"))
    return (await createCaseFile(unit, { title, subjectCode: "" })).caseFileId;
  const found = await unit.tx.caseFile.findFirst({ where: { caseNumber }, select: { id: true } });
  if (!found)
    throw new DomainError(
      "rule_broken",
      caseNumber === ""
        ? "Skriv sagens nummer. Udvalgets sekretær kan oprette sagen, hvis den ikke findes endnu."
        : `Der er ingen sag med nummeret ${caseNumber}. Se efter, om det er skrevet rigtigt.`,
      "caseNumber",
    );
  return found.id;
}
