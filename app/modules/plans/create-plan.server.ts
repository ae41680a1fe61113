import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { emptyParagraph, newBlockId, type RichDocument } from "~/modules/richtext/document";
import { createText } from "~/modules/richtext/save-text.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertKindThen, periodOf } from "./internal/plan-period";
import type { CreatePlanInput } from "./plan-forms";
import { planSection } from "./plan-text";

/**
 * A plan of a kind that there is in its period, without a word in it yet.
 * @throws not_found, forbidden, rule_broken (the kind isn't in use then; the case is closed; the committee isn't active)
 */
export async function createPlan(unit: Unit<Actor>, input: CreatePlanInput): Promise<{ planId: string }> {
  const { tx, actor, now } = unit;
  const { kindId, title, year, committeeId, caseFileId } = input;
  assertMay(actor, "editPlan");
  const [kind, committee, caseFile] = [
    await tx.planKind.findFirst({ where: { id: kindId } }),
    await tx.committee.findFirst({ where: { id: committeeId }, select: { active: true } }),
    await tx.caseFile.findFirst({ where: { id: caseFileId }, select: { state: true } }),
  ];
  if (!kind || !committee || !caseFile) throw notFound();
  const { validFrom, validTo } = periodOf(input);
  assertKindThen(kind, validFrom, input.validFrom ? "validFrom" : "kindId");
  if (!committee.active) throw new DomainError("rule_broken", "Udvalget er nedlagt. Vælg et andet.", "committeeId");
  if (caseFile.state !== "open")
    throw new DomainError("rule_broken", "Sagen er afsluttet. Åbn den igen, eller vælg en anden.", "caseFileId");
  const empty: RichDocument = {
    type: "doc",
    content: [
      { type: "section", attrs: { id: newBlockId(), ...planSection, noRemarks: false }, content: [emptyParagraph()] },
    ],
  };
  const { textId } = await createText(unit, empty);
  const { id } = await tx.plan.create({
    data: {
      kindId,
      title,
      year,
      validFrom: new Date(validFrom),
      validTo: new Date(validTo),
      committeeId,
      caseFileId,
      textId,
      createdAt: now,
    },
    select: { id: true },
  });
  unit.record({ kind: "plan.created", subject: `plan:${id}`, data: { plan: title } });
  return { planId: id };
}
