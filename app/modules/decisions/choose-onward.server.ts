import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { movesOn, onwardInWords } from "~/modules/meetings/onward";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { onwardForm } from "./course-forms";
import { carryOut } from "./internal/carry-out-onwards.server";
import { loadItem, namedItem } from "./internal/load-item.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { writeOnwardDecision } from "./internal/onward-decision.server";
import { assertTarget, targetOf } from "./internal/onward-facts.server";
import { startTasks } from "./internal/start-tasks.server";

type Input = z.infer<typeof onwardForm>;
type Item = Awaited<ReturnType<typeof loadItem>>;

/**
 * Chooses what becomes of an item: deferred to another meeting, forwarded to another committee or the council, returned to the
 * administration with something to do, or taken off the agenda. It is carried out when the meeting is closed; chosen by the
 * secretary after that, at once. Sets the decision's outcome where none is chosen.
 * @throws not_found, forbidden; rule_broken (no such target, at its field; a fixed item; a decision that is stayed); conflict when
 *   somebody chose meanwhile, or it is carried out
 */
export async function chooseOnward(unit: Unit<Actor>, input: Input): Promise<{ meetingId: string; itemId: string }> {
  const { tx, actor, now } = unit;
  const item = await loadItem(unit, input.itemId);
  const meeting = await meetingToRecordIn(unit, item.meetingId);
  await assertFree(unit, item, input.kind);
  const choice = await choiceOf(unit, item, input);
  // What waits is placed by whoever plans the meeting that it waits for, who doesn't hold this one.
  await tx.$queryRaw`SELECT id FROM onward WHERE agenda_item_id = ${item.id}::uuid FOR UPDATE`;
  const before = await tx.onward.findFirst({ where: { agendaItemId: item.id } });
  if (before?.state === "done")
    throw new DomainError(
      "conflict",
      `${onwardInWords(await targetOf(unit, before))}. Det er gjort og kan ikke vælges om.`,
    );
  if ((before?.version ?? 0) !== input.version)
    throw new DomainError("conflict", "En anden har valgt for punktet imens. Se, hvad der står nu, og vælg igen.");
  const content = { ...choice, state: "chosen", chosenById: actor.userId, createdAt: now };
  const { id } = before
    ? await tx.onward.update({ where: { id: before.id }, data: { ...content, version: { increment: 1 } } })
    : await tx.onward.create({ data: { agendaItemId: item.id, ...content } });
  const target = await targetOf(unit, choice);
  const earlier = before && before.state !== "calledOff" ? await targetOf(unit, before) : null;
  await writeOnwardDecision(unit, { itemId: item.id, what: whatOf(item) }, target, earlier);
  unit.record({
    kind: "onward.chosen",
    subject: `meeting:${item.meetingId}`,
    data: { itemId: item.id, item: namedItem(item), where: onwardInWords(target), ...choice },
  });
  if (meeting.status === "closed") {
    await carryOut(unit, id);
    await startTasks(unit, meeting.id);
  }
  return { meetingId: item.meetingId, itemId: item.id };
}

/** What the sentence is about. */
export const whatOf = ({ proposalId }: { proposalId: string | null }): string => (proposalId ? "Sagen" : "Punktet");

async function assertFree({ tx }: Unit, item: Item, kind: Input["kind"]): Promise<void> {
  if (item.fixedKind && kind !== "withdrawn")
    throw new DomainError("rule_broken", "Faste punkter står på hver dagsorden. De kan udgå, men ikke sendes videre.");
  if (item.fixedKind === "signaturePage")
    throw new DomainError("rule_broken", "Underskriftssiden har ingen beslutning.");
  if ((await tx.referral.count({ where: { agendaItemId: item.id, state: "declared" } })) > 0)
    throw new DomainError(
      "rule_broken",
      "Afgørelsen er standset, fordi et medlem har krævet sagen indbragt for byrådet. Sekretæren vælger vejen videre, når mødet er hævet.",
    );
}

async function choiceOf(unit: Unit, item: Item, { kind, target, note, ownerId }: Input) {
  const nothing = { kind, toCommitteeId: null, toMeetingId: null, note: "", ownerId: null };
  if (movesOn(kind)) {
    const { startsAt, committeeId } = item.meeting;
    const from = { meetingId: item.meetingId, committeeId, startsAt, proposalId: item.proposalId };
    const to = target ?? (kind === "deferred" ? { toCommitteeId: committeeId, toMeetingId: null } : null);
    await assertTarget(unit, kind as "deferred" | "forwarded", from, to);
    return { ...nothing, ...to! };
  }
  if (kind === "withdrawn") return nothing;
  if (note.length < 3) throw new DomainError("rule_broken", "Skriv, hvad forvaltningen skal gøre.", "note");
  const owner = await unit.tx.user.findFirst({
    where: { id: ownerId ?? item.proposal?.authorId ?? "00000000-0000-0000-0000-000000000000", deactivatedAt: null },
    select: { id: true },
  });
  if (!owner) throw new DomainError("rule_broken", "Vælg, hvem i forvaltningen der har opgaven.", "ownerId");
  return { ...nothing, note, ownerId: owner.id };
}
