import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { DecisionKind } from "../project";

interface NewDecision {
  projectId: string;
  kind: DecisionKind;
  /** "" = the item's title */
  title: string;
  agendaItemId: string | null;
  decidedOn?: string;
  dateNote?: string;
}

const heldStates = ["closed", "signing", "sealed"];

/**
 * Writes a decision on the project. An item must have been decided in the open, at a meeting that is over: until then any member can
 * refer it to the council (kommunestyrelsesloven § 23). The same item for the same thing is there once.
 * @throws rule_broken at `agendaItemId`
 */
export async function writeDecision(unit: Unit, decision: NewDecision): Promise<{ decisionId: string; title: string }> {
  const { tx, now } = unit;
  const { projectId, kind, agendaItemId } = decision;
  const refuse = (message: string) => new DomainError("rule_broken", message, "agendaItemId");
  let { title } = decision;
  if (agendaItemId !== null) {
    const item = await tx.agendaItem.findFirst({
      where: { id: agendaItemId },
      select: { title: true, closed: true, meeting: { select: { status: true } } },
    });
    if (!item) throw refuse("Punktet findes ikke længere. Vælg et andet.");
    if (item.closed) throw refuse("Et lukket punkt kan ikke stå på projektet, som flere kan læse. Vælg et åbent.");
    if (!heldStates.includes(item.meeting.status))
      throw refuse("Mødet er ikke hævet, så beslutningen kan stadig ændres. Skriv den, når mødet er slut.");
    title ||= item.title;
    const earlier = await tx.projectDecision.findFirst({ where: { projectId, kind, agendaItemId } });
    if (earlier) return { decisionId: earlier.id, title: earlier.title };
  }
  const { id } = await tx.projectDecision.create({
    data: { ...decision, title, createdAt: now },
    select: { id: true },
  });
  return { decisionId: id, title };
}
