import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { MoveCommitmentInput } from "./commitment-forms";
import { followOnCommittee } from "./internal/commitment-task.server";
import { openCommitment, writeCommitment } from "./internal/load-commitment.server";
import { noteUpdate } from "./internal/note-update.server";

/**
 * Gives an open commitment a new date, with the reason; what the letter said stays in the log. It is reminded of anew.
 * @throws not_found, forbidden, rule_broken (it isn't open; the day has passed or is the same), conflict
 */
export async function moveCommitment(
  unit: Unit<Actor>,
  { commitmentId, version, text, dueKind, dueOn, dueWords }: MoveCommitmentInput,
): Promise<{ commitmentId: string; dueOn: string | null }> {
  const commitment = await openCommitment(unit, commitmentId);
  const today = copenhagenDate(unit.now);
  const field = dueKind === "date" ? "dueDate" : "duePeriod";
  if (dueOn !== null && dueOn < today)
    throw new DomainError("rule_broken", "Den dag er gået. Vælg en, der kommer.", field);
  if (dueOn === commitment.dueOn && dueKind === commitment.dueKind)
    throw new DomainError("rule_broken", "Det er den dato, tilsagnet har nu. Vælg en anden.", field);
  await writeCommitment(unit, commitment, version, {
    dueKind,
    dueOn: dueOn === null ? null : new Date(dueOn),
    dueWords,
    remindedAt: null,
  });
  const from = commitment.dueOn ? `Før: senest ${longDate(commitment.dueOn)}` : "Før: ingen dato";
  await noteUpdate(unit, {
    commitmentId,
    kind: "moved",
    text: `${from}${commitment.dueWords ? ` (“${commitment.dueWords}”)` : ""}. ${text}`,
    onDate: today,
  });
  await followOnCommittee(unit, commitmentId);
  unit.record({
    kind: "commitment.moved",
    subject: `commitment:${commitmentId}`,
    data: { title: commitment.title, dueOn, before: commitment.dueOn },
  });
  return { commitmentId, dueOn };
}
