import type { Actor } from "~/modules/identity/actor";
import { onwardSentence, outcomeFor, type OnwardTarget } from "~/modules/meetings/onward";
import type { Unit } from "~/platform/unit-of-work.server";

interface Written {
  itemId: string;
  /** "Sagen" or "Punktet" */
  what: string;
}

const key = (actor: Actor, agendaItemId: string) => ({
  municipalityId_agendaItemId_pointId: { municipalityId: actor.municipalityId, agendaItemId, pointId: "" },
});

/**
 * The decision on the whole item says where it goes, where nobody has written it otherwise: the outcome's word if none is chosen,
 * and a sentence if there is no text, or the one of the choice before.
 * @param before the choice that this one replaces
 */
export async function writeOnwardDecision(
  { tx, actor, now }: Unit<Actor>,
  { itemId, what }: Written,
  chosen: OnwardTarget,
  before: OnwardTarget | null,
): Promise<void> {
  const { outcomes } = await tx.municipality.findFirstOrThrow({ select: { outcomes: true } });
  const made = { outcome: outcomeFor(chosen, outcomes), text: onwardSentence(what, chosen) };
  const earlier = before && { outcome: outcomeFor(before, outcomes), text: onwardSentence(what, before) };
  const found = await tx.decision.findUnique({ where: key(actor, itemId) });
  const free = (field: "outcome" | "text") => !found?.[field] || found[field] === earlier?.[field];
  const next = {
    outcome: free("outcome") ? made.outcome : found!.outcome,
    text: free("text") ? made.text : found!.text,
  };
  if (found?.outcome === next.outcome && found.text === next.text) return;
  const content = { ...next, recordedById: actor.userId, recordedAt: now };
  if (found) await tx.decision.update({ where: { id: found.id }, data: { ...content, version: { increment: 1 } } });
  else await tx.decision.create({ data: { agendaItemId: itemId, pointId: "", ...content, decidedAt: now } });
}

/** The choice is called off: what was written for it goes with it; what somebody wrote themself stays. */
export async function takeBackOnwardDecision(
  { tx }: Unit,
  { itemId, what }: Written,
  before: OnwardTarget,
): Promise<void> {
  const { outcomes } = await tx.municipality.findFirstOrThrow({ select: { outcomes: true } });
  await tx.decision.deleteMany({
    where: {
      agendaItemId: itemId,
      pointId: "",
      outcome: outcomeFor(before, outcomes),
      text: onwardSentence(what, before),
    },
  });
}
